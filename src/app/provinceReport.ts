import type { Plan } from "../core/model";
import { annexWorkbook, readSummaryContent, writeReport } from "../core/province";
import type { ProvinceReport, SummaryProblem } from "../core/province";
import { ok } from "../core/result";
import type { Result } from "../core/result";
import type { WorkbookData, WorkbookSpec } from "../core/workbook";

/** What goes to the level above, to be looked at before it is written. */
export interface PreparedReport {
  readonly report: ProvinceReport;
  /** The annex as a workbook of its own. */
  readonly annex: WorkbookSpec;
}

/** Prepares the report to the level above from a summary as it stands. Nothing is written here. */
export function prepareReport(workbook: WorkbookData, plan: Plan): Result<PreparedReport, SummaryProblem> {
  const content = readSummaryContent(workbook, plan);
  if (!content.ok) return content;
  return ok({ report: writeReport(content.value, plan), annex: annexWorkbook(content.value, plan) });
}

/** `Bao-cao-thi-dua-2024.docx` and `Phu-luc-bao-cao-thi-dua-2024.xlsx`: names any system and mail takes. */
export function reportFileNames(year: number): { readonly report: string; readonly annex: string } {
  return { report: `Bao-cao-thi-dua-${year}.docx`, annex: `Phu-luc-bao-cao-thi-dua-${year}.xlsx` };
}
