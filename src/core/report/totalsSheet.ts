import { isComputed, partCodes, printExpression, ratioScale } from "../model";
import type { Indicator, Measure } from "../model";
import type { Consolidation, IndicatorTotal, Total } from "../consolidation";
import { completionFormula, isYearEnded, judge, verdictFormula, VERDICT_WORDS } from "../plan";
import { SAMPLE_BANNER } from "../template/vocabulary";
import {
  createSheet,
  heightFor,
  quoteSheetName,
  rowRange,
  toAddress,
  columnRange,
  columnName,
} from "../workbook";
import type { SheetBuilder, SheetSpec } from "../workbook";
import type { SummaryLayout } from "./summaryLayout";
import { SUMMARY_SHEET, TOTALS_HEADERS } from "./summaryNames";
import { wholeFormula } from "./wholeFormula";

const C = {
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
  coverage: 11,
  source: 12,
  note: 13,
} as const;
const WIDTHS = [6, 10, 44, 14, 15, 14, 15, 15, 12, 12, 17, 12, 18, 22];
const COLUMN: Readonly<Record<Measure, number>> = {
  previous: C.previous,
  actual: C.actual,
  estimate: C.estimate,
};

/** `Tổng hợp`: the totals as live formulas over `Chi tiết theo đơn vị`, laid out as the annex of a report. */
export function totalsSheet(consolidation: Consolidation, layout: SummaryLayout): SheetSpec {
  const { plan } = consolidation;
  const sheet = createSheet(SUMMARY_SHEET.totals);
  const header = layout.totalsHeaderRow;
  putHead(sheet, consolidation);
  TOTALS_HEADERS.forEach((text, columnIndex) => sheet.put(header, columnIndex, text, "header"));
  const { year } = plan.settings;
  const notes = [
    "",
    "",
    "",
    "",
    `năm ${year - 1}`,
    `năm ${year}`,
    `đến ${showDay(plan.settings.dataCutoff)}`,
    `năm ${year}`,
    "% hoặc chênh lệch",
    "% hoặc chênh lệch",
    plan.settings.judgedOn === "estimate" ? "theo ước cả năm" : "theo thực hiện",
    "đã tính/phải có",
    "",
    "",
  ];
  notes.forEach((text, columnIndex) =>
    sheet.put(header + 1, columnIndex, text === "" ? null : text, "headerNote"),
  );
  sheet.height(header, 50);
  sheet.height(header + 1, 30);
  let group: string | null = null;
  let groups = 0;
  let order = 0;
  let lastRow = header + 1;
  for (const total of consolidation.totals) {
    const row = layout.totalsRow(total.indicator.code);
    if (total.indicator.group !== group) {
      group = total.indicator.group;
      groups += 1;
      order = 0;
      sheet.put(row - 1, C.order, roman(groups), "groupCenter");
      sheet.put(row - 1, C.code, null, "group");
      sheet.put(row - 1, C.indicator, group, "group");
      sheet.blank(row - 1, C.unitOfMeasure, C.note, "group");
    }
    const isPart = total.indicator.code.includes(".");
    if (!isPart) order += 1;
    putTotal(sheet, consolidation, layout, total, row, isPart ? null : order);
    lastRow = row;
  }
  putColours(sheet, header + 2, lastRow);
  putFoot(sheet, lastRow + 2, consolidation);
  return sheet.build({
    columns: WIDTHS.map((width) => ({ width })),
    showGridLines: false,
    freeze: { rows: header + 2, columns: 3 },
    page: {
      orientation: "landscape",
      margins: { top: 20, bottom: 20, left: 30, right: 15 },
      fitToWidth: 1,
      titleRows: { first: header, last: header + 1 },
      centerHorizontally: true,
      footer: "&C&P/&N",
      ...(plan.settings.isSample ? { header: `&C&"Times New Roman,Bold"${SAMPLE_BANNER}` } : {}),
    },
  });
}

function putHead(sheet: SheetBuilder, consolidation: Consolidation): void {
  const { plan, orgUnits } = consolidation;
  const received = orgUnits.filter((status) => status.status === "received").length;
  const provisional = consolidation.totals.some((total) => total.provisional);
  sheet.put(0, 0, `Cơ quan tổng hợp: ${plan.settings.consolidatingOffice}`, "strong");
  sheet.put(1, 0, `Nơi nhận: ${plan.settings.superiorOffice}`, "plain");
  sheet.put(2, 0, `TỔNG HỢP KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU NĂM ${plan.settings.year}`, "title");
  sheet.height(2, 26);
  sheet.put(
    3,
    0,
    `(Kèm theo Báo cáo số ……/BC-UBND ngày …… tháng …… năm …… của ${plan.settings.consolidatingOffice})`,
    "subtitle",
  );
  const state = `Đã tổng hợp ${received}/${orgUnits.length} đơn vị${provisional ? " – số liệu tạm tính" : ""}`;
  sheet.put(4, 0, plan.settings.isSample ? `${state} – ${SAMPLE_BANNER}` : state, "banner");
  for (const row of [2, 3, 4]) sheet.merge(rowRange(row, 0, C.note));
}

