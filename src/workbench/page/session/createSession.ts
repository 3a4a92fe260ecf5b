import { cultureOf, newBook, readXlsx, sheetById, writeXlsx } from "../../engine";
import type { Area, Book, Calculator } from "../../engine";
import { createHistory } from "./history";
import type { History } from "./history";
import { clearContents, pasteTexts, typeText } from "./userEdit";
import type { EditOutcome } from "./userEdit";

/** One open workbook and what a person can do to it. */
export interface Session {
  readonly book: Book;
  readonly history: History;
  type(sheetId: string, row: number, column: number, text: string): EditOutcome;
  clear(sheetId: string, areas: readonly Area[]): EditOutcome;
  paste(sheetId: string, row: number, column: number, text: string): EditOutcome;
  save(): Uint8Array;
  dispose(): void;
}

/** Opens a file, or a new workbook without one. Errors: exceptions with the reason (see `readXlsx`). */
export function createSession(
  file: { readonly name: string; readonly bytes: Uint8Array } | null,
  calculator: Calculator,
): Session {
  const book = file ? readXlsx(file.bytes) : newBook("Trang tính1");
  book.name = file?.name ?? "Book1.xlsx";
  book.culture = cultureOf("vi-VN");
  book.calculator = calculator;
  book.isDirty = false;
  const history = createHistory(book);
  const sheet = (id: string) => sheetById(book, id)!;
  const cell = (row: number, column: number): Area => ({
    firstRow: row,
    firstColumn: column,
    lastRow: row,
    lastColumn: column,
  });

  return {
    book,
    history,
    type: (id, row, column, text) =>
      typeText(book, sheet(id), row, column, text, (act) => history.record(id, [cell(row, column)], act)),
    clear: (id, areas) => clearContents(book, sheet(id), areas, (act) => history.record(id, areas, act)),
    paste(id, row, column, text) {
      const lines = text.replace(/\r\n?/g, "\n").replace(/\n$/, "").split("\n");
      const block = lines.map((line) => line.split("\t"));
      const width = Math.max(...block.map((line) => line.length));
      const area = { ...cell(row, column), lastRow: row + block.length - 1, lastColumn: column + width - 1 };
      return pasteTexts(book, sheet(id), row, column, block, (act) => history.record(id, [area], act));
    },
    save: () => writeXlsx(book),
    dispose() {
      history.dispose();
      book.calculator = null;
      calculator.dispose();
    },
  };
}
