import type { Finding } from "../finding";
import { raise } from "../findingCatalogue";
import { isComputed } from "../model";
import type { Indicator, Plan } from "../model";
import { entryPlace } from "./limits";
import { MINIMUM_PEERS, peerLevel } from "./magnitude";
import type { PeerLevel } from "./magnitude";
import { rowName } from "./readEntries";
import { ownNumbers } from "./ownNumbers";
import type { OwnNumber } from "./ownNumbers";
import { isPopulation } from "./unusual";
import { cellKey, referencesOf } from "./unitReport";
import type { UnitReport } from "./unitReport";

/** Robust deviations from the median beyond which a figure is asked about, and the least distance in decades. */
const DEVIATIONS = 6;
const LEAST_DISTANCE = 0.6;
/** Units that differ more among themselves (decades) are no measure of anything. */
const WIDEST = 0.2;
/** Below this a count differs so by chance. */
const SMALLEST = 20;
/** A figure within this (decades, about ×2) of the unit's own last year or plan is the unit's own size. */
const OWN_SIZE = 0.3;

/**
 * Figures unlike those of every other unit of the kind, per head or household where that is the scale. Asked only where
 * the unit's own last year and plan do not speak for the figure; the finding carries no other unit's figure.
 */
export function checkPeers(
  plan: Plan,
  reports: readonly UnitReport[],
): ReadonlyMap<UnitReport, readonly Finding[]> {
  const found = new Map<UnitReport, Finding[]>();
  const kinds = groupBy(reports, (report) => report.orgUnit.kind);
  const scales = plan.indicators.filter(isPopulation);
  const numbers = new Map(
    reports.map((report) => [
      report,
      new Map(ownNumbers(report, "actual").map((entry) => [entry.indicator, entry] as const)),
    ]),
  );
  for (const group of kinds.values()) {
    if (group.length < MINIMUM_PEERS) continue;
    for (const indicator of plan.indicators) {
      if (isComputed(indicator) || !isAmount(indicator)) continue;
      const values = valuesOf(group, (report) => numbers.get(report)?.get(indicator.code));
      if (values.length < MINIMUM_PEERS) continue;
      const levels = [null, ...scales.map((scale) => scale.code)].flatMap((scale) => {
        const scaled = values.map(({ report, entry }) => ({
          report,
          entry,
          value: perScale(report, entry.value, scale),
        }));
        if (scaled.some(({ value }) => value === null)) return [];
        const level = peerLevel(scaled.map(({ value }) => value!));
        return level === null ? [] : [{ level, scaled }];
      });
      const tightest = levels.sort((a, b) => a.level.spread - b.level.spread)[0];
      if (tightest === undefined || tightest.level.spread > WIDEST) continue;
      for (const { report, entry, value } of tightest.scaled) {
        const side = sideOf(value!, tightest.level);
        if (side === null || report.asked.has(cellKey(entry.location))) continue;
        if (speaksForItself(report, indicator, entry.value) || isChance(entry.value, value!, tightest.level))
          continue;
        const params = { ...rowName(indicator, entry.measure), value: entry.value, side };
        const finding = raise("peers.outlier", entryPlace(report.submission.file, entry), params);
        const list = found.get(report);
        if (list === undefined) found.set(report, [finding]);
        else list.push(finding);
      }
    }
  }
  return found;
}

/** Amounts and counts that grow with a place; rates, marks and scores are no matter of size. */
function isAmount(indicator: Indicator): boolean {
  return (
    indicator.aggregation === "sum" && indicator.valueType !== "percent" && indicator.valueType !== "permille"
  );
}

function valuesOf(
  group: readonly UnitReport[],
  entryOf: (report: UnitReport) => OwnNumber | undefined,
): readonly { readonly report: UnitReport; readonly entry: OwnNumber }[] {
  return group.flatMap((report) => {
    const entry = entryOf(report);
    return entry === undefined || entry.value <= 0 ? [] : [{ report, entry }];
  });
}

function perScale(report: UnitReport, value: number, scale: string | null): number | null {
  if (scale === null) return value;
  const state = report.figures.get(scale, "actual");
  return state.kind === "value" && state.value > 0 ? value / state.value : null;
}

function sideOf(value: number, level: PeerLevel): "high" | "low" | null {
  const distance = Math.log10(value) - level.median;
  if (Math.abs(distance) < Math.max(LEAST_DISTANCE, DEVIATIONS * level.spread)) return null;
  return distance > 0 ? "high" : "low";
}

function speaksForItself(report: UnitReport, indicator: Indicator, value: number): boolean {
  const { previous, target } = referencesOf(report.plan, indicator, report.orgUnit.code);
  return [previous, target].some(
    (known) => known !== null && Math.abs(Math.log10(value / known)) <= OWN_SIZE,
  );
}

/** Figure and what the others would make of it are both small counts. */
function isChance(value: number, scaled: number, level: PeerLevel): boolean {
  const expected = (10 ** level.median / scaled) * value;
  return Math.max(value, expected) < SMALLEST;
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