function putTotal(
  sheet: SheetBuilder,
  consolidation: Consolidation,
  layout: SummaryLayout,
  total: IndicatorTotal,
  row: number,
  order: number | null,
): void {
  const { indicator, target } = total;
  const { judgedOn } = consolidation.plan.settings;
  sheet.put(row, C.order, order, "center");
  sheet.put(row, C.code, indicator.code, "code");
  sheet.put(row, C.indicator, indicator.name, order === null ? "textIndented" : "text");
  sheet.put(row, C.unitOfMeasure, indicator.unitOfMeasure, "center");
  sheet.height(row, heightFor(indicator.name, 40));
  const numberStyle = `${total.provisional ? "number" : "total"}${figureDecimals(indicator)}`;
  for (const measure of ["previous", "actual", "estimate"] as const) {
    const formula = formulaOf(consolidation, layout, total, measure);
    const cached = cachedTotal(total[measure]);
    if (formula === null) sheet.put(row, COLUMN[measure], cached === "" ? null : cached, numberStyle);
    else
      sheet.formula(
        row,
        COLUMN[measure],
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
  putChange(sheet, row, indicator, value, judged, total.previous);
  sheet.put(row, C.coverage, `${total.coverage[0]}/${total.coverage[1]}`, "center");
  sheet.put(row, C.source, total.source === "office" ? "Cơ quan chuyên môn" : "Cộng từ đơn vị", "center");
  sheet.put(row, C.note, noteOf(total, judged), "text");
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
  if (isComputed(indicator)) return officeRatio(layout, indicator, measure);
  if (measure === "previous") return null;
  const whole =
    layout.received(indicator.code, "whole", measure) ?? layout.received(indicator.code, "whole", "actual");
  if (whole !== null && whole.figure.value !== null) return layout.receivedCell(whole.rowIndex);
  return wholeFormula(indicator, measure, refs, null);
}

/** A ratio of figures that offices own: over the totals of its parts in this very sheet. */
function officeRatio(layout: SummaryLayout, indicator: Indicator, measure: Measure): string {
  const sheetName = quoteSheetName(SUMMARY_SHEET.totals);
  const ref = (code: string, previous: boolean) =>
    `${sheetName}!${toAddress(layout.totalsRow(code), COLUMN[previous ? "previous" : measure])}`.slice(
      sheetName.length + 1,
    );
  const sides = [indicator.numerator!, indicator.denominator!].map((side) => {
    const text = printExpression(side, ref);
    return side.kind === "operation" ? `(${text})` : text;
  });
  const [top, bottom] = sides as [string, string];
  const refs = [...new Set(partCodes(indicator))];
  const cells = [indicator.numerator!, indicator.denominator!].flatMap((side) => collectRefs(side, ref));
  const complete = `COUNT(${[...new Set(cells)].join(",")})<${new Set(cells).size}`;
  if (refs.length === 0) return "";
  if (indicator.aggregation === "differenceOfRatios") {
    return `IF(${complete},"",${indicator.factor === 1 ? `${top}-${bottom}` : `(${top}-${bottom})*${indicator.factor}`})`;
  }
  const scale = ratioScale(indicator);
  const quotient = indicator.aggregation === "growthOfSums" ? `(${top}/${bottom}-1)` : `${top}/${bottom}`;
  return `IF(${complete},"",IF(${bottom}=0,"-",${scale === 1 ? quotient : `${quotient}*${scale}`}))`;
}

function collectRefs(
  expression: NonNullable<Indicator["numerator"]>,
  ref: (code: string, previous: boolean) => string,
): readonly string[] {
  if (expression.kind === "number") return [];
  if (expression.kind === "code") return [ref(expression.code, expression.previous)];
  return [...collectRefs(expression.left, ref), ...collectRefs(expression.right, ref)];
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
  const { target, indicator } = total;
  const plain = target === null ? null : plainVerdict(total, value, row, consolidation);
  if (target === null || plain === null) {
    sheet.put(row, C.verdict, cached, "verdict");
    return;
  }
  const judged = total[consolidation.plan.settings.judgedOn];
  const partial = judged.included.length < judged.asked.length;
  const grows =
    indicator.aggregation === "countMet" || (indicator.aggregation === "sum" && indicator.hardMinimum === 0);
  const notAssessed = `"${VERDICT_WORDS.notAssessed}"`;
  if (partial && grows) {
    // What units still missing could turn is not said yet.
    const safe = indicator.direction === "down" ? VERDICT_WORDS.missed : VERDICT_WORDS.exceeded;
    sheet.formula(
      row,
      C.verdict,
      `IF(${plain}="",${notAssessed},IF(${plain}="${safe}","${safe}","${VERDICT_WORDS.notYet}"))`,
      cached,
      "verdict",
    );
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
  const previous = toAddress(row, C.previous);
  const both = now.value !== null && before.value !== null;
  const isRate =
    isComputed(indicator) || indicator.valueType === "percent" || indicator.valueType === "permille";
  if (isRate || indicator.valueType === "boolean") {
    const cached = both ? now.value! - before.value! : "";
    sheet.formula(
      row,
      C.change,
      `IF(COUNT(${value},${previous})<2,"",${value}-${previous})`,
      cached,
      "difference",
    );
    return;
  }
  const cached = both && before.value !== 0 ? (now.value! / before.value!) * 100 : "";
  sheet.formula(
    row,
    C.change,
    `IF(COUNT(${value},${previous})<2,"",IF(${previous}=0,"",${value}/${previous}*100))`,
    cached,
    "percent",
  );
}

function noteOf(total: IndicatorTotal, judged: Total): string | null {
  const notes: string[] = [];
  if (total.provisional) notes.push("Tạm tính");
  if (judged.reason === "zeroDenominator") notes.push("Không phát sinh");
  if (judged.reason === "noPreviousYear") notes.push("Chưa có số liệu năm trước");
  if (judged.reason === "notAggregated") notes.push("Không tổng hợp");
  return notes.length === 0 ? null : notes.join("; ");
}

function putColours(sheet: SheetBuilder, firstRow: number, lastRow: number): void {
  const cell = `$${columnName(C.verdict)}${firstRow + 1}`;
  const ranges = [columnRange(C.verdict, firstRow, lastRow)];
  sheet.format({
    ranges,
    formula: `${cell}="Không đạt"`,
    style: { fillColor: "FDE9E7", fontColor: "9C0006" },
  });
  sheet.format({ ranges, formula: `${cell}="Vượt"`, style: { fillColor: "E2F0E6", fontColor: "1E5631" } });
  sheet.format({ ranges, formula: `${cell}="Đạt"`, style: { fillColor: "EFF7F1", fontColor: "1E5631" } });
  const note = `LEFT($${columnName(C.note)}${firstRow + 1},7)="Tạm tính"`;
  sheet.format({
    ranges: [{ firstRow, firstColumn: C.actual, lastRow, lastColumn: C.estimate }],
    formula: note.replace(",7)", ",8)"),
    style: { fontColor: "7F6000", italic: true },
  });
}

function putFoot(sheet: SheetBuilder, row: number, consolidation: Consolidation): void {
  const missing = consolidation.orgUnits.filter((status) => status.status !== "received");
  let next = row;
  if (missing.length > 0) {
    const names = missing.map((status) => status.orgUnit.name).join("; ");
    const text = `Còn ${missing.length}/${consolidation.orgUnits.length} đơn vị chưa có số liệu: ${names}.`;
    sheet.put(next, 0, text, "plainItalic");
    sheet.merge(rowRange(next, 0, C.note));
    sheet.height(next, heightFor(text, 190));
    next += 2;
  }
  sheet.put(next, 0, "NGƯỜI LẬP BIỂU", "signTitle");
  sheet.merge(rowRange(next, 0, C.target));
  sheet.put(next, C.actual, "THỦ TRƯỞNG CƠ QUAN", "signTitle");
  sheet.merge(rowRange(next, C.actual, C.note));
  sheet.put(next + 1, 0, "(Ký, ghi rõ họ tên)", "signNote");
  sheet.merge(rowRange(next + 1, 0, C.target));
  sheet.put(next + 1, C.actual, "(Ký tên, đóng dấu)", "signNote");
  sheet.merge(rowRange(next + 1, C.actual, C.note));
}

function roman(value: number): string {
  return (
    ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV"][
      value - 1
    ] ?? String(value)
  );
}

function showDay(isoDate: string): string {
  const [, month, day] = isoDate.split("-");
  return `${day}/${month}`;
}
