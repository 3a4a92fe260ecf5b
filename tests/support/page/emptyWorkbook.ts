import { writeFileSync } from "node:fs";
import path from "node:path";
import { createXlsxWorkbooks } from "../../../src/adapters/xlsx";
import { samplePlanSheets } from "../../../src/app/planSheets";

/** Writes a plan in which one code stands twice, as `ke-hoach-hong.xlsx` into the folder; gives its path. */
export async function brokenPlan(folder: string): Promise<string> {
  const spec = samplePlanSheets("huyen", "full");
  const sheets = spec.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) =>
      sheet.name === "Chỉ tiêu" && cell.value === "KT02" ? { ...cell, value: "KT01" } : cell,
    ),
  }));
  const file = path.join(folder, "ke-hoach-hong.xlsx");
  writeFileSync(file, await createXlsxWorkbooks().write({ ...spec, sheets }));
  return file;
}

/** Writes a workbook of one empty sheet, as a person begins with, into the folder; gives its path. */
export async function emptyWorkbook(folder: string): Promise<string> {
  const name = "Trang 1";
  const sheet = { name, columns: [], rowHeights: [], cells: [], merges: [] };
  const bytes = await createXlsxWorkbooks().write({
    sheets: [{ ...sheet, validations: [], conditionalFormats: [] }],
    styles: {},
    names: [],
    properties: [],
    customXml: [],
    activeSheet: name,
  });
  const file = path.join(folder, "trong.xlsx");
  writeFileSync(file, bytes);
  return file;
}
