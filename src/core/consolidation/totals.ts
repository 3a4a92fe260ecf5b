import { combine, numberOf } from "../check";
import type { FigureState } from "../check";
import { assignedIndicators, evaluateExpression, expressionCodes, isComputed, placesOf } from "../model";
import type { Indicator, Measure, OrgUnit, Plan } from "../model";
import { previousFigure } from "../plan";
import type { Total } from "./consolidation";

/** A typed figure that a total is made of. */
interface Leaf {
  readonly indicator: Indicator;
  readonly measure: Measure;
}

/** Everything the totals of one merge are worked out from. */
export interface TotalContext {
  readonly plan: Plan;
  readonly indicators: ReadonlyMap<string, Indicator>;
  /** Units that report, in the plan's order. */
  readonly reporting: readonly OrgUnit[];
  readonly stateOf: (code: string, place: string, measure: Measure) => FigureState;
  /** Codes of reporting units that have the row in their workbook. */
  readonly placesWithRow: (indicator: Indicator) => readonly string[];
}

/** Works out which reporting units have each indicator in their own workbook. */
export function rowPlaces(plan: Plan, reporting: readonly OrgUnit[]): ReadonlyMap<string, readonly string[]> {
  const places = new Map<string, string[]>();
  for (const orgUnit of reporting) {
    for (const indicator of assignedIndicators(plan, orgUnit)) {
      const list = places.get(indicator.code);
      if (list) list.push(orgUnit.code);
      else places.set(indicator.code, [orgUnit.code]);
    }
  }
  return places;
}

/**
 * The total of one indicator for one measure, by its own way to total (CHECKS.md, Totals).
 *
 * A place enters when every figure the total needs of it is there; a place to which the row does not apply (`x`) leaves
 * the coverage. A missing place is never zero. `only` limits the places further (last year over this year's units).
 */
export function totalOf(
  context: TotalContext,
  indicator: Indicator,
  measure: Measure,
  only: ReadonlySet<string> | null = null,
): Total {
  if (isOfficeFigure(indicator, context)) return officeTotal(context, indicator, measure);
  const leaves = leavesOf(context, indicator, measure);
  if (leaves === null) return emptyTotal(measure === "previous" ? "noPreviousYear" : "noFigures");
  const candidates = context.placesWithRow(indicator);
  const asked: string[] = [];
  const included: string[] = [];
  for (const place of candidates) {
    const states = leaves.map((leaf) => context.stateOf(leaf.indicator.code, place, leaf.measure));
    if (states.some((state) => state.kind === "notApplicable")) continue;
    asked.push(place);
    if (!states.every(isPresent)) continue;
    if (only === null || only.has(place)) included.push(place);
  }
  if (indicator.aggregation === "none" || indicator.valueType === "text") {
    return { value: null, included, asked, reason: "notAggregated" };
  }
  if (included.length === 0) {
    const hasNow = (place: string) =>
      leaves.every(
        (leaf) =>
          leaf.measure === "previous" || isPresent(context.stateOf(leaf.indicator.code, place, leaf.measure)),
      );
    const lacksPrevious = measure !== "previous" && asked.some(hasNow);
    return { value: null, included, asked, reason: lacksPrevious ? "noPreviousYear" : "noFigures" };
  }
  const value = wholeValue(context, indicator, measure, included);
  return { value, included, asked, reason: value === null ? "zeroDenominator" : null };
}

/** A figure that an office gives for the whole, or from its own table of places. */
export function isOfficeFigure(indicator: Indicator, context: TotalContext): boolean {
  if (isComputed(indicator)) {
    return partsOf(indicator).some((code) => {
      const part = context.indicators.get(code);
      return part !== undefined && isOfficeFigure(part, context);
    });
  }
  return indicator.owner.kind === "offices" && context.placesWithRow(indicator).length === 0;
}

