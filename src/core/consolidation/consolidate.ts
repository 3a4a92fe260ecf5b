import { numberOf, unitFigures } from "../check";
import type { CheckedSubmission, Entry, FigureState, UnitFigures } from "../check";
import type { Finding } from "../finding";
import { listCountOf, isComputed, reportingOrgUnits } from "../model";
import type { Indicator, Plan, Verdict } from "../model";
import { isYearEnded, judge, previousFigure, targetInForce } from "../plan";
import type { Submission } from "../submission";
import type { Consolidation, IndicatorTotal, OrgUnitStatus, ReceivedFigure, Total } from "./consolidation";
import type { FileDecision } from "./fileDecisions";
import { settledBy, settledVerdict } from "./settledVerdict";
import { confirmedBelow } from "./confirmedBelow";
import { figureKey } from "./correction";
import type { AppliedCorrection, Correction } from "./correction";
import { dependents } from "./dependents";
import { ownedEntries, ownerGaps } from "./ownerFigures";
import { isOfficeFigure, rowPlaces, totalOf } from "./totals";
import type { TotalContext } from "./totals";

/** What a merge starts from: which submissions count, and everything found so far. */
export interface ConsolidateInput {
  readonly plan: Plan;
  /** Checked submissions that count, one a unit. */
  readonly accepted: readonly CheckedSubmission[];
  readonly decisions: ReadonlyMap<string, FileDecision>;
  /** All findings of the run, checks included. */
  readonly findings: readonly Finding[];
  /** Corrections that are already in the accepted submissions, by `figureKey`. */
  readonly corrections?: ReadonlyMap<string, AppliedCorrection>;
  /** All corrections of the run, those that took no effect included. */
  readonly confirmations?: readonly Correction[];
}

/** Turns checked submissions into totals with their parts. Pure: the order of files makes no difference. */
export function consolidate(input: ConsolidateInput): Consolidation {
  const { plan } = input;
  const reporting = reportingOrgUnits(plan);
  const order = new Map(plan.orgUnits.map((orgUnit, index) => [orgUnit.code, index]));
  const accepted = [...input.accepted].sort(
    (a, b) => order.get(a.submission.orgUnit)! - order.get(b.submission.orgUnit)!,
  );
  const owned = ownedEntries(plan, accepted);
  const stateOf = stateLookup(plan, accepted, owned.byPlace);
  const corrections = new Map([
    ...confirmedBelow(accepted.map((checked) => checked.submission)),
    ...(input.corrections ?? []),
  ]);
  const rows = rowPlaces(plan, reporting);
  const context: TotalContext = {
    plan,
    indicators: new Map(plan.indicators.map((indicator) => [indicator.code, indicator])),
    reporting,
    stateOf,
    placesWithRow: (indicator) => rows.get(indicator.code) ?? [],
  };
  const oral = [...corrections.values()].filter((correction) => correction.isOral);
  const awaiting = dependents(plan, new Set(oral.map((correction) => correction.indicator)));
  const totals = plan.indicators.map((indicator) =>
    indicatorTotal(context, indicator, awaiting.has(indicator.code)),
  );
  const findings = [...input.findings, ...owned.findings, ...ownerGaps(totals, accepted)];
  const submissions = new Map(accepted.map(({ submission }) => [submission.orgUnit, submission]));
  const counts = countFindings(findings);
  return {
    plan,
    orgUnits: reporting.map((orgUnit) => ({
      ...orgUnitStatus(submissions.get(orgUnit.code) ?? null, input.decisions.get(orgUnit.code) ?? null),
      ...(counts.get(orgUnit.code) ?? { errors: 0, warnings: 0 }),
      orgUnit,
    })),
    figures: accepted.flatMap((checked) =>
      receivedFigures(plan, context.indicators, checked).map((figure) => withCorrection(figure, corrections)),
    ),
    totals,
    submissions: accepted.map((checked) => checked.submission),
    findings,
    confirmations: input.confirmations ?? [],
    stateOf,
  };
}

/** Figures of every place: from its own workbook, and from the tables of offices that own figures for it. */
function stateLookup(
  plan: Plan,
  accepted: readonly CheckedSubmission[],
  owned: ReadonlyMap<string, readonly Entry[]>,
): Consolidation["stateOf"] {
  const own = new Map<string, UnitFigures>(
    accepted.map((checked) => [checked.submission.orgUnit, checked.figures]),
  );
  const byOffices = new Map(
    [...owned].map(([place, entries]) => [place, unitFigures(plan, place, entries, null)]),
  );
  // Units that sent nothing still have last year's figures of the plan.
  const silent = new Map<string, UnitFigures>();
  return (code, place, measure): FigureState => {
    const first = own.get(place)?.get(code, measure);
    if (first && first.kind !== "absent") return first;
    const second = byOffices.get(place)?.get(code, measure);
    if (second && second.kind !== "absent") return second;
    if (measure !== "previous") return first ?? second ?? { kind: "absent" };
    let figures = silent.get(place);
    if (figures === undefined) {
      figures = unitFigures(plan, place, [], null);
      silent.set(place, figures);
    }
    return figures.get(code, measure);
  };
}

