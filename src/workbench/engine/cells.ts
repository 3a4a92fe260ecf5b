import { LAST_COLUMN_INDEX } from "../../core/workbook";
import type { Area } from "./area";
import { containsCell } from "./area";
import type { Book } from "./book";
import type { Cell } from "./cell";
import { cellAt, inheritedStyle } from "./sheet";
import type { Sheet } from "./sheet";
import type { Style } from "./style";

/** One number for a cell, for sets of cells. */
export function cellKey(row: number, column: number): number {
  return row * (LAST_COLUMN_INDEX + 1) + column;
}

export function rowOfKey(key: number): number {
  return Math.floor(key / (LAST_COLUMN_INDEX + 1));
}

export function columnOfKey(key: number): number {
  return key % (LAST_COLUMN_INDEX + 1);
}

/** The only place that stores a cell: keeps the grid sparse and remembers what must be calculated. */
export function putCell(book: Book, sheet: Sheet, row: number, column: number, cell: Cell): void {
  const before = cellAt(sheet, row, column);
  const empty = cell.value === null && cell.formula === null && !cell.quoted;
  if (empty && cell.style === inheritedStyle(sheet, row, column)) removeCell(sheet, row, column);
  else {
    const cells = sheet.cells.get(row);
    if (cells) cells.set(column, cell);
    else sheet.cells.set(row, new Map([[column, cell]]));
  }
  if (before?.value !== cell.value || (before?.formula ?? null) !== cell.formula) {
    markPending(book, sheet, row, column);
  }
}

/** Changes only the look of a cell. */
export function putStyle(book: Book, sheet: Sheet, row: number, column: number, style: Style): void {
  const cell = cellAt(sheet, row, column) ?? { value: null, formula: null, quoted: false, style };
  putCell(book, sheet, row, column, { ...cell, style });
}

export function markPending(book: Book, sheet: Sheet, row: number, column: number): void {
  if (book.pending.all) return;
  const cells = book.pending.cells.get(sheet.id);
  if (cells) cells.add(cellKey(row, column));
  else book.pending.cells.set(sheet.id, new Set([cellKey(row, column)]));
}

/** After a change of structure everything is calculated anew. */
export function markAllPending(book: Book): void {
  book.pending = { all: true, cells: new Map() };
}

/** The merged area that a cell lies in. */
export function mergeAt(sheet: Sheet, row: number, column: number): Area | undefined {
  return sheet.merges.find((area) => containsCell(area, row, column));
}

/** True for the cells that a merged area covers; only its first cell holds a value. */
export function isCovered(sheet: Sheet, row: number, column: number): boolean {
  const merge = mergeAt(sheet, row, column);
  return merge !== undefined && (merge.firstRow !== row || merge.firstColumn !== column);
}

function removeCell(sheet: Sheet, row: number, column: number): void {
  const cells = sheet.cells.get(row);
  if (!cells) return;
  cells.delete(column);
  if (cells.size === 0) sheet.cells.delete(row);
}