/** Value over the given places, all of which have every figure needed. */
function wholeValue(
  context: TotalContext,
  indicator: Indicator,
  measure: Measure,
  places: readonly string[],
): number | null {
  const states = (code: string, of: Measure) => places.map((place) => context.stateOf(code, place, of));
  const sum = (code: string, of: Measure) => exactSum(states(code, of).map((state) => numberOf(state) ?? 0));
  switch (indicator.aggregation) {
    case "sum":
      return sum(indicator.code, measure);
    case "simpleMean":
      return sum(indicator.code, measure) / places.length;
    case "countMet":
      return states(indicator.code, measure).filter((state) => state.kind === "answer" && state.value).length;
    case "weightedAverage": {
      const weight = indicator.weight!;
      const weights = states(weight, measure).map((state) => numberOf(state) ?? 0);
      const total = exactSum(weights);
      const values = states(indicator.code, measure).map((state) => numberOf(state) ?? 0);
      return total === 0 ? null : exactSum(values.map((value, index) => value * weights[index]!)) / total;
    }
    case "ratioOfSums":
    case "growthOfSums":
    case "differenceOfRatios": {
      const valueOf = (code: string, previous: boolean) => {
        const part = context.indicators.get(code);
        return part ? wholeValue(context, part, previous ? "previous" : measure, places) : null;
      };
      return combine(
        indicator,
        evaluateExpression(indicator.numerator!, valueOf),
        evaluateExpression(indicator.denominator!, valueOf),
      );
    }
    case "none":
      return null;
  }
}

/**
 * Sum with the rounding errors carried along (Neumaier) and given to 15 digits, as spreadsheets show it: decimal
 * figures add up to what a person gets by hand.
 */
