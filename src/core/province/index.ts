export { annexSheets, annexWorkbook } from "./annexWorkbook";
export { issueDate } from "./issuer";
export { textOfParagraph } from "./provinceReport";
export type {
  FigureSource,
  Paragraph,
  ParagraphKind,
  ProvinceReport,
  ReportGap,
  ReportIssuer,
  ReportSection,
  Run,
} from "./provinceReport";
export { readSummaryContent } from "./readSummaryContent";
export type { SummaryContent, SummaryIndicator, SummaryProblem } from "./summaryContent";
export { rowsUnder, sheetNamed } from "./summaryTable";
export type { SummaryRow } from "./summaryTable";
export { writeReport } from "./writeReport";
