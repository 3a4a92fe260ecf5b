import { evaluateExpression, expressionCodes, isComputed, partCodes } from "../model";
import type { Expression, Indicator, Measure, PlanRule } from "../model";
import { numberOf } from "./unitFigures";
import { mixesTimes } from "./unitReport";
import type { UnitReport } from "./unitReport";

/** One code of a rule with the year it is taken of. */
export interface RulePart {
  readonly code: string;
  readonly previous: boolean;
}

/** A rule over one column of one unit, with what it came to. */
export interface RuleReading {
  readonly rule: PlanRule;
  readonly measure: Measure;
  readonly parts: readonly RulePart[];
  readonly left: number;
  readonly right: number;
  /** How far rounding of typed figures at their declared decimals can move left − right. */
  readonly tolerance: number;
  /** Left − right with one part replaced by another value. */
  readonly differenceWith: (part: RulePart, value: number) => number;
  readonly valueOf: (part: RulePart) => number;
}

/** What a rule comes to in one column of a unit; null where it says nothing of it. */
export function readRule(report: UnitReport, rule: PlanRule, measure: Measure): RuleReading | null {
  const parts = distinctParts([...expressionCodes(rule.left), ...expressionCodes(rule.right)]);
  if (measure === "estimate" && !hasOwnEstimate(report, parts)) return null;
  const sameYear = parts.filter((part) => !part.previous).map((part) => part.code);
  if (mixesTimes(report, sameYear, measure)) return null;
  const values = new Map<string, number>();
  let missing = 0;
  for (const part of parts) {
    const state = report.figures.get(part.code, part.previous ? "previous" : measure);
    if (state.kind === "held" || state.kind === "absent") return null;
    const value = numberOf(state);
    if (value === null) missing += 1;
    values.set(keyOf(part), value ?? 0);
  }
  if (rule.whenMissing === "skipIfAny" && missing > 0) return null;
  if (rule.whenMissing === "skipIfAll" && missing === parts.length) return null;
  const sideWith = (side: Expression, changed: RulePart | null, value: number) =>
    evaluateExpression(side, (code, previous) =>
      changed !== null && changed.code === code && changed.previous === previous
        ? value
        : (values.get(keyOf({ code, previous })) ?? null),
    );
  const left = sideWith(rule.left, null, 0);
  const right = sideWith(rule.right, null, 0);
  // A divisor of zero: the rule says nothing of this unit.
  if (left === null || right === null) return null;
  const differenceWith = (part: RulePart, value: number) =>
    (sideWith(rule.left, part, value) ?? NaN) - (sideWith(rule.right, part, value) ?? NaN);
  const valueOf = (part: RulePart) => values.get(keyOf(part))!;
  const tolerance = parts.reduce((sum, part) => {
    const half = roundingOf(report.indicators.get(part.code));
    const moved = half === 0 ? 0 : Math.abs(differenceWith(part, valueOf(part) + half) - (left - right));
    return sum + (Number.isFinite(moved) ? moved : 0);
  }, 0);
  return { rule, measure, parts, left, right, tolerance, differenceWith, valueOf };
}

/** Half a unit of the last declared decimal; counted things are not rounded. */
function roundingOf(indicator: Indicator | undefined): number {
  if (indicator === undefined || indicator.valueType === "integer") return 0;
  return 0.5 * 10 ** -indicator.decimals;
}

/** Where every estimate is blank and stands for the actual, the rule has been judged already. */
function hasOwnEstimate(report: UnitReport, parts: readonly RulePart[]): boolean {
  const codes = new Set(
    parts.flatMap(({ code }) => {
      const indicator = report.indicators.get(code);
      return indicator !== undefined && isComputed(indicator) ? partCodes(indicator) : [code];
    }),
  );
  return report.entries.some(
    (entry) =>
      entry.measure === "estimate" &&
      entry.place === report.orgUnit.code &&
      codes.has(entry.indicator) &&
      entry.state !== "blank",
  );
}

function distinctParts(parts: readonly RulePart[]): readonly RulePart[] {
  return [...new Map(parts.map((part) => [keyOf(part), part])).values()];
}

function keyOf({ code, previous }: RulePart): string {
  return previous ? `${code}@` : code;
}
