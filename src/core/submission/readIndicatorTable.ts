import type { Finding } from "../finding";
import { raise } from "../findingCatalogue";
import { isComputed, listCountOf } from "../model";
import type { Indicator, Measure, OrgUnit, Plan } from "../model";
import { cleanText, foldCode, foldText } from "../reading";
import { HEADER } from "../template/vocabulary";
import { cellInRow } from "../workbook";
import type { RowData, WorkbookData } from "../workbook";
import { findRows } from "./findRows";
import type { TablePlace } from "./findRows";
import type { LocatedText, ReceivedCell } from "./submission";
import { columnOf, disputedColumn, formulaValueOf, textOf } from "./tables";
import type { FoundTable } from "./tables";

/** What `Biểu 01` gives. */
export interface IndicatorReading {
  readonly figures: readonly ReceivedCell[];
  readonly explanations: ReadonlyMap<string, LocatedText>;
  readonly typedVerdicts: ReadonlyMap<string, LocatedText>;
  /** Plan column of the file, by indicator: compared with the plan of record. */
  readonly targetCells: ReadonlyMap<string, LocatedText>;
  readonly findings: readonly Finding[];
}

const ENTRY_COLUMNS: readonly (readonly [Measure, string])[] = [
  ["previous", HEADER.previous],
  ["actual", HEADER.actual],
  ["estimate", HEADER.estimate],
];
/** Order of the columns in a form as made; gaps come from inserted columns. */
const MADE_ORDER = [
  HEADER.order,
  HEADER.code,
  HEADER.indicator,
  HEADER.unitOfMeasure,
  HEADER.previous,
  HEADER.target,
  HEADER.actual,
  HEADER.estimate,
  HEADER.completion,
  HEADER.change,
  HEADER.verdict,
  HEADER.explanation,
];

/**
 * Reads `Biểu 01` by the codes of its rows and the texts of its headers, wherever they stand.
 * `expected` are the rows the unit owes; a row of the plan that it does not owe is read too and kept apart by checks.
 */
export function readIndicatorTable(
  table: FoundTable,
  workbook: WorkbookData,
  plan: Plan,
  orgUnit: OrgUnit,
  expected: readonly Indicator[],
  file: string,
): IndicatorReading {
  const sheet = table.sheet.name;
  const place = { file, orgUnit: orgUnit.code, sheet };
  const findings: Finding[] = [];
  const byCode = new Map(plan.indicators.map((indicator) => [foldCode(indicator.code), indicator]));
  const codeColumn = columnOf(table, HEADER.code) ?? guessCodeColumn(table, byCode);
  if (codeColumn === null) {
    findings.push(
      raise("structure.column-missing", { ...place, rowIndex: table.headerRow }, { column: HEADER.code }),
    );
    return {
      figures: [],
      explanations: new Map(),
      typedVerdicts: new Map(),
      targetCells: new Map(),
      findings,
    };
  }
  const { rowOf, likelyRowOf, findings: rowFindings } = findRows(table, codeColumn, byCode, expected, place);
  const rowsRead = [...rowOf.values(), ...[...likelyRowOf.values()].map(({ row }) => row)];
  const columns = new Map<Measure, number>();
  for (const [measure, header] of ENTRY_COLUMNS) {
    const column = columnOf(table, header);
    // Last year's figures are the plan's own; that column may be gone, or there twice.
    const disputed = measure === "previous" ? null : disputedColumn(table, header, rowsRead);
    const at = { ...place, rowIndex: table.headerRow };
    if (disputed !== null) {
      findings.push(raise("structure.column-repeated", { ...at, columnIndex: disputed }, { column: header }));
    } else if (column !== null) columns.set(measure, column);
    else if (measure !== "previous") {
      findings.push(raise("structure.column-missing", at, { column: header }));
    }
  }
  findings.push(...movedColumns(table, place));
  findings.push(...rowFindings);
  const missing = expected.filter(({ code }) => !rowOf.has(code) && !likelyRowOf.has(code));
  for (const indicator of missing) {
    findings.push(
      raise(
        "structure.row-missing",
        { ...place, indicator: indicator.code },
        { indicator: indicator.code, name: indicator.name },
      ),
    );
  }
  findings.push(...movedRows(rowOf, expected, place, codeColumn));

  const figures: ReceivedCell[] = [];
  const explanations = new Map<string, LocatedText>();
  const typedVerdicts = new Map<string, LocatedText>();
  const targetCells = new Map<string, LocatedText>();
  const located = (
    row: RowData,
    header: string,
    into: Map<string, LocatedText>,
    code: string,
    formulas: boolean,
  ) => {
    const columnIndex = columnOf(table, header);
    if (columnIndex === null) return;
    const cell = cellInRow(row, columnIndex);
    if (cell === undefined || (!formulas && cell.formula !== undefined)) return;
    const text = cleanText(textOf(cell));
    if (text !== "") into.set(code, { text, location: { sheet, rowIndex: row.rowIndex, columnIndex } });
  };
  for (const [code, row] of rowOf) {
    const indicator = byCode.get(foldCode(code))!;
    const role = isComputed(indicator) || listCountOf(indicator.code) !== null ? "computed" : "entry";
    for (const [measure, columnIndex] of columns) {
      const cell = cellInRow(row, columnIndex);
      figures.push({
        indicator: code,
        measure,
        place: orgUnit.code,
        role,
        cell,
        style: cell && workbook.styles[cell.style],
        formulaValue: formulaValueOf(table.sheet, cell),
        location: { sheet, rowIndex: row.rowIndex, columnIndex },
      });
    }
    located(row, HEADER.explanation, explanations, code, true);
    located(row, HEADER.verdict, typedVerdicts, code, false);
    located(row, HEADER.target, targetCells, code, false);
    findings.push(...changedLabels(table, row, indicator, place));
  }
  // Held by the checks until a person decides; last year's figure is the plan's own and is not taken from such a row.
  for (const [code, { row, doubt }] of likelyRowOf) {
    for (const [measure, columnIndex] of columns) {
      if (measure === "previous") continue;
      const cell = cellInRow(row, columnIndex);
      const style = cell && workbook.styles[cell.style];
      const formulaValue = formulaValueOf(table.sheet, cell);
      const location = { sheet, rowIndex: row.rowIndex, columnIndex };
      figures.push({
        ...{ indicator: code, measure, place: orgUnit.code, role: "entry" as const },
        ...{ cell, style, formulaValue, location, rowDoubt: doubt },
      });
    }
    located(row, HEADER.explanation, explanations, code, true);
  }
  return { figures, explanations, typedVerdicts, targetCells, findings };
}

