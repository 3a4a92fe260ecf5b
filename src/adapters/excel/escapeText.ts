/** First characters that make Excel take a text for a formula, or that it swallows. */
const SPECIAL = /^[=+\-@'\t\r]/;
/** Beginnings that Excel, which speaks en-US to scripts, may take for a number, a date, a truth value or an error. */
const LIKE_A_VALUE =
  /^\s*[.,(]?\s*[$€£¥₫]?\s*\d|^#|^\s*(?:true|false)\s*$|^\s*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\s\d,./-]/i;
/** What no cell should hold: controls (tab and newline excepted), U+FFFE, U+FFFF, halves of surrogate pairs. */
const UNWANTED = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/gu;

/**
 * A text as `range.values` needs it, so that the cell holds the text itself: the leading apostrophe says "this is
 * text" and is not kept in the value. In a cell of format `@` only the first character can harm.
 * Every text on every write goes through here: the apostrophe is not given back on read.
 * @example escapeText("- chi ngân sách") // "'- chi ngân sách"
 */
export function escapeText(text: string, isTextFormat = false): string {
  const clean = text.replace(/\r\n?/g, "\n").replace(UNWANTED, "");
  if (SPECIAL.test(clean)) return `'${clean}`;
  return !isTextFormat && LIKE_A_VALUE.test(clean) ? `'${clean}` : clean;
}
