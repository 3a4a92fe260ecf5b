import type { Consolidation, ReceivedFigure } from "../consolidation";
import { showDate } from "../model";
import { BOOLEAN_WORD, HEADER, MARK, MEASURE_HEADER } from "../template/vocabulary";
import { createSheet, toAddress } from "../workbook";
import type { CellSpec, SheetSpec } from "../workbook";
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
  RECEIVED_HEADERS.forEach((header, columnIndex) => sheet.put(0, columnIndex, header, "header"));
  sheet.height(0, 36);
  const cellsOf = receivedRow(consolidation, hashes);
  consolidation.figures.forEach((figure, index) => {
    for (const { rowIndex, columnIndex, value, style } of cellsOf(figure, index + 1))
      sheet.put(rowIndex, columnIndex, value, style);
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

/** The cells of one received value, from left to right; the rows of a summary share what is looked up for them. */
export function receivedRow(
  consolidation: Consolidation,
  hashes: ReadonlyMap<string, string>,
): (figure: ReceivedFigure, rowIndex: number) => readonly CellSpec[] {
  const { plan, submissions } = consolidation;
  const names = new Map(plan.orgUnits.map((orgUnit) => [orgUnit.code, orgUnit.name]));
  const numberStyles = new Map(
    plan.indicators.map((indicator) => [indicator.code, `number${indicator.decimals}`]),
  );
  const typed = new Map(submissions.map((submission) => [submission.orgUnit, typedBasis(submission)]));
  return (figure, rowIndex) => {
    const { correction, location } = figure;
    const values: readonly (readonly [CellSpec["value"], string])[] = [
      [figure.orgUnit, "code"],
      [names.get(figure.orgUnit) ?? "", "textLine"],
      [figure.indicator, "code"],
      [MEASURE_HEADER[figure.measure], "center"],
      [rawOf(figure), "text"],
      [usedValue(figure), numberStyles.get(figure.indicator) ?? "number0"],
      [STATE_WORD[figure.state], "center"],
      [figure.file, "textLine"],
      [hashes.get(figure.file) ?? "", "textLine"],
      [location.sheet, "text"],
      [toAddress(location.rowIndex, location.columnIndex), "center"],
      [correction?.basis ?? typed.get(figure.orgUnit) ?? null, "text"],
      [correction?.decidedBy || null, "text"],
      [correction?.decidedOn ? showDate(correction.decidedOn) : null, "center"],
      [figure.place === "whole" ? HEADER.whole : figure.place, "center"],
    ];
    return values.map(([value, style], columnIndex) => ({ rowIndex, columnIndex, value, style }));
  };
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
