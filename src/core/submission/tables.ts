import { evaluateSimpleFormula, foldText } from "../reading";
import { HEADER, SHEET } from "../template/vocabulary";
import { cellAt, cellInRow } from "../workbook";
import type { CellData, RowData, SheetData } from "../workbook";
import type { TableKind } from "./submission";

/** A table found on a sheet by its headers, wherever it stands. */
export interface FoundTable {
  readonly kind: TableKind;
  readonly sheet: SheetData;
  readonly headerRow: number;
  /** Folded header text → column; the first of two equal headers. */
  readonly columns: ReadonlyMap<string, number>;
  /** Folded header text → further columns with the same header. */
  readonly repeatedColumns: ReadonlyMap<string, readonly number[]>;
  /** Rows below the headers, up to the next table of the sheet; repeated header rows are left out. */
  readonly rows: readonly RowData[];
}

interface Signature {
  readonly kind: TableKind;
  /** All of these. */
  readonly all: readonly string[];
  /** And at least one of these, when given. */
  readonly any?: readonly string[];
  readonly none?: readonly string[];
}

const fold = (texts: readonly string[]) => texts.map(foldText);

/** In order: the first signature that fits a row names its table. */
const SIGNATURES: readonly Signature[] = [
  {
    kind: "ownerFigures",
    all: fold([HEADER.code, HEADER.whole]),
    any: fold([HEADER.indicator, HEADER.unitOfMeasure]),
  },
  { kind: "collectives", all: fold([HEADER.collectiveName]), any: fold([HEADER.status, HEADER.award]) },
  { kind: "individuals", all: fold([HEADER.personName]), any: fold([HEADER.status, HEADER.award]) },
  { kind: "households", all: fold([HEADER.householdName]), any: fold([HEADER.status, HEADER.award]) },
  { kind: "awardCounts", all: fold([HEADER.award, HEADER.collective, HEADER.individual]) },
  { kind: "campaigns", all: fold([HEADER.campaignName]) },
  { kind: "movements", all: fold([HEADER.code, HEADER.movement]) },
  {
    kind: "exemplars",
    all: fold([HEADER.campaignKind, HEADER.name]),
    any: fold([HEADER.summary, HEADER.place]),
  },
  { kind: "publicityCounts", all: fold([HEADER.code, HEADER.quantity]) },
  { kind: "assessment", all: fold([HEADER.code, HEADER.item, HEADER.content]) },
  {
    kind: "indicators",
    all: fold([HEADER.indicator]),
    any: fold([HEADER.actual, HEADER.estimate]),
    none: fold([HEADER.whole]),
  },
  {
    kind: "indicators",
    all: fold([HEADER.code, HEADER.indicator, HEADER.unitOfMeasure]),
    any: fold([HEADER.target, HEADER.verdict, HEADER.explanation]),
    none: fold([HEADER.whole]),
  },
  { kind: "indicators", all: fold([HEADER.code, HEADER.actual, HEADER.estimate]) },
];

/** The sheet each kind of table stands on in a workbook as made. */
export const HOME_SHEET: Readonly<Record<TableKind, string>> = {
  indicators: SHEET.indicators,
  ownerFigures: SHEET.ownerFigures,
  movements: SHEET.movements,
  campaigns: SHEET.movements,
  collectives: SHEET.commendations,
  individuals: SHEET.commendations,
  households: SHEET.commendations,
  awardCounts: SHEET.commendations,
  publicityCounts: SHEET.publicity,
  exemplars: SHEET.publicity,
  assessment: SHEET.assessment,
};

