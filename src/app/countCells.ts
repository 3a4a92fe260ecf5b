import type { WorkbookData } from "../core/workbook";

/** Filled cells of each sheet. */
export function countCells(workbook: WorkbookData): ReadonlyMap<string, number> {
  return new Map(
    workbook.sheets.map((sheet) => [sheet.name, sheet.rows.reduce((sum, row) => sum + row.cells.length, 0)]),
  );
}
