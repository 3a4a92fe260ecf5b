/**
 * The five states of a number cell, never mixed:
 * a figure (zero included), `-` nothing occurred, `x` does not apply, `…` no figure yet, blank not entered.
 */
export type EntryState = "value" | "nil" | "notApplicable" | "notAvailable" | "blank";

/** Which column of a table a figure stands in. */
export type Measure = "actual" | "estimate" | "previous";

/** Where something was read. Rows and columns are 0-based. */
export interface CellLocation {
  readonly sheet: string;
  readonly rowIndex: number;
  readonly columnIndex: number;
}
