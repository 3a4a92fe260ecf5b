import { isComputed } from "../model";
import type { Indicator } from "../model";

/** How `So với năm trước` is told: percent of last year's figure, or the difference for rates, shares and counts of units. */
export function changeKind(indicator: Indicator): "percent" | "difference" {
  const isRate =
    isComputed(indicator) || indicator.valueType === "percent" || indicator.valueType === "permille";
  return isRate || indicator.valueType === "boolean" ? "difference" : "percent";
}

/** The change as a formula; "" where one of the figures is missing, or last year's is zero. */
export function changeFormula(
  indicator: Indicator,
  value: string,
  previous: string,
): { readonly kind: "percent" | "difference"; readonly formula: string } {
  const kind = changeKind(indicator);
  const change =
    kind === "difference" ? `${value}-${previous}` : `IF(${previous}=0,"",${value}/${previous}*100)`;
  return { kind, formula: `IF(COUNT(${value},${previous})<2,"",${change})` };
}

/** What the formula gives; null for "". */
export function changeOf(indicator: Indicator, value: number | null, previous: number | null): number | null {
  if (value === null || previous === null) return null;
  if (changeKind(indicator) === "difference") return value - previous;
  return previous === 0 ? null : (value / previous) * 100;
}
