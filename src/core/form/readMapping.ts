import { rowsUnder, sheetNamed } from "../province";
import { foldText } from "../reading";
import type { WorkbookData } from "../workbook";
import { FORM_ROLES } from "./formMapping";
import type { FormMapping } from "./formMapping";
import { COLUMN_HEADER, MAPPING_SHEET, ROLE_WORDS, ROW_HEADER, YEAR_LABEL } from "./mappingWorkbook";

/** Reads a mapping back, by sheet names and headers; null when the workbook is none. */
export function readMapping(workbook: WorkbookData): FormMapping | null {
  const rowsSheet = sheetNamed(workbook.sheets, MAPPING_SHEET.rows);
  const columnsSheet = sheetNamed(workbook.sheets, MAPPING_SHEET.columns);
  const year = yearOf(rowsSheet);
  if (rowsSheet === undefined || columnsSheet === undefined || year === null) return null;
  const rows = rowsUnder(rowsSheet, [ROW_HEADER.sheet, ROW_HEADER.name, ROW_HEADER.code]);
  const columns = rowsUnder(columnsSheet, Object.values(COLUMN_HEADER));
  return {
    year,
    rows: rows.flatMap((row) => {
      const name = row.text(ROW_HEADER.name);
      if (name === "") return [];
      return [
        {
          sheet: row.text(ROW_HEADER.sheet),
          name,
          unitOfMeasure: row.text(ROW_HEADER.unitOfMeasure),
          code: row.text(ROW_HEADER.code),
          proposed: row
            .text(ROW_HEADER.proposed)
            .split(/[,;]\s*/u)
            .filter((code) => code !== ""),
        },
      ];
    }),
    columns: columns.flatMap((row) => {
      const header = row.text(COLUMN_HEADER.header);
      if (header === "") return [];
      const word = foldText(row.text(COLUMN_HEADER.role));
      const role = FORM_ROLES.find((one) => foldText(ROLE_WORDS[one]) === word) ?? null;
      return [{ sheet: row.text(COLUMN_HEADER.sheet), header, role }];
    }),
  };
}

function yearOf(sheet: WorkbookData["sheets"][number] | undefined): number | null {
  for (const { cells } of sheet?.rows ?? []) {
    const at = cells.findIndex(
      (cell) => cell.kind === "text" && foldText(cell.value) === foldText(YEAR_LABEL),
    );
    const cell = cells[at + 1];
    if (at >= 0 && cell !== undefined) {
      const year = cell.kind === "number" ? cell.value : Number(cell.value);
      return Number.isInteger(year) && year > 1900 && year < 3000 ? year : null;
    }
  }
  return null;
}
