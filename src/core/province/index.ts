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
export type { SummaryContent, SummaryProblem } from "./summaryContent";
export { writeReport } from "./writeReport";
