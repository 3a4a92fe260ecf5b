import type { Finding } from "../../../src/core/finding";
import type { Plan } from "../../../src/core/model";
import { readSubmissions } from "../../../src/core/submission";
import type { Submission } from "../../../src/core/submission";
import type { SheetData, WorkbookData } from "../../../src/core/workbook";
import { sheetData, workbookData } from "../../support/builders";
import type { CellValue } from "../../support/builders";

/** Headers of `Biểu 01` in the order they are made. */
export const HEADERS = [
  "TT",
  "Mã",
  "Chỉ tiêu",
  "Đơn vị tính",
  "Năm trước",
  "Kế hoạch",
  "Thực hiện",
  "Ước cả năm",
  "So với kế hoạch",
  "So với năm trước",
  "Đánh giá",
  "Nguyên nhân, giải trình",
] as const;

/** Row of the headers in what `indicatorForm` makes; the first indicator stands below it. */
export const HEADER_ROW = 3;

export const LINE_X1 = "Đơn vị báo cáo: UBND xã Bình An – Mã: X1 – Kỳ báo cáo: năm 2024";

/** A row of `Biểu 01` as the form prints it for KT01. */
export const KT01: readonly CellValue[] = [1, "KT01", "Giá trị sản xuất", "triệu đồng", 100, 110, 90, 115];
export const DS01: readonly CellValue[] = [2, "DS01", "Dân số", "người", 4000, null, 4100];

/** `Biểu 01` with its head; `line` is the printed line of identity, null for none. */
export function indicatorForm(
  rows: readonly (readonly CellValue[])[],
  { line = LINE_X1, headers = HEADERS, name = "Biểu 01" }: FormOptions = {},
): SheetData {
  return sheetData(name, [["Biểu 01"], [line], [], headers, ...rows]);
}

interface FormOptions {
  readonly line?: string | null;
  readonly headers?: readonly CellValue[];
  readonly name?: string;
}

/** Reads one workbook; what is said of sheets that the test leaves out is left out too. */
export function read(
  plan: Plan,
  sheets: readonly SheetData[],
  changes: Partial<WorkbookData> = {},
): {
  submissions: readonly Submission[];
  codes: readonly string[];
  findings: readonly Finding[];
} & ReturnType<typeof readSubmissions> {
  const reading = readSubmissions(workbookData(sheets, changes), plan, "tep.xlsx");
  const findings = reading.findings.filter((finding) => finding.code !== "structure.sheet-missing");
  return { ...reading, findings, codes: findings.map((finding) => finding.code) };
}

/** `KT01 actual` → what stands in the cell. */
export function typedIn(submission: Submission | undefined): ReadonlyMap<string, unknown> {
  return new Map(
    submission?.figures.map((figure) => [`${figure.indicator} ${figure.measure}`, figure.cell?.value]),
  );
}
