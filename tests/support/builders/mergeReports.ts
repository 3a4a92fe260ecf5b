import { consolidateFiles } from "../../../src/app/consolidateFiles";
import type { ConsolidationOutcome } from "../../../src/app/consolidateFiles";
import type { Dropped } from "../../../src/app/keptFiles";
import type { ReceivedFile } from "../../../src/app/readReceived";
import type { Correction } from "../../../src/core/consolidation";
import type { Plan } from "../../../src/core/model";
import { readSummary, summaryWorkbook } from "../../../src/core/report";
import type { PreviousSummary } from "../../../src/core/report";
import type { Submission } from "../../../src/core/submission";
import { specToData } from "../specToData";

/** A received file that holds this one report; its name stands for its hash. */
export function receivedReport(submission: Submission): ReceivedFile {
  return {
    path: submission.file,
    sha256: submission.file,
    duplicateOf: null,
    reading: { submissions: [submission], findings: [], targetCells: new Map() },
    refusal: null,
    findings: [],
  };
}

/** Merges reports as the product does, with what was decided and what the last summary keeps. */
export function mergeReports(
  plan: Plan,
  submissions: readonly Submission[],
  decided: readonly Correction[] = [],
  previous: PreviousSummary | null = null,
  dropped: Dropped = new Set(),
): ConsolidationOutcome {
  return consolidateFiles(plan, submissions.map(receivedReport), () => null, { previous, decided, dropped });
}

/** The summary of a merge, written and read back. */
export function readBack({ consolidation, hashes, reports }: ConsolidationOutcome): PreviousSummary {
  const spec = summaryWorkbook(consolidation, { hashes, reports, findings: [], diary: [] });
  return readSummary(specToData(spec))!;
}