/** The column in which most cells are codes of the plan, for a table whose `Mã` header was lost. */
function guessCodeColumn(table: FoundTable, byCode: ReadonlyMap<string, Indicator>): number | null {
  const hits = new Map<number, number>();
  for (const row of table.rows) {
    for (const cell of row.cells) {
      if (cell.kind === "text" && cell.value.length < 20 && byCode.has(foldCode(cell.value))) {
        hits.set(cell.columnIndex, (hits.get(cell.columnIndex) ?? 0) + 1);
      }
    }
  }
  const best = [...hits].sort((a, b) => b[1] - a[1])[0];
  return best && best[1] >= 2 ? best[0] : null;
}

/** One note a table: columns out of the order they were made in. A shift of all of them is one note too. */
function movedColumns(table: FoundTable, place: TablePlace): readonly Finding[] {
  const present = MADE_ORDER.map((header) => ({ header, column: columnOf(table, header) })).filter(
    (entry): entry is { header: (typeof MADE_ORDER)[number]; column: number } => entry.column !== null,
  );
  const moved = present.filter((entry, index) => index > 0 && entry.column < present[index - 1]!.column);
  const first = present[0];
  const shifted =
    moved.length === 0 && first !== undefined && first.header === HEADER.order && isStretched(present);
  if (moved.length === 0 && !shifted) return [];
  const columns = moved.length > 0 ? moved.map((entry) => entry.header) : [];
  return [raise("structure.column-moved", { ...place, rowIndex: table.headerRow }, { columns })];
}

function isStretched(present: readonly { header: string; column: number }[]): boolean {
  return present.some(
    (entry) => entry.column !== MADE_ORDER.indexOf(entry.header as (typeof MADE_ORDER)[number]),
  );
}

/** One note a table when rows stand in another order than the plan's. */
function movedRows(
  rowOf: ReadonlyMap<string, RowData>,
  expected: readonly Indicator[],
  place: TablePlace,
  codeColumn: number,
): readonly Finding[] {
  const rows = expected
    .map((indicator) => ({ indicator, row: rowOf.get(indicator.code) }))
    .filter((entry): entry is { indicator: Indicator; row: RowData } => entry.row !== undefined);
  const moved = rows.filter(
    (entry, index) => index > 0 && entry.row.rowIndex < rows[index - 1]!.row.rowIndex,
  );
  const first = moved[0];
  if (first === undefined) return [];
  const at = {
    ...place,
    rowIndex: first.row.rowIndex,
    columnIndex: codeColumn,
    indicator: first.indicator.code,
  };
  return [raise("structure.row-moved", at, { count: moved.length, indicator: first.indicator.code })];
}

function changedLabels(
  table: FoundTable,
  row: RowData,
  indicator: Indicator,
  place: TablePlace,
): readonly Finding[] {
  const findings: Finding[] = [];
  const compare = (
    header: string,
    expected: string,
    code: "structure.label-changed" | "structure.unit-changed",
  ) => {
    const columnIndex = columnOf(table, header);
    if (columnIndex === null) return;
    const found = cleanText(textOf(cellInRow(row, columnIndex)));
    if (found === "" || foldText(found) === foldText(expected)) return;
    const at = { ...place, rowIndex: row.rowIndex, columnIndex, indicator: indicator.code };
    findings.push(raise(code, at, { found, expected }));
  };
  compare(HEADER.indicator, indicator.name, "structure.label-changed");
  compare(HEADER.unitOfMeasure, indicator.unitOfMeasure, "structure.unit-changed");
  return findings;
}
