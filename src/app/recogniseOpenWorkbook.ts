import type { Finding } from "../core/finding";
import type { OrgUnit, Plan } from "../core/model";
import { readPlan } from "../core/plan";
import { foldText } from "../core/reading";
import { readSummary } from "../core/report";
import type { PreviousSummary } from "../core/report";
import { readWorkbookStamp } from "../core/submission";
import { readCarriedPlan } from "../core/template";
import type { WorkbookData } from "../core/workbook";

/** What the open workbook is to the person. */
export type OpenWorkbookKind =
  /** Nothing of ours. */
  | { readonly kind: "empty" }
  /** One unit's report, with the part of the plan that it carries. */
  | { readonly kind: "report"; readonly plan: Plan; readonly orgUnit: OrgUnit }
  /** A report made before workbooks carried their plan, or whose carried plan was damaged. */
  | { readonly kind: "reportWithoutPlan"; readonly orgUnit: string }
  /** The consolidating office's own workbook. `summary` is what an earlier merge wrote into it. */
  | {
      readonly kind: "plan";
      readonly plan: Plan;
      readonly findings: readonly Finding[];
      readonly summary: PreviousSummary | null;
    }
  /** A plan with mistakes that must be mended first. */
  | { readonly kind: "brokenPlan"; readonly findings: readonly Finding[] };

/** Sheets without which no plan workbook is recognised. */
const PLAN_SHEETS = ["Thiết lập", "Đơn vị", "Chỉ tiêu"].map(foldText);

/** Tells what the open workbook is, from its sheets and stamps alone, never from its name. */
export function recogniseOpenWorkbook(workbook: WorkbookData): OpenWorkbookKind {
  const names = new Set(workbook.sheets.map((sheet) => foldText(sheet.name)));
  if (PLAN_SHEETS.every((name) => names.has(name))) {
    const { plan, findings } = readPlan(workbook);
    if (plan === null || findings.some((finding) => finding.severity === "error")) {
      return { kind: "brokenPlan", findings };
    }
    return { kind: "plan", plan, findings, summary: readSummary(workbook) };
  }
  const stamp = readWorkbookStamp(workbook);
  if (stamp.orgUnit === null) return { kind: "empty" };
  const plan = readCarriedPlan(workbook);
  const orgUnit = plan?.orgUnits.find((candidate) => candidate.code === stamp.orgUnit);
  return plan !== null && orgUnit !== undefined
    ? { kind: "report", plan, orgUnit }
    : { kind: "reportWithoutPlan", orgUnit: stamp.orgUnit };
}
