import type { Area } from "./area";
import { forEachCell, styleAt } from "./sheet";
import type { Sheet } from "./sheet";

/** True when the sheet is protected and at least one cell of the area is locked. */
export function isLockedAgainstWriting(sheet: Sheet, area: Area): boolean {
  if (!sheet.protection) return false;
  const cells = (area.lastRow - area.firstRow + 1) * (area.lastColumn - area.firstColumn + 1);
  let stored = 0;
  let locked = false;
  forEachCell(sheet, area, (cell) => {
    stored += 1;
    if (cell.style.locked) locked = true;
  });
  if (locked || stored === cells) return locked;
  return someUntouchedCellIsLocked(sheet, area, cells);
}

function someUntouchedCellIsLocked(sheet: Sheet, area: Area, cells: number): boolean {
  if (cells > 200_000) return sheet.defaultStyle.locked;
  for (let row = area.firstRow; row <= area.lastRow; row += 1) {
    for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
      if (styleAt(sheet, row, column).locked) return true;
    }
  }
  return false;
}
