import type { ExpressionProblem } from "./parseExpression";
import type { TargetProblem } from "./targetProblem";

/** Parameters of the findings about a plan workbook. Texts are as typed; column names are the fixed headers. */
export interface PlanFindingParams {
  /** A target that the grammar cannot read. */
  "target.unreadable": {
    readonly text: string;
    readonly indicator: string;
    readonly problem: TargetProblem["kind"];
    readonly unitOfMeasure: string;
  };
  "plan.sheet-missing": { readonly sheet: string };
  "plan.sheet-repeated": { readonly sheet: string };
  /** No row holds the headers that the sheet is found by. */
  "plan.header-missing": { readonly sheet: string; readonly columns: readonly string[] };
  "plan.column-missing": { readonly column: string };
  "plan.column-repeated": { readonly column: string };
  "plan.setting-missing": { readonly setting: string };
  "plan.setting-invalid": { readonly setting: string; readonly text: string; readonly expected: string };
  "plan.value-missing": { readonly column: string };
  /** A word that is not in the column's closed list. */
  "plan.value-unknown": {
    readonly column: string;
    readonly text: string;
    readonly allowed: readonly string[];
  };
  "plan.number-invalid": { readonly column: string; readonly text: string };
  "plan.number-out-of-range": {
    readonly column: string;
    readonly value: number;
    readonly minimum: number;
    readonly maximum: number | null;
  };
  "plan.bad-date": { readonly column: string; readonly text: string };
  /** The first of two dates or years is after the second. */
  "plan.period-reversed": { readonly from: string; readonly to: string };
  /** `Giá trị nhỏ nhất` above `Giá trị lớn nhất`, or the warning limits. */
  "plan.limits-reversed": {
    readonly lowColumn: string;
    readonly low: number;
    readonly highColumn: string;
    readonly high: number;
  };
  "plan.deadline-before-cutoff": { readonly deadline: string; readonly cutoff: string };
  /** `firstRow` counts from 1. */
  "plan.code-duplicated": { readonly code: string; readonly firstRow: number };
  "plan.indicator-unknown": { readonly code: string };
  "plan.org-unit-unknown": { readonly text: string };
  "plan.org-unit-column-unknown": { readonly header: string };
  "plan.coverage-unknown": { readonly text: string };
  "plan.no-reporting-unit": Readonly<Record<string, never>>;
  "plan.owner-unknown": { readonly text: string };
  "plan.owner-not-reporting": { readonly owner: string };
  "plan.expression-unreadable": { readonly text: string; readonly problem: ExpressionProblem["kind"] };
  "plan.part-missing": { readonly column: string; readonly aggregation: string };
  "plan.part-unused": { readonly column: string; readonly aggregation: string };
  "plan.part-not-additive": { readonly part: string; readonly aggregation: string };
  "plan.part-not-covered": { readonly part: string; readonly orgUnit: string };
  /** Codes in the order they need each other; the first is not repeated at the end. */
  "plan.circular": { readonly codes: readonly string[] };
  "plan.aggregation-mismatch": { readonly aggregation: string; readonly valueType: string };
  /** A cell of a matrix that holds no figure. */
  "plan.cell-is-date": { readonly text: string };
  "plan.cell-error": { readonly text: string };
  "plan.cell-without-value": { readonly formula: string };
  "plan.unit-of-measure-differs": {
    readonly written: string;
    readonly indicator: string;
    readonly unitOfMeasure: string;
  };
  "plan.document-missing": { readonly sheet: string };
  "plan.amendment-undated": { readonly sheet: string };
  "plan.target-not-applicable": { readonly indicator: string; readonly orgUnit: string };
  "plan.target-out-of-range": {
    readonly indicator: string;
    readonly value: number;
    readonly minimum: number | null;
    readonly maximum: number | null;
  };
  "plan.tolerance-missing": { readonly indicator: string; readonly text: string };
  "plan.allotment-gap": { readonly indicator: string; readonly whole: number; readonly sum: number };
  "plan.previous-unreadable": { readonly indicator: string; readonly text: string };
}