export function exactSum(values: readonly number[]): number {
  let sum = 0;
  let carried = 0;
  for (const value of values) {
    const next = sum + value;
    carried += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return Number((sum + carried).toPrecision(15));
}

/** Typed figures an indicator comes down to; null where "last year of last year" would be needed. */
function leavesOf(context: TotalContext, indicator: Indicator, measure: Measure): readonly Leaf[] | null {
  if (!isComputed(indicator)) {
    const weight = indicator.weight === null ? undefined : context.indicators.get(indicator.weight);
    return [{ indicator, measure }, ...(weight ? [{ indicator: weight, measure }] : [])];
  }
  const leaves: Leaf[] = [];
  const parts = [...expressionCodes(indicator.numerator!), ...expressionCodes(indicator.denominator!)];
  for (const { code, previous } of parts) {
    const part = context.indicators.get(code);
    if (part === undefined || (previous && measure === "previous")) return null;
    const own = leavesOf(context, part, previous ? "previous" : measure);
    if (own === null) return null;
    leaves.push(...own);
  }
  return leaves;
}

/**
 * The owner's figure: what it typed for the whole, else the total of its places when all of them are filled.
 * Coverage counts offices, not places.
 */
function officeTotal(context: TotalContext, indicator: Indicator, measure: Measure): Total {
  const offices = ownersOf(context, indicator);
  if (isComputed(indicator)) {
    const leaves = leavesOf(context, indicator, measure);
    if (leaves === null) return emptyTotal("noPreviousYear");
    if (measure !== "previous" && !isGivenWhole(context, leaves)) {
      const overPlaces = ratioOverPlaces(context, indicator, measure, leaves, offices);
      if (overPlaces !== null) return overPlaces;
    }
    const totals = leaves.map((leaf) => totalOf(context, leaf.indicator, leaf.measure));
    const complete = totals.every(
      (total) => total.value !== null && total.included.length === total.asked.length,
    );
    const valueOf = (code: string, previous: boolean) => {
      const part = context.indicators.get(code);
      return part ? totalOf(context, part, previous ? "previous" : measure).value : null;
    };
    const top = evaluateExpression(indicator.numerator!, valueOf);
    const bottom = evaluateExpression(indicator.denominator!, valueOf);
    // An office's whole over a sum that units still missing would change is no rate of anything.
    const unfinished = totals.some(
      (total, index) =>
        !isOfficeFigure(leaves[index]!.indicator, context) && total.included.length < total.asked.length,
    );
    const value = unfinished ? null : combine(indicator, top, bottom);
    const known = top !== null && bottom !== null && !unfinished;
    const lacksPrevious =
      measure !== "previous" &&
      leaves.every((leaf, index) => (totals[index]!.value === null) === (leaf.measure === "previous"));
    const reason = known ? "zeroDenominator" : lacksPrevious ? "noPreviousYear" : "noFigures";
    return {
      value,
      included: complete ? offices : [],
      asked: offices,
      reason: value === null ? reason : null,
    };
  }
  if (measure === "previous") {
    const value = previousFigure(context.plan, indicator.code, "whole")?.value ?? null;
    return {
      value,
      included: value === null ? [] : offices,
      asked: offices,
      reason: value === null ? "noPreviousYear" : null,
    };
  }
  const state = context.stateOf(indicator.code, "whole", measure);
  const whole = numberOf(state);
  // A place to which the row does not apply (`x`) is not asked for.
  const places = placesOf(context.plan, indicator)
    .map((place) => place.code)
    .filter((place) => context.stateOf(indicator.code, place, measure).kind !== "notApplicable");
  const filled = places.filter((place) => isPresent(context.stateOf(indicator.code, place, measure)));
  if (whole !== null) {
    const complete = indicator.aggregation === "sum" && places.length > 0 && filled.length === places.length;
    const sum = complete ? wholeValue(context, indicator, measure, filled) : null;
    const differs = sum !== null && Math.abs(sum - whole) > roundingRoom(indicator, places.length);
    return {
      value: whole,
      included: offices,
      asked: offices,
      reason: null,
      ...(differs ? { placesValue: sum } : {}),
    };
  }
  if (places.length === 0 || filled.length === 0 || indicator.aggregation === "none") {
    // `x` for the whole, and no place that says otherwise: no one is asked.
    if (state.kind === "notApplicable") return emptyTotal("noFigures");
    return { value: null, included: [], asked: offices, reason: "noFigures" };
  }
  const value = wholeValue(context, indicator, measure, filled);
  const included = filled.length === places.length ? offices : [];
  return { value, included, asked: offices, reason: value === null ? "zeroDenominator" : null };
}

/** What rounding each place and the whole to the declared decimals can come to; nothing where things are counted. */
function roundingRoom(indicator: Indicator, places: number): number {
  const rounding = indicator.valueType === "integer" ? 0 : ((places + 1) / 2) * 10 ** -indicator.decimals;
  return Math.max(rounding, indicator.tolerance ?? 0) + 1e-9;
}

/** Whether an office typed one of these figures for the whole. */
function isGivenWhole(context: TotalContext, leaves: readonly Leaf[]): boolean {
  return leaves.some(
    (leaf) =>
      leaf.measure !== "previous" &&
      numberOf(context.stateOf(leaf.indicator.code, "whole", leaf.measure)) !== null,
  );
}

/**
 * A ratio of figures that offices give by places: only places with every part enter, so that numerator and
 * denominator are of the same places. Null when no place has all of them.
 */
function ratioOverPlaces(
  context: TotalContext,
  indicator: Indicator,
  measure: Measure,
  leaves: readonly Leaf[],
  offices: readonly string[],
): Total | null {
  const statesOf = (place: string) =>
    leaves.map((leaf) => context.stateOf(leaf.indicator.code, place, leaf.measure));
  const applying = placesOf(context.plan, indicator)
    .map((place) => place.code)
    .filter((place) => statesOf(place).every((state) => state.kind !== "notApplicable"));
  const filled = applying.filter((place) => statesOf(place).every(isPresent));
  if (filled.length === 0) return null;
  const value = wholeValue(context, indicator, measure, filled);
  const included = filled.length === applying.length ? offices : [];
  return {
    value,
    included,
    asked: offices,
    reason: value === null ? "zeroDenominator" : null,
    overPlaces: true,
  };
}

/** Offices that give an indicator, or the typed figures it is made of. */
function ownersOf(context: TotalContext, indicator: Indicator): readonly string[] {
  const codes = isComputed(indicator)
    ? partsOf(indicator).flatMap((code) => {
        const part = context.indicators.get(code);
        return part
          ? isOfficeFigure(part, context)
            ? ownersOf(context, part)
            : context.placesWithRow(part)
          : [];
      })
    : indicator.owner.kind === "offices"
      ? indicator.owner.codes
      : [];
  const reporting = new Set(context.reporting.map((orgUnit) => orgUnit.code));
  return [...new Set(codes)].filter((code) => reporting.has(code));
}

function partsOf(indicator: Indicator): readonly string[] {
  return [...expressionCodes(indicator.numerator!), ...expressionCodes(indicator.denominator!)].map(
    (part) => part.code,
  );
}

function isPresent(state: FigureState): boolean {
  return state.kind === "value" || state.kind === "nil" || state.kind === "answer";
}

function emptyTotal(reason: Total["reason"]): Total {
  return { value: null, included: [], asked: [], reason };
}