/** Finds every table of a sheet, in sheet order. Hidden and moved columns and rows make no difference. */
export function findTables(sheet: SheetData): readonly FoundTable[] {
  const heads: { kind: TableKind; index: number; headers: Headers; repeats: number[] }[] = [];
  sheet.rows.forEach((row, index) => {
    const headers = headerColumns(row);
    if (headers.columns.size < 2) return;
    const signature = SIGNATURES.find((candidate) => fits(candidate, headers.columns));
    if (signature === undefined) return;
    const above = heads[heads.length - 1];
    // Headers repeated for printing do not begin another table.
    if (above?.kind === signature.kind && isSameMap(above.headers.columns, headers.columns))
      above.repeats.push(index);
    else heads.push({ kind: signature.kind, index, headers, repeats: [] });
  });
  return heads.map((head, position) => {
    const end = heads[position + 1]?.index ?? sheet.rows.length;
    const rows = sheet.rows.slice(head.index + 1, end);
    const repeats = new Set(head.repeats.map((index) => sheet.rows[index]));
    return {
      kind: head.kind,
      sheet,
      headerRow: sheet.rows[head.index]!.rowIndex,
      columns: head.headers.columns,
      repeatedColumns: head.headers.repeated,
      rows: repeats.size === 0 ? rows : rows.filter((row) => !repeats.has(row)),
    };
  });
}

/** Column of a header, null when the table has none. */
export function columnOf(table: FoundTable, header: string): number | null {
  return table.columns.get(foldText(header)) ?? null;
}

/**
 * A further column with the same header that says something else on one of the rows; null when there is none.
 * No one can tell which of the two is meant.
 */
export function disputedColumn(table: FoundTable, header: string, rows: Iterable<RowData>): number | null {
  const first = columnOf(table, header);
  const others = table.repeatedColumns.get(foldText(header)) ?? [];
  if (first === null || others.length === 0) return null;
  for (const row of rows) {
    const own = cellInRow(row, first);
    const other = others.find((column) => {
      const cell = cellInRow(row, column);
      return cell !== undefined && (cell.kind !== own?.kind || cell.value !== own.value);
    });
    if (other !== undefined) return other;
  }
  return null;
}

/** Text of a cell for headers, codes and labels; numbers as they are typed. */
export function textOf(cell: CellData | undefined): string {
  if (cell === undefined) return "";
  if (cell.kind === "text") return cell.value;
  if (cell.kind === "number") return String(cell.value);
  return cell.kind === "boolean" ? (cell.value ? "TRUE" : "FALSE") : "";
}

/** Evaluates a formula stored without its result, over the same sheet; null unless it is simple arithmetic. */
export function formulaValueOf(sheet: SheetData, cell: CellData | undefined): number | null {
  if (cell?.kind !== "formula") return null;
  return evaluateSimpleFormula(cell.formula, (rowIndex, columnIndex) => {
    const part = cellAt(sheet, rowIndex, columnIndex);
    if (part === undefined || part.kind === "text") return null;
    return part.kind === "number" ? part.value : "unknown";
  });
}

interface Headers {
  readonly columns: ReadonlyMap<string, number>;
  readonly repeated: ReadonlyMap<string, readonly number[]>;
}

function headerColumns(row: RowData): Headers {
  const columns = new Map<string, number>();
  const repeated = new Map<string, number[]>();
  for (const cell of row.cells) {
    // Long texts are prose, never headers; skipping them keeps folding off the hot path.
    if (cell.kind !== "text" || cell.value.length > 60) continue;
    const text = foldText(cell.value);
    if (text === "") continue;
    if (!columns.has(text)) columns.set(text, cell.columnIndex);
    else repeated.set(text, [...(repeated.get(text) ?? []), cell.columnIndex]);
  }
  return { columns, repeated };
}

function isSameMap(left: ReadonlyMap<string, number>, right: ReadonlyMap<string, number>): boolean {
  return left.size === right.size && [...left].every(([key, value]) => right.get(key) === value);
}

function fits(signature: Signature, columns: ReadonlyMap<string, number>): boolean {
  return (
    signature.all.every((header) => columns.has(header)) &&
    (signature.any === undefined || signature.any.some((header) => columns.has(header))) &&
    (signature.none === undefined || !signature.none.some((header) => columns.has(header)))
  );
}
