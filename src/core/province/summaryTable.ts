import { cleanParagraphs, foldText, formatVietnameseNumber } from "../reading";
import type { CellData, RowData, SheetData } from "../workbook";
import { cellInRow, toAddress } from "../workbook";

/** One row of a table of the summary, its cells by header. */
export interface SummaryRow {
  readonly rowIndex: number;
  readonly cell: (header: string) => CellData | undefined;
  /** Text as shown, line breaks kept; "" where the cell is empty or holds no value. */
  readonly text: (header: string) => string;
  /** A1 address of the cell under a header. */
  readonly address: (header: string) => string;
}

/** Finds a sheet by name, whatever its case and spaces; the first of the names that is there. */
export function sheetNamed(sheets: readonly SheetData[], ...names: readonly string[]): SheetData | undefined {
  for (const name of names) {
    const found = sheets.find((sheet) => foldText(sheet.name) === foldText(name));
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * Rows below the header row that holds every given header, up to the next titled table (`B. …`) of the same sheet.
 * Blank rows between are passed over, so that a row put in by hand loses nothing. Empty when the headers are not there.
 */
export function rowsUnder(sheet: SheetData | undefined, headers: readonly string[]): readonly SummaryRow[] {
  if (sheet === undefined) return [];
  for (const [index, row] of sheet.rows.entries()) {
    const columns = columnsOf(row);
    if (!headers.every((header) => columns.has(foldText(header)))) continue;
    const rows: SummaryRow[] = [];
    for (const data of sheet.rows.slice(index + 1)) {
      if (isTitle(data)) break;
      rows.push(summaryRow(data, columns));
    }
    return rows;
  }
  return [];
}

function summaryRow(data: RowData, columns: ReadonlyMap<string, number>): SummaryRow {
  const columnOf = (header: string) => columns.get(foldText(header)) ?? -1;
  const cell = (header: string) => cellInRow(data, columnOf(header));
  return {
    rowIndex: data.rowIndex,
    cell,
    text: (header) => textOf(cell(header)),
    address: (header) => toAddress(data.rowIndex, Math.max(0, columnOf(header))),
  };
}

function columnsOf(row: RowData): ReadonlyMap<string, number> {
  const columns = new Map<string, number>();
  for (const cell of row.cells) {
    if (cell.kind !== "text") continue;
    const header = foldText(cell.value);
    if (!columns.has(header)) columns.set(header, cell.columnIndex);
  }
  return columns;
}

/** A lone text `B. …` in the first column begins the next table. */
function isTitle(row: RowData): boolean {
  const [first, ...others] = row.cells.filter((cell) => cell.kind !== "text" || cell.value.trim() !== "");
  return (
    first !== undefined &&
    others.length === 0 &&
    first.columnIndex === 0 &&
    first.kind === "text" &&
    /^[A-Z]\. /u.test(first.value)
  );
}

function textOf(cell: CellData | undefined): string {
  if (cell?.kind === "text") return cleanParagraphs(cell.value);
  return cell?.kind === "number" ? formatVietnameseNumber(cell.value) : "";
}
