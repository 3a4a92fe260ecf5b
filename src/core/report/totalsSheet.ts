import type { Consolidation } from "../consolidation";
import { groupedRows, toRoman } from "../model";
import { SAMPLE_BANNER } from "../template/vocabulary";
import { columnName, columnRange, createSheet, heightFor, rowRange } from "../workbook";
import type { SheetBuilder, SheetSpec } from "../workbook";
import type { SummaryLayout } from "./summaryLayout";
import { SUMMARY_SHEET, TOTALS_HEADERS } from "./summaryNames";
import { TOTALS_COLUMN } from "./totalsColumns";
import { putTotalRow } from "./totalsRow";
import type { KeptTotals } from "./totalsRow";

const C = TOTALS_COLUMN;
const WIDTHS = [6, 10, 44, 16, 15, 14, 15, 15, 12, 12, 24, 12, 20, 22];
/** `Tổng hợp`: the totals as live formulas over `Chi tiết theo đơn vị`, laid out as the annex of a report. */
export function totalsSheet(
  consolidation: Consolidation,
  layout: SummaryLayout,
  kept?: KeptTotals,
): SheetSpec {
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
  let lastRow = header + 1;
  const rows = groupedRows(plan.indicators, header + 2);
  for (const [index, total] of consolidation.totals.entries()) {
    const { rowIndex, order, group } = rows[index]!;
    if (group !== null) {
      sheet.put(rowIndex - 1, C.order, toRoman(group.number), "groupCenter");
      sheet.put(rowIndex - 1, C.code, null, "group");
      sheet.put(rowIndex - 1, C.indicator, group.title, "group");
      sheet.blank(rowIndex - 1, C.unitOfMeasure, C.note, "group");
    }
    putTotalRow(sheet, consolidation, layout, total, rowIndex, order, kept);
    lastRow = rowIndex;
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
  sheet.height(2, 26, "fixed");
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
    sheet.height(next, heightFor(text, 190), "fixed");
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

function showDay(isoDate: string): string {
  const [, month, day] = isoDate.split("-");
  return `${day}/${month}`;
}
