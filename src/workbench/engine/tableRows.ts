import type { Area } from "./area";
import { emit } from "./book";
import type { Book } from "./book";
import { markAllPending, putCell, putStyle } from "./cells";
import { clearCells } from "./clear";
import { refuse } from "./errors";
import { cellAt, styleAt } from "./sheet";
import type { Sheet } from "./sheet";
import { deleteCells, insertCells } from "./structure";
import { tableBody } from "./table";
import type { Table } from "./table";
import { findTable, hasEmptyBody } from "./tableBuild";
import { replaceTable, uniqueName } from "./tableEdit";
import { usedArea } from "./usedArea";
import { writeBlock } from "./write";

/** The table as it is now: other changes may have replaced it. */
function current(book: Book, id: string): Table {
  return findTable(book, id)?.table ?? refuse("ItemNotFound", "the table is gone");
}

/** Rows of data; a table that was just made over its headers has none. */
export function tableRowCount(sheet: Sheet, table: Table): number {
  const body = tableBody(table);
  return hasEmptyBody(sheet, table) ? 0 : body.lastRow - body.firstRow + 1;
}

/**
 * Adds rows at an index (at the end when null). What lies below moves down only when it is in the way.
 * Returns the index of the first new row.
 */
export function addTableRows(
  book: Book,
  sheet: Sheet,
  table: Table,
  index: number | null,
  rows: readonly (readonly unknown[])[],
): number {
  if (sheet.protection) refuse("AccessDenied", sheet.name);
  const count = tableRowCount(sheet, table);
  const at = index === null || index < 0 ? count : index;
  if (at > count) refuse("InvalidArgument", "row index outside the table");
  const body = tableBody(table);
  const fill = hasEmptyBody(sheet, table) ? 1 : 0;
  const more = rows.length - fill;
  const first = body.firstRow + at;
  if (more > 0) makeRoom(book, sheet, table, body, first + fill, more);
  const area: Area = { ...body, firstRow: first, lastRow: first + rows.length - 1 };
  writeBlock(book, sheet, area, rows);
  return at;
}

function makeRoom(book: Book, sheet: Sheet, table: Table, body: Area, row: number, count: number): void {
  const strip: Area = { ...table.area, firstRow: row, lastRow: row + count - 1 };
  const below: Area = { ...strip, lastRow: 1_048_575 };
  const inside = row <= body.lastRow || table.showTotals;
  if (inside || usedArea(sheet, below, true)) insertCells(book, sheet, strip, "Down");
  else {
    for (let at = strip.firstRow; at <= strip.lastRow; at += 1) {
      for (let column = strip.firstColumn; column <= strip.lastColumn; column += 1) {
        putStyle(book, sheet, at, column, styleAt(sheet, body.lastRow, column));
      }
    }
  }
  const moved = current(book, table.id);
  const wanted = table.area.lastRow + count;
  if (moved.area.lastRow < wanted)
    replaceTable(sheet, { ...moved, area: { ...moved.area, lastRow: wanted } });
  markAllPending(book);
}

/** Deletes one row of data; the last one is only emptied. */
export function deleteTableRow(book: Book, sheet: Sheet, table: Table, index: number): void {
  const body = tableBody(table);
  const row = body.firstRow + index;
  if (index < 0 || row > body.lastRow) refuse("InvalidArgument", "row index outside the table");
  const area = { ...body, firstRow: row, lastRow: row };
  if (body.firstRow === body.lastRow) clearCells(book, sheet, [area], "Contents");
  else deleteCells(book, sheet, area, "Up");
}

