import { ownedIndicators, PUBLICITY_COUNTS } from "../model";
import type { Indicator, OrgUnit, Plan } from "../model";
import { previousFigure } from "../plan";
import type { ReceivedCell } from "../submission";

/**
 * Whose a cell is: `asked` of the unit; `given` by the plan, only shown in the form (last year); `notAsked`: a row of
 * the plan that this unit does not owe, added to its form by someone.
 */
export type CellRole = "asked" | "given" | "notAsked";

export type RoleOf = (cell: Pick<ReceivedCell, "indicator" | "measure" | "place">) => CellRole;

/** Tells the cells of one unit's workbook apart; `assigned` are the rows of its form. */
export function entryScope(plan: Plan, orgUnit: OrgUnit, assigned: readonly Indicator[]): RoleOf {
  const asked = new Set([
    ...assigned.map((indicator) => indicator.code),
    ...ownedIndicators(plan, orgUnit).map((owned) => owned.indicator.code),
    ...PUBLICITY_COUNTS.map((count) => count.code),
  ]);
  return ({ indicator, measure, place }) => {
    if (!asked.has(indicator)) return "notAsked";
    return measure === "previous" && previousFigure(plan, indicator, place) !== null ? "given" : "asked";
  };
}
