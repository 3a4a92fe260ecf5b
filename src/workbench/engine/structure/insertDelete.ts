import { LAST_COLUMN_INDEX, LAST_ROW_INDEX } from "../../../core/workbook";
import type { Area } from "../area";
import { columnCount, containsArea, isEntireColumn, isEntireRow, rowCount } from "../area";
import { emit } from "../book";
import type { Book } from "../book";
import { putStyle } from "../cells";
import { refuse } from "../errors";
import type { ChangeType, ShiftDirection } from "../events";
import { neighbourLook } from "../looks";
import { isLockedAgainstWriting } from "../locking";
import { columnFormat, DEFAULT_ROW, rowFormat, styleAt } from "../sheet";
import type { Sheet } from "../sheet";
import { syncTableHeaders } from "../tableEdit";
import { applyShift } from "./applyShift";
import type { Shift } from "./shift";

/**
 * Puts empty cells in where the area lies; the cells there move down or right. The new cells look like their
 * neighbours above or to the left. Errors: InsertDeleteConflict, AccessDenied.
 */
export function insertCells(book: Book, sheet: Sheet, area: Area, direction: "Down" | "Right"): void {
  const axis = direction === "Down" ? "rows" : "columns";
  guard(sheet, area, axis, "insert");
  applyShift(book, sheet, shiftFor(sheet, area, axis, 1));
  dressNewCells(book, sheet, area, axis);
  syncTableHeaders(book, sheet, area);
  announce(book, sheet, area, axis, "insert");
}

/** Takes the area's cells out; those below move up or those to the right move left. */
export function deleteCells(book: Book, sheet: Sheet, area: Area, direction: "Up" | "Left"): void {
  const axis = direction === "Up" ? "rows" : "columns";
  guard(sheet, area, axis, "delete");
  const whole = axis === "rows" ? isEntireRow(area) : isEntireColumn(area);
  if (!whole && sheet.tables.some((table) => containsArea(area, table.area))) {
    sheet.tables = sheet.tables.filter((table) => !containsArea(area, table.area));
  }
  applyShift(book, sheet, shiftFor(sheet, area, axis, -1));
  announce(book, sheet, area, axis, "delete");
}

function shiftFor(sheet: Sheet, area: Area, axis: Shift["axis"], sign: 1 | -1): Shift {
  return axis === "rows"
    ? {
        sheetId: sheet.id,
        axis,
        at: area.firstRow,
        count: sign * rowCount(area),
        band: { first: area.firstColumn, last: area.lastColumn },
      }
    : {
        sheetId: sheet.id,
        axis,
        at: area.firstColumn,
        count: sign * columnCount(area),
        band: { first: area.firstRow, last: area.lastRow },
      };
}

function guard(sheet: Sheet, area: Area, axis: Shift["axis"], action: "insert" | "delete"): void {
  if (!sheet.protection) return;
  const { options } = sheet.protection;
  const wholeRow = axis === "rows" && isEntireRow(area);
  const wholeColumn = axis === "columns" && isEntireColumn(area);
  const allowed =
    action === "insert"
      ? (wholeRow && options.allowInsertRows) || (wholeColumn && options.allowInsertColumns)
      : ((wholeRow && options.allowDeleteRows) || (wholeColumn && options.allowDeleteColumns)) &&
        !isLockedAgainstWriting(sheet, area);
  if (!allowed) refuse("AccessDenied", `${sheet.name} is protected`);
}

function dressNewCells(book: Book, sheet: Sheet, area: Area, axis: Shift["axis"]): void {
  if (axis === "rows" && isEntireRow(area)) {
    const above = area.firstRow > 0 ? rowFormat(sheet, area.firstRow - 1) : DEFAULT_ROW;
    for (let row = area.firstRow; row <= area.lastRow; row += 1) {
      if (above !== DEFAULT_ROW) sheet.rows.set(row, { ...above, hidden: false, filtered: false });
      for (const column of area.firstRow > 0 ? (sheet.cells.get(area.firstRow - 1)?.keys() ?? []) : []) {
        putStyle(book, sheet, row, column, styleAt(sheet, area.firstRow - 1, column));
      }
    }
    return;
  }
  if (axis === "columns" && isEntireColumn(area)) {
    if (area.firstColumn === 0) return;
    for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
      const before = columnFormat(sheet, area.firstColumn - 1);
      if (before.style || before.width !== null) sheet.columns.set(column, { ...before, hidden: false });
      for (const [row, cells] of [...sheet.cells]) {
        const neighbour = cells.get(area.firstColumn - 1);
        if (neighbour) putStyle(book, sheet, row, column, neighbour.style);
      }
    }
    return;
  }
  const origin = { row: area.firstRow, column: area.firstColumn };
  for (let row = area.firstRow; row <= Math.min(area.lastRow, LAST_ROW_INDEX); row += 1) {
    for (let column = area.firstColumn; column <= Math.min(area.lastColumn, LAST_COLUMN_INDEX); column += 1) {
      const look =
        axis === "rows"
          ? neighbourLook(sheet, origin.row, column, axis)
          : neighbourLook(sheet, row, origin.column, axis);
      putStyle(book, sheet, row, column, look);
    }
  }
}

function announce(
  book: Book,
  sheet: Sheet,
  area: Area,
  axis: Shift["axis"],
  action: "insert" | "delete",
): void {
  const whole = axis === "rows" ? isEntireRow(area) : isEntireColumn(area);
  const done = action === "insert" ? "Inserted" : "Deleted";
  const what = !whole ? "Cell" : axis === "rows" ? "Row" : "Column";
  const toward: Record<string, ShiftDirection> = {
    "rows insert": "ShiftCellDown",
    "rows delete": "ShiftCellUp",
    "columns insert": "ShiftCellRight",
    "columns delete": "ShiftCellLeft",
  };
  emit(book, {
    kind: "changed",
    sheetId: sheet.id,
    areas: [area],
    changeType: `${what}${done}` as ChangeType,
    shift: toward[`${axis} ${action}`]!,
    formulas: [],
  });
}
