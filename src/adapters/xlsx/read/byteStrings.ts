import { enterRootBytes, isEndTag, leaveRootBytes } from "./byteRoot";
import { takeText } from "./byteText";
import { asciiBytes, leave, type ByteWalk } from "./byteWalk";
import { decodeEscapes, readRichText, type RichText } from "./cellText";
import { LIMITS } from "./limits";
import { END, START, XmlScanner } from "./xmlScanner";

const ROOT = asciiBytes("sst");
const ROOT_END = asciiBytes("</sst>");
const ITEM = asciiBytes("<si");
const ITEM_END = asciiBytes("</si>");
const CLOSED = asciiBytes("<si/>");
const PLAIN_START = asciiBytes("<si><t>");
const SPACED_START = asciiBytes('<si><t xml:space="preserve">');
const PLAIN_END = asciiBytes("</t></si>");
const LESS = 60;
const BANG = 33;
const QUESTION = 63;
const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });

/** As `readSharedStrings`, the short way: leaves at whatever it does not know. Texts of runs are read by the scanner. */
export function readStringsBytes(walk: ByteWalk, part: string): readonly RichText[] {
  const strings: RichText[] = [];
  const root = enterRootBytes(walk, ROOT, part);
  for (walk.passSpace(); !isEndTag(walk); walk.passSpace()) {
    if (!walk.isStartOf(ITEM)) {
      walk.passElement();
      continue;
    }
    if (strings.length >= LIMITS.sharedStrings) leave();
    strings.push(takePlain(walk) ?? takeOther(walk, root, part));
  }
  leaveRootBytes(walk, ROOT_END);
  return strings;
}

/** An item that is one text without runs; null, and nothing moved, when it is not. */
function takePlain(walk: ByteWalk): RichText | null {
  const from = walk.at;
  if (walk.isAt(PLAIN_START, from)) walk.at += PLAIN_START.length;
  else if (walk.isAt(SPACED_START, from)) walk.at += SPACED_START.length;
  else return null;
  const text = takeText(walk);
  if (walk.isAt(PLAIN_END, walk.at)) {
    walk.at += PLAIN_END.length;
    return { text: decodeEscapes(text), fontName: null };
  }
  walk.at = from;
  return null;
}

/** Any other item, as the scanner reads it between the root's own tags. */
function takeOther(walk: ByteWalk, root: string, part: string): RichText {
  const { bytes, size, at: start } = walk;
  if (walk.isAt(CLOSED, start)) {
    walk.at += CLOSED.length;
    return { text: "", fontName: null };
  }
  let end = start + ITEM.length;
  while (!walk.isAt(ITEM_END, end)) {
    if (bytes[end] === LESS && (bytes[end + 1] === BANG || bytes[end + 1] === QUESTION)) leave();
    if (++end >= size) leave();
  }
  walk.at = end + ITEM_END.length;
  const item = utf8.decode(bytes.subarray(start, walk.at));
  const scanner = new XmlScanner(`${root}${item}</sst>`, part);
  scanner.enterSpreadsheetRoot("sst");
  if (scanner.next() !== START || !scanner.is("si")) leave();
  const text = readRichText(scanner);
  // What was cut out may be more than one element.
  if (scanner.next() !== END) leave();
  scanner.toEnd();
  return text;
}
