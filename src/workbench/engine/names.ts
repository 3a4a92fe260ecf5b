import { namedArea } from "./address";
import type { PlacedArea } from "./address";
import { activeSheet, sheetById } from "./book";
import type { Book, DefinedName } from "./book";
import { evaluateAt } from "./calculate";
import { markAllPending } from "./cells";
import type { CellValue } from "./cell";
import { refuse } from "./errors";
import { isFormulaSyntax, tokenize } from "./formula";
import type { Sheet } from "./sheet";

/** Finds a name of the workbook (sheet null) or of a sheet, without regard to case. */
export function findName(book: Book, sheet: Sheet | null, name: string): DefinedName | undefined {
  const key = name.toLowerCase();
  return book.names.find((one) => one.sheetId === (sheet?.id ?? null) && one.name.toLowerCase() === key);
}

/** Adds a name. Errors: InvalidArgument (not a name, not a formula), ItemAlreadyExists. */
export function addName(
  book: Book,
  sheet: Sheet | null,
  name: string,
  formula: string,
  comment: string,
): DefinedName {
  if (!isDefinedName(name)) refuse("InvalidArgument", `name ${name}`);
  if (findName(book, sheet, name)) refuse("ItemAlreadyExists", `name ${name}`);
  const added: DefinedName = {
    name,
    sheetId: sheet?.id ?? null,
    formula: checkedFormula(formula),
    visible: true,
    comment,
  };
  book.names = [...book.names, added];
  markAllPending(book);
  return added;
}

export function changeName(book: Book, before: DefinedName, patch: Partial<DefinedName>): DefinedName {
  const after = { ...before, ...patch };
  if (patch.formula !== undefined) checkedFormula(patch.formula);
  book.names = book.names.map((one) => (one === before ? after : one));
  markAllPending(book);
  return after;
}

export function deleteName(book: Book, name: DefinedName): void {
  book.names = book.names.filter((one) => one !== name);
  markAllPending(book);
}

/** The cells that a name means; null when it means a constant or a formula. */
export function nameArea(book: Book, name: DefinedName): PlacedArea | null {
  return namedArea(book, homeOf(book, name), name.name);
}

/** The value of a name that means a constant or a formula. */
export function nameValue(book: Book, name: DefinedName): CellValue {
  return evaluateAt(book, homeOf(book, name), 0, 0, name.formula.replace(/^=/, ""));
}

function homeOf(book: Book, name: DefinedName): Sheet {
  return (name.sheetId === null ? undefined : sheetById(book, name.sheetId)) ?? activeSheet(book);
}

/** Letters, digits, `_`, `.`, `\`, `?`; not the look of a cell's address; at most 255 characters. */
function isDefinedName(name: string): boolean {
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(name) || /^[RrCc]$/.test(name)) return false;
  const [token] = tokenize(name);
  return token?.kind !== "reference" && !/^[Rr]\d+[Cc]\d+$/.test(name);
}

function checkedFormula(formula: string): string {
  const text = formula.startsWith("=") ? formula : `=${formula}`;
  return isFormulaSyntax(text.slice(1)) ? text : refuse("InvalidArgument", `formula ${formula}`);
}
