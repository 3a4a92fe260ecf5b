import { relateMeasures, scaleOf } from "./measure";
import type { NumberContext, NumberReading } from "./numberReading";
import { parseNumeral } from "./numeral";

const RANGE = /^(?:từ |tu )?([-−]?[\d.,]*\d)([^\d]*?)\s*(?:[-–—−]|đến|den)\s*([-−]?[\d.,]*\d)([^\d]*)$/i;
const PAIR = /(\d[\d.,]*)\s*([\p{L}.]+(?:\s+(?:đồng|dong|đ))?)\s*/gu;
const LOOK_ALIKE = /^[-−]?(?=.*\d)(?=.*[oOОоlI])[lI]?[\doOОо.,]+$/;
const BETWEEN_DIGITS = /^[-−]?\d[\doOОо.,lI]*\d$/;
const SCIENTIFIC = /^([-−]?)(\d+(?:[.,]\d+)?)e([+-]?\d{1,2})$/i;
const LETTER_O = /[oOОо]/g;
const LETTER_I = /[lI]/g;

/** `61-62`, `6,6–6,8%`, `từ 3 đến 5 hộ`; null when the text is no range in the row's unit. */
export function readRange(text: string, context: NumberContext): NumberReading | null {
  const match = RANGE.exec(text);
  if (!match) return null;
  const [, first = "", unitBetween = "", second = "", unitBehind = ""] = match;
  for (const unit of [unitBetween.trim(), unitBehind.trim()]) {
    if (unit !== "" && relateMeasures(unit, context.unitOfMeasure).kind !== "same") return null;
  }
  const low = oneNumber(first, context.decimals);
  const high = oneNumber(second, context.decimals);
  return low === null || high === null || low >= high ? null : { kind: "range", low, high };
}

/** `1 tỷ 200 triệu` in a row of money: a proposal in the row's unit; null when it is no such sum. */
export function readCompound(text: string, context: NumberContext): NumberReading | null {
  const relation = relateMeasures("đồng", context.unitOfMeasure);
  if (context.unitOfMeasure === undefined || relation.kind === "different") return null;
  let sum = 0;
  let parts = 0;
  let covered = 0;
  let previousScale = Infinity;
  for (const [pair, digits = "", word = ""] of text.matchAll(PAIR)) {
    const value = oneNumber(digits, 0);
    const scale = word === "đồng" ? 1 : scaleOf(word);
    if (value === null || scale === null || scale >= previousScale) return null;
    sum += value * scale;
    parts += 1;
    covered += pair.length;
    previousScale = scale;
  }
  if (parts < 2 || covered !== text.length) return null;
  const factor = relation.kind === "scaled" ? relation.factor : 1;
  return { kind: "scaleWord", word: text, candidates: [Number((sum * factor).toPrecision(15))] };
}

/**
 * The number meant by `1O` (letter O), `l2` (letter l) or `1E+05`, else null. A proposal only: the text is no number,
 * and a displayed power of ten has lost its digits.
 */
export function lookAlikeNumber(text: string, decimals: number): number | null {
  const scientific = SCIENTIFIC.exec(text);
  if (scientific) {
    const value = Number(`${scientific[2]!.replace(",", ".")}e${scientific[3]}`);
    return scientific[1] === "" ? value : 0 - value;
  }
  if (!LOOK_ALIKE.test(text) && !(BETWEEN_DIGITS.test(text) && /[oOОоlI]/.test(text))) return null;
  return oneNumber(text.replace(LETTER_O, "0").replace(LETTER_I, "1"), decimals);
}

function oneNumber(text: string, decimals: number): number | null {
  const isMinus = text.startsWith("-") || text.startsWith("−");
  const numeral = parseNumeral(isMinus ? text.slice(1) : text, decimals);
  if (numeral?.kind !== "one") return null;
  return isMinus ? 0 - numeral.value : numeral.value;
}
