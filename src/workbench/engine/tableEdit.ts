import type { Area } from "./area";
import { intersectAreas } from "./area";
import type { Book } from "./book";
import { isCellError } from "./cell";
import { putCell } from "./cells";
import { cellAt, styleAt, valueAt } from "./sheet";
import type { Sheet } from "./sheet";
import { tableHeader } from "./table";
import type { Table } from "./table";

/** Replaces a table of the sheet by id. */
export function replaceTable(sheet: Sheet, table: Table): void {
  sheet.tables = sheet.tables.map((one) => (one.id === table.id ? table : one));
}

/** After a write, headers of touched tables become texts and the columns take their names. */
export function syncTableHeaders(book: Book, sheet: Sheet, area: Area): void {
  for (const table of sheet.tables) {
    const header = tableHeader(table);
    if (!header || !intersectAreas(header, area)) continue;
    const taken = new Set<string>();
    const columns = table.columns.map((column, index) => {
      const at = table.area.firstColumn + index;
      const text = headerText(sheet, header.firstRow, at) || `Column${index + 1}`;
      const name = uniqueName(text, taken);
      taken.add(name.toLowerCase());
      putHeader(book, sheet, header.firstRow, at, name);
      return { ...column, name };
    });
    replaceTable(sheet, { ...table, columns });
  }
}

/** Puts a header's text into its cell when it says something else. */
export function putHeader(book: Book, sheet: Sheet, row: number, column: number, name: string): void {
  const cell = cellAt(sheet, row, column);
  if (cell?.value === name && cell.formula === null) return;
  putCell(book, sheet, row, column, {
    value: name,
    formula: null,
    quoted: false,
    style: styleAt(sheet, row, column),
  });
}

/** `Name`, `Name2`, `Name3`, … the first that is not taken (compared without case). */
export function uniqueName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name.toLowerCase())) return name;
  let number = 2;
  while (taken.has(`${name}${number}`.toLowerCase())) number += 1;
  return `${name}${number}`;
}

function headerText(sheet: Sheet, row: number, column: number): string {
  const value = valueAt(sheet, row, column);
  if (value === null) return "";
  return isCellError(value) ? value.error : String(value);
}
