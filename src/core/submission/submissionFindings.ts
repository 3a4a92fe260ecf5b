/** Parameters of findings about files and the structure of received sheets. */
export interface SubmissionFindingParams {
  "file.unit-unknown": { readonly seen: string | null; readonly closest: readonly string[] };
  /** Two stamps, or a stamp and a visible name, are of different units. */
  "file.unit-conflict": { readonly first: string; readonly second: string };
  "file.unit-guessed": { readonly name: string };
  "file.wrong-period": { readonly found: string; readonly expected: string };
  "file.wrong-plan": Record<string, never>;
  "file.old-template": Record<string, never>;
  "file.external-links": { readonly count: number };
  "file.macros": Record<string, never>;
  "file.comments": { readonly count: number };
  "structure.sheet-missing": { readonly sheet: string };
  "structure.row-missing": { readonly indicator: string; readonly name: string };
  "structure.column-missing": { readonly column: string };
  /** Two columns have this header and other figures. */
  "structure.column-repeated": { readonly column: string };
  "structure.sheet-renamed": { readonly found: string; readonly expected: string };
  "structure.column-moved": { readonly columns: readonly string[] };
  "structure.row-moved": { readonly count: number; readonly indicator: string };
  "structure.row-unknown": { readonly text: string };
  /** A row without a good code, taken by its name, its unit of measure and its place among the others. */
  "structure.row-by-name": { readonly indicator: string; readonly label: string };
  /** A row without a good code that is probably this indicator's; `value` is what it says, null where in doubt. */
  "structure.row-likely": {
    readonly indicator: string;
    readonly label: string;
    readonly differs: "label" | "unit" | "order";
    readonly value: number | string | null;
  };
  /** A row without a good code that may be either of two indicators. */
  "structure.row-ambiguous": { readonly label: string; readonly first: string; readonly second: string };
  "structure.row-duplicated": { readonly indicator: string; readonly otherRow: number };
  "structure.label-changed": { readonly found: string; readonly expected: string };
  "structure.unit-changed": { readonly found: string; readonly expected: string };
  "structure.target-changed": { readonly found: string; readonly expected: string };
  "structure.merged-cells": { readonly range: string };
  "structure.hidden-data": { readonly count: number };
}
