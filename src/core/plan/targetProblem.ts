/** Why a target as issued cannot be read. */
export type TargetProblem =
  | { readonly kind: "noReading" }
  | { readonly kind: "ambiguousNumber"; readonly candidates: readonly [number, number] }
  /** A unit that is not the indicator's: `95%` in a row of `hộ`. */
  | { readonly kind: "otherUnit"; readonly written: string }
  | { readonly kind: "rangeReversed" }
  /** `giảm 1-1,5%` or `tăng khoảng 5%` against last year: only one amount can be judged. */
  | { readonly kind: "changeNotSingle" }
  /** `giảm 5%` where more is better, or the reverse. */
  | { readonly kind: "againstDirection" }
  /** `14/12 xã`. */
  | { readonly kind: "countAboveTotal" }
  /** A row of text has no target to be judged. */
  | { readonly kind: "textIndicator" };
