import type { Measure } from "../../core/model";

/** What a column of figures is called in lines that list them. */
export const MEASURE_COLUMN_WORD: Readonly<Record<Measure, string>> = {
  previous: "năm trước",
  actual: "thực hiện",
  estimate: "ước cả năm",
};
