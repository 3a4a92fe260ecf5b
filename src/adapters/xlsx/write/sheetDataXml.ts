import {
  columnName,
  LAST_ROW_INDEX,
  type CellRange,
  type CellSpec,
  type SheetSpec,
} from "../../../core/workbook";
import { cellsInOrder } from "./cellsInOrder";
import type { SharedStrings } from "./sharedStrings";
import { cellError, WorkbookSpecError } from "./specError";
import type { StyleTable } from "./styles";
import { attributes, cleanText, escapeText, stringContent } from "./xmlText";
import { formulaContent } from "./formulaText";

/** Excel's limits for one cell, in UTF-16 units. */
const MAX_TEXT = 32_767;
const MAX_ROW_HEIGHT = 409.5;
/** A cached result that is an error, not text. */
const ERROR_VALUES = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"]);

/** Smallest rectangle around the cells that are held; null when there are none, or when further rows are to be made. */
export function usedRange({ cells, longRows }: SheetSpec): CellRange | null {
  if (cells.length === 0 || longRows !== undefined) return null;
  const range = { firstRow: Infinity, firstColumn: Infinity, lastRow: -1, lastColumn: -1 };
  for (const { rowIndex, columnIndex } of cells) {
    range.firstRow = Math.min(range.firstRow, rowIndex);
    range.lastRow = Math.max(range.lastRow, rowIndex);
    range.firstColumn = Math.min(range.firstColumn, columnIndex);
    range.lastColumn = Math.max(range.lastColumn, columnIndex);
  }
  return range;
}

/**
 * The rows and cells of a sheet, ascending, whatever the order of its cells in the spec; row by row, each made when it is
 * asked for.
 * Throws `WorkbookSpecError` for a cell given twice, a style that does not exist, a number that is not finite,
 * text or a formula that is too long, a value hidden by a merge.
 */
export function* sheetDataXml(
  sheet: SheetSpec,
  styles: StyleTable,
  strings: SharedStrings,
): Generator<string> {
  const rows = rowAttributes(sheet);
  const hidden = mergeCover(sheet.merges);
  const columnNames: string[] = [];

  function rowXml(rowIndex: number, cells: Iterable<CellSpec>): string {
    let row = `<row r="${rowIndex + 1}"${rows.get(rowIndex) ?? ""}>`;
    let previousColumn = -1;
    for (const cell of cells) {
      const { columnIndex } = cell;
      if (columnIndex === previousColumn) throw fault("the cell is given twice", sheet, cell);
      if ((cell.value !== null || cell.formula !== undefined) && hidden(rowIndex, columnIndex)) {
        throw fault("the cell has a value but a merge hides it", sheet, cell);
      }
      previousColumn = columnIndex;
      const letters = (columnNames[columnIndex] ??= columnName(columnIndex));
      row += cellXml(sheet, cell, `${letters}${rowIndex + 1}`, styles, strings);
    }
    return `${row}</row>`;
  }

  yield "<sheetData>";
  const cells = cellsInOrder(sheet.cells);
  const rowIndexes = distinctRows(cells);
  // Rows that are still to be made bring their own looks along.
  const lastHeld = sheet.longRows === undefined ? Infinity : (rowIndexes[rowIndexes.length - 1] ?? -1);
  for (const rowIndex of rows.keys()) if (rowIndex <= lastHeld) rowIndexes.push(rowIndex);
  let next = 0;
  let lastRow = -1;
  for (const rowIndex of [...new Set(rowIndexes)].sort((a, b) => a - b)) {
    const first = next;
    while (cells[next]?.rowIndex === rowIndex) next++;
    yield rowXml(rowIndex, cells.slice(first, next));
    lastRow = rowIndex;
  }
  for (const row of sheet.longRows?.() ?? []) {
    const [first] = row;
    if (first === undefined) continue;
    if (first.rowIndex <= lastRow) throw fault("the row does not lie below those before it", sheet, first);
    if (first.rowIndex > LAST_ROW_INDEX) throw fault("a cell lies outside the grid", sheet, first);
    lastRow = first.rowIndex;
    yield rowXml(lastRow, row);
  }
  yield "</sheetData>";
}

