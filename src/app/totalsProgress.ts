import type { Consolidation } from "../core/consolidation";
import type { Verdict } from "../core/model";
import { completionKind, isYearEnded, judge } from "../core/plan";

/** How far the whole is with one indicator: plain data for a chart. */
export interface IndicatorProgress {
  readonly code: string;
  readonly name: string;
  /** 100 is exactly as planned. */
  readonly percent: number;
  readonly verdict: Verdict;
  readonly isProvisional: boolean;
}

/**
 * Indicators of which a share of the plan can be said: more is better, one target above zero, no growth rate. In the
 * order of the plan; what has no figure yet is not among them.
 */
export function totalsProgress({ plan, totals }: Consolidation): readonly IndicatorProgress[] {
  const { judgedOn } = plan.settings;
  return totals.flatMap((total): readonly IndicatorProgress[] => {
    const { indicator, target, verdict, provisional } = total;
    const { value } = total[judgedOn];
    if (target === null || value === null || completionKind(target, indicator) !== "percent") return [];
    const { completion } = judge({
      target,
      indicator,
      value,
      previous: total.previous.value,
      judgedOn,
      yearEnded: isYearEnded(plan.settings),
    });
    if (completion?.kind !== "percent") return [];
    const { code, name } = indicator;
    return [{ code, name, percent: completion.value, verdict, isProvisional: provisional }];
  });
}
