import { checkNumber, readKeptReport, writeKeptReport } from "../keptReport";
import type { KeptReport } from "../keptReport";
import { foldText } from "../reading";
import { createSheet } from "../workbook";
import type { SheetData, SheetSpec } from "../workbook";
import { KEPT_HEADERS, SUMMARY_SHEET } from "./summaryNames";
import { rowsBelow, textOf } from "./summaryRows";

/** Longest text of one cell: scripts of Excel take no more than 8,192 characters at once. */
const PIECE = 8_000;

/** What the last summary keeps of one unit's report, as it is written; read only when a merge needs it. */
export interface KeptLines {
  readonly orgUnit: string;
  readonly file: string;
  readonly sha256: string;
  readonly period: string;
  readonly checkNumber: string;
  readonly line: string;
}

/**
 * A sheet that no one sees: every report that counts, so that the next merge need not be given its file again. One unit
 * a block of rows; null where there is none.
 */
export function keptReportsSheet(reports: readonly KeptReport[]): SheetSpec | null {
  if (reports.length === 0) return null;
  const sheet = createSheet(SUMMARY_SHEET.kept);
  KEPT_HEADERS.forEach((header, columnIndex) => sheet.put(0, columnIndex, header, "header"));
  let row = 0;
  for (const report of reports) {
    const { submission, sha256, period } = report;
    const line = writeKeptReport(report);
    for (let from = 0; from < line.length; from += PIECE) {
      row += 1;
      const part = from / PIECE + 1;
      const about = [submission.orgUnit, submission.file, sha256, period, checkNumber(line), part] as const;
      about.forEach((value, columnIndex) => sheet.put(row, columnIndex, value, "textLine"));
      sheet.put(row, about.length, line.slice(from, from + PIECE), "textLine");
    }
  }
  return sheet.build({ visibility: "veryHidden", columns: KEPT_HEADERS.map(() => ({ width: 16 })) });
}

/** What the sheet holds, by unit; pieces of one report are put together in their order. */
export function readKeptLines(sheet: SheetData): ReadonlyMap<string, KeptLines> {
  const kept = new Map<string, KeptLines & { readonly pieces: Map<number, string> }>();
  for (const row of rowsBelow(sheet, KEPT_HEADERS, "Mã đơn vị")) {
    const said = (header: (typeof KEPT_HEADERS)[number]) => textOf(row(header));
    const orgUnit = said("Mã đơn vị");
    const piece = row("Nội dung");
    if (orgUnit === "" || piece?.kind !== "text") continue;
    const known = kept.get(orgUnit) ?? {
      orgUnit,
      file: said("Tệp"),
      sha256: said("SHA-256"),
      period: said("Kỳ báo cáo"),
      checkNumber: said("Số kiểm tra"),
      line: "",
      pieces: new Map<number, string>(),
    };
    known.pieces.set(Number(said("Phần")), piece.value);
    kept.set(orgUnit, known);
  }
  return new Map(
    [...kept].map(([orgUnit, { pieces, ...lines }]) => {
      const inOrder = [...pieces].sort(([a], [b]) => a - b).map(([, piece]) => piece);
      return [orgUnit, { ...lines, line: inOrder.join("") }];
    }),
  );
}

/** Why the report of a unit cannot be counted again without its file. */
export type NotKeptReason = "damaged" | "period";

/** The report as it was read, where it is whole and of the same period. */
export function reportOf(kept: KeptLines, period: string): KeptReport | NotKeptReason {
  if (foldText(kept.period) !== foldText(period)) return "period";
  const content = checkNumber(kept.line) === kept.checkNumber ? readKeptReport(kept.line) : null;
  if (content === null || content.submission.orgUnit !== kept.orgUnit) return "damaged";
  return { ...content, sha256: kept.sha256, period: kept.period };
}