function cellXml(
  sheet: SheetSpec,
  cell: CellSpec,
  address: string,
  styles: StyleTable,
  strings: SharedStrings,
): string {
  const known = knownText(cell, styles, strings);
  if (known !== null) return `<c r="${address}"${known}`;
  const value = typeof cell.value === "string" ? limitedText(sheet, cell, cell.value) : cell.value;
  const isConstantText = cell.formula === undefined && typeof value === "string";
  const format = styles.cellFormat(cell.style, isConstantText && isTakenForFormula(value));
  if (format === null) throw fault(`there is no style "${cell.style}"`, sheet, cell);
  const start = format === 0 ? `<c r="${address}"` : `<c r="${address}" s="${format}"`;

  const formula =
    cell.formula === undefined
      ? ""
      : `<f>${formulaContent(cell.formula, (problem) => fault(problem, sheet, cell))}</f>`;
  if (value === null) return formula === "" ? `${start}/>` : `${start}>${formula}</c>`;
  switch (typeof value) {
    case "number":
      if (!Number.isFinite(value)) throw fault(`${value} is not a number a cell can hold`, sheet, cell);
      // `-0` would be stored as a negative zero, which shows as "-0" in some formats.
      return `${start}>${formula}<v>${value === 0 ? 0 : value}</v></c>`;
    case "boolean":
      return `${start} t="b">${formula}<v>${value ? 1 : 0}</v></c>`;
    case "string":
      if (formula === "") {
        return value === "" ? `${start}/>` : `${start} t="s"><v>${strings.indexOf(value)}</v></c>`;
      }
      return ERROR_VALUES.has(value)
        ? `${start} t="e">${formula}<v>${escapeText(value)}</v></c>`
        : `${start} t="str">${formula}<v>${stringContent(value)}</v></c>`;
  }
}

/**
 * The rest of a text cell whose text stands in the file already: then it is clean and within its limit. Most cells of a
 * long sheet are such. Null for every other cell.
 */
function knownText(cell: CellSpec, styles: StyleTable, strings: SharedStrings): string | null {
  const text = cell.value;
  if (typeof text !== "string" || cell.formula !== undefined || text === "") return null;
  const format = styles.cellFormat(cell.style, isTakenForFormula(text));
  if (format === null) return null;
  const index = strings.indexOfKnown(text);
  if (index === null) return null;
  return format === 0 ? ` t="s"><v>${index}</v></c>` : ` s="${format}" t="s"><v>${index}</v></c>`;
}

/** Whether text would become a formula when a person edits and leaves the cell. */
function isTakenForFormula(text: string): boolean {
  const first = text.charCodeAt(0);
  // = + - @ '
  return first === 0x3d || first === 0x2b || first === 0x2d || first === 0x40 || first === 0x27;
}

function limitedText(sheet: SheetSpec, cell: CellSpec, text: string): string {
  const clean = cleanText(text);
  if (clean.length > MAX_TEXT) {
    throw fault(`the text has ${clean.length} characters; a cell holds at most ${MAX_TEXT}`, sheet, cell);
  }
  return clean;
}

/** Attributes of the rows that differ from the default. */
function rowAttributes(sheet: SheetSpec): Map<number, string> {
  const heights = new Map<number, number>();
  const fixedRows = new Set<number>();
  for (const { rowIndex, height, fixed } of sheet.rowHeights) {
    if (!(height >= 0 && height <= MAX_ROW_HEIGHT)) {
      throw new WorkbookSpecError(
        `row ${rowIndex + 1}: a height of ${height} points is out of range`,
        sheet.name,
      );
    }
    heights.set(rowIndex, height);
    if (fixed === true) fixedRows.add(rowIndex);
  }
  const hiddenRows = new Set(sheet.hiddenRows);
  const rows = new Map<number, string>();
  for (const rowIndex of new Set([...heights.keys(), ...hiddenRows])) {
    const height = heights.get(rowIndex);
    rows.set(
      rowIndex,
      attributes({
        ht: height,
        hidden: hiddenRows.has(rowIndex) ? true : undefined,
        customHeight: fixedRows.has(rowIndex) ? true : undefined,
      }),
    );
  }
  return rows;
}

function distinctRows(cells: readonly CellSpec[]): number[] {
  const rows: number[] = [];
  for (const { rowIndex } of cells) if (rows[rows.length - 1] !== rowIndex) rows.push(rowIndex);
  return rows;
}

/** Tells, for cells asked about in ascending row order, whether a merge shows another cell in their place. */
function mergeCover(merges: readonly CellRange[]): (rowIndex: number, columnIndex: number) => boolean {
  const waiting = [...merges].sort((a, b) => b.firstRow - a.firstRow);
  let open: CellRange[] = [];
  let currentRow = -1;
  return (rowIndex, columnIndex) => {
    if (rowIndex !== currentRow) {
      currentRow = rowIndex;
      for (let top = waiting.at(-1); top && top.firstRow <= rowIndex; top = waiting.at(-1)) {
        open.push(top);
        waiting.pop();
      }
      open = open.filter((range) => range.lastRow >= rowIndex);
    }
    return open.some(
      (range) =>
        columnIndex >= range.firstColumn &&
        columnIndex <= range.lastColumn &&
        !(rowIndex === range.firstRow && columnIndex === range.firstColumn),
    );
  };
}

function fault(problem: string, sheet: SheetSpec, cell: CellSpec): WorkbookSpecError {
  return cellError(problem, sheet.name, cell.rowIndex, cell.columnIndex);
}
