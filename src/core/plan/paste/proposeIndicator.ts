import type { Indicator } from "../../model";
import { foldCode, foldName, foldText } from "../../reading";
import type { PastedRow } from "./pastedTable";

/** How sure a proposal is: the code or the whole name agrees; the name resembles one far more than any other. */
export type Confidence = "certain" | "likely";

export interface IndicatorProposal {
  readonly code: string;
  readonly confidence: Confidence;
}

export interface Proposals {
  readonly best: IndicatorProposal | null;
  /** Codes that resemble the name, the nearest first, at most five; the best among them. */
  readonly similar: readonly string[];
}

/** Measured on the printed tables of real plans: same things said differently lie above, others below. */
const LIKELY = 0.62;
const AHEAD = 0.12;
const WORTH_SHOWING = 0.35;
const MOST_SHOWN = 5;

/**
 * Looks for the indicator that a pasted row means. A code of the plan decides; then a name that is the same but for
 * accents, numbering and punctuation and belongs to one indicator of that unit of measure; then likeness of names,
 * which is only ever proposed. A row in another unit of measure is never certain: `%` and `hộ` are different figures.
 */
export function proposeIndicator(row: PastedRow, indicators: readonly Indicator[]): Proposals {
  const code = foldCode(row.code);
  const byCode = row.code === "" ? undefined : indicators.find((one) => foldCode(one.code) === code);
  const name = foldName(row.name);
  const scored = indicators
    .map((indicator) => ({ indicator, score: likeness(name, foldName(indicator.name)) }))
    .map((one) => ({ ...one, fits: sameMeasure(row.unitOfMeasure, one.indicator.unitOfMeasure) }))
    .map((one) => ({ ...one, score: one.fits ? one.score : one.score * 0.8 }))
    .sort((a, b) => b.score - a.score);
  const similar = scored
    .filter(({ score }) => score >= WORTH_SHOWING)
    .slice(0, MOST_SHOWN)
    .map(({ indicator }) => indicator.code);
  if (byCode !== undefined) {
    return { best: { code: byCode.code, confidence: "certain" }, similar: withFirst(byCode.code, similar) };
  }
  const exact = scored.filter(({ indicator, fits }) => fits && foldName(indicator.name) === name);
  if (exact.length === 1) {
    const found = exact[0]!.indicator.code;
    return { best: { code: found, confidence: "certain" }, similar: withFirst(found, similar) };
  }
  const [first, second] = scored;
  const isAhead = first !== undefined && first.score - (second?.score ?? 0) >= AHEAD;
  if (first === undefined || !first.fits || first.score < LIKELY || !isAhead) return { best: null, similar };
  return { best: { code: first.indicator.code, confidence: "likely" }, similar };
}

/** Share of pairs of neighbouring letters that two folded names have in common, 0–1 (Dice's coefficient). */
function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const [left, right] = [pairs(a), pairs(b)];
  const total = left.size + right.size;
  if (total === 0) return 0;
  let shared = 0;
  for (const pair of left) if (right.has(pair)) shared += 1;
  return (2 * shared) / total;
}

function pairs(name: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const word of name.split(" ")) {
    if (word.length === 1) found.add(word);
    for (let index = 0; index + 1 < word.length; index += 1) found.add(word.slice(index, index + 2));
  }
  return found;
}

/** Money is one measure, whatever its size: the grammar of targets converts it. An unsaid measure fits every one. */
function sameMeasure(pasted: string, known: string): boolean {
  const [a, b] = [foldText(pasted), foldText(known)];
  return a === "" || a === b || (isMoney(a) && isMoney(b));
}

function isMoney(folded: string): boolean {
  return /^(?:tỷ|tỉ|triệu|tr\.?|nghìn|ngàn)\s*(?:đồng|đ)$/.test(folded);
}

function withFirst(code: string, codes: readonly string[]): readonly string[] {
  return [code, ...codes.filter((one) => one !== code)].slice(0, MOST_SHOWN);
}
