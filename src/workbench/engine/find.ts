import type { Area } from "./area";
import { calculateIfAutomatic } from "./calculate";
import type { Book } from "./book";
import { cellAt, forEachCell, styleAt, valueAt } from "./sheet";
import type { Sheet } from "./sheet";
import { displayText } from "./displayText";
import { usedArea } from "./usedArea";
import { wildcardPattern } from "./wildcard";

export interface FindOptions {
  readonly completeMatch: boolean;
  readonly matchCase: boolean;
}

/** Cells of an area whose shown text (or formula) matches, row by row; wildcards `*` and `?` count. */
export function findCells(
  book: Book,
  sheet: Sheet,
  area: Area,
  text: string,
  options: FindOptions,
): { readonly row: number; readonly column: number }[] {
  calculateIfAutomatic(book);
  const pattern = wildcardPattern(text, options.completeMatch, options.matchCase);
  const found: { row: number; column: number }[] = [];
  const used = usedArea(sheet, area, true);
  if (!used) return found;
  forEachCell(sheet, used, (cell, row, column) => {
    const shown = displayText(
      valueAt(sheet, row, column),
      styleAt(sheet, row, column).numberFormat,
      book.culture,
    );
    const formula = cell.formula === null ? "" : `=${cell.formula}`;
    if (pattern.test(shown) || (formula !== "" && pattern.test(formula))) found.push({ row, column });
  });
  return found;
}

/** The text of a cell with every match replaced; null when nothing matches. Formulas are searched as formulas. */
export function replacedText(
  sheet: Sheet,
  row: number,
  column: number,
  text: string,
  replacement: string,
  options: FindOptions,
): string | null {
  const cell = cellAt(sheet, row, column);
  const before = cell?.formula != null ? `=${cell.formula}` : String(valueAt(sheet, row, column) ?? "");
  const pattern = wildcardPattern(text, options.completeMatch, options.matchCase);
  const every = new RegExp(pattern.source, `${pattern.flags}g`);
  const after = before.replace(every, () => replacement);
  return after === before ? null : after;
}

/** Removes rows that repeat an earlier one in the given columns (offsets); what follows moves up. */
export function distinctRows(
  sheet: Sheet,
  area: Area,
  columns: readonly number[],
  hasHeader: boolean,
): number[] {
  const seen = new Set<string>();
  const kept: number[] = [];
  for (let row = area.firstRow; row <= area.lastRow; row += 1) {
    if (hasHeader && row === area.firstRow) {
      kept.push(row);
      continue;
    }
    const key = JSON.stringify(
      columns.map((offset) => {
        const value = valueAt(sheet, row, area.firstColumn + offset);
        return typeof value === "string" ? value.toLowerCase() : value;
      }),
    );
    if (seen.has(key)) continue;
    seen.add(key);
    kept.push(row);
  }
  return kept;
}
