import { writeFileSync } from "node:fs";
import path from "node:path";
import { createXlsxWorkbooks } from "../../../src/adapters/xlsx";

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
