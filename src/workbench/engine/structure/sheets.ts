import type { Book } from "../book";
import { emit, newId, sheetByName } from "../book";
import { markAllPending } from "../cells";
import { refuse } from "../errors";
import { orphanedFormula, renamedFormula } from "../formula";
import { copySheet, newSheet } from "../sheet";
import type { Sheet, Visibility } from "../sheet";
import { uniqueName } from "../tableEdit";
import { rewriteAllFormulas } from "./formulas";

/** Adds a sheet at the end. Without a name it gets the next free `SheetN`. */
export function addSheet(book: Book, name: string | null): Sheet {
  guardStructure(book);
  const sheet = newSheet(newId(book), name === null ? nextSheetName(book) : checkedName(book, name, null));
  book.sheets.push(sheet);
  markAllPending(book);
  emit(book, { kind: "sheetAdded", sheetId: sheet.id });
  return sheet;
}

/** Removes a sheet; formulas that mean it get `#REF!`. The last visible sheet cannot go. */
export function deleteSheet(book: Book, sheet: Sheet): void {
  guardStructure(book);
  const others = book.sheets.filter((one) => one !== sheet && one.visibility === "Visible");
  if (others.length === 0) refuse("InvalidOperation", "a workbook must keep one visible sheet");
  if (sheet.visibility === "VeryHidden") refuse("InvalidOperation", "very hidden");
  const at = book.sheets.indexOf(sheet);
  book.sheets = book.sheets.filter((one) => one !== sheet);
  book.names = book.names.filter((name) => name.sheetId !== sheet.id);
  rewriteAllFormulas(book, (formula) => orphanedFormula(formula, sheet.name));
  for (const tracked of book.tracked) if (tracked.sheet === sheet) tracked.areas = [];
  for (const [id, binding] of book.bindings) if (binding.sheetId === sheet.id) book.bindings.delete(id);
  if (book.activeSheetId === sheet.id) {
    const next =
      book.sheets.slice(at).find((one) => one.visibility === "Visible") ?? others[others.length - 1]!;
    book.activeSheetId = next.id;
    emit(book, { kind: "activated", sheetId: next.id });
  }
  markAllPending(book);
  emit(book, { kind: "sheetDeleted", sheetId: sheet.id });
}

/** Gives a sheet another name; formulas follow. Errors: InvalidArgument (not a name), ItemAlreadyExists. */
export function renameSheet(book: Book, sheet: Sheet, name: string): void {
  guardStructure(book);
  const after = checkedName(book, name, sheet);
  const before = sheet.name;
  if (after === before) return;
  rewriteAllFormulas(book, (formula) => renamedFormula(formula, before, after));
  sheet.name = after;
  markAllPending(book);
  emit(book, { kind: "sheetRenamed", sheetId: sheet.id, before, after });
}

/** Puts a sheet at another place, 0-based. */
export function moveSheet(book: Book, sheet: Sheet, position: number): void {
  guardStructure(book);
  if (!Number.isInteger(position) || position < 0 || position >= book.sheets.length)
    refuse("InvalidArgument");
  const before = book.sheets.indexOf(sheet);
  if (before === position) return;
  const rest = book.sheets.filter((one) => one !== sheet);
  book.sheets = [...rest.slice(0, position), sheet, ...rest.slice(position)];
  emit(book, { kind: "sheetMoved", sheetId: sheet.id, before, after: position });
}

/** Copies a sheet to a place; tables of the copy get names and ids of their own, as Excel gives them. */
export function duplicateSheet(
  book: Book,
  sheet: Sheet,
  position: number,
  name: string | null = null,
): Sheet {
  guardStructure(book);
  const copy = copySheet(sheet, newId(book), name ?? copyName(book, sheet.name));
  const taken = new Set(book.sheets.flatMap((one) => one.tables.map((table) => table.name.toLowerCase())));
  copy.tables = copy.tables.map((table) => {
    const own = uniqueName(table.name, taken);
    taken.add(own.toLowerCase());
    return { ...table, id: newId(book), name: own };
  });
  copy.charts = copy.charts.map((chart) => ({ ...chart, id: newId(book) }));
  copy.comments = copy.comments.map((comment) => ({ ...comment, id: newId(book) }));
  copy.conditionalFormats = copy.conditionalFormats.map((one) => ({ ...one, id: newId(book) }));
  book.sheets = [...book.sheets.slice(0, position), copy, ...book.sheets.slice(position)];
  const own = book.names.filter((one) => one.sheetId === sheet.id);
  book.names = [...book.names, ...own.map((one) => ({ ...one, sheetId: copy.id }))];
  for (const cells of copy.cells.values()) {
    for (const [column, cell] of cells) {
      if (cell.formula === null) continue;
      cells.set(column, { ...cell, formula: renamedFormula(cell.formula, sheet.name, copy.name) });
    }
  }
  markAllPending(book);
  emit(book, { kind: "sheetAdded", sheetId: copy.id });
  return copy;
}

/** Shows or hides a sheet; one must stay visible. */
export function setVisibility(book: Book, sheet: Sheet, after: Visibility): void {
  guardStructure(book);
  const before = sheet.visibility;
  if (before === after) return;
  const others = book.sheets.filter((one) => one !== sheet && one.visibility === "Visible");
  if (after !== "Visible" && others.length === 0)
    refuse("InvalidOperation", "a workbook must keep one visible sheet");
  sheet.visibility = after;
  if (after !== "Visible" && book.activeSheetId === sheet.id) activateSheet(book, others[0]!);
  emit(book, { kind: "visibilityChanged", sheetId: sheet.id, before, after });
}

/** Brings a sheet to the front. A hidden one cannot come. */
export function activateSheet(book: Book, sheet: Sheet): void {
  if (sheet.visibility !== "Visible") refuse("InvalidOperation", `${sheet.name} is hidden`);
  const before = book.activeSheetId;
  if (before === sheet.id) return;
  book.activeSheetId = sheet.id;
  emit(book, { kind: "deactivated", sheetId: before });
  emit(book, { kind: "activated", sheetId: sheet.id });
}

/** True when Excel accepts the text as the name of a sheet. */
export function isSheetName(name: string): boolean {
  return name.length > 0 && name.length <= 31 && !/[\\/?*[\]:]/.test(name) && !/^'|'$/.test(name);
}

function checkedName(book: Book, name: string, self: Sheet | null): string {
  if (!isSheetName(name) || name.toLowerCase() === "history") refuse("InvalidArgument", `sheet name ${name}`);
  const same = sheetByName(book, name);
  if (same && same !== self) refuse("ItemAlreadyExists", `sheet ${name}`);
  return name;
}

function nextSheetName(book: Book): string {
  let number = book.sheets.length + 1;
  while (sheetByName(book, `Sheet${number}`)) number += 1;
  return `Sheet${number}`;
}

function copyName(book: Book, name: string): string {
  let number = 2;
  const candidate = (): string => `${name.slice(0, 31 - ` (${number})`.length)} (${number})`;
  while (sheetByName(book, candidate())) number += 1;
  return candidate();
}

function guardStructure(book: Book): void {
  if (book.protection) refuse("AccessDenied", "the workbook's structure is protected");
}
