import { isOralBasis } from "../consolidation";
import type { Consolidation, Correction } from "../consolidation";
import { showDate } from "../model";
import { foldCode, foldText, parseVietnameseDate } from "../reading";
import { HEADER, MEASURE_HEADER, measureNamed } from "../template/vocabulary";
import { createSheet } from "../workbook";
import type { SheetData, SheetSpec, WorkbookData } from "../workbook";
import { CORRECTION_HEADERS, SUMMARY_SHEET } from "./summaryNames";
import { dateOf, rowsBelow, textOf } from "./summaryRows";

const SOURCE_WORD = { decision: "Cơ quan tổng hợp quyết định", orgUnit: "Đơn vị xác nhận" } as const;
const STATE_WORD = { applied: "Đang tính", waiting: "Chưa tính" } as const;
const WIDTHS = [14, 34, 13, 10, 13, 20, 20, 44, 26, 13, 26, 12];

/**
 * `Căn cứ thay đổi`: every confirmed or decided figure, in effect or waiting (its report is not there, says something
 * else, or what was confirmed is itself in doubt), so that no later merge forgets one. Null where there is none.
 */
export function correctionsSheet(consolidation: Consolidation): SheetSpec | null {
  const { confirmations, plan } = consolidation;
  if (confirmations.length === 0) return null;
  const sheet = createSheet(SUMMARY_SHEET.corrections);
  const names = new Map(plan.orgUnits.map((orgUnit) => [orgUnit.code, orgUnit.name]));
  const used = new Set(
    consolidation.figures.flatMap(({ correction, state }) =>
      correction === undefined || state === "held" ? [] : [lineKey(correction)],
    ),
  );
  CORRECTION_HEADERS.forEach((header, columnIndex) => sheet.put(0, columnIndex, header, "header"));
  sheet.height(0, 36);
  confirmations.forEach((correction, index) => {
    const row = index + 1;
    const isUsed = used.has(lineKey(correction));
    sheet.put(row, 0, correction.orgUnit, "code");
    sheet.put(row, 1, names.get(correction.orgUnit) ?? "", "textLine");
    sheet.put(row, 2, correction.place === "whole" ? HEADER.whole : correction.place, "center");
    sheet.put(row, 3, correction.indicator, "code");
    sheet.put(row, 4, MEASURE_HEADER[correction.measure], "center");
    sheet.put(row, 5, correction.reported === "" ? null : correction.reported, "text");
    sheet.put(row, 6, correction.confirmed, "text");
    sheet.put(row, 7, correction.basis || null, "text");
    sheet.put(row, 8, correction.decidedBy || null, "text");
    sheet.put(row, 9, correction.decidedOn === null ? null : showDate(correction.decidedOn), "center");
    sheet.put(row, 10, SOURCE_WORD[correction.isDecision === true ? "decision" : "orgUnit"], "center");
    sheet.put(row, 11, STATE_WORD[isUsed ? "applied" : "waiting"], "center");
  });
  return sheet.build({
    columns: WIDTHS.map((width) => ({ width })),
    freeze: { rows: 1, columns: 4 },
    page: {
      orientation: "landscape",
      margins: { top: 20, bottom: 20, left: 30, right: 15 },
      fitToWidth: 1,
      titleRows: { first: 0, last: 0 },
      footer: "&C&P/&N",
    },
  });
}

/** Reads the sheet back, line by line; a line without unit, indicator, column or confirmed figure is passed over. */
export function readCorrections(sheet: SheetData, workbook: WorkbookData): readonly Correction[] {
  return rowsBelow(sheet, CORRECTION_HEADERS, "Mã đơn vị").flatMap((row): readonly Correction[] => {
    const text = (header: (typeof CORRECTION_HEADERS)[number]) => textOf(row(header));
    const [orgUnit, indicator] = [foldCode(text("Mã đơn vị")), text("Mã")];
    const measure = measureNamed(text("Cột"));
    const cell = row("Số liệu đã xác nhận");
    const confirmed = cell?.kind === "number" ? cell.value : textOf(cell);
    if (orgUnit === "" || indicator === "" || measure === undefined || confirmed === "") return [];
    const place = text("Địa bàn");
    const basis = text("Căn cứ thay đổi");
    const date = row("Ngày");
    return [
      {
        ...{ orgUnit, indicator, measure, confirmed, basis },
        place: foldText(place) === foldText(HEADER.whole) ? "whole" : place || orgUnit,
        reported: text("Số liệu trong báo cáo"),
        decidedBy: text("Người quyết định"),
        decidedOn: dateOf(date, workbook) ?? parseVietnameseDate(textOf(date)),
        isOral: isOralBasis(basis),
        ...(foldText(text("Nguồn")) === foldText(SOURCE_WORD.decision) ? { isDecision: true } : {}),
      },
    ];
  });
}

/** Names one confirmation of one figure. */
function lineKey(correction: Correction): string {
  const { orgUnit, place, indicator, measure, confirmed, basis, decidedBy, decidedOn } = correction;
  return JSON.stringify([orgUnit, place, indicator, measure, String(confirmed), basis, decidedBy, decidedOn]);
}
