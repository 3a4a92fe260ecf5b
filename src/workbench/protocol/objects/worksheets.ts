import { activeSheet, addSheet, refuse, sheetById, sheetByName } from "../../engine";
import type { Book, Sheet } from "../../engine";
import type { HostContext } from "../context";
import type { HostClass, HostObject } from "../context";
import { registrationMethods } from "../eventHub";
import { WHOLE_WORKBOOK } from "../eventTypes";
import { flagArg, optionalText } from "./arg";

/** `workbook.worksheets`: keys are names or ids. */
export const worksheetsClass: HostClass<Book> = {
  items: (book, context) => book.sheets.map((sheet) => context.make("Worksheet", sheet)),
  item: (book, key, context) => {
    const text = String(key);
    return sheetObject(context, sheetById(book, text) ?? sheetByName(book, text));
  },
  methods: {
    ...registrationMethods<Book>("WorksheetCollection", () => WHOLE_WORKBOOK),
    Add: (book, [name], context) => context.make("Worksheet", addSheet(book, optionalText(name))),
    GetActiveWorksheet: (book, _args, context) => context.make("Worksheet", activeSheet(book)),
    GetCount: (book, [visibleOnly]) =>
      book.sheets.filter((sheet) => !flagArg(visibleOnly, false) || sheet.visibility === "Visible").length,
    GetFirst: (book, [visibleOnly], context) =>
      sheetObject(context, seen(book.sheets, visibleOnly)[0]) ?? refuse("ItemNotFound"),
    GetLast: (book, [visibleOnly], context) =>
      sheetObject(context, seen(book.sheets, visibleOnly).at(-1)) ?? refuse("ItemNotFound"),
  },
};

/** The sheet before (-1) or after (1) another. */
export function neighbourSheet(
  book: Book,
  sheet: Sheet,
  step: 1 | -1,
  visibleOnly: unknown,
): Sheet | undefined {
  const at = book.sheets.indexOf(sheet);
  const rest = step === 1 ? book.sheets.slice(at + 1) : book.sheets.slice(0, at).reverse();
  return seen(rest, visibleOnly)[0];
}

function seen(sheets: readonly Sheet[], visibleOnly: unknown): readonly Sheet[] {
  return flagArg(visibleOnly, false) ? sheets.filter((sheet) => sheet.visibility === "Visible") : sheets;
}

function sheetObject(context: HostContext, sheet: Sheet | undefined): HostObject | null {
  return sheet ? context.make("Worksheet", sheet) : null;
}
