import { columnName, LAST_COLUMN_INDEX, LAST_ROW_INDEX } from "../../../core/workbook";

/**
 * A formula as it reads in another cell: Excel stores a filled-down formula once, and the cells that share it move
 * its relative references by their distance from the first one. References that leave the grid become `#REF!`.
 * Text in quotes, names, functions and references with `$` stay as they are.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return formula.replace(token, (match: string, ...groups: (string | undefined)[]) => {
    const [
      columnFixed,
      letters,
      rowFixed,
      digits,
      firstFixed,
      first,
      lastFixed,
      last,
      topFixed,
      top,
      endFixed,
      end,
    ] = groups;
    if (letters !== undefined && digits !== undefined) {
      return shiftCell(match, columnFixed, letters, rowFixed, digits, rows, columns);
    }
    if (first !== undefined && last !== undefined) {
      return pair(shiftColumn(firstFixed, first, columns), shiftColumn(lastFixed, last, columns));
    }
    if (top !== undefined && end !== undefined) {
      return pair(shiftRow(topFixed, top, rows), shiftRow(endFixed, end, rows));
    }
    return match;
  });
}

/** Left of a reference no name may end, right of it none may go on, nor a call or a sheet begin. */
const LEFT = "(?<![\\p{L}\\p{N}_.$\\\\])";
const RIGHT = "(?![\\p{L}\\p{N}_.$(!])";
const COLUMN = "(\\$?)([A-Za-z]{1,3})";
const ROW = "(\\$?)(\\d{1,7})";

/** What is left alone (texts, quoted sheet names, brackets of tables and workbooks) comes first. */
const token = new RegExp(
  [
    '"(?:[^"]|"")*"',
    "'(?:[^']|'')*'",
    "\\[[^\\]]*\\]",
    `${LEFT}${COLUMN}${ROW}${RIGHT}`,
    `${LEFT}${COLUMN}:${COLUMN}${RIGHT}`,
    `${LEFT}${ROW}:${ROW}${RIGHT}`,
  ].join("|"),
  "gu",
);

function shiftCell(
  match: string,
  columnFixed: string | undefined,
  letters: string,
  rowFixed: string | undefined,
  digits: string,
  rows: number,
  columns: number,
): string {
  // `XYZ2024` and the like are names: their letters lie beyond the last column.
  if (
    columnIndexOf(letters) > LAST_COLUMN_INDEX ||
    Number(digits) < 1 ||
    Number(digits) > LAST_ROW_INDEX + 1
  ) {
    return match;
  }
  const column = shiftColumn(columnFixed, letters, columns);
  const row = shiftRow(rowFixed, digits, rows);
  return column === null || row === null ? "#REF!" : column + row;
}

function pair(first: string | null, last: string | null): string {
  return first === null || last === null ? "#REF!" : `${first}:${last}`;
}

function shiftColumn(fixed: string | undefined, letters: string, columns: number): string | null {
  if (fixed === "$") return `$${letters}`;
  const index = columnIndexOf(letters) + columns;
  return index < 0 || index > LAST_COLUMN_INDEX ? null : columnName(index);
}

function shiftRow(fixed: string | undefined, digits: string, rows: number): string | null {
  if (fixed === "$") return `$${digits}`;
  const index = Number(digits) - 1 + rows;
  return index < 0 || index > LAST_ROW_INDEX ? null : String(index + 1);
}

function columnIndexOf(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + (letter.charCodeAt(0) - 64);
  return index - 1;
}
