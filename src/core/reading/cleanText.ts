/** Spaces that look like a space and are none: no-break, en/em/thin/figure/hair, narrow no-break, ideographic. */
const ODD_SPACE = "\\u00A0\\u1680\\u2000-\\u200A\\u202F\\u205F\\u3000";
/** Characters of no width: joiners, direction marks, word joiner, byte-order mark. */
const ZERO_WIDTH = "\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u2069\\uFEFF";

/** Letters and signs that are as they should be wherever they stand: no marks that compose, no odd spaces. */
const SETTLED = settledTable("\u0021\u007E \u00C0\u024F \u1E00\u1EFF \u2013\u2014 \u2018\u201D \u2026\u2026");
const SPACE = 0x20;
const ZERO_WIDTH_ALL = new RegExp(`[${ZERO_WIDTH}]+`, "g");
const SPACE_RUN = new RegExp(`[\\s\\p{Cc}${ODD_SPACE}]+`, "gu");
const SPACE_RUN_IN_LINE = new RegExp(`(?:(?!\\n)[\\s\\p{Cc}${ODD_SPACE}])+`, "gu");
const LINE_BREAK = /\r\n|[\r\n\u0085\u2028\u2029]/g;
const BLANK_LINES = /\n{3,}/g;
const ODD_FORM = new RegExp(`[${ODD_SPACE}${ZERO_WIDTH}]`);
const NON_ASCII = /[\u0080-\uFFFF]/;
const SOFT_HYPHEN = /\u00AD/g;
const BEYOND_ONE_BYTE = /[\u0300-\u036F\u0100-\u024F\u1EA0-\u1EF9]/;

/**
 * Text as it is shown: NFC, odd spaces as plain ones, zero-width characters gone, runs of white space (line breaks
 * included) as one space, trimmed.
 *
 * U+00AD is the letter `ư` of TCVN3 fonts, so it goes only where another letter shows that the text is Unicode.
 * @example cleanText("  Dân\u00A0số \n") // => "Dân số"
 */
export function cleanText(text: string): string {
  if (isClean(text)) return text;
  return withoutInvisible(text).replace(SPACE_RUN, " ").trim();
}

/** As `cleanText`, keeping line breaks as `\n` and at most one empty line between paragraphs. */
export function cleanParagraphs(text: string): string {
  if (isClean(text)) return text;
  const lines = withoutInvisible(text).replace(LINE_BREAK, "\n").split("\n");
  return lines
    .map((line) => line.replace(SPACE_RUN_IN_LINE, " ").trim())
    .join("\n")
    .replace(BLANK_LINES, "\n\n")
    .trim();
}

/** Whether the stored form differs from the one people see: decomposed accents, no-break or zero-width characters. */
export function hasDecomposedForm(text: string): boolean {
  return NON_ASCII.test(text) && (ODD_FORM.test(text) || text.normalize("NFC") !== text);
}

/** Whether a letter or accent is there that no one-byte font can hold: the text is Unicode, whatever its font. */
export function hasUnicodeLetter(text: string): boolean {
  return BEYOND_ONE_BYTE.test(text);
}

/**
 * Whether a text is clean already, as nearly all of a form is: settled characters, one space between words. Looked up
 * character by character: a pattern takes several times as long, and every text of every file comes here.
 */
function isClean(text: string): boolean {
  let isAfterSpace = true;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (SETTLED[code] === 1) isAfterSpace = false;
    else if (code !== SPACE || isAfterSpace) return false;
    else isAfterSpace = true;
  }
  return !isAfterSpace || text === "";
}

/** First and last character of each span, spans apart by spaces → 1 for every character of one. */
function settledTable(spans: string): Uint8Array {
  const table = new Uint8Array(0x2100);
  for (const span of spans.split(" ")) table.fill(1, span.charCodeAt(0), span.charCodeAt(1) + 1);
  return table;
}

function withoutInvisible(text: string): string {
  let clean = text.replace(ZERO_WIDTH_ALL, "");
  if (hasUnicodeLetter(clean)) clean = clean.replace(SOFT_HYPHEN, "");
  return clean.normalize("NFC");
}
