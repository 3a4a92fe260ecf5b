import { parseAddress, type CellRange, type CellSpec, type SheetSpec } from "../../../core/workbook";

const REFERENCE =
  /^(?:'((?:[^']|'')+)'|([^'!\s]+))!(\$?[A-Za-z]{1,3}\$?\d{1,7})(?::(\$?[A-Za-z]{1,3}\$?\d{1,7}))?$/;

/** Reads `'Biểu 01'!$C$4:$C$9`; null when it is anything else than one range of one sheet. */
export function parseReference(text: string): { readonly sheet: string; readonly range: CellRange } | null {
  const match = REFERENCE.exec(text);
  if (!match) return null;
  const first = parseAddress(match[3] ?? "");
  const last = parseAddress(match[4] ?? match[3] ?? "");
  if (!first || !last || last.rowIndex < first.rowIndex || last.columnIndex < first.columnIndex) return null;
  return {
    sheet: match[2] ?? (match[1] ?? "").replace(/''/g, "'"),
    range: {
      firstRow: first.rowIndex,
      firstColumn: first.columnIndex,
      lastRow: last.rowIndex,
      lastColumn: last.columnIndex,
    },
  };
}

/** Values (or cached results) of a range of one row or one column, in order; null where nothing is known. */
export function lineOfValues(sheet: SheetSpec, range: CellRange): CellSpec["value"][] {
  const { firstRow, firstColumn, lastRow, lastColumn } = range;
  const values: CellSpec["value"][] = new Array<null>(
    Math.max(lastRow - firstRow, lastColumn - firstColumn) + 1,
  ).fill(null);
  for (const { rowIndex, columnIndex, value } of sheet.cells) {
    if (rowIndex < firstRow || rowIndex > lastRow) continue;
    if (columnIndex < firstColumn || columnIndex > lastColumn) continue;
    values[rowIndex - firstRow + columnIndex - firstColumn] = value;
  }
  return values;
}
