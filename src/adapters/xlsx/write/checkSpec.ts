import {
  LAST_COLUMN_INDEX,
  LAST_ROW_INDEX,
  parseAddress,
  toRangeAddress,
  type CellRange,
  type SheetSpec,
  type WorkbookSpec,
} from "../../../core/workbook";
import { findOverlap } from "./overlap";
import { WorkbookSpecError } from "./specError";
import { cleanText } from "./xmlText";

const MAX_NAME = 255;
const MAX_SHEET_NAME = 31;
const MAX_COLUMN_WIDTH = 255;

/**
 * Holds a spec to what Excel accepts, as far as it concerns more than one cell: sheet and other names, ranges inside the
 * grid, nothing that overlaps where overlapping makes Excel repair the file. Cells are checked where they are written.
 * Throws `WorkbookSpecError` at the first fault.
 */
export function checkSpec(spec: WorkbookSpec): void {
  checkSheetNames(spec);
  checkDefinedNames(spec);
  checkProperties(spec);
  for (const sheet of spec.sheets) checkSheet(sheet);
}

function checkSheetNames({ sheets, activeSheet }: WorkbookSpec): void {
  const seen = new Set<string>();
  for (const { name } of sheets) {
    const refuse = (problem: string) => new WorkbookSpecError(problem, name);
    if (name.trim() === "" || name.length > MAX_SHEET_NAME) {
      throw refuse(`a sheet name has 1 to ${MAX_SHEET_NAME} characters`);
    }
    if (/[\\/?*[\]:\n\t]/.test(name) || cleanText(name) !== name) {
      throw refuse("the name holds a character that is not allowed");
    }
    if (/^'|'$/.test(name)) throw refuse("a sheet name neither begins nor ends with an apostrophe");
    if (name.toLowerCase() === "history") throw refuse("Excel keeps this name for itself");
    if (seen.has(name.toLowerCase())) throw refuse("two sheets have this name");
    seen.add(name.toLowerCase());
  }
  const active = sheets.find(({ name }) => name === activeSheet);
  if (!active) throw new WorkbookSpecError(`the active sheet "${activeSheet}" does not exist`);
  if ((active.visibility ?? "visible") !== "visible") {
    throw new WorkbookSpecError("the active sheet is hidden", activeSheet);
  }
}

/** Tables share the name space of the workbook's names. */
function checkDefinedNames(spec: WorkbookSpec): void {
  const seen = new Set<string>();
  const claim = (name: string, scope: string) => {
    // A cell address in either notation cannot be a name.
    const isName = /^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*$/u.test(name) && name.length <= MAX_NAME;
    if (!isName || parseAddress(name) !== null || /^[rc]$|^r\d*c\d*$/i.test(name)) {
      throw new WorkbookSpecError(`"${name}" cannot be the name of a range or table`);
    }
    const key = `${scope.toLowerCase()}!${name.toLowerCase()}`;
    if (seen.has(key)) throw new WorkbookSpecError(`the name ${name} is given twice`);
    seen.add(key);
  };
  for (const { name, sheet } of spec.names) {
    if (sheet !== undefined && !spec.sheets.some((one) => one.name === sheet)) {
      throw new WorkbookSpecError(`the name ${name} belongs to the sheet "${sheet}", which does not exist`);
    }
    claim(name, sheet ?? "");
  }
  for (const { tables } of spec.sheets) for (const { name } of tables ?? []) claim(name, "");
}

function checkProperties({ properties }: WorkbookSpec): void {
  const seen = new Set<string>();
  for (const { name } of properties) {
    if (name.trim() === "" || name.length > MAX_NAME || cleanText(name) !== name) {
      throw new WorkbookSpecError(`"${name}" cannot be the name of a document property`);
    }
    if (seen.has(name.toLowerCase())) throw new WorkbookSpecError(`the property ${name} is given twice`);
    seen.add(name.toLowerCase());
  }
}

function checkSheet(sheet: SheetSpec): void {
  const { name, freeze, page } = sheet;
  const tables = sheet.tables ?? [];
  const validated = sheet.validations.flatMap(({ ranges }) => ranges);
  const filters = sheet.autoFilter ? [sheet.autoFilter] : [];
  const tableRanges = tables.map(({ range }) => range);

  for (const { width } of sheet.columns) {
    if (!(width >= 0 && width <= MAX_COLUMN_WIDTH)) {
      throw new WorkbookSpecError(`a column width of ${width} characters is out of range`, name);
    }
  }
  const rows = [
    ...sheet.rowHeights.map(({ rowIndex }) => rowIndex),
    ...(sheet.hiddenRows ?? []),
    ...(page?.rowBreaks ?? []),
  ];
  for (const rowIndex of rows) checkCell(sheet, rowIndex, 0, "a row");
  for (const { rowIndex, columnIndex } of sheet.cells) checkCell(sheet, rowIndex, columnIndex, "a cell");
  if (freeze) checkCell(sheet, freeze.rows, freeze.columns, "the frozen part");
  if (page?.titleRows) checkCell(sheet, page.titleRows.last, 0, "the repeated rows");
  if (page?.titleColumns) checkCell(sheet, 0, page.titleColumns.last, "the repeated columns");

  const ranges: [string, readonly CellRange[]][] = [
    ["merge", sheet.merges],
    ["validation", validated],
    ["conditional format", sheet.conditionalFormats.flatMap((format) => format.ranges)],
    ["table or filter", [...tableRanges, ...filters]],
    ["print area", page?.printArea ? [page.printArea] : []],
    ["chart", (sheet.charts ?? []).map(({ position }) => position)],
  ];
  for (const [what, list] of ranges) for (const range of list) checkRange(sheet, range, what);
  for (const owner of [...sheet.validations, ...sheet.conditionalFormats]) {
    if (owner.ranges.length === 0) throw new WorkbookSpecError("a validation or format has no range", name);
  }
  for (const merge of sheet.merges) {
    if (merge.firstRow === merge.lastRow && merge.firstColumn === merge.lastColumn) {
      throw new WorkbookSpecError("a merge of one cell", name, toRangeAddress(merge));
    }
  }
  refuseOverlap(sheet, "validations", validated);
  refuseOverlap(sheet, "merges, tables or filters", [...sheet.merges, ...tableRanges, ...filters]);
}

function refuseOverlap(sheet: SheetSpec, what: string, ranges: readonly CellRange[]): void {
  const overlap = findOverlap(ranges);
  if (!overlap) return;
  const [one, other] = overlap;
  throw new WorkbookSpecError(`${what} overlap: ${toRangeAddress(other)}`, sheet.name, toRangeAddress(one));
}

function checkRange(sheet: SheetSpec, range: CellRange, what: string): void {
  checkCell(sheet, range.firstRow, range.firstColumn, `a ${what}`);
  checkCell(sheet, range.lastRow, range.lastColumn, `a ${what}`);
  if (range.lastRow < range.firstRow || range.lastColumn < range.firstColumn) {
    throw new WorkbookSpecError(`a ${what} ends before it begins`, sheet.name, toRangeAddress(range));
  }
}

function checkCell(sheet: SheetSpec, rowIndex: number, columnIndex: number, what: string): void {
  const inside = (index: number, last: number) => Number.isInteger(index) && index >= 0 && index <= last;
  if (!inside(rowIndex, LAST_ROW_INDEX) || !inside(columnIndex, LAST_COLUMN_INDEX)) {
    throw new WorkbookSpecError(
      `${what} lies outside the grid: row ${rowIndex}, column ${columnIndex}`,
      sheet.name,
    );
  }
}
