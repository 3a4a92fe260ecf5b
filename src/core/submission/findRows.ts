import type { Finding } from "../finding";
import { raise } from "../findingCatalogue";
import { isComputed, listCountOf } from "../model";
import type { Indicator } from "../model";
import { cleanText, foldCode } from "../reading";
import { HEADER } from "../template/vocabulary";
import { cellInRow } from "../workbook";
import type { RowData } from "../workbook";
import { matchUncodedRows } from "./matchUncodedRows";
import type { UncodedRow } from "./matchUncodedRows";
import type { RowDoubt } from "./submission";
import { columnOf, textOf } from "./tables";
import type { FoundTable } from "./tables";

/** Where a table stands. */
export interface TablePlace {
  readonly file: string;
  readonly orgUnit: string;
  readonly sheet: string;
}

/** Rows of `Biểu 01` by indicator. */
export interface FoundRows {
  /** Known by their code, or by everything else they say. */
  readonly rowOf: ReadonlyMap<string, RowData>;
  /** Without a good code, and likely to be this indicator's: a person decides. */
  readonly likelyRowOf: ReadonlyMap<string, { readonly row: RowData; readonly doubt: RowDoubt }>;
  readonly findings: readonly Finding[];
}

/** Row of each indicator; the first of two that agree, and a finding for each that disagrees or is not known by code. */
export function findRows(
  table: FoundTable,
  codeColumn: number,
  byCode: ReadonlyMap<string, Indicator>,
  expected: readonly Indicator[],
  place: TablePlace,
): FoundRows {
  const rowOf = new Map<string, RowData>();
  const findings: Finding[] = [];
  const uncoded: (UncodedRow & { readonly code: string; readonly hasFigure: boolean })[] = [];
  const valueColumns = [HEADER.actual, HEADER.estimate].map((header) => columnOf(table, header));
  const cellsOf = (row: RowData) =>
    valueColumns.map((column) => (column === null ? undefined : cellInRow(row, column)));
  const values = (row: RowData) => cellsOf(row).map(textOf).join("\u0000");
  const textIn = (row: RowData, header: string) => {
    const column = columnOf(table, header);
    return column === null ? "" : cleanText(textOf(cellInRow(row, column)));
  };
  for (const row of table.rows) {
    const code = cleanText(textOf(cellInRow(row, codeColumn)));
    const indicator = code === "" ? undefined : byCode.get(foldCode(code));
    if (indicator === undefined) {
      const unitOfMeasure = textIn(row, HEADER.unitOfMeasure);
      const hasFigure = cellsOf(row).some((cell) => cell?.kind === "number");
      const hasEntry = cellsOf(row).some(
        (cell) => cell !== undefined && (cell.kind !== "text" || cleanText(cell.value) !== ""),
      );
      if (hasFigure || unitOfMeasure !== "") {
        uncoded.push({ row, code, label: textIn(row, HEADER.indicator), unitOfMeasure, hasFigure, hasEntry });
      }
      continue;
    }
    const first = rowOf.get(indicator.code);
    if (first === undefined) rowOf.set(indicator.code, row);
    else if (values(first) !== values(row)) {
      const params = { indicator: indicator.code, otherRow: first.rowIndex + 1 };
      const at = { ...place, rowIndex: row.rowIndex, columnIndex: codeColumn, indicator: indicator.code };
      findings.push(raise("structure.row-duplicated", at, params));
    }
  }
  const labels = new Map([...rowOf].map(([code, row]) => [code, textIn(row, HEADER.indicator)]));
  const matches = matchUncodedRows(uncoded, rowOf, expected, labels);
  const likelyRowOf = new Map<string, { readonly row: RowData; readonly doubt: RowDoubt }>();
  for (const { row, code, label, unitOfMeasure, hasFigure, hasEntry } of uncoded) {
    const at = { ...place, rowIndex: row.rowIndex, columnIndex: codeColumn };
    const match = matches.get(row);
    if (match?.kind === "certain") {
      const { code: indicator } = match.indicator;
      rowOf.set(indicator, row);
      findings.push(raise("structure.row-by-name", { ...at, indicator }, { indicator, label }));
    } else if (match?.kind === "likely" && isEntered(match.indicator)) {
      likelyRowOf.set(match.indicator.code, { row, doubt: { label, differs: match.differs } });
    } else if (match?.kind === "ambiguous") {
      const [first, second] = match.indicators as readonly [Indicator, Indicator];
      const params = { label, first: first.code, second: second.code };
      findings.push(raise("structure.row-ambiguous", at, params));
    } else if (hasFigure || (hasEntry && unitOfMeasure !== "")) {
      // A row of words alone (a signature) has no unit of measure.
      findings.push(raise("structure.row-unknown", at, { text: code || label }));
    }
  }
  return { rowOf, likelyRowOf, findings };
}

/** Figures that people type; the others are worked out from them and need no row. */
function isEntered(indicator: Indicator): boolean {
  return !isComputed(indicator) && listCountOf(indicator.code) === null;
}
