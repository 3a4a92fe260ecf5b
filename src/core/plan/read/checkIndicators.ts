import { covers, expressionCodes } from "../../model";
import type { Aggregation, Indicator, OrgUnit } from "../../model";
import type { IndicatorColumn } from "../planHeaders";
import { AGGREGATION_WORDS, VALUE_TYPE_WORDS } from "../planWords";
import type { FindingCollector } from "./findingCollector";
import type { IndicatorRow } from "./readIndicators";

/** Parts that each way to total stands on. */
const PARTS: Readonly<Record<Aggregation, readonly PartColumn[]>> = {
  sum: [],
  ratioOfSums: ["Tử số", "Mẫu số"],
  weightedAverage: ["Quyền số"],
  simpleMean: [],
  countMet: [],
  growthOfSums: ["Tử số", "Mẫu số"],
  differenceOfRatios: ["Tử số", "Mẫu số"],
  none: [],
};
type PartColumn = "Tử số" | "Mẫu số" | "Quyền số";
const PART_COLUMNS: readonly PartColumn[] = ["Tử số", "Mẫu số", "Quyền số"];

/**
 * Checks how the indicators hang together and gives them back without the parts that their way to total has no use
 * for: missing and unused parts, parts that cannot be added up, parts that some unit has no row for, circles, kinds of
 * figure that a way to total cannot take, and limits the wrong way round.
 */
export function checkIndicators(
  rows: readonly IndicatorRow[],
  orgUnits: readonly OrgUnit[],
  collector: FindingCollector,
): readonly Indicator[] {
  const byCode = new Map(rows.map((one) => [one.indicator.code, one]));
  const checked = rows.map((one) => {
    checkLimits(one, collector);
    if (!one.isAggregationKnown) return one;
    checkValueType(one, collector);
    const cleaned = checkParts(one, collector);
    checkAdditivity(cleaned, byCode, collector);
    checkCoverage(cleaned, byCode, orgUnits, collector);
    return cleaned;
  });
  checkCircles(checked, collector);
  return checked.map(({ indicator }) => indicator);
}

function checkLimits({ indicator, row }: IndicatorRow, collector: FindingCollector): void {
  const pairs: readonly [IndicatorColumn, number | null, IndicatorColumn, number | null][] = [
    ["Giá trị nhỏ nhất", indicator.hardMinimum, "Giá trị lớn nhất", indicator.hardMaximum],
    ["Cảnh báo dưới", indicator.warnMinimum, "Cảnh báo trên", indicator.warnMaximum],
  ];
  for (const [lowColumn, low, highColumn, high] of pairs) {
    if (low === null || high === null || low <= high) continue;
    const place = row.place(highColumn, { indicator: indicator.code });
    collector.add("plan.limits-reversed", "error", place, { lowColumn, low, highColumn, high });
  }
}

/** Counting needs `Đạt/Chưa đạt`, and that can only be counted; words cannot be totalled. */
function checkValueType({ indicator, row }: IndicatorRow, collector: FindingCollector): void {
  const { aggregation, valueType } = indicator;
  const fits =
    aggregation === "none" ||
    (valueType !== "text" && (valueType === "boolean") === (aggregation === "countMet"));
  if (fits) return;
  collector.add(
    "plan.aggregation-mismatch",
    "error",
    row.place("Cách tổng hợp", { indicator: indicator.code }),
    {
      aggregation: AGGREGATION_WORDS[aggregation],
      valueType: VALUE_TYPE_WORDS[valueType],
    },
  );
}

function checkParts(one: IndicatorRow, collector: FindingCollector): IndicatorRow {
  const { indicator, row } = one;
  const needed = PARTS[indicator.aggregation];
  const aggregation = AGGREGATION_WORDS[indicator.aggregation];
  for (const column of PART_COLUMNS) {
    const isGiven = !row.isBlank(column);
    const place = row.place(column, { indicator: indicator.code });
    if (needed.includes(column) && !isGiven) {
      collector.add("plan.part-missing", "error", place, { column, aggregation });
    }
    if (!needed.includes(column) && isGiven) {
      collector.add("plan.part-unused", "warning", place, { column, aggregation });
    }
  }
  const uses = (column: PartColumn) => needed.includes(column);
  return {
    ...one,
    indicator: {
      ...indicator,
      numerator: uses("Tử số") ? indicator.numerator : null,
      denominator: uses("Mẫu số") ? indicator.denominator : null,
      weight: uses("Quyền số") ? indicator.weight : null,
    },
  };
}

