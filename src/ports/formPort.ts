import type { FormCellLook } from "../core/form";
import type { Result } from "../core/result";
import type { CellPlace } from "./openWorkbookPort";
import type { ReadRefusal } from "./workbookPort";

/** Text stays text whatever it begins with. */
export interface FormWrite extends CellPlace {
  readonly value: number | string;
}

/** Why cells cannot be put into a file without writing all of it anew. */
export type FormRefusal =
  | ReadRefusal
  /** Not an .xlsx or .xlsm: other formats cannot be changed cell by cell. */
  | { readonly code: "form.other-format" }
  /** Rows or cells of the sheet do not say where they stand, so that nothing can be put between them. */
  | { readonly code: "form.unaddressed"; readonly sheet: string };

/** A form of another office, to be filled in where it is empty. */
export interface OpenForm {
  /** A digital signature lies in the file: it does not hold once anything is changed. */
  readonly isSigned: boolean;
  look(place: CellPlace): FormCellLook;
  /**
   * The file with these cells filled, all else byte for byte as it was. `stale` are formulas that rest on them: their
   * stored results are taken out, and the program that opens the file is asked to work them out.
   * A cell with a formula is never written; that one is asked for is a bug, and thrown.
   */
  fill(writes: readonly FormWrite[], stale: readonly CellPlace[]): Result<Uint8Array, FormRefusal>;
}

/** Forms as files. */
export interface FormPort {
  open(bytes: Uint8Array): Result<OpenForm, FormRefusal>;
}
