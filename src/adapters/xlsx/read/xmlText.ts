import { refuse } from "./readFailure";

const named: ReadonlyMap<string, string> = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["quot", '"'],
  ["apos", "'"],
]);

const AMPERSAND = 38;
const HASH = 35;
const SEMICOLON = 59;
const SMALL_X = 120;
/** The longest name or number of any use: `quot`, `#x10FFFF`, with some zeros to spare. */
const LONGEST_REFERENCE = 12;

/**
 * A span of XML text or of an attribute's value as characters: the five entities and numeric references decoded, all
 * others refused (`bad-entity`), line ends as XML wants them.
 */
export function decodeCharacterData(text: string, start: number, end: number, part: string): string {
  const raw = text.slice(start, end);
  const ampersand = raw.indexOf("&");
  if (ampersand < 0) return raw.includes("\r") ? unifyLineEnds(raw) : raw;
  return decodeReferences(raw, ampersand, part);
}

/** A line end written as a reference (`&#13;`) stays; only those written as such become `\n`. */
function unifyLineEnds(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

/** Some writers reference every letter beyond ASCII, so this is a walk over characters without any search. */
function decodeReferences(raw: string, firstAmpersand: number, part: string): string {
  let decoded = unifyLineEnds(raw.slice(0, firstAmpersand));
  let index = firstAmpersand;
  while (index < raw.length) {
    const close = referenceEnd(raw, index, part);
    decoded += decodeReference(raw, index + 1, close, part);
    const from = close + 1;
    index = from;
    while (index < raw.length && raw.charCodeAt(index) !== AMPERSAND) index++;
    if (index > from) decoded += unifyLineEnds(raw.slice(from, index));
  }
  return decoded;
}

function referenceEnd(raw: string, ampersand: number, part: string): number {
  const limit = Math.min(raw.length, ampersand + LONGEST_REFERENCE);
  for (let index = ampersand + 1; index < limit; index++) {
    if (raw.charCodeAt(index) === SEMICOLON) return index;
  }
  return refuse("bad-entity", { part });
}

function decodeReference(raw: string, start: number, end: number, part: string): string {
  if (raw.charCodeAt(start) !== HASH)
    return named.get(raw.slice(start, end)) ?? refuse("bad-entity", { part });
  const isHexadecimal = raw.charCodeAt(start + 1) === SMALL_X;
  const radix = isHexadecimal ? 16 : 10;
  const first = start + (isHexadecimal ? 2 : 1);
  let code = 0;
  for (let index = first; index < end; index++) {
    const digit = digitOf(raw.charCodeAt(index));
    if (digit >= radix) refuse("bad-entity", { part });
    code = code * radix + digit;
  }
  if (first === end || !isXmlCharacter(code)) refuse("bad-entity", { part });
  return code <= 0xffff ? String.fromCharCode(code) : String.fromCodePoint(code);
}

/** 99 when it is no digit of any radix used. */
export function digitOf(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  const letter = code | 32;
  return letter >= 97 && letter <= 102 ? letter - 87 : 99;
}

export function isXmlCharacter(code: number): boolean {
  if (code < 0x20) return code === 0x09 || code === 0x0a || code === 0x0d;
  return code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff);
}
