import type { Finding } from "../finding";
import { raise } from "../findingCatalogue";
import type { Measure, Plan } from "../model";
import { isYearEnded, previousFigure, roundHalfAway, targetInForce } from "../plan";
import { boundOf } from "./magnitude";
import { ownNumbers } from "./ownNumbers";
import { figurePlace, isSameNumber, surpriseOf } from "./unitReport";
import type { UnitReport } from "./unitReport";

/** Fewer equal figures say nothing (CHECKS.md). */
const FEWEST = 8;
/** Decades of surprise from which equality is no chance: one in a hundred million, an assumption of ours. */
const SURPRISE = 8;
/** Share of the comparable figures that are equal; below it a year is merely quiet. */
const SHARE = 0.7;

interface Comparison {
  readonly equal: readonly string[];
  readonly total: number;
  readonly surprise: number;
}

/**
 * Figures that equal the unit's own last year, the plan, or each other before the year's end, on most rows and too
 * exactly for chance. Said once a file, about the column where it shows most.
 */
export function checkOwnRepeats(report: UnitReport): readonly Finding[] {
  const { plan } = report;
  const place = report.orgUnit.code;
  const previousOf = (code: string) => previousFigure(plan, code, place)?.value ?? null;
  const ofPrevious = (["actual", "estimate"] as const)
    .map((measure) => ({ measure, found: compare(report, measure, previousOf) }))
    .sort((a, b) => b.found.equal.length - a.found.equal.length)[0]!;
  const findings: Finding[] = [];
  if (isTelling(ofPrevious.found)) {
    const { equal, total } = ofPrevious.found;
    const where = figurePlace(report, equal[0]!, ofPrevious.measure);
    findings.push(raise("file.repeats-own-previous", wholeColumn(where), { count: equal.length, total }));
  }
  const ofPlan = compare(report, "estimate", (code) => plannedNumber(plan, code, place));
  if (isTelling(ofPlan)) {
    const where = figurePlace(report, ofPlan.equal[0]!, "estimate");
    const params = { count: ofPlan.equal.length, total: ofPlan.total };
    findings.push(raise("unit.estimates-equal-plan", wholeColumn(where), params));
  }
  const flows = isYearEnded(plan.settings) ? null : compareWithEstimates(report);
  if (flows !== null && isTelling(flows)) {
    const where = figurePlace(report, flows.equal[0]!, "actual");
    const params = { count: flows.equal.length, total: flows.total };
    findings.push(raise("unit.actual-equals-estimate", wholeColumn(where), params));
  }
  return findings;
}

/** The finding is about a column, not about one row's figure: it names a cell to begin with and no indicator. */
function wholeColumn({ indicator: _indicator, measure: _measure, ...place }: ReturnType<typeof figurePlace>) {
  return place;
}

function compare(report: UnitReport, measure: Measure, otherOf: (code: string) => number | null): Comparison {
  const equal: string[] = [];
  let total = 0;
  let surprise = 0;
  for (const entry of ownNumbers(report, measure)) {
    const other = otherOf(entry.indicator);
    const decimals = report.indicators.get(entry.indicator)!.decimals;
    if (other === null || other === 0) continue;
    total += 1;
    if (!isEqualAsShown(entry.value, other, decimals)) continue;
    equal.push(entry.indicator);
    surprise += surpriseOf(entry.value, decimals);
  }
  return { equal, total, surprise };
}

/** Equal, or equal after the other is rounded as the row shows it. */
function isEqualAsShown(value: number, other: number, decimals: number): boolean {
  if (Math.abs(value - other) > 10 ** -decimals) return false;
  return isSameNumber(value, other) || isSameNumber(value, roundHalfAway(other, decimals));
}

/** Amounts over the year only: what stands at the end of the period is its own estimate. */
function compareWithEstimates(report: UnitReport): Comparison {
  const estimates = new Map(
    ownNumbers(report, "estimate").map((entry) => [entry.indicator, entry.value] as const),
  );
  const isFlow = (code: string) => report.indicators.get(code)?.nature === "flow";
  return compare(report, "actual", (code) => (isFlow(code) ? (estimates.get(code) ?? null) : null));
}

function plannedNumber(plan: Plan, code: string, place: string): number | null {
  const target = targetInForce(plan, code, place, plan.settings.dataCutoff);
  return target === null || target.rule.kind === "range" ? null : boundOf(target);
}

function isTelling({ equal, total, surprise }: Comparison): boolean {
  return equal.length >= FEWEST && equal.length >= SHARE * total && surprise >= SURPRISE;
}

/** Figures held by more units are levels that many share (19 criteria, a rate set from above), no one's own. */
const SHARED_BY = 4;

/**
 * Two units with the same figures on most rows, too exactly for chance. The findings belong to the consolidating
 * office: they name both units, and no unit stands in their place, so that they reach neither.
 */
export function checkRepeatsAcross(reports: readonly UnitReport[]): readonly Finding[] {
  const holders = new Map<string, number[]>();
  const totals = reports.map((report, index) => {
    const numbers = ownNumbers(report, "actual");
    for (const entry of numbers) {
      const key = `${entry.indicator}|${entry.value}`;
      const list = holders.get(key);
      if (list === undefined) holders.set(key, [index]);
      else list.push(index);
    }
    return numbers.length;
  });
  const pairs = new Map<number, { first: number; second: number; count: number; surprise: number }>();
  for (const [key, indexes] of holders) {
    if (indexes.length < 2 || indexes.length > SHARED_BY) continue;
    const [code, value] = key.split("|") as [string, string];
    const surprise = surpriseOf(Number(value), reports[0]!.indicators.get(code)?.decimals ?? 0);
    for (let one = 0; one < indexes.length; one++) {
      for (let other = one + 1; other < indexes.length; other++) {
        const [first, second] = [indexes[one]!, indexes[other]!];
        const at = first * reports.length + second;
        const pair = pairs.get(at);
        if (pair === undefined) pairs.set(at, { first, second, count: 1, surprise });
        else {
          pair.count += 1;
          pair.surprise += surprise;
        }
      }
    }
  }
  return [...pairs.values()].flatMap(({ first, second, count, surprise }) => {
    const smaller = Math.min(totals[first]!, totals[second]!);
    if (count < FEWEST || count < SHARE * smaller || surprise < SURPRISE) return [];
    const names = { first: reports[first]!.orgUnit.name, second: reports[second]!.orgUnit.name };
    return [
      raise("file.repeats-other-unit", { file: reports[second]!.submission.file }, { ...names, count }),
    ];
  });
}
