import { groupedRows, showDate, toRoman } from "../model";
import type { Indicator, OrgUnit, Plan } from "../model";
import { columnName, columnRange, createSheet } from "../workbook";
import type { SheetBuilder, SheetSpec } from "../workbook";
import { FORM_PROTECTION, formPage, putFormFoot, putFormHead } from "./frame";
import { INDICATOR_COLUMN } from "./indicatorColumns";
import { putIndicatorRow } from "./indicatorRow";
import { HEADER, SHEET } from "./vocabulary";

const C = INDICATOR_COLUMN;
const WIDTHS = [6, 10, 44, 16, 13, 13, 14, 14, 12, 12, 12, 34, 16];

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
  const rows = groupedRows(indicators, headerRow + 2);
  const rowOf = new Map(rows.map((row) => [row.indicator.code, row.rowIndex]));
  const firstRow = headerRow + 2;
  let lastRow = firstRow;
  for (const row of rows) {
    const { rowIndex, group } = row;
    if (group !== null) {
      sheet.put(rowIndex - 1, C.order, toRoman(group.number), "groupCenter");
      sheet.put(rowIndex - 1, C.code, null, "group");
      sheet.put(rowIndex - 1, C.indicator, group.title, "group");
      sheet.blank(rowIndex - 1, C.unitOfMeasure, C.explanation, "group");
    }
    putIndicatorRow(sheet, row, plan, orgUnit, rowOf);
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
