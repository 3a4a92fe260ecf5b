import { figureOf, numberOf } from "../core/check";
import type { OrgUnit, Plan, Verdict } from "../core/model";
import {
  explainRule,
  judge,
  isYearEnded,
  previousFigure,
  targetDocumentInForce,
  targetInForce,
} from "../core/plan";
import type { Figure, RuleExplanation } from "../core/plan";
import type { CellPlace } from "../ports";
import type { OpenCheck } from "./checkOpenWorkbook";

/** What the selected cell of a form is about. */
export interface EntryExplanation {
  readonly indicator: string;
  readonly name: string;
  readonly unitOfMeasure: string;
  /** The target as issued; null where the plan has none. */
  readonly target: string | null;
  /** Document that gave the target. */
  readonly document: string | null;
  readonly rule: RuleExplanation | null;
  readonly judgedOn: "estimate" | "actual";
  readonly figure: Figure;
  readonly decimals: number;
  readonly verdict: Verdict;
  /** Last year's result: a number, or the text as published. */
  readonly previous: number | string | null;
  readonly isExplained: boolean;
}

/** Explains the row of a form in which a cell stands; null outside the rows of indicators. */
export function explainEntry(
  plan: Plan,
  orgUnit: OrgUnit,
  check: OpenCheck,
  cell: CellPlace,
): EntryExplanation | null {
  const { checked } = check;
  const received = checked?.submission.figures.find(
    ({ location }) => location.sheet === cell.sheet && location.rowIndex === cell.rowIndex,
  );
  const indicator = plan.indicators.find(({ code }) => code === received?.indicator);
  if (checked === null || received === undefined || indicator === undefined) return null;
  const { judgedOn, dataCutoff } = plan.settings;
  const place = received.place === orgUnit.code ? orgUnit.code : "whole";
  const target = targetInForce(plan, indicator.code, place, dataCutoff);
  const own = place === orgUnit.code;
  const published = previousFigure(plan, indicator.code, place);
  const previous = own
    ? numberOf(checked.figures.get(indicator.code, "previous"))
    : (published?.value ?? null);
  const figure = own ? figureOf(indicator, checked.figures.get(indicator.code, judgedOn)) : null;
  const { verdict } = judge({
    target,
    indicator,
    value: figure,
    previous,
    judgedOn,
    yearEnded: isYearEnded(plan.settings),
  });
  return {
    indicator: indicator.code,
    name: indicator.name,
    unitOfMeasure: indicator.unitOfMeasure,
    target: target?.text ?? null,
    document:
      target === null
        ? null
        : (targetDocumentInForce(plan, indicator.code, place, dataCutoff)?.document ?? null),
    rule: target === null ? null : explainRule(target, indicator, previous),
    judgedOn,
    figure,
    decimals: indicator.decimals,
    verdict,
    previous: previous ?? published?.text ?? null,
    isExplained: checked.submission.explanations.has(indicator.code),
  };
}
