import type { Expression } from "./expression";

/** `Kiểu số liệu`. */
export type ValueType = "number" | "integer" | "percent" | "permille" | "boolean" | "text";
/** `Chiều hướng`. */
export type Direction = "up" | "down" | "none";
/** `Tính chất số liệu`: over the year, since the beginning, at the end, mean of the year. */
export type PeriodNature = "flow" | "cumulative" | "stock" | "average";
/** `Cách tổng hợp`: the eight ways to total. */
export type Aggregation =
  | "sum"
  | "ratioOfSums"
  | "weightedAverage"
  | "simpleMean"
  | "countMet"
  | "growthOfSums"
  | "differenceOfRatios"
  | "none";

/** One row of the plan's sheet `Chỉ tiêu`. */
export interface Indicator {
  readonly code: string;
  readonly name: string;
  readonly group: string;
  readonly set: "core" | "extended";
  readonly unitOfMeasure: string;
  readonly valueType: ValueType;
  /** Digits after the comma, 0–6. */
  readonly decimals: number;
  readonly direction: Direction;
  readonly nature: PeriodNature;
  readonly aggregation: Aggregation;
  readonly numerator: Expression | null;
  readonly denominator: Expression | null;
  /** Code of the indicator that weighs a weighted average. */
  readonly weight: string | null;
  /** `Hệ số`: for example 10 turns tấn/ha into tạ/ha. */
  readonly factor: number;
  /** `Sai số cho phép`, in the indicator's unit of measure; null when the plan gives none. */
  readonly tolerance: number | null;
  readonly appliesTo: Coverage;
  /** Who gives the figure: every unit it applies to, or named offices. */
  readonly owner:
    { readonly kind: "applicable" } | { readonly kind: "offices"; readonly codes: readonly string[] };
  /** `Phạm vi số liệu`: one figure a unit, or one figure for the whole. */
  readonly scope: "eachUnit" | "whole";
  readonly required: boolean;
  readonly hardMinimum: number | null;
  readonly hardMaximum: number | null;
  readonly warnMinimum: number | null;
  readonly warnMaximum: number | null;
  readonly method: string;
  readonly source: string;
}

/** `Đơn vị áp dụng`: kinds of unit (`xã`, `thị trấn`) or unit codes; a unit is covered when either names it. */
export interface Coverage {
  readonly kinds: readonly string[];
  readonly codes: readonly string[];
}

/** Computed rows are formulas everywhere: a percentage is never typed and never summed. */
export function isComputed(indicator: Indicator): boolean {
  return indicator.numerator !== null;
}

/** What a ratio is multiplied by, `Hệ số` included: 100 for `%` and `điểm %`, 1,000 for `‰`, else 1. */
export function ratioScale(indicator: Indicator): number {
  const unit = indicator.unitOfMeasure.trim();
  const scale = unit === "%" || unit === "điểm %" ? 100 : unit === "‰" ? 1000 : 1;
  return scale * indicator.factor;
}

/** Whether `Ước cả năm` may stay blank and then equals `Thực hiện`. */
export function estimateDefaultsToActual(indicator: Indicator): boolean {
  return indicator.nature === "stock" || indicator.valueType === "boolean";
}
