import type { Area } from "./area";
import { containsArea, rowCount, columnCount } from "./area";
import type { Book } from "./book";
import type { Cell, CellValue } from "./cell";
import { refuse } from "./errors";
import { copiedFormula } from "./formula";
import { isLockedAgainstWriting } from "./locking";
import { cellAt, inheritedStyle, styleAt } from "./sheet";
import type { Sheet } from "./sheet";
import { applyChanges } from "./write";
import type { CellChange } from "./write";

export type FillType = "FillDefault" | "FillCopy" | "FillSeries" | "FillFormats" | "FillValues";

/**
 * Fills a larger area from an area at its start or end, as dragging the handle does: series of numbers and of
 * texts that end in a number go on, formulas are copied, anything else repeats. One number alone repeats unless a
 * series is asked for.
 */
export function fillCells(book: Book, sheet: Sheet, source: Area, target: Area, type: FillType): void {
  if (!containsArea(target, source)) refuse("InvalidArgument", "the area to fill must contain the range");
  const down = rowCount(target) > rowCount(source);
  if (down && columnCount(target) > columnCount(source)) refuse("InvalidArgument", "fill one direction only");
  if (isLockedAgainstWriting(sheet, target)) refuse("AccessDenied", sheet.name);
  const changes: CellChange[] = [];
  const [lineFirst, lineLast] = down
    ? [source.firstColumn, source.lastColumn]
    : [source.firstRow, source.lastRow];
  for (let line = lineFirst; line <= lineLast; line += 1) {
    const place = (at: number): { row: number; column: number } =>
      down ? { row: at, column: line } : { row: line, column: at };
    const [first, last] = down ? [source.firstRow, source.lastRow] : [source.firstColumn, source.lastColumn];
    const [from, to] = down ? [target.firstRow, target.lastRow] : [target.firstColumn, target.lastColumn];
    const values = Array.from({ length: last - first + 1 }, (_, index) => {
      const { row, column } = place(first + index);
      return cellAt(sheet, row, column)?.value ?? null;
    });
    const series = type === "FillCopy" ? null : seriesOf(values, type === "FillSeries");
    for (let at = from; at <= to; at += 1) {
      if (at >= first && at <= last) continue;
      const step = at - first;
      const size = last - first + 1;
      const origin = place(first + (((step % size) + size) % size));
      const { row, column } = place(at);
      changes.push({ row, column, cell: filledCell(sheet, origin, { row, column }, type, series?.(step)) });
    }
  }
  applyChanges(book, sheet, target, changes);
}

function filledCell(
  sheet: Sheet,
  from: { readonly row: number; readonly column: number },
  to: { readonly row: number; readonly column: number },
  type: FillType,
  next: CellValue | undefined,
): Cell {
  const source = cellAt(sheet, from.row, from.column);
  const before = cellAt(sheet, to.row, to.column);
  const look = styleAt(sheet, from.row, from.column);
  if (type === "FillFormats") {
    return {
      value: before?.value ?? null,
      formula: before?.formula ?? null,
      quoted: before?.quoted ?? false,
      style: look,
    };
  }
  const style = type === "FillValues" ? (before?.style ?? inheritedStyle(sheet, to.row, to.column)) : look;
  const formula = source?.formula ?? null;
  if (formula !== null) {
    const moved = copiedFormula(formula, to.row - from.row, to.column - from.column);
    return { value: null, formula: moved, quoted: false, style };
  }
  const value = next === undefined ? (source?.value ?? null) : next;
  return { value, formula: null, quoted: source?.quoted ?? false, style };
}

/** The rule by which values go on, from the offset to the first; null when they only repeat. */
function seriesOf(values: readonly CellValue[], evenOne: boolean): ((offset: number) => CellValue) | null {
  if (values.every((value) => typeof value === "number")) {
    const numbers = values as readonly number[];
    if (numbers.length === 1) return evenOne ? (offset) => numbers[0]! + offset : null;
    const { slope, start } = trend(numbers);
    return (offset) => Math.round((start + slope * offset) * 1e10) / 1e10;
  }
  const parts = values.map((value) => (typeof value === "string" ? /^(.*?)(\d+)$/s.exec(value) : null));
  const first = parts[0];
  if (!first || parts.some((part) => !part || part[1] !== first[1])) return null;
  const numbers = parts.map((part) => Number(part![2]));
  const { slope, start } = numbers.length === 1 ? { slope: 1, start: numbers[0]! } : trend(numbers);
  return (offset) => `${first[1]!}${Math.round(start + slope * offset)}`;
}

/** Straight line through the values by least squares, as Excel continues a series. */
function trend(numbers: readonly number[]): { slope: number; start: number } {
  const n = numbers.length;
  const meanX = (n - 1) / 2;
  const meanY = numbers.reduce((sum, value) => sum + value, 0) / n;
  let over = 0;
  let under = 0;
  numbers.forEach((value, index) => {
    over += (index - meanX) * (value - meanY);
    under += (index - meanX) ** 2;
  });
  const slope = under === 0 ? 0 : over / under;
  return { slope, start: meanY - slope * meanX };
}
