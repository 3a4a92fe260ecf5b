import { expressionCodes } from "../model";
import type { Indicator, TargetRule } from "../model";
import { foldText } from "../reading";
import { failure, ok } from "../result";
import type { Result } from "../result";
import { bareRule, readBound } from "./targetBound";
import type { Bound } from "./targetBound";
import type { TargetProblem } from "./targetProblem";

export interface Change {
  readonly verb: "decrease" | "increase";
  /** What follows the verb, folded. */
  readonly rest: string;
}

const VERBS: readonly (readonly [RegExp, Change["verb"]])[] = [
  [/^giảm (?:thêm )?(?!còn |xuống )/, "decrease"],
  [/^tăng (?:thêm )?(?!lên )/, "increase"],
];
const AGAINST_LAST_YEAR = new RegExp(
  ` (?:so với|so) (?:${foldText("năm trước")}|${foldText("cùng kỳ")}.*|năm \\d{4})$`,
);
const PERCENT = /%|‰|phần trăm|phần nghìn/;

/** `giảm từ 0,5% trở lên`, `tăng 10%`: the verb and what follows it; null when the text speaks of no change. */
export function changeVerb(text: string): Change | null {
  for (const [pattern, verb] of VERBS) {
    if (pattern.test(text)) return { verb, rest: text.replace(pattern, "").replace(AGAINST_LAST_YEAR, "") };
  }
  return null;
}

/**
 * The rule of a change against last year. An indicator that is itself a change (`Tính tốc độ tăng`, `Chênh lệch
 * tỷ lệ`) is compared with the amount directly.
 */
export function changeRule(change: Change, indicator: Indicator): Result<TargetRule, TargetProblem> {
  const growthItself = changeSign(indicator, change.verb);
  if (growthItself !== null) {
    const bound = readBound(change.rest, indicator, false);
    return bound.ok ? ok(signedRule(bound.value, growthItself, indicator)) : bound;
  }
  const bound = readBound(change.rest, amountIndicator(indicator), false);
  if (!bound.ok) return bound;
  if (bound.value.kind !== "bare" && bound.value.kind !== "atLeast")
    return failure({ kind: "changeNotSingle" });
  if (bound.value.value <= 0) return failure({ kind: "noReading" });
  // `giảm 5` in a row of `vụ` may be five cases or five percent.
  if (!isInPoints(indicator) && !PERCENT.test(change.rest)) return failure({ kind: "noReading" });
  const wanted = change.verb === "decrease" ? "down" : "up";
  if (indicator.direction !== wanted && indicator.direction !== "none") {
    return failure({ kind: "againstDirection" });
  }
  const sense = bound.value.kind === "atLeast" || indicator.direction === wanted ? "atLeast" : "equal";
  const kind = change.verb === "decrease" ? "decreaseBy" : "increaseBy";
  return ok({ kind, amount: bound.value.value, sense });
}

/** Whether a change of the indicator is told in points (`%`, `‰`, `điểm %`) rather than in percent of last year. */
export function isInPoints(indicator: Indicator): boolean {
  const unit = indicator.unitOfMeasure.trim();
  return unit === "%" || unit === "‰" || unit === "điểm %";
}

/** The amount is in the indicator's own unit where that is a rate, else in percent. */
function amountIndicator(indicator: Indicator): Indicator {
  return isInPoints(indicator) ? indicator : { ...indicator, unitOfMeasure: "%", decimals: 2 };
}

/** +1 when the indicator's own figure grows with the verb's change, -1 when it falls, null when it is no change. */
function changeSign(indicator: Indicator, verb: Change["verb"]): 1 | -1 | null {
  if (indicator.aggregation === "growthOfSums") return verb === "increase" ? 1 : -1;
  if (indicator.aggregation !== "differenceOfRatios" || indicator.numerator === null) return null;
  // Last year's rate less this year's: the figure is how much it came down.
  const countsDecrease = expressionCodes(indicator.numerator).every((part) => part.previous);
  return countsDecrease === (verb === "decrease") ? 1 : -1;
}

const MIRRORED = {
  atLeast: "atMost",
  atMost: "atLeast",
  above: "below",
  below: "above",
  equal: "equal",
  approximately: "approximately",
} as const;

function signedRule(bound: Bound, sign: 1 | -1, indicator: Indicator): TargetRule {
  if (bound.kind === "range") {
    return sign === 1 ? bound : { kind: "range", low: -bound.high, high: -bound.low };
  }
  if (bound.kind === "bare") return bareRule(sign * bound.value, indicator.direction);
  return sign === 1 ? { ...bound, kind: bound.kind } : { kind: MIRRORED[bound.kind], value: -bound.value };
}
