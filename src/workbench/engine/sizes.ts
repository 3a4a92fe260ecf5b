import { isEntireColumn } from "./area";
import type { Area } from "./area";
import { emit } from "./book";
import type { Book } from "./book";
import { columnPoints, DEFAULT_ROW_HEIGHT, pointsToCharacters } from "./dimensions";
import { displayText } from "./displayText";
import { refuse } from "./errors";
import { columnFormat, forEachCell, rowFormat, valueAt } from "./sheet";
import type { ColumnFormat, RowFormat, Sheet } from "./sheet";
import { usedArea } from "./usedArea";

/** Excel's limits: 255 characters for a column, 409 points for a row. */
const WIDEST = 255;
const HIGHEST = 409;

/** Sets the width of every column of the areas, in points; null is the standard width. */
export function setColumnPoints(sheet: Sheet, areas: readonly Area[], points: number | null): void {
  guardColumns(sheet);
  const width = points === null ? null : pointsToCharacters(points);
  if (width !== null && (width < 0 || width > WIDEST)) refuse("InvalidArgument", "column width");
  forEachColumn(areas, (column) => putColumn(sheet, column, { width }));
}

/** Sets the height of every row of the areas, in points; null is the default height. */
export function setRowPoints(sheet: Sheet, areas: readonly Area[], points: number | null): void {
  guardRows(sheet);
  if (points !== null && (points < 0 || points > HIGHEST)) refuse("InvalidArgument", "row height");
  for (const area of areas) {
    // Every row at once is the height of the sheet itself.
    if (isEntireColumn(area) && points !== null) {
      sheet.standardHeight = points;
      for (const row of [...sheet.rows.keys()]) putRow(sheet, row, { height: null });
    } else forEachRow([area], (row) => putRow(sheet, row, { height: points }));
  }
}

export function hideColumns(sheet: Sheet, areas: readonly Area[], hidden: boolean): void {
  guardColumns(sheet);
  forEachColumn(areas, (column) => putColumn(sheet, column, { hidden }));
}

export function hideRows(book: Book, sheet: Sheet, areas: readonly Area[], hidden: boolean): void {
  guardRows(sheet);
  forEachRow(areas, (row) => putRow(sheet, row, { hidden, ...(hidden ? {} : { filtered: false }) }));
  for (const area of areas) emit(book, { kind: "rowHiddenChanged", sheetId: sheet.id, area, hidden });
}

/** Widths that show the longest text of each column; an estimate from the number of characters. */
export function autofitColumns(book: Book, sheet: Sheet, areas: readonly Area[]): void {
  guardColumns(sheet);
  for (const area of areas) {
    const used = usedArea(sheet, area, true);
    if (!used) continue;
    const widths = new Map<number, number>();
    forEachCell(sheet, used, (cell, row, column) => {
      const text = displayText(valueAt(sheet, row, column), cell.style.numberFormat, book.culture);
      const longest = Math.max(...text.split("\n").map((line) => line.length));
      const characters = longest * (cell.style.fontSize / 11) * (cell.style.bold ? 1.1 : 1) + 1;
      widths.set(column, Math.max(widths.get(column) ?? 0, characters));
    });
    for (const [column, characters] of widths) {
      putColumn(sheet, column, { width: Math.min(Math.round(characters * 100) / 100, WIDEST) });
    }
  }
}

/** Heights that show every line of wrapped texts; an estimate from characters and font sizes. */
export function autofitRows(book: Book, sheet: Sheet, areas: readonly Area[]): void {
  guardRows(sheet);
  for (const area of areas) {
    const used = usedArea(sheet, area, true);
    if (!used) continue;
    const heights = new Map<number, number>();
    forEachCell(sheet, used, (cell, row, column) => {
      const text = displayText(valueAt(sheet, row, column), cell.style.numberFormat, book.culture);
      const characters = Math.max(1, (columnPoints(sheet, column) / 5.25) * (11 / cell.style.fontSize));
      const lines = text
        .split("\n")
        .reduce(
          (sum, line) => sum + (cell.style.wrapText ? Math.max(1, Math.ceil(line.length / characters)) : 1),
          0,
        );
      const one = (cell.style.fontSize / 11) * DEFAULT_ROW_HEIGHT;
      heights.set(row, Math.max(heights.get(row) ?? 0, Math.min(lines * one, HIGHEST)));
    });
    for (const [row, height] of heights) {
      putRow(sheet, row, { height: height === sheet.standardHeight ? null : Math.round(height * 4) / 4 });
    }
  }
}

export function putColumn(sheet: Sheet, column: number, patch: Partial<ColumnFormat>): void {
  sheet.columns.set(column, { ...columnFormat(sheet, column), ...patch });
}

export function putRow(sheet: Sheet, row: number, patch: Partial<RowFormat>): void {
  sheet.rows.set(row, { ...rowFormat(sheet, row), ...patch });
}

/** Refuses more rows than a script may set one by one. */
function forEachRow(areas: readonly Area[], act: (row: number) => void): void {
  for (const area of areas) {
    if (area.lastRow - area.firstRow > 200_000) refuse("InvalidArgument", "too many rows");
    for (let row = area.firstRow; row <= area.lastRow; row += 1) act(row);
  }
}

function forEachColumn(areas: readonly Area[], act: (column: number) => void): void {
  for (const area of areas) {
    for (let column = area.firstColumn; column <= area.lastColumn; column += 1) act(column);
  }
}

function guardColumns(sheet: Sheet): void {
  if (sheet.protection && !sheet.protection.options.allowFormatColumns) refuse("AccessDenied", sheet.name);
}

function guardRows(sheet: Sheet): void {
  if (sheet.protection && !sheet.protection.options.allowFormatRows) refuse("AccessDenied", sheet.name);
}
