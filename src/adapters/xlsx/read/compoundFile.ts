import { refuse } from "./readFailure";

/** One stream of a compound file (the container of .xls, .doc and of encrypted packages). */
export interface CompoundStream {
  readonly name: string;
  readonly size: number;
  readonly startSector: number;
}

/** A compound file whose tables have been walked; every chain ends and stays inside the file. */
export interface CompoundFile {
  /**
   * Streams and folders of the root folder, by name in lower case (names differ by more than case); those inside
   * folders (embedded documents) are not here.
   */
  readonly streams: ReadonlyMap<string, CompoundStream>;
  readonly folders: ReadonlySet<string>;
  /** The whole content of a stream. Refuses (`damaged-compound-file`) a chain that breaks off. */
  read(stream: CompoundStream): Uint8Array;
}

const HEADER_SIZE = 512;
const HEADER_DIFAT_ENTRIES = 109;
const LAST_SECTOR = 0xfffffffa;
const END_OF_CHAIN = 0xfffffffe;
const ENTRY_SIZE = 128;
const FOLDER = 1;
const STREAM = 2;
const ROOT = 5;

/** Opens a compound file (MS-CFB). Refuses damaged ones; loops and lengths are bounded by the file itself. */
export function openCompoundFile(bytes: Uint8Array): CompoundFile {
  if (bytes.length < HEADER_SIZE) refuse("truncated");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sectorShift = view.getUint16(30, true);
  const miniShift = view.getUint16(32, true);
  if ((sectorShift !== 9 && sectorShift !== 12) || miniShift !== 6) refuse("damaged-compound-file");
  const sectorSize = 1 << sectorShift;
  const miniSize = 1 << miniShift;
  const sectorCount = Math.ceil(bytes.length / sectorSize);
  const miniCutoff = view.getUint32(56, true);

  const allocation = readAllocationTable(view, sectorSize, sectorCount);
  const directory = readChain(view.getUint32(48, true), Number.POSITIVE_INFINITY);
  const entries = readDirectory(directory);
  const root = entries.find((entry) => entry.type === ROOT) ?? refuse("damaged-compound-file");
  const miniStream = root.size > 0 ? readChain(root.startSector, root.size) : new Uint8Array(0);
  const miniTableStart = view.getUint32(60, true);
  const miniTable =
    miniTableStart < LAST_SECTOR
      ? toTable(readChain(miniTableStart, Number.POSITIVE_INFINITY))
      : new Uint32Array(0);

  const members = membersOf(entries, root);
  return {
    streams: new Map(
      members.filter((entry) => entry.type === STREAM).map((entry) => [entry.name.toLowerCase(), entry]),
    ),
    folders: new Set(
      members.filter((entry) => entry.type === FOLDER).map((entry) => entry.name.toLowerCase()),
    ),
    read(stream) {
      if (stream.size > bytes.length) refuse("truncated", { part: stream.name });
      return stream.size >= miniCutoff
        ? readChain(stream.startSector, stream.size)
        : gather(miniStream, miniTable, miniSize, 0, stream.startSector, stream.size);
    },
  };

  function readChain(start: number, size: number): Uint8Array {
    return gather(bytes, allocation, sectorSize, sectorSize, start, size);
  }
}

/** Sector number → next sector of its chain. */
function readAllocationTable(view: DataView, sectorSize: number, sectorCount: number): Uint32Array {
  const sectors: number[] = [];
  for (let index = 0; index < HEADER_DIFAT_ENTRIES; index++)
    sectors.push(view.getUint32(76 + 4 * index, true));
  let next = view.getUint32(68, true);
  for (let steps = 0; next < LAST_SECTOR; steps++) {
    const offset = sectorSize * (next + 1);
    if (steps > sectorCount || offset + sectorSize > view.byteLength) refuse("damaged-compound-file");
    for (let index = 0; index < sectorSize / 4 - 1; index++)
      sectors.push(view.getUint32(offset + 4 * index, true));
    next = view.getUint32(offset + sectorSize - 4, true);
  }
  const used = sectors.filter((sector) => sector < LAST_SECTOR);
  if (used.length > sectorCount) refuse("damaged-compound-file");
  const table = new Uint32Array((used.length * sectorSize) / 4);
  for (const [index, sector] of used.entries()) {
    const offset = sectorSize * (sector + 1);
    if (offset + sectorSize > view.byteLength) refuse("truncated");
    for (let entry = 0; entry < sectorSize / 4; entry++) {
      table[(index * sectorSize) / 4 + entry] = view.getUint32(offset + 4 * entry, true);
    }
  }
  return table;
}

/** Joins the sectors of a chain, cut to `size`; the last sector of a file may be short. */
function gather(
  source: Uint8Array,
  table: Uint32Array,
  sectorSize: number,
  base: number,
  start: number,
  size: number,
): Uint8Array {
  const pieces: Uint8Array[] = [];
  let length = 0;
  let sector = start;
  const most = Math.ceil(source.length / sectorSize);
  while (sector !== END_OF_CHAIN && length < size) {
    const offset = base + sector * sectorSize;
    if (sector >= table.length || offset >= source.length || pieces.length > most)
      refuse("damaged-compound-file");
    const piece = source.subarray(
      offset,
      Math.min(offset + sectorSize, offset + size - length, source.length),
    );
    pieces.push(piece);
    length += piece.length;
    sector = table[sector]!;
  }
  if (Number.isFinite(size) && length < size) refuse("truncated");
  const joined = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}

function toTable(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: bytes.length >> 2 }, (_, index) => view.getUint32(4 * index, true));
}

interface DirectoryEntry extends CompoundStream {
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
}

function readDirectory(bytes: Uint8Array): readonly DirectoryEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const decoder = new TextDecoder("utf-16le");
  const entries: DirectoryEntry[] = [];
  for (let offset = 0; offset + ENTRY_SIZE <= bytes.length; offset += ENTRY_SIZE) {
    const nameLength = Math.min(Math.max(view.getUint16(offset + 64, true) - 2, 0), 62);
    entries.push({
      name: decoder.decode(bytes.subarray(offset, offset + nameLength)),
      type: view.getUint8(offset + 66),
      left: view.getUint32(offset + 68, true),
      right: view.getUint32(offset + 72, true),
      child: view.getUint32(offset + 76, true),
      startSector: view.getUint32(offset + 116, true),
      size: view.getUint32(offset + 120, true),
    });
  }
  return entries;
}

/** The entries of a folder form a tree; each is visited once however the links run. */
function membersOf(entries: readonly DirectoryEntry[], folder: DirectoryEntry): readonly DirectoryEntry[] {
  const members = new Set<DirectoryEntry>();
  const waiting = [folder.child];
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    const entry = entries[index];
    if (!entry || members.has(entry)) continue;
    members.add(entry);
    waiting.push(entry.left, entry.right);
  }
  return [...members];
}
