import type { Plan } from "../core/model";
import { readSummary, recordSubmissions } from "../core/report";
import type { WorkbookData } from "../core/workbook";
import type { ReceivedFile } from "./readReceived";

/**
 * A summary of the level below as a received file: each of its units that the plan has is a submission. Null when the
 * workbook is no summary. Submissions of one file are told apart by their units, as in a workbook of several units.
 */
export function receivedSummary(
  plan: Plan,
  workbook: WorkbookData,
  path: string,
  sha256: string,
): ReceivedFile | null {
  const summary = readSummary(workbook);
  if (summary === null) return null;
  const submissions = recordSubmissions(summary, plan, path);
  const refusal = submissions.length === 0 ? "file.unit-unknown" : null;
  return {
    path,
    sha256,
    duplicateOf: null,
    reading: { submissions, findings: [], targetCells: new Map() },
    refusal,
    findings: [],
  };
}
