import type { Area } from "./area";
import { columnFormat, rowFormat } from "./sheet";
import type { Sheet } from "./sheet";

/** Points of a row of a new sheet. */
export const DEFAULT_ROW_HEIGHT = 15;

/** Pixels of the widest digit of Calibri 11, the normal font. */
const DIGIT_PIXELS = 7;
const POINTS_PER_PIXEL = 0.75;

/** Points of a column that is so many characters wide: 8.43 characters are 64 pixels are 48 points. */
export function charactersToPoints(characters: number): number {
  if (characters <= 0) return 0;
  const pixels =
    characters < 1 ? Math.round(characters * (DIGIT_PIXELS + 5)) : Math.round(characters * DIGIT_PIXELS + 5);
  return pixels * POINTS_PER_PIXEL;
}

/** Characters of a column that is so many points wide, to the hundredth as Excel shows them. */
export function pointsToCharacters(points: number): number {
  const pixels = Math.round(points / POINTS_PER_PIXEL);
  if (pixels <= 0) return 0;
  const characters = pixels < DIGIT_PIXELS + 5 ? pixels / (DIGIT_PIXELS + 5) : (pixels - 5) / DIGIT_PIXELS;
  return Math.round(characters * 100) / 100;
}

/** Points, 0 when hidden. */
export function columnPoints(sheet: Sheet, column: number): number {
  const format = columnFormat(sheet, column);
  return format.hidden ? 0 : charactersToPoints(format.width ?? sheet.standardWidth);
}

/** Points, 0 when hidden by hand or by a filter. */
export function rowPoints(sheet: Sheet, row: number): number {
  const format = rowFormat(sheet, row);
  return format.hidden || format.filtered ? 0 : (format.height ?? sheet.standardHeight);
}

/** Where an area lies on the sheet and how large it is, in points. */
export function areaPoints(
  sheet: Sheet,
  area: Area,
): { left: number; top: number; width: number; height: number } {
  return {
    left: sum(0, area.firstColumn - 1, sheet.columns, (at) => columnPoints(sheet, at), standardPoints(sheet)),
    top: sum(0, area.firstRow - 1, sheet.rows, (at) => rowPoints(sheet, at), sheet.standardHeight),
    width: sum(
      area.firstColumn,
      area.lastColumn,
      sheet.columns,
      (at) => columnPoints(sheet, at),
      standardPoints(sheet),
    ),
    height: sum(area.firstRow, area.lastRow, sheet.rows, (at) => rowPoints(sheet, at), sheet.standardHeight),
  };
}

/** The cell that holds a point of the sheet. */
export function cellAtPoint(sheet: Sheet, left: number, top: number): { row: number; column: number } {
  let column = 0;
  for (let rest = left; rest >= columnPoints(sheet, column) && column < 16_383; column += 1) {
    rest -= columnPoints(sheet, column);
  }
  let row = 0;
  for (let rest = top; rest >= rowPoints(sheet, row) && row < 1_048_575; row += 1)
    rest -= rowPoints(sheet, row);
  return { row, column };
}

function standardPoints(sheet: Sheet): number {
  return charactersToPoints(sheet.standardWidth);
}

function sum(
  first: number,
  last: number,
  special: ReadonlyMap<number, unknown>,
  sizeAt: (index: number) => number,
  usual: number,
): number {
  if (last < first) return 0;
  let total = (last - first + 1) * usual;
  for (const index of special.keys()) if (index >= first && index <= last) total += sizeAt(index) - usual;
  return total;
}