function indicatorTotal(
  context: TotalContext,
  indicator: Indicator,
  awaitsDocument: boolean,
): IndicatorTotal {
  const { plan } = context;
  const actual = totalOf(context, indicator, "actual");
  const estimate = totalOf(context, indicator, "estimate");
  const judgedOn = plan.settings.judgedOn;
  const entering = new Set((judgedOn === "estimate" ? estimate : actual).included);
  const office = isOfficeFigure(indicator, context);
  const previous = previousTotal(
    plan,
    indicator,
    totalOf(context, indicator, "previous", office ? null : entering),
  );
  const target = targetInForce(plan, indicator.code, "whole", plan.settings.dataCutoff);
  const judged = judgedOn === "estimate" ? estimate : actual;
  const coverage = [actual.included.length, actual.asked.length] as const;
  const { verdict } = judge({
    target: target !== null && target.rule.kind === "met" ? null : target,
    indicator,
    value: judged.value,
    previous: previous.value,
    judgedOn,
    yearEnded: isYearEnded(plan.settings),
  });
  const settled = settledBy(plan, indicator, target, judged);
  return {
    indicator,
    actual,
    estimate,
    previous,
    coverage,
    provisional: coverage[0] < coverage[1] || awaitsDocument,
    awaitsDocument,
    source: office ? "office" : "orgUnits",
    target,
    settled,
    verdict: settledVerdict(
      target !== null && target.rule.kind === "met" ? verdictOfAll(judged) : verdict,
      settled,
    ),
  };
}

/** Where units' cells cannot give it (a growth of last year), last year's figure of the whole is the plan's own. */
function previousTotal(plan: Plan, indicator: Indicator, total: Total): Total {
  if (total.reason !== "noPreviousYear" || total.value !== null) return total;
  const value = previousFigure(plan, indicator.code, "whole")?.value ?? null;
  return value === null ? total : { ...total, value, reason: null };
}

/** A whole target of `Đạt` for counted units: met when every unit that counts is. */
function verdictOfAll(total: Total): Verdict {
  if (total.value === null) return "notAssessed";
  return total.value === total.asked.length ? "met" : "missed";
}

function orgUnitStatus(
  submission: Submission | null,
  decision: FileDecision | null,
): Omit<OrgUnitStatus, "orgUnit" | "errors" | "warnings"> {
  return {
    status: submission !== null ? "received" : decision?.status === "undecided" ? "undecided" : "missing",
    file: submission?.file ?? null,
    submission,
    receivedOn: decision?.receivedOn ?? null,
    late: decision?.late ?? null,
  };
}

/** Errors and warnings of each unit, in one pass: units and findings grow together. */
function countFindings(
  findings: readonly Finding[],
): ReadonlyMap<string, Pick<OrgUnitStatus, "errors" | "warnings">> {
  const counts = new Map<string, { errors: number; warnings: number }>();
  for (const { place, severity } of findings) {
    if (place.orgUnit === undefined || severity === "note") continue;
    const count = counts.get(place.orgUnit) ?? { errors: 0, warnings: 0 };
    counts.set(place.orgUnit, count);
    if (severity === "error") count.errors += 1;
    else count.warnings += 1;
  }
  return counts;
}

/** One row a received value; counted figures come from lists and are shown with the state they give. */
function receivedFigures(
  plan: Plan,
  known: ReadonlyMap<string, Indicator>,
  checked: CheckedSubmission,
): readonly ReceivedFigure[] {
  const figures: ReceivedFigure[] = checked.entries
    .filter((entry) => known.has(entry.indicator))
    .map((entry) => {
      const isOwn = entry.place === checked.submission.orgUnit;
      const state: FigureState = isOwn
        ? checked.figures.get(entry.indicator, entry.measure)
        : unitFigures(plan, entry.place, [entry], null).get(entry.indicator, entry.measure);
      const usable = entry.measure !== "previous" || state.kind === "value" || state.kind === "answer";
      return {
        orgUnit: entry.orgUnit,
        place: entry.place,
        indicator: entry.indicator,
        measure: entry.measure,
        raw: entry.raw,
        state: entry.held ? "held" : entry.state,
        value: usable ? valueOf(entry.held ? { kind: "held" } : stateOfEntry(entry, state)) : null,
        file: checked.submission.file,
        location: entry.location,
      };
    });
  for (const received of checked.submission.figures) {
    const indicator = known.get(received.indicator);
    if (indicator === undefined || received.role !== "computed" || received.measure === "previous") continue;
    if (isComputed(indicator) || listCountOf(indicator.code) === null) continue;
    const state = checked.figures.get(indicator.code, received.measure);
    figures.push({
      orgUnit: checked.submission.orgUnit,
      place: checked.submission.orgUnit,
      indicator: indicator.code,
      measure: received.measure,
      raw: state.kind === "value" ? String(state.value) : "",
      state: state.kind,
      value: valueOf(state),
      file: checked.submission.file,
      location: received.location,
    });
  }
  return figures;
}

/** The record keeps what the report says beside what is used. */
function withCorrection(
  figure: ReceivedFigure,
  corrections: ReadonlyMap<string, AppliedCorrection>,
): ReceivedFigure {
  const correction = corrections.size === 0 ? undefined : corrections.get(figureKey(figure));
  return correction === undefined ? figure : { ...figure, raw: correction.reported, correction };
}

/** The entry's own state; a blank estimate stays blank in the record, whatever it stands for in totals. */
function stateOfEntry(entry: CheckedSubmission["entries"][number], state: FigureState): FigureState {
  return entry.state === "value" ? state : { kind: entry.state };
}

function valueOf(state: FigureState): number | boolean | null {
  return state.kind === "answer" ? state.value : numberOf(state);
}
