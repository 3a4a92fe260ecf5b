import type { Book } from "./book";
import { emit, newId, sheetByName } from "./book";
import { markAllPending } from "./cells";
import { refuse } from "./errors";
import { renamedFormula, tokenize } from "./formula";
import { copySheet } from "./sheet";
import type { Sheet } from "./sheet";
import { uniqueName } from "./tableEdit";

/**
 * Puts sheets of another workbook into this one, from a place on. Names of the other workbook do not come along:
 * formulas that use them get `#REF!`, as in Excel. Sheets whose names are taken get a number behind.
 * `wanted` names the sheets; an empty list means all. Errors: ItemNotFound, AccessDenied (structure protected).
 */
export function insertSheets(book: Book, source: Book, wanted: readonly string[], position: number): Sheet[] {
  if (book.protection) refuse("AccessDenied", "the workbook's structure is protected");
  const chosen =
    wanted.length === 0
      ? source.sheets
      : wanted.map((name) => sheetByName(source, name) ?? refuse("ItemNotFound", `sheet ${name}`));
  const foreignNames = new Set(
    source.names.filter((name) => name.sheetId === null).map((name) => name.name.toLowerCase()),
  );
  const taken = new Set(book.sheets.map((sheet) => sheet.name.toLowerCase()));
  const tables = new Set(
    book.sheets.flatMap((sheet) => sheet.tables.map((table) => table.name.toLowerCase())),
  );
  const renamed: { readonly before: string; readonly after: string }[] = [];
  const added = chosen.map((sheet) => {
    const name = freeName(sheet.name, taken);
    taken.add(name.toLowerCase());
    if (name !== sheet.name) renamed.push({ before: sheet.name, after: name });
    const copy = copySheet(sheet, newId(book), name);
    copy.tables = copy.tables.map((table) => {
      const own = uniqueName(table.name, tables);
      tables.add(own.toLowerCase());
      return { ...table, id: newId(book), name: own };
    });
    copy.charts = copy.charts.map((chart) => ({ ...chart, id: newId(book) }));
    copy.comments = copy.comments.map((comment) => ({ ...comment, id: newId(book) }));
    copy.conditionalFormats = copy.conditionalFormats.map((one) => ({ ...one, id: newId(book) }));
    book.names.push(
      ...source.names.filter((one) => one.sheetId === sheet.id).map((one) => ({ ...one, sheetId: copy.id })),
    );
    return copy;
  });
  for (const sheet of added) adaptFormulas(sheet, foreignNames, renamed);
  book.sheets = [...book.sheets.slice(0, position), ...added, ...book.sheets.slice(position)];
  markAllPending(book);
  for (const sheet of added) emit(book, { kind: "sheetAdded", sheetId: sheet.id });
  return added;
}

function adaptFormulas(
  sheet: Sheet,
  foreignNames: ReadonlySet<string>,
  renamed: readonly { readonly before: string; readonly after: string }[],
): void {
  for (const cells of sheet.cells.values()) {
    for (const [column, cell] of cells) {
      if (cell.formula === null) continue;
      const followed = renamed.reduce(
        (text, { before, after }) => renamedFormula(text, before, after),
        cell.formula,
      );
      const formula = tokenize(followed)
        .map((token) =>
          token.kind === "name" && foreignNames.has(token.text.toLowerCase()) ? "#REF!" : token.text,
        )
        .join("");
      cells.set(column, { ...cell, formula });
    }
  }
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name.toLowerCase())) return name;
  let number = 2;
  const candidate = (): string => `${name.slice(0, 31 - ` (${number})`.length)} (${number})`;
  while (taken.has(candidate().toLowerCase())) number += 1;
  return candidate();
}
