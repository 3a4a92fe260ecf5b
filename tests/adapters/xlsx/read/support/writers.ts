import { utils, write, type CellObject, type WorkSheet } from "@e965/xlsx";
import ExcelJS from "exceljs";
import { runPython } from "../../../../support/python";
import type { PlannedCell, PlannedSheet } from "./randomWorkbooks";

/** The planned workbook as exceljs writes it. */
export async function writeWithExceljs(sheets: readonly PlannedSheet[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  for (const { name, hidden, cells } of sheets) {
    const sheet = workbook.addWorksheet(name, { state: hidden ? "veryHidden" : "visible" });
    for (const { row, column, cell } of cells) {
      const target = sheet.getCell(row + 1, column + 1);
      target.value = exceljsValue(cell);
      if (cell.kind === "number" && cell.format !== null) target.numFmt = cell.format;
      if (cell.kind === "date") target.numFmt = "dd/mm/yyyy";
    }
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function exceljsValue(cell: PlannedCell): ExcelJS.CellValue {
  switch (cell.kind) {
    case "rich":
      return { richText: cell.runs.map((text, index) => ({ text, font: { bold: index % 2 === 0 } })) };
    case "error":
      return { error: cell.value as ExcelJS.CellErrorValue["error"] };
    case "formula":
      return { formula: cell.formula, date1904: false };
    case "date":
      return cell.serial;
    case "number":
    case "text":
    case "boolean":
      return cell.value;
  }
}

/** The planned workbook as SheetJS writes it, in any of its formats. */
export function writeWithSheetJs(
  sheets: readonly PlannedSheet[],
  bookType: "xlsx" | "xlsb" | "biff8" | "ods",
): Uint8Array {
  const workbook = utils.book_new();
  for (const { name, cells } of sheets) {
    const sheet: WorkSheet = {};
    let lastRow = 0;
    let lastColumn = 0;
    for (const { row, column, cell } of cells) {
      sheet[utils.encode_cell({ r: row, c: column })] = sheetJsCell(cell);
      lastRow = Math.max(lastRow, row);
      lastColumn = Math.max(lastColumn, column);
    }
    sheet["!ref"] = utils.encode_range({ r: 0, c: 0 }, { r: lastRow, c: lastColumn });
    utils.book_append_sheet(workbook, sheet, name);
  }
  workbook.Workbook = { Sheets: sheets.map(({ name, hidden }) => ({ name, Hidden: hidden ? 2 : 0 })) };
  return new Uint8Array(
    write(workbook, { type: "array", bookType, compression: true, bookSST: true }) as ArrayBuffer,
  );
}

const errorCodes: Readonly<Record<string, number>> = {
  "#DIV/0!": 7,
  "#VALUE!": 15,
  "#REF!": 23,
  "#NAME?": 29,
  "#NUM!": 36,
  "#N/A": 42,
};

function sheetJsCell(cell: PlannedCell): CellObject {
  switch (cell.kind) {
    case "number":
      return { t: "n", v: cell.value, ...(cell.format === null ? {} : { z: cell.format }) };
    case "text":
      return { t: "s", v: cell.value };
    case "rich":
      return { t: "s", v: cell.runs.join("") };
    case "boolean":
      return { t: "b", v: cell.value };
    case "error":
      return { t: "e", v: errorCodes[cell.value]! };
    case "date":
      return { t: "n", v: cell.serial, z: "dd/mm/yyyy" };
    case "formula":
      return { t: "n", v: 7, f: cell.formula };
  }
}

/** The planned workbooks as openpyxl writes them, in one run. */
export async function writeWithOpenpyxl(
  workbooks: readonly (readonly PlannedSheet[])[],
): Promise<Uint8Array[]> {
  const { files } = await runPython(
    `
import openpyxl
from openpyxl.styles import Font
for index, sheets in enumerate(data):
    wb = openpyxl.Workbook(); wb.remove(wb.active)
    for planned in sheets:
        ws = wb.create_sheet(planned["name"])
        if planned["hidden"]: ws.sheet_state = "veryHidden"
        for item in planned["cells"]:
            cell = ws.cell(item["row"] + 1, item["column"] + 1); what = item["cell"]; kind = what["kind"]
            if kind == "rich": cell.value = "".join(what["runs"])
            elif kind == "formula": cell.value = "=" + what["formula"]
            elif kind == "error": cell.value = what["value"]; cell.data_type = "e"
            elif kind == "date":
                cell.value = datetime.datetime.strptime(what["iso"], "%Y-%m-%d"); cell.number_format = "dd/mm/yyyy"
            elif kind == "text": cell.value = what["value"]; cell.data_type = "s"
            else: cell.value = what["value"]
            if kind == "number" and what["format"]: cell.number_format = what["format"]
    wb.save(out("%03d.xlsx" % index))
`,
    { data: workbooks },
  );
  return [...files].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, bytes]) => bytes);
}
