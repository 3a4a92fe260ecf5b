import type { CellRange } from "./address";

/**
 * What was read from a workbook, the same whatever wrote it (.xlsx, .xls, .ods, .csv or the open Excel).
 *
 * Six kinds of cell are told apart; an empty cell is simply not in `cells`.
 * `formula` is the kind of a cell that has a formula and no stored value: it is never zero.
 */
export type CellData = NumberCell | TextCell | BooleanCell | ErrorCell | FormulaWithoutValueCell;

interface CellBase {
  /** 0-based. */
  readonly columnIndex: number;
  /** Index into `WorkbookData.styles`. */
  readonly style: number;
  /** Formula text without the leading `=`, when the cell has one and the file stores it in full. */
  readonly formula?: string;
}
export interface NumberCell extends CellBase {
  readonly kind: "number";
  readonly value: number;
}
export interface TextCell extends CellBase {
  readonly kind: "text";
  /** As stored; not trimmed, not normalised. */
  readonly value: string;
}
export interface BooleanCell extends CellBase {
  readonly kind: "boolean";
  readonly value: boolean;
}
export interface ErrorCell extends CellBase {
  readonly kind: "error";
  /** `#REF!`, `#DIV/0!`, … */
  readonly value: string;
}
export interface FormulaWithoutValueCell extends CellBase {
  readonly kind: "formula";
  readonly value: null;
  readonly formula: string;
}

export interface RowData {
  /** 0-based. */
  readonly rowIndex: number;
  readonly hidden: boolean;
  /** Ascending by `columnIndex`, no gaps filled. */
  readonly cells: readonly CellData[];
}

export interface SheetData {
  /** As stored. */
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  /** Ascending by `rowIndex`; only rows that hold a cell. */
  readonly rows: readonly RowData[];
  readonly merges: readonly CellRange[];
  /** 0-based indices of hidden columns, as inclusive spans. */
  readonly hiddenColumns: readonly { readonly first: number; readonly last: number }[];
  /** Cells that carry a note or a comment. */
  readonly comments: readonly { readonly rowIndex: number; readonly columnIndex: number }[];
}

/** What the reader keeps of a cell's look: only what changes its meaning. */
export interface CellStyleData {
  /** Excel's number format code, `General` when none. */
  readonly numberFormat: string;
  /** True when the format shows a serial number as a date or a time. */
  readonly isDate: boolean;
  /** Font name as stored, `null` when the file names none. */
  readonly fontName: string | null;
}

export interface WorkbookData {
  readonly format: "xlsx" | "xls" | "xlsb" | "ods" | "csv" | "excel";
  readonly sheets: readonly SheetData[];
  readonly styles: readonly CellStyleData[];
  /** Custom document properties, values as text. */
  readonly properties: ReadonlyMap<string, string>;
  /** Custom XML parts, each whole. */
  readonly customXml: readonly string[];
  /** Serial numbers count from 1904 rather than 1900. */
  readonly date1904: boolean;
  readonly hasMacros: boolean;
  /** Targets of links to other workbooks; never followed. */
  readonly externalLinks: readonly string[];
}

/** Finds a cell; undefined when the cell is empty. */
export function cellAt(sheet: SheetData, rowIndex: number, columnIndex: number): CellData | undefined {
  const row = rowAt(sheet, rowIndex);
  return row && cellInRow(row, columnIndex);
}

/** Finds a row that holds cells. */
export function rowAt(sheet: SheetData, rowIndex: number): RowData | undefined {
  return search(sheet.rows, rowIndex, (row) => row.rowIndex);
}

/** Finds a cell of one row. */
export function cellInRow(row: RowData, columnIndex: number): CellData | undefined {
  return search(row.cells, columnIndex, (cell) => cell.columnIndex);
}

function search<T>(items: readonly T[], wanted: number, keyOf: (item: T) => number): T | undefined {
  let low = 0;
  let high = items.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const key = keyOf(items[middle]!);
    if (key === wanted) return items[middle];
    if (key < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}
