import { toRangeAddress } from "../../../core/workbook";
import type { CellRange } from "../../../core/workbook";

/** Collects cells of one sheet, given in any order. */
export interface CellSet {
  add(rowIndex: number, columnIndex: number): void;
  rectangles(): CellRange[];
}

export function createCellSet(): CellSet {
  const rows = new Map<number, number[]>();
  return {
    add(rowIndex, columnIndex) {
      const columns = rows.get(rowIndex);
      if (columns) columns.push(columnIndex);
      else rows.set(rowIndex, [columnIndex]);
    },
    rectangles: () => joinRows([...rows].sort(([a], [b]) => a - b)),
  };
}

/** Runs of each row; a run that repeats in the next row grows downwards. */
function joinRows(rows: readonly (readonly [number, number[]])[]): CellRange[] {
  const done: CellRange[] = [];
  let open = new Map<string, CellRange>();
  let previousRow = -2;
  for (const [rowIndex, columns] of rows) {
    const next = new Map<string, CellRange>();
    for (const [first, last] of runsOf(columns)) {
      const key = `${first}:${last}`;
      const above = rowIndex === previousRow + 1 ? open.get(key) : undefined;
      if (above !== undefined) open.delete(key);
      next.set(
        key,
        above === undefined
          ? { firstRow: rowIndex, firstColumn: first, lastRow: rowIndex, lastColumn: last }
          : { ...above, lastRow: rowIndex },
      );
    }
    done.push(...open.values());
    open = next;
    previousRow = rowIndex;
  }
  return [...done, ...open.values()];
}

/** `[1, 2, 3, 7]` → `[1, 3], [7, 7]`. */
export function runsOf(numbers: readonly number[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && number === last[1] + 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}

/** Excel takes up to 8,192 characters for the address of several ranges. */
const LONGEST_ADDRESS = 8_000;

/** Addresses of the ranges, joined by commas, none too long for one call. */
export function addressesOf(ranges: readonly CellRange[]): string[] {
  const lists: string[] = [];
  for (const range of ranges) {
    const address = toRangeAddress(range);
    const last = lists.at(-1);
    if (last !== undefined && last.length + 1 + address.length <= LONGEST_ADDRESS) {
      lists[lists.length - 1] = `${last},${address}`;
    } else lists.push(address);
  }
  return lists;
}
