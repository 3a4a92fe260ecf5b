import type { Area } from "./area";
import { cellsToAreas } from "./area";
import type { Book, Calculator } from "./book";
import { activeSheet, emit, sheetById } from "./book";
import { cellKey, columnOfKey, rowOfKey } from "./cells";
import type { CellValue } from "./cell";
import { sameValue } from "./cell";
import { cellAt } from "./sheet";
import type { Sheet } from "./sheet";

/** True when a formula may show an old value. */
export function needsCalculation(book: Book): boolean {
  return book.pending.all || book.pending.cells.size > 0;
}

/** Calculates what is pending, unless calculation is manual: then only newly entered formulas get a value. */
export function calculateIfAutomatic(book: Book): void {
  if (!needsCalculation(book)) return;
  run(book, book.calculationMode === "Manual" ? "entered" : "all");
}

/** Calculates every formula, as F9 does. */
export function calculateNow(book: Book): void {
  book.pending = { all: true, cells: new Map() };
  run(book, "all");
}

/** Result of a free formula seen from a cell; null without a calculator. */
export function evaluateAt(
  book: Book,
  sheet: Sheet,
  row: number,
  column: number,
  formula: string,
): CellValue {
  calculateIfAutomatic(book);
  const { calculator, pending } = book;
  if (!calculator) return null;
  // In a book without formulas the calculator has not been told of the cells yet.
  if (needsCalculation(book)) {
    book.pending = { all: false, cells: new Map() };
    calculator.update(book, pending);
  }
  return calculator.evaluate(book, sheet, row, column, formula);
}

function run(book: Book, take: "all" | "entered"): void {
  const { calculator, pending } = book;
  const formulas = formulaCells(book);
  if (formulas.size === 0) {
    // Nothing to calculate: what is pending waits for the first formula, or the first free one.
    for (const sheet of book.sheets) sheet.spills.clear();
    return;
  }
  book.pending = { all: false, cells: new Map() };
  if (!calculator) return;
  calculator.update(book, pending);
  for (const [sheetId, keys] of formulas) {
    const sheet = sheetById(book, sheetId)!;
    if (!sheet.enableCalculation) continue;
    const wanted = take === "all" ? keys : keys.filter((key) => isEntered(sheet, key, pending));
    const changed = takeResults(sheet, calculator, wanted);
    if (changed.length > 0 || pending.all || pending.cells.has(sheetId)) {
      emit(book, { kind: "calculated", sheetId, areas: changed });
    }
  }
}

function isEntered(sheet: Sheet, key: number, pending: Book["pending"]): boolean {
  const untouched = cellAt(sheet, rowOfKey(key), columnOfKey(key))?.value === null;
  return untouched || (pending.cells.get(sheet.id)?.has(key) ?? false);
}

function takeResults(sheet: Sheet, calculator: Calculator, keys: readonly number[]): Area[] {
  const changed: { row: number; column: number }[] = [];
  sheet.spills.clear();
  for (const key of keys) {
    const [row, column] = [rowOfKey(key), columnOfKey(key)];
    const cell = cellAt(sheet, row, column)!;
    const result = calculator.result(sheet, row, column);
    const value =
      result.spill && !hasRoom(sheet, row, column, result.spill) ? { error: "#SPILL!" } : result.value;
    if (result.spill && value === result.value) storeSpill(sheet, row, column, result.spill);
    if (!sameValue(cell.value, value)) {
      sheet.cells.get(row)!.set(column, { ...cell, value });
      changed.push({ row, column });
    }
  }
  return cellsToAreas(changed);
}

function hasRoom(
  sheet: Sheet,
  row: number,
  column: number,
  block: readonly (readonly CellValue[])[],
): boolean {
  return block.every((line, r) =>
    line.every((_, c) => {
      if (r === 0 && c === 0) return true;
      const cell = cellAt(sheet, row + r, column + c);
      return !cell || (cell.value === null && cell.formula === null);
    }),
  );
}

function storeSpill(
  sheet: Sheet,
  row: number,
  column: number,
  block: readonly (readonly CellValue[])[],
): void {
  block.forEach((line, r) => {
    line.forEach((value, c) => {
      if (r === 0 && c === 0) return;
      const cells = sheet.spills.get(row + r) ?? new Map();
      cells.set(column + c, { value, anchorRow: row, anchorColumn: column });
      sheet.spills.set(row + r, cells);
    });
  });
}

function formulaCells(book: Book): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const sheet of book.sheets) {
    const keys: number[] = [];
    for (const [row, cells] of sheet.cells) {
      for (const [column, cell] of cells) if (cell.formula !== null) keys.push(cellKey(row, column));
    }
    if (keys.length > 0) found.set(sheet.id, keys);
  }
  return found;
}

/** Result of a formula that belongs to no place, such as a name's. */
export function evaluateFree(book: Book, formula: string): CellValue {
  return evaluateAt(book, activeSheet(book), 0, 0, formula);
}
