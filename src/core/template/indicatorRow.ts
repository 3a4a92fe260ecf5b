import { estimateDefaultsToActual, isComputed, listCountOf } from "../model";
import type { GroupedRow, Indicator, OrgUnit, Plan, PreviousFigure, Target } from "../model";
import {
  completionFormula,
  isYearEnded,
  judge,
  previousFigure,
  targetInForce,
  verdictFormula,
  VERDICT_WORDS,
} from "../plan";
import { heightFor, rowRange, toAddress } from "../workbook";
import type { SheetBuilder } from "../workbook";
import { changeFormula, changeOf } from "./changeFormula";
import { entryHelp, entryValidation } from "./entryValidation";
import { INDICATOR_COLUMN } from "./indicatorColumns";
import { computedFigureFormula, effectiveFormula, listCountFormula, ratioFormula } from "./indicatorFormulas";
import { ruleText } from "./ruleText";

const C = INDICATOR_COLUMN;

/** One row of `Biểu 01`: entries or formulas, last year and plan, verdict and state. */
export function putIndicatorRow(
  sheet: SheetBuilder,
  row: GroupedRow,
  plan: Plan,
  orgUnit: OrgUnit,
  rowOf: ReadonlyMap<string, number>,
): void {
  const { indicator, rowIndex, order } = row;
  const decimals = indicator.decimals;
  const target = targetInForce(plan, indicator.code, orgUnit.code, plan.settings.dataCutoff);
  const previous = previousFigure(plan, indicator.code, orgUnit.code);
  const listCount = listCountOf(indicator.code);
  const typed = !isComputed(indicator) && listCount === null;
  const isBoolean = indicator.valueType === "boolean";

  sheet.put(rowIndex, C.order, order, "center");
  sheet.put(rowIndex, C.code, indicator.code, "code");
  sheet.put(rowIndex, C.indicator, indicator.name, order === null ? "textIndented" : "text");
  sheet.put(rowIndex, C.unitOfMeasure, indicator.unitOfMeasure, "center");
  sheet.height(
    rowIndex,
    Math.max(heightFor(indicator.name, order === null ? 38 : 41), heightFor(indicator.unitOfMeasure, 15)),
  );
  putPrevious(sheet, rowIndex, indicator, previous, rowOf);
  putTarget(sheet, rowIndex, indicator, target);

  const entryStyle = isBoolean
    ? "entryCenter"
    : indicator.valueType === "text"
      ? "entryText"
      : `entry${decimals}`;
  const zeroCount = listCount === null ? "" : 0;
  if (typed) {
    sheet.put(rowIndex, C.actual, null, entryStyle);
    sheet.put(rowIndex, C.estimate, null, entryStyle);
    const help = entryHelp(indicator, target === null ? null : ruleText(target, indicator, previous));
    sheet.validate(entryValidation(indicator, rowRange(rowIndex, C.actual, C.estimate), help));
  } else if (listCount !== null) {
    sheet.formula(rowIndex, C.actual, listCountFormula(listCount), 0, `locked${decimals}`);
    sheet.formula(rowIndex, C.estimate, toAddress(rowIndex, C.actual), 0, `locked${decimals}`);
  } else {
    const ratio = (column: number) =>
      ratioFormula(indicator, (code, isPrevious) => {
        const partRow = rowOf.get(code)!;
        return toAddress(partRow, isPrevious ? C.effectivePrevious : column);
      });
    sheet.formula(rowIndex, C.actual, ratio(C.effectiveActual), "", `locked${decimals}`);
    sheet.formula(rowIndex, C.estimate, ratio(C.effectiveEstimate), "", `locked${decimals}`);
  }

  const at = (column: number) => toAddress(rowIndex, column);
  const figure = (column: number, fallback: string | null) =>
    isComputed(indicator)
      ? computedFigureFormula(at(column))
      : effectiveFormula(at(column), isBoolean, fallback);
  const fallback = estimateDefaultsToActual(indicator) ? at(C.effectiveActual) : null;
  sheet.formula(rowIndex, C.effectiveActual, figure(C.actual, null), zeroCount, "hidden");
  sheet.formula(rowIndex, C.effectiveEstimate, figure(C.estimate, fallback), zeroCount, "hidden");
  sheet.formula(
    rowIndex,
    C.effectivePrevious,
    figure(C.previous, null),
    previous?.value ?? (isBoolean && previous ? previous.text : ""),
    "hidden",
  );
  const isMissed = putJudgement(
    sheet,
    rowIndex,
    indicator,
    plan,
    target,
    previous,
    listCount === null ? null : 0,
  );
  putState(sheet, rowIndex, indicator, typed, isMissed);
}

