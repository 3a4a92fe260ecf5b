import { LIMITS } from "./limits";
import { leave, type ByteWalk } from "./byteWalk";
import { digitOf, isXmlCharacter } from "./xmlText";

const LESS = 60;
const AMPERSAND = 38;
const SEMICOLON = 59;
const HASH = 35;
const LF = 10;
const CR = 13;
const SMALL_X = 120;

/** A byte order mark inside a part is a character like any other. */
const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });

/** Shorter texts of ASCII are put together quicker than decoded. */
const SHORT = 12;
/** More bytes than a cell's text can take, every character of it written as a reference. */
const LONGEST = LIMITS.cellCharacters * 10;

/** Letters of the longest entity. */
const LONGEST_ENTITY = 4;
/** Of a numeric reference. */
const MOST_DIGITS = 7;

/** Room for texts while their references are resolved. */
let resolved = new Uint8Array(16 * 1024);

/**
 * The character data that begins here, decoded, up to the next `<`, which becomes the walk's place. Gives what
 * `decodeCharacterData` gives; leaves at a reference that it would refuse and at what no cell can hold.
 */
export function takeText(walk: ByteWalk): string {
  const { bytes, at: start } = walk;
  let index = start;
  let all = 0;
  let isPlain = true;
  for (let code = bytes[index]!; code !== LESS; code = bytes[++index]!) {
    if (code === AMPERSAND || code === CR) isPlain = false;
    all |= code;
  }
  walk.at = index;
  if (index - start > LONGEST) leave();
  const text = isPlain ? makeText(bytes, start, index, all) : makeResolvedText(bytes, start, index);
  if (text.length > LIMITS.cellCharacters) leave();
  return text;
}

function makeText(bytes: Uint8Array, start: number, end: number, all: number): string {
  if (end - start > SHORT || all >= 0x80) return utf8.decode(bytes.subarray(start, end));
  let text = "";
  for (let index = start; index < end; index++) text += String.fromCharCode(bytes[index]!);
  return text;
}

function makeResolvedText(bytes: Uint8Array, start: number, end: number): string {
  // First the length: making room for a long text puts another array into `resolved`.
  const length = resolve(bytes, start, end);
  return makeText(resolved, 0, length, 0x80);
}

/** Writes a span with its references and line ends resolved into `resolved` and gives its length. */
function resolve(bytes: Uint8Array, start: number, end: number): number {
  // What a reference stands for is never longer than the reference.
  if (resolved.length < end - start) resolved = new Uint8Array(end - start);
  const target = resolved;
  let length = 0;
  let index = start;
  while (index < end) {
    const code = bytes[index++]!;
    if (code === CR) {
      if (bytes[index] === LF) index++;
      target[length++] = LF;
    } else if (code !== AMPERSAND) {
      target[length++] = code;
    } else if (bytes[index] === HASH) {
      index = resolveNumber(bytes, index + 1);
      length = writeCharacter(target, length, resolvedNumber);
    } else {
      let packed = 0;
      const first = index;
      for (let letter = bytes[index]!; letter !== SEMICOLON; letter = bytes[++index]!) {
        if (index - first === LONGEST_ENTITY) leave();
        packed = (packed << 8) | letter;
      }
      target[length++] = entityOf(packed);
      index++;
    }
  }
  return length;
}

/** What an entity stands for, by its letters as bytes of one number. */
function entityOf(packed: number): number {
  if (packed === 0x71756f74) return 34; // quot
  if (packed === 0x6c74) return LESS; // lt
  if (packed === 0x6774) return 62; // gt
  if (packed === 0x616d70) return AMPERSAND; // amp
  return packed === 0x61706f73 ? 39 : leave(); // apos
}

let resolvedNumber = 0;

/** Reads the number of a reference from behind its `#` into `resolvedNumber`; gives the place behind its `;`. */
function resolveNumber(bytes: Uint8Array, from: number): number {
  const isHexadecimal = bytes[from] === SMALL_X;
  const radix = isHexadecimal ? 16 : 10;
  const first = isHexadecimal ? from + 1 : from;
  let index = first;
  let value = 0;
  for (let code = bytes[index]!; code !== SEMICOLON; code = bytes[++index]!) {
    const digit = digitOf(code);
    if (digit >= radix || index - first === MOST_DIGITS) leave();
    value = value * radix + digit;
  }
  if (index === first || !isXmlCharacter(value)) leave();
  resolvedNumber = value;
  return index + 1;
}

function writeCharacter(target: Uint8Array, at: number, code: number): number {
  let index = at;
  if (code < 0x80) {
    target[index++] = code;
  } else if (code < 0x800) {
    target[index++] = 0xc0 | (code >> 6);
    target[index++] = 0x80 | (code & 63);
  } else if (code < 0x10000) {
    target[index++] = 0xe0 | (code >> 12);
    target[index++] = 0x80 | ((code >> 6) & 63);
    target[index++] = 0x80 | (code & 63);
  } else {
    target[index++] = 0xf0 | (code >> 18);
    target[index++] = 0x80 | ((code >> 12) & 63);
    target[index++] = 0x80 | ((code >> 6) & 63);
    target[index++] = 0x80 | (code & 63);
  }
  return index;
}
