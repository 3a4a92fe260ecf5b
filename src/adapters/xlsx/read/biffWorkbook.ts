import { BOF, walkSubstream, type BiffRecord } from "./biffRecords";
import { refuse } from "./readFailure";

/** What an .xls stream says beside the values of its cells; read by ourselves because the library drops it. */
export interface BiffWorkbook {
  /** Font name by index of a cell's format. */
  readonly fontOfFormat: readonly (string | null)[];
  /** Sheets of every kind in the order of the tabs. */
  readonly sheets: readonly BiffSheet[];
  /** Targets of links to other workbooks, as far as they can be read. */
  readonly externalLinks: readonly string[];
}

export interface BiffSheet {
  /** Where its records begin. */
  readonly offset: number;
  /** Format index by `cellKey`. */
  readonly formats: ReadonlyMap<number, number>;
  /** Numbers that are typed, not computed, by `cellKey`: a second reading of what the library reads. */
  readonly numbers: ReadonlyMap<number, number>;
}

/** One number for a cell of an .xls sheet (256 columns, 65,536 rows). */
export function cellKey(rowIndex: number, columnIndex: number): number {
  return rowIndex * 256 + columnIndex;
}

const FILEPASS = 0x002f;
const FONT = 0x0031;
const BOUNDSHEET = 0x0085;
const XF = 0x00e0;
const SUPBOOK = 0x01ae;
const MULRK = 0x00bd;
const NUMBER = 0x0203;
const RK = 0x027e;
/** FORMULA, LABEL, LABELSST, RSTRING, BOOLERR: row, column, format, then the value. */
const otherCells: ReadonlySet<number> = new Set([0x0006, 0x0204, 0x00fd, 0x00d6, 0x0205]);
const BIFF8 = 0x0600;

/**
 * Walks the whole stream. Refuses an encrypted one (`encrypted-xls`) and one whose records or sheets do not hold
 * together (`damaged-records`).
 */
export function readBiffWorkbook(stream: Uint8Array): BiffWorkbook {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  if (view.byteLength < 8 || view.getUint16(0, true) !== BOF) refuse("damaged-records");
  const isBiff8 = view.getUint16(4, true) === BIFF8;
  const fonts: string[] = [];
  const fontIndices: number[] = [];
  const sheetOffsets: number[] = [];
  const externalLinks: string[] = [];
  walkSubstream(view, 0, ({ id, offset, length }) => {
    if (id === FILEPASS) refuse("encrypted-xls");
    if (id === FONT && length > 15) fonts.push(readFontName(stream, offset, length, isBiff8));
    if (id === XF && length >= 2) fontIndices.push(view.getUint16(offset, true));
    if (id === BOUNDSHEET && length >= 6) sheetOffsets.push(view.getUint32(offset, true));
    if (id === SUPBOOK && isBiff8) externalLinks.push(...readLinkTarget(stream, view, offset, length));
  });
  return {
    // Font 4 does not exist: indices jump over it.
    fontOfFormat: fontIndices.map((index) => fonts[index > 4 ? index - 1 : index] ?? null),
    sheets: sheetOffsets.map((offset) => readSheet(view, offset)),
    externalLinks,
  };
}

function readSheet(view: DataView, start: number): BiffSheet {
  const formats = new Map<number, number>();
  const numbers = new Map<number, number>();
  walkSubstream(view, start, (record) => {
    const { id, offset, length } = record;
    if (id === MULRK) readMultipleNumbers(view, record, formats, numbers);
    const minimum = id === NUMBER ? 14 : id === RK ? 10 : otherCells.has(id) ? 6 : Number.POSITIVE_INFINITY;
    if (length < minimum) return;
    const key = cellKey(view.getUint16(offset, true), view.getUint16(offset + 2, true));
    formats.set(key, view.getUint16(offset + 4, true));
    if (id === NUMBER) numbers.set(key, view.getFloat64(offset + 6, true));
    if (id === RK) numbers.set(key, decodeRk(view, offset + 6));
  });
  return { offset: start, formats, numbers };
}

function readMultipleNumbers(
  view: DataView,
  { offset, length }: BiffRecord,
  formats: Map<number, number>,
  numbers: Map<number, number>,
): void {
  const row = view.getUint16(offset, true);
  const firstColumn = view.getUint16(offset + 2, true);
  for (let index = 0; 4 + 6 * index + 6 <= length - 2; index++) {
    const at = offset + 4 + 6 * index;
    const key = cellKey(row, firstColumn + index);
    formats.set(key, view.getUint16(at, true));
    numbers.set(key, decodeRk(view, at + 2));
  }
}

/** A number in four bytes: two flags, then an integer or the upper 30 bits of a double. */
function decodeRk(view: DataView, offset: number): number {
  const bits = view.getInt32(offset, true);
  let value: number;
  if (bits & 2) {
    value = bits >> 2;
  } else {
    const double = new DataView(new ArrayBuffer(8));
    double.setInt32(4, bits & ~3, true);
    value = double.getFloat64(0, true);
  }
  return bits & 1 ? value / 100 : value;
}

function readFontName(stream: Uint8Array, offset: number, length: number, isBiff8: boolean): string {
  const count = stream[offset + 14]!;
  if (!isBiff8)
    return decodeBytes(stream.subarray(offset + 15, Math.min(offset + 15 + count, offset + length)));
  const isWide = (stream[offset + 15]! & 1) === 1;
  return readCharacters(stream, offset + 16, count, isWide, offset + length);
}

/** Target of a SUPBOOK record; empty for the workbook itself and for add-ins. */
function readLinkTarget(stream: Uint8Array, view: DataView, offset: number, length: number): string[] {
  const count = length >= 5 ? view.getUint16(offset + 2, true) : 0;
  if (count === 0 || count > 0xff || length < 5) return [];
  const isWide = (stream[offset + 4]! & 1) === 1;
  const coded = readCharacters(stream, offset + 5, count, isWide, offset + length);
  // Control characters stand for "same folder", "parent folder", "volume"; a reader needs the name only.
  const target = coded.replace(/^\u0001/, "").replace(/[\u0000-\u001f]+/g, "/");
  return target === "" ? [] : [target];
}

function readCharacters(
  stream: Uint8Array,
  start: number,
  count: number,
  isWide: boolean,
  limit: number,
): string {
  const end = Math.min(start + (isWide ? 2 * count : count), limit);
  const bytes = stream.subarray(start, end);
  return isWide ? new TextDecoder("utf-16le").decode(bytes) : new TextDecoder("latin1").decode(bytes);
}

function decodeBytes(bytes: Uint8Array): string {
  return new TextDecoder("windows-1258").decode(bytes);
}
