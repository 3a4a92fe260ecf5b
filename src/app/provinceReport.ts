import type { Plan } from "../core/model";
import { annexSheets, annexWorkbook, readSummaryContent, writeReport } from "../core/province";
import type { ProvinceReport, SummaryProblem } from "../core/province";
import { ok } from "../core/result";
import type { Result } from "../core/result";
import { officeStyles } from "../core/workbook";
import type { WorkbookData, WorkbookSpec } from "../core/workbook";

/** What goes to the level above, to be looked at before it is written. */
export interface PreparedReport {
  readonly report: ProvinceReport;
  /** The annex as a workbook of its own. */
  readonly annex: WorkbookSpec;
  /** The annex as sheets of the summary's own workbook, its figures live references. */
  readonly annexBesideSummary: WorkbookSpec;
}

/** Prepares the report to the level above from a summary as it stands. Nothing is written here. */
export function prepareReport(workbook: WorkbookData, plan: Plan): Result<PreparedReport, SummaryProblem> {
  const content = readSummaryContent(workbook, plan);
  if (!content.ok) return content;
  const sheets = annexSheets(content.value, plan, "linked");
  return ok({
    report: writeReport(content.value, plan),
    annex: annexWorkbook(content.value, plan),
    annexBesideSummary: {
      sheets,
      styles: officeStyles(),
      names: [],
      properties: [],
      customXml: [],
      activeSheet: sheets[0]!.name,
    },
  });
}

/** `Bao-cao-thi-dua-2024.docx` and `Phu-luc-bao-cao-thi-dua-2024.xlsx`: names any system and mail takes. */
export function reportFileNames(year: number): { readonly report: string; readonly annex: string } {
  return { report: `Bao-cao-thi-dua-${year}.docx`, annex: `Phu-luc-bao-cao-thi-dua-${year}.xlsx` };
}
