import type { CellRange } from "../../../core/workbook";

/** Two ranges that share a cell, or null. Sweeps from top to bottom, so that thousands of ranges stay cheap. */
export function findOverlap(ranges: readonly CellRange[]): readonly [CellRange, CellRange] | null {
  const ascending = [...ranges].sort((a, b) => a.firstRow - b.firstRow);
  let open: CellRange[] = [];
  let openRow = -1;
  for (const range of ascending) {
    if (range.firstRow !== openRow) {
      openRow = range.firstRow;
      open = open.filter(({ lastRow }) => lastRow >= openRow);
    }
    const other = open.find(
      ({ firstColumn, lastColumn }) => firstColumn <= range.lastColumn && lastColumn >= range.firstColumn,
    );
    if (other) return [other, range];
    open.push(range);
  }
  return null;
}
