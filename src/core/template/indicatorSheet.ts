import { estimateDefaultsToActual, isComputed, listCountOf, showDate } from "../model";
import type { Indicator, OrgUnit, Plan, PreviousFigure, Target } from "../model";
import { completionFormula, judge, previousFigure, targetInForce, verdictFormula } from "../plan";
import { columnName, columnRange, createSheet, heightFor, rowRange, toAddress } from "../workbook";
import type { SheetBuilder, SheetSpec } from "../workbook";
import { entryHelp, entryValidation } from "./entryValidation";
import { FORM_PROTECTION, formPage, putFormFoot, putFormHead } from "./frame";
import { effectiveFormula, listCountFormula, ratioFormula } from "./indicatorFormulas";
import { ruleText } from "./ruleText";
import { HEADER, SHEET } from "./vocabulary";

/** Columns of `Biểu 01`, 0-based. The last five are hidden helpers of the formulas. */
export const INDICATOR_COLUMN = {
  order: 0,
  code: 1,
  indicator: 2,
  unitOfMeasure: 3,
  previous: 4,
  target: 5,
  actual: 6,
  estimate: 7,
  completion: 8,
  change: 9,
  verdict: 10,
  explanation: 11,
  state: 12,
  effectiveActual: 13,
  effectiveEstimate: 14,
  effectivePrevious: 15,
  asked: 16,
  filled: 17,
} as const;
const C = INDICATOR_COLUMN;
const WIDTHS = [6, 10, 44, 13, 13, 13, 14, 14, 12, 12, 12, 34, 16];

/** Where the rows of a made sheet stand, for the formulas of other sheets. */
export interface IndicatorSheet {
  readonly sheet: SheetSpec;
  readonly firstRow: number;
  readonly lastRow: number;
}

/** `Biểu 01`: the indicators asked of one unit, with the formulas that show its state without any add-in. */
export function indicatorSheet(
  plan: Plan,
  orgUnit: OrgUnit,
  indicators: readonly Indicator[],
): IndicatorSheet {
  const sheet = createSheet(SHEET.indicators);
  const year = plan.settings.year;
  const title = `KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU NĂM ${year}`;
  const headerRow = putFormHead(
    sheet,
    { name: SHEET.indicators, title, lastColumn: C.explanation },
    plan,
    orgUnit,
  );
  putHeader(sheet, headerRow, plan);
  const rowOf = layoutRows(indicators, headerRow + 2);
  const firstRow = headerRow + 2;
  let lastRow = firstRow;
  let group = "";
  let order = 0;
  let groupNumber = 0;
  for (const indicator of indicators) {
    const rowIndex = rowOf.get(indicator.code)!;
    if (indicator.group !== group) {
      group = indicator.group;
      order = 0;
      groupNumber += 1;
      sheet.put(rowIndex - 1, C.order, toRoman(groupNumber), "groupCenter");
      sheet.put(rowIndex - 1, C.code, null, "group");
      sheet.put(rowIndex - 1, C.indicator, group, "group");
      sheet.blank(rowIndex - 1, C.unitOfMeasure, C.explanation, "group");
    }
    const isPart = isPartOf(indicator, indicators);
    if (!isPart) order += 1;
    putRow(sheet, rowIndex, isPart ? null : order, indicator, plan, orgUnit, rowOf);
    lastRow = rowIndex;
  }
  if (indicators.length > 0) putColours(sheet, firstRow, lastRow);
  putFormFoot(sheet, lastRow + 2, C.explanation, orgUnit);
  const columns = [
    ...WIDTHS.map((width) => ({ width })),
    ...Array.from({ length: 5 }, () => ({ width: 12, hidden: true })),
  ];
  return {
    firstRow,
    lastRow,
    sheet: sheet.build({
      columns,
      showGridLines: false,
      freeze: { rows: headerRow + 2, columns: 3 },
      protection: FORM_PROTECTION,
      page: formPage(
        plan,
        { first: headerRow, last: headerRow + 1 },
        { firstRow: 0, firstColumn: 0, lastRow: lastRow + 7, lastColumn: C.explanation },
      ),
    }),
  };
}

/** Row of each indicator; a group's title takes the row above its first indicator. */
function layoutRows(indicators: readonly Indicator[], firstRow: number): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  let group = "";
  let rowIndex = firstRow;
  for (const indicator of indicators) {
    if (indicator.group !== group) {
      group = indicator.group;
      rowIndex += 1;
    }
    rows.set(indicator.code, rowIndex);
    rowIndex += 1;
  }
  return rows;
}

/** A base-data row of a ratio (`KT06.T` of `KT06`) is shown under its group without a number of its own. */
function isPartOf(indicator: Indicator, indicators: readonly Indicator[]): boolean {
  const dot = indicator.code.indexOf(".");
  return dot > 0 && indicators.some((other) => other.code === indicator.code.slice(0, dot));
}

