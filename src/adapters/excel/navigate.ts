import type { CellPlace } from "../../ports";
import { HostError } from "../../ports";
import { runInExcel, toHostError } from "./host";
import type { ExcelHost } from "./host";

/** Shows a place to the person. A hidden sheet is left hidden: the error says so. */
export async function goTo(host: ExcelHost, sheetName: string, address: string): Promise<void> {
  try {
    await runInExcel(host, async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName).load("visibility");
      await context.sync();
      if (sheet.isNullObject)
        throw new HostError({ key: "not-found", code: "ItemNotFound", subject: sheetName });
      if (sheet.visibility !== "Visible") {
        throw new HostError({ key: "hidden", code: "InvalidOperation", subject: sheetName });
      }
      sheet.activate();
      sheet.getRange(address).select();
      await context.sync();
    });
  } catch (cause) {
    throw toHostError(cause, { subject: sheetName });
  }
}

/** The cell that typing would go into. */
export function selection(host: ExcelHost): Promise<CellPlace> {
  return runInExcel(host, async (context) => {
    const cell = context.workbook.getActiveCell().load("rowIndex,columnIndex,worksheet/name");
    await context.sync();
    return { sheet: cell.worksheet.name, rowIndex: cell.rowIndex, columnIndex: cell.columnIndex };
  });
}
