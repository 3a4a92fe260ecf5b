import { LAST_ROW_INDEX, parseAddress } from "../../../core/workbook";
import type { CellRange, RowData, SheetData, WorkbookData } from "../../../core/workbook";
import { HostError } from "../../../ports";
import { isTooLarge, runInExcel } from "../host";
import type { ExcelHost } from "../host";
import { isCopy } from "../restore/record";
import { withoutSheet } from "../restore/copyDetails";
import { CHUNK_BYTES } from "../steps";
import { askBand, askHiddenColumns, bandsOf, bytesOf } from "./pieces";
import type { AskedBand } from "./pieces";
import { rowsOf } from "./rows";
import { createStyleList } from "./styleList";
import type { StyleList } from "./styleList";

/** The serial number of 1 January 2000 where days are counted from 1904. */
const NEW_MILLENNIUM_1904 = 35_064;

/**
 * Reads the open workbook as a file of it would be read: three requests whatever the number of sheets, and one more
 * for each 2 MB of cells. Copies that we keep for a way back are no part of it.
 *
 * Not to be had at this level of the API, and left empty: links to other workbooks, and old-style notes.
 */
export async function readSheets(host: ExcelHost, names?: readonly string[]): Promise<WorkbookData> {
  const usual: ReadWay = { limit: CHUNK_BYTES, mergeRows: null };
  try {
    return await runInExcel(host, (context) => read(context, names, usual));
  } catch (cause) {
    if (isTooLarge(cause)) {
      return runInExcel(host, (context) => read(context, names, { ...usual, limit: CHUNK_BYTES / 2 }));
    }
    if (!failedAtMerges(cause)) throw cause;
    return runInExcel(host, (context) => read(context, names, { ...usual, mergeRows: MERGE_ROWS }));
  }
}

/** Excel gives at most 512 merged areas at once and fails above; then so many rows are asked at a time. */
const MERGE_ROWS = 60;

interface ReadWay {
  /** Bytes of one answer. */
  readonly limit: number;
  readonly mergeRows: number | null;
}

function failedAtMerges(cause: unknown): boolean {
  return cause instanceof HostError && /getMergedAreas/i.test(cause.statement ?? "");
}

async function read(
  context: Excel.RequestContext,
  names: readonly string[] | undefined,
  way: ReadWay,
): Promise<WorkbookData> {
  const { workbook } = context;
  const worksheets = workbook.worksheets.load("items/name,items/visibility");
  const properties = workbook.properties.custom.load("items/key,items/value");
  const parts = workbook.customXmlParts.load("items/id");
  const millennium = workbook.functions.date(2000, 1, 1).load("value");
  workbook.load("name");
  await context.sync();

  const wanted = worksheets.items.filter(
    ({ name }) =>
      !isCopy(name) && (names === undefined || names.some((one) => one.toLowerCase() === name.toLowerCase())),
  );
  const extents = wanted.map((sheet) => askExtent(sheet, way));
  const xml = parts.items.map((part) => part.getXml());
  await context.sync();

  const styles = createStyleList();
  const sheets = await readContents(context, extents, styles, way);
  return {
    format: "excel",
    sheets,
    styles: styles.styles,
    properties: new Map(properties.items.map(({ key, value }) => [key, String(value)])),
    customXml: xml.map(({ value }) => value),
    date1904: millennium.value === NEW_MILLENNIUM_1904,
    hasMacros: /\.xl(?:sm|tm|am|sb)$/i.test(workbook.name),
    externalLinks: [],
  };
}

/** What must be known of a sheet before its cells can be asked for. */
interface Extent {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  /** With cells that only have a look, or are only merged. */
  readonly formatted: Excel.Range;
  readonly font: Excel.RangeFont;
  /** Null when they are to be asked band by band. */
  readonly merged: Excel.RangeAreas | null;
  readonly comments: Excel.CommentCollection;
}

function askExtent(sheet: Excel.Worksheet, { mergeRows }: ReadWay): Extent {
  const used = sheet.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount");
  return {
    sheet,
    used,
    formatted: sheet.getUsedRangeOrNullObject(false).load("rowIndex,rowCount"),
    font: sheet.getUsedRange(true).format.font.load("name"),
    merged: mergeRows === null ? sheet.getRange().getMergedAreasOrNullObject().load("address") : null,
    comments: sheet.comments.load("items/id"),
  };
}