/** Adds a column at an index (at the end when null). `values` holds the header first, then the body. */
export function addTableColumn(
  book: Book,
  sheet: Sheet,
  table: Table,
  index: number | null,
  values: readonly (readonly unknown[])[] | string | number | boolean | null,
  name: string | null,
): number {
  if (sheet.protection) refuse("AccessDenied", sheet.name);
  const at = index === null || index < 0 ? table.columns.length : index;
  if (at > table.columns.length) refuse("InvalidArgument", "column index outside the table");
  const column = table.area.firstColumn + at;
  const strip: Area = { ...table.area, firstColumn: column, lastColumn: column };
  const right: Area = { ...strip, lastColumn: 16_383 };
  if (at < table.columns.length || usedArea(sheet, right, true)) insertCells(book, sheet, strip, "Right");
  const moved = current(book, table.id);
  if (moved.columns.length === table.columns.length) {
    const id = Math.max(...moved.columns.map((one) => one.id)) + 1;
    const taken = new Set(moved.columns.map((one) => one.name.toLowerCase()));
    const own = uniqueName(`Column${moved.columns.length + 1}`, taken);
    const columns = [...moved.columns.slice(0, at), { id, name: own }, ...moved.columns.slice(at)];
    const area = { ...table.area, lastColumn: table.area.lastColumn + 1 };
    replaceTable(sheet, { ...moved, area, columns });
  }
  const header = current(book, table.id).columns[at]!.name;
  writeBlock(book, sheet, { ...strip, lastRow: strip.firstRow }, [[`'${name ?? header}`]]);
  if (values !== null) {
    const block = Array.isArray(values) ? values : null;
    const whole = block && block.length === strip.lastRow - strip.firstRow + 1;
    const body = { ...tableBody(current(book, table.id)), firstColumn: column, lastColumn: column };
    writeBlock(book, sheet, whole ? strip : body, values);
    if (whole && name !== null)
      writeBlock(book, sheet, { ...strip, lastRow: strip.firstRow }, [[`'${name}`]]);
  }
  markAllPending(book);
  return at;
}

/** Deletes one column; a table keeps at least one. */
export function deleteTableColumn(book: Book, sheet: Sheet, table: Table, index: number): void {
  if (table.columns.length === 1) refuse("InvalidOperation", "a table must keep one column");
  const column = table.area.firstColumn + index;
  deleteCells(book, sheet, { ...table.area, firstColumn: column, lastColumn: column }, "Left");
}

/** Shows or hides the totals row; the first cell says so and the last column is summed, as in Excel. */
export function setTotals(book: Book, sheet: Sheet, table: Table, show: boolean): void {
  if (table.showTotals === show) return;
  const { area } = table;
  if (!show) {
    replaceTable(sheet, { ...table, showTotals: false });
    deleteCells(book, sheet, { ...area, firstRow: area.lastRow }, "Up");
    const moved = current(book, table.id);
    if (moved.area.lastRow === area.lastRow) {
      replaceTable(sheet, { ...moved, area: { ...area, lastRow: area.lastRow - 1 } });
    }
    return;
  }
  const row = area.lastRow + 1;
  const strip = { ...area, firstRow: row, lastRow: row };
  if (usedArea(sheet, { ...strip, lastRow: 1_048_575 }, true)) insertCells(book, sheet, strip, "Down");
  replaceTable(sheet, { ...current(book, table.id), showTotals: true, area: { ...area, lastRow: row } });
  const last = table.columns[table.columns.length - 1]!.name.replace(/(['#[\]])/g, "'$1");
  const style = (column: number) => styleAt(sheet, row, column);
  if (table.columns.length > 1) {
    const first = { value: "Total", formula: null, quoted: false, style: style(area.firstColumn) };
    putCell(book, sheet, row, area.firstColumn, first);
  }
  const numeric = typeof cellAt(sheet, area.lastRow, area.lastColumn)?.value === "number";
  const formula = `SUBTOTAL(${numeric ? 109 : 103},${table.name}[${last}])`;
  putCell(book, sheet, row, area.lastColumn, {
    value: null,
    formula,
    quoted: false,
    style: style(area.lastColumn),
  });
  emit(book, {
    kind: "changed",
    sheetId: sheet.id,
    areas: [strip],
    changeType: "RangeEdited",
    shift: "None",
    formulas: [],
  });
}

/** Shows or hides the header row; the cells below do not move. */
export function setHeaders(book: Book, sheet: Sheet, table: Table, show: boolean): void {
  if (table.showHeaders === show) return;
  const { area } = table;
  if (!show) {
    clearCells(book, sheet, [{ ...area, lastRow: area.firstRow }], "Contents");
    replaceTable(sheet, {
      ...current(book, table.id),
      columns: table.columns,
      showHeaders: false,
      area: { ...area, firstRow: area.firstRow + 1 },
    });
    return;
  }
  if (area.firstRow === 0) refuse("InvalidOperation", "no room above the table");
  const header = { ...area, firstRow: area.firstRow - 1, lastRow: area.firstRow - 1 };
  if (usedArea(sheet, header, true)) insertCells(book, sheet, header, "Down");
  const whole = { ...area, firstRow: header.firstRow };
  replaceTable(sheet, { ...current(book, table.id), showHeaders: true, area: whole });
  writeBlock(book, sheet, header, [table.columns.map((column) => `'${column.name}`)]);
}
