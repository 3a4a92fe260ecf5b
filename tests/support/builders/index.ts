export { aPlan } from "./aPlan";
export type { PlanBuilder } from "./aPlan";
export { anEntry, aSubmission } from "./aSubmission";
export type { SubmissionBuilder } from "./aSubmission";
export { check, checkAll, codesOf, merge, totalOf } from "./merge";
export { cellData, sheetData, workbookData } from "./sheetData";
export type { CellValue } from "./sheetData";
export { mergeReports, readBack, receivedReport } from "./mergeReports";
