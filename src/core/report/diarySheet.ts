import { createSheet } from "../workbook";
import type { SheetSpec } from "../workbook";
import { SUMMARY_SHEET } from "./summaryNames";

export const DIARY_HEADERS = [
  "Thời điểm",
  "Người thực hiện",
  "Nội dung",
  "Số tệp",
  "Số đơn vị",
  "Phiên bản",
] as const;

/** One merge: when, by whom, what, with which version. */
export interface DiaryEntry {
  /** As people write it: `15/10/2024 09:30`. */
  readonly at: string;
  readonly by: string;
  readonly what: string;
  readonly files: number;
  readonly orgUnits: string;
  readonly version: string;
}

/** `Nhật ký tổng hợp`, newest last. */
export function diarySheet(entries: readonly DiaryEntry[]): SheetSpec {
  const sheet = createSheet(SUMMARY_SHEET.diary);
  DIARY_HEADERS.forEach((header, columnIndex) => sheet.put(0, columnIndex, header, "header"));
  entries.forEach((entry, index) => {
    const values = [entry.at, entry.by, entry.what, entry.files, entry.orgUnits, entry.version];
    values.forEach((value, columnIndex) =>
      sheet.put(index + 1, columnIndex, value === "" ? null : value, "text"),
    );
  });
  return sheet.build({
    columns: [18, 24, 80, 10, 12, 14].map((width) => ({ width })),
    freeze: { rows: 1, columns: 0 },
    page: { orientation: "landscape", margins: { top: 20, bottom: 20, left: 30, right: 15 }, fitToWidth: 1 },
  });
}
