import type { Area } from "./area";
import { intersectAreas, isInsideGrid } from "./area";
import { emit, newId } from "./book";
import type { Book } from "./book";
import { isCellError } from "./cell";
import { markAllPending } from "./cells";
import { refuse } from "./errors";
import { cellAt, valueAt } from "./sheet";
import type { Sheet } from "./sheet";
import { insertCells } from "./structure";
import { tableBody } from "./table";
import type { Table } from "./table";
import { putHeader, replaceTable, uniqueName } from "./tableEdit";

/** Finds a table of the workbook by id or by name. */
export function findTable(book: Book, key: string): { sheet: Sheet; table: Table } | undefined {
  const wanted = key.toLowerCase();
  for (const sheet of book.sheets) {
    const table = sheet.tables.find((one) => one.id === key || one.name.toLowerCase() === wanted);
    if (table) return { sheet, table };
  }
  return undefined;
}

/**
 * Makes a table of an area. Without headers in the area a header row is put in above the data. Empty or repeated
 * headers get names as Excel gives them. Errors: InvalidArgument (overlap, outside the sheet), AccessDenied.
 */
export function addTable(book: Book, sheet: Sheet, area: Area, hasHeaders: boolean): Table {
  if (sheet.protection) refuse("AccessDenied", sheet.name);
  if (sheet.tables.some((table) => intersectAreas(table.area, area))) {
    refuse("InvalidArgument", "a table cannot overlap another table");
  }
  if (!hasHeaders) {
    insertCells(book, sheet, { ...area, lastRow: area.firstRow }, "Down");
  }
  const whole = { ...area, lastRow: Math.max(area.lastRow + (hasHeaders ? 0 : 1), area.firstRow + 1) };
  if (!isInsideGrid(whole)) refuse("InvalidArgument", "outside the sheet");
  sheet.merges = sheet.merges.filter((merge) => !intersectAreas(merge, whole));
  const taken = new Set<string>();
  const columns: { id: number; name: string }[] = [];
  for (let column = whole.firstColumn; column <= whole.lastColumn; column += 1) {
    const number = column - whole.firstColumn + 1;
    const name = uniqueName(headerOf(sheet, whole.firstRow, column) || `Column${number}`, taken);
    taken.add(name.toLowerCase());
    columns.push({ id: number, name });
    putHeader(book, sheet, whole.firstRow, column, name);
  }
  const table: Table = {
    id: newId(book),
    name: nextTableName(book),
    area: whole,
    columns,
    showHeaders: true,
    showTotals: false,
    showBandedRows: true,
    showBandedColumns: false,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    showFilterButton: true,
    style: book.defaultTableStyle,
    criteria: new Map(),
    sortFields: [],
    sortMatchCase: false,
  };
  sheet.tables = [...sheet.tables, table];
  markAllPending(book);
  emit(book, { kind: "tableAdded", sheetId: sheet.id, tableId: table.id, name: table.name });
  return table;
}

/** Gives a table another name. Errors: InvalidArgument (not a name), ItemAlreadyExists. */
export function renameTable(book: Book, sheet: Sheet, table: Table, name: string): void {
  const looksLikeCell = /^([A-Za-z]{1,3}\d+|[Rr]\d*[Cc]\d*)$/.test(name);
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name) || looksLikeCell)
    refuse("InvalidArgument", `table name ${name}`);
  const other = findTable(book, name);
  const taken = book.names.some(
    (one) => one.sheetId === null && one.name.toLowerCase() === name.toLowerCase(),
  );
  if (taken || (other && other.table.id !== table.id)) refuse("ItemAlreadyExists", `table ${name}`);
  replaceTable(sheet, { ...table, name });
  markAllPending(book);
}

/** Removes a table together with its cells' content and look. */
export function deleteTable(book: Book, sheet: Sheet, table: Table): void {
  convertToRange(book, sheet, table);
  for (let row = table.area.firstRow; row <= table.area.lastRow; row += 1) {
    const cells = sheet.cells.get(row);
    for (let column = table.area.firstColumn; column <= table.area.lastColumn; column += 1)
      cells?.delete(column);
    if (cells?.size === 0) sheet.cells.delete(row);
  }
  markAllPending(book);
}

/** Leaves the cells and takes away the table. */
export function convertToRange(book: Book, sheet: Sheet, table: Table): void {
  sheet.tables = sheet.tables.filter((one) => one.id !== table.id);
  for (const [id, binding] of book.bindings) if (binding.tableId === table.id) book.bindings.delete(id);
  markAllPending(book);
  emit(book, { kind: "tableDeleted", sheetId: sheet.id, tableId: table.id, name: table.name });
}

/** Gives a table another size; the headers must stay in their row and some of the old cells must remain. */
export function resizeTable(book: Book, sheet: Sheet, table: Table, area: Area): void {
  if (
    area.firstRow !== table.area.firstRow ||
    !intersectAreas(area, table.area) ||
    area.lastRow <= area.firstRow
  ) {
    refuse("InvalidArgument", "the headers must stay in the same row");
  }
  if (sheet.tables.some((one) => one.id !== table.id && intersectAreas(one.area, area))) {
    refuse("InvalidArgument", "a table cannot overlap another table");
  }
  const taken = new Set<string>();
  const columns: { id: number; name: string }[] = [];
  let lastId = Math.max(...table.columns.map((column) => column.id));
  for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
    const known = table.columns[column - table.area.firstColumn];
    const name = uniqueName(
      headerOf(sheet, area.firstRow, column) || `Column${column - area.firstColumn + 1}`,
      taken,
    );
    taken.add(name.toLowerCase());
    columns.push({ id: known?.id ?? (lastId += 1), name });
    putHeader(book, sheet, area.firstRow, column, name);
  }
  replaceTable(sheet, { ...table, area, columns });
  markAllPending(book);
}

/** True when a table has no data yet: one body row, all empty. Added rows then take its place. */
export function hasEmptyBody(sheet: Sheet, table: Table): boolean {
  const body = tableBody(table);
  if (body.firstRow !== body.lastRow) return false;
  for (let column = body.firstColumn; column <= body.lastColumn; column += 1) {
    const cell = cellAt(sheet, body.firstRow, column);
    if (cell && (cell.value !== null || cell.formula !== null)) return false;
  }
  return true;
}

function headerOf(sheet: Sheet, row: number, column: number): string {
  const value = valueAt(sheet, row, column);
  if (value === null) return "";
  return isCellError(value) ? value.error : String(value);
}

function nextTableName(book: Book): string {
  let number = 1;
  while (findTable(book, `Table${number}`)) number += 1;
  return `Table${number}`;
}
