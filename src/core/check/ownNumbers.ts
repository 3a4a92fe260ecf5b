import { isComputed } from "../model";
import type { Measure } from "../model";
import type { Entry } from "./entry";
import type { UnitReport } from "./unitReport";

export type OwnNumber = Entry & { readonly value: number };

/** Figures the unit typed about itself: numbers other than zero, not in doubt. */
export function ownNumbers(report: UnitReport, measure: Measure): readonly OwnNumber[] {
  return report.entries.filter((entry): entry is OwnNumber => {
    if (entry.measure !== measure || entry.place !== report.orgUnit.code || entry.held) return false;
    const indicator = report.indicators.get(entry.indicator);
    if (indicator === undefined || isComputed(indicator)) return false;
    return typeof entry.value === "number" && entry.value !== 0;
  });
}
