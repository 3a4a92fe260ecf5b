import type { Area } from "../area";
import { areaOf } from "../area";
import type { Book } from "../book";
import { calculateIfAutomatic } from "../calculate";
import { mergeAt, putCell } from "../cells";
import { cellAt, styleAt, valueAt } from "../sheet";
import type { Sheet } from "../sheet";
import { replaceTable } from "../tableEdit";
import { usedArea } from "../usedArea";
import { isValidValue } from "../validate";
import type { Validation } from "../validation";
import { writeBlock } from "../write";

/** The cell that takes what is typed at a place: a merged area's first. */
export function editedCell(sheet: Sheet, row: number, column: number): Area {
  const merge = mergeAt(sheet, row, column);
  return areaOf(merge?.firstRow ?? row, merge?.firstColumn ?? column);
}

/** Whether the cell would be valid with that text. It is tried in place, for a rule may look at the cell itself. */
export function wouldBeValid(
  book: Book,
  sheet: Sheet,
  area: Area,
  text: string,
  validation: Validation,
): boolean {
  const { firstRow: row, firstColumn: column } = area;
  const style = styleAt(sheet, row, column);
  const before = cellAt(sheet, row, column) ?? { value: null, formula: null, quoted: false, style };
  const listeners = [...book.listeners];
  const tables = sheet.tables;
  book.listeners.clear();
  try {
    writeBlock(book, sheet, area, [[text]], "A1", book.culture);
    calculateIfAutomatic(book);
    return isValidValue(book, sheet, row, column, validation, valueAt(sheet, row, column));
  } finally {
    putCell(book, sheet, row, column, before);
    sheet.tables = tables;
    calculateIfAutomatic(book);
    for (const listener of listeners) book.listeners.add(listener);
  }
}

/** Typing right below a table without totals, or right beside it, makes the table larger, as Excel does. */
export function growTable(sheet: Sheet, row: number, column: number): void {
  for (const table of sheet.tables) {
    const { area } = table;
    const below = row === area.lastRow + 1 && column >= area.firstColumn && column <= area.lastColumn;
    if (
      below &&
      !table.showTotals &&
      !usedElsewhere(sheet, { ...area, firstRow: row, lastRow: row }, row, column)
    ) {
      replaceTable(sheet, { ...table, area: { ...area, lastRow: row } });
    }
  }
}

function usedElsewhere(sheet: Sheet, strip: Area, row: number, column: number): boolean {
  const used = usedArea(sheet, strip, true);
  return (
    used !== null && (used.firstColumn !== column || used.lastColumn !== column || used.firstRow !== row)
  );
}
