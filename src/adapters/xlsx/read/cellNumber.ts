export const POWERS_OF_TEN = Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));
/** Integers of so many digits, and their quotient by a power of ten, are exact doubles or correctly rounded ones. */
export const EXACT_DIGITS = 15;

const ZERO = 48;
const NINE = 57;

/**
 * Reads a span of text as an XML Schema double; NaN for anything else, `INF` and overflow included. White space
 * around it is allowed. Most numbers of a workbook are short and are read without making a string.
 */
export function readNumber(text: string, spanStart: number, spanEnd: number): number {
  let start = spanStart;
  let end = spanEnd;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;

  let index = start;
  let code = index < end ? text.charCodeAt(index) : 0;
  const isNegative = code === 45;
  if (isNegative || code === 43) code = ++index < end ? text.charCodeAt(index) : 0;
  let digits = 0;
  let fraction = 0;
  let mantissa = 0;
  while (code >= ZERO && code <= NINE) {
    mantissa = mantissa * 10 + (code - ZERO);
    digits++;
    code = ++index < end ? text.charCodeAt(index) : 0;
  }
  if (code === 46) {
    code = ++index < end ? text.charCodeAt(index) : 0;
    while (code >= ZERO && code <= NINE) {
      mantissa = mantissa * 10 + (code - ZERO);
      digits++;
      fraction++;
      code = ++index < end ? text.charCodeAt(index) : 0;
    }
  }
  if (digits === 0) return NaN;
  if (index === end && digits <= EXACT_DIGITS) {
    const value = fraction === 0 ? mantissa : mantissa / POWERS_OF_TEN[fraction]!;
    return isNegative && value !== 0 ? -value : value;
  }
  if (index < end && !isExponent(text, index, end)) return NaN;
  const value = Number(text.slice(start, end));
  return Number.isFinite(value) ? value : NaN;
}

function isExponent(text: string, from: number, end: number): boolean {
  let index = from;
  const letter = text.charCodeAt(index);
  if (letter !== 69 && letter !== 101) return false;
  const sign = text.charCodeAt(++index);
  if (sign === 43 || sign === 45) index++;
  if (index >= end) return false;
  for (; index < end; index++) {
    const code = text.charCodeAt(index);
    if (code < ZERO || code > NINE) return false;
  }
  return true;
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}
