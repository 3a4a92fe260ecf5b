import type { UnitEntries } from "../fillWithOpenpyxl";
import type { TypedReports } from "./expectedTotals";

/** One ordinary damage to a unit's workbook, with what must come of it, stated by hand. */
export interface Damage {
  readonly name: string;
  /** Python over `wb`, `ws` (Biểu 01) and the helpers of damagedDistrict. */
  readonly python: string;
  /** Figures that are left out: `KT01` in both columns, `KT01 actual`, `all`, or the whole file. Default none. */
  readonly leftOut?: "file" | readonly string[];
  /** Figures that the damaged file really says, where they are counted as reported. */
  readonly says?: Pick<UnitEntries, "actual"> & Partial<UnitEntries>;
  /** Every finding of severity error or warning, at its cell: `error cell.missing Biểu 01!G16`. Default none. */
  readonly findings?: readonly string[];
  /** Codes of notes that must be there. */
  readonly notes?: readonly string[];
}

/** The reports as they count after a damage. */
export function reportsAfter(reports: TypedReports, orgUnit: string, damage: Damage): TypedReports {
  const after = new Map(reports);
  if (damage.leftOut === "file") {
    after.delete(orgUnit);
    return after;
  }
  const entries = reports.get(orgUnit)!;
  const actual = { ...entries.actual, ...damage.says?.actual };
  const estimate = { ...entries.estimate, ...damage.says?.estimate };
  for (const item of damage.leftOut ?? []) {
    const [code, measure] = item.split(" ") as [string, string | undefined];
    if (code === "all") {
      if (measure !== "estimate") for (const each of Object.keys(actual)) actual[each] = "…";
      if (measure !== "actual") for (const each of Object.keys(estimate)) estimate[each] = "…";
      continue;
    }
    if (measure !== "estimate") actual[code] = "…";
    // A blank estimate that stands for the actual goes with it.
    if (measure !== "actual" && estimate[code] !== undefined) estimate[code] = "…";
  }
  after.set(orgUnit, { ...entries, ...damage.says, actual, estimate });
  return after;
}
