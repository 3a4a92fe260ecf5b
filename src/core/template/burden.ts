import {
  assignedIndicators,
  estimateDefaultsToActual,
  isComputed,
  listCountOf,
  ownedIndicators,
} from "../model";
import type { OrgUnit, Plan } from "../model";
import { measuresOf } from "./ownerSheet";

/** How many number cells a unit is asked for, before any list or text. */
export interface Burden {
  readonly orgUnit: OrgUnit;
  /** Cells of `Biểu 01`: `Thực hiện`, and `Ước cả năm` where it may not stay blank. */
  readonly ownCells: number;
  /** Cells of `Biểu 01a`: the whole's figure of each row (places are optional). */
  readonly ownedCells: number;
}

export function burdenOf(plan: Plan, orgUnit: OrgUnit): Burden {
  const typed = assignedIndicators(plan, orgUnit).filter(
    (indicator) => indicator.required && !isComputed(indicator) && listCountOf(indicator.code) === null,
  );
  const ownCells = typed.reduce((sum, indicator) => sum + (estimateDefaultsToActual(indicator) ? 1 : 2), 0);
  const ownedCells = ownedIndicators(plan, orgUnit).reduce(
    (sum, owned) => sum + measuresOf(owned.indicator).length,
    0,
  );
  return { orgUnit, ownCells, ownedCells };
}
