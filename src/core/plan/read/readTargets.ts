import { covers } from "../../model";
import type { FigureMatrix, Indicator, PlaceFigures, Target, TargetDocument } from "../../model";
import { foldText, readDateCell } from "../../reading";
import { cellInRow } from "../../workbook";
import type { RowData, SheetData, WorkbookData } from "../../workbook";
import { DOCUMENT_LABEL, EFFECTIVE_LABEL, PLAN_SHEET } from "../planHeaders";
import { isWithdrawal, readTarget } from "../readTarget";
import { WHOLE } from "../targetInForce";
import { shownText, styledCell } from "./cellText";
import type { FindingCollector } from "./findingCollector";
import { readMatrix } from "./readMatrix";
import type { MatrixCell, MatrixContext } from "./readMatrix";

/** A document as read, with where its whole's cells stand. */
export interface TargetDocumentRead {
  readonly document: TargetDocument;
  readonly wholeCells: ReadonlyMap<string, MatrixCell>;
}

const FIRST_SHEET = foldText(PLAN_SHEET.targets);
const AMENDMENT = new RegExp(`^${FIRST_SHEET} ?\\(?(\\d{1,3})\\)?$`);

/** The sheets `Kế hoạch giao`, `Kế hoạch giao 2`, … in the order of their numbers. */
export function targetSheets(
  workbook: WorkbookData,
): readonly { readonly sheet: SheetData; readonly number: number }[] {
  return workbook.sheets
    .flatMap((sheet) => {
      const name = foldText(sheet.name);
      const number = name === FIRST_SHEET ? 1 : Number(AMENDMENT.exec(name)?.[1] ?? NaN);
      return Number.isNaN(number) ? [] : [{ sheet, number }];
    })
    .sort((a, b) => a.number - b.number);
}

/**
 * Reads every document of targets, the oldest first: by the day they take effect, then by their number. A document
 * without a day is in effect from the beginning of the year.
 */
export function readTargetDocuments(context: MatrixContext): readonly TargetDocumentRead[] {
  const { workbook, collector } = context;
  const sheets = targetSheets(workbook);
  if (sheets.length === 0) {
    collector.add(
      "plan.sheet-missing",
      "error",
      { sheet: PLAN_SHEET.targets },
      { sheet: PLAN_SHEET.targets },
    );
  }
  return sheets
    .flatMap(({ sheet }, index) => readDocument(sheet, index > 0, context))
    .sort((a, b) => compare(a.document.effectiveFrom ?? "", b.document.effectiveFrom ?? ""));
}

function readDocument(
  sheet: SheetData,
  isAmendment: boolean,
  context: MatrixContext,
): readonly TargetDocumentRead[] {
  const { workbook, collector } = context;
  const matrix = readMatrix(sheet, context);
  if (matrix === null) return [];
  const above = sheet.rows.filter((row) => row.rowIndex < matrix.headerRow);
  const document = labelledText(workbook, above, DOCUMENT_LABEL);
  if (document === "") {
    collector.add("plan.document-missing", "warning", { sheet: sheet.name }, { sheet: sheet.name });
  }
  const effectiveFrom = readEffectiveFrom(sheet, above, workbook, collector);
  if (effectiveFrom === null && isAmendment) {
    collector.add("plan.amendment-undated", "warning", { sheet: sheet.name }, { sheet: sheet.name });
  }
  if (!matrix.hasWhole && !isAmendment) {
    const place = { sheet: sheet.name, rowIndex: matrix.headerRow };
    collector.add("plan.column-missing", "error", place, { column: "Toàn địa bàn" });
  }
  const targets = targetsOf(matrix.cells, context);
  const wholeCells = new Map(
    matrix.cells.filter((cell) => cell.place === WHOLE).map((cell) => [cell.indicator.code, cell]),
  );
  return [{ document: { sheet: sheet.name, document, effectiveFrom, targets }, wholeCells }];
}

function targetsOf(cells: readonly MatrixCell[], context: MatrixContext): FigureMatrix<Target | null> {
  const targets = new Map<
    string,
    { whole: Target | null; wholeWithdrawn: boolean; byOrgUnit: Map<string, Target | null> }
  >();
  for (const cell of cells) {
    const target = readCellTarget(cell, context);
    if (target === undefined) continue;
    const { code } = cell.indicator;
    const figures = targets.get(code) ?? { whole: null, wholeWithdrawn: false, byOrgUnit: new Map() };
    targets.set(code, figures);
    if (cell.place !== WHOLE) figures.byOrgUnit.set(cell.place, target);
    else {
      figures.whole = target;
      figures.wholeWithdrawn = target === null;
    }
  }
  return new Map([...targets].map(([code, figures]) => [code, placeFigures(figures)]));
}

function placeFigures(figures: {
  readonly whole: Target | null;
  readonly wholeWithdrawn: boolean;
  readonly byOrgUnit: ReadonlyMap<string, Target | null>;
}): PlaceFigures<Target | null> {
  const { whole, wholeWithdrawn, byOrgUnit } = figures;
  return wholeWithdrawn ? { whole, wholeWithdrawn, byOrgUnit } : { whole, byOrgUnit };
}

