import type { Finding, FindingPlace } from "../finding";
import { raise } from "../findingCatalogue";
import { estimateDefaultsToActual } from "../model";
import type { Indicator } from "../model";
import type { Entry } from "./entry";
import { rowName } from "./readEntries";

/** Relative noise that binary arithmetic leaves on a whole number. */
const NOISE = 1e-9;

/** Where an entry stands, for a finding. */
export function entryPlace(file: string, entry: Entry): FindingPlace {
  return {
    file,
    orgUnit: entry.orgUnit,
    sheet: entry.location.sheet,
    rowIndex: entry.location.rowIndex,
    columnIndex: entry.location.columnIndex,
    indicator: entry.indicator,
    measure: entry.measure,
  };
}

/** Hard limits of the plan, whole numbers, negative counts: values outside are in doubt and held. */
export function checkLimits(file: string, entry: Entry, indicator: Indicator): readonly Finding[] {
  if (entry.held || typeof entry.value !== "number") return [];
  const value = entry.value;
  const place = entryPlace(file, entry);
  const name = rowName(indicator, entry.measure);
  const { hardMinimum, hardMaximum } = indicator;
  if (value < 0 && hardMinimum === 0) return [raise("cell.negative", place, { ...name, value })];
  if ((hardMinimum !== null && value < hardMinimum) || (hardMaximum !== null && value > hardMaximum)) {
    const params = { ...name, value, minimum: hardMinimum, maximum: hardMaximum };
    return [raise("cell.out-of-range", place, params)];
  }
  const isWhole = Math.abs(value - Math.round(value)) <= NOISE * Math.max(1, Math.abs(value));
  if (indicator.valueType === "integer" && !isWhole)
    return [raise("cell.not-integer", place, { ...name, value })];
  if (indicator.valueType === "percent" && value > 0 && value <= 1 && (indicator.warnMinimum ?? 0) > 1) {
    const proposed = Number((value * 100).toPrecision(15));
    const fix = { kind: "value", from: value, to: proposed } as const;
    return [raise("cell.percent-scale", place, { ...name, value, proposed }, { fix })];
  }
  return [];
}

/**
 * Required entries left blank; `-`, `x` and `…` are answers. An estimate may be blank where it equals the actual,
 * and where the row does not apply. `siblings` are the unit's entries of the same indicator.
 */
export function checkMissing(
  file: string,
  entry: Entry,
  indicator: Indicator,
  siblings: readonly Entry[],
): readonly Finding[] {
  if (entry.state !== "blank" || !indicator.required || entry.measure === "previous") return [];
  if (entry.measure === "estimate") {
    if (estimateDefaultsToActual(indicator)) return [];
    const actual = siblings.find((other) => other.measure === "actual" && other.place === entry.place);
    if (actual?.state === "notApplicable") return [];
  }
  // In `Biểu 01a` the office has the whole, or the places, or both.
  const places = siblings.filter((other) => other.measure === entry.measure && other.place !== "whole");
  const whole = siblings.find((other) => other.measure === entry.measure && other.place === "whole");
  if (whole !== undefined) {
    if (entry.place !== "whole") return [];
    if (places.length > 0 && places.every((other) => other.state !== "blank")) return [];
  }
  const params = { ...rowName(indicator, entry.measure), valueType: indicator.valueType };
  return [raise("cell.missing", entryPlace(file, entry), params)];
}
