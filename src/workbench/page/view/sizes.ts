import { columnPoints, displayText, isCovered, mergeAt, rowFormat, valueAt } from "../../engine";
import type { Book, Sheet } from "../../engine";
import { brokenLines, PIXELS_PER_POINT } from "./measure";

/** Pixels left and right of a text in its cell, together. */
export const CELL_PADDING = 6;
/** Height of a line for each point of its letters, with the room that the grid needs around it. */
const LINE_HEIGHT = 1.36;
/** Pixels of one step of indent. */
export const INDENT_PIXELS = 12;

/** Pixels of a column, 0 when hidden. */
export function columnPixels(sheet: Sheet, column: number): number {
  return Math.round(columnPoints(sheet, column) * PIXELS_PER_POINT);
}

/** Pixels of a row, 0 when hidden; a row without a height of its own grows with its texts, as Excel does on opening. */
export function rowPixels(book: Book, sheet: Sheet, row: number): number {
  const format = rowFormat(sheet, row);
  if (format.hidden || format.filtered) return 0;
  if (format.height !== null) return Math.round(format.height * PIXELS_PER_POINT);
  let points = 15;
  for (const [column, cell] of sheet.cells.get(row) ?? []) {
    const { style } = cell;
    const line = style.fontSize * LINE_HEIGHT;
    if (cell.value === null && cell.formula === null) {
      points = Math.max(points, line);
      continue;
    }
    const merge = mergeAt(sheet, row, column);
    if (isCovered(sheet, row, column)) continue;
    const text = displayText(valueAt(sheet, row, column), style.numberFormat, book.culture);
    const width = columnPixels(sheet, column) - CELL_PADDING - style.indent * INDENT_PIXELS;
    const lines = style.wrapText && width > 0 && !merge ? brokenLines(text, style, width).length : 1;
    points = Math.max(points, lines * line + (lines > 1 ? 2 : 0));
  }
  // Excel allows no row above 409 points.
  return Math.round(Math.min(points, 409) * PIXELS_PER_POINT);
}
