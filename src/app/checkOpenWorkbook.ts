import type { CheckedSubmission } from "../core/check";
import type { Finding } from "../core/finding";
import { assignedIndicators, estimateDefaultsToActual, isComputed, listCountOf } from "../core/model";
import type { CellLocation, Indicator, OrgUnit, Plan } from "../core/model";
import { foldText, readEntryCell } from "../core/reading";
import { readSubmissions } from "../core/submission";
import type { Submission } from "../core/submission";
import { HEADER, SHEET } from "../core/template";
import type { WorkbookData } from "../core/workbook";
import { checkChosen } from "./consolidateFiles";

const EXPLANATION = foldText(HEADER.explanation);

/** What checking the open workbook gives. */
export interface OpenCheck {
  /** Null when no form of a unit of the plan is in the workbook. */
  readonly checked: CheckedSubmission | null;
  readonly orgUnit: OrgUnit | null;
  /** In the order of the sheets and their rows; what concerns no cell comes first. */
  readonly findings: readonly Finding[];
  /** Number cells that must be filled in, and how many are. A mark (`-`, `x`, `…`) fills a cell. */
  readonly asked: number;
  readonly filled: number;
  /** Everything asked is there and nothing is wrong: it may go to be signed. */
  readonly isReady: boolean;
}

/** Checks the forms of one unit in the open workbook; pure, a few milliseconds. `file` names it in findings. */
export function checkOpenWorkbook(plan: Plan, workbook: WorkbookData, file: string): OpenCheck {
  const reading = readSubmissions(workbook, plan, file);
  const received = {
    path: file,
    sha256: "",
    duplicateOf: null,
    reading,
    refusal: null,
    findings: reading.findings,
  };
  const submission = reading.submissions[0] ?? null;
  const checked = submission === null ? null : (checkChosen(plan, [received], [submission])[0] ?? null);
  const orgUnit = plan.orgUnits.find((candidate) => candidate.code === submission?.orgUnit) ?? null;
  const findings = inSheetOrder(workbook, [...reading.findings, ...(checked?.findings ?? [])]);
  const cells = submission === null || orgUnit === null ? [] : askedCells(plan, orgUnit, submission);
  const filled = cells.filter((cell) => cell.isFilled).length;
  return {
    checked,
    orgUnit,
    findings,
    asked: cells.length,
    filled,
    isReady:
      checked !== null &&
      filled === cells.length &&
      !findings.some((finding) => finding.severity === "error" || finding.holds),
  };
}

/** The workbook with its forms only: the plan's own tables, in the same workbook, are no unit's report. */
export function formsOnly(workbook: WorkbookData): WorkbookData {
  const forms = Object.values(SHEET).map((name) => foldText(name));
  return { ...workbook, sheets: workbook.sheets.filter((sheet) => forms.includes(foldText(sheet.name))) };
}

/** Where the explanation of an indicator is written, null when `Biểu 01` has no such column. */
export function explanationCell(check: OpenCheck, workbook: WorkbookData, code: string): CellLocation | null {
  const figure = check.checked?.submission.figures.find(
    (cell) => cell.indicator === code && cell.measure === "actual" && cell.place === check.orgUnit?.code,
  );
  if (figure === undefined) return null;
  const sheet = workbook.sheets.find((candidate) => candidate.name === figure.location.sheet);
  for (const row of sheet?.rows ?? []) {
    if (row.rowIndex >= figure.location.rowIndex) break;
    const header = row.cells.find((cell) => cell.kind === "text" && foldText(cell.value) === EXPLANATION);
    if (header !== undefined) return { ...figure.location, columnIndex: header.columnIndex };
  }
  return null;
}

/** The asked number cells, as `burdenOf` counts them. */
function askedCells(
  plan: Plan,
  orgUnit: OrgUnit,
  submission: Submission,
): readonly { readonly isFilled: boolean }[] {
  const assigned = new Set(assignedIndicators(plan, orgUnit).map((indicator) => indicator.code));
  const indicators = new Map(plan.indicators.map((indicator) => [indicator.code, indicator]));
  return submission.figures.flatMap((figure) => {
    const indicator = indicators.get(figure.indicator);
    if (indicator === undefined || figure.role !== "entry" || figure.measure === "previous") return [];
    if (figure.measure === "estimate" && estimateDefaultsToActual(indicator)) return [];
    const isOwn = figure.place === orgUnit.code && assigned.has(indicator.code) && isTyped(indicator);
    if (!isOwn && figure.place !== "whole") return [];
    const reading = readEntryCell(figure.cell, figure.style, indicator, () => figure.formulaValue);
    return [{ isFilled: reading.state !== "blank" || reading.doubt !== null }];
  });
}

function isTyped(indicator: Indicator): boolean {
  return indicator.required && !isComputed(indicator) && listCountOf(indicator.code) === null;
}

function inSheetOrder(workbook: WorkbookData, findings: readonly Finding[]): readonly Finding[] {
  const order = new Map(workbook.sheets.map((sheet, index) => [sheet.name, index]));
  const key = ({ place }: Finding) =>
    [order.get(place.sheet ?? "") ?? -1, place.rowIndex ?? -1, place.columnIndex ?? -1] as const;
  return [...findings].sort((a, b) => {
    const [left, right] = [key(a), key(b)];
    return left[0] - right[0] || left[1] - right[1] || left[2] - right[2];
  });
}
