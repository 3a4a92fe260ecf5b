import { Inflate, inflateSync } from "fflate";
import { crc32 } from "../crc32";
import { Refusal, refuse } from "./readFailure";
import { readZipDirectory, type ZipEntry } from "./zipDirectory";

/** What a machine may bring along for packages and does quicker than what is written here; results are the same. */
export interface PackageTools {
  /**
   * Raw inflate of one whole stream: the content, or null when it is more than `most` bytes, of which no more than twice
   * as many are ever held. Throws at data that is damaged or cut off.
   */
  inflate(data: Uint8Array, most: number): Uint8Array | null;
  /** CRC-32 of zip files, unsigned. */
  readonly crc32?: (bytes: Uint8Array) => number;
  readonly isUtf8?: (bytes: Uint8Array) => boolean;
}

/** A zip file whose directory holds every limit; its parts are inflated on demand. */
export interface ZipPackage {
  readonly bytes: Uint8Array;
  readonly entries: readonly ZipEntry[];
  /** By normalised name (`xl/workbook.xml`). */
  readonly byKey: ReadonlyMap<string, ZipEntry>;
  /** Undefined in a browser, which has none that answer at once. */
  readonly tools: PackageTools | undefined;
}

/** Up to this size compressed data is inflated in one step: even a bomb of it ends within a blink. */
const ONE_STEP_BYTES = 64 * 1024;
/** Larger data is inflated by pieces, and what came out is counted after each. */
const PIECE_BYTES = 16 * 1024;

/** Opens a zip file; refuses it as `readZipDirectory` does. */
export function openZip(bytes: Uint8Array, tools?: PackageTools): ZipPackage {
  const entries = readZipDirectory(bytes);
  return { bytes, entries, byKey: new Map(entries.map((entry) => [entry.key, entry])), tools };
}

/**
 * The content of one entry. What comes out must have the size and the CRC-32 that the directory states; no more
 * than that size is ever kept, whatever the compressed data goes on to say.
 */
export function readEntryBytes(zip: ZipPackage, entry: ZipEntry): Uint8Array {
  return readChecked(zip, entry, () => new Uint8Array(entry.size + 1));
}

/** Room that parts are inflated into one after another. */
let room = new Uint8Array(0);
/** Larger parts get room of their own, which is let go again. */
const LARGEST_ROOM = 4 * 1024 * 1024;

/**
 * As `readEntryBytes`, for content that is used at once: `use` must not keep it. Thousands of files in a row would
 * otherwise ask for thousands of buffers, and memory would grow until the engine cares to look. The content stands in
 * the first `size` bytes; at least one more may be written.
 */
export function withEntryRoom<T>(
  zip: ZipPackage,
  entry: ZipEntry,
  use: (bytes: Uint8Array, size: number) => T,
): T {
  const target = roomFor(entry.size + 1);
  const content = readChecked(zip, entry, () => target);
  if (content.buffer !== target.buffer || content.byteOffset !== target.byteOffset) target.set(content);
  return use(target, entry.size);
}

/** As `withEntryRoom`, the content alone. */
export function withEntryBytes<T>(zip: ZipPackage, entry: ZipEntry, use: (bytes: Uint8Array) => T): T {
  return use(readChecked(zip, entry, () => roomFor(entry.size + 1)));
}

function roomFor(size: number): Uint8Array {
  if (size > LARGEST_ROOM) return new Uint8Array(size);
  if (room.length < size) room = new Uint8Array(Math.min(LARGEST_ROOM, size * 2));
  return room.subarray(0, size);
}

/** The target that is made where one is needed has one byte more than the entry declares. */
function readChecked(zip: ZipPackage, entry: ZipEntry, makeTarget: () => Uint8Array): Uint8Array {
  const place = { part: entry.name };
  const data = zip.bytes.subarray(entry.dataOffset, entry.dataOffset + entry.compressedSize);
  const content = entry.method === 0 ? data : inflate(data, entry, zip.tools, makeTarget);
  if (content === null || content.length !== entry.size) refuse("size-mismatch", place);
  if ((zip.tools?.crc32 ?? crc32)(content) !== entry.crc) refuse("bad-crc", place);
  return content;
}

/** Null when there is more than the entry declares. */
function inflate(
  data: Uint8Array,
  entry: ZipEntry,
  tools: PackageTools | undefined,
  makeTarget: () => Uint8Array,
): Uint8Array | null {
  // Some writers say of an empty entry that it is deflated.
  if (data.length === 0) return data;
  try {
    if (tools) return tools.inflate(data, entry.size);
    const target = makeTarget();
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
