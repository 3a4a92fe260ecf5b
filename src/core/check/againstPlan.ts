import type { Finding, FindingPlace } from "../finding";
import { raise } from "../findingCatalogue";
import { isComputed } from "../model";
import type { Indicator, OrgUnit, Plan, Target, Verdict } from "../model";
import { isYearEnded, judge, roundHalfAway, targetInForce, VERDICT_WORDS } from "../plan";
import type { Figure } from "../plan";
import { foldText, formatVietnameseNumber, readNumberText } from "../reading";
import type { LocatedText, Submission } from "../submission";
import type { Entry } from "./entry";
import { entryPlace } from "./limits";
import { numberOf } from "./unitFigures";
import type { FigureState, UnitFigures } from "./unitFigures";

/** What a unit's figure came to against its target. */
export interface UnitVerdict {
  readonly indicator: string;
  readonly verdict: Verdict;
  readonly target: Target | null;
  readonly figure: Figure;
}

/**
 * The figure a verdict is given on: a number, an answer, or null. A typed `-` is zero; a ratio whose denominator is
 * zero is no figure: nothing occurred, which is not 0 %.
 */
export function figureOf(indicator: Indicator, state: FigureState): Figure {
  if (state.kind === "answer") return state.value;
  return state.kind === "nil" && isComputed(indicator) ? null : numberOf(state);
}

/** Verdicts of a unit's rows, in the plan's order, with what they call for: an explanation, a reason for a difference. */
export function checkAgainstPlan(
  plan: Plan,
  orgUnit: OrgUnit,
  assigned: readonly Indicator[],
  submission: Submission,
  figures: UnitFigures,
): { verdicts: readonly UnitVerdict[]; findings: readonly Finding[] } {
  const verdicts: UnitVerdict[] = [];
  const findings: Finding[] = [];
  const { judgedOn, dataCutoff } = plan.settings;
  for (const indicator of assigned) {
    const target = targetInForce(plan, indicator.code, orgUnit.code, dataCutoff);
    const figure = figureOf(indicator, figures.get(indicator.code, judgedOn));
    const previous = numberOf(figures.get(indicator.code, "previous"));
    const { verdict } = judge({
      target,
      indicator,
      value: figure,
      previous,
      judgedOn,
      yearEnded: isYearEnded(plan.settings),
    });
    verdicts.push({ indicator: indicator.code, verdict, target, figure });
    const placeOf = () => verdictPlace(submission, orgUnit, indicator);
    const explained = submission.explanations.has(indicator.code);
    if (verdict === "missed" && !explained && target !== null) {
      findings.push(
        raise("target.missed-unexplained", placeOf(), {
          indicator: indicator.code,
          name: indicator.name,
          value: typeof figure === "number" ? roundHalfAway(figure, indicator.decimals) : null,
          target: target.text,
          sense: senseOf(target),
          judgedOn,
          unitOfMeasure: indicator.unitOfMeasure,
        }),
      );
    }
    const typed = submission.typedVerdicts.get(indicator.code);
    if (typed && !explained && differs(typed.text, verdict)) {
      const at = {
        ...placeOf(),
        sheet: typed.location.sheet,
        rowIndex: typed.location.rowIndex,
        columnIndex: typed.location.columnIndex,
      };
      findings.push(
        raise("target.verdict-differs", at, {
          indicator: indicator.code,
          name: indicator.name,
          typed: typed.text,
          verdict,
        }),
      );
    }
  }
  return { verdicts, findings };
}

/** A bare number says its sense only by the indicator's direction; a text as issued says it itself. */
function senseOf(target: Target): "atLeast" | "atMost" | null {
  if (target.issuedNumber === null) return null;
  return target.rule.kind === "atLeast" || target.rule.kind === "atMost" ? target.rule.kind : null;
}

/** A full-year estimate cannot be below what is already done, for figures that only grow in the year. */
export function checkEstimates(
  file: string,
  entries: readonly Entry[],
  indicators: ReadonlyMap<string, Indicator>,
): readonly Finding[] {
  const actuals = new Map(
    entries
      .filter((entry) => entry.measure === "actual")
      .map((entry) => [`${entry.indicator}|${entry.place}`, entry]),
  );
  return entries.flatMap((estimate) => {
    const indicator = indicators.get(estimate.indicator);
    if (estimate.measure !== "estimate" || indicator === undefined) return [];
    if (indicator.nature !== "flow" && indicator.nature !== "cumulative") return [];
    if (indicator.aggregation !== "sum" || indicator.hardMinimum !== 0) return [];
    const actual = actuals.get(`${estimate.indicator}|${estimate.place}`);
    if (typeof estimate.value !== "number" || typeof actual?.value !== "number") return [];
    if (estimate.held || actual.held) return [];
    const { decimals } = indicator;
    if (roundHalfAway(estimate.value, decimals) >= roundHalfAway(actual.value, decimals)) return [];
    return [
      raise("target.estimate-below-actual", entryPlace(file, estimate), {
        indicator: indicator.code,
        name: indicator.name,
        estimate: estimate.value,
        actual: actual.value,
      }),
    ];
  });
}

