import type { SummaryProblem } from "../province";

/** Why a form cannot be filled in. */
export type FormProblem =
  /** Not an .xlsx or .xlsm: only those can be changed cell by cell. */
  | { readonly kind: "otherFormat" }
  /** The file could not be read; the reason is the reader's. */
  | { readonly kind: "refused"; readonly reason: string }
  /** Rows or cells of the sheet do not say where they stand. */
  | { readonly kind: "unaddressed"; readonly sheet: string }
  /** No visible sheet has a table with names of indicators and columns for figures. */
  | { readonly kind: "noTable" }
  | { readonly kind: "notMapping" }
  | { readonly kind: "summary"; readonly problem: SummaryProblem };
