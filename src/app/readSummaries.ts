import type { Plan } from "../core/model";
import { readReceivedSummary } from "../core/report";
import type { WorkbookData } from "../core/workbook";
import type { ReceivedFile } from "./readReceived";

/**
 * A summary of the level below as a received file: each of its units that the plan has is a submission. Null when the
 * workbook is no summary. Submissions of one file are told apart by their units, as in a workbook of several units.
 * Refused as a unit's workbook is where its period is another, and where it does not say which.
 */
export function receivedSummary(
  plan: Plan,
  workbook: WorkbookData,
  path: string,
  sha256: string,
): ReceivedFile | null {
  const reading = readReceivedSummary(workbook, plan, path);
  if (reading === null) return null;
  const refusal =
    reading.submissions.length > 0
      ? null
      : (reading.findings.find((finding) => finding.holds)?.code ?? "file.unit-unknown");
  return { path, sha256, duplicateOf: null, reading, refusal, findings: reading.findings };
}
