import { readSummaryContent, writeReport } from "../../../src/core/province";
import type { FigureSource, Paragraph, ProvinceReport, SummaryContent } from "../../../src/core/province";
import { textOfParagraph } from "../../../src/core/province";
import type { Plan } from "../../../src/core/model";
import { summaryWorkbook } from "../../../src/core/report";
import type { Commendation, Submission } from "../../../src/core/submission";
import { parseAddress } from "../../../src/core/workbook";
import type { CellData, WorkbookData } from "../../../src/core/workbook";
import { aPlan, merge } from "../../support/builders";
import { specToData } from "../../support/specToData";

/** Two targets for the whole that can be judged at once: growing sums only when all units are in. */
export const PLAN = aPlan()
  .withTarget("XH01", "whole", "dưới 5%")
  .withMovement({
    code: "PT1",
    name: "Chung sức xây dựng nông thôn mới",
    fromYear: 2021,
    toYear: 2025,
    relatedIndicators: ["NTM01"],
  })
  .build();

export const WHERE = { sheet: "Biểu 03", rowIndex: 10, columnIndex: 1 };

export function summaryData(plan: Plan, submissions: readonly Submission[]): WorkbookData {
  const spec = summaryWorkbook(merge(plan, submissions), { hashes: new Map(), findings: [], diary: [] });
  const data = specToData(spec);
  // A formula whose stored result is the empty text is read from a file as that text.
  const asRead = (cell: CellData): CellData =>
    cell.kind === "formula" ? { ...cell, kind: "text", value: "" } : cell;
  return {
    ...data,
    sheets: data.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map(asRead) })),
    })),
  };
}

export function contentOf(plan: Plan, submissions: readonly Submission[]): SummaryContent {
  const read = readSummaryContent(summaryData(plan, submissions), plan);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

export function reportOf(plan: Plan, submissions: readonly Submission[]): ProvinceReport {
  return writeReport(contentOf(plan, submissions), plan);
}

export function paragraphsOf(report: ProvinceReport): readonly Paragraph[] {
  return [...report.opening, ...report.sections.flatMap((section) => section.paragraphs), ...report.closing];
}

export function textsOf(report: ProvinceReport): readonly string[] {
  return paragraphsOf(report).map(textOfParagraph);
}

/** Texts of the section whose title contains the words. */
export function sectionTexts(report: ProvinceReport, words: string): readonly string[] {
  return report.sections.find((section) => section.title.includes(words))!.paragraphs.map(textOfParagraph);
}

/** Figures of the text with the cell they name. */
export function sourcedFigures(
  report: ProvinceReport,
): readonly { readonly text: string; readonly source: FigureSource }[] {
  return paragraphsOf(report).flatMap(({ runs }) =>
    runs.flatMap(({ text, source }) => (source === undefined ? [] : [{ text, source }])),
  );
}

export function cellOf(data: WorkbookData, sheet: string, address: string): CellData | undefined {
  const { rowIndex, columnIndex } = parseAddress(address)!;
  return data.sheets
    .find((entry) => entry.name === sheet)
    ?.rows.find((row) => row.rowIndex === rowIndex)
    ?.cells.find((cell) => cell.columnIndex === columnIndex);
}

export function commendation(changes: Partial<Commendation>): Commendation {
  return {
    awardeeKind: "individual",
    name: "Người mẫu",
    position: "",
    group: "",
    award: "Giấy khen",
    awardType: "",
    movement: "",
    achievementYear: "",
    achievement: "",
    decidingLevel: "",
    decisionNumber: "",
    decisionDate: "",
    proposal: "",
    status: "Đã khen thưởng",
    note: "",
    location: WHERE,
    ...changes,
  };
}
