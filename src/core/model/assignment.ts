import { expressionCodes } from "./expression";
import { isComputed } from "./indicator";
import type { Indicator } from "./indicator";
import { covers } from "./orgUnit";
import type { OrgUnit } from "./orgUnit";
import type { Plan } from "./plan";

/** A figure that an office gives for other places (`Biểu 01a`). */
export interface OwnedIndicator {
  readonly indicator: Indicator;
  /** The places it covers, in the plan's order; empty when only the whole is asked for. */
  readonly places: readonly OrgUnit[];
}

/** Units that report on the given day: marked `Phải báo cáo` and in force. */
export function reportingOrgUnits(plan: Plan, onDate: string = plan.settings.dataCutoff): readonly OrgUnit[] {
  return plan.orgUnits.filter((orgUnit) => orgUnit.reports && isInForce(orgUnit, onDate));
}

/** Whether a unit exists on a day; both bounds are inclusive ISO dates. */
export function isInForce(orgUnit: OrgUnit, onDate: string): boolean {
  if (orgUnit.validFrom !== null && onDate < orgUnit.validFrom) return false;
  return orgUnit.validTo === null || onDate <= orgUnit.validTo;
}

/**
 * Rows of `Biểu 01` of one unit, in the plan's order.
 *
 * A unit gets a row when it is covered by `Đơn vị áp dụng` and the figure is asked of every such unit or of this one.
 * A computed row needs all its parts in the same workbook; otherwise it is computed only by the office above.
 */
export function assignedIndicators(plan: Plan, orgUnit: OrgUnit): readonly Indicator[] {
  const candidates = plan.indicators.filter((indicator) => isAskedOf(indicator, orgUnit));
  let kept = candidates;
  // A computed row may stand on another computed row, so dropping one can drop the next.
  for (;;) {
    const codes = new Set(kept.map((indicator) => indicator.code));
    const next = kept.filter((indicator) => partCodes(indicator).every((code) => codes.has(code)));
    if (next.length === kept.length) return kept;
    kept = next;
  }
}

/** Rows of `Biểu 01a` of an office: typed figures that it owns for other units, or for the whole. */
export function ownedIndicators(plan: Plan, office: OrgUnit): readonly OwnedIndicator[] {
  return plan.indicators
    .filter(
      (indicator) =>
        indicator.owner.kind === "offices" &&
        indicator.owner.codes.includes(office.code) &&
        !covers(indicator.appliesTo, office) &&
        !isComputed(indicator),
    )
    .map((indicator) => ({ indicator, places: placesOf(plan, indicator) }));
}

/** Places an indicator has a figure for: units in force at the cut-off that it covers; none when it is one figure. */
export function placesOf(plan: Plan, indicator: Indicator): readonly OrgUnit[] {
  if (indicator.scope === "whole") return [];
  return plan.orgUnits.filter(
    (orgUnit) => covers(indicator.appliesTo, orgUnit) && isInForce(orgUnit, plan.settings.dataCutoff),
  );
}

/** Codes that a computed row is made of, without repeats; empty for a typed row. */
export function partCodes(indicator: Indicator): readonly string[] {
  if (indicator.numerator === null) return [];
  const parts = [...expressionCodes(indicator.numerator)];
  if (indicator.denominator !== null) parts.push(...expressionCodes(indicator.denominator));
  return [...new Set(parts.map((part) => part.code))];
}

function isAskedOf(indicator: Indicator, orgUnit: OrgUnit): boolean {
  if (!covers(indicator.appliesTo, orgUnit)) return false;
  return indicator.owner.kind === "applicable" || indicator.owner.codes.includes(orgUnit.code);
}
