import type { Area } from "./area";

/** Criteria of one filtered column, in Office.js's words (`Excel.FilterCriteria`). */
export interface FilterCriteria {
  readonly filterOn: string;
  readonly criterion1?: string;
  readonly criterion2?: string;
  readonly operator?: "And" | "Or";
  readonly values?: readonly (string | { readonly date: string; readonly specificity: string })[];
  readonly dynamicCriteria?: string;
  readonly color?: string;
}

/** A filter row over an area whose first row holds the headers. */
export interface FilterState {
  readonly area: Area;
  /** By column offset inside the area. */
  readonly criteria: ReadonlyMap<number, FilterCriteria>;
}
