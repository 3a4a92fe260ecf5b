import { expressionCodes } from "../model";
import type { Indicator, Measure, Plan } from "../model";
import { isYearEnded } from "../plan";
import { foldText } from "../reading";

/**
 * Whether `Thực hiện` of an indicator set against last year would set a part of this year against the whole of the
 * last: figures that run through the year (`Trong năm`), before the year is over. What stands at a day, or since a
 * beginning, is compared like with like; so is a period that is no year (`6 tháng đầu năm 2024`), whose last year's figures
 * are those of the same months.
 */
export function isPartOfYear(plan: Plan, indicator: Indicator): boolean {
  const { settings } = plan;
  const isYear = foldText(settings.period).startsWith("năm ");
  return isYear && !isYearEnded(settings) && runsThroughYear(plan, indicator);
}

/** A growth whose `Thực hiện` is not shown: the whole year's estimate is compared with the whole of last year. */
export function isShownByEstimate(plan: Plan, indicator: Indicator, measure: Measure): boolean {
  return (
    measure === "actual" &&
    indicator.aggregation === "growthOfSums" &&
    plan.settings.judgedOn === "estimate" &&
    isPartOfYear(plan, indicator)
  );
}

/** Whether the figure, or for a growth one of its parts, runs through the year. */
function runsThroughYear(plan: Plan, { numerator, aggregation, nature }: Indicator): boolean {
  if (numerator === null) return nature === "flow";
  if (aggregation !== "growthOfSums") return false;
  return expressionCodes(numerator).some(({ code }) => {
    const part = plan.indicators.find((one) => one.code === code);
    return part !== undefined && runsThroughYear(plan, part);
  });
}
