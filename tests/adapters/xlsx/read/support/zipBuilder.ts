import { deflateSync, strToU8 } from "fflate";

/** One entry as it is to be written; what is not given is worked out truthfully. */
export interface ZipEntrySpec {
  readonly name: string;
  readonly content: Uint8Array | string;
  /** 8 unless given; any other than 8 stores the content as it is. */
  readonly method?: number;
  readonly flags?: number;
  /** What the directory says. */
  readonly size?: number;
  readonly compressedSize?: number;
  readonly crc?: number;
  /** What the entry's own header says, where it is to differ. */
  readonly local?: {
    readonly name?: string;
    readonly size?: number;
    readonly crc?: number;
    readonly method?: number;
  };
  /** Where the directory says the entry is. */
  readonly headerOffset?: number;
  /** Content already compressed. */
  readonly raw?: Uint8Array;
  /** Sizes follow the data, and the own header holds zeros. */
  readonly descriptor?: boolean;
}

/** Writes a zip file byte by byte, with whatever lies the entries tell. */
export function buildZip(
  entries: readonly ZipEntrySpec[],
  end: { count?: number; locator?: boolean } = {},
): Uint8Array {
  const pieces: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const content = typeof entry.content === "string" ? strToU8(entry.content) : entry.content;
    const method = entry.method ?? 8;
    const data = entry.raw ?? (method === 8 ? deflateSync(content) : content);
    const truth = { crc: slowCrc32(content), size: content.length, compressedSize: data.length };
    const stated = {
      crc: entry.crc ?? truth.crc,
      size: entry.size ?? truth.size,
      compressedSize: entry.compressedSize ?? truth.compressedSize,
    };
    const flags = (entry.flags ?? 0) | (entry.descriptor ? 8 : 0);
    const local = {
      name: entry.local?.name ?? entry.name,
      crc: entry.descriptor ? 0 : (entry.local?.crc ?? stated.crc),
      size: entry.descriptor ? 0 : (entry.local?.size ?? stated.size),
      compressedSize: entry.descriptor ? 0 : stated.compressedSize,
    };
    const localName = strToU8(local.name);
    const header = fields([
      [4, 0x04034b50],
      [2, 20],
      [2, flags],
      [2, entry.local?.method ?? method],
      [4, 0],
      [4, local.crc],
      [4, local.compressedSize],
      [4, local.size],
      [2, localName.length],
      [2, 0],
    ]);
    const descriptor = entry.descriptor
      ? fields([
          [4, 0x08074b50],
          [4, stated.crc],
          [4, stated.compressedSize],
          [4, stated.size],
        ])
      : new Uint8Array(0);
    const name = strToU8(entry.name);
    central.push(
      fields([
        [4, 0x02014b50],
        [2, 20],
        [2, 20],
        [2, flags],
        [2, method],
        [4, 0],
        [4, stated.crc],
        [4, stated.compressedSize],
        [4, stated.size],
        [2, name.length],
        [2, 0],
        [2, 0],
        [2, 0],
        [2, 0],
        [4, 0],
        [4, entry.headerOffset ?? offset],
      ]),
      name,
    );
    pieces.push(header, localName, data, descriptor);
    offset += header.length + localName.length + data.length + descriptor.length;
  }
  const directory = join(central);
  const locator = end.locator
    ? fields([
        [4, 0x07064b50],
        [4, 0],
        [4, 0],
        [4, 0],
        [4, 1],
      ])
    : new Uint8Array(0);
  const count = end.count ?? entries.length;
  const tail = fields([
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, directory.length + locator.length],
    [4, offset],
    [2, 0],
  ]);
  return join([...pieces, directory, locator, tail]);
}

/** The same zip with every part as it was, rewritten by the builder. */
export function zipOf(parts: Readonly<Record<string, Uint8Array | string>>): ZipEntrySpec[] {
  return Object.entries(parts).map(([name, content]) => ({ name, content }));
}

/** Bit by bit, as the definition has it: an independent judge of the fast one. */
export function slowCrc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

function fields(list: readonly (readonly [size: 2 | 4, value: number])[]): Uint8Array {
  const bytes = new Uint8Array(list.reduce((sum, [size]) => sum + size, 0));
  const view = new DataView(bytes.buffer);
  let offset = 0;
  for (const [size, value] of list) {
    if (size === 2) view.setUint16(offset, value, true);
    else view.setUint32(offset, value, true);
    offset += size;
  }
  return bytes;
}

function join(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let offset = 0;
  for (const piece of pieces) {
    bytes.set(piece, offset);
    offset += piece.length;
  }
  return bytes;
}
