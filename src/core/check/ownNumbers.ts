import { isComputed } from "../model";
import type { Measure } from "../model";
import type { Entry } from "./entry";
import type { UnitReport } from "./unitReport";

export type OwnNumber = Entry & { readonly value: number };

/** Figures the unit typed about itself: numbers other than zero; those in doubt only where asked for. */
export function ownNumbers(
  report: UnitReport,
  measure: Measure,
  { withHeld = false }: { readonly withHeld?: boolean } = {},
): readonly OwnNumber[] {
  return report.entries.filter((entry): entry is OwnNumber => {
    if (entry.measure !== measure || entry.place !== report.orgUnit.code || (entry.held && !withHeld))
      return false;
    const indicator = report.indicators.get(entry.indicator);
    if (indicator === undefined || isComputed(indicator)) return false;
    return typeof entry.value === "number" && entry.value !== 0;
  });
}
