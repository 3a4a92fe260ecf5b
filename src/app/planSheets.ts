import type { OrgUnit, Plan } from "../core/model";
import { planToSpec, samplePlan } from "../core/plan";
import type { SampleModelName, SampleSet } from "../core/plan";
import { foldText } from "../core/reading";
import { unitWorkbook } from "../core/template";
import type { WorkbookData, WorkbookSpec } from "../core/workbook";

/** The sheets of a sample plan, to be put into the open workbook. */
export function samplePlanSheets(model: SampleModelName, set: SampleSet): WorkbookSpec {
  return planToSpec(samplePlan({ model, set }));
}

/** The sheets of one unit's report, to be put into the open workbook; `typedFrom`: the office types them in. */
export function addTemplate(plan: Plan, orgUnit: OrgUnit, typedFrom?: "document"): WorkbookSpec {
  return unitWorkbook(plan, orgUnit, typedFrom);
}

/** Visible sheets of the workbook that the spec would replace, by name; those of ours that nobody sees do not count. */
export function replacedSheets(workbook: WorkbookData, spec: WorkbookSpec): readonly string[] {
  const there = new Map(workbook.sheets.map((sheet) => [foldText(sheet.name), sheet.name]));
  return spec.sheets
    .filter((sheet) => sheet.visibility !== "veryHidden")
    .map((sheet) => there.get(foldText(sheet.name)))
    .filter((name): name is string => name !== undefined);
}

/** Whether nothing was ever put into the workbook. */
export function isBlank(workbook: WorkbookData): boolean {
  return workbook.sheets.every((sheet) => sheet.rows.length === 0);
}

/** The model that the law of the day asks for: two levels of local government since 1 July 2025. */
export function modelInForce(isoDate: string): SampleModelName {
  return isoDate >= "2025-07-01" ? "tinh" : "huyen";
}
