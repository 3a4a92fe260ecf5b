import { crc32 } from "../crc32";

/** Where a file goes that is never whole in memory. */
export interface StreamTarget {
  write(bytes: Uint8Array): void;
  /**
   * Raw deflate of one piece, ended at a byte's edge without ending the stream (a sync flush), so that the pieces one
   * after another are one stream. The same piece always gives the same bytes. It may be done elsewhere meanwhile: the
   * next pieces are made while it is under way.
   */
  deflate(piece: Uint8Array): Uint8Array | Promise<Uint8Array>;
  /** Lets the rest of the program have its turn. */
  pause(): Promise<void>;
}

/** Writes a zip file entry by entry. */
export interface ZipWriter {
  /** Adds an entry of text; its pieces are asked for one after another. */
  add(name: string, pieces: Iterable<string>): Promise<void>;
  /** Writes the directory; nothing can be added then. */
  end(): void;
}

interface Written {
  readonly name: Uint8Array;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly offset: number;
}

const LOCAL_SIGNATURE = 0x04034b50;
const DESCRIPTOR_SIGNATURE = 0x08074b50;
const CENTRAL_SIGNATURE = 0x02014b50;
const END_SIGNATURE = 0x06054b50;
const VERSION = 20;
/** Sizes follow the data. */
const DESCRIPTOR_FLAG = 0x0008;
const DEFLATE = 8;
/** 1 January 1980, the first day of zip files: no clock enters. */
const DATE = 0x0021;
/** A last block without content: what ends the pieces of a stream. */
const LAST_BLOCK = new Uint8Array([0x03, 0x00]);
/** Text is gathered to pieces of so many characters. */
const PIECE_CHARACTERS = 128 * 1024;
/** Pieces that may be under way at once. */
const MOST_WAITING = 4;
/** Sizes and places of the format without zip64. */
const LARGEST = 0xffff_ffff;

export function createZipWriter(target: StreamTarget): ZipWriter {
  const encoder = new TextEncoder();
  const entries: Written[] = [];
  let offset = 0;
  const write = (bytes: Uint8Array) => {
    target.write(bytes);
    offset += bytes.length;
    if (offset > LARGEST) throw new RangeError("the file passes 4 GB, which its format cannot hold");
  };

  return {
    async add(name, pieces) {
      const encodedName = encoder.encode(name);
      const start = offset;
      write(fields([LOCAL_SIGNATURE, 4], ...head(0, 0, 0), [encodedName.length, 2], [0, 2]));
      write(encodedName);
      const dataStart = offset;
      let crc = 0;
      let size = 0;
      let waiting: string[] = [];
      let waitingCharacters = 0;
      const deflating: (Uint8Array | Promise<Uint8Array>)[] = [];
      const writeFirst = async () => write(await deflating.shift()!);
      const flush = async () => {
        const bytes = encoder.encode(waiting.join(""));
        waiting = [];
        waitingCharacters = 0;
        crc = crc32(bytes, crc);
        size += bytes.length;
        deflating.push(target.deflate(bytes));
        if (deflating.length >= MOST_WAITING) await writeFirst();
      };
      for (const piece of pieces) {
        waiting.push(piece);
        waitingCharacters += piece.length;
        if (waitingCharacters < PIECE_CHARACTERS) continue;
        await flush();
        await target.pause();
      }
      if (waitingCharacters > 0) await flush();
      while (deflating.length > 0) await writeFirst();
      write(LAST_BLOCK);
      const compressedSize = offset - dataStart;
      if (size > LARGEST) throw new RangeError("a part passes 4 GB, which its format cannot hold");
      write(fields([DESCRIPTOR_SIGNATURE, 4], [crc, 4], [compressedSize, 4], [size, 4]));
      entries.push({ name: encodedName, crc, compressedSize, size, offset: start });
    },
    end() {
      const start = offset;
      for (const { name, crc, compressedSize, size, offset: place } of entries) {
        const own = head(crc, compressedSize, size);
        // Lengths of extra field and comment, disk, attributes: none.
        const rest: readonly Field[] = [
          [0, 2],
          [0, 2],
          [0, 2],
          [0, 2],
          [0, 4],
          [place, 4],
        ];
        write(fields([CENTRAL_SIGNATURE, 4], [VERSION, 2], ...own, [name.length, 2], ...rest));
        write(name);
      }
      const count: readonly Field[] = [
        [entries.length, 2],
        [entries.length, 2],
      ];
      write(fields([END_SIGNATURE, 4], [0, 2], [0, 2], ...count, [offset - start, 4], [start, 4], [0, 2]));
    },
  };
}

/** A value and its width in bytes. */
type Field = readonly [value: number, width: 2 | 4];

/** What an entry's own header and its line in the directory have in common. */
function head(crc: number, compressedSize: number, size: number): readonly Field[] {
  return [
    [VERSION, 2],
    [DESCRIPTOR_FLAG, 2],
    [DEFLATE, 2],
    [0, 2],
    [DATE, 2],
    [crc, 4],
    [compressedSize, 4],
    [size, 4],
  ];
}

function fields(...list: readonly Field[]): Uint8Array {
  const bytes = new Uint8Array(list.reduce((length, [, width]) => length + width, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [value, width] of list) {
    if (width === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += width;
  }
  return bytes;
}
