import { checkSubmissions } from "../../../src/core/check";
import type { CheckedSubmission } from "../../../src/core/check";
import { consolidate } from "../../../src/core/consolidation";
import type { Consolidation, IndicatorTotal } from "../../../src/core/consolidation";
import type { Finding } from "../../../src/core/finding";
import type { Plan } from "../../../src/core/model";
import type { Submission } from "../../../src/core/submission";

/** Checks one submission by itself. */
export function check(plan: Plan, submission: Submission): CheckedSubmission {
  return checkAll(plan, [submission])[0]!;
}

/** Checks submissions together, as a merge does. */
export function checkAll(plan: Plan, submissions: readonly Submission[]): readonly CheckedSubmission[] {
  return checkSubmissions(
    plan,
    submissions.map((submission) => ({ submission, targetCells: new Map(), findings: [] })),
  );
}

/** Checks and merges submissions, one a unit. */
export function merge(plan: Plan, submissions: readonly Submission[]): Consolidation {
  const accepted = checkAll(plan, submissions);
  return consolidate({
    plan,
    accepted,
    decisions: new Map(),
    findings: accepted.flatMap((checked) => checked.findings),
  });
}

export function totalOf(consolidation: Consolidation, code: string): IndicatorTotal {
  const total = consolidation.totals.find((entry) => entry.indicator.code === code);
  if (total === undefined) throw new Error(`no total of ${code}`);
  return total;
}

/** Codes of findings, in order, those of blank required cells left out: a test types only what it is about. */
export function codesOf(findings: readonly Finding[]): readonly string[] {
  return findings.map((finding) => finding.code).filter((code) => code !== "cell.missing");
}
