import type { CellData, SheetData, WorkbookData } from "../../../src/core/workbook";

/** What may stand in a cell of a test sheet; null and undefined are empty. */
export type CellValue =
  | string
  | number
  | boolean
  | null
  | undefined
  | { readonly formula: string; readonly value?: string | number }
  | { readonly error: string }
  /** A serial that the cell shows as a date. */
  | { readonly date: number };

/** Index of the style that shows dates in what `workbookData` makes. */
const DATE_STYLE = 1;

/** A sheet from rows of values, the first row and column being row 1 and column A. */
export function sheetData(
  name: string,
  rows: readonly (readonly CellValue[])[],
  changes: Partial<Omit<SheetData, "name" | "rows">> & { readonly hiddenRows?: readonly number[] } = {},
): SheetData {
  const { hiddenRows = [], ...rest } = changes;
  return {
    name,
    visibility: "visible",
    rows: rows.flatMap((values, rowIndex) => {
      const cells = values.flatMap((value, columnIndex) => {
        const cell = cellData(value, columnIndex);
        return cell === null ? [] : [cell];
      });
      return cells.length === 0 ? [] : [{ rowIndex, hidden: hiddenRows.includes(rowIndex), cells }];
    }),
    merges: [],
    hiddenColumns: [],
    comments: [],
    ...rest,
  };
}

/** A workbook of such sheets, with no stamp unless one is given. */
export function workbookData(
  sheets: readonly SheetData[],
  changes: Partial<Omit<WorkbookData, "sheets">> = {},
): WorkbookData {
  return {
    format: "xlsx",
    sheets,
    styles: [
      { numberFormat: "General", isDate: false, fontName: "Times New Roman" },
      { numberFormat: "dd/mm/yyyy", isDate: true, fontName: "Times New Roman" },
    ],
    properties: new Map(),
    customXml: [],
    date1904: false,
    hasMacros: false,
    externalLinks: [],
    ...changes,
  };
}

export function cellData(value: CellValue, columnIndex: number): CellData | null {
  const base = { columnIndex, style: 0 };
  if (value === null || value === undefined || value === "") return null;
  if (typeof value === "string") return { ...base, kind: "text", value };
  if (typeof value === "number") return { ...base, kind: "number", value };
  if (typeof value === "boolean") return { ...base, kind: "boolean", value };
  if ("error" in value) return { ...base, kind: "error", value: value.error };
  if ("date" in value) return { ...base, style: DATE_STYLE, kind: "number", value: value.date };
  const { formula } = value;
  if (typeof value.value === "number") return { ...base, kind: "number", value: value.value, formula };
  if (typeof value.value === "string") return { ...base, kind: "text", value: value.value, formula };
  return { ...base, kind: "formula", value: null, formula };
}
