import { takeText } from "./byteText";
import { leave, type ByteWalk } from "./byteWalk";
import { EXACT_DIGITS, POWERS_OF_TEN, readNumber } from "./cellNumber";

const LESS = 60;
const MINUS = 45;
const POINT = 46;
const ZERO = 48;
const NINE = 57;

/**
 * The number that stands between here and the next `<`, which becomes the walk's place; null when nothing does. Gives
 * what `readNumber` gives; leaves where that finds none.
 */
export function takeNumber(walk: ByteWalk): number | null {
  const { bytes, at: start } = walk;
  let index = start;
  let code = bytes[index]!;
  if (code === LESS) return null;
  const isNegative = code === MINUS;
  if (isNegative) code = bytes[++index]!;
  const first = index;
  let mantissa = 0;
  let fraction = 0;
  for (; code >= ZERO && code <= NINE; code = bytes[++index]!) mantissa = mantissa * 10 + (code - ZERO);
  let digits = index - first;
  if (code === POINT) {
    const point = index;
    code = bytes[++index]!;
    for (; code >= ZERO && code <= NINE; code = bytes[++index]!) mantissa = mantissa * 10 + (code - ZERO);
    fraction = index - point - 1;
    digits += fraction;
  }
  if (code !== LESS || digits === 0 || digits > EXACT_DIGITS) return takeOther(walk);
  walk.at = index;
  const value = fraction === 0 ? mantissa : mantissa / POWERS_OF_TEN[fraction]!;
  return isNegative && value !== 0 ? -value : value;
}

/** Long digits, exponents, signs and spaces. */
function takeOther(walk: ByteWalk): number | null {
  const text = takeText(walk);
  if (text.trim() === "") return null;
  const value = readNumber(text, 0, text.length);
  return Number.isNaN(value) ? leave() : value;
}
