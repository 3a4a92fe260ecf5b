import type { Book } from "./book";
import { sheetById } from "./book";
import { copySheet } from "./sheet";

/** What can be put back later: everything but the listeners, the held ranges and the calculator. */
export type BookSnapshot = Pick<
  Book,
  | "name"
  | "sheets"
  | "activeSheetId"
  | "names"
  | "properties"
  | "customProperties"
  | "customXml"
  | "settings"
  | "styles"
  | "bindings"
  | "protection"
>;

/** A copy of the workbook's content; cheap, for cells are shared. */
export function takeSnapshot(book: Book): BookSnapshot {
  return {
    name: book.name,
    sheets: book.sheets.map((sheet) => copySheet(sheet, sheet.id, sheet.name)),
    activeSheetId: book.activeSheetId,
    names: [...book.names],
    properties: book.properties,
    customProperties: new Map(book.customProperties),
    customXml: [...book.customXml],
    settings: new Map(book.settings),
    styles: new Map(book.styles),
    bindings: new Map(book.bindings),
    protection: book.protection,
  };
}

/** Puts a snapshot back. The snapshot itself may be used again. */
export function restoreSnapshot(book: Book, snapshot: BookSnapshot): void {
  Object.assign(book, snapshot, {
    sheets: snapshot.sheets.map((sheet) => copySheet(sheet, sheet.id, sheet.name)),
    names: [...snapshot.names],
    customProperties: new Map(snapshot.customProperties),
    customXml: [...snapshot.customXml],
    settings: new Map(snapshot.settings),
    styles: new Map(snapshot.styles),
    bindings: new Map(snapshot.bindings),
  });
  book.pending = { all: true, cells: new Map() };
  for (const tracked of book.tracked) {
    const sheet = sheetById(book, tracked.sheet.id);
    if (sheet) tracked.sheet = sheet;
    else tracked.areas = [];
  }
}
