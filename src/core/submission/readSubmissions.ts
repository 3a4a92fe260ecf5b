import type { Finding } from "../finding";
import { raise } from "../findingCatalogue";
import { assignedIndicators, ownedIndicators } from "../model";
import type { Plan } from "../model";
import { foldText } from "../reading";
import { UNIT_WORKBOOK_SCHEMA } from "../template/identity";
import { SHEET } from "../template/vocabulary";
import { toRangeAddress } from "../workbook";
import type { CellRange, WorkbookData } from "../workbook";
import { groupSheets } from "./groupSheets";
import type { SheetGroup } from "./groupSheets";
import { readCover } from "./readCover";
import { readIndicatorTable } from "./readIndicatorTable";
import type { IndicatorReading } from "./readIndicatorTable";
import {
  readAssessments,
  readAwardCounts,
  readCampaigns,
  readCommendations,
  readExemplars,
  readMovements,
  readPublicityCounts,
} from "./readLists";
import { readOwnerTable } from "./readOwnerTable";
import type { LocatedText, ReceivedCell, Submission, TableKind } from "./submission";
import { HOME_SHEET } from "./tables";
import type { FoundTable } from "./tables";

/** What one received workbook gives: a submission for each unit in it, and what was found on the way. */
export interface WorkbookReading {
  readonly submissions: readonly Submission[];
  readonly findings: readonly Finding[];
  /** Unit → indicator → plan figure in the file, where it was a constant. */
  readonly targetCells: ReadonlyMap<string, ReadonlyMap<string, LocatedText>>;
}

/**
 * Turns a received workbook into submissions. Nothing is judged: cells keep what was typed; only what cannot be found,
 * or whose unit is in doubt, is left out, with a finding that says so.
 */
export function readSubmissions(workbook: WorkbookData, plan: Plan, file: string): WorkbookReading {
  const grouping = groupSheets(workbook, plan, file);
  const findings: Finding[] = [...grouping.findings, ...workbookNotes(workbook, file)];
  const submissions: Submission[] = [];
  const targetCells = new Map<string, ReadonlyMap<string, LocatedText>>();
  for (const group of grouping.groups) {
    const place = { file, orgUnit: group.orgUnit.code };
    if (group.period !== null && foldText(group.period) !== foldText(plan.settings.period)) {
      const params = { found: group.period, expected: plan.settings.period };
      findings.push(raise("file.wrong-period", place, params));
      continue;
    }
    if (group.plan !== null && group.plan !== plan.fingerprint)
      findings.push(raise("file.wrong-plan", place, {}));
    if (group.schema !== null && group.schema !== UNIT_WORKBOOK_SCHEMA) {
      findings.push(raise("file.old-template", place, {}));
    }
    const reading = readGroup(group, workbook, plan, file);
    submissions.push(reading.submission);
    findings.push(...reading.findings);
    targetCells.set(group.orgUnit.code, reading.targetCells);
  }
  return { submissions, findings, targetCells };
}

