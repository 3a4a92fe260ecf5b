import type { Finding } from "../../finding";
import type { Indicator, Plan } from "../../model";
import type { WorkbookData } from "../../workbook";
import { planFingerprint } from "../fingerprint";
import { checkAllotment } from "./allotment";
import { checkIndicators } from "./checkIndicators";
import { indicatorCodes, orgUnitCodes } from "./codeBook";
import { createCollector } from "./findingCollector";
import { readIndicators } from "./readIndicators";
import type { IndicatorRow } from "./readIndicators";
import { readCatalogues, readMovements, readRules } from "./readLists";
import type { MatrixContext } from "./readMatrix";
import { readOrgUnits } from "./readOrgUnits";
import { readPrevious } from "./readPrevious";
import { readSettings } from "./readSettings";
import { readTargetDocuments } from "./readTargets";

/**
 * Reads a plan workbook. Every mistake is reported at its cell, all in one pass; sheets, columns and rows may stand in
 * any order, what is not known is ignored, text is compared folded.
 *
 * `plan` is null only when nothing can be made of it: no units, no indicators or no year. A plan with findings of
 * severity error is there to be shown, not to be worked with. Nothing holds; never throws on what people typed.
 */
export function readPlan(workbook: WorkbookData): {
  readonly plan: Plan | null;
  readonly findings: readonly Finding[];
} {
  const collector = createCollector();
  const orgUnits = readOrgUnits(workbook, collector);
  const unitCodes = orgUnits === null ? null : orgUnitCodes(orgUnits);
  const settings = readSettings(workbook, unitCodes, collector);
  const read = readIndicators(workbook, orgUnits, collector);
  const indicators = read === null ? null : checkIndicators(read.rows, orgUnits ?? [], collector);
  const movements = readMovements(workbook, read?.codes ?? null, collector);
  const catalogues = readCatalogues(workbook, collector);
  const rules = readRules(workbook, read?.codes ?? null, collector);
  if (orgUnits === null || unitCodes === null || read === null || indicators === null) {
    return { plan: null, findings: inSheetOrder(workbook, collector.findings) };
  }
  const context: MatrixContext = {
    workbook,
    indicators: new Map(indicators.map((indicator: Indicator) => [indicator.code, indicator])),
    unreadable: codesWhere(read.rows, (one) => !one.isNatureOfFiguresKnown),
    uncovered: codesWhere(read.rows, (one) => !one.isCoverageKnown),
    indicatorCodes: indicatorCodes(indicators.map((indicator) => indicator.code)),
    orgUnits,
    orgUnitCodes: unitCodes,
    collector,
  };
  const documents = readTargetDocuments(context);
  const previous = readPrevious(context);
  checkAllotment(documents, indicators, orgUnits, collector);
  const findings = inSheetOrder(workbook, collector.findings);
  if (settings === null || orgUnits.length === 0 || indicators.length === 0) return { plan: null, findings };
  const plan = {
    settings,
    orgUnits,
    indicators,
    targetDocuments: documents.map(({ document }) => document),
    previous,
    movements,
    catalogues,
    rules,
  };
  return { plan: { ...plan, fingerprint: planFingerprint(plan) }, findings };
}

function codesWhere(
  rows: readonly IndicatorRow[],
  wanted: (one: IndicatorRow) => boolean,
): ReadonlySet<string> {
  return new Set(rows.filter(wanted).map(({ indicator }) => indicator.code));
}

/** In the order people meet the cells: by sheet, row and column; what is of no sheet comes first. */
function inSheetOrder(workbook: WorkbookData, findings: readonly Finding[]): readonly Finding[] {
  const order = new Map(workbook.sheets.map((sheet, index) => [sheet.name, index]));
  const keyOf = ({ place }: Finding) =>
    [order.get(place.sheet ?? "") ?? -1, place.rowIndex ?? -1, place.columnIndex ?? -1] as const;
  return [...findings].sort((a, b) => {
    const [left, right] = [keyOf(a), keyOf(b)];
    return left[0] - right[0] || left[1] - right[1] || left[2] - right[2];
  });
}
