import { cleanText, foldText, parseVietnameseDate, readDateCell } from "../reading";
import type { CellData, SheetData, WorkbookData } from "../workbook";
import { cellInRow } from "../workbook";
import { DIARY_HEADERS } from "./diarySheet";
import type { DiaryEntry } from "./diarySheet";
import { LEDGER_HEADERS, RECEIVED_HEADERS, SUMMARY_SHEET } from "./summaryNames";

/** What an earlier summary holds that the next merge keeps. */
export interface PreviousSummary {
  readonly diary: readonly DiaryEntry[];
  /** Unit code → what people typed in the ledger. */
  readonly ledger: ReadonlyMap<string, KeptLedgerRow>;
  /** Unit code → SHA-256 of the files it was merged from. */
  readonly mergedFiles: ReadonlyMap<string, ReadonlySet<string>>;
}

export interface KeptLedgerRow {
  readonly channel: string;
  /** ISO dates, null when blank or unreadable. */
  readonly receivedOn: string | null;
  readonly arrivedOn: string | null;
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
  return {
    ledger: readLedger(ledger, workbook),
    mergedFiles: readMergedFiles(received),
    diary: diary === undefined ? [] : readDiary(diary),
  };
}

type Row = (header: string) => CellData | undefined;

/** Rows below the header row, each as a look-up by header; none when the headers are not there. */
function rowsBelow(sheet: SheetData, headers: readonly string[], required: string): readonly Row[] {
  const wanted = new Map(headers.map((header) => [foldText(header), header]));
  for (const [index, row] of sheet.rows.entries()) {
    const columns = new Map<string, number>();
    for (const cell of row.cells) {
      const header = cell.kind === "text" ? wanted.get(foldText(cell.value)) : undefined;
      if (header !== undefined && !columns.has(header)) columns.set(header, cell.columnIndex);
    }
    if (columns.size < 3 || !columns.has(required)) continue;
    return sheet.rows.slice(index + 1).map((data): Row => (header) => {
      const column = columns.get(header);
      return column === undefined ? undefined : cellInRow(data, column);
    });
  }
  return [];
}

function textOf(cell: CellData | undefined): string {
  if (cell === undefined) return "";
  return cell.kind === "text" ? cleanText(cell.value) : cell.kind === "number" ? String(cell.value) : "";
}

function dateOf(cell: CellData | undefined, workbook: WorkbookData): string | null {
  if (cell === undefined) return null;
  if (cell.kind === "text") return parseVietnameseDate(cell.value);
  const date = readDateCell(cell, workbook.styles[cell.style], workbook.date1904);
  return date !== null && "isoDate" in date ? date.isoDate : null;
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
      compared: textOf(row("Số liệu khớp văn bản ký")),
      remindedOn: textOf(row("Đã đôn đốc ngày")),
      note: textOf(row("Ghi chú")),
    });
  }
  return rows;
}

function readMergedFiles(sheet: SheetData): ReadonlyMap<string, ReadonlySet<string>> {
  const files = new Map<string, Set<string>>();
  for (const row of rowsBelow(sheet, RECEIVED_HEADERS, "Mã đơn vị")) {
    const [code, hash] = [textOf(row("Mã đơn vị")), textOf(row("SHA-256"))];
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
