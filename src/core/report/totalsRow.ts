import type { Consolidation, IndicatorTotal, Total } from "../consolidation";
import { estimateDefaultsToActual, isComputed } from "../model";
import type { Indicator, Measure } from "../model";
import { completionFormula, isYearEnded, judge, verdictFormula, VERDICT_WORDS } from "../plan";
import { formatVietnameseNumber } from "../reading";
import { changeFormula, changeOf } from "../template/changeFormula";
import { heightFor, toAddress } from "../workbook";
import type { SheetBuilder } from "../workbook";
import { officeRatioFormula } from "./officeRatio";
import { isPartOfYear, isShownByEstimate } from "./partOfYear";
import { OWN_NOTE } from "./readTotalsRows";
import type { SummaryLayout } from "./summaryLayout";
import { MEASURE_COLUMN, TOTALS_COLUMN } from "./totalsColumns";
import { wholeFormula } from "./wholeFormula";

const C = TOTALS_COLUMN;

/** What people typed into `Tổng hợp` of the last summary. */
export interface KeptTotals {
  /** `code|measure` → a figure where the program writes none. */
  readonly figures: ReadonlyMap<string, number>;
  /** Code → note. */
  readonly notes: ReadonlyMap<string, string>;
}

const NOTHING_KEPT: KeptTotals = { figures: new Map(), notes: new Map() };

/** One row of `Tổng hợp`. `order` is null for a component row. */
export function putTotalRow(
  sheet: SheetBuilder,
  consolidation: Consolidation,
  layout: SummaryLayout,
  total: IndicatorTotal,
  row: number,
  order: number | null,
  kept: KeptTotals = NOTHING_KEPT,
): void {
  const { indicator, target } = total;
  const { judgedOn } = consolidation.plan.settings;
  sheet.put(row, C.order, order, "center");
  sheet.put(row, C.code, indicator.code, "code");
  sheet.put(row, C.indicator, indicator.name, order === null ? "textIndented" : "text");
  sheet.put(row, C.unitOfMeasure, indicator.unitOfMeasure, "center");
  const note = noteOf(consolidation, total, kept);
  const heights = [heightFor(indicator.name, 40), heightFor(indicator.unitOfMeasure, 15)];
  sheet.height(row, Math.max(...heights, heightFor(note ?? "", 20)));
  const numberStyle = `${total.provisional ? "number" : "total"}${figureDecimals(indicator)}`;
  for (const measure of ["previous", "actual", "estimate"] as const) {
    if (isShownByEstimate(consolidation.plan, indicator, measure)) {
      sheet.put(row, MEASURE_COLUMN[measure], null, numberStyle);
      continue;
    }
    const formula = formulaOf(consolidation, layout, total, measure);
    const cached = cachedTotal(total[measure]);
    // What is not totalled may have been typed by the office: its figure stays.
    const typed = cached === "" ? (kept.figures.get(`${indicator.code}|${measure}`) ?? null) : cached;
    if (formula === null) sheet.put(row, MEASURE_COLUMN[measure], typed, numberStyle);
    else
      sheet.formula(
        row,
        MEASURE_COLUMN[measure],
        formula,
        cached,
        measure === "previous" ? `number${figureDecimals(indicator)}` : numberStyle,
      );
  }
  if (target === null) sheet.put(row, C.target, null, "lockedText");
  else if (target.issuedNumber !== null)
    sheet.put(row, C.target, target.issuedNumber, `locked${figureDecimals(indicator)}`);
  else sheet.put(row, C.target, target.text, "lockedText");

  const value = toAddress(row, judgedOn === "estimate" ? C.estimate : C.actual);
  const judged = total[judgedOn];
  putVerdict(sheet, row, total, value, consolidation);
  putCompletion(sheet, row, total, value, consolidation);
  const partOfYear = judgedOn === "actual" && isPartOfYear(consolidation.plan, indicator);
  if (partOfYear && indicator.aggregation !== "growthOfSums") sheet.put(row, C.change, null, "lockedText");
  else putChange(sheet, row, indicator, value, judged, total.previous);
  sheet.put(row, C.coverage, `${total.coverage[0]}/${total.coverage[1]}`, "center");
  sheet.put(row, C.source, total.source === "office" ? "Cơ quan chuyên môn" : "Cộng từ đơn vị", "center");
  sheet.put(row, C.note, note, "text");
}

/** Decimals a total is shown with; a count of units is whole. */
function figureDecimals(indicator: Indicator): number {
  return indicator.aggregation === "countMet" ? 0 : indicator.decimals;
}

function formulaOf(
  consolidation: Consolidation,
  layout: SummaryLayout,
  total: IndicatorTotal,
  measure: Measure,
): string | null {
  const { indicator } = total;
  const { judgedOn } = consolidation.plan.settings;
  const indicators = new Map(consolidation.plan.indicators.map((entry) => [entry.code, entry]));
  const refs = { indicator: (code: string) => indicators.get(code), range: layout.detailRange };
  if (total.source === "orgUnits") {
    if (total[measure].reason === "notAggregated") return null;
    return wholeFormula(indicator, measure, refs, measure === "previous" ? judgedOn : null);
  }
  if (isComputed(indicator)) {
    // Last year's growth would need the year before: what the plan says stands as it is.
    const readsPrevious =
      indicator.aggregation === "growthOfSums" || indicator.aggregation === "differenceOfRatios";
    if (measure === "previous" && readsPrevious) return null;
    // Parts that are not complete give no rate, though their own totals stand on the sheet.
    if (total[measure].reason === "noFigures") return null;
    return total[measure].overPlaces
      ? wholeFormula(indicator, measure, refs, null)
      : officeRatioFormula(layout, indicator, measure);
  }
  if (measure === "previous") return null;
  const whole =
    layout.received(indicator.code, "whole", measure) ??
    (estimateDefaultsToActual(indicator) ? layout.received(indicator.code, "whole", "actual") : null);
  if (whole !== null && whole.figure.value !== null) return layout.receivedCell(whole.rowIndex);
  return wholeFormula(indicator, measure, refs, null);
}

