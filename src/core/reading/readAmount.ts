import { cleanText } from "./cleanText";
import { relateMeasures } from "./measure";
import type { NumberContext, NumberReading } from "./numberReading";
import { lookAlikeNumber, readCompound, readRange } from "./numberPhrases";
import { parseNumeral } from "./numeral";
import type { Numeral } from "./numeral";

const AMOUNT = /^([-–—−+]?)( ?)([\d.,](?:[\d., ]*\d)?)([.,]?)([^]*)$/;
const HAS_DIGIT = /\d/;
const HAS_LETTER = /\p{L}/u;
const UNIT_WITH_DIGIT = /^[kcd]?m[23]$/i;
const SHARE_OR_BOUND = /[%‰]|trở (?:lên|xuống)|phần trăm|lần/i;
const DIVIDED = /^\s*[/\\:]\s*\d/;
/** A part of the whole that was just said. */
const INSIDE = /^([^\d]*?)[\s,;:.-]*(?:trong đó|trong do|tr\. ?đ|tđ:|bao gồm|gồm)(?!\p{L})/iu;
/** Words before a number that leave it the number meant. */
const COUNTED =
  /^(?:đã )?(khoảng|khoang|ước đạt|ước tính|ước|uoc|xấp xỉ|chừng|đạt|tổng số|tổng cộng|tổng|có|được|là|âm|~|≈|=)\s*:?\s*(?=[-−\d])/i;

const NO_NUMBER: NumberReading = { kind: "notANumber", candidate: null };

/**
 * Reads sign, digits and what follows them: nothing, a unit of measure, further numbers.
 * The text is cleaned, holds a digit and no parentheses.
 */
export function readAmount(text: string, context: NumberContext): NumberReading {
  const candidate = lookAlikeNumber(text, context.decimals);
  if (candidate !== null) return { kind: "notANumber", candidate };
  const amount = AMOUNT.exec(text);
  if (!amount) return readQualified(text, context);
  const [, sign = "", gap = "", digits = "", stop = "", tail = ""] = amount;
  const unsigned = parseNumeral(digits, context.decimals);
  const rest = tail.trim();
  if (unsigned === null || (stop === "," && rest === "")) return NO_NUMBER;

  const isMinus = sign !== "" && sign !== "+";
  if (isMinus && gap !== "") return minusOrBullet(unsigned, rest, context);
  const numeral = isMinus ? negative(unsigned) : unsigned;
  if (rest === "") return asWritten(numeral, gap === "" && stop === "" && (sign === "" || sign === "-"));
  if (DIVIDED.test(rest)) return NO_NUMBER;
  if (!HAS_DIGIT.test(rest) || UNIT_WITH_DIGIT.test(rest)) {
    return withUnit(numeral, rest, context) ?? onOtherScale(digits, isMinus, rest, context);
  }
  return (
    readRange(text, context) ?? readCompound(text, context) ?? withFurtherNumbers(numeral, rest, context)
  );
}

function asWritten(numeral: Numeral, isPlain: boolean): NumberReading {
  if (numeral.kind === "two") return { kind: "ambiguous", candidates: numeral.candidates };
  return { kind: "number", value: numeral.value, writing: isPlain && numeral.plain ? "plain" : "variant" };
}

/** Null when the unit is the row's on another scale. */
function withUnit(numeral: Numeral, unit: string, context: NumberContext): NumberReading | null {
  const relation = relateMeasures(unit, context.unitOfMeasure);
  if (relation.kind === "same") return asWritten(numeral, false);
  if (relation.kind === "scaled") return null;
  // A share of something, or a bound, is not the row's number.
  const isOther = numeral.kind === "two" || SHARE_OR_BOUND.test(unit);
  return { kind: "withNote", value: isOther ? null : numeral.value, note: cleanText(unit) };
}

/** The row's decimals say nothing of a larger scale, so `1.234 tỷ` keeps both readings; `1.234 đồng` is whole. */
function onOtherScale(digits: string, isMinus: boolean, unit: string, context: NumberContext): NumberReading {
  const relation = relateMeasures(unit, context.unitOfMeasure);
  const factor = relation.kind === "scaled" ? relation.factor : 1;
  const unsigned = parseNumeral(digits, factor > 1 ? 1 : 0);
  if (unsigned === null) return NO_NUMBER;
  const numeral = isMinus ? negative(unsigned) : unsigned;
  const values = numeral.kind === "one" ? [numeral.value] : numeral.candidates;
  return {
    kind: "scaleWord",
    word: cleanText(unit),
    candidates: values.map((value) => Number((value * factor).toPrecision(15))),
  };
}

/** `15 vụ, trong đó 02 vụ nghiêm trọng` stands for 15; `15 nam, 20 nữ` for nothing; `12+3` is not a number. */
function withFurtherNumbers(numeral: Numeral, rest: string, context: NumberContext): NumberReading {
  if (!HAS_LETTER.test(rest)) return NO_NUMBER;
  const unit = INSIDE.exec(rest)?.[1]?.trim();
  const isWhole =
    unit !== undefined && (unit === "" || relateMeasures(unit, context.unitOfMeasure).kind === "same");
  return {
    kind: "withNote",
    value: isWhole && numeral.kind === "one" ? numeral.value : null,
    note: cleanText(rest),
  };
}

/** `- 5` in a cell of its own: a negative number, or an item of a list. */
function minusOrBullet(unsigned: Numeral, rest: string, context: NumberContext): NumberReading {
  const reading = rest === "" ? asWritten(unsigned, false) : withUnit(unsigned, rest, context);
  if (reading?.kind !== "number") return NO_NUMBER;
  return { kind: "ambiguous", candidates: [reading.value, 0 - reading.value] };
}

/** A word before the number: `Khoảng 4` proposes 4, `âm 5` proposes −5, `> 5` and `giảm 1,2` propose nothing. */
function readQualified(text: string, context: NumberContext): NumberReading {
  const word = COUNTED.exec(text);
  if (!word) return readRange(text, context) ?? { kind: "withNote", value: null, note: cleanText(text) };
  const inner = readAmount(text.slice(word[0].length), context);
  const note = cleanText(word[0]);
  if (inner.kind === "number") {
    return { kind: "withNote", value: word[1]?.toLowerCase() === "âm" ? 0 - inner.value : inner.value, note };
  }
  return inner.kind === "withNote" ? { ...inner, note: `${note} … ${inner.note}` } : inner;
}

function negative(numeral: Numeral): Numeral {
  if (numeral.kind === "one") return { ...numeral, value: 0 - numeral.value };
  return { kind: "two", candidates: [0 - numeral.candidates[0], 0 - numeral.candidates[1]] };
}
