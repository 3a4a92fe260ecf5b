import type { FormCellLook } from "../../../src/core/form";
import type { CellData, SheetData, WorkbookData } from "../../../src/core/workbook";

type Value = string | number | null | { readonly formula: string; readonly value: number | null };

/** A form of one sheet or several: rows of cells from A1 on. `merges` are [first row, first column, last row, last column]. */
export function aForm(
  sheets: Readonly<Record<string, readonly (readonly Value[])[]>>,
  merges: readonly (readonly [number, number, number, number])[] = [],
): WorkbookData {
  return {
    format: "xlsx",
    sheets: Object.entries(sheets).map(([name, rows]): SheetData => ({
      name,
      visibility: "visible",
      rows: rows.flatMap((values, rowIndex) => {
        const cells = values.flatMap((value, columnIndex): CellData[] => cellOf(value, columnIndex));
        return cells.length === 0 ? [] : [{ rowIndex, hidden: false, cells }];
      }),
      merges: merges.map(([firstRow, firstColumn, lastRow, lastColumn]) => ({
        firstRow,
        firstColumn,
        lastRow,
        lastColumn,
      })),
      hiddenColumns: [],
      comments: [],
    })),
    styles: [{ numberFormat: "General", isDate: false, fontName: null }],
    properties: new Map(),
    customXml: [],
    date1904: false,
    hasMacros: false,
    externalLinks: [],
  };
}

export const PLAIN: FormCellLook = { numberFormat: "General", isDate: false, locked: false };

function cellOf(value: Value, columnIndex: number): CellData[] {
  const base = { columnIndex, style: 0 };
  if (value === null) return [];
  if (typeof value === "string") return [{ ...base, kind: "text", value }];
  if (typeof value === "number") return [{ ...base, kind: "number", value }];
  const { formula } = value;
  if (value.value === null) return [{ ...base, kind: "formula", value: null, formula }];
  return [{ ...base, kind: "number", value: value.value, formula }];
}
