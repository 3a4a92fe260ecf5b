import type { CellData, SheetData, StyleSpec, WorkbookData, WorkbookSpec } from "../../src/core/workbook";

/**
 * What reading a rendered `WorkbookSpec` gives, without a file: every cell with its value, number format and font.
 * Empty cells and empty texts are left out, as a reader leaves them out.
 */
export function specToData(spec: WorkbookSpec): WorkbookData {
  const styleNames = Object.keys(spec.styles);
  return {
    format: "xlsx",
    sheets: spec.sheets.map((sheet): SheetData => {
      const rows = new Map<number, CellData[]>();
      for (const { rowIndex, columnIndex, value, formula, style } of sheet.cells) {
        const base = {
          columnIndex,
          style: styleNames.indexOf(style),
          ...(formula === undefined ? {} : { formula }),
        };
        const cell = cellOf(value, base);
        if (cell === null) continue;
        const cells = rows.get(rowIndex) ?? [];
        cells.push(cell);
        rows.set(rowIndex, cells);
      }
      const ordered = [...rows].sort(([a], [b]) => a - b);
      return {
        name: sheet.name,
        visibility: sheet.visibility ?? "visible",
        rows: ordered.map(([rowIndex, cells]) => ({
          rowIndex,
          hidden: sheet.hiddenRows?.includes(rowIndex) ?? false,
          cells: cells.sort((a, b) => a.columnIndex - b.columnIndex),
        })),
        merges: sheet.merges,
        hiddenColumns: [],
        comments: [],
      };
    }),
    styles: Object.values(spec.styles).map(styleOf),
    properties: new Map(spec.properties.map(({ name, value }) => [name, value])),
    customXml: spec.customXml,
    date1904: false,
    hasMacros: false,
    externalLinks: [],
  };
}

function cellOf(
  value: string | number | boolean | null,
  base: { readonly columnIndex: number; readonly style: number; readonly formula?: string },
): CellData | null {
  if (typeof value === "number") return { ...base, kind: "number", value };
  if (typeof value === "boolean") return { ...base, kind: "boolean", value };
  // The empty text that a formula gives is a text; without a formula it is an empty cell.
  if (typeof value === "string" && (value !== "" || base.formula !== undefined))
    return { ...base, kind: "text", value };
  return base.formula === undefined ? null : { ...base, kind: "formula", value: null, formula: base.formula };
}

function styleOf(style: StyleSpec): WorkbookData["styles"][number] {
  const numberFormat = style.numberFormat ?? "General";
  return {
    numberFormat,
    isDate: /[dmyhs]/i.test(numberFormat.replace(/"[^"]*"/g, "")) && numberFormat !== "General",
    fontName: style.fontName ?? null,
  };
}
