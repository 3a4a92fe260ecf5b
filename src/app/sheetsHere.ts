import type { Plan } from "../core/model";
import { PLAN_SHEET } from "../core/plan";
import { foldText } from "../core/reading";
import { SUMMARY_SHEET } from "../core/report";
import { readSubmissions } from "../core/submission";
import type { WorkbookData } from "../core/workbook";
import { MOVEMENTS_BESIDE_PLAN } from "./mergeIntoWorkbook";
import type { ReceivedFile } from "./readReceived";

/** The office's own: what its plan is typed in, and what a merge wrote. */
const OWN: ReadonlySet<string> = new Set(
  [...Object.values(PLAN_SHEET), ...Object.values(SUMMARY_SHEET), MOVEMENTS_BESIDE_PLAN].map(foldText),
);
/** `Kế hoạch giao 2`, an amendment; `Chỉ tiêu (2)`, what a spreadsheet program calls a copy. */
const NUMBERED = / (?:\d+|\(\d+\))$/u;

/**
 * The open workbook as if it had been received: its sheets without the plan's own and the summary's. Links and macros
 * are the office's own affair and are not told as a report's.
 */
export function sheetsOfReports(workbook: WorkbookData): WorkbookData {
  const isOwn = (name: string) => OWN.has(foldText(name)) || OWN.has(foldText(name).replace(NUMBERED, ""));
  return {
    ...workbook,
    sheets: workbook.sheets.filter(({ name }) => !isOwn(name)),
    hasMacros: false,
    externalLinks: [],
  };
}

/**
 * Reads the reports of one or several units that stand in the open workbook, by the same recognition as a file's.
 * `name` is the workbook's; `sha256` that of its reports. Null when nothing in it is, or says it is, a unit's report.
 */
export function readSheetsHere(
  plan: Plan,
  workbook: WorkbookData,
  name: string,
  sha256: string,
): ReceivedFile | null {
  const reading = readSubmissions(sheetsOfReports(workbook), plan, name);
  const file = { path: name, sha256, duplicateOf: null, reading, findings: reading.findings };
  if (reading.submissions.length > 0) return { ...file, refusal: null };
  const why = reading.findings.find((finding) => finding.holds && finding.code.startsWith("file."));
  const isNothing = why === undefined || (why.code === "file.unit-unknown" && why.params.seen === null);
  return isNothing ? null : { ...file, refusal: why.code };
}
