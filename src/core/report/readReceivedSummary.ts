import { raise } from "../findingCatalogue";
import type { Plan } from "../model";
import type { WorkbookReading } from "../submission";
import type { WorkbookData } from "../workbook";
import { readSummary } from "./readSummary";
import { recordSubmissions } from "./recordSubmissions";
import { readSummaryIdentity, samePeriod } from "./summaryIdentity";

/**
 * Reads a summary of the level below as a workbook of several units; null when the workbook is no summary. A summary of
 * another period, or that does not say of which it is, gives no submission and one finding. Its plan is the level's own
 * and is not compared.
 */
export function readReceivedSummary(
  workbook: WorkbookData,
  plan: Plan,
  file: string,
): WorkbookReading | null {
  const summary = readSummary(workbook);
  if (summary === null) return null;
  const identity = readSummaryIdentity(workbook);
  const { period, year } = plan.settings;
  const refused = (finding: WorkbookReading["findings"][number]): WorkbookReading => ({
    submissions: [],
    findings: [finding],
    targetCells: new Map(),
  });
  switch (samePeriod(identity, period, year)) {
    case "other":
      return refused(
        raise(
          "file.wrong-period",
          { file },
          { found: identity.period ?? `năm ${identity.year}`, expected: period },
        ),
      );
    case "unknown":
      return refused(raise("summary.period-unknown", { file }, { expected: period }));
    case "same":
      return {
        submissions: recordSubmissions(summary, plan, file, {
          plan: identity.plan,
          period: identity.period,
          schema: identity.schema,
        }),
        findings: [],
        targetCells: new Map(),
      };
  }
}
