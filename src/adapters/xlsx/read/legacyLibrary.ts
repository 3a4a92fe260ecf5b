import type * as Library from "@e965/xlsx";
import { refuse } from "./readFailure";

export type LegacyWorkbook = Library.WorkBook;
/** The library types a sheet loosely; this is what it holds. */
export interface LegacySheet {
  readonly "!type"?: Library.SheetType;
  readonly "!data"?: readonly (readonly (Library.CellObject | undefined)[] | undefined)[];
  readonly "!rows"?: readonly (Library.RowInfo | undefined)[];
  readonly "!cols"?: readonly (Library.ColInfo | undefined)[];
  readonly "!merges"?: readonly Library.Range[];
}
export type LegacyCell = Library.CellObject;

/**
 * Reads bytes with the library for older formats, which is loaded only now. Only bytes that have passed our own
 * checks of the container may come here: the library itself hides damage. Whatever it throws becomes a refusal
 * (`damaged-legacy`, or the reason of a password).
 */
export async function readWithLibrary(bytes: Uint8Array): Promise<LegacyWorkbook> {
  const { read } = await import("@e965/xlsx");
  try {
    return read(bytes, {
      type: "array",
      dense: true,
      cellFormula: true,
      cellStyles: true,
      cellNF: true,
      cellText: false,
      cellHTML: false,
      cellDates: false,
    });
  } catch (error) {
    const message = error instanceof Error ? error.message : "";
    return refuse(/password|encrypt/i.test(message) ? "encrypted-xls" : "damaged-legacy");
  }
}
