import { quoteSheetName, toAbsoluteAddress } from "../workbook";
import type { CellRange } from "../workbook";

/** `'Biểu 02'!$B$20:$B$32`. */
export function absoluteRange(sheetName: string, range: CellRange): string {
  const first = toAbsoluteAddress(range.firstRow, range.firstColumn);
  const last = toAbsoluteAddress(range.lastRow, range.lastColumn);
  return `${quoteSheetName(sheetName)}!${first === last ? first : `${first}:${last}`}`;
}
