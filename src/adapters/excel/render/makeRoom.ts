import { columnName } from "../../../core/workbook";
import type { WorkbookSpec } from "../../../core/workbook";
import type { RestoreRecord } from "../restore/record";
import { step } from "../steps";
import type { Step } from "../steps";
import { sameName } from "./survey";
import type { SheetBefore } from "./survey";

/** Copies of the sheets that are to be replaced, out of sight; they come before anything else is changed. */
export function copySteps(record: RestoreRecord): Step[] {
  return record.sheets.map(({ name, copy }) =>
    step(({ workbook }) => {
      const made = workbook.worksheets.getItem(name).copy("End");
      made.name = copy;
      made.visibility = "VeryHidden";
    }, 1_000),
  );
}

/**
 * Empties the sheets that are there and adds those that are not. A sheet is emptied rather than deleted, so that
 * formulas, charts and names of other sheets keep their hold on it.
 */
export function makeRoomSteps(spec: WorkbookSpec, before: readonly SheetBefore[]): Step[] {
  return spec.sheets.flatMap(({ name }) => {
    const known = before.find((sheet) => sameName(sheet.name, name));
    return known === undefined
      ? [step(({ workbook }) => void workbook.worksheets.add(name))]
      : emptySteps(known);
  });
}

/** Empties a sheet: contents, looks, rules, tables, our charts, sizes, frozen part and breaks. */
export function emptySteps(sheet: SheetBefore): Step[] {
  const { name, rowCount, columnCount } = sheet;
  return [
    step((context) => {
      const worksheet = context.workbook.worksheets.getItem(name);
      if (sheet.isProtected) worksheet.protection.unprotect();
      if (sheet.hasFilter) worksheet.autoFilter.remove();
      for (const table of sheet.tables) worksheet.tables.getItem(table).convertToRange();
      for (const chart of sheet.charts) worksheet.charts.getItem(chart).delete();
      worksheet.getRange().clear("All");
      worksheet.freezePanes.unfreeze();
      worksheet.horizontalPageBreaks.removePageBreaks();
      worksheet.tabColor = "";
      worksheet.showGridlines = true;
      if (columnCount > 0) {
        const columns = worksheet.getRange(`A:${columnName(columnCount - 1)}`);
        columns.columnHidden = false;
        columns.format.useStandardWidth = true;
      }
      if (rowCount > 0) {
        const rows = worksheet.getRange(`1:${rowCount}`);
        rows.rowHidden = false;
        rows.format.useStandardHeight = true;
      }
    }, 6_000),
  ];
}
