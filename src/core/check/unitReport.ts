import type { FindingPlace } from "../finding";
import { isComputed, partCodes } from "../model";
import type { CellLocation, Indicator, Measure, OrgUnit, Plan } from "../model";
import { isYearEnded, previousFigure, targetInForce } from "../plan";
import type { Submission } from "../submission";
import type { Entry } from "./entry";
import type { UnitFigures } from "./unitFigures";
import { boundOf } from "./magnitude";

/** One unit's report as the checks over several cells see it: figures read, doubts held. */
export interface UnitReport {
  readonly plan: Plan;
  readonly orgUnit: OrgUnit;
  readonly submission: Submission;
  readonly indicators: ReadonlyMap<string, Indicator>;
  /** Holds marked. */
  readonly entries: readonly Entry[];
  readonly figures: UnitFigures;
  /** Rows of the unit's form, in the plan's order. */
  readonly assigned: readonly Indicator[];
  /** Cells whose figure another check asks about already: one slip is one question. */
  readonly asked: ReadonlySet<string>;
  /** Where the unit's own figures stand. */
  readonly cells: OwnCells;
}

/** Cells of a unit's own figures, by measure and code. */
export type OwnCells = Readonly<Record<Measure, ReadonlyMap<string, OwnCell>>>;

export interface OwnCell {
  readonly location: CellLocation;
  /** `cellKey` of the location. */
  readonly key: string;
}

/** Index of a submission's own cells, for `UnitReport.cells`. */
export function ownCells(submission: Submission): OwnCells {
  const cells = {
    previous: new Map<string, OwnCell>(),
    actual: new Map<string, OwnCell>(),
    estimate: new Map<string, OwnCell>(),
  };
  for (const { place, indicator, measure, location } of submission.figures) {
    if (place === submission.orgUnit) cells[measure].set(indicator, { location, key: cellKey(location) });
  }
  return cells;
}

/** Whether another check asks about a figure already: about its cell or, of a computed row, about a part of it. */
export function isAskedAbout(report: UnitReport, indicator: Indicator, measure: Measure): boolean {
  if (report.asked.size === 0) return false;
  const cells = report.cells[measure];
  const isAsked = (code: string) => {
    const cell = cells.get(code);
    return cell !== undefined && report.asked.has(cell.key);
  };
  return isAsked(indicator.code) || (isComputed(indicator) && partCodes(indicator).some(isAsked));
}

export function cellKey(place: Pick<FindingPlace, "sheet" | "rowIndex" | "columnIndex">): string {
  return `${place.sheet}|${place.rowIndex}|${place.columnIndex}`;
}

/** Where a unit's own figure stands in its file; the file alone where the file has no such cell. */
export function figurePlace(report: UnitReport, code: string, measure: Measure): FindingPlace {
  const { submission } = report;
  const base = { file: submission.file, orgUnit: submission.orgUnit, indicator: code, measure };
  const cell = report.cells[measure].get(code);
  return cell === undefined ? base : { ...base, ...cell.location };
}

/** What is known of a figure beforehand, above zero: last year's, then the plan's. */
export function referencesOf(
  plan: Plan,
  indicator: Indicator,
  place: string,
): { readonly previous: number | null; readonly target: number | null } {
  const previous = previousFigure(plan, indicator.code, place)?.value ?? null;
  const inForce = targetInForce(plan, indicator.code, place, plan.settings.dataCutoff);
  const bound = inForce === null ? null : boundOf(inForce);
  return {
    previous: previous !== null && previous > 0 ? previous : null,
    target: bound !== null && bound > 0 ? bound : null,
  };
}

/**
 * Whether `Thực hiện` of these rows covers different times before the year has ended: ten months of a sum beside what
 * stands on a day or a mean. Such figures are compared only as estimates of the year.
 */
export function mixesTimes(report: UnitReport, codes: readonly string[], measure: Measure): boolean {
  if (measure !== "actual" || isYearEnded(report.plan.settings)) return false;
  const times = codes.flatMap((code) => {
    const nature = report.indicators.get(code)?.nature;
    return nature === undefined ? [] : [nature === "cumulative" ? "stock" : nature];
  });
  return new Set(times).size > 1;
}

/**
 * How little chance explains that this figure equals another, in decades: of `n` distinguishable values near it about
 * a fifth are likely (±10 %), an assumption of ours. Small counts say nothing.
 */
export function surpriseOf(value: number, decimals: number): number {
  return Math.log10(Math.max(1, (Math.abs(value) * 10 ** decimals) / 5));
}

/** Numbers equal but for the noise of binary arithmetic. */
export function isSameNumber(left: number, right: number): boolean {
  return Math.abs(left - right) <= 1e-9 * Math.max(1, Math.abs(left), Math.abs(right));
}

/** The difference a count can show by chance alone: four times its root, an assumption of ours. */
export function exceedsChance(value: number, expected: number): boolean {
  return Math.abs(value - expected) > 4 * Math.sqrt(Math.max(expected, 1));
}
