/**
 * How the sample's figures of one place are made. `size` is the place's size, about 0.6 to 1.6; every span is taken at
 * a point that differs from place to place. Last year's figures stay within 8 percent of the target, on the worse
 * side, so that a report near its targets gives no alarm.
 *
 * All numbers here are made up for training; nobody has issued or measured them.
 */
export type Recipe =
  /** Target = the catalogue's sample target × size, to the nearest step; last year = target × a rate of the span. */
  | { readonly kind: "amount"; readonly step: number; readonly span: Span }
  /** Target = the catalogue's sample target × a rate of `targetSpan` (all alike when absent); last year as above. */
  | { readonly kind: "level"; readonly span: Span; readonly targetSpan?: Span }
  /** Target and last year are the sums of those of other rows. */
  | { readonly kind: "sumOf"; readonly codes: readonly string[] }
  /** No target; last year = amount × size. */
  | { readonly kind: "size"; readonly amount: number }
  /** No target; last year = a rate of the span × last year of another row. */
  | { readonly kind: "partOf"; readonly code: string; readonly span: Span }
  /** No target; last year = a number of the list, by size. */
  | { readonly kind: "steps"; readonly values: readonly number[] }
  /** `Đạt` last year except at the places of these numbers (in the plan's order, from 0), or the reverse. */
  | { readonly kind: "met"; readonly exceptAt: readonly number[] }
  | { readonly kind: "notMet"; readonly exceptAt: readonly number[] };

export type Span = readonly [number, number];

const GOOD: Span = [0.935, 0.97];

export const RECIPES: Readonly<Record<string, Recipe>> = {
  B01: { kind: "size", amount: 11_800 },
  B02: { kind: "partOf", code: "B01", span: [0.282, 0.283] },
  B03: { kind: "partOf", code: "B01", span: [0.55, 0.57] },
  // A growth of 8.5 percent from last year comes to the targets of KT01.
  KT01: { kind: "sumOf", codes: ["KT03", "KT04", "KT05"] },
  KT02: { kind: "level", span: [0.93, 0.98] },
  KT03: { kind: "amount", step: 100, span: [0.921, 0.921] },
  KT04: { kind: "amount", step: 100, span: [0.921, 0.921] },
  KT05: { kind: "amount", step: 100, span: [0.921, 0.921] },
  "KT06.M": { kind: "partOf", code: "KT01", span: [1.44, 1.48] },
  "KT06.T": { kind: "partOf", code: "KT06.M", span: [0.68, 0.7] },
  KT07: { kind: "amount", step: 10, span: GOOD },
  "KT08.M": { kind: "partOf", code: "KT07", span: [1.03, 1.06] },
  KT09: { kind: "amount", step: 100, span: GOOD },
  "KT10.M": { kind: "partOf", code: "KT09", span: [0.28, 0.32] },
  "KT10.T": { kind: "partOf", code: "KT10.M", span: [0.89, 0.92] },
  KT11: { kind: "level", span: GOOD, targetSpan: [0.96, 1.04] },
  KT12: { kind: "amount", step: 1, span: GOOD },
  KT13: { kind: "amount", step: 10, span: GOOD },
  "KT14.M": { kind: "partOf", code: "KT12", span: [0.7, 0.74] },
  "KT14.T": { kind: "partOf", code: "KT14.M", span: [6.2, 6.4] },
  KT15: { kind: "amount", step: 10, span: GOOD },
  KT16: { kind: "amount", step: 1, span: GOOD },
  KT17: { kind: "amount", step: 1, span: GOOD },
  KT18: { kind: "amount", step: 1, span: GOOD },
  XH02: { kind: "level", span: [0.93, 0.98] },
  XH03: { kind: "amount", step: 1, span: [1.06, 1.06] },
  XH04: { kind: "amount", step: 1, span: [1.06, 1.06] },
  "XH05.T": { kind: "partOf", code: "B01", span: [0.905, 0.935] },
  "XH06.T": { kind: "partOf", code: "B03", span: [0.14, 0.147] },
  "XH07.T": { kind: "partOf", code: "B03", span: [0.56, 0.585] },
  XH08: { kind: "amount", step: 1, span: GOOD },
  "XH09.M": { kind: "steps", values: [4, 5, 8, 9] },
  "XH09.T": { kind: "steps", values: [3, 4, 6, 7] },
  XH10: { kind: "met", exceptAt: [11] },
  "XH11.M": { kind: "partOf", code: "B01", span: [0.044, 0.047] },
  "XH11.T": { kind: "partOf", code: "XH11.M", span: [0.103, 0.106] },
  "XH12.S": { kind: "partOf", code: "B01", span: [0.0128, 0.0142] },
  "XH12.C": { kind: "partOf", code: "B01", span: [0.0058, 0.0066] },
  "XH13.T": { kind: "partOf", code: "B02", span: [0.865, 0.89] },
  XH14: { kind: "amount", step: 1, span: GOOD },
  XH15: { kind: "amount", step: 1, span: GOOD },
  "MT01.M": { kind: "partOf", code: "B01", span: [1, 1] },
  "MT01.T": { kind: "partOf", code: "MT01.M", span: [0.56, 0.585] },
  "MT02.M": { kind: "partOf", code: "B01", span: [0.2, 0.22] },
  "MT02.T": { kind: "partOf", code: "MT02.M", span: [0.79, 0.82] },
  "MT03.M": { kind: "size", amount: 4_500 },
  "MT03.T": { kind: "partOf", code: "MT03.M", span: [0.375, 0.39] },
  MT04: { kind: "steps", values: [0, 1, 2, 1] },
  "QA01.M": { kind: "size", amount: 12 },
  "QA01.T": { kind: "size", amount: 12 },
  "QA02.M": { kind: "steps", values: [5, 6, 11, 13] },
  "QA02.T": { kind: "steps", values: [4, 5, 9, 11] },
  QA03: { kind: "steps", values: [2, 3, 4, 6] },
  QA04: { kind: "steps", values: [0, 1, 1, 2] },
  QA05: { kind: "met", exceptAt: [9] },
  NTM01: { kind: "level", span: [0.95, 1] },
  // 14 of 14 communes by the end of 2023, two of them advanced; which two is made up.
  NTM02: { kind: "met", exceptAt: [] },
  NTM03: { kind: "notMet", exceptAt: [5, 13] },
  NTM04: { kind: "notMet", exceptAt: [] },
  NTM05: { kind: "met", exceptAt: [] },
  NTM06: { kind: "amount", step: 0.1, span: GOOD },
  NTM07: { kind: "amount", step: 10, span: GOOD },
  "CC01.M": { kind: "partOf", code: "B01", span: [0.43, 0.46] },
  "CC01.T": { kind: "partOf", code: "CC01.M", span: [0.925, 0.95] },
  "CC02.M": { kind: "partOf", code: "B01", span: [0.47, 0.49] },
  "CC02.T": { kind: "partOf", code: "CC02.M", span: [0.7, 0.73] },
  HT01: { kind: "amount", step: 1, span: GOOD },
  HT02: { kind: "amount", step: 1, span: GOOD },
  TD01: { kind: "amount", step: 1, span: GOOD },
  TD02: { kind: "size", amount: 4 },
  TD03: { kind: "size", amount: 15 },
  TD04: { kind: "size", amount: 3 },
  TD05: { kind: "size", amount: 4 },
  TD06: { kind: "size", amount: 150 },
};
