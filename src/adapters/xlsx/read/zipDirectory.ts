import { LIMITS } from "./limits";
import { refuse } from "./readFailure";
import { decodeEntryName, isUnsafeName, normaliseName } from "./zipNames";

/** One entry of a zip file, as its central directory describes it and its own header confirms. */
export interface ZipEntry {
  /** As stored. */
  readonly name: string;
  /** `/` between folders, lower case: how parts are looked up. */
  readonly key: string;
  readonly isDirectory: boolean;
  readonly method: 0 | 8;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Where the entry's own header and its data begin in the file. */
  readonly headerOffset: number;
  readonly dataOffset: number;
  /** Its line in the directory. */
  readonly recordOffset: number;
  readonly recordSize: number;
}

const END_SIGNATURE = 0x06054b50;
const END_SIZE = 22;
const ZIP64_LOCATOR_SIGNATURE = 0x07064b50;
const CENTRAL_SIGNATURE = 0x02014b50;
const CENTRAL_SIZE = 46;
const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_SIZE = 30;
/** Flags: encrypted, strongly encrypted, header encrypted. */
const ENCRYPTED = 0x2041;
const HAS_DESCRIPTOR = 0x0008;
const UTF8_NAME = 0x0800;

/**
 * Reads the whole directory of a zip file before anything is inflated and refuses what LIMITS does not allow.
 * Every entry's own header must agree with the directory, and no two entries may share bytes: programs that read
 * the one or the other would otherwise see different files. Entries in the order of the directory.
 */
export function readZipDirectory(bytes: Uint8Array): readonly ZipEntry[] {
  if (bytes.length > LIMITS.fileBytes) refuse("file-size");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end < 0) refuse("truncated");
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true);
  const hasLocator = end >= 20 && view.getUint32(end - 20, true) === ZIP64_LOCATOR_SIGNATURE;
  if (hasLocator || count === 0xffff || size === 0xffffffff || start === 0xffffffff) refuse("zip64");
  if (count > LIMITS.entries) refuse("too-many-entries");
  const isOneDisk = view.getUint32(end + 4, true) === 0 && view.getUint16(end + 8, true) === count;
  if (!isOneDisk || start + size !== end) refuse("bad-directory");

  const entries: ZipEntry[] = [];
  const seen = new Set<string>();
  let total = 0;
  let offset = start;
  for (let index = 0; index < count; index++) {
    if (offset + CENTRAL_SIZE > end) refuse("bad-directory");
    const { entry, next } = readEntry(bytes, view, offset, start);
    if (next > end) refuse("bad-directory");
    if (seen.has(entry.key)) refuse("duplicate-entry", { part: entry.name });
    seen.add(entry.key);
    total += entry.size;
    if (total > LIMITS.totalBytes) refuse("total-size", { part: entry.name });
    entries.push(entry);
    offset = next;
  }
  if (offset !== end) refuse("bad-directory");
  refuseOverlaps(entries, start);
  return entries;
}

/** The last end record whose comment fits into the file; −1 when there is none. */
function findEnd(view: DataView): number {
  const last = view.byteLength - END_SIZE;
  for (let offset = last; offset >= 0 && offset >= last - 0xffff; offset--) {
    if (view.getUint32(offset, true) !== END_SIGNATURE) continue;
    if (offset + END_SIZE + view.getUint16(offset + 20, true) <= view.byteLength) return offset;
  }
  return -1;
}

function readEntry(
  bytes: Uint8Array,
  view: DataView,
  offset: number,
  directoryStart: number,
): { entry: ZipEntry; next: number } {
  if (view.getUint32(offset, true) !== CENTRAL_SIGNATURE) refuse("bad-directory");
  const flags = view.getUint16(offset + 8, true);
  const method = view.getUint16(offset + 10, true);
  const crc = view.getUint32(offset + 16, true);
  const compressedSize = view.getUint32(offset + 20, true);
  const size = view.getUint32(offset + 24, true);
  const nameStart = offset + CENTRAL_SIZE;
  const nameEnd = nameStart + view.getUint16(offset + 28, true);
  const next = nameEnd + view.getUint16(offset + 30, true) + view.getUint16(offset + 32, true);
  const headerOffset = view.getUint32(offset + 42, true);
  if (next > bytes.length) refuse("bad-directory");

  const nameBytes = bytes.subarray(nameStart, nameEnd);
  const name = decodeEntryName(nameBytes, (flags & UTF8_NAME) !== 0);
  const place = { part: name };
  if (isUnsafeName(name)) refuse("unsafe-entry-name", place);
  if (flags & ENCRYPTED) refuse("encrypted-entry", place);
  if (compressedSize === 0xffffffff || size === 0xffffffff || headerOffset === 0xffffffff)
    refuse("zip64", place);
  if (method !== 0 && method !== 8) refuse("compression-method", place);
  if (method === 0 && compressedSize !== size) refuse("size-mismatch", place);
  if (size > LIMITS.partBytes) refuse("part-size", place);
  if (size > LIMITS.ratioFromBytes && size > compressedSize * LIMITS.ratio)
    refuse("compression-ratio", place);

  if (headerOffset + LOCAL_SIZE > directoryStart) refuse("bad-directory", place);
  const localNameStart = headerOffset + LOCAL_SIZE;
  const localNameEnd = localNameStart + view.getUint16(headerOffset + 26, true);
  const dataOffset = localNameEnd + view.getUint16(headerOffset + 28, true);
  const localFlags = view.getUint16(headerOffset + 6, true);
  if (localFlags & ENCRYPTED) refuse("encrypted-entry", place);
  const agrees =
    view.getUint32(headerOffset, true) === LOCAL_SIGNATURE &&
    view.getUint16(headerOffset + 8, true) === method &&
    equalBytes(nameBytes, bytes.subarray(localNameStart, localNameEnd)) &&
    // With a data descriptor the sizes follow the data and are zero here.
    ((localFlags & HAS_DESCRIPTOR) !== 0 ||
      (view.getUint32(headerOffset + 14, true) === crc &&
        view.getUint32(headerOffset + 18, true) === compressedSize &&
        view.getUint32(headerOffset + 22, true) === size));
  if (!agrees) refuse("local-header-mismatch", place);
  if (dataOffset + compressedSize > directoryStart) refuse("bad-directory", place);

  const key = normaliseName(name);
  const isDirectory = key.endsWith("/");
  const sizes = { crc, compressedSize, size };
  const record = { recordOffset: offset, recordSize: next - offset };
  return { entry: { name, key, isDirectory, method, ...sizes, headerOffset, dataOffset, ...record }, next };
}

function refuseOverlaps(entries: readonly ZipEntry[], directoryStart: number): void {
  const byOffset = [...entries].sort((a, b) => a.headerOffset - b.headerOffset);
  for (const [index, entry] of byOffset.entries()) {
    const following = byOffset[index + 1];
    const limit = following ? following.headerOffset : directoryStart;
    if (entry.dataOffset + entry.compressedSize > limit) refuse("overlapping-entries", { part: entry.name });
  }
}

function equalBytes(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((byte, index) => byte === right[index]);
}
