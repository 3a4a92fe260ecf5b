import { LAST_COLUMN_INDEX, LAST_ROW_INDEX } from "../../core/workbook";
import type { Area } from "./area";
import { areaOf } from "./area";
import { valueAt } from "./sheet";
import type { Sheet } from "./sheet";

export type Direction = "Up" | "Down" | "Left" | "Right";

const STEPS: Readonly<Record<Direction, readonly [number, number]>> = {
  Up: [-1, 0],
  Down: [1, 0],
  Left: [0, -1],
  Right: [0, 1],
};

/** Where Ctrl and an arrow key lead from a cell: the end of the filled run, or the next filled cell, or the edge. */
export function edgeCell(sheet: Sheet, from: Area, direction: Direction): Area {
  const [rowStep, columnStep] = STEPS[direction];
  let row = from.firstRow;
  let column = from.firstColumn;
  const filled = (r: number, c: number): boolean => valueAt(sheet, r, c) !== null;
  const canStep = (): boolean =>
    row + rowStep >= 0 &&
    row + rowStep <= LAST_ROW_INDEX &&
    column + columnStep >= 0 &&
    column + columnStep <= LAST_COLUMN_INDEX;
  const run = filled(row, column) && canStep() && filled(row + rowStep, column + columnStep);
  while (canStep()) {
    if (run && !filled(row + rowStep, column + columnStep)) break;
    row += rowStep;
    column += columnStep;
    if (!run && filled(row, column)) break;
  }
  return areaOf(row, column);
}

/** The block of content around an area, bounded by empty rows and columns or the sheet's edge. */
export function surroundingRegion(sheet: Sheet, area: Area): Area {
  const region = { ...area };
  const anyInRow = (row: number, firstColumn: number, lastColumn: number): boolean => {
    for (let column = firstColumn; column <= lastColumn; column += 1)
      if (valueAt(sheet, row, column) !== null) return true;
    return false;
  };
  const anyInColumn = (column: number, firstRow: number, lastRow: number): boolean => {
    for (let row = firstRow; row <= lastRow; row += 1) if (valueAt(sheet, row, column) !== null) return true;
    return false;
  };
  for (let grew = true; grew;) {
    grew = false;
    const left = Math.max(0, region.firstColumn - 1);
    const right = Math.min(LAST_COLUMN_INDEX, region.lastColumn + 1);
    const top = Math.max(0, region.firstRow - 1);
    const bottom = Math.min(LAST_ROW_INDEX, region.lastRow + 1);
    if (top < region.firstRow && anyInRow(top, left, right)) [region.firstRow, grew] = [top, true];
    if (bottom > region.lastRow && anyInRow(bottom, left, right)) [region.lastRow, grew] = [bottom, true];
    if (left < region.firstColumn && anyInColumn(left, top, bottom))
      [region.firstColumn, grew] = [left, true];
    if (right > region.lastColumn && anyInColumn(right, top, bottom))
      [region.lastColumn, grew] = [right, true];
  }
  return region;
}
