import type { Indicator } from "../../model";
import { foldCode, foldName, isSameMeasure, LIKELY_NAME, NAME_AHEAD, nameLikeness } from "../../reading";
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
    .map((indicator) => ({ indicator, score: nameLikeness(name, foldName(indicator.name)) }))
    .map((one) => ({ ...one, fits: isSameMeasure(row.unitOfMeasure, one.indicator.unitOfMeasure) }))
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
  const isAhead = first !== undefined && first.score - (second?.score ?? 0) >= NAME_AHEAD;
  if (first === undefined || !first.fits || first.score < LIKELY_NAME || !isAhead)
    return { best: null, similar };
  return { best: { code: first.indicator.code, confidence: "likely" }, similar };
}

function withFirst(code: string, codes: readonly string[]): readonly string[] {
  return [code, ...codes.filter((one) => one !== code)].slice(0, MOST_SHOWN);
}
