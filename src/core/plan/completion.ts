import type { Indicator, Target } from "../model";
import type { MetZone } from "./metZone";
import { roundHalfAway } from "./rounding";
import { isInPoints } from "./targetChange";

/** `So với kế hoạch`. */
export type Completion =
  /** 100 is exactly as planned. */
  | { readonly kind: "percent"; readonly value: number }
  /** Figure less target, in the indicator's unit of measure, or in points where that is a rate. */
  | { readonly kind: "difference"; readonly value: number; readonly inPoints: boolean };

/** How `So với kế hoạch` is told for a target; null where neither way means anything. */
export function completionKind(target: Target, indicator: Indicator): Completion["kind"] | null {
  const { rule } = target;
  if (rule.kind === "met" || rule.kind === "surplus") return null;
  const single =
    rule.kind === "atLeast" ||
    rule.kind === "above" ||
    rule.kind === "equal" ||
    rule.kind === "approximately";
  const isChange = indicator.aggregation === "growthOfSums" || indicator.aggregation === "differenceOfRatios";
  return single &&
    indicator.direction === "up" &&
    indicator.valueType !== "boolean" &&
    !isChange &&
    roundHalfAway(rule.value, indicator.decimals) > 0
    ? "percent"
    : "difference";
}

/**
 * Figure against target, both rounded to the indicator's decimals: a percentage only where that means something (more
 * is better, target above zero, no growth rate, no `Đạt/Chưa đạt`), else the difference from the nearest bound, zero
 * inside a range.
 */
export function completionOf(
  target: Target,
  indicator: Indicator,
  zone: MetZone,
  value: number,
): Completion | null {
  const kind = completionKind(target, indicator);
  const rounded = roundHalfAway(value, indicator.decimals);
  if (kind === null) return null;
  if (kind === "percent") return { kind, value: (rounded / zone.issuedLow) * 100 };
  const bound = rounded < zone.issuedLow ? zone.issuedLow : Math.min(rounded, zone.issuedHigh);
  const difference = roundHalfAway(rounded - bound, indicator.decimals);
  return { kind, value: difference, inPoints: isInPoints(indicator) };
}
