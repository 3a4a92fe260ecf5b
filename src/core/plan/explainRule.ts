import type { ChangeSense, Indicator, Target } from "../model";
import { metZone } from "./metZone";
import { isInPoints } from "./targetChange";

/** What a target asks, as data that a sentence can be made of. */
export type RuleExplanation =
  | {
      readonly kind: "atLeast" | "atMost" | "above" | "below" | "equal";
      readonly value: number;
      readonly unitOfMeasure: string;
    }
  | {
      readonly kind: "approximately";
      readonly value: number;
      /** Null when the plan gives no `Sai số cho phép`: then only the number itself meets it. */
      readonly tolerance: number | null;
      readonly unitOfMeasure: string;
    }
  | {
      readonly kind: "range";
      readonly low: number;
      readonly high: number;
      readonly unitOfMeasure: string;
    }
  | {
      readonly kind: "decreaseBy" | "increaseBy";
      readonly amount: number;
      readonly sense: ChangeSense;
      /** Points of `%` or `‰`, or percent of last year's figure. */
      readonly amountIn: "points" | "percent";
      readonly previous: number | null;
      /** The figure that this comes to, rounded to the indicator's decimals; null without last year's. */
      readonly comesTo: number | null;
      readonly unitOfMeasure: string;
    }
  | { readonly kind: "met" }
  | { readonly kind: "surplus" };

/**
 * Describes a target for the line that stands beside a verdict: `Giảm từ 5% trở lên so với năm trước (20 vụ)`.
 * `previous` is last year's figure of the same place.
 */
export function explainRule(target: Target, indicator: Indicator, previous: number | null): RuleExplanation {
  const { rule } = target;
  const { unitOfMeasure } = indicator;
  switch (rule.kind) {
    case "atLeast":
    case "atMost":
    case "above":
    case "below":
    case "equal":
      return { kind: rule.kind, value: rule.value, unitOfMeasure };
    case "approximately":
      return { kind: rule.kind, value: rule.value, tolerance: indicator.tolerance, unitOfMeasure };
    case "range":
      return { kind: rule.kind, low: rule.low, high: rule.high, unitOfMeasure };
    case "decreaseBy":
    case "increaseBy":
      return {
        ...rule,
        amountIn: isInPoints(indicator) ? "points" : "percent",
        previous,
        comesTo: metZone(target, indicator, previous)?.low ?? null,
        unitOfMeasure,
      };
    case "met":
    case "surplus":
      return { kind: rule.kind };
  }
}