function cachedTotal(total: Total): number | string {
  if (total.value !== null) return total.value;
  return total.reason === "zeroDenominator" ? "-" : "";
}

function putVerdict(
  sheet: SheetBuilder,
  row: number,
  total: IndicatorTotal,
  value: string,
  consolidation: Consolidation,
): void {
  const cached = VERDICT_WORDS[total.verdict];
  const { target } = total;
  const plain = target === null ? null : plainVerdict(total, value, row, consolidation);
  if (target === null || plain === null) {
    sheet.put(row, C.verdict, cached, "verdict");
    return;
  }
  const notAssessed = `"${VERDICT_WORDS.notAssessed}"`;
  if (total.settled !== "all") {
    // What units still missing could turn is not said yet.
    const safe = total.settled === "none" ? "" : VERDICT_WORDS[total.settled];
    const said =
      safe === ""
        ? `"${VERDICT_WORDS.notYet}"`
        : `IF(${plain}="${safe}","${safe}","${VERDICT_WORDS.notYet}")`;
    sheet.formula(row, C.verdict, `IF(${plain}="",${notAssessed},${said})`, cached, "verdict");
    return;
  }
  sheet.formula(row, C.verdict, `IF(${plain}="",${notAssessed},${plain})`, cached, "verdict");
}

function plainVerdict(
  total: IndicatorTotal,
  value: string,
  row: number,
  consolidation: Consolidation,
): string | null {
  const { target, indicator } = total;
  if (target === null) return null;
  if (target.rule.kind === "met" && indicator.aggregation === "countMet") {
    const asked = total[consolidation.plan.settings.judgedOn].asked.length;
    return `IF(ISNUMBER(${value}),IF(${value}=${asked},"${VERDICT_WORDS.met}","${VERDICT_WORDS.missed}"),"")`;
  }
  const { judgedOn } = consolidation.plan.settings;
  const missIsNotYet = judgedOn === "actual" && !isYearEnded(consolidation.plan.settings);
  return verdictFormula(target, indicator, refsOf(total, value, row), { missIsNotYet });
}

function refsOf(total: IndicatorTotal, value: string, row: number) {
  return {
    value,
    previous: toAddress(row, C.previous),
    ...(total.target?.issuedNumber == null ? {} : { target: toAddress(row, C.target) }),
  };
}

function putCompletion(
  sheet: SheetBuilder,
  row: number,
  total: IndicatorTotal,
  value: string,
  consolidation: Consolidation,
): void {
  const { target, indicator } = total;
  const completion = target === null ? null : completionFormula(target, indicator, refsOf(total, value, row));
  if (target === null || completion === null) {
    sheet.put(row, C.completion, null, "lockedText");
    return;
  }
  const { judgedOn } = consolidation.plan.settings;
  const judgement = judge({
    target,
    indicator,
    value: total[judgedOn].value,
    previous: total.previous.value,
    judgedOn,
    yearEnded: isYearEnded(consolidation.plan.settings),
  });
  const style = completion.kind === "percent" ? "percent" : "difference";
  sheet.formula(row, C.completion, completion.formula, judgement.completion?.value ?? "", style);
}

function putChange(
  sheet: SheetBuilder,
  row: number,
  indicator: Indicator,
  value: string,
  now: Total,
  before: Total,
): void {
  const change = changeFormula(indicator, value, toAddress(row, C.previous));
  sheet.formula(
    row,
    C.change,
    change.formula,
    changeOf(indicator, now.value, before.value) ?? "",
    change.kind,
  );
}

function noteOf({ plan }: Consolidation, total: IndicatorTotal, kept: KeptTotals): string | null {
  const notes: string[] = [];
  const judged = total[plan.settings.judgedOn];
  if (total.provisional) notes.push(OWN_NOTE.provisional);
  if (total.awaitsDocument) notes.push(OWN_NOTE.awaitsDocument);
  if (judged.reason === "zeroDenominator") notes.push(OWN_NOTE.nothingOccurred);
  if (judged.reason === "noPreviousYear") notes.push(OWN_NOTE.noPreviousYear);
  if (judged.reason === "notAggregated") notes.push(OWN_NOTE.notAggregated);
  if (isShownByEstimate(plan, total.indicator, "actual")) notes.push(OWN_NOTE.byEstimate);
  else if (plan.settings.judgedOn === "actual" && isPartOfYear(plan, total.indicator))
    notes.push(OWN_NOTE.partOfYear);
  const { placesValue } = judged;
  if (placesValue !== undefined) {
    notes.push(`${OWN_NOTE.places} ${formatVietnameseNumber(placesValue, figureDecimals(total.indicator))}`);
  }
  const { code } = total.indicator;
  const isTyped = (measure: Measure) =>
    total[measure].reason === "notAggregated" && kept.figures.has(`${code}|${measure}`);
  if (isTyped("actual") || isTyped("estimate")) notes.push(OWN_NOTE.typed);
  const typed = kept.notes.get(code);
  if (typed !== undefined) notes.push(typed);
  return notes.length === 0 ? null : notes.join("; ");
}
