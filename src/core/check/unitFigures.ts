import {
  COMMENDED,
  estimateDefaultsToActual,
  evaluateExpression,
  expressionCodes,
  isComputed,
  listCountOf,
  PROPOSED,
  ratioScale,
} from "../model";
import type { Indicator, ListCount, Measure, Plan } from "../model";
import { previousFigure } from "../plan";
import { foldText } from "../reading";
import type { Submission } from "../submission";
import type { Entry } from "./entry";

/**
 * What one place has for one figure. `absent`: the row or the unit's report is not there at all.
 * Only `value` and `nil` (zero) enter a total; `notApplicable` leaves the coverage too.
 */
export type FigureState =
  | { readonly kind: "value"; readonly value: number }
  | { readonly kind: "answer"; readonly value: boolean }
  | { readonly kind: "nil" | "notApplicable" | "notAvailable" | "blank" | "held" | "absent" };

/** Figures of one place, typed and computed. */
export interface UnitFigures {
  get(code: string, measure: Measure): FigureState;
}

/** The number a state stands for in a sum; null when it enters no total. */
export function numberOf(state: FigureState): number | null {
  if (state.kind === "value") return state.value;
  return state.kind === "nil" ? 0 : null;
}

/**
 * Looks up the figures of one place. Last year's are the plan's, where it has them, else what the unit typed.
 * A blank estimate of a figure at the end of the period is the actual. Computed rows are worked out from their parts.
 */
export function unitFigures(
  plan: Plan,
  place: string,
  entries: readonly Entry[],
  submission: Submission | null,
): UnitFigures {
  const indicators = indicatorsOf(plan);
  const typed = byMeasure<Entry>();
  for (const entry of entries) typed[entry.measure].set(entry.indicator, entry);
  const known = byMeasure<FigureState>();
  const get = (code: string, measure: Measure): FigureState => {
    let state = known[measure].get(code);
    if (state === undefined) {
      // Guards against a ratio that stands on itself; the plan's reader reports it.
      known[measure].set(code, { kind: "absent" });
      state = find(code, measure);
      known[measure].set(code, state);
    }
    return state;
  };
  const find = (code: string, measure: Measure): FigureState => {
    const indicator = indicators.get(code);
    if (indicator === undefined) return { kind: "absent" };
    if (measure === "previous") {
      const figure = previousFigure(plan, code, place);
      if (figure !== null) return previousState(indicator, figure);
    }
    if (isComputed(indicator)) return computedState(indicator, measure, get, indicators);
    const count = measure === "previous" ? null : listCountOf(code);
    if (count !== null) {
      return submission === null ? { kind: "absent" } : listCountState(submission, count);
    }
    const state = entryState(typed[measure].get(code));
    const takesActual = measure === "estimate" && estimateDefaultsToActual(indicator);
    return takesActual && (state.kind === "blank" || state.kind === "absent") ? get(code, "actual") : state;
  };
  return { get };
}

/** A plan's rows by code, made once: every place of every merge asks for them. */
const indicatorsByPlan = new WeakMap<Plan, ReadonlyMap<string, Indicator>>();

function indicatorsOf(plan: Plan): ReadonlyMap<string, Indicator> {
  let indicators = indicatorsByPlan.get(plan);
  if (indicators === undefined) {
    indicators = new Map(plan.indicators.map((indicator) => [indicator.code, indicator]));
    indicatorsByPlan.set(plan, indicators);
  }
  return indicators;
}

function byMeasure<T>(): Readonly<Record<Measure, Map<string, T>>> {
  return { previous: new Map(), actual: new Map(), estimate: new Map() };
}

/**
 * A computed row from the states of its parts; a doubtful part makes it doubtful, a missing one leaves it blank.
 * A typed `-` is zero in it; a rate that has no figure because its own denominator is zero is none here either.
 */
