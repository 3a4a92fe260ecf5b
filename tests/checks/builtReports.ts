import { checkSubmissions } from "../../src/core/check";
import type { CheckedSubmission } from "../../src/core/check";
import type { Finding } from "../../src/core/finding";
import type { OrgUnit, Plan } from "../../src/core/model";
import { readSubmissions } from "../../src/core/submission";
import { fillUnitWorkbook, unitWorkbook } from "../../src/core/template";
import type { TypedEntries } from "../../src/core/template";
import type { WorkbookData, WorkbookSpec } from "../../src/core/workbook";
import { specToData } from "../support/specToData";

const blanks = new WeakMap<Plan, Map<string, WorkbookSpec>>();

/** What reading a unit's workbook gives after people typed into it: the real form, without a file. */
export function filledWorkbook(plan: Plan, orgUnit: OrgUnit, entries: Partial<TypedEntries>): WorkbookData {
  const made = blanks.get(plan) ?? new Map<string, WorkbookSpec>();
  blanks.set(plan, made);
  const spec = made.get(orgUnit.code) ?? unitWorkbook(plan, orgUnit);
  made.set(orgUnit.code, spec);
  return specToData(fillUnitWorkbook(spec, { ...NOTHING, ...entries }));
}

const NOTHING: TypedEntries = {
  actual: new Map(),
  estimate: new Map(),
  explanations: new Map(),
  cover: new Map(),
  lists: new Map(),
  assessments: new Map(),
};

/** Everything found in workbooks that are checked together, and their checked submissions. */
export function checkWorkbooks(
  plan: Plan,
  workbooks: ReadonlyMap<string, WorkbookData>,
): { readonly findings: readonly Finding[]; readonly checked: readonly CheckedSubmission[] } {
  const readings = [...workbooks].map(([file, workbook]) => readSubmissions(workbook, plan, file));
  const checked = checkSubmissions(
    plan,
    readings.flatMap((reading) =>
      reading.submissions.map((submission) => ({
        submission,
        targetCells: reading.targetCells.get(submission.orgUnit) ?? new Map(),
        findings: reading.findings.filter((finding) => finding.place.orgUnit === submission.orgUnit),
      })),
    ),
  );
  const findings = [
    ...readings.flatMap((reading) => reading.findings),
    ...checked.flatMap((item) => item.findings),
  ];
  return { findings, checked };
}
