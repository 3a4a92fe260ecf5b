import { displayText, styleAt, valueAt } from "../../engine";
import type { Area, Book, Sheet } from "../../engine";

/** What the clipboard takes of an area: the shown texts, cells divided by tabs, rows by line ends. */
export function copiedText(book: Book, sheet: Sheet, area: Area): string {
  const lines: string[] = [];
  const last = Math.min(area.lastRow, area.firstRow + 20_000);
  for (let row = area.firstRow; row <= last; row += 1) {
    const cells: string[] = [];
    for (
      let column = area.firstColumn;
      column <= Math.min(area.lastColumn, area.firstColumn + 500);
      column += 1
    ) {
      cells.push(
        displayText(valueAt(sheet, row, column), styleAt(sheet, row, column).numberFormat, book.culture),
      );
    }
    lines.push(cells.join("\t"));
  }
  return lines.join("\r\n");
}
