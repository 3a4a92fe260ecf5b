import type { Area } from "./area";
import { intersectAreas } from "./area";
import { emit } from "./book";
import type { Book } from "./book";
import type { Cell } from "./cell";
import { putCell } from "./cells";
import { compareValues } from "./compareValues";
import { refuse } from "./errors";
import { copiedFormula } from "./formula";
import { isLockedAgainstWriting } from "./locking";
import { cellAt, inheritedStyle, styleAt, valueAt } from "./sheet";
import type { Sheet } from "./sheet";
import type { SortField } from "./table";
import { calculateIfAutomatic } from "./calculate";

export interface SortOptions {
  readonly matchCase: boolean;
  readonly hasHeaders: boolean;
  /** `rows` puts rows in order by columns; `columns` the other way round. */
  readonly by: "rows" | "columns";
}

/** Sorts an area in place; equal ones keep their order. Relative formulas move with their row, as in Excel. */
export function sortCells(
  book: Book,
  sheet: Sheet,
  area: Area,
  fields: readonly SortField[],
  options: SortOptions,
): void {
  if (fields.length === 0) refuse("InvalidArgument", "no sort field");
  if (isLockedAgainstWriting(sheet, area)) refuse("AccessDenied", sheet.name);
  if (sheet.merges.some((merge) => intersectAreas(merge, area))) refuse("InvalidOperation", "merged cells");
  calculateIfAutomatic(book);
  const rows = options.by === "rows";
  const first = (rows ? area.firstRow : area.firstColumn) + (options.hasHeaders ? 1 : 0);
  const last = rows ? area.lastRow : area.lastColumn;
  const size = rows ? area.lastColumn - area.firstColumn : area.lastRow - area.firstRow;
  if (fields.some((field) => field.key < 0 || field.key > size))
    refuse("InvalidArgument", "sort key outside the range");
  const lines = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const sorted = [...lines].sort((a, b) => compareLines(sheet, area, fields, options, a, b));
  const moved = sorted.map((line) => readLine(sheet, area, rows, line));
  lines.forEach((line, index) => writeLine(book, sheet, area, rows, line, sorted[index]!, moved[index]!));
  emit(book, { kind: "sorted", sheetId: sheet.id, area, by: options.by });
}

function compareLines(
  sheet: Sheet,
  area: Area,
  fields: readonly SortField[],
  options: SortOptions,
  one: number,
  other: number,
): number {
  for (const field of fields) {
    const place = (line: number): [number, number] =>
      options.by === "rows" ? [line, area.firstColumn + field.key] : [area.firstRow + field.key, line];
    const difference = compareBy(sheet, field, place(one), place(other), options.matchCase);
    if (difference !== 0) return difference;
  }
  return one - other;
}

function compareBy(
  sheet: Sheet,
  field: SortField,
  one: readonly [number, number],
  other: readonly [number, number],
  matchCase: boolean,
): number {
  const sign = field.ascending ? 1 : -1;
  if (field.sortOn === "CellColor" || field.sortOn === "FontColor") {
    const has = ([row, column]: readonly [number, number]): number => {
      const style = styleAt(sheet, row, column);
      return (field.sortOn === "CellColor" ? style.fillColor : style.fontColor) === field.color ? 0 : 1;
    };
    return sign * (has(one) - has(other));
  }
  if (field.sortOn !== "Value") return refuse("NotImplemented", `sorting on ${field.sortOn}`);
  const [a, b] = [valueAt(sheet, ...one), valueAt(sheet, ...other)];
  // Empty cells stay last in both directions.
  if (a === null || b === null) return compareValues(a, b);
  return sign * compareValues(a, b, matchCase);
}

function readLine(sheet: Sheet, area: Area, rows: boolean, line: number): (Cell | undefined)[] {
  const [first, last] = rows ? [area.firstColumn, area.lastColumn] : [area.firstRow, area.lastRow];
  return Array.from({ length: last - first + 1 }, (_, index) =>
    rows ? cellAt(sheet, line, first + index) : cellAt(sheet, first + index, line),
  );
}

function writeLine(
  book: Book,
  sheet: Sheet,
  area: Area,
  rows: boolean,
  to: number,
  from: number,
  cells: readonly (Cell | undefined)[],
): void {
  if (to === from) return;
  cells.forEach((cell, index) => {
    const row = rows ? to : area.firstRow + index;
    const column = rows ? area.firstColumn + index : to;
    const style = cell?.style ?? inheritedStyle(sheet, row, column);
    const formula = cell?.formula ?? null;
    const moved =
      formula === null ? null : copiedFormula(formula, rows ? to - from : 0, rows ? 0 : to - from);
    putCell(book, sheet, row, column, {
      value: cell?.value ?? null,
      formula: moved,
      quoted: cell?.quoted ?? false,
      style,
    });
  });
}
