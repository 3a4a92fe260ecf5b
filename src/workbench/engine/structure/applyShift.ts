import { LAST_COLUMN_INDEX, LAST_ROW_INDEX } from "../../../core/workbook";
import type { Area } from "../area";
import type { Book } from "../book";
import type { Cell } from "../cell";
import { markAllPending } from "../cells";
import { refuse } from "../errors";
import { shiftedFormula } from "../formula";
import { forEachCell } from "../sheet";
import type { Sheet } from "../sheet";
import { areaPoints } from "../dimensions";
import type { Table } from "../table";
import { rewriteAllFormulas } from "./formulas";
import { shiftArea, shiftIndex } from "./shift";
import type { Shift } from "./shift";

/** Carries out a shift: cells, looks, everything that lies on cells, and every formula that means them. */
export function applyShift(book: Book, sheet: Sheet, shift: Shift): void {
  checkConflicts(sheet, shift);
  moveCharts(sheet, shift);
  moveCells(sheet, shift);
  if (isWhole(shift)) moveFormats(sheet, shift);
  moveParts(sheet, shift);
  rewriteAllFormulas(book, (formula, home) => shiftedFormula(formula, home.name, sheet.name, shift));
  for (const tracked of book.tracked) {
    if (tracked.sheet === sheet) tracked.areas = shiftAreas(tracked.areas, shift);
  }
  for (const [id, binding] of book.bindings) {
    if (binding.sheetId === sheet.id) {
      book.bindings.set(id, { ...binding, areas: shiftAreas(binding.areas, shift) });
    }
  }
  markAllPending(book);
}

function isWhole(shift: Shift): boolean {
  const last = shift.axis === "rows" ? LAST_COLUMN_INDEX : LAST_ROW_INDEX;
  return shift.band.first === 0 && shift.band.last === last;
}

function shiftAreas(areas: readonly Area[], shift: Shift): Area[] {
  return areas.map((area) => shiftArea(area, shift)).filter((area) => area !== null);
}

/** Everything from the index on, across the band. */
function movingArea(shift: Shift): Area {
  return shift.axis === "rows"
    ? {
        firstRow: shift.at,
        lastRow: LAST_ROW_INDEX,
        firstColumn: shift.band.first,
        lastColumn: shift.band.last,
      }
    : {
        firstRow: shift.band.first,
        lastRow: shift.band.last,
        firstColumn: shift.at,
        lastColumn: LAST_COLUMN_INDEX,
      };
}

/** A merge or a table that only partly lies in the band would be torn; content may not fall off the sheet. */
function checkConflicts(sheet: Sheet, shift: Shift): void {
  const moving = movingArea(shift);
  const torn = (area: Area): boolean => {
    const reaches = shift.axis === "rows" ? area.lastRow >= shift.at : area.lastColumn >= shift.at;
    const [first, last] =
      shift.axis === "rows" ? [area.firstColumn, area.lastColumn] : [area.firstRow, area.lastRow];
    const meets = first <= shift.band.last && last >= shift.band.first;
    return reaches && meets && (first < shift.band.first || last > shift.band.last);
  };
  if (sheet.merges.some(torn)) refuse("InsertDeleteConflict", "a merged area is in the way");
  if (sheet.tables.some((table) => torn(table.area))) refuse("InsertDeleteConflict", "a table is in the way");
  if (shift.count <= 0) return;
  const last = shift.axis === "rows" ? LAST_ROW_INDEX : LAST_COLUMN_INDEX;
  forEachCell(sheet, moving, (cell, row, column) => {
    const index = shift.axis === "rows" ? row : column;
    if (index + shift.count > last && (cell.value !== null || cell.formula !== null)) {
      refuse("InsertDeleteConflict", "content would fall off the sheet");
    }
  });
}

function moveCells(sheet: Sheet, shift: Shift): void {
  const moved: { row: number; column: number; cell: Cell }[] = [];
  forEachCell(sheet, movingArea(shift), (cell, row, column) => moved.push({ row, column, cell }));
  for (const { row, column } of moved) {
    const cells = sheet.cells.get(row)!;
    cells.delete(column);
    if (cells.size === 0) sheet.cells.delete(row);
  }
  for (const { row, column, cell } of moved) {
    const to = shiftIndex(shift.axis === "rows" ? row : column, shift);
    if (to === null || to > (shift.axis === "rows" ? LAST_ROW_INDEX : LAST_COLUMN_INDEX)) continue;
    const [toRow, toColumn] = shift.axis === "rows" ? [to, column] : [row, to];
    const cells = sheet.cells.get(toRow);
    if (cells) cells.set(toColumn, cell);
    else sheet.cells.set(toRow, new Map([[toColumn, cell]]));
  }
}