function putPrevious(
  sheet: SheetBuilder,
  rowIndex: number,
  indicator: Indicator,
  previous: PreviousFigure | null,
  rowOf: ReadonlyMap<string, number>,
): void {
  if (previous !== null) {
    const style = previous.value === null ? "lockedText" : `locked${indicator.decimals}`;
    sheet.put(rowIndex, C.previous, previous.value ?? previous.text, style);
    return;
  }
  const readsPrevious =
    indicator.aggregation === "growthOfSums" || indicator.aggregation === "differenceOfRatios";
  if (isComputed(indicator) && !readsPrevious) {
    const formula = ratioFormula(indicator, (code) => toAddress(rowOf.get(code)!, C.effectivePrevious));
    sheet.formula(rowIndex, C.previous, formula, "", `locked${indicator.decimals}`);
    return;
  }
  sheet.put(
    rowIndex,
    C.previous,
    null,
    indicator.valueType === "boolean" ? "entryCenter" : `entry${indicator.decimals}`,
  );
  sheet.validate(
    entryValidation(
      indicator,
      rowRange(rowIndex, C.previous, C.previous),
      `${indicator.name}: kết quả năm trước.`,
    ),
  );
}

function putTarget(sheet: SheetBuilder, rowIndex: number, indicator: Indicator, target: Target | null): void {
  if (target === null) sheet.put(rowIndex, C.target, null, "lockedText");
  else if (target.issuedNumber !== null) {
    sheet.put(rowIndex, C.target, target.issuedNumber, `locked${indicator.decimals}`);
  } else sheet.put(rowIndex, C.target, target.text, "lockedText");
}

/** Verdict and its neighbours; true when the row is already known to be missed. */
function putJudgement(
  sheet: SheetBuilder,
  rowIndex: number,
  indicator: Indicator,
  plan: Plan,
  target: Target | null,
  previous: PreviousFigure | null,
  knownValue: number | null,
): boolean {
  const value = toAddress(
    rowIndex,
    plan.settings.judgedOn === "estimate" ? C.effectiveEstimate : C.effectiveActual,
  );
  const refs = {
    value,
    previous: toAddress(rowIndex, C.effectivePrevious),
    ...(target?.issuedNumber == null ? {} : { target: toAddress(rowIndex, C.target) }),
  };
  const judged =
    knownValue === null || target === null
      ? null
      : judge({
          target,
          indicator,
          value: knownValue,
          previous: previous?.value ?? null,
          judgedOn: plan.settings.judgedOn,
          yearEnded: isYearEnded(plan.settings),
        });
  const missIsNotYet = plan.settings.judgedOn === "actual" && !isYearEnded(plan.settings);
  const completion = target === null ? null : completionFormula(target, indicator, refs);
  if (completion === null) sheet.put(rowIndex, C.completion, null, "lockedText");
  else {
    const style = completion.kind === "percent" ? "percent" : "difference";
    sheet.formula(rowIndex, C.completion, completion.formula, judged?.completion?.value ?? "", style);
  }
  putChange(sheet, rowIndex, indicator, value, previous, knownValue);
  const verdict = target === null ? null : verdictFormula(target, indicator, refs, { missIsNotYet });
  if (verdict === null) sheet.put(rowIndex, C.verdict, null, "verdict");
  else
    sheet.formula(
      rowIndex,
      C.verdict,
      verdict,
      judged === null ? "" : VERDICT_WORDS[judged.verdict],
      "verdict",
    );
  sheet.put(rowIndex, C.explanation, null, "entryText");
  return judged?.verdict === "missed";
}

/** Against last year: percent of it, or the difference for rates and shares. */
function putChange(
  sheet: SheetBuilder,
  rowIndex: number,
  indicator: Indicator,
  value: string,
  previous: PreviousFigure | null,
  knownValue: number | null,
): void {
  if (indicator.valueType === "boolean" || indicator.valueType === "text") {
    sheet.put(rowIndex, C.change, null, "lockedText");
    return;
  }
  const change = changeFormula(indicator, value, toAddress(rowIndex, C.effectivePrevious));
  const cached = changeOf(indicator, knownValue, previous?.value ?? null);
  sheet.formula(rowIndex, C.change, change.formula, cached ?? "", change.kind);
}

/** `Tình trạng`, and how many cells of the row are asked for and filled. */
function putState(
  sheet: SheetBuilder,
  rowIndex: number,
  indicator: Indicator,
  typed: boolean,
  isMissed: boolean,
): void {
  const at = (column: number) => toAddress(rowIndex, column);
  const estimateAsked = typed && indicator.required && !estimateDefaultsToActual(indicator);
  const actualAsked = typed && indicator.required;
  const unexplained = `IF(AND(${at(C.verdict)}="Không đạt",TRIM(${at(C.explanation)})=""),"Thiếu giải trình","")`;
  const formula = actualAsked
    ? `IF(${at(C.actual)}="","Chưa nhập",${estimateAsked ? `IF(${at(C.estimate)}="","Chưa nhập ước",${unexplained})` : unexplained})`
    : unexplained;
  const cached = actualAsked ? "Chưa nhập" : isMissed ? "Thiếu giải trình" : "";
  sheet.formula(rowIndex, C.state, formula, cached, "state");
  sheet.put(rowIndex, C.asked, (actualAsked ? 1 : 0) + (estimateAsked ? 1 : 0), "hidden");
  const filled = [
    ...(actualAsked ? [`(${at(C.actual)}<>"")`] : []),
    ...(estimateAsked ? [`(${at(C.estimate)}<>"")`] : []),
  ];
  if (filled.length === 0) sheet.put(rowIndex, C.filled, 0, "hidden");
  else sheet.formula(rowIndex, C.filled, `${filled.join("+")}+0`, 0, "hidden");
}
