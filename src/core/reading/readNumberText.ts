import { cleanParagraphs } from "./cleanText";
import { relateMeasures } from "./measure";
import { readNilWord } from "./nilWords";
import type { NumberContext, NumberReading } from "./numberReading";
import { readAmount } from "./readAmount";

const DIGITS = /^\d{1,8}$/;
const DASH = /^[-–—−]+$/;
const CROSS = /^[xX×]$/;
const DOTS = /^(?:…|\.\.)[.…]*$/;
const FULL_WIDTH = /[\uFF01-\uFF5E]/g;
/** Columns pasted into one cell are never groups of one number. */
const COLUMN_GAP = /\t|[ \u00A0]{2,}/g;
/** The sign by which people force text, where a program stored it as a character. */
const QUOTE = /^'(?=[-\d(])/;
const REMARK = /\([^()]*\)?/g;
const PARENTHESES = /[()]/g;
const NEGATIVE = /^\( ?([\d.,][^()]*)\)$/;
const HAS_DIGIT = /\d/;
const NUMERIC = /^[-+]?\d[\d.,]*$/;
/** A longer text is an explanation in the wrong column; patterns are not tried on it. */
const LONGEST = 250;

/**
 * Reads a text typed in a number cell the Vietnamese way: dots group thousands, a comma starts the decimals.
 *
 * Never throws and never guesses: a text with two meanings gives both, one with a remark gives the remark, a state in
 * words gives the state it proposes. A unit written after the number is compared with the row's.
 * Rules: NUM-01..NUM-13.
 * @example readNumberText("1.234,5", { decimals: 1 }) // => { kind: "number", value: 1234.5, writing: "plain" }
 */
export function readNumberText(text: string, context: NumberContext): NumberReading {
  if (DIGITS.test(text)) return { kind: "number", value: Number(text), writing: "plain" };
  const clean = cleanParagraphs(text.replace(COLUMN_GAP, "\n"));
  if (clean === "") return { kind: "blank" };
  if (clean.length > LONGEST) return tooLong(clean);
  if (NUMERIC.test(clean)) return readAmount(clean, context);
  if (DASH.test(clean)) return { kind: "mark", state: "nil" };
  if (CROSS.test(clean)) return { kind: "mark", state: "notApplicable" };
  if (DOTS.test(clean)) return { kind: "mark", state: "notAvailable" };
  const narrow = clean.replace(FULL_WIDTH, toNarrow).replace(QUOTE, "");
  const reading = readWords(narrow, context);
  return narrow === clean || reading.kind !== "number" ? reading : { ...reading, writing: "variant" };
}

function readWords(text: string, context: NumberContext): NumberReading {
  const proposed = readNilWord(text, context.unitOfMeasure);
  if (proposed !== null) return { kind: "nilWord", proposed };
  if (!HAS_DIGIT.test(text)) return { kind: "notANumber", candidate: null };
  const negative = NEGATIVE.exec(text);
  if (negative) return negate(readAmount(negative[1]!.trim(), context));
  const remarks = text.match(REMARK);
  if (!remarks) return readAmount(text, context);
  return withRemark(readAmount(text.replace(REMARK, " ").trim(), context), remarks.join(" "), context);
}

function tooLong(text: string): NumberReading {
  return HAS_DIGIT.test(text)
    ? { kind: "withNote", value: null, note: text }
    : { kind: "notANumber", candidate: null };
}

function withRemark(main: NumberReading, remark: string, context: NumberContext): NumberReading {
  if (main.kind === "number") {
    const isUnit =
      relateMeasures(remark.replace(PARENTHESES, ""), context.unitOfMeasure ?? "").kind === "same";
    return isUnit ? { ...main, writing: "variant" } : { kind: "withNote", value: main.value, note: remark };
  }
  if (main.kind === "withNote") {
    // `15 nam (20 nữ)`: which of the numbers stands for the row is not ours to choose.
    const value = HAS_DIGIT.test(remark) ? null : main.value;
    return { kind: "withNote", value, note: `${main.note} ${remark}` };
  }
  return main;
}

/** `(5)` is how accounting programs write −5. */
function negate(inner: NumberReading): NumberReading {
  switch (inner.kind) {
    case "number":
      return { kind: "number", value: 0 - inner.value, writing: "variant" };
    case "ambiguous":
      return { kind: "ambiguous", candidates: [0 - inner.candidates[0], 0 - inner.candidates[1]] };
    default:
      return { kind: "notANumber", candidate: null };
  }
}

function toNarrow(character: string): string {
  return String.fromCharCode(character.charCodeAt(0) - 0xfee0);
}
