/** A rectangle of cells; all four bounds are 0-based and inclusive. */
export interface CellRange {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** Last row and column of an Excel worksheet, 0-based. */
export const LAST_ROW_INDEX = 1_048_575;
export const LAST_COLUMN_INDEX = 16_383;

/** `0 → "A"`, `27 → "AB"`. */
export function columnName(columnIndex: number): string {
  let name = "";
  for (let rest = columnIndex + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** Shows a 0-based row and column as people write it: `toAddress(11, 6)` is `"G12"`. */
export function toAddress(rowIndex: number, columnIndex: number): string {
  return columnName(columnIndex) + String(rowIndex + 1);
}

/** As `toAddress`, with both parts fixed: `"$G$12"`. */
export function toAbsoluteAddress(rowIndex: number, columnIndex: number): string {
  return `$${columnName(columnIndex)}$${rowIndex + 1}`;
}

/** `"A1:C5"`, or a single address when the range is one cell. */
export function toRangeAddress(range: CellRange): string {
  const first = toAddress(range.firstRow, range.firstColumn);
  const last = toAddress(range.lastRow, range.lastColumn);
  return first === last ? first : `${first}:${last}`;
}

/** Reads `"G12"` or `"$G$12"`; null when it is not a cell inside the grid. */
export function parseAddress(address: string): { rowIndex: number; columnIndex: number } | null {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(address);
  if (!match) return null;
  let columnIndex = 0;
  for (const letter of match[1]!.toUpperCase()) columnIndex = columnIndex * 26 + (letter.charCodeAt(0) - 64);
  columnIndex -= 1;
  const rowIndex = Number(match[2]) - 1;
  if (rowIndex < 0 || rowIndex > LAST_ROW_INDEX || columnIndex > LAST_COLUMN_INDEX) return null;
  return { rowIndex, columnIndex };
}

/** Quotes a sheet name for use in a formula: `Biểu 01` becomes `'Biểu 01'`. */
export function quoteSheetName(sheetName: string): string {
  return `'${sheetName.replace(/'/g, "''")}'`;
}