function readGroup(
  group: SheetGroup,
  workbook: WorkbookData,
  plan: Plan,
  file: string,
): { submission: Submission; findings: readonly Finding[]; targetCells: ReadonlyMap<string, LocatedText> } {
  const { orgUnit } = group;
  const place = { file, orgUnit: orgUnit.code };
  const expected = assignedIndicators(plan, orgUnit);
  const owned = ownedIndicators(plan, orgUnit);
  const findings: Finding[] = [];
  const tables = new Map<TableKind, FoundTable>();
  const spares: FoundTable[] = [];
  for (const sheet of group.sheets) {
    for (const table of sheet.tables) {
      const first = tables.get(table.kind);
      if (first === undefined) tables.set(table.kind, table);
      else if (filledCells(first) < filledCells(table)) {
        tables.set(table.kind, table);
        spares.push(first);
      } else spares.push(table);
    }
  }
  for (const sheet of missingSheets(tables, expected.length > 0, owned.length > 0)) {
    findings.push(raise("structure.sheet-missing", place, { sheet }));
  }
  findings.push(...renamedSheets(tables, place), ...hiddenAndMerged(tables, place));

  const indicators = tables.get("indicators");
  const indicatorReading: IndicatorReading | null = indicators
    ? readIndicatorTable(indicators, workbook, plan, orgUnit, expected, file)
    : null;
  const ownerTable = tables.get("ownerFigures");
  const ownerReading =
    ownerTable && owned.length > 0 ? readOwnerTable(ownerTable, workbook, plan, orgUnit, owned, file) : null;
  findings.push(...(indicatorReading?.findings ?? []), ...(ownerReading?.findings ?? []));
  for (const spare of spares) {
    const read =
      spare.kind === "indicators"
        ? readIndicatorTable(spare, workbook, plan, orgUnit, expected, file).figures
        : spare.kind === "ownerFigures" && owned.length > 0
          ? readOwnerTable(spare, workbook, plan, orgUnit, owned, file).figures
          : [];
    const counted = spare.kind === "indicators" ? indicatorReading?.figures : ownerReading?.figures;
    findings.push(...contradictions(counted ?? [], read, place));
  }

  const use = <T>(kind: TableKind, read: (table: FoundTable) => readonly T[]): readonly T[] => {
    const table = tables.get(kind);
    return table ? read(table) : [];
  };
  const figures: ReceivedCell[] = [
    ...(indicatorReading?.figures ?? []),
    ...(ownerReading?.figures ?? []),
    ...use("publicityCounts", (table) => readPublicityCounts(table, workbook, orgUnit)),
  ];
  const cover = readCover(group.sheets, workbook);
  const submission: Submission = {
    file,
    orgUnit: orgUnit.code,
    recognisedBy: group.recognisedBy,
    sheets: group.sheets.map((sheet) => sheet.sheet.name),
    tables: new Set(tables.keys()),
    cover,
    figures,
    explanations: indicatorReading?.explanations ?? new Map(),
    typedVerdicts: indicatorReading?.typedVerdicts ?? new Map(),
    movements: use("movements", (table) => readMovements(table, workbook, plan)),
    campaigns: use("campaigns", (table) => readCampaigns(table, workbook)),
    commendations: [
      ...use("collectives", (table) => readCommendations(table, workbook, "collective")),
      ...use("individuals", (table) => readCommendations(table, workbook, "individual")),
      ...use("households", (table) => readCommendations(table, workbook, "household")),
    ],
    awardCounts: use("awardCounts", readAwardCounts),
    exemplars: use("exemplars", (table) => readExemplars(table, workbook)),
    assessments: use("assessment", (table) => readAssessments(table, workbook)),
    identity: { plan: group.plan, period: group.period, schema: group.schema },
    ...(cover.isTyped || group.isStampedTyped ? { isTyped: true as const } : {}),
  };
  return { submission, findings, targetCells: indicatorReading?.targetCells ?? new Map() };
}

/** Cells of a table that hold something: a blank copy of a form never stands for a filled one. */
function filledCells(table: FoundTable): number {
  return table.rows.reduce((sum, row) => sum + row.cells.length, 0);
}

/** Figures of another copy of a form that say something else: no one can tell which is meant. */
function contradictions(
  counted: readonly ReceivedCell[],
  others: readonly ReceivedCell[],
  place: Place,
): readonly Finding[] {
  const keyOf = (figure: ReceivedCell) => `${figure.indicator}|${figure.measure}|${figure.place}`;
  const known = new Map(counted.map((figure) => [keyOf(figure), figure]));
  const said = new Set<string>();
  return others.flatMap((other) => {
    const first = known.get(keyOf(other));
    if (first === undefined || first.role !== "entry" || said.has(other.indicator)) return [];
    // A row that is not surely this indicator's contradicts nothing.
    if (other.rowDoubt !== undefined) return [];
    if (first.cell === undefined || other.cell === undefined) return [];
    if (first.cell.kind === other.cell.kind && first.cell.value === other.cell.value) return [];
    said.add(other.indicator);
    const { sheet, rowIndex, columnIndex } = other.location;
    const at = { ...place, sheet, rowIndex, columnIndex, indicator: other.indicator };
    const params = { indicator: other.indicator, otherRow: first.location.rowIndex + 1 };
    return [raise("structure.row-duplicated", at, params)];
  });
}

