import type { CellSpec } from "../../../core/workbook";

/** Cells row by row, left to right; the spec's own array when it already is in this order. */
export function cellsInOrder(cells: readonly CellSpec[]): readonly CellSpec[] {
  for (let index = 1; index < cells.length; index += 1) {
    if (compareCells(cells[index - 1]!, cells[index]!) > 0) return [...cells].sort(compareCells);
  }
  return cells;
}

function compareCells(a: CellSpec, b: CellSpec): number {
  return a.rowIndex - b.rowIndex || a.columnIndex - b.columnIndex;
}
