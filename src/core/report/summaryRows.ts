import { cleanText, foldText, parseVietnameseDate, readDateCell } from "../reading";
import type { CellData, SheetData, WorkbookData } from "../workbook";
import { cellInRow } from "../workbook";

/** One row, as a look-up by header. */
export type Row = (header: string) => CellData | undefined;

/** Rows below the header row, each as a look-up by header; none when the headers are not there. */
export function rowsBelow(sheet: SheetData, headers: readonly string[], required: string): readonly Row[] {
  const wanted = new Map(headers.map((header) => [foldText(header), header]));
  for (const [index, row] of sheet.rows.entries()) {
    const columns = new Map<string, number>();
    for (const cell of row.cells) {
      const header = cell.kind === "text" ? wanted.get(foldText(cell.value)) : undefined;
      if (header !== undefined && !columns.has(header)) columns.set(header, cell.columnIndex);
    }
    if (columns.size < 3 || !columns.has(required)) continue;
    return sheet.rows.slice(index + 1).map((data): Row => (header) => {
      const column = columns.get(header);
      return column === undefined ? undefined : cellInRow(data, column);
    });
  }
  return [];
}

/** Text of a cell, a number as it is kept; "" for anything else. */
export function textOf(cell: CellData | undefined): string {
  if (cell === undefined) return "";
  return cell.kind === "text" ? cleanText(cell.value) : cell.kind === "number" ? String(cell.value) : "";
}

/** ISO date of a cell, whether a date or typed day first; null when it is none. */
export function dateOf(cell: CellData | undefined, workbook: WorkbookData): string | null {
  if (cell === undefined) return null;
  if (cell.kind === "text") return parseVietnameseDate(cell.value);
  const date = readDateCell(cell, workbook.styles[cell.style], workbook.date1904);
  return date !== null && "isoDate" in date ? date.isoDate : null;
}

/** What is left of a note when the program's own words are taken out. */
export function typedPart(note: string, own: readonly string[]): string {
  return note
    .split(/;\s*/u)
    .filter((part) => part !== "" && !own.includes(part))
    .join("; ");
}
