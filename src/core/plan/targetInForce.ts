import type { PlaceFigures, Plan, PreviousFigure, Target, TargetDocument } from "../model";

/** The code of a unit, or `whole` for the figure of the whole place (`Toàn địa bàn`). */
export type Place = string;
export const WHOLE: Place = "whole";

/**
 * The target of one indicator at one place on a day (ISO date): that of the last document in effect which fills the
 * cell. Null where no document fills it or the last one withdraws it (`-`).
 */
export function targetInForce(
  plan: Plan,
  indicatorCode: string,
  place: Place,
  onDate: string,
): Target | null {
  const document = targetDocumentInForce(plan, indicatorCode, place, onDate);
  return document === null ? null : targetAt(document.targets.get(indicatorCode), place);
}

/** The document that `targetInForce` takes the target from, or that withdrew it; null where none fills the cell. */
export function targetDocumentInForce(
  plan: Plan,
  indicatorCode: string,
  place: Place,
  onDate: string,
): TargetDocument | null {
  let found: TargetDocument | null = null;
  for (const document of plan.targetDocuments) {
    if (document.effectiveFrom !== null && document.effectiveFrom > onDate) continue;
    const figures = document.targets.get(indicatorCode);
    if (figures !== undefined && fills(figures, place)) found = document;
  }
  return found;
}

/** Last year's result of one indicator at one place; null where the plan gives none. */
export function previousFigure(plan: Plan, indicatorCode: string, place: Place): PreviousFigure | null {
  const figures = plan.previous.get(indicatorCode);
  if (figures === undefined) return null;
  return place === WHOLE ? figures.whole : (figures.byOrgUnit.get(place) ?? null);
}

function fills(figures: PlaceFigures<Target | null>, place: Place): boolean {
  if (place === WHOLE) return figures.whole !== null || figures.wholeWithdrawn === true;
  return figures.byOrgUnit.has(place);
}

function targetAt(figures: PlaceFigures<Target | null> | undefined, place: Place): Target | null {
  if (figures === undefined) return null;
  return place === WHOLE ? figures.whole : (figures.byOrgUnit.get(place) ?? null);
}
