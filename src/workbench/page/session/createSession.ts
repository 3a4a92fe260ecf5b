import {
  areaAddress,
  createUser,
  cultureOf,
  fullAddress,
  newBook,
  readXlsx,
  sheetById,
  writeXlsx,
} from "../../engine";
import type { Area, Book, Calculator, EditOutcome, UndoStack } from "../../engine";

/** One open workbook and what a person can do to it. */
export interface Session {
  readonly book: Book;
  readonly history: UndoStack;
  type(sheetId: string, row: number, column: number, text: string): EditOutcome;
  clear(sheetId: string, area: Area): EditOutcome;
  /** Rows of the clipboard's text, cells divided by tabs. */
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
  const user = createUser(book);
  const address = (sheetId: string, area: Area): string => {
    const sheet = sheetById(book, sheetId);
    return sheet ? fullAddress(sheet, area) : areaAddress(area);
  };
  const cell = (row: number, column: number): Area => ({
    firstRow: row,
    firstColumn: column,
    lastRow: row,
    lastColumn: column,
  });

  return {
    book,
    history: user.history,
    type: (id, row, column, text) => user.type(address(id, cell(row, column)), text),
    clear: (id, area) => user.erase(address(id, area)),
    paste(id, row, column, text) {
      const lines = text.replace(/\r\n?/g, "\n").replace(/\n$/, "").split("\n");
      return user.paste(
        address(id, cell(row, column)),
        lines.map((line) => line.split("\t")),
      );
    },
    save: () => writeXlsx(book),
    dispose() {
      user.dispose();
      book.calculator = null;
      calculator.dispose();
    },
  };
}