/** A total of ratios or means of ratios would be no total: what is summed has to be `Cộng`. */
function checkAdditivity(
  { indicator, row }: IndicatorRow,
  byCode: ReadonlyMap<string, IndicatorRow>,
  collector: FindingCollector,
): void {
  if (indicator.aggregation === "differenceOfRatios") return;
  for (const [column, code] of partsOf(indicator)) {
    const part = byCode.get(code);
    if (part === undefined || !part.isAggregationKnown || code === indicator.code) continue;
    if (part.indicator.aggregation === "sum") continue;
    const place = row.place(column, { indicator: indicator.code });
    const aggregation = AGGREGATION_WORDS[part.indicator.aggregation];
    collector.add("plan.part-not-additive", "error", place, { part: code, aggregation });
  }
}

/** Each unit that has the row has to have its parts; the first one that has not is named. */
function checkCoverage(
  { indicator, row, isCoverageKnown }: IndicatorRow,
  byCode: ReadonlyMap<string, IndicatorRow>,
  orgUnits: readonly OrgUnit[],
  collector: FindingCollector,
): void {
  for (const [column, code] of partsOf(indicator)) {
    const part = byCode.get(code);
    if (part === undefined || !part.isCoverageKnown || !isCoverageKnown) continue;
    const without = orgUnits.find(
      (unit) => unit.reports && covers(indicator.appliesTo, unit) && !covers(part.indicator.appliesTo, unit),
    );
    if (without === undefined) continue;
    const place = row.place(column, { indicator: indicator.code });
    collector.add("plan.part-not-covered", "warning", place, { part: code, orgUnit: without.code });
  }
}

function partsOf(indicator: Indicator): readonly (readonly [PartColumn, string])[] {
  const columns: readonly (readonly [PartColumn, readonly string[]])[] = [
    ["Tử số", indicator.numerator === null ? [] : codesOf(indicator.numerator)],
    ["Mẫu số", indicator.denominator === null ? [] : codesOf(indicator.denominator)],
    ["Quyền số", indicator.weight === null ? [] : [indicator.weight]],
  ];
  return columns.flatMap(([column, codes]) => [...new Set(codes)].map((code) => [column, code] as const));
}

function codesOf(expression: Parameters<typeof expressionCodes>[0]): readonly string[] {
  return expressionCodes(expression).map((part) => part.code);
}

/** Rows that need each other in a circle; last year's figures are given, so they close none. */
function checkCircles(rows: readonly IndicatorRow[], collector: FindingCollector): void {
  const rowOf = new Map(rows.map((one) => [one.indicator.code, one]));
  const done = new Set<string>();
  for (const { indicator } of rows) visit(indicator.code, []);

  function visit(code: string, path: readonly string[]): void {
    const from = path.indexOf(code);
    if (from >= 0) {
      report(path.slice(from));
      return;
    }
    const one = rowOf.get(code);
    if (one === undefined || done.has(code)) return;
    for (const next of thisYearParts(one.indicator)) visit(next, [...path, code]);
    done.add(code);
  }

  function report(codes: readonly string[]): void {
    const first = codes[0] === undefined ? undefined : rowOf.get(codes[0]);
    if (first === undefined) return;
    const place = first.row.place("Tử số", { indicator: first.indicator.code });
    collector.add("plan.circular", "error", place, { codes });
  }
}

function thisYearParts(indicator: Indicator): readonly string[] {
  const expressions = [indicator.numerator, indicator.denominator];
  const parts = expressions.flatMap((expression) => (expression === null ? [] : expressionCodes(expression)));
  const codes = parts.filter((part) => !part.previous).map((part) => part.code);
  return [...new Set(indicator.weight === null ? codes : [...codes, indicator.weight])];
}