async function readContents(
  context: Excel.RequestContext,
  extents: readonly Extent[],
  styles: StyleList,
  { limit, mergeRows }: ReadWay,
): Promise<SheetData[]> {
  let asked = 0;
  const sheets: AskedSheet[] = [];
  for (const extent of extents) {
    const { sheet, used, font } = extent;
    const range = used.isNullObject ? null : rangeOf(used);
    const fontsDiffer = font.name === null || font.name === "";
    const bands: AskedBand[] = [];
    for (const band of range === null ? [] : bandsOf(range, fontsDiffer, limit)) {
      asked = await makeRoom(context, asked, bytesOf(band, fontsDiffer), limit);
      bands.push(askBand(sheet, band, fontsDiffer));
    }
    sheets.push({
      extent,
      bands,
      hiddenColumns: range === null ? () => [] : askHiddenColumns(sheet, range.lastColumn),
      merged: extent.merged ? [extent.merged] : askMerges(sheet, lastRowOf(extent.formatted), mergeRows!),
      comments: extent.comments.items.map((comment) => comment.getLocation().load("rowIndex,columnIndex")),
    });
  }
  await context.sync();
  return sheets.map(({ extent: { sheet }, merged, bands, hiddenColumns, comments }) => ({
    name: sheet.name,
    visibility: visibilityOf(sheet.visibility),
    rows: bands.flatMap((band) => bandRows(band, styles)),
    merges: mergesOf(merged),
    hiddenColumns: hiddenColumns(),
    comments: comments
      .map(({ rowIndex, columnIndex }) => ({ rowIndex, columnIndex }))
      .sort((a, b) => a.rowIndex - b.rowIndex || a.columnIndex - b.columnIndex),
  }));
}

interface AskedSheet {
  readonly extent: Extent;
  readonly bands: readonly AskedBand[];
  readonly hiddenColumns: () => SheetData["hiddenColumns"];
  readonly merged: readonly Excel.RangeAreas[];
  readonly comments: readonly Excel.Range[];
}

/** Bands that overlap by half, so that a merge across the edge of one lies whole inside the next. */
function askMerges(sheet: Excel.Worksheet, lastRow: number, height: number): Excel.RangeAreas[] {
  const asked: Excel.RangeAreas[] = [];
  for (let row = 0; row <= lastRow; row += height / 2) {
    asked.push(
      sheet
        .getRange(`${row + 1}:${Math.min(row + height, LAST_ROW_INDEX + 1)}`)
        .getMergedAreasOrNullObject()
        .load("address"),
    );
  }
  return asked;
}

function lastRowOf(range: Excel.Range): number {
  return range.isNullObject ? -1 : range.rowIndex + range.rowCount - 1;
}

/** Each merge once, row by row: one that reaches over two bands is given in both. */
function mergesOf(asked: readonly Excel.RangeAreas[]): CellRange[] {
  const addresses = asked.flatMap((one) => (one.isNullObject ? [] : withoutSheet(one.address).split(",")));
  return [...new Set(addresses.map((address) => address.trim()))]
    .map(toRange)
    .sort((a, b) => a.firstRow - b.firstRow || a.firstColumn - b.firstColumn);
}

/** Sends what was asked so far when more would make the answer too large; gives the bytes that are asked for then. */
async function makeRoom(
  context: Excel.RequestContext,
  asked: number,
  bytes: number,
  limit: number,
): Promise<number> {
  if (asked === 0 || asked + bytes <= limit) return asked + bytes;
  await context.sync();
  return bytes;
}

function bandRows(band: AskedBand, styles: StyleList): RowData[] {
  const block = band.block();
  const hidden = band.hiddenRows();
  return rowsOf(block, styles, (rowIndex) => hidden[rowIndex - block.firstRow] ?? false);
}

function rangeOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): CellRange {
  return {
    firstRow: rowIndex,
    firstColumn: columnIndex,
    lastRow: rowIndex + rowCount - 1,
    lastColumn: columnIndex + columnCount - 1,
  };
}

function toRange(address: string): CellRange {
  const [from = "", to = from] = address.trim().split(":");
  const first = parseAddress(from);
  const last = parseAddress(to);
  if (!first || !last) throw new Error(`not a range: ${address}`);
  return {
    firstRow: first.rowIndex,
    firstColumn: first.columnIndex,
    lastRow: last.rowIndex,
    lastColumn: last.columnIndex,
  };
}

function visibilityOf(visibility: Excel.Worksheet["visibility"]): SheetData["visibility"] {
  if (visibility === "Hidden") return "hidden";
  return visibility === "VeryHidden" ? "veryHidden" : "visible";
}
