import { Inflate, inflateSync } from "fflate";
import { crc32 } from "../crc32";
import { Refusal, refuse } from "./readFailure";
import { readZipDirectory, type ZipEntry } from "./zipDirectory";

/** A zip file whose directory holds every limit; its parts are inflated on demand. */
export interface ZipPackage {
  readonly bytes: Uint8Array;
  readonly entries: readonly ZipEntry[];
  /** By normalised name (`xl/workbook.xml`). */
  readonly byKey: ReadonlyMap<string, ZipEntry>;
}

/** Up to this size compressed data is inflated in one step: even a bomb of it ends within a blink. */
const ONE_STEP_BYTES = 64 * 1024;
/** Larger data is inflated by pieces, and what came out is counted after each. */
const PIECE_BYTES = 16 * 1024;

/** Opens a zip file; refuses it as `readZipDirectory` does. */
export function openZip(bytes: Uint8Array): ZipPackage {
  const entries = readZipDirectory(bytes);
  return { bytes, entries, byKey: new Map(entries.map((entry) => [entry.key, entry])) };
}

/**
 * The content of one entry. What comes out must have the size and the CRC-32 that the directory states; no more
 * than that size is ever kept, whatever the compressed data goes on to say.
 */
export function readEntryBytes(zip: ZipPackage, entry: ZipEntry): Uint8Array {
  return readInto(zip, entry, new Uint8Array(entry.method === 0 ? 0 : entry.size + 1));
}

/** Room that parts are inflated into one after another. */
let room = new Uint8Array(0);
/** Larger parts get room of their own, which is let go again. */
const LARGEST_ROOM = 4 * 1024 * 1024;

/**
 * As `readEntryBytes`, for content that is used at once: `use` must not keep it. Thousands of files in a row would
 * otherwise ask for thousands of buffers, and memory would grow until the engine cares to look.
 */
export function withEntryBytes<T>(zip: ZipPackage, entry: ZipEntry, use: (bytes: Uint8Array) => T): T {
  const size = entry.size + 1;
  if (entry.method === 0 || size > LARGEST_ROOM) return use(readEntryBytes(zip, entry));
  if (room.length < size) room = new Uint8Array(Math.min(LARGEST_ROOM, size * 2));
  return use(readInto(zip, entry, room.subarray(0, size)));
}

/** `target` has one byte more than the entry declares. */
function readInto(zip: ZipPackage, entry: ZipEntry, target: Uint8Array): Uint8Array {
  const place = { part: entry.name };
  const data = zip.bytes.subarray(entry.dataOffset, entry.dataOffset + entry.compressedSize);
  const content = entry.method === 0 ? data : inflate(data, entry, target);
  if (content.length !== entry.size) refuse("size-mismatch", place);
  if (crc32(content) !== entry.crc) refuse("bad-crc", place);
  return content;
}

function inflate(data: Uint8Array, entry: ZipEntry, target: Uint8Array): Uint8Array {
  try {
    return data.length <= ONE_STEP_BYTES ? inflateAtOnce(data, target) : inflateByPieces(data, entry, target);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    refuse("bad-deflate", { part: entry.name });
  }
}

/**
 * The buffer has one byte more than was declared: output beyond it is dropped by the typed array, and a result that
 * fills it betrays an entry that holds more than it says.
 */
function inflateAtOnce(data: Uint8Array, target: Uint8Array): Uint8Array {
  return inflateSync(data, { out: target });
}

function inflateByPieces(data: Uint8Array, entry: ZipEntry, content: Uint8Array): Uint8Array {
  let length = 0;
  const stream = new Inflate((piece) => {
    if (length + piece.length > entry.size) refuse("size-mismatch", { part: entry.name });
    content.set(piece, length);
    length += piece.length;
  });
  for (let offset = 0; offset < data.length; offset += PIECE_BYTES) {
    const end = Math.min(offset + PIECE_BYTES, data.length);
    stream.push(data.subarray(offset, end), end === data.length);
  }
  return content.subarray(0, length);
}
