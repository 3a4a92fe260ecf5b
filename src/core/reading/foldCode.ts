import { cleanText } from "./cleanText";

const PLAIN_CODE = /^[0-9A-Z.\-_@]*$/;
const WHITE = /\s+/g;
const FULL_WIDTH = /[\uFF01-\uFF5E]/g;
const DASHES = /[\u2010-\u2015\u2212\uFE58\uFE63]/g;
const CYRILLIC_CAPITALS = /[АВЕКМНОРСТУХ]/g;
const LATIN_CAPITALS: ReadonlyMap<string, string> = new Map(
  [..."АВЕКМНОРСТУХ"].map((letter, index) => [letter, "ABEKMHOPCTYX"[index]!]),
);

/**
 * The form in which codes of indicators and units are compared: no spaces, capitals, and what only looks different
 * made equal (full-width letters and digits, dashes, Cyrillic look-alikes). Idempotent. Accents stay: a code has none.
 * @example foldCode(" kt01 – x") // => "KT01-X"
 */
export function foldCode(text: string): string {
  if (PLAIN_CODE.test(text)) return text;
  const code = cleanText(text)
    .replace(FULL_WIDTH, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
    .replace(DASHES, "-")
    .replace(WHITE, "")
    .toUpperCase()
    .normalize("NFC");
  return code.replace(CYRILLIC_CAPITALS, (letter) => LATIN_CAPITALS.get(letter) ?? letter);
}
