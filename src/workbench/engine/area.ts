import { LAST_COLUMN_INDEX, LAST_ROW_INDEX } from "../../core/workbook";
import type { CellRange } from "../../core/workbook";

/** A rectangle of cells, 0-based and inclusive (the core's `CellRange`). */
export type Area = CellRange;

export const WHOLE_SHEET: Area = {
  firstRow: 0,
  firstColumn: 0,
  lastRow: LAST_ROW_INDEX,
  lastColumn: LAST_COLUMN_INDEX,
};

export function areaOf(firstRow: number, firstColumn: number, rows = 1, columns = 1): Area {
  return { firstRow, firstColumn, lastRow: firstRow + rows - 1, lastColumn: firstColumn + columns - 1 };
}

export function rowCount(area: Area): number {
  return area.lastRow - area.firstRow + 1;
}

export function columnCount(area: Area): number {
  return area.lastColumn - area.firstColumn + 1;
}

export function cellCount(area: Area): number {
  return rowCount(area) * columnCount(area);
}

export function isEntireRow(area: Area): boolean {
  return area.firstColumn === 0 && area.lastColumn === LAST_COLUMN_INDEX;
}

export function isEntireColumn(area: Area): boolean {
  return area.firstRow === 0 && area.lastRow === LAST_ROW_INDEX;
}

export function isSingleCell(area: Area): boolean {
  return area.firstRow === area.lastRow && area.firstColumn === area.lastColumn;
}

export function isInsideGrid(area: Area): boolean {
  return (
    area.firstRow >= 0 &&
    area.firstColumn >= 0 &&
    area.lastRow <= LAST_ROW_INDEX &&
    area.lastColumn <= LAST_COLUMN_INDEX &&
    area.firstRow <= area.lastRow &&
    area.firstColumn <= area.lastColumn
  );
}

export function sameArea(one: Area, other: Area): boolean {
  return (
    one.firstRow === other.firstRow &&
    one.lastRow === other.lastRow &&
    one.firstColumn === other.firstColumn &&
    one.lastColumn === other.lastColumn
  );
}

export function containsCell(area: Area, row: number, column: number): boolean {
  return (
    row >= area.firstRow && row <= area.lastRow && column >= area.firstColumn && column <= area.lastColumn
  );
}

export function containsArea(outer: Area, inner: Area): boolean {
  return (
    containsCell(outer, inner.firstRow, inner.firstColumn) &&
    containsCell(outer, inner.lastRow, inner.lastColumn)
  );
}

/** The cells that both have; null when they do not meet. */
export function intersectAreas(one: Area, other: Area): Area | null {
  const area = {
    firstRow: Math.max(one.firstRow, other.firstRow),
    firstColumn: Math.max(one.firstColumn, other.firstColumn),
    lastRow: Math.min(one.lastRow, other.lastRow),
    lastColumn: Math.min(one.lastColumn, other.lastColumn),
  };
  return area.firstRow <= area.lastRow && area.firstColumn <= area.lastColumn ? area : null;
}

/** The smallest rectangle around both. */
export function boundingArea(one: Area, other: Area): Area {
  return {
    firstRow: Math.min(one.firstRow, other.firstRow),
    firstColumn: Math.min(one.firstColumn, other.firstColumn),
    lastRow: Math.max(one.lastRow, other.lastRow),
    lastColumn: Math.max(one.lastColumn, other.lastColumn),
  };
}

/** What is left of `area` without `hole`: up to four rectangles, top, left, right, bottom. */
export function subtractArea(area: Area, hole: Area): Area[] {
  const common = intersectAreas(area, hole);
  if (!common) return [area];
  const rest: Area[] = [];
  if (common.firstRow > area.firstRow) rest.push({ ...area, lastRow: common.firstRow - 1 });
  const middle = { ...area, firstRow: common.firstRow, lastRow: common.lastRow };
  if (common.firstColumn > area.firstColumn) rest.push({ ...middle, lastColumn: common.firstColumn - 1 });
  if (common.lastColumn < area.lastColumn) rest.push({ ...middle, firstColumn: common.lastColumn + 1 });
  if (common.lastRow < area.lastRow) rest.push({ ...area, firstRow: common.lastRow + 1 });
  return rest;
}

/** Moves an area; the result may lie outside the grid (see `isInsideGrid`). */
export function offsetArea(area: Area, rows: number, columns: number): Area {
  return {
    firstRow: area.firstRow + rows,
    lastRow: area.lastRow + rows,
    firstColumn: area.firstColumn + columns,
    lastColumn: area.lastColumn + columns,
  };
}

/** Joins neighbouring single cells into few rectangles: runs in each row, then equal runs of following rows. */
export function cellsToAreas(cells: readonly { readonly row: number; readonly column: number }[]): Area[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: Area[] = [];
  for (const { row, column } of sorted) {
    const last = runs[runs.length - 1];
    if (last && last.firstRow === row && last.lastColumn >= column - 1) {
      runs[runs.length - 1] = { ...last, lastColumn: Math.max(last.lastColumn, column) };
    } else {
      runs.push(areaOf(row, column));
    }
  }
  const areas: Area[] = [];
  for (const run of runs) {
    const above = areas.findIndex(
      (area) =>
        area.lastRow === run.firstRow - 1 &&
        area.firstColumn === run.firstColumn &&
        area.lastColumn === run.lastColumn,
    );
    if (above >= 0) areas[above] = { ...areas[above]!, lastRow: run.lastRow };
    else areas.push(run);
  }
  return areas;
}
