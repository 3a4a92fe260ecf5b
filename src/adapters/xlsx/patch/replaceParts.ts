import { deflateSync } from "fflate";
import { crc32 } from "../crc32";
import type { ZipEntry } from "../read/zipDirectory";
import type { ZipPackage } from "../read/zipPackage";

const HAS_DESCRIPTOR = 0x0008;
const DEFLATE = 8;
const RECORD_SIZE = 46;

/**
 * The zip file with some entries' content replaced, by key. Every other entry is copied as it lies there, header, data
 * and descriptor; names, order, dates, comments and extra fields stay. `zip` has passed `openZip`.
 */
export function replaceParts(zip: ZipPackage, parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const { bytes } = zip;
  const inFile = [...zip.entries].sort((a, b) => a.headerOffset - b.headerOffset);
  const directoryStart = Math.min(...zip.entries.map((entry) => entry.recordOffset));
  const pieces: Uint8Array[] = [bytes.subarray(0, inFile[0]?.headerOffset ?? directoryStart)];
  let offset = pieces[0]!.length;
  const placed = new Map<ZipEntry, { readonly offset: number; readonly sizes: Sizes | null }>();
  for (const [index, entry] of inFile.entries()) {
    const end = inFile[index + 1]?.headerOffset ?? directoryStart;
    const content = parts.get(entry.key);
    const made = content === undefined ? null : compressed(content);
    placed.set(entry, { offset, sizes: made });
    const own =
      made === null
        ? [bytes.subarray(entry.headerOffset, end)]
        : [localHeader(bytes, entry, made), made.data];
    for (const piece of own) {
      pieces.push(piece);
      offset += piece.length;
    }
  }
  const newStart = offset;
  for (const entry of zip.entries) {
    const { offset: place, sizes } = placed.get(entry)!;
    pieces.push(directoryRecord(bytes, entry, place, sizes));
  }
  const directorySize = zip.entries.reduce((sum, entry) => sum + entry.recordSize, 0);
  const end = bytes.slice(directoryStart + directorySize);
  new DataView(end.buffer).setUint32(16, newStart, true);
  pieces.push(end);
  return joined(pieces);
}

interface Sizes {
  readonly crc: number;
  readonly size: number;
  readonly data: Uint8Array;
}

function compressed(content: Uint8Array): Sizes {
  return { crc: crc32(content), size: content.length, data: deflateSync(content, { level: 6 }) };
}

/** The header as it was with the new sizes, which stand before the data now. */
function localHeader(bytes: Uint8Array, entry: ZipEntry, sizes: Sizes): Uint8Array {
  const header = bytes.slice(entry.headerOffset, entry.dataOffset);
  putSizes(new DataView(header.buffer), 6, 14, sizes);
  return header;
}

function directoryRecord(
  bytes: Uint8Array,
  entry: ZipEntry,
  offset: number,
  sizes: Sizes | null,
): Uint8Array {
  const record = bytes.slice(entry.recordOffset, entry.recordOffset + entry.recordSize);
  const view = new DataView(record.buffer, 0, RECORD_SIZE);
  if (sizes !== null) putSizes(view, 8, 16, sizes);
  view.setUint32(42, offset, true);
  return record;
}

/** Flags, then method two bytes on; CRC, then both sizes. */
function putSizes(view: DataView, flagsAt: number, crcAt: number, { crc, size, data }: Sizes): void {
  view.setUint16(flagsAt, view.getUint16(flagsAt, true) & ~HAS_DESCRIPTOR, true);
  view.setUint16(flagsAt + 2, DEFLATE, true);
  view.setUint32(crcAt, crc, true);
  view.setUint32(crcAt + 4, data.length, true);
  view.setUint32(crcAt + 8, size, true);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
