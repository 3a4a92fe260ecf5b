import { columnPoints, edgeCell, mergeAt, rowPoints } from "../../engine";
import type { Area, Sheet } from "../../engine";

export type Move = "down" | "up" | "right" | "left" | "none";

const STEPS = {
  down: { rows: 1, columns: 0 },
  up: { rows: -1, columns: 0 },
  right: { rows: 0, columns: 1 },
  left: { rows: 0, columns: -1 },
} as const;
const DIRECTIONS = { down: "Down", up: "Up", right: "Right", left: "Left" } as const;

/** The cell one step on from a cell: past the merged cell it lies in, past hidden rows and columns. */
export function nextCell(
  sheet: Sheet,
  row: number,
  column: number,
  move: Exclude<Move, "none">,
): { row: number; column: number } {
  const { rows, columns } = STEPS[move];
  const merge = mergeAt(sheet, row, column);
  let at = {
    row: rows > 0 ? (merge?.lastRow ?? row) : (merge?.firstRow ?? row),
    column: columns > 0 ? (merge?.lastColumn ?? column) : (merge?.firstColumn ?? column),
  };
  for (let tries = 0; tries < 5_000; tries += 1) {
    const next = { row: at.row + rows, column: at.column + columns };
    if (next.row < 0 || next.column < 0 || next.row > 1_048_575 || next.column > 16_383) break;
    at = next;
    if (rowPoints(sheet, at.row) > 0 && columnPoints(sheet, at.column) > 0) return at;
  }
  return { row, column };
}

/** The last cell of the block in a direction, as Ctrl and an arrow reach it. */
export function farCell(
  sheet: Sheet,
  row: number,
  column: number,
  move: Exclude<Move, "none">,
): { row: number; column: number } {
  const edge = edgeCell(sheet, cellArea(sheet, row, column), DIRECTIONS[move]);
  return { row: edge.firstRow, column: edge.firstColumn };
}

/** The whole merged area of a cell, or the cell alone. */
export function cellArea(sheet: Sheet, row: number, column: number): Area {
  return (
    mergeAt(sheet, row, column) ?? { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column }
  );
}

/** An area after Shift and an arrow: the side away from the active cell moves. */
export function extendedArea(
  area: Area,
  active: { readonly row: number; readonly column: number },
  move: Exclude<Move, "none">,
): Area {
  const { rows, columns } = STEPS[move];
  const moved = (first: number, last: number, fixed: number, by: number): [number, number] => {
    if (by === 0) return [first, last];
    return fixed === first && (by > 0 || last > first) ? [first, last + by] : [Math.max(0, first + by), last];
  };
  const [firstRow, lastRow] = moved(area.firstRow, area.lastRow, active.row, rows);
  const [firstColumn, lastColumn] = moved(area.firstColumn, area.lastColumn, active.column, columns);
  return { firstRow, lastRow, firstColumn, lastColumn };
}
