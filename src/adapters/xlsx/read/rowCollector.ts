import { toAddress, type CellData, type RowData } from "../../../core/workbook";
import { refuse } from "./readFailure";

/**
 * Brings rows and their cells into ascending order; rows of one index become one. A cell that is there twice is
 * refused: which of the two values a program shows depends on the program. Rows in order are given back as they are.
 */
export function collectRows(rows: readonly RowData[], part: string): readonly RowData[] {
  const sorted = isAscending(rows, (row) => row.rowIndex) ? rows : mergeRows(rows);
  if (sorted.every((row) => isAscending(row.cells, (cell) => cell.columnIndex))) return sorted;
  return sorted.map((row) => ({ ...row, cells: sortCells(row, part) }));
}

function mergeRows(rows: readonly RowData[]): readonly RowData[] {
  const byIndex = new Map<number, { rowIndex: number; hidden: boolean; cells: CellData[] }>();
  for (const row of rows) {
    const known = byIndex.get(row.rowIndex);
    if (!known) {
      byIndex.set(row.rowIndex, { ...row, cells: [...row.cells] });
      continue;
    }
    for (const cell of row.cells) known.cells.push(cell);
    known.hidden ||= row.hidden;
  }
  return [...byIndex.values()].sort((a, b) => a.rowIndex - b.rowIndex);
}

function sortCells(row: RowData, part: string): readonly CellData[] {
  const cells = [...row.cells].sort((a, b) => a.columnIndex - b.columnIndex);
  for (const [index, cell] of cells.entries()) {
    if (cells[index + 1]?.columnIndex === cell.columnIndex) {
      refuse("duplicate-cell", { part, address: toAddress(row.rowIndex, cell.columnIndex) });
    }
  }
  return cells;
}

function isAscending<T>(items: readonly T[], keyOf: (item: T) => number): boolean {
  let previous = -1;
  for (const item of items) {
    const key = keyOf(item);
    if (key <= previous) return false;
    previous = key;
  }
  return true;
}
