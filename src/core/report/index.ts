export { awardListWorkbook } from "./awardList";
export type { DiaryEntry } from "./diarySheet";
export { DIARY_HEADERS } from "./diarySheet";
export { readSummary } from "./readSummary";
export type { KeptLedgerRow, PreviousSummary } from "./readSummary";
export type { DescribedFinding } from "./reviewSheet";
export { RECEIVED_HEADERS, SUMMARY_SHEET } from "./summaryNames";
export { summaryWorkbook } from "./summaryWorkbook";
export type { SummaryExtras } from "./summaryWorkbook";
