/** Quoted and escaped text, padding (`_)`), fill (`* `) and every bracket but a count of elapsed time. */
const NOISE = /"[^"]*"?|\\.|_.|\*.|\[(?!(?:h+|m+|s+)\])[^\]]*\]?/gi;

/**
 * Whether a number format shows a serial number as a date or a time, by the rule that files are read with: in its
 * first section a letter of d, m, y, h, s stands before any digit.
 */
export function isDateFormat(code: string): boolean {
  if (code === "General" || code.length > 1_000) return false;
  const section = code
    .replace(NOISE, "")
    .split(";", 1)[0]!
    .replace(/general/gi, "")
    .replace(/am\/pm|a\/p/gi, "h");
  const letter = section.search(/[dmyhs]/i);
  if (letter < 0) return false;
  const digit = section.search(/[0#?]/);
  return digit < 0 || letter < digit;
}
