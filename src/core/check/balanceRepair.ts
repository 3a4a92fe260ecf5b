import type { DigitChange } from "./familyFindings";
import type { RulePart, RuleReading } from "./ruleReading";
import { referencesOf } from "./unitReport";
import type { UnitReport } from "./unitReport";

export interface Repair {
  readonly code: string;
  readonly change: DigitChange;
  readonly value: number;
  readonly proposed: number;
}

interface Candidate extends Repair {
  /** Decades by which the repaired figure is nearer to what is known of it; null where nothing is. */
  readonly gain: number | null;
}

/** A repair is named against the evidence only within this (decades): about 5 %. */
const AGAINST = 0.02;
/** Gain (decades) from which one of several repairs is the likely one, and how much less the next may have. */
const CLEAR_GAIN = 0.02;
const CLEAR_LEAD = 2;

/**
 * The one change of a typed figure that makes a broken sum balance within rounding: a digit, two neighbouring digits,
 * the sign, or a power of ten. Null where there is none, or several that last year and the plan do not tell apart:
 * a wrong name is worse than the bare gap.
 */
export function findRepair(report: UnitReport, reading: RuleReading): Repair | null {
  const gap = reading.left - reading.right;
  const candidates = reading.parts.flatMap((part): readonly Candidate[] => {
    if (part.previous || !isTyped(report, reading, part.code)) return [];
    const value = reading.valueOf(part);
    const slope = reading.differenceWith(part, value + 1) - gap;
    const isPlainTerm = Math.abs(Math.abs(slope) - 1) < 1e-6;
    if (!isPlainTerm || value === 0) return [];
    const wanted = value - gap / slope;
    const decimals = report.indicators.get(part.code)?.decimals ?? 0;
    const found = oneChange(value, wanted, reading.tolerance, decimals);
    if (found === null) return [];
    return [{ code: part.code, value, ...found, gain: gainOf(report, reading, part, found.proposed) }];
  });
  return chosen(candidates);
}

function chosen(candidates: readonly Candidate[]): Repair | null {
  const [first, second] = [...candidates].sort((a, b) => (b.gain ?? -Infinity) - (a.gain ?? -Infinity));
  if (first === undefined) return null;
  if (second === undefined) return first.gain === null || first.gain > -AGAINST ? first : null;
  if (first.gain === null || first.gain < CLEAR_GAIN) return null;
  return second.gain === null || second.gain * CLEAR_LEAD < first.gain ? first : null;
}

/** One change of `value` that comes within `tolerance` of `wanted`. */
function oneChange(
  value: number,
  wanted: number,
  tolerance: number,
  decimals: number,
): { readonly change: DigitChange; readonly proposed: number } | null {
  const near = (proposed: number) =>
    Math.abs(proposed - wanted) <= tolerance + 1e-9 * Math.max(1, Math.abs(wanted));
  for (const power of [3, -3, 1, -1, 2, -2]) {
    const proposed = Number((value * 10 ** power).toPrecision(15));
    if (near(proposed)) return { change: "scale", proposed };
  }
  if (near(-value)) return { change: "sign", proposed: -value };
  const sign = value < 0 ? -1 : 1;
  const digits = Math.abs(value).toFixed(decimals);
  const asNumber = (text: string) => sign * Number(text);
  for (const swapped of neighboursSwapped(digits)) {
    if (near(asNumber(swapped))) return { change: "swap", proposed: asNumber(swapped) };
  }
  for (const changed of oneDigitChanged(digits)) {
    if (near(asNumber(changed))) return { change: "digit", proposed: asNumber(changed) };
  }
  return null;
}

function neighboursSwapped(digits: string): readonly string[] {
  const found: string[] = [];
  for (let index = 0; index < digits.length; index++) {
    const next = digits[index + 1] === "." ? index + 2 : index + 1;
    const [one, other] = [digits[index], digits[next]];
    if (one === "." || one === undefined || other === undefined || one === other) continue;
    found.push(digits.slice(0, index) + other + digits.slice(index + 1, next) + one + digits.slice(next + 1));
  }
  return found;
}

function oneDigitChanged(digits: string): readonly string[] {
  const found: string[] = [];
  for (let index = 0; index < digits.length; index++) {
    if (digits[index] === ".") continue;
    for (const digit of "0123456789") {
      if (digit === digits[index] || (digit === "0" && index === 0 && digits.length > 1)) continue;
      found.push(digits.slice(0, index) + digit + digits.slice(index + 1));
    }
  }
  return found;
}

/** A figure the unit typed for this column, not a computed row. */
function isTyped(report: UnitReport, reading: RuleReading, code: string): boolean {
  return report.entries.some(
    (entry) =>
      entry.indicator === code &&
      entry.measure === reading.measure &&
      entry.place === report.orgUnit.code &&
      typeof entry.value === "number",
  );
}

/** How much nearer the repaired figure is to last year or plan, moved at the pace of the rule's other figures. */
function gainOf(report: UnitReport, reading: RuleReading, part: RulePart, proposed: number): number | null {
  const known = referenceOf(report, part.code);
  const value = reading.valueOf(part);
  if (known === null) return null;
  if (proposed <= 0) return -Infinity;
  if (value <= 0) return Infinity;
  const paces = reading.parts.flatMap((other) => {
    if (other.code === part.code || other.previous) return [];
    const reference = referenceOf(report, other.code);
    const figure = reading.valueOf(other);
    return reference === null || figure <= 0 ? [] : [Math.log10(figure / reference)];
  });
  const pace = paces.length === 0 ? 0 : median(paces);
  const distance = (figure: number) => Math.abs(Math.log10(figure / known) - pace);
  return distance(value) - distance(proposed);
}

function referenceOf(report: UnitReport, code: string): number | null {
  const indicator = report.indicators.get(code);
  if (indicator === undefined) return null;
  const { previous, target } = referencesOf(report.plan, indicator, report.orgUnit.code);
  return previous ?? target;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1]!;
}