function moveFormats(sheet: Sheet, shift: Shift): void {
  const formats: Map<number, unknown> = shift.axis === "rows" ? sheet.rows : sheet.columns;
  const before = [...formats].filter(([index]) => index >= shift.at);
  for (const [index] of before) formats.delete(index);
  for (const [index, format] of before) {
    const to = shiftIndex(index, shift);
    if (to !== null) formats.set(to, format);
  }
  const breaks = (list: readonly number[]): number[] =>
    list.map((index) => shiftIndex(index, shift)).filter((index) => index !== null);
  if (shift.axis === "rows") sheet.rowBreaks = breaks(sheet.rowBreaks);
  else sheet.columnBreaks = breaks(sheet.columnBreaks);
}

function moveParts(sheet: Sheet, shift: Shift): void {
  sheet.merges = shiftAreas(sheet.merges, shift);
  sheet.validations = sheet.validations
    .map((one) => ({ ...one, areas: shiftAreas(one.areas, shift) }))
    .filter((one) => one.areas.length > 0);
  sheet.conditionalFormats = sheet.conditionalFormats
    .map((one) => ({ ...one, areas: shiftAreas(one.areas, shift) }))
    .filter((one) => one.areas.length > 0);
  sheet.hyperlinks = sheet.hyperlinks.flatMap((link) => {
    const area = shiftArea(link.area, shift);
    return area ? [{ ...link, area }] : [];
  });
  sheet.tables = sheet.tables.flatMap((table) => {
    const area = shiftArea(table.area, shift);
    return area ? [shiftColumns(table, area, shift)] : [];
  });
  sheet.comments = movePoints(sheet.comments, shift);
  sheet.notes = movePoints(sheet.notes, shift);
  if (sheet.filter) {
    const area = shiftArea(sheet.filter.area, shift);
    sheet.filter = area && { ...sheet.filter, area };
  }
}

/** When columns come or go inside a table, its list of columns follows; new ones are named after the shift. */
function shiftColumns(table: Table, area: Area, shift: Shift): Table {
  const before = table.area.lastColumn - table.area.firstColumn;
  if (shift.axis === "rows" || area.lastColumn - area.firstColumn === before) return { ...table, area };
  const at = Math.max(0, shift.at - table.area.firstColumn);
  if (shift.count < 0) {
    const gone = before - (area.lastColumn - area.firstColumn);
    const columns = table.columns.filter((_, index) => index < at || index >= at + gone);
    const criteria = new Map(
      [...table.criteria].flatMap(([offset, one]) =>
        offset < at ? [[offset, one] as const] : offset >= at + gone ? [[offset - gone, one] as const] : [],
      ),
    );
    return { ...table, area, columns, criteria };
  }
  const lastId = Math.max(...table.columns.map((column) => column.id));
  const added = Array.from({ length: shift.count }, (_, index) => ({ id: lastId + index + 1, name: "" }));
  const columns = [...table.columns.slice(0, at), ...added, ...table.columns.slice(at)];
  const criteria = new Map(
    [...table.criteria].map(([offset, one]) => [offset < at ? offset : offset + shift.count, one]),
  );
  return { ...table, area, columns, criteria };
}

function movePoints<T extends { readonly row: number; readonly column: number }>(
  points: readonly T[],
  shift: Shift,
): T[] {
  return points.flatMap((point) => {
    const cell = {
      firstRow: point.row,
      lastRow: point.row,
      firstColumn: point.column,
      lastColumn: point.column,
    };
    const area = shiftArea(cell, shift);
    return area ? [{ ...point, row: area.firstRow, column: area.firstColumn }] : [];
  });
}

/** Charts move with the cells under their upper left corner when whole rows or columns move. */
function moveCharts(sheet: Sheet, shift: Shift): void {
  if (!isWhole(shift)) return;
  const size = Math.abs(shift.count);
  const band: Area =
    shift.axis === "rows"
      ? { firstRow: shift.at, lastRow: shift.at + size - 1, firstColumn: 0, lastColumn: 0 }
      : { firstColumn: shift.at, lastColumn: shift.at + size - 1, firstRow: 0, lastRow: 0 };
  const points = areaPoints(sheet, band);
  const sign = shift.count > 0 ? 1 : -1;
  sheet.charts = sheet.charts.map((chart) => {
    if (shift.axis === "rows") {
      return chart.top < points.top
        ? chart
        : { ...chart, top: Math.max(points.top, chart.top + sign * points.height) };
    }
    return chart.left < points.left
      ? chart
      : { ...chart, left: Math.max(points.left, chart.left + sign * points.width) };
  });
}