/** Undefined where the cell sets no target; null where it withdraws one. */
function readCellTarget(cell: MatrixCell, context: MatrixContext): Target | null | undefined {
  const { indicator, place, value, at } = cell;
  const { collector } = context;
  const read = readTarget(value, indicator, place === WHOLE ? "whole" : "orgUnit");
  if (!read.ok) {
    const text = typeof value === "number" ? String(value) : value;
    collector.add("target.unreadable", "error", at, {
      text,
      indicator: indicator.code,
      problem: read.error.kind,
      unitOfMeasure: indicator.unitOfMeasure,
    });
    return undefined;
  }
  if (read.value === null) return typeof value === "string" && isWithdrawal(value) ? null : undefined;
  checkTarget(cell, read.value, context);
  return read.value;
}

function checkTarget({ indicator, place, at }: MatrixCell, target: Target, context: MatrixContext): void {
  const { collector } = context;
  if (place !== WHOLE && !isApplicable(indicator, place, context)) {
    const params = { indicator: indicator.code, orgUnit: place };
    collector.add("plan.target-not-applicable", "warning", at, params);
  }
  if (target.rule.kind === "approximately" && indicator.tolerance === null) {
    const params = { indicator: indicator.code, text: target.text };
    collector.add("plan.tolerance-missing", "warning", at, params);
  }
  // The limits are those of one unit: a sum or a count of units may pass them.
  const isTotal =
    place === WHOLE && (indicator.aggregation === "sum" || indicator.aggregation === "countMet");
  const outside = isTotal ? undefined : boundsOf(target).find((bound) => isOutside(bound, indicator));
  if (outside !== undefined) {
    collector.add("plan.target-out-of-range", "warning", at, {
      indicator: indicator.code,
      value: outside,
      minimum: indicator.hardMinimum,
      maximum: indicator.hardMaximum,
    });
  }
}

function isApplicable(indicator: Indicator, place: string, context: MatrixContext): boolean {
  if (context.uncovered.has(indicator.code)) return true;
  return context.orgUnits.some((unit) => unit.code === place && covers(indicator.appliesTo, unit));
}

function boundsOf(target: Target): readonly number[] {
  const { rule } = target;
  if (rule.kind === "range") return [rule.low, rule.high];
  return "value" in rule ? [rule.value] : [];
}

function isOutside(value: number, indicator: Indicator): boolean {
  const { hardMinimum, hardMaximum } = indicator;
  return (hardMinimum !== null && value < hardMinimum) || (hardMaximum !== null && value > hardMaximum);
}

function readEffectiveFrom(
  sheet: SheetData,
  above: readonly RowData[],
  workbook: WorkbookData,
  collector: FindingCollector,
): string | null {
  const found = labelledCell(workbook, above, EFFECTIVE_LABEL);
  if (found === null) return null;
  const { row, columnIndex, inSameCell } = found;
  const cell =
    inSameCell === ""
      ? cellInRow(row, columnIndex)
      : { kind: "text" as const, value: inSameCell, columnIndex, style: -1 };
  const styled = styledCell(workbook, cell);
  const reading = readDateCell(styled?.cell, styled?.style, workbook.date1904);
  if (reading === null) return null;
  if ("isoDate" in reading) return reading.isoDate;
  const text = inSameCell === "" ? shownText(styled, workbook.date1904) : inSameCell;
  const place = { sheet: sheet.name, rowIndex: row.rowIndex, columnIndex };
  collector.add("plan.bad-date", "error", place, { column: EFFECTIVE_LABEL, text });
  return null;
}

function labelledText(workbook: WorkbookData, rows: readonly RowData[], label: string): string {
  const found = labelledCell(workbook, rows, label);
  if (found === null) return "";
  if (found.inSameCell !== "") return found.inSameCell;
  return shownText(styledCell(workbook, cellInRow(found.row, found.columnIndex)), workbook.date1904);
}

/** The cell beside a label, or what stands after it in its own cell (`Văn bản: Quyết định số …`). */
function labelledCell(
  workbook: WorkbookData,
  rows: readonly RowData[],
  label: string,
): { readonly row: RowData; readonly columnIndex: number; readonly inSameCell: string } | null {
  const wanted = foldText(label);
  for (const row of rows) {
    for (const [index, cell] of row.cells.entries()) {
      const text = shownText(styledCell(workbook, cell), workbook.date1904);
      const [head = "", ...tail] = text.split(":");
      if (foldText(head) !== wanted) continue;
      const inSameCell = tail.join(":").trim();
      const next = row.cells
        .slice(index + 1)
        .find((one) => shownText(styledCell(workbook, one), workbook.date1904) !== "");
      if (inSameCell !== "") return { row, columnIndex: cell.columnIndex, inSameCell };
      return next === undefined ? null : { row, columnIndex: next.columnIndex, inSameCell: "" };
    }
  }
  return null;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
