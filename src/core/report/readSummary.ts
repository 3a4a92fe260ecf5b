import type { Correction } from "../consolidation";
import { foldText } from "../reading";
import type { SheetData, WorkbookData } from "../workbook";
import { DIARY_HEADERS } from "./diarySheet";
import type { DiaryEntry } from "./diarySheet";
import { readCorrections } from "./correctionsSheet";
import { readKeptLines } from "./keptReportsSheet";
import type { KeptLines } from "./keptReportsSheet";
import { readReceivedRows, recordedCorrections } from "./readReceivedRows";
import type { EarlierFigure } from "./readReceivedRows";
import { readTotalsRows } from "./readTotalsRows";
import type { EarlierTotals } from "./readTotalsRows";
import { LEDGER_HEADERS, OWN_LEDGER_NOTE, RECEIVED_HEADERS, SUMMARY_SHEET } from "./summaryNames";
import { dateOf, rowsBelow, textOf, typedPart } from "./summaryRows";

/** What an earlier summary holds that the next merge keeps. */
export interface PreviousSummary {
  readonly diary: readonly DiaryEntry[];
  /** Unit code → what people typed in the ledger. */
  readonly ledger: ReadonlyMap<string, KeptLedgerRow>;
  /** Unit code → SHA-256 of the files it was merged from. */
  readonly mergedFiles: ReadonlyMap<string, ReadonlySet<string>>;
  /** Figures confirmed or decided until then, in effect or waiting. */
  readonly corrections: readonly Correction[];
  /** By `figureKey`. */
  readonly figures: ReadonlyMap<string, EarlierFigure>;
  readonly totals: EarlierTotals;
  /** Unit code → its report as it was read, for a merge that is not given the file again. */
  readonly kept: ReadonlyMap<string, KeptLines>;
}

export interface KeptLedgerRow {
  readonly channel: string;
  /** ISO dates, null when blank or unreadable. */
  readonly receivedOn: string | null;
  readonly arrivedOn: string | null;
  /** `Văn bản chính thức: số, ký hiệu` and `Người ký`, as they stand; dates ISO. */
  readonly documentNumber: string;
  readonly documentDate: string | null;
  readonly signer: string;
  /** `Lần gửi`, null when blank. */
  readonly sendNumber: number | null;
  readonly compared: string;
  readonly remindedOn: string;
  readonly note: string;
}

/** Reads a summary of ours back by the names of its sheets and headers; null when the workbook is none. */
export function readSummary(workbook: WorkbookData): PreviousSummary | null {
  const sheet = (name: string) =>
    workbook.sheets.find((candidate) => foldText(candidate.name) === foldText(name));
  const [totals, ledger, received, diary] = [
    sheet(SUMMARY_SHEET.totals),
    sheet(SUMMARY_SHEET.ledger),
    sheet(SUMMARY_SHEET.received),
    sheet(SUMMARY_SHEET.diary),
  ];
  if (totals === undefined || ledger === undefined || received === undefined) return null;
  const figures = readReceivedRows(received, workbook);
  const corrections = sheet(SUMMARY_SHEET.corrections);
  const reports = sheet(SUMMARY_SHEET.kept);
  const kept = reports === undefined ? new Map<string, KeptLines>() : readKeptLines(reports);
  return {
    corrections: recordedCorrections(
      figures,
      corrections === undefined ? [] : readCorrections(corrections, workbook),
    ),
    ledger: readLedger(ledger, workbook),
    kept,
    mergedFiles: readMergedFiles(received, kept),
    figures,
    totals: readTotalsRows(totals),
    diary: diary === undefined ? [] : readDiary(diary),
  };
}

function readLedger(sheet: SheetData, workbook: WorkbookData): ReadonlyMap<string, KeptLedgerRow> {
  const rows = new Map<string, KeptLedgerRow>();
  for (const row of rowsBelow(sheet, LEDGER_HEADERS, "Mã đơn vị")) {
    const code = textOf(row("Mã đơn vị"));
    if (code === "") continue;
    rows.set(code, {
      channel: textOf(row("Kênh nhận")),
      receivedOn: dateOf(row("Tệp số liệu: ngày nhận"), workbook),
      arrivedOn: dateOf(row("Ngày đến"), workbook),
      documentNumber: textOf(row("Văn bản chính thức: số, ký hiệu")),
      documentDate: dateOf(row("Ngày văn bản"), workbook),
      signer: textOf(row("Người ký")),
      sendNumber: Number(textOf(row("Lần gửi"))) || null,
      compared: textOf(row("Số liệu khớp văn bản ký")),
      remindedOn: textOf(row("Đã đôn đốc ngày")),
      note: typedPart(textOf(row("Ghi chú")), Object.values(OWN_LEDGER_NOTE)),
    });
  }
  return rows;
}

/** From the record, and from the kept reports where the record stands in a file of its own. */
function readMergedFiles(
  sheet: SheetData,
  kept: PreviousSummary["kept"],
): ReadonlyMap<string, ReadonlySet<string>> {
  const files = new Map<string, Set<string>>();
  const recorded = rowsBelow(sheet, RECEIVED_HEADERS, "Mã đơn vị").map((row) => [
    textOf(row("Mã đơn vị")),
    textOf(row("SHA-256")),
  ]);
  const reports = [...kept.values()].map(({ orgUnit, sha256 }) => [orgUnit, sha256]);
  for (const [code = "", hash = ""] of [...recorded, ...reports]) {
    if (code === "" || hash === "") continue;
    const set = files.get(code);
    if (set) set.add(hash);
    else files.set(code, new Set([hash]));
  }
  return files;
}

function readDiary(sheet: SheetData): readonly DiaryEntry[] {
  return rowsBelow(sheet, DIARY_HEADERS, "Thời điểm")
    .map((row) => ({
      at: textOf(row("Thời điểm")),
      by: textOf(row("Người thực hiện")),
      what: textOf(row("Nội dung")),
      files: Number(textOf(row("Số tệp"))) || 0,
      orgUnits: textOf(row("Số đơn vị")),
      version: textOf(row("Phiên bản")),
    }))
    .filter((entry) => entry.at !== "");
}
