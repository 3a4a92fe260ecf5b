/**
 * A target as the plan's document states it, with what the grammar reads in it.
 * Values are in the indicator's unit of measure (a percentage is 0–100).
 */
export interface Target {
  readonly rule: TargetRule;
  /** As issued: `6,6-6,8`, `từ 93,7% trở lên`, or the number as people write it. */
  readonly text: string;
  /** The number, when the document gives nothing but a number; sheets then show it as a number. */
  readonly issuedNumber: number | null;
}

export type TargetRule =
  | { readonly kind: "atLeast"; readonly value: number }
  | { readonly kind: "atMost"; readonly value: number }
  | { readonly kind: "above"; readonly value: number }
  | { readonly kind: "below"; readonly value: number }
  | { readonly kind: "equal"; readonly value: number }
  | { readonly kind: "approximately"; readonly value: number }
  | { readonly kind: "range"; readonly low: number; readonly high: number }
  /** Against last year: percentage points for `%` and `‰`, else percent of last year's value. `sense` bounds it. */
  | { readonly kind: "decreaseBy"; readonly amount: number; readonly sense: ChangeSense }
  | { readonly kind: "increaseBy"; readonly amount: number; readonly sense: ChangeSense }
  /** `Đạt`. */
  | { readonly kind: "met" }
  /** A trade surplus asked for, or given where a deficit limit stands. */
  | { readonly kind: "surplus" };

export type ChangeSense = "atLeast" | "equal";

/** `Vượt` · `Đạt` · `Không đạt` · `Chưa đến kỳ đánh giá` · `Không đánh giá`. */
export type Verdict = "exceeded" | "met" | "missed" | "notYet" | "notAssessed";
