import {
  LAST_COLUMN_INDEX,
  LAST_ROW_INDEX,
  toAddress,
  type CellData,
  type CellRange,
  type RowData,
  type SheetData,
} from "../../../core/workbook";
import { LIMITS } from "./limits";
import { readOdsCell } from "./odsCell";
import { TABLE, XLINK } from "./odsNames";
import { refuse, withPlace } from "./readFailure";
import type { StyleTable } from "./styleTable";
import { START, type XmlScanner } from "./xmlScanner";

/** What tables need of their document. */
export interface OdsContext {
  readonly styles: StyleTable;
  /** Index of a named cell style. */
  styleIndex(name: string | undefined): number;
  /** Counts over the whole workbook. */
  readonly spent: { cells: number };
}

export interface OdsTable {
  readonly content: Omit<SheetData, "name" | "visibility">;
  /** Target of the outside file that the table is a copy of. */
  readonly source: string | null;
}

interface Columns {
  next: number;
  /** Ascending spans with the style that cells without one of their own have. */
  readonly styles: { readonly last: number; readonly style: string | undefined }[];
  readonly hidden: { readonly first: number; readonly last: number }[];
}

/** Wrappers of rows and columns: groups and repeated titles. */
const wrappers = [
  "table-row-group",
  "table-header-rows",
  "table-rows",
  "table-column-group",
  "table-header-columns",
  "table-columns",
];

/** Reads the `table:table` whose START was last; moves past its end. Repetition is only ever of cells that hold something. */
export function readOdsTable(scanner: XmlScanner, name: string, context: OdsContext): OdsTable {
  const position = { rowIndex: 0, columnIndex: 0 };
  return withPlace(
    () => ({ sheet: name, address: toAddress(position.rowIndex, position.columnIndex) }),
    () => {
      const outside = scanner.depth - 1;
      const rows: RowData[] = [];
      const merges: CellRange[] = [];
      const comments: { rowIndex: number; columnIndex: number }[] = [];
      const columns: Columns = { next: 0, styles: [], hidden: [] };
      let source: string | null = null;
      while (scanner.depth > outside) {
        if (scanner.next() !== START) continue;
        if (scanner.isIn(TABLE, "table-row")) {
          readRow(scanner, context, position, columns, { rows, merges, comments });
        } else if (scanner.isIn(TABLE, "table-column")) {
          readColumn(scanner, columns);
        } else if (scanner.isIn(TABLE, "table-source")) {
          source = scanner.attributeIn(XLINK, "href") ?? null;
          scanner.skip();
        } else if (!wrappers.some((wrapper) => scanner.isIn(TABLE, wrapper))) {
          scanner.skip();
        }
      }
      return { content: { rows, merges, comments, hiddenColumns: columns.hidden }, source };
    },
  );
}

function readColumn(scanner: XmlScanner, columns: Columns): void {
  const count = repetition(scanner, "number-columns-repeated");
  const first = columns.next;
  const last = first + count - 1;
  columns.next = last + 1;
  if (first <= LAST_COLUMN_INDEX) {
    columns.styles.push({ last, style: scanner.attributeIn(TABLE, "default-cell-style-name") });
    const isHidden = ["collapse", "filter"].includes(scanner.attributeIn(TABLE, "visibility") ?? "");
    if (isHidden) columns.hidden.push({ first, last: Math.min(last, LAST_COLUMN_INDEX) });
  }
  scanner.skip();
}

function readRow(
  scanner: XmlScanner,
  context: OdsContext,
  position: { rowIndex: number; columnIndex: number },
  columns: Columns,
  into: { rows: RowData[]; merges: CellRange[]; comments: { rowIndex: number; columnIndex: number }[] },
): void {
  const { rowIndex } = position;
  const count = repetition(scanner, "number-rows-repeated");
  const hidden = ["collapse", "filter"].includes(scanner.attributeIn(TABLE, "visibility") ?? "");
  const rowStyle = scanner.attributeIn(TABLE, "default-cell-style-name");
  const cells: CellData[] = [];
  position.columnIndex = 0;
  while (scanner.next() === START) {
    const isCovered = scanner.isIn(TABLE, "covered-table-cell");
    if (!isCovered && !scanner.isIn(TABLE, "table-cell")) {
      scanner.skip();
      continue;
    }
    const { columnIndex } = position;
    const repeated = repetition(scanner, "number-columns-repeated");
    const ownStyle = scanner.attributeIn(TABLE, "style-name");
    const style = context.styleIndex(ownStyle ?? rowStyle ?? columnStyle(columns, columnIndex));
    addMerge(scanner, rowIndex, columnIndex, into.merges);
    const { cell, hasComment } = readOdsCell(scanner, columnIndex, style, context.styles);
    if (cell && columnIndex + repeated - 1 > LAST_COLUMN_INDEX) scanner.refuse("bad-reference");
    for (let copy = 0; cell && copy < repeated; copy++) {
      spend(context, 1);
      cells.push(copy === 0 ? cell : { ...cell, columnIndex: columnIndex + copy });
    }
    if (hasComment) into.comments.push({ rowIndex, columnIndex });
    position.columnIndex += repeated;
  }
  if (cells.length > 0) {
    if (rowIndex + count - 1 > LAST_ROW_INDEX) scanner.refuse("bad-reference");
    spend(context, cells.length * (count - 1));
    for (let copy = 0; copy < count; copy++) into.rows.push({ rowIndex: rowIndex + copy, hidden, cells });
  }
  position.rowIndex += count;
}

function spend(context: OdsContext, cells: number): void {
  context.spent.cells += cells;
  if (context.spent.cells > LIMITS.cells) refuse("too-many-cells");
}

function addMerge(scanner: XmlScanner, rowIndex: number, columnIndex: number, merges: CellRange[]): void {
  const rowCount = repetition(scanner, "number-rows-spanned");
  const columnCount = repetition(scanner, "number-columns-spanned");
  if (rowCount === 1 && columnCount === 1) return;
  if (merges.length >= LIMITS.merges) scanner.refuse("too-many-merges");
  merges.push({
    firstRow: rowIndex,
    firstColumn: columnIndex,
    lastRow: Math.min(rowIndex + rowCount - 1, LAST_ROW_INDEX),
    lastColumn: Math.min(columnIndex + columnCount - 1, LAST_COLUMN_INDEX),
  });
}

/** 1 when the attribute is missing. */
function repetition(scanner: XmlScanner, name: string): number {
  const count = Number(scanner.attributeIn(TABLE, name) ?? 1);
  return Number.isInteger(count) && count >= 1 && count <= 0x7fffffff
    ? count
    : scanner.refuse("bad-reference");
}

function columnStyle(columns: Columns, columnIndex: number): string | undefined {
  let low = 0;
  let high = columns.styles.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (columns.styles[middle]!.last < columnIndex) low = middle + 1;
    else high = middle;
  }
  return columns.styles[low]?.style;
}
