import type { Area } from "./area";
import { boundingArea, intersectAreas } from "./area";
import { forEachCell, inheritedStyle } from "./sheet";
import type { Sheet } from "./sheet";

/**
 * The smallest area around everything used inside `within`: values, formulas and spilled results; with
 * `valuesOnly` false also cells that only have a look. Null when nothing is used.
 */
export function usedArea(sheet: Sheet, within: Area, valuesOnly: boolean): Area | null {
  let used: Area | null = null;
  const take = (row: number, column: number): void => {
    const cell = { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column };
    used = used ? boundingArea(used, cell) : cell;
  };
  forEachCell(sheet, within, (cell, row, column) => {
    const content = cell.value !== null || cell.formula !== null;
    if (content || (!valuesOnly && cell.style !== inheritedStyle(sheet, row, column))) take(row, column);
  });
  for (const [row, cells] of sheet.spills) {
    if (row < within.firstRow || row > within.lastRow) continue;
    for (const column of cells.keys()) {
      if (column >= within.firstColumn && column <= within.lastColumn) take(row, column);
    }
  }
  if (!valuesOnly) {
    for (const merge of sheet.merges) {
      const part = intersectAreas(merge, within);
      if (part) used = used ? boundingArea(used, part) : part;
    }
  }
  return used;
}
