import { read as readWithSheetJs, type CellObject } from "@e965/xlsx";
import { toAddress, type WorkbookData } from "../../../../../src/core/workbook";
import { runPython } from "../../../../support/python";

/** `sheet!A1` → what stands there; `formula` for one without value. */
export type Values = Record<string, string | number | boolean | { readonly error: string } | "formula">;

/** What we read. */
export function valuesOf(workbook: WorkbookData): Values {
  const values: Values = {};
  for (const sheet of workbook.sheets) {
    for (const row of sheet.rows) {
      for (const cell of row.cells) {
        const key = `${sheet.name}!${toAddress(row.rowIndex, cell.columnIndex)}`;
        if (cell.kind === "formula") values[key] = "formula";
        else values[key] = cell.kind === "error" ? { error: cell.value } : cell.value;
      }
    }
  }
  return values;
}

/**
 * What SheetJS reads. It leaves out formulas without value (and makes them zero when asked for empty cells), so they
 * are to be left out of what it is compared with.
 */
export function sheetJsValues(bytes: Uint8Array): Values {
  const workbook = readWithSheetJs(bytes, { type: "array", cellFormula: true });
  const values: Values = {};
  for (const name of workbook.SheetNames) {
    const sheet = workbook.Sheets[name]!;
    for (const address of Object.keys(sheet)) {
      if (address.startsWith("!")) continue;
      const cell = sheet[address] as CellObject;
      const key = `${name}!${address}`;
      if (cell.v === undefined) continue;
      if (cell.t === "e") values[key] = { error: cell.w ?? "" };
      else if (cell.v !== "" || cell.f !== undefined) values[key] = cell.v as string | number | boolean;
    }
  }
  return values;
}

/** What openpyxl reads as stored values; dates as serial numbers, formulas without value left out. */
export async function openpyxlValues(files: readonly Uint8Array[]): Promise<Values[]> {
  const { result } = await runPython(
    `
import openpyxl
from openpyxl.utils.datetime import to_excel
result = []
for name in sorted(files):
    wb = openpyxl.load_workbook(files[name], data_only=True)
    values = {}
    for ws in wb.worksheets:
        for cells in ws.iter_rows():
            for cell in cells:
                value = cell.value
                if value is None: continue
                if isinstance(value, (datetime.datetime, datetime.date, datetime.time, datetime.timedelta)): value = to_excel(value)
                if cell.data_type == "e": value = {"error": value}
                values[ws.title + "!" + cell.coordinate] = value
    result.append(values)
`,
    {
      files: Object.fromEntries(
        files.map((bytes, index) => [`${String(index).padStart(4, "0")}.xlsx`, bytes]),
      ),
    },
  );
  return result as Values[];
}