function computedState(
  indicator: Indicator,
  measure: Measure,
  get: (code: string, measure: Measure) => FigureState,
  indicators: ReadonlyMap<string, Indicator>,
): FigureState {
  const numerator = indicator.numerator!;
  const denominator = indicator.denominator!;
  const parts = [...expressionCodes(numerator), ...expressionCodes(denominator)];
  // "Last year of last year" is never known.
  if (measure === "previous" && parts.some((part) => part.previous)) return { kind: "absent" };
  const stateOf = (code: string, previous: boolean) => get(code, previous ? "previous" : measure);
  const states = parts.map((part) => stateOf(part.code, part.previous));
  for (const kind of ["notApplicable", "held", "absent", "blank", "notAvailable"] as const) {
    if (states.some((state) => state.kind === kind)) return { kind };
  }
  const isRate = (code: string) => indicators.get(code)?.numerator != null;
  if (parts.some((part, index) => states[index]!.kind === "nil" && isRate(part.code))) {
    return { kind: "notAvailable" };
  }
  const valueOf = (code: string, previous: boolean) => numberOf(stateOf(code, previous));
  const value = combine(
    indicator,
    evaluateExpression(numerator, valueOf),
    evaluateExpression(denominator, valueOf),
  );
  return value === null ? { kind: "nil" } : { kind: "value", value };
}

/** The formula of a computed row; null where the denominator is zero ("không phát sinh"). */
export function combine(indicator: Indicator, top: number | null, bottom: number | null): number | null {
  if (top === null || bottom === null) return null;
  if (indicator.aggregation === "differenceOfRatios") return (top - bottom) * indicator.factor;
  if (bottom === 0) return null;
  const quotient = indicator.aggregation === "growthOfSums" ? top / bottom - 1 : top / bottom;
  return quotient * ratioScale(indicator);
}

function entryState(entry: Entry | undefined): FigureState {
  if (entry === undefined) return { kind: "absent" };
  if (entry.held) return { kind: "held" };
  if (entry.state !== "value") return { kind: entry.state };
  if (typeof entry.value === "number") return { kind: "value", value: entry.value };
  if (typeof entry.value === "boolean") return { kind: "answer", value: entry.value };
  return { kind: "notAvailable" };
}

function previousState(indicator: Indicator, figure: { value: number | null; text: string }): FigureState {
  if (figure.value !== null) return { kind: "value", value: figure.value };
  if (indicator.valueType === "boolean") {
    const word = foldText(figure.text);
    if (word === "đạt" || word === "chưa đạt") return { kind: "answer", value: word === "đạt" };
  }
  return { kind: "notAvailable" };
}

/** Rows of the unit's own lists; typed totals of `Biểu 03` A count where a list is empty. */
function listCountState(submission: Submission, count: ListCount): FigureState {
  const value = (rows: number): FigureState => ({ kind: "value", value: rows });
  switch (count) {
    case "campaigns":
      return submission.tables.has("campaigns") ? value(submission.campaigns.length) : { kind: "absent" };
    case "exemplars":
      return submission.tables.has("exemplars") ? value(submission.exemplars.length) : { kind: "absent" };
    case "collectivesCommended":
      return countAwards(submission, "collectives", ["collective"], COMMENDED);
    case "individualsCommended":
      return countAwards(submission, "individuals", ["individual"], COMMENDED);
    case "proposals":
      return countAwards(submission, "collectives", ["collective", "individual"], PROPOSED);
  }
}

function countAwards(
  submission: Submission,
  table: "collectives" | "individuals",
  kinds: readonly string[],
  status: string,
): FigureState {
  if (!submission.tables.has(table)) return { kind: "absent" };
  let total = 0;
  for (const kind of kinds) {
    const rows = submission.commendations.filter((row) => row.awardeeKind === kind);
    if (rows.length > 0) total += rows.filter((row) => foldText(row.status) === foldText(status)).length;
    else {
      const typed = submission.awardCounts.filter(
        (row) => row.awardeeKind === kind && row.proposed === (status === PROPOSED),
      );
      total += typed.reduce((sum, row) => sum + row.count, 0);
    }
  }
  return { kind: "value", value: total };
}
