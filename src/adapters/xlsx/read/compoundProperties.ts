/** D5CDD505-2E9C-101B-9397-08002B2CF9AE, the set of properties that people define, as stored. */
const USER_DEFINED = [
  0x05, 0xd5, 0xcd, 0xd5, 0x9c, 0x2e, 0x1b, 0x10, 0x93, 0x97, 0x08, 0x00, 0x2b, 0x2c, 0xf9, 0xae,
];

/** Name of the stream, as `CompoundFile` has it. */
export const DOCUMENT_SUMMARY = "\u0005documentsummaryinformation";

const DICTIONARY = 0;
const CODE_PAGE = 1;
const UTF16_CODE_PAGE = 1200;
const MOST_PROPERTIES = 1_000;

/**
 * The custom document properties of an older file (MS-OLEPS), values as text; dates and other types that no stamp
 * uses are left out. A damaged stream gives what could be read: the properties only back up what the cells say.
 */
export function readCompoundProperties(stream: Uint8Array): ReadonlyMap<string, string> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const properties = new Map<string, string>();
  try {
    const section = findSection(stream, view);
    if (section !== null) readSection(stream, view, section, properties);
  } catch (error) {
    if (!isRangeError(error)) throw error; // an offset behind the end of the stream
  }
  return properties;
}

/** By name: errors of the engine may come from another realm than this module. */
function isRangeError(error: unknown): boolean {
  return typeof error === "object" && error !== null && "name" in error && error.name === "RangeError";
}

function findSection(stream: Uint8Array, view: DataView): number | null {
  const count = Math.min(view.getUint32(24, true), 8);
  for (let index = 0; index < count; index++) {
    const at = 28 + 20 * index;
    if (USER_DEFINED.every((byte, offset) => stream[at + offset] === byte))
      return view.getUint32(at + 16, true);
  }
  return null;
}

function readSection(
  stream: Uint8Array,
  view: DataView,
  section: number,
  properties: Map<string, string>,
): void {
  const count = Math.min(view.getUint32(section + 4, true), MOST_PROPERTIES);
  const offsets = new Map<number, number>();
  for (let index = 0; index < count; index++) {
    const at = section + 8 + 8 * index;
    offsets.set(view.getUint32(at, true), section + view.getUint32(at + 4, true));
  }
  const codePageOffset = offsets.get(CODE_PAGE);
  const codePage = codePageOffset === undefined ? 1252 : view.getUint16(codePageOffset + 4, true);
  const dictionary = offsets.get(DICTIONARY);
  if (dictionary === undefined) return;
  const names = readDictionary(stream, view, dictionary, codePage);
  for (const [id, name] of names) {
    const offset = offsets.get(id);
    const value = offset === undefined ? null : readValue(stream, view, offset, codePage);
    if (value !== null) properties.set(name, value);
  }
}

function readDictionary(
  stream: Uint8Array,
  view: DataView,
  start: number,
  codePage: number,
): Map<number, string> {
  const names = new Map<number, string>();
  const count = Math.min(view.getUint32(start, true), MOST_PROPERTIES);
  let at = start + 4;
  for (let index = 0; index < count; index++) {
    const id = view.getUint32(at, true);
    const length = view.getUint32(at + 4, true);
    const size = codePage === UTF16_CODE_PAGE ? 2 * length : length;
    names.set(id, decode(stream.subarray(at + 8, at + 8 + size), codePage));
    // Names in UTF-16 are padded to four bytes; others follow each other.
    at += 8 + (codePage === UTF16_CODE_PAGE ? (size + 3) & ~3 : size);
  }
  return names;
}

function readValue(stream: Uint8Array, view: DataView, offset: number, codePage: number): string | null {
  const length = () => view.getUint32(offset + 4, true);
  switch (view.getUint16(offset, true)) {
    case 0x03: // a whole number
      return String(view.getInt32(offset + 4, true));
    case 0x05: // a double
      return String(view.getFloat64(offset + 4, true));
    case 0x0b: // a boolean
      return String(view.getInt16(offset + 4, true) !== 0);
    case 0x1e: // text in the code page
      return decode(stream.subarray(offset + 8, offset + 8 + length()), codePage);
    case 0x1f: // text in UTF-16
      return decode(stream.subarray(offset + 8, offset + 8 + 2 * length()), UTF16_CODE_PAGE);
    default:
      return null;
  }
}

function decode(bytes: Uint8Array, codePage: number): string {
  const encoding =
    codePage === UTF16_CODE_PAGE ? "utf-16le" : codePage === 65001 ? "utf-8" : `windows-${codePage}`;
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(encoding);
  } catch {
    decoder = new TextDecoder("windows-1252"); // a code page of other systems
  }
  return decoder.decode(bytes).replace(/\0+$/, "");
}
