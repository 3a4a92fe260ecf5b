import type { Indicator, Target, TargetRule } from "../model";
import { completionKind } from "./completion";
import { metZone } from "./metZone";
import { VERDICT_WORDS } from "./planWords";
import { isInPoints } from "./targetChange";

/** Cells that a formula reads. */
export interface FormulaRefs {
  /** The figure that is judged: a number, `Đạt`/`Chưa đạt`, or anything else for none. */
  readonly value: string;
  /** Last year's figure; changes against last year need it. */
  readonly previous?: string;
  /** The target where it stands in a cell as a number; without it the number is written into the formula. */
  readonly target?: string;
}

export interface VerdictFormulaOptions {
  /** Set for figures of a year that has not ended judged on the actual: a miss is `Chưa đến kỳ đánh giá`. */
  readonly missIsNotYet?: boolean;
}

/** Bounds of a zone as formula text. */
interface ZoneText {
  readonly low: string;
  readonly high: string;
  readonly below: "exceeded" | "missed";
  readonly above: "exceeded" | "missed";
  readonly issuedLow: string;
  readonly issuedHigh: string;
  /** A condition without which nothing is judged. */
  readonly condition: string | null;
}

/**
 * The rule of `judge` as a formula that Excel 2010 and LibreOffice know, without `=`: gives `Vượt`, `Đạt` or
 * `Không đạt`, and "" where there is no figure. Null when the target cannot be judged by these cells.
 * @example verdictFormula(atLeast95, share, { value: "H12" })
 * // => 'IF(ISNUMBER(H12),IF(ROUND(H12,2)<95,"Không đạt",IF(ROUND(H12,2)>95,"Vượt","Đạt")),"")'
 */
export function verdictFormula(
  target: Target,
  indicator: Indicator,
  refs: FormulaRefs,
  options: VerdictFormulaOptions = {},
): string | null {
  const missed = quote(options.missIsNotYet === true ? VERDICT_WORDS.notYet : VERDICT_WORDS.missed);
  const word = (verdict: "exceeded" | "missed") =>
    verdict === "missed" ? missed : quote(VERDICT_WORDS.exceeded);
  const met = quote(VERDICT_WORDS.met);
  if (target.rule.kind === "met") {
    return `IF(${refs.value}="Đạt",${met},IF(${refs.value}="Chưa đạt",${missed},""))`;
  }
  if (target.rule.kind === "surplus") return surplusFormula(indicator, refs, met, missed);
  const zone = zoneText(target, indicator, refs);
  if (zone === null) return null;
  const value = `ROUND(${refs.value},${indicator.decimals})`;
  const inside = `IF(${value}>${zone.high},${word(zone.above)},${met})`;
  return whenNumber(refs, zone, `IF(${value}<${zone.low},${word(zone.below)},${inside})`);
}

/**
 * `So với kế hoạch` of `judge` as a formula: the percentage as a number (100 is as planned) or the difference; ""
 * where there is no figure. Null where neither means anything.
 */
export function completionFormula(
  target: Target,
  indicator: Indicator,
  refs: FormulaRefs,
): { readonly kind: "percent" | "difference"; readonly formula: string } | null {
  const kind = completionKind(target, indicator);
  const zone = kind === null ? null : zoneText(target, indicator, refs);
  if (kind === null || zone === null) return null;
  const value = `ROUND(${refs.value},${indicator.decimals})`;
  if (kind === "percent") return { kind, formula: whenNumber(refs, zone, `${value}/${zone.issuedLow}*100`) };
  const from = (bound: string) => `ROUND(${value}-${operand(bound)},${indicator.decimals})`;
  const formula =
    zone.issuedLow === zone.issuedHigh
      ? from(zone.issuedLow)
      : `IF(${value}<${zone.issuedLow},${from(zone.issuedLow)},IF(${value}>${zone.issuedHigh},${from(zone.issuedHigh)},0))`;
  return { kind, formula: whenNumber(refs, zone, formula) };
}

function whenNumber(refs: FormulaRefs, zone: ZoneText, formula: string): string {
  const checked = zone.condition === null ? formula : `IF(${zone.condition},${formula},"")`;
  return `IF(ISNUMBER(${refs.value}),${checked},"")`;
}

function zoneText(target: Target, indicator: Indicator, refs: FormulaRefs): ZoneText | null {
  const { rule } = target;
  if (rule.kind === "decreaseBy" || rule.kind === "increaseBy") {
    return refs.previous === undefined ? null : changeText(target, rule, indicator, refs.previous);
  }
  const zone = metZone(target, indicator, null);
  if (zone === null) return null;
  if (refs.target !== undefined && zone.low === zone.high && zone.low === zone.issuedLow) {
    const cell = `ROUND(${refs.target},${indicator.decimals})`;
    return { ...zone, low: cell, high: cell, issuedLow: cell, issuedHigh: cell, condition: null };
  }
  return {
    ...zone,
    low: String(zone.low),
    high: String(zone.high),
    issuedLow: String(zone.issuedLow),
    issuedHigh: String(zone.issuedHigh),
    condition: null,
  };
}

function changeText(
  target: Target,
  rule: Extract<TargetRule, { kind: "decreaseBy" | "increaseBy" }>,
  indicator: Indicator,
  previous: string,
): ZoneText | null {
  const signed = rule.kind === "decreaseBy" ? -rule.amount : rule.amount;
  const inPoints = isInPoints(indicator);
  const figure = inPoints ? `${previous}${signedText(signed)}` : `${previous}*${100 + signed}/100`;
  const bound = `ROUND(${figure},${indicator.decimals})`;
  // What a figure outside is does not depend on last year; any positive one shows it.
  const zone = metZone(target, indicator, 1);
  if (zone === null) return null;
  const usable = inPoints ? "" : `,${previous}${rule.kind === "decreaseBy" ? ">=" : ">"}0`;
  return {
    low: bound,
    high: bound,
    below: zone.below,
    above: zone.above,
    issuedLow: bound,
    issuedHigh: bound,
    // IF rather than AND: AND looks at every part, and text is greater than any number.
    condition: usable === "" ? `ISNUMBER(${previous})` : `IF(ISNUMBER(${previous})${usable},FALSE)`,
  };
}

function surplusFormula(indicator: Indicator, refs: FormulaRefs, met: string, missed: string): string | null {
  if (indicator.direction === "none") return null;
  const value = `ROUND(${refs.value},${indicator.decimals})`;
  const comparison = indicator.direction === "up" ? ">0" : "<0";
  const inWords = `IF(${refs.value}="Xuất siêu",${met},"")`;
  return `IF(ISNUMBER(${refs.value}),IF(${value}${comparison},${met},${missed}),${inWords})`;
}

/** A bound after a minus sign. */
function operand(bound: string): string {
  return bound.startsWith("-") ? `(${bound})` : bound;
}

function signedText(value: number): string {
  return value < 0 ? String(value) : `+${value}`;
}

function quote(word: string): string {
  return `"${word}"`;
}
