/** What the row says of its numbers. */
export interface NumberContext {
  /** Digits after the comma that the row declares, 0–6. */
  readonly decimals: number;
  /** `hộ`, `triệu đồng`, `%`…; absent when unknown, then any unit written after a number is taken as it is. */
  readonly unitOfMeasure?: string;
}

/**
 * What a text means in a number cell. Values are in the row's unit of measure; `12%` is 12.
 * Only `number` and `mark` may be used without asking.
 */
export type NumberReading =
  | { readonly kind: "blank" }
  /** One reading. `plain` is Vietnamese writing (`12`, `1.234,5`, `-4,13`); `variant` is anything else. */
  | { readonly kind: "number"; readonly value: number; readonly writing: "plain" | "variant" }
  /** `-`, `x`, `…`. */
  | { readonly kind: "mark"; readonly state: "nil" | "notApplicable" | "notAvailable" }
  /** `1.234` where decimals are possible: the larger reading first, as [1234, 1.234]. */
  | { readonly kind: "ambiguous"; readonly candidates: readonly [number, number] }
  /** `15 vụ (02 người chết)`, `Khoảng 4`: the number when there is one that stands for the whole. */
  | { readonly kind: "withNote"; readonly value: number | null; readonly note: string }
  /** `1,2 tỷ` in a row of `triệu đồng`: what it would be in the row's unit; two when the number has two readings. */
  | { readonly kind: "scaleWord"; readonly word: string; readonly candidates: readonly number[] }
  /** `không`, `KPS`, `chưa có số liệu`, `không áp dụng`: a state in words. */
  | { readonly kind: "nilWord"; readonly proposed: "nil" | "notApplicable" | "notAvailable" }
  /** `61-62`. */
  | { readonly kind: "range"; readonly low: number; readonly high: number }
  /** No reading; `candidate` is offered where only look-alike characters stand in the way (`1O` → 10). */
  | { readonly kind: "notANumber"; readonly candidate: number | null };
