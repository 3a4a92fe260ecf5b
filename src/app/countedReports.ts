import type { CheckedSubmission } from "../core/check";
import type { Finding } from "../core/finding";
import { raise } from "../core/findingCatalogue";
import type { KeptReport } from "../core/keptReport";
import type { Plan } from "../core/model";
import type { Submission } from "../core/submission";
import type { ReceivedFile } from "./readReceived";

/** That a unit counts by what the last summary kept, and what was found when its file was read. */
export function findingsKept(
  { file, orgUnit }: Submission,
  kept: readonly ReceivedFile[],
): readonly Finding[] {
  const found = kept.find(({ path }) => path === file)?.findings ?? [];
  return [raise("summary.kept", { file, orgUnit }, {}), ...found.filter(isAbout(orgUnit))];
}

/**
 * What the summary keeps of the reports that count: each as it was read, before anything was confirmed. Rows of one
 * list that stand there twice are among its findings: the names that tell so are not kept. In the plan's order.
 */
export function reportsToKeep(
  plan: Plan,
  chosen: readonly Submission[],
  files: readonly ReceivedFile[],
  checked: readonly CheckedSubmission[],
): readonly KeptReport[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const byOrgUnit = new Map(checked.map((item) => [item.submission.orgUnit, item.findings]));
  const order = new Map(plan.orgUnits.map(({ code }, index) => [code, index]));
  const inOrder = [...chosen].sort((a, b) => order.get(a.orgUnit)! - order.get(b.orgUnit)!);
  return inOrder.map((submission) => {
    const { orgUnit } = submission;
    const file = byPath.get(submission.file)!;
    const isOwn = isAbout(orgUnit);
    const twice = (byOrgUnit.get(orgUnit) ?? []).filter(
      (finding) => finding.code === "list.duplicate" && isOwn(finding),
    );
    return {
      submission,
      targetCells: file.reading?.targetCells.get(orgUnit) ?? new Map(),
      findings: [...file.findings.filter(isOwn), ...twice],
      sha256: file.sha256,
      period: plan.settings.period,
    };
  });
}

/** Whether a finding is about a unit. */
export function isAbout(orgUnit: string): (finding: Finding) => boolean {
  return ({ place }) => place.orgUnit === orgUnit;
}
