export { indexOrgUnits, readSheetIdentity, readWorkbookStamp } from "./recognise";
export type { OrgUnitIndex, SheetIdentity, WorkbookStamp } from "./recognise";
export { readSubmissions } from "./readSubmissions";
export type { WorkbookReading } from "./readSubmissions";
export type {
  Assessment,
  AwardCount,
  Campaign,
  Commendation,
  ConfirmedBelow,
  Cover,
  Exemplar,
  LocatedText,
  MovementResult,
  ReceivedCell,
  Submission,
  SubmissionIdentity,
  TableKind,
} from "./submission";
