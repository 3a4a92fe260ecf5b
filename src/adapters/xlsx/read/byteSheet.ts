import {
  LAST_COLUMN_INDEX,
  LAST_ROW_INDEX,
  type CellData,
  type CellRange,
  type RowData,
} from "../../../core/workbook";
import { takeCell } from "./byteCell";
import { enterRootBytes, isEndTag, leaveRootBytes } from "./byteRoot";
import { asciiBytes, leave, type ByteWalk } from "./byteWalk";
import type { CellContext, CellHead } from "./cellValue";
import { LIMITS } from "./limits";
import { collectRows } from "./rowCollector";
import { parseRange, type SheetContent } from "./sheetPart";

const ROOT = asciiBytes("worksheet");
const ROOT_END = asciiBytes("</worksheet>");
const DATA = asciiBytes("<sheetData");
const DATA_END = asciiBytes("</sheetData>");
const ROW = asciiBytes("<row");
const ROW_END = asciiBytes("</row>");
const COLUMNS = asciiBytes("<cols");
const COLUMN = asciiBytes("<col");
const COLUMNS_END = asciiBytes("</cols>");
const MERGES = asciiBytes("<mergeCells");
const MERGE = asciiBytes("<mergeCell");
const MERGES_END = asciiBytes("</mergeCells>");
const REFERENCE = asciiBytes("r");
const RANGE = asciiBytes("ref");
const HIDDEN = asciiBytes("hidden");
const FIRST = asciiBytes("min");
const LAST = asciiBytes("max");
const SMALL_C = 99;
const SPACE = 32;
const GREATER = 62;
const SLASH = 47;
const LESS = 60;

/** As `readSheetPart`, the short way: leaves at whatever it does not know. */
export function readSheetBytes(walk: ByteWalk, part: string, context: CellContext): SheetContent {
  const rows: RowData[] = [];
  const merges: CellRange[] = [];
  const hiddenColumns: { first: number; last: number }[] = [];
  enterRootBytes(walk, ROOT, part);
  for (walk.passSpace(); !isEndTag(walk); walk.passSpace()) {
    if (walk.isStartOf(DATA)) takeChildren(walk, DATA, DATA_END, () => takeRows(walk, context, rows));
    else if (walk.isStartOf(COLUMNS))
      takeChildren(walk, COLUMNS, COLUMNS_END, () => takeColumns(walk, hiddenColumns));
    else if (walk.isStartOf(MERGES)) takeChildren(walk, MERGES, MERGES_END, () => takeMerges(walk, merges));
    else walk.passElement();
  }
  leaveRootBytes(walk, ROOT_END);
  return { rows: collectRows(rows, part), merges, hiddenColumns };
}

/** Passes an element whose children `take` reads, up to what is no child of the kind that it knows. */
function takeChildren(walk: ByteWalk, start: Uint8Array, end: Uint8Array, take: () => void): void {
  passTag(walk, start);
  if (walk.isClosed) return;
  take();
  walk.pass(end);
}

/** Passes a start tag of an element that is read here. */
function passTag(walk: ByteWalk, start: Uint8Array): void {
  walk.passStartTag(walk.at + start.length);
  if (walk.hasDeclarations) leave();
}

function takeRows(walk: ByteWalk, context: CellContext, rows: RowData[]): void {
  const { bytes } = walk;
  const head: CellHead = { columnIndex: -1, style: 0, type: "n" };
  let rowIndex = -1;
  for (walk.passSpace(); walk.isStartOf(ROW); walk.passSpace()) {
    passTag(walk, ROW);
    const reference = walk.find(REFERENCE);
    rowIndex = reference < 0 ? rowIndex + 1 : walk.wholeNumber(reference) - 1;
    if (rowIndex < 0 || rowIndex > LAST_ROW_INDEX) leave();
    const hidden = isOn(walk, HIDDEN);
    if (walk.isClosed) continue;
    const cells: CellData[] = [];
    head.columnIndex = -1;
    for (;;) {
      const { at } = walk;
      const isCell = bytes[at] === LESS && bytes[at + 1] === SMALL_C;
      const after = bytes[at + 2];
      if (isCell && (after === SPACE || after === GREATER || after === SLASH))
        takeCell(walk, rowIndex, head, context, cells);
      else if (bytes[at] === LESS) break;
      else walk.passSpace();
      if (walk.at === at) leave();
    }
    walk.pass(ROW_END);
    if (cells.length > 0) rows.push({ rowIndex, hidden, cells });
  }
}

function takeColumns(walk: ByteWalk, hiddenColumns: { first: number; last: number }[]): void {
  for (walk.passSpace(); walk.isStartOf(COLUMN); walk.passSpace()) {
    passTag(walk, COLUMN);
    if (!walk.isClosed) leave();
    if (!isOn(walk, HIDDEN)) continue;
    const first = wholeNumber(walk, FIRST) - 1;
    const last = Math.min(wholeNumber(walk, LAST) - 1, LAST_COLUMN_INDEX);
    if (first < 0 || first > last) leave();
    hiddenColumns.push({ first, last });
  }
}

function takeMerges(walk: ByteWalk, merges: CellRange[]): void {
  for (walk.passSpace(); walk.isStartOf(MERGE); walk.passSpace()) {
    passTag(walk, MERGE);
    const range = walk.find(RANGE);
    if (!walk.isClosed || range < 0 || merges.length >= LIMITS.merges) leave();
    merges.push(parseRange(walk.value(range)) ?? leave());
  }
}

function wholeNumber(walk: ByteWalk, name: Uint8Array): number {
  const index = walk.find(name);
  return index < 0 ? leave() : walk.wholeNumber(index);
}

/** Whether an attribute says yes, as `XmlScanner.flag` has it. */
function isOn(walk: ByteWalk, name: Uint8Array): boolean {
  const index = walk.find(name);
  if (index < 0) return false;
  const value = walk.value(index);
  return value === "1" || value === "true" || value === "on";
}
