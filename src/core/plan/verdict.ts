import { estimateDefaultsToActual } from "../model";
import type { EntryState, Indicator, PlanSettings, Target, Verdict } from "../model";
import { completionOf } from "./completion";
import type { Completion } from "./completion";
import { metZone } from "./metZone";
import type { MetZone } from "./metZone";
import { roundHalfAway } from "./rounding";

/** A figure to be judged, in the indicator's unit of measure; null is absent. */
export type Figure = number | boolean | FigureRange | "surplus" | null;
/** `61-62` as a result. */
export interface FigureRange {
  readonly low: number;
  readonly high: number;
}

export interface JudgeInput {
  readonly target: Target | null;
  readonly indicator: Indicator;
  readonly value: Figure;
  /** Last year's figure of the same place; only changes against last year need it. */
  readonly previous: number | null;
  /** Which figure `value` is. */
  readonly judgedOn: "estimate" | "actual";
  /** Whether the figures cover the whole year (`isYearEnded`). */
  readonly yearEnded: boolean;
}

export interface Judgement {
  readonly verdict: Verdict;
  readonly completion: Completion | null;
}

/**
 * Judges a figure against its target. Figure and target are compared after rounding both to the indicator's decimals.
 *
 * up/≥: below missed, equal met, above exceeded; down/≤ mirrored; a range or a tolerance is met inside. `Đạt` is met
 * or missed. No target, no figure, or a change without last year: notAssessed. A miss on the actual alone before the
 * year has ended is notYet. Rules: PLN-30…PLN-41.
 */
export function judge(input: JudgeInput): Judgement {
  const { target, indicator, value, previous } = input;
  if (target === null || value === null) return { verdict: "notAssessed", completion: null };
  const zone = metZone(target, indicator, previous);
  const verdict =
    zone === null ? verdictInWords(target, indicator, value) : verdictInZone(zone, value, indicator);
  const completion =
    zone !== null && typeof value === "number" ? completionOf(target, indicator, zone, value) : null;
  if (verdict === "missed" && input.judgedOn === "actual" && !input.yearEnded) {
    return { verdict: "notYet", completion };
  }
  return { verdict, completion };
}

/** An entry as it stands in a report. */
export interface JudgedEntry {
  readonly state: EntryState;
  readonly value: Figure;
}

/**
 * The figure that is judged: the estimate or the actual, as the plan says. A blank estimate of a figure at the end
 * of the period, or of `Đạt/Chưa đạt`, is the actual; `-` is zero; anything else without a figure is null.
 */
export function figureToJudge(
  indicator: Indicator,
  judgedOn: "estimate" | "actual",
  actual: JudgedEntry,
  estimate: JudgedEntry,
): Figure {
  const takesActual =
    judgedOn === "actual" || (estimate.state === "blank" && estimateDefaultsToActual(indicator));
  const entry = takesActual ? actual : estimate;
  if (entry.state === "nil") return indicator.valueType === "boolean" ? null : 0;
  return entry.state === "value" ? entry.value : null;
}

/** Whether the figures of a plan cover its whole year, so that a miss is a miss. */
export function isYearEnded(settings: Pick<PlanSettings, "year" | "dataCutoff">): boolean {
  return settings.dataCutoff >= `${settings.year}-12-31`;
}

function verdictInZone(zone: MetZone, value: Exclude<Figure, null>, indicator: Indicator): Verdict {
  if (typeof value === "boolean") return "notAssessed";
  // A surplus is better than any limit on a deficit.
  if (value === "surplus")
    return zone.above === "missed" && zone.below === "exceeded" ? "exceeded" : "notAssessed";
  if (typeof value === "number") return place(zone, value, indicator.decimals);
  const low = place(zone, value.low, indicator.decimals);
  return low === place(zone, value.high, indicator.decimals) ? low : "notAssessed";
}

function place(zone: MetZone, value: number, decimals: number): Verdict {
  const rounded = roundHalfAway(value, decimals);
  if (rounded < zone.low) return zone.below;
  return rounded > zone.high ? zone.above : "met";
}

/** `Đạt`, and a surplus: a balance above zero where more is better, a deficit below zero where less is. */
function verdictInWords(target: Target, indicator: Indicator, value: Exclude<Figure, null>): Verdict {
  if (target.rule.kind === "met") {
    return typeof value === "boolean" ? (value ? "met" : "missed") : "notAssessed";
  }
  if (target.rule.kind !== "surplus") return "notAssessed";
  if (value === "surplus") return "met";
  if (typeof value !== "number" || indicator.direction === "none") return "notAssessed";
  const rounded = roundHalfAway(value, indicator.decimals);
  return (indicator.direction === "up" ? rounded > 0 : rounded < 0) ? "met" : "missed";
}
