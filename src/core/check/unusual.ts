import type { Finding } from "../finding";
import { raise } from "../findingCatalogue";
import { evaluateExpression, expressionCodes, isComputed, listCountOf, partCodes } from "../model";
import type { Indicator, Measure } from "../model";
import { foldText } from "../reading";
import { rowName } from "./readEntries";
import { numberOf } from "./unitFigures";
import { figurePlace, isAskedAbout, mixesTimes, referencesOf } from "./unitReport";
import type { UnitReport } from "./unitReport";

/** A figure within this share of what is known of the unit is usual for it, whatever is usual elsewhere. */
const LIKE_KNOWN = 0.2;
/** A rate of fewer cases moves by many points with one of them. */
const FEWEST_CASES = 20;
/** Percent from last year beyond which population and households are asked about (CHECKS.md). */
const POPULATION_PERCENT = 3;
/** First words of the names of such rows in plans, folded. */
const POPULATION_NAMES = ["dân số", "tổng dân số", "số dân", "tổng số hộ", "số hộ dân cư", "tổng số dân"].map(
  foldText,
);

/**
 * Figures outside the plan's warning limits (`Cảnh báo dưới`, `Cảnh báo trên`), typed or computed, once a row. Silent
 * where last year or the plan of this unit is as unusual, and where another check asks about the figure already.
 */
export function checkUnusual(report: UnitReport): readonly Finding[] {
  return report.assigned.flatMap((indicator) => {
    if (indicator.warnMinimum === null && indicator.warnMaximum === null) return [];
    if (listCountOf(indicator.code) !== null) return [];
    for (const measure of ["actual", "estimate"] as const) {
      const figure = numberOf(report.figures.get(indicator.code, measure));
      if (figure === null || !isOutside(report, indicator, measure, figure)) continue;
      const value = askable(report, indicator, measure);
      if (value === null) continue;
      const params = {
        ...rowName(indicator, measure),
        value,
        minimum: indicator.warnMinimum,
        maximum: indicator.warnMaximum,
      };
      return [raise("cell.unusual", figurePlace(report, indicator.code, measure), params)];
    }
    return [];
  });
}

/** Population and households more than 3 % from last year: usually another source, not another year. */
export function checkPopulation(report: UnitReport): readonly Finding[] {
  return report.assigned.flatMap((indicator) => {
    if (indicator.valueType !== "integer" || !isPopulation(indicator)) return [];
    const { previous } = referencesOf(report.plan, indicator, report.orgUnit.code);
    // A mean of the year is not known before its end.
    const measure = indicator.nature === "average" ? "estimate" : "actual";
    const value = askable(report, indicator, measure);
    if (previous === null || value === null || value <= 0) return [];
    const percent = Math.abs(value / previous - 1) * 100;
    if (percent <= POPULATION_PERCENT) return [];
    const params = { ...rowName(indicator, measure), value, previous, percent };
    return [raise("cell.population-mismatch", figurePlace(report, indicator.code, measure), params)];
  });
}

/** Whether a row counts the people or the households of a place. */
export function isPopulation(indicator: Indicator): boolean {
  const unit = foldText(indicator.unitOfMeasure);
  if (unit !== "người" && unit !== "hộ") return false;
  const name = foldText(indicator.name);
  return POPULATION_NAMES.some((words) => name.startsWith(words));
}

/** The figure when nothing else asks about it: neither about its cell nor, of a computed row, about a part. */
function askable(report: UnitReport, indicator: Indicator, measure: Measure): number | null {
  const state = report.figures.get(indicator.code, measure);
  const value = state.kind === "nil" ? null : numberOf(state);
  if (value === null) return null;
  if (isAskedAbout(report, indicator, measure)) return null;
  if (isRateOfFew(report, indicator, measure)) return null;
  if (isComputed(indicator) && mixesTimes(report, partCodes(indicator), measure)) return null;
  return value;
}

/** A rate whose denominator counts few things. */
function isRateOfFew(report: UnitReport, indicator: Indicator, measure: Measure): boolean {
  if (indicator.denominator === null) return false;
  const parts = expressionCodes(indicator.denominator);
  const isCount = parts.every((part) => report.indicators.get(part.code)?.valueType === "integer");
  const total = evaluateExpression(indicator.denominator, (code, previous) =>
    numberOf(report.figures.get(code, previous ? "previous" : measure)),
  );
  return isCount && total !== null && total < FEWEST_CASES;
}

function isOutside(report: UnitReport, indicator: Indicator, measure: Measure, value: number): boolean {
  const { warnMinimum, warnMaximum } = indicator;
  // Part of a year is less than a year.
  const isPart = measure === "actual" && indicator.nature === "flow";
  const isLow = warnMinimum !== null && value < warnMinimum && !isPart;
  const isHigh = warnMaximum !== null && value > warnMaximum;
  if (!isLow && !isHigh) return false;
  const { previous, target } = referencesOf(report.plan, indicator, report.orgUnit.code);
  return [previous, target].every((known) => {
    if (known === null) return true;
    const isAsUnusual = isLow ? known < warnMinimum! : known > warnMaximum!;
    return !isAsUnusual && Math.abs(value / known - 1) > LIKE_KNOWN;
  });
}
