import type { Direction, Indicator, Target } from "../model";
import { roundHalfAway } from "./rounding";
import { isInPoints } from "./targetChange";

type Outside = "exceeded" | "missed";

/**
 * What a numeric target comes to: figures from `low` to `high` (rounded to the indicator's decimals, both inclusive)
 * meet it; `below` and `above` say what a figure outside is.
 */
export interface MetZone {
  readonly low: number;
  readonly high: number;
  readonly below: Outside;
  readonly above: Outside;
  /** The numbers as issued that a difference is measured from; equal but for a range. */
  readonly issuedLow: number;
  readonly issuedHigh: number;
}

/**
 * The zone of a numeric target; null for `Đạt` and `Xuất siêu`, and where a change has no last year to start from.
 *
 * A strict bound is the next figure that the declared decimals can show: `dưới 3` with one decimal is at most 2.9.
 * A change is in points for rates, else in percent of last year; no percentage is taken of a negative figure, and no
 * increase of nothing.
 */
export function metZone(target: Target, indicator: Indicator, previous: number | null): MetZone | null {
  const { rule } = target;
  const decimals = indicator.decimals;
  switch (rule.kind) {
    case "atLeast":
      return pointZone(rule.value, 0, "up", decimals);
    case "atMost":
      return pointZone(rule.value, 0, "down", decimals);
    case "above":
      return pointZone(rule.value, 1, "up", decimals);
    case "below":
      return pointZone(rule.value, -1, "down", decimals);
    case "equal":
      return pointZone(rule.value, 0, indicator.direction, decimals);
    case "approximately": {
      const tolerance = indicator.tolerance ?? 0;
      const zone = rangeZone(rule.value - tolerance, rule.value + tolerance, indicator);
      const issued = roundHalfAway(rule.value, decimals);
      return { ...zone, issuedLow: issued, issuedHigh: issued };
    }
    case "range":
      return rangeZone(rule.low, rule.high, indicator);
    case "decreaseBy":
    case "increaseBy": {
      const base = previous === null ? null : changedFigure(rule, indicator, previous);
      if (base === null) return null;
      const towards = rule.kind === "decreaseBy" ? "down" : "up";
      return pointZone(base, 0, rule.sense === "atLeast" ? towards : indicator.direction, decimals);
    }
    case "met":
    case "surplus":
      return null;
  }
}

/** Last year's figure changed by the target's amount, unrounded; null where a percentage of it means nothing. */
function changedFigure(
  rule: { readonly kind: "decreaseBy" | "increaseBy"; readonly amount: number },
  indicator: Indicator,
  previous: number,
): number | null {
  const signed = rule.kind === "decreaseBy" ? -rule.amount : rule.amount;
  if (isInPoints(indicator)) return previous + signed;
  if (previous < 0 || (previous === 0 && rule.kind === "increaseBy")) return null;
  return (previous * (100 + signed)) / 100;
}

function pointZone(issued: number, steps: -1 | 0 | 1, direction: Direction, decimals: number): MetZone {
  const step = steps * 10 ** -decimals;
  const point = roundHalfAway(roundHalfAway(issued, decimals) + step, decimals);
  const rounded = roundHalfAway(issued, decimals);
  return { low: point, high: point, ...outside(direction), issuedLow: rounded, issuedHigh: rounded };
}

function rangeZone(low: number, high: number, indicator: Indicator): MetZone {
  const [from, to] = [roundHalfAway(low, indicator.decimals), roundHalfAway(high, indicator.decimals)];
  return { low: from, high: to, ...outside(indicator.direction), issuedLow: from, issuedHigh: to };
}

function outside(direction: Direction): { readonly below: Outside; readonly above: Outside } {
  switch (direction) {
    case "up":
      return { below: "missed", above: "exceeded" };
    case "down":
      return { below: "exceeded", above: "missed" };
    case "none":
      return { below: "missed", above: "missed" };
  }
}
