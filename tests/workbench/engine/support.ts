import { createIronCalc, newBook, readAddress, valueAt, writeBlock } from "../../../src/workbench/engine";
import type { Book, CellValue, InputBlock, Sheet } from "../../../src/workbench/engine";
import { findNodeModules, loadIronCalc } from "../../../src/workbench/headless/assets";

/** A workbook with one sheet and a calculator. */
export function aBook(): { readonly book: Book; readonly sheet: Sheet } {
  const book = newBook();
  book.calculator = createIronCalc(loadIronCalc(findNodeModules()));
  return { book, sheet: book.sheets[0]! };
}

/** Writes from an address on the first sheet (or the one it names), as a script does. */
export function put(book: Book, address: string, block: InputBlock): void {
  const { sheet, area } = readAddress(book, book.sheets[0]!, address);
  writeBlock(book, sheet, area, block);
}

/** What a cell shows. */
export function show(book: Book, address: string): CellValue {
  const { sheet, area } = readAddress(book, book.sheets[0]!, address);
  return valueAt(sheet, area.firstRow, area.firstColumn);
}

/** The formula of a cell, without `=`; null for a constant. */
export function formula(book: Book, address: string): string | null {
  const { sheet, area } = readAddress(book, book.sheets[0]!, address);
  return sheet.cells.get(area.firstRow)?.get(area.firstColumn)?.formula ?? null;
}
