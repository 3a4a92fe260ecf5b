import type { Measure } from "../model";

/** Columns of `Tổng hợp`, 0-based. */
export const TOTALS_COLUMN = {
  order: 0,
  code: 1,
  indicator: 2,
  unitOfMeasure: 3,
  previous: 4,
  target: 5,
  actual: 6,
  estimate: 7,
  completion: 8,
  change: 9,
  verdict: 10,
  coverage: 11,
  source: 12,
  note: 13,
} as const;

/** Column of a measure. */
export const MEASURE_COLUMN: Readonly<Record<Measure, number>> = {
  previous: TOTALS_COLUMN.previous,
  actual: TOTALS_COLUMN.actual,
  estimate: TOTALS_COLUMN.estimate,
};
