import type { Area } from "./area";
import { columnFormat, rowFormat } from "./sheet";
import type { Sheet } from "./sheet";
import { putColumn, putRow } from "./sizes";
import { refuse } from "./errors";

const DEEPEST = 7;

/** Puts rows or columns one level deeper into the outline (step 1) or takes them out one level (step -1). */
export function changeOutline(sheet: Sheet, area: Area, axis: "rows" | "columns", step: 1 | -1): void {
  if (sheet.protection) refuse("AccessDenied", sheet.name);
  const [first, last] = axis === "rows" ? [area.firstRow, area.lastRow] : [area.firstColumn, area.lastColumn];
  const levelOf = (index: number): number =>
    (axis === "rows" ? rowFormat(sheet, index) : columnFormat(sheet, index)).outlineLevel;
  const indices = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  if (step < 0 && indices.every((index) => levelOf(index) === 0)) refuse("InvalidOperation", "not grouped");
  for (const index of indices) {
    const level = Math.max(0, levelOf(index) + step);
    if (level > DEEPEST) refuse("InvalidOperation", "eight levels at most");
    if (axis === "rows") putRow(sheet, index, { outlineLevel: level });
    else putColumn(sheet, index, { outlineLevel: level });
  }
}

/** Hides or shows the details of the groups that the area meets. */
export function showGroupDetails(sheet: Sheet, area: Area, axis: "rows" | "columns", show: boolean): void {
  const [first, last] = axis === "rows" ? [area.firstRow, area.lastRow] : [area.firstColumn, area.lastColumn];
  for (let index = first; index <= last; index += 1) {
    if (axis === "rows" && rowFormat(sheet, index).outlineLevel > 0) putRow(sheet, index, { hidden: !show });
    if (axis === "columns" && columnFormat(sheet, index).outlineLevel > 0)
      putColumn(sheet, index, { hidden: !show });
  }
}

/** Shows so many levels of the outline: 1 hides every group. Zero leaves that axis as it is. */
export function showLevels(sheet: Sheet, rowLevels: number, columnLevels: number): void {
  for (const [row, format] of [...sheet.rows]) {
    if (rowLevels > 0 && format.outlineLevel > 0)
      putRow(sheet, row, { hidden: format.outlineLevel >= rowLevels });
  }
  for (const [column, format] of [...sheet.columns]) {
    if (columnLevels > 0 && format.outlineLevel > 0) {
      putColumn(sheet, column, { hidden: format.outlineLevel >= columnLevels });
    }
  }
}
