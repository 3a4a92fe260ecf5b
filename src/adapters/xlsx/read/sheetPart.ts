import {
  LAST_COLUMN_INDEX,
  LAST_ROW_INDEX,
  parseAddress,
  toAddress,
  type CellData,
  type CellRange,
  type RowData,
  type SheetData,
} from "../../../core/workbook";
import { readCell, type CellPosition } from "./cellElement";
import { readNumber } from "./cellNumber";
import type { CellContext } from "./cellValue";
import { LIMITS } from "./limits";
import { withPlace } from "./readFailure";
import { collectRows } from "./rowCollector";
import { END, START, type XmlScanner } from "./xmlScanner";

export type SheetContent = Pick<SheetData, "rows" | "merges" | "hiddenColumns">;

/**
 * Reads a worksheet part in one pass. Rows and cells without `r` follow the one before; whatever order they stand
 * in, they come out ascending; a cell that is filled twice is refused. Refusals name the sheet, and the cell when
 * one was being read.
 */
export function readSheetPart(scanner: XmlScanner, name: string, context: CellContext): SheetContent {
  const position: CellPosition = { rowIndex: -1, columnIndex: -1, isInCell: false };
  return withPlace(
    () => ({
      sheet: name,
      ...(position.isInCell ? { address: toAddress(position.rowIndex, position.columnIndex) } : {}),
    }),
    () => {
      const rows: RowData[] = [];
      const merges: CellRange[] = [];
      const hiddenColumns: { first: number; last: number }[] = [];
      scanner.enterSpreadsheetRoot("worksheet");
      while (scanner.next() === START) {
        if (scanner.is("sheetData")) readRows(scanner, context, position, rows);
        else if (scanner.is("cols")) readColumns(scanner, hiddenColumns);
        else if (scanner.is("mergeCells")) readMerges(scanner, merges);
        else scanner.skip();
      }
      scanner.toEnd();
      return { rows: collectRows(rows, scanner.part), merges, hiddenColumns };
    },
  );
}

function readRows(scanner: XmlScanner, context: CellContext, position: CellPosition, rows: RowData[]): void {
  while (scanner.next() !== END) {
    if (!scanner.is("row")) {
      scanner.skip();
      continue;
    }
    const hidden = readRowAttributes(scanner, position);
    const cells: CellData[] = [];
    position.columnIndex = -1;
    while (scanner.next() !== END) {
      if (scanner.is("c")) readCell(scanner, context, position, cells);
      else scanner.skip();
    }
    if (cells.length > 0) rows.push({ rowIndex: position.rowIndex, hidden, cells });
  }
}

/** Sets the row's index and tells whether it is hidden. */
function readRowAttributes(scanner: XmlScanner, position: CellPosition): boolean {
  const { text } = scanner;
  let rowIndex = position.rowIndex + 1;
  let hidden = false;
  const { attributes } = scanner;
  for (let index = 0; index < attributes.count; index++) {
    const start = attributes.starts[index]!;
    const length = attributes.nameEnds[index]! - start;
    if (length === 1 && text.charCodeAt(start) === 114 /* r */) {
      rowIndex = readNumber(text, attributes.valueStarts[index]!, attributes.valueEnds[index]!) - 1;
    } else if (length === 6 && text.startsWith("hidden", start)) {
      hidden = scanner.flag("hidden");
    }
  }
  if (!Number.isInteger(rowIndex) || rowIndex < 0 || rowIndex > LAST_ROW_INDEX)
    scanner.refuse("bad-reference");
  position.rowIndex = rowIndex;
  return hidden;
}

function readColumns(scanner: XmlScanner, hiddenColumns: { first: number; last: number }[]): void {
  while (scanner.next() !== END) {
    if (scanner.is("col") && scanner.flag("hidden")) {
      const first = Number(scanner.attribute("min")) - 1;
      const last = Math.min(Number(scanner.attribute("max")) - 1, LAST_COLUMN_INDEX);
      const isSpan = Number.isInteger(first) && Number.isInteger(last) && first >= 0 && first <= last;
      if (!isSpan) scanner.refuse("bad-reference");
      hiddenColumns.push({ first, last });
    }
    scanner.skip();
  }
}

function readMerges(scanner: XmlScanner, merges: CellRange[]): void {
  while (scanner.next() !== END) {
    if (scanner.is("mergeCell")) {
      if (merges.length >= LIMITS.merges) scanner.refuse("too-many-merges");
      merges.push(parseRange(scanner.attribute("ref") ?? "") ?? scanner.refuse("bad-reference"));
    }
    scanner.skip();
  }
}

/** Reads `A1:C5` or a single address; null when it is not inside the grid. */
export function parseRange(text: string): CellRange | null {
  const [from = "", to = from, ...rest] = text.split(":");
  const start = parseAddress(from);
  const end = parseAddress(to);
  if (!start || !end || rest.length > 0) return null;
  return {
    firstRow: Math.min(start.rowIndex, end.rowIndex),
    firstColumn: Math.min(start.columnIndex, end.columnIndex),
    lastRow: Math.max(start.rowIndex, end.rowIndex),
    lastColumn: Math.max(start.columnIndex, end.columnIndex),
  };
}
