import type { ReportGap, SummaryProblem } from "../../core/province";
import type { reportText as vietnameseReportText } from "../vi/report";
import { englishFormats } from "../formats";

const { number } = englishFormats;

/** Words about the report to the level above. The documents themselves are Vietnamese. */
export const reportText: Words<typeof vietnameseReportText> = {
  button: "Report to the level above",
  preparing: "Preparing the report…",
  preview: "What will be written",
  gapsTitle: "To look at before signing",
  noGaps: "Nothing found missing. Please read it through before signing; the clerk gives number and date.",
  download: "Download report (.docx)",
  downloadAnnex: "Download annex (.xlsx)",
  annexDownloaded: (fileName) => `Downloaded ${fileName}; it goes with the signed report.`,
  downloaded: (fileName) => `Downloaded ${fileName}. Edit it in Word, then have it signed.`,
  close: "Close",
  wrote: (report, annex) => `Report written: ${report}\nAnnex written: ${annex}`,
  summaryNeeded: "No summary given: put its path after the command or add --summary FILE.xlsx.",
  summaryNotRead: (path) => `Cannot read the summary ${path}: check the path and the file.`,
  badDate: (text) => `--date “${text}” is not a date: write 05/11/2024 or 2024-11-05.`,
  problem: (problem) => problemText(problem),
  gap: (gap) => gapText(gap),
};

type Words<T> = {
  readonly [K in keyof T]: T[K] extends (...parameters: infer P) => string
    ? (...parameters: P) => string
    : string;
};

function problemText(problem: SummaryProblem): string {
  switch (problem.kind) {
    case "notSummary":
      return "This workbook lacks the sheets of a summary (“Tổng hợp”, “Tình hình gửi báo cáo”): merge first, then make the report.";
    case "otherPeriod":
      return `The summary is of ${problem.period}, the plan of ${problem.planPeriod}: use the plan of the same period.`;
    case "notCalculated":
      return `Cell ${problem.address} of “${problem.sheet}” has a formula without a result: open the file in Excel, save it, then make the report.`;
    case "errorCell":
      return `Cell ${problem.address} of “${problem.sheet}” shows ${problem.text}: correct it, then make the report.`;
  }
}

function gapText(gap: ReportGap): string {
  switch (gap.kind) {
    case "missingOrgUnits":
      return `${number(gap.names.length)} units have not reported: ${gap.names.join("; ")}.`;
    case "undecidedOrgUnits":
      return `${number(gap.names.length)} units sent two files that differ, none chosen yet: ${gap.names.join("; ")}.`;
    case "provisional":
      return `Figures of ${number(gap.count)} indicators are provisional; the report says which.`;
    case "withoutFigure":
      return `No figure to judge: ${gap.codes.join(", ")}.`;
    case "withoutWords":
      return `No unit wrote on: ${gap.titles.join("; ")}. Write it or take the heading out.`;
    case "planChanged":
      return "The plan was changed after the merge: merge again before signing.";
  }
}