function putHeader(sheet: SheetBuilder, rowIndex: number, plan: Plan): void {
  const { year, dataCutoff } = plan.settings;
  const texts: readonly (readonly [string, string])[] = [
    [HEADER.order, ""],
    [HEADER.code, ""],
    [HEADER.indicator, ""],
    [HEADER.unitOfMeasure, ""],
    [HEADER.previous, `Thực hiện năm ${year - 1}`],
    [HEADER.target, `Kế hoạch năm ${year}`],
    [HEADER.actual, `đến ngày ${showDate(dataCutoff)}`],
    [HEADER.estimate, `Ước thực hiện năm ${year}`],
    [HEADER.completion, "% hoặc chênh lệch"],
    [HEADER.change, "% hoặc chênh lệch"],
    [HEADER.verdict, plan.settings.judgedOn === "estimate" ? "theo ước cả năm" : "theo thực hiện"],
    [HEADER.explanation, "khi không đạt kế hoạch"],
  ];
  texts.forEach(([header, note], columnIndex) => {
    sheet.put(rowIndex, columnIndex, header, "header");
    sheet.put(rowIndex + 1, columnIndex, note === "" ? null : note, "headerNote");
  });
  sheet.put(rowIndex, C.state, HEADER.state, "state");
  sheet.height(rowIndex, 36);
  sheet.height(rowIndex + 1, 30);
}

function putRow(
  sheet: SheetBuilder,
  rowIndex: number,
  order: number | null,
  indicator: Indicator,
  plan: Plan,
  orgUnit: OrgUnit,
  rowOf: ReadonlyMap<string, number>,
): void {
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
  sheet.height(rowIndex, heightFor(indicator.name, order === null ? 38 : 41));
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
  sheet.formula(
    rowIndex,
    C.effectiveActual,
    effectiveFormula(at(C.actual), isBoolean, null),
    zeroCount,
    "hidden",
  );
  sheet.formula(
    rowIndex,
    C.effectiveEstimate,
    effectiveFormula(
      at(C.estimate),
      isBoolean,
      estimateDefaultsToActual(indicator) ? at(C.effectiveActual) : null,
    ),
    zeroCount,
    "hidden",
  );
  sheet.formula(
    rowIndex,
    C.effectivePrevious,
    effectiveFormula(at(C.previous), isBoolean, null),
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

const VERDICT_WORD = {
  exceeded: "Vượt",
  met: "Đạt",
  missed: "Không đạt",
  notYet: "",
  notAssessed: "",
} as const;

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
          judgedOn: "estimate",
          yearEnded: true,
        });
  const completion = target === null ? null : completionFormula(target, indicator, refs);
  if (completion === null) sheet.put(rowIndex, C.completion, null, "lockedText");
  else {
    const style = completion.kind === "percent" ? "percent" : "difference";
    sheet.formula(rowIndex, C.completion, completion.formula, judged?.completion?.value ?? "", style);
  }
  putChange(sheet, rowIndex, indicator, value, previous, knownValue);
  const verdict = target === null ? null : verdictFormula(target, indicator, refs);
  if (verdict === null) sheet.put(rowIndex, C.verdict, null, "verdict");
  else
    sheet.formula(
      rowIndex,
      C.verdict,
      verdict,
      judged === null ? "" : VERDICT_WORD[judged.verdict],
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
  const before = toAddress(rowIndex, C.effectivePrevious);
  const known =
    knownValue !== null && previous?.value != null ? { now: knownValue, before: previous.value } : null;
  if (isComputed(indicator) || indicator.valueType === "percent" || indicator.valueType === "permille") {
    const cached = known ? known.now - known.before : "";
    sheet.formula(
      rowIndex,
      C.change,
      `IF(COUNT(${value},${before})<2,"",${value}-${before})`,
      cached,
      "difference",
    );
    return;
  }
  const cached = known && known.before !== 0 ? (known.now / known.before) * 100 : "";
  const formula = `IF(COUNT(${value},${before})<2,"",IF(${before}=0,"",${value}/${before}*100))`;
  sheet.formula(rowIndex, C.change, formula, cached, "percent");
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

function putColours(sheet: SheetBuilder, firstRow: number, lastRow: number): void {
  const verdictCell = `$${columnName(C.verdict)}${firstRow + 1}`;
  const stateCell = `$${columnName(C.state)}${firstRow + 1}`;
  const verdicts = [columnRange(C.verdict, firstRow, lastRow)];
  sheet.format({
    ranges: verdicts,
    formula: `${verdictCell}="Không đạt"`,
    style: { fillColor: "FDE9E7", fontColor: "9C0006" },
  });
  sheet.format({
    ranges: verdicts,
    formula: `${verdictCell}="Vượt"`,
    style: { fillColor: "E2F0E6", fontColor: "1E5631" },
  });
  sheet.format({
    ranges: verdicts,
    formula: `${verdictCell}="Đạt"`,
    style: { fillColor: "EFF7F1", fontColor: "1E5631" },
  });
  sheet.format({
    ranges: [columnRange(C.explanation, firstRow, lastRow)],
    formula: `${stateCell}="Thiếu giải trình"`,
    style: { fillColor: "FCE4C8" },
  });
  sheet.format({
    ranges: [columnRange(C.state, firstRow, lastRow)],
    formula: `${stateCell}<>""`,
    style: { fontColor: "9C5700" },
  });
}

function toRoman(value: number): string {
  const steps: readonly (readonly [number, string])[] = [
    [10, "X"],
    [9, "IX"],
    [5, "V"],
    [4, "IV"],
    [1, "I"],
  ];
  let rest = value;
  let text = "";
  for (const [amount, letters] of steps) {
    while (rest >= amount) {
      text += letters;
      rest -= amount;
    }
  }
  return text;
}
