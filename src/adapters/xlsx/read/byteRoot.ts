import { asciiBytes, leave, type ByteWalk } from "./byteWalk";
import { refuseOtherEncoding } from "./partText";
import { isNameCharacter } from "./xmlNames";
import { SPREADSHEET } from "./xmlScanner";

const DECLARATION = asciiBytes("<?xml");
const XMLNS = asciiBytes("xmlns");
const QUESTION = 63;
const LESS = 60;
const GREATER = 62;
const SLASH = 47;
/** No declaration is longer. */
const LONGEST_DECLARATION = 200;
const utf8 = new TextDecoder("utf-8");

/**
 * Moves into the root element, which must be of the spreadsheet vocabulary and have this name. Gives its start tag as
 * text.
 */
export function enterRootBytes(walk: ByteWalk, name: Uint8Array, part: string): string {
  const { bytes } = walk;
  walk.at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  if (walk.isAt(DECLARATION, walk.at)) passDeclaration(walk, part);
  walk.passSpace();
  const start = walk.at;
  const nameEnd = start + 1 + name.length;
  const isNamed = bytes[start] === LESS && walk.isAt(name, start + 1);
  if (!isNamed || isNameCharacter(bytes[nameEnd]!)) leave();
  walk.passStartTag(nameEnd);
  const namespace = walk.find(XMLNS);
  if (walk.isClosed || namespace < 0 || !SPREADSHEET.includes(walk.value(namespace))) leave();
  return utf8.decode(bytes.subarray(start, walk.at));
}

/** Passes the end tag of the root, behind which there may only be white space. */
export function leaveRootBytes(walk: ByteWalk, end: Uint8Array): void {
  walk.pass(end);
  walk.passSpace();
  if (walk.at !== walk.size) leave();
}

/** Whether an end tag begins here. */
export function isEndTag(walk: ByteWalk): boolean {
  return walk.bytes[walk.at + 1] === SLASH;
}

function passDeclaration(walk: ByteWalk, part: string): void {
  const { bytes, at: start } = walk;
  let index = start;
  while (bytes[index] !== QUESTION || bytes[index + 1] !== GREATER || index < start + 2) {
    if (index++ > start + LONGEST_DECLARATION) leave();
  }
  walk.at = index + 2;
  refuseOtherEncoding(utf8.decode(bytes.subarray(start, walk.at)), part);
}
