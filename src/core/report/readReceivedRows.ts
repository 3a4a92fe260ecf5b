import { figureKey, isOralBasis } from "../consolidation";
import type { Correction } from "../consolidation";
import type { Measure } from "../model";
import { foldText } from "../reading";
import { HEADER, measureNamed } from "../template/vocabulary";
import type { SheetData, WorkbookData } from "../workbook";
import { RECEIVED_HEADERS } from "./summaryNames";
import { dateOf, rowsBelow, textOf } from "./summaryRows";
import { isTypedOnly } from "./typedFromDocument";

/** A row of `Số liệu tiếp nhận` of an earlier summary. */
export interface EarlierFigure {
  readonly orgUnit: string;
  readonly place: string;
  readonly indicator: string;
  readonly measure: Measure;
  /** What the report said, as `reportedText` shows it. */
  readonly reported: string;
  /** What was used; a mark or a word where it was no number, null where nothing entered. */
  readonly used: number | string | null;
  readonly file: string;
  readonly sha256: string;
  /** Address of the cell. */
  readonly sheet: string;
  readonly cell: string;
  readonly basis: string;
  readonly decidedBy: string;
  /** ISO date. */
  readonly decidedOn: string | null;
}

/** Reads the record of an earlier summary, by `figureKey`. Rows without code, indicator or column are passed over. */
export function readReceivedRows(
  sheet: SheetData,
  workbook: WorkbookData,
): ReadonlyMap<string, EarlierFigure> {
  const figures = new Map<string, EarlierFigure>();
  for (const row of rowsBelow(sheet, RECEIVED_HEADERS, "Mã đơn vị")) {
    const text = (header: (typeof RECEIVED_HEADERS)[number]) => textOf(row(header));
    const measure = measureNamed(text("Cột"));
    const [orgUnit, indicator] = [text("Mã đơn vị"), text("Mã")];
    if (orgUnit === "" || indicator === "" || measure === undefined) continue;
    const whole = foldText(text("Địa bàn")) === foldText(HEADER.whole);
    const usedCell = row("Số liệu dùng để tổng hợp");
    const figure: EarlierFigure = {
      orgUnit,
      place: whole ? "whole" : text("Địa bàn") || orgUnit,
      indicator,
      measure,
      reported: text("Số liệu trong báo cáo"),
      used: usedCell?.kind === "number" ? usedCell.value : textOf(usedCell) || null,
      file: text("Tệp"),
      sha256: text("SHA-256"),
      sheet: text("Trang"),
      cell: text("Ô"),
      basis: text("Căn cứ thay đổi"),
      decidedBy: text("Người quyết định"),
      decidedOn: dateOf(row("Ngày"), workbook),
    };
    figures.set(figureKey(figure), figure);
  }
  return figures;
}

/**
 * Corrections on record: those that the summary keeps by themselves (`kept`), and rows of the record that a person gave
 * other grounds or another figure since; a summary without the sheet of corrections has only such rows. What was
 * confirmed in a row is what was used.
 */
export function recordedCorrections(
  figures: ReadonlyMap<string, EarlierFigure>,
  kept: readonly Correction[],
): readonly Correction[] {
  const byKey = new Map<string, Correction[]>();
  for (const correction of kept) {
    const key = figureKey(correction);
    byKey.set(key, [...(byKey.get(key) ?? []), correction]);
  }
  const typed = [...figures].flatMap(([key, figure]): readonly Correction[] => {
    if (figure.basis === "" || figure.used === null || isTypedOnly(figure)) return [];
    const isKept = (byKey.get(key) ?? []).some(
      ({ basis, confirmed }) =>
        basis === figure.basis && (typeof confirmed === "string" || confirmed === figure.used),
    );
    if (isKept) return [];
    const { orgUnit, place, indicator, measure, reported, used, basis, decidedBy, decidedOn } = figure;
    const isOral = isOralBasis(basis);
    return [
      { orgUnit, place, indicator, measure, reported, confirmed: used, basis, decidedBy, decidedOn, isOral },
    ];
  });
  return [...kept, ...typed];
}
