import type { Consolidation, ReceivedFigure } from "../consolidation";
import { showDate } from "../model";
import { BOOLEAN_WORD, HEADER, MARK, MEASURE_HEADER } from "../template/vocabulary";
import { createSheet, toAddress } from "../workbook";
import type { SheetSpec } from "../workbook";
import { RECEIVED_HEADERS, SUMMARY_SHEET } from "./summaryNames";
import { typedBasis } from "./typedFromDocument";

export const STATE_WORD: Readonly<Record<ReceivedFigure["state"], string>> = {
  value: "Có số liệu",
  answer: "Có số liệu",
  nil: "Không phát sinh",
  notApplicable: "Không áp dụng",
  notAvailable: "Chưa có số liệu",
  blank: "Chưa nhập",
  held: "Chưa tính, cần rà soát",
  absent: "Không có dòng",
};

const WIDTHS = [15, 36, 10, 13, 22, 20, 26, 30, 20, 16, 9, 26, 20, 13, 15];

/** `Số liệu tiếp nhận`: one row a received value, from which every total is made. */
export function receivedSheet(consolidation: Consolidation, hashes: ReadonlyMap<string, string>): SheetSpec {
  const sheet = createSheet(SUMMARY_SHEET.received);
  const names = new Map(consolidation.plan.orgUnits.map((orgUnit) => [orgUnit.code, orgUnit.name]));
  RECEIVED_HEADERS.forEach((header, columnIndex) => sheet.put(0, columnIndex, header, "header"));
  sheet.height(0, 36);
  const decimals = new Map(
    consolidation.plan.indicators.map((indicator) => [indicator.code, indicator.decimals]),
  );
  const typed = new Map(
    consolidation.submissions.map((submission) => [submission.orgUnit, typedBasis(submission)]),
  );
  consolidation.figures.forEach((figure, index) => {
    const row = index + 1;
    sheet.put(row, 0, figure.orgUnit, "code");
    sheet.put(row, 1, names.get(figure.orgUnit) ?? "", "textLine");
    sheet.put(row, 2, figure.indicator, "code");
    sheet.put(row, 3, MEASURE_HEADER[figure.measure], "center");
    sheet.put(row, 4, rawOf(figure), "text");
    sheet.put(row, 5, usedValue(figure), `number${decimals.get(figure.indicator) ?? 0}`);
    sheet.put(row, 6, STATE_WORD[figure.state], "center");
    sheet.put(row, 7, figure.file, "textLine");
    sheet.put(row, 8, hashes.get(figure.file) ?? "", "textLine");
    sheet.put(row, 9, figure.location.sheet, "text");
    sheet.put(row, 10, toAddress(figure.location.rowIndex, figure.location.columnIndex), "center");
    const { correction } = figure;
    sheet.put(row, 11, correction?.basis ?? typed.get(figure.orgUnit) ?? null, "text");
    sheet.put(row, 12, correction?.decidedBy || null, "text");
    sheet.put(row, 13, correction?.decidedOn ? showDate(correction.decidedOn) : null, "center");
    sheet.put(row, 14, figure.place === "whole" ? HEADER.whole : figure.place, "center");
  });
  return sheet.build({
    columns: WIDTHS.map((width) => ({ width })),
    freeze: { rows: 1, columns: 4 },
    autoFilter: {
      firstRow: 0,
      firstColumn: 0,
      lastRow: Math.max(1, consolidation.figures.length),
      lastColumn: RECEIVED_HEADERS.length - 1,
    },
    page: {
      orientation: "landscape",
      margins: { top: 20, bottom: 20, left: 30, right: 15 },
      fitToWidth: 1,
      titleRows: { first: 0, last: 0 },
      footer: "&C&P/&N",
    },
  });
}

/** What `Chi tiết theo đơn vị` points at: a number, a word, a mark; null where nothing enters and nothing is said. */
export function usedValue(figure: ReceivedFigure): number | string | null {
  if (typeof figure.value === "boolean") return figure.value ? BOOLEAN_WORD.met : BOOLEAN_WORD.notMet;
  if (figure.value !== null) return figure.value;
  if (figure.state === "notApplicable") return MARK.notApplicable;
  return figure.state === "notAvailable" ? MARK.notAvailable : null;
}

/** What was typed; a number as a number. */
function rawOf(figure: ReceivedFigure): number | string | null {
  if (figure.raw === "") return null;
  if (figure.correction) return figure.correction.reportedNumber ?? figure.raw;
  return typeof figure.value === "number" && String(figure.value) === figure.raw ? figure.value : figure.raw;
}
