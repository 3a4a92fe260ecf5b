import { parseAddress } from "../workbook";
import type { WorkbookData } from "../workbook";

/** A cell by sheet, 0-based. */
export interface FormCell {
  readonly sheet: string;
  readonly rowIndex: number;
  readonly columnIndex: number;
}

interface Area {
  readonly sheet: string;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

interface Formula extends FormCell {
  readonly areas: readonly Area[];
  /** What it reads cannot be told from its text: a name, INDIRECT, a table's column, a formula not stored. */
  readonly isOpen: boolean;
}

const STRINGS = /"(?:[^"]|"")*"/gu;
const SHEET = String.raw`(?:(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?`;
const REFERENCE = new RegExp(
  String.raw`(${SHEET})(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d+:\$?\d+)(?![\p{L}\p{N}_(!:])`,
  "giu",
);
const FUNCTION = /[\p{L}_][\p{L}\p{N}_.]*(?=\()/gu;
const WORDS = /(?<![\p{N}.])[\p{L}_\\][\p{L}\p{N}_.\\]*|\[/gu;
const FOLLOWS_TEXT = /(?:^|[^\p{L}\p{N}_.])(?:INDIRECT|OFFSET|CELL|GETPIVOTDATA)\(/iu;
const ROWS = 1_048_576;
const COLUMNS = 16_384;

/** Formulas whose stored results rest on the given cells, straight or through others. Rather one too many than too few. */
export function staleFormulas(workbook: WorkbookData, filled: readonly FormCell[]): readonly FormCell[] {
  if (filled.length === 0) return [];
  let waiting = workbook.sheets.flatMap((sheet) =>
    sheet.rows.flatMap(({ rowIndex, cells }) =>
      cells.flatMap(({ columnIndex, formula }): Formula[] =>
        formula === undefined
          ? []
          : [{ sheet: sheet.name, rowIndex, columnIndex, ...read(formula, sheet.name) }],
      ),
    ),
  );
  const stale: FormCell[] = [];
  let changed: readonly FormCell[] = filled;
  let isFirst = true;
  while (changed.length > 0 && waiting.length > 0) {
    const bySheet = new Map<string, FormCell[]>();
    for (const cell of changed) {
      const key = cell.sheet.toLowerCase();
      bySheet.set(key, [...(bySheet.get(key) ?? []), cell]);
    }
    const next: Formula[] = [];
    const rest: Formula[] = [];
    for (const formula of waiting) {
      const rests = (isFirst && formula.isOpen) || formula.areas.some((area) => holdsOne(area, bySheet));
      (rests ? next : rest).push(formula);
    }
    isFirst = false;
    stale.push(...next.map(({ sheet, rowIndex, columnIndex }) => ({ sheet, rowIndex, columnIndex })));
    changed = next;
    waiting = rest;
  }
  return stale;
}

function holdsOne(area: Area, cells: ReadonlyMap<string, readonly FormCell[]>): boolean {
  return (cells.get(area.sheet) ?? []).some(
    ({ rowIndex, columnIndex }) =>
      area.firstRow <= rowIndex &&
      rowIndex <= area.lastRow &&
      area.firstColumn <= columnIndex &&
      columnIndex <= area.lastColumn,
  );
}

function read(formula: string, sheet: string): Pick<Formula, "areas" | "isOpen"> {
  const text = formula.replace(STRINGS, '""');
  const areas: Area[] = [];
  const rest = text.replace(REFERENCE, (_all, prefix: string, reference: string) => {
    const area = areaOf(prefix === "" ? sheet : sheetName(prefix), reference);
    if (area !== null) areas.push(area);
    return area === null ? "_unknown" : " ";
  });
  const words = rest.replace(FUNCTION, "").match(WORDS) ?? [];
  const isOpen =
    formula === "" || FOLLOWS_TEXT.test(text) || words.some((word) => !/^(?:true|false)$/iu.test(word));
  return { areas, isOpen };
}

function sheetName(prefix: string): string {
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replace(/''/gu, "'") : name;
}

function areaOf(sheet: string, reference: string): Area | null {
  const [from = "", to = from] = reference.replace(/\$/gu, "").split(":");
  const ends = [from, to].map((end) => {
    if (/^\d+$/u.test(end)) return { rowIndex: Number(end) - 1, columnIndex: null };
    const column = parseAddress(`${end.replace(/\d+$/u, "")}1`)?.columnIndex;
    if (column === undefined) return null;
    const row = /\d+$/u.exec(end);
    return { rowIndex: row === null ? null : Number(row[0]) - 1, columnIndex: column };
  });
  const [first, last] = ends;
  if (first == null || last == null) return null;
  const span = (a: number | null, b: number | null, count: number): readonly [number, number] =>
    a === null || b === null ? [0, count - 1] : [Math.min(a, b), Math.max(a, b)];
  const [firstRow, lastRow] = span(first.rowIndex, last.rowIndex, ROWS);
  const [firstColumn, lastColumn] = span(first.columnIndex, last.columnIndex, COLUMNS);
  return { sheet: sheet.toLowerCase(), firstRow, lastRow, firstColumn, lastColumn };
}