/** The plan figure in the file against every version of the plan of record; an older version is not a change. */
export function checkTargetCells(
  plan: Plan,
  orgUnit: OrgUnit,
  file: string,
  cells: ReadonlyMap<string, LocatedText>,
  indicators: ReadonlyMap<string, Indicator>,
): readonly Finding[] {
  const findings: Finding[] = [];
  for (const [code, cell] of cells) {
    const indicator = indicators.get(code);
    if (indicator === undefined) continue;
    const versions = plan.targetDocuments.map(
      (document) => document.targets.get(code)?.byOrgUnit.get(orgUnit.code) ?? null,
    );
    if (versions.some((target) => target !== null && isSameTarget(cell.text, target, indicator))) continue;
    const inForce = targetInForce(plan, code, orgUnit.code, plan.settings.dataCutoff);
    const place = {
      file,
      orgUnit: orgUnit.code,
      sheet: cell.location.sheet,
      rowIndex: cell.location.rowIndex,
      columnIndex: cell.location.columnIndex,
      indicator: code,
    };
    const found = Number.isFinite(Number(cell.text)) ? formatVietnameseNumber(Number(cell.text)) : cell.text;
    findings.push(raise("structure.target-changed", place, { found, expected: inForce?.text ?? "" }));
  }
  return findings;
}

function isSameTarget(text: string, target: Target, indicator: Indicator): boolean {
  if (foldText(text) === foldText(target.text)) return true;
  if (target.issuedNumber === null) return false;
  const plain = Number(text);
  if (Number.isFinite(plain))
    return Math.abs(plain - target.issuedNumber) <= 1e-9 * Math.max(1, Math.abs(plain));
  const reading = readNumberText(text, {
    decimals: indicator.decimals,
    unitOfMeasure: indicator.unitOfMeasure,
  });
  return reading.kind === "number" && reading.value === target.issuedNumber;
}

function differs(typed: string, verdict: Verdict): boolean {
  const words = new Map(Object.entries(VERDICT_WORDS).map(([key, word]) => [foldText(word), key]));
  const read = words.get(foldText(typed));
  return read !== undefined && read !== verdict;
}

/** The explanation cell of the row when the file has one, else the row's first figure. */
function verdictPlace(submission: Submission, orgUnit: OrgUnit, indicator: Indicator): FindingPlace {
  const cells = submission.figures.filter((cell) => cell.indicator === indicator.code);
  const cell = cells.find((candidate) => candidate.measure === "estimate") ?? cells[0];
  const base = { file: submission.file, orgUnit: orgUnit.code, indicator: indicator.code };
  if (cell === undefined) return base;
  const { sheet, rowIndex, columnIndex } = cell.location;
  return { ...base, sheet, rowIndex, columnIndex };
}

/** Typed figures in computed cells: the computed figure is used, and both are shown where they differ. */
export function checkOverwritten(
  submission: Submission,
  figures: UnitFigures,
  indicators: ReadonlyMap<string, Indicator>,
): readonly Finding[] {
  return submission.figures.flatMap((received) => {
    const indicator = indicators.get(received.indicator);
    if (received.role !== "computed" || indicator === undefined || received.measure === "previous") return [];
    if (received.cell?.kind !== "number" || received.cell.formula !== undefined) return [];
    const state = figures.get(indicator.code, received.measure);
    const typed = received.cell.value;
    if (state.kind === "nil" && typed === 0) return [];
    const figure = figureOf(indicator, state);
    const computed = typeof figure === "number" ? figure : null;
    const tolerance = isComputed(indicator) ? 0.51 * 10 ** -indicator.decimals : 0;
    if (computed !== null && Math.abs(computed - typed) <= tolerance) return [];
    const place = {
      file: submission.file,
      orgUnit: submission.orgUnit,
      sheet: received.location.sheet,
      rowIndex: received.location.rowIndex,
      columnIndex: received.location.columnIndex,
      indicator: indicator.code,
      measure: received.measure,
    };
    const column = received.measure === "actual" ? "Thực hiện" : "Ước cả năm";
    return [
      raise("structure.formula-overwritten", place, {
        indicator: indicator.code,
        name: indicator.name,
        column,
        typed,
        computed,
      }),
    ];
  });
}
