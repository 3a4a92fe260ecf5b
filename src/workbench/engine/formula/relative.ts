import { LAST_COLUMN_INDEX, LAST_ROW_INDEX } from "../../../core/workbook";
import { referenceText, sheetPrefix } from "./reference";
import { mapReferences } from "./tokenize";
import type { RefCorner, Reference } from "./tokenize";

/** The formula as it reads after copying the cell by so many rows and columns: relative references move along. */
export function copiedFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return mapReferences(formula, (reference) => {
    const from = movedCorner(reference.from, rows, columns);
    const to = reference.to && movedCorner(reference.to, rows, columns);
    if (!from || (reference.to && !to)) return "#REF!";
    return referenceText({ ...reference, from, to });
  });
}

/** The formula in R1C1 form, seen from a cell. */
export function toR1C1(formula: string, row: number, column: number): string {
  return mapReferences(formula, (reference) => {
    const sheet = reference.sheet === null ? "" : `${sheetPrefix(reference.sheet)}!`;
    const from = cornerR1C1(reference.from, row, column);
    return sheet + (reference.to ? `${from}:${cornerR1C1(reference.to, row, column)}` : from);
  });
}

const R1C1 = /R(\[-?\d+\]|\d+)?C(\[-?\d+\]|\d+)?(?![\p{L}\p{N}_(])/giu;

/** Reads an R1C1 formula, seen from a cell, into A1 form. Texts and names stay as they are. */
export function fromR1C1(formula: string, row: number, column: number): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part) =>
      part.startsWith('"')
        ? part
        : part.replace(
            R1C1,
            (whole, rowPart: string | undefined, columnPart: string | undefined, at: number) => {
              if (at > 0 && /[\p{L}\p{N}_.]/u.test(part[at - 1]!)) return whole;
              const corner: RefCorner = {
                row: coordinate(rowPart, row),
                column: coordinate(columnPart, column),
                rowFixed: rowPart !== undefined && !rowPart.startsWith("["),
                columnFixed: columnPart !== undefined && !columnPart.startsWith("["),
              };
              if (corner.row! < 0 || corner.column! < 0) return "#REF!";
              return referenceText({ sheet: null, from: corner, to: null } satisfies Reference);
            },
          ),
    )
    .join("");
}

function coordinate(part: string | undefined, from: number): number {
  if (part === undefined) return from;
  return part.startsWith("[") ? from + Number(part.slice(1, -1)) : Number(part) - 1;
}

function cornerR1C1(corner: RefCorner, row: number, column: number): string {
  const part = (letter: string, at: number | null, fixed: boolean, origin: number): string => {
    if (at === null) return "";
    if (fixed) return `${letter}${at + 1}`;
    return at === origin ? letter : `${letter}[${at - origin}]`;
  };
  return part("R", corner.row, corner.rowFixed, row) + part("C", corner.column, corner.columnFixed, column);
}

function movedCorner(corner: RefCorner, rows: number, columns: number): RefCorner | null {
  const row = corner.row === null || corner.rowFixed ? corner.row : corner.row + rows;
  const column = corner.column === null || corner.columnFixed ? corner.column : corner.column + columns;
  if (row !== null && (row < 0 || row > LAST_ROW_INDEX)) return null;
  if (column !== null && (column < 0 || column > LAST_COLUMN_INDEX)) return null;
  return { ...corner, row, column };
}
