import type { Indicator, Plan, Target, Verdict } from "../model";
import { isYearEnded, judge } from "../plan";

/**
 * Which verdicts of a total stand while units are missing: all, one, or none.
 * Sums and counts only grow as more units report, so only what no further unit can turn is said.
 */
export type Settled = "all" | "none" | Verdict;

/** Larger than any sum of reports. */
const MORE_THAN_ANY = 1e15;

export function settledBy(
  plan: Plan,
  indicator: Indicator,
  target: Target | null,
  total: { readonly included: readonly string[]; readonly asked: readonly string[] },
): Settled {
  const partial = total.included.length < total.asked.length;
  const grows =
    indicator.aggregation === "countMet" || (indicator.aggregation === "sum" && indicator.hardMinimum === 0);
  if (!partial || !grows || target === null) return "all";
  switch (target.rule.kind) {
    case "atLeast":
    case "atMost":
    case "above":
    case "below": {
      // What any larger figure comes to is what cannot be turned.
      const { judgedOn } = plan.settings;
      const yearEnded = isYearEnded(plan.settings);
      return judge({ target, indicator, value: MORE_THAN_ANY, previous: null, judgedOn, yearEnded }).verdict;
    }
    case "decreaseBy":
    case "increaseBy":
      // Last year's figure is taken over the same units: a comparison of like with like, as a ratio is.
      return "all";
    default:
      return "none";
  }
}

/** A verdict that missing units could turn is not given: `Chưa đến kỳ đánh giá`. */
export function settledVerdict(verdict: Verdict, settled: Settled): Verdict {
  if (verdict === "notAssessed" || settled === "all" || verdict === settled) return verdict;
  return "notYet";
}
