import type { Area } from "./area";
import { intersectAreas, isSingleCell, rowCount } from "./area";
import type { Book } from "./book";
import { putCell } from "./cells";
import { refuse } from "./errors";
import { isLockedAgainstWriting } from "./locking";
import { cellAt, forEachCell } from "./sheet";
import type { Sheet } from "./sheet";

/** Merges an area, or each of its rows; only the first cell with content keeps it. Not inside tables. */
export function mergeCells(book: Book, sheet: Sheet, area: Area, across: boolean): void {
  if (isLockedAgainstWriting(sheet, area)) refuse("AccessDenied", sheet.name);
  if (sheet.tables.some((table) => intersectAreas(table.area, area)))
    refuse("InvalidOperation", "inside a table");
  const parts = across
    ? Array.from({ length: rowCount(area) }, (_, index) => ({
        ...area,
        firstRow: area.firstRow + index,
        lastRow: area.firstRow + index,
      }))
    : [area];
  for (const part of parts) {
    if (isSingleCell(part)) continue;
    sheet.merges = [...sheet.merges.filter((merge) => !intersectAreas(merge, part)), part];
    keepFirst(book, sheet, part);
  }
}

/** Takes every merge apart that the area meets. */
export function unmergeCells(sheet: Sheet, area: Area): void {
  if (isLockedAgainstWriting(sheet, area)) refuse("AccessDenied", sheet.name);
  sheet.merges = sheet.merges.filter((merge) => !intersectAreas(merge, area));
}

function keepFirst(book: Book, sheet: Sheet, area: Area): void {
  const filled: { row: number; column: number }[] = [];
  forEachCell(sheet, area, (cell, row, column) => {
    if (cell.value !== null || cell.formula !== null) filled.push({ row, column });
  });
  const first = filled[0];
  if (!first) return;
  const content = cellAt(sheet, first.row, first.column)!;
  for (const { row, column } of filled) {
    const { style } = cellAt(sheet, row, column)!;
    putCell(book, sheet, row, column, { value: null, formula: null, quoted: false, style });
  }
  putCell(book, sheet, area.firstRow, area.firstColumn, content);
}