function missingSheets(
  tables: ReadonlyMap<TableKind, FoundTable>,
  hasIndicators: boolean,
  hasOwned: boolean,
): readonly string[] {
  const missing: string[] = [];
  if (hasIndicators && !tables.has("indicators")) missing.push(SHEET.indicators);
  if (hasOwned && !tables.has("ownerFigures")) missing.push(SHEET.ownerFigures);
  if (!tables.has("campaigns")) missing.push(SHEET.movements);
  if (!tables.has("collectives") || !tables.has("individuals")) missing.push(SHEET.commendations);
  if (!tables.has("exemplars")) missing.push(SHEET.publicity);
  if (!tables.has("assessment")) missing.push(SHEET.assessment);
  return missing;
}

interface Place {
  readonly file: string;
  readonly orgUnit: string;
}

function renamedSheets(tables: ReadonlyMap<TableKind, FoundTable>, place: Place): readonly Finding[] {
  const seen = new Set<string>();
  const findings: Finding[] = [];
  for (const [kind, table] of tables) {
    const expected = HOME_SHEET[kind];
    const found = table.sheet.name;
    // `Biểu 01 (2)` is what a spreadsheet program calls a copied sheet.
    if (seen.has(found) || foldText(found).replace(/ \(\d+\)$/u, "") === foldText(expected)) continue;
    seen.add(found);
    findings.push(raise("structure.sheet-renamed", { ...place, sheet: found }, { found, expected }));
  }
  return findings;
}

/** Hidden rows with figures, and merges across entry rows, of the indicator table. */
function hiddenAndMerged(tables: ReadonlyMap<TableKind, FoundTable>, place: Place): readonly Finding[] {
  const table = tables.get("indicators");
  if (table === undefined) return [];
  const at = { ...place, sheet: table.sheet.name };
  const findings: Finding[] = [];
  const hidden = table.rows.filter((row) => row.hidden && row.cells.some((cell) => cell.kind === "number"));
  if (hidden.length > 0) {
    findings.push(
      raise("structure.hidden-data", { ...at, rowIndex: hidden[0]!.rowIndex }, { count: hidden.length }),
    );
  }
  const last = lastFilledRow(table);
  const merged = table.sheet.merges.find(
    (range) => range.firstRow > table.headerRow + 1 && range.firstRow <= last,
  );
  if (merged) {
    const where = { ...at, rowIndex: merged.firstRow, columnIndex: merged.firstColumn };
    findings.push(raise("structure.merged-cells", where, { range: toRangeAddress(merged as CellRange) }));
  }
  return findings;
}

/** Last row of the table with a number; the signatures below it are merged by design. */
function lastFilledRow(table: FoundTable): number {
  for (let index = table.rows.length - 1; index >= 0; index--) {
    const row = table.rows[index]!;
    if (row.cells.some((cell) => cell.kind === "number")) return row.rowIndex;
  }
  return table.headerRow;
}

function workbookNotes(workbook: WorkbookData, file: string): readonly Finding[] {
  const findings: Finding[] = [];
  if (workbook.hasMacros) findings.push(raise("file.macros", { file }, {}));
  if (workbook.externalLinks.length > 0) {
    findings.push(raise("file.external-links", { file }, { count: workbook.externalLinks.length }));
  }
  const comments = workbook.sheets.reduce((sum, sheet) => sum + sheet.comments.length, 0);
  if (comments > 0) findings.push(raise("file.comments", { file }, { count: comments }));
  return findings;
}
