import type { Area } from "./area";
import { cellCount, intersectAreas, isEntireColumn, isEntireRow } from "./area";
import { emit } from "./book";
import type { Book } from "./book";
import { putStyle } from "./cells";
import { refuse } from "./errors";
import { columnFormat, forEachCell, inheritedStyle, rowFormat, styleAt } from "./sheet";
import type { Sheet } from "./sheet";
import type { Style } from "./style";

const EXACT_CELLS = 20_000;
const MOST_CELLS = 2_000_000;

/** The different looks of the cells of the areas, each once. */
export function looksOf(sheet: Sheet, areas: readonly Area[]): Set<Style> {
  const looks = new Set<Style>();
  for (const area of areas) collectLooks(sheet, area, looks);
  return looks;
}

/** One property that all cells share, or null when they differ. */
export function commonLook<T>(looks: ReadonlySet<Style>, read: (style: Style) => T): T | null {
  let common: T | null = null;
  let first = true;
  for (const style of looks) {
    const value = read(style);
    if (first) common = value;
    else if (value !== common) return null;
    first = false;
  }
  return common;
}

/**
 * Changes the look of every cell of the areas. Whole rows, columns and sheets keep the look for cells to come.
 * Errors: AccessDenied on a protected sheet that does not allow formatting cells.
 */
export function changeLooks(
  book: Book,
  sheet: Sheet,
  areas: readonly Area[],
  patch: (style: Style, row: number, column: number) => Style,
): void {
  if (sheet.protection && !sheet.protection.options.allowFormatCells) refuse("AccessDenied", sheet.name);
  for (const area of areas) changeArea(book, sheet, area, patch);
  emit(book, { kind: "formatChanged", sheetId: sheet.id, areas });
}

type Patch = (style: Style, row: number, column: number) => Style;

function changeArea(book: Book, sheet: Sheet, area: Area, patch: Patch): void {
  if (isEntireColumn(area) && isEntireRow(area)) {
    changeStored(book, sheet, area, patch);
    for (const [row, format] of sheet.rows) {
      if (format.style) sheet.rows.set(row, { ...format, style: patch(format.style, row, 0) });
    }
    for (const [column, format] of sheet.columns) {
      if (format.style) sheet.columns.set(column, { ...format, style: patch(format.style, 0, column) });
    }
    sheet.defaultStyle = patch(sheet.defaultStyle, 0, 0);
    return;
  }
  if (isEntireColumn(area)) return changeColumns(book, sheet, area, patch);
  if (isEntireRow(area)) return changeRows(book, sheet, area, patch);
  if (cellCount(area) > MOST_CELLS) refuse("InvalidArgument", "too many cells");
  for (let row = area.firstRow; row <= area.lastRow; row += 1) {
    for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
      putStyle(book, sheet, row, column, patch(styleAt(sheet, row, column), row, column));
    }
  }
}

function changeColumns(book: Book, sheet: Sheet, area: Area, patch: Patch): void {
  for (const [row, format] of sheet.rows) {
    if (!format.style) continue;
    for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
      putStyle(book, sheet, row, column, patch(styleAt(sheet, row, column), row, column));
    }
  }
  const rowsDone = new Set([...sheet.rows].filter(([, format]) => format.style).map(([row]) => row));
  forEachCell(sheet, area, (cell, row, column) => {
    if (!rowsDone.has(row)) putStyle(book, sheet, row, column, patch(cell.style, row, column));
  });
  for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
    const format = columnFormat(sheet, column);
    sheet.columns.set(column, { ...format, style: patch(format.style ?? sheet.defaultStyle, 0, column) });
  }
}

function changeRows(book: Book, sheet: Sheet, area: Area, patch: Patch): void {
  for (let row = area.firstRow; row <= area.lastRow; row += 1) {
    const format = rowFormat(sheet, row);
    if (!format.style) {
      for (const [column, own] of sheet.columns) {
        if (own.style) putStyle(book, sheet, row, column, patch(styleAt(sheet, row, column), row, column));
      }
    }
  }
  const columnsDone = new Set(
    [...sheet.columns].filter(([, format]) => format.style).map(([column]) => column),
  );
  forEachCell(sheet, area, (cell, row, column) => {
    const done = columnsDone.has(column) && !rowFormat(sheet, row).style;
    if (!done) putStyle(book, sheet, row, column, patch(cell.style, row, column));
  });
  for (let row = area.firstRow; row <= area.lastRow; row += 1) {
    const format = rowFormat(sheet, row);
    sheet.rows.set(row, { ...format, style: patch(format.style ?? sheet.defaultStyle, row, 0) });
  }
}

function changeStored(book: Book, sheet: Sheet, area: Area, patch: Patch): void {
  const stored: { row: number; column: number; style: Style }[] = [];
  forEachCell(sheet, area, (cell, row, column) => stored.push({ row, column, style: cell.style }));
  for (const { row, column, style } of stored) putStyle(book, sheet, row, column, patch(style, row, column));
}

function collectLooks(sheet: Sheet, area: Area, looks: Set<Style>): void {
  const count = cellCount(area);
  if (count <= EXACT_CELLS) {
    for (let row = area.firstRow; row <= area.lastRow; row += 1) {
      for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
        looks.add(styleAt(sheet, row, column));
      }
    }
    return;
  }
  let stored = 0;
  forEachCell(sheet, area, (cell) => {
    stored += 1;
    looks.add(cell.style);
  });
  if (stored === count) return;
  for (const [row, format] of sheet.rows) {
    const inside = intersectAreas(area, { ...area, firstRow: row, lastRow: row });
    if (format.style && inside) looks.add(format.style);
  }
  let styledColumns = 0;
  for (const [column, format] of sheet.columns) {
    if (!format.style || column < area.firstColumn || column > area.lastColumn) continue;
    styledColumns += 1;
    looks.add(format.style);
  }
  if (styledColumns < area.lastColumn - area.firstColumn + 1) looks.add(sheet.defaultStyle);
}

/** The look of cells put in at a place: that of the row above or the column to the left. */
export function neighbourLook(sheet: Sheet, row: number, column: number, axis: "rows" | "columns"): Style {
  const before = axis === "rows" ? { row: row - 1, column } : { row, column: column - 1 };
  return before.row < 0 || before.column < 0
    ? inheritedStyle(sheet, row, column)
    : styleAt(sheet, before.row, before.column);
}
