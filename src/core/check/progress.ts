import type { Finding } from "../finding";
import { raise } from "../findingCatalogue";
import type { Indicator } from "../model";
import { completionKind, roundHalfAway } from "../plan";
import type { UnitVerdict } from "./againstPlan";
import { boundOf } from "./magnitude";
import { exceedsChance, figurePlace, isAskedAbout, referencesOf } from "./unitReport";
import type { UnitReport } from "./unitReport";

/** Last year as far above this year's target, less this share, makes a figure far above it no surprise. */
const ALREADY_ABOVE = 0.7;

/**
 * Figures far above their target, and figures that moved the wrong way since last year. The thresholds are the plan's
 * (`Hỏi lại khi vượt kế hoạch từ`, `Lưu ý khi kém năm trước từ`). Silent where the unit explains the row, where another
 * check asks about the figure, and where small counts move so by chance.
 */
export function checkProgress(report: UnitReport, verdicts: readonly UnitVerdict[]): readonly Finding[] {
  const { thresholds, judgedOn } = report.plan.settings;
  return verdicts.flatMap(({ indicator: code, verdict, target, figure }): readonly Finding[] => {
    const indicator = report.indicators.get(code);
    if (indicator === undefined || typeof figure !== "number") return [];
    if (report.submission.explanations.has(code)) return [];
    const { previous } = referencesOf(report.plan, indicator, report.orgUnit.code);
    const isCount = indicator.valueType === "integer";
    const value = roundHalfAway(figure, indicator.decimals);
    const name = { indicator: code, name: indicator.name, value };
    if (target !== null && completionKind(target, indicator) === "percent") {
      const bound = boundOf(target)!;
      const percent = (value / bound) * 100;
      const wasAbove = previous !== null && previous >= ALREADY_ABOVE * value;
      const isFar = percent >= thresholds.farAbovePercent && (!isCount || exceedsChance(value, bound));
      if (isFar && !wasAbove)
        return unasked(report, indicator, () =>
          raise("target.far-above", figurePlace(report, code, judgedOn), {
            ...name,
            target: target.text,
            percent,
          }),
        );
    }
    const isChange =
      indicator.aggregation === "growthOfSums" || indicator.aggregation === "differenceOfRatios";
    if (previous === null || isChange || indicator.direction === "none" || verdict === "missed") return [];
    // Part of a year is less than a year.
    if (judgedOn === "actual" && indicator.nature === "flow") return [];
    const worse = indicator.direction === "up" ? previous - value : value - previous;
    const percent = (worse / previous) * 100;
    if (percent < thresholds.worseThanPreviousPercent || (isCount && !exceedsChance(value, previous)))
      return [];
    return unasked(report, indicator, () =>
      raise("target.worse-than-previous", figurePlace(report, code, judgedOn), {
        ...name,
        previous,
        percent,
      }),
    );
  });
}

/** The finding, unless another check asks about the row already. */
function unasked(report: UnitReport, indicator: Indicator, finding: () => Finding): readonly Finding[] {
  const isAsked = isAskedAbout(report, indicator, "actual") || isAskedAbout(report, indicator, "estimate");
  return isAsked ? [] : [finding()];
}
