import type { Indicator } from "../model";
import { foldText, readNumberText } from "../reading";

/** One number of a target's text, with what is written after it. */
export type TargetNumber =
  | { readonly kind: "number"; readonly value: number; readonly hasUnit: boolean }
  | { readonly kind: "ambiguous"; readonly candidates: readonly [number, number] }
  | { readonly kind: "otherUnit"; readonly written: string }
  | { readonly kind: "unreadable" };

const POINT_UNITS = foldAll(["điểm %", "điểm phần trăm", "điểm", "%", "phần trăm"]);
const PERCENT_UNITS = foldAll(["%", "phần trăm", "điểm %", "điểm phần trăm"]);
const PERMILLE_UNITS = foldAll(["‰", "phần nghìn", "điểm ‰", "điểm phần nghìn", "phần ngàn"]);
const MILLION_DONG = foldText("triệu đồng");

/** Words of money and how many `triệu đồng` one of them is. */
const MONEY_WORDS: ReadonlyMap<string, number> = new Map(
  (
    [
      ["tỷ đồng", 1000],
      ["tỉ đồng", 1000],
      ["tỷ", 1000],
      ["tỉ", 1000],
      ["triệu đồng", 1],
      ["triệu", 1],
      ["tr.đồng", 1],
      ["tr.đ", 1],
      ["nghìn đồng", 0.001],
      ["ngàn đồng", 0.001],
    ] as const
  ).map(([word, scale]) => [foldText(word), scale]),
);

const NUMBER_FIRST = /^([+-]?\d[\d.,]*(?: \d{3}(?!\d))*) ?(\D*)$/;
const PER_YEAR = / ?\/ ?năm$/;
const HAS_LETTER = /\p{L}/u;

/**
 * Reads `95`, `93,7%`, `45 hộ`, `1,2 tỷ đồng` in the indicator's unit of measure. The text is folded and has plain
 * minus signs. A unit that is not the indicator's is not taken for it. `countsUnits` lets any word follow (`14 xã`).
 */
export function readTargetNumber(text: string, indicator: Indicator, countsUnits: boolean): TargetNumber {
  const match = NUMBER_FIRST.exec(text);
  if (match === null) return { kind: "unreadable" };
  const [, digits = "", written = ""] = match;
  const unit = written.trim();
  const scale = countsUnits ? countScale(unit) : unitScale(unit, indicator);
  if (scale === null) return { kind: "otherUnit", written: unit };
  const negative = digits.startsWith("-");
  const reading = readNumberText(digits.replace(/^[+-]/, "").replace(/ /g, ""), {
    decimals: countsUnits ? 0 : indicator.decimals,
  });
  const sign = (value: number) => (negative ? -value : value) * scale;
  if (reading.kind === "ambiguous") {
    return { kind: "ambiguous", candidates: [sign(reading.candidates[0]), sign(reading.candidates[1])] };
  }
  if (reading.kind !== "number") return { kind: "unreadable" };
  return { kind: "number", value: sign(reading.value), hasUnit: unit !== "" };
}

/** What a number written with this unit is multiplied by; null when the unit is another than the indicator's. */
function unitScale(written: string, indicator: Indicator): number | null {
  if (written === "") return 1;
  const own = foldText(indicator.unitOfMeasure);
  if (written === own) return 1;
  const unit = written.replace(PER_YEAR, "");
  const head = own.split("/")[0]!.trim();
  if (unit === "" || unit === own || unit === head || own.startsWith(`${unit}/`)) return 1;
  if (own === "%" && PERCENT_UNITS.has(unit)) return 1;
  if (own === foldText("điểm %") && POINT_UNITS.has(unit)) return 1;
  if (own === "‰" && PERMILLE_UNITS.has(unit)) return 1;
  if (head === MILLION_DONG) return MONEY_WORDS.get(unit) ?? null;
  return null;
}

/** For a number of units any word may follow: `14 xã`, `14 đơn vị`; a share (`90%`) is something else. */
function countScale(written: string): number | null {
  return written === "" || HAS_LETTER.test(written[0]!) ? 1 : null;
}

function foldAll(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map(foldText));
}
