import { cellAt, displayText, isCellError, isDateFormat, mergeAt } from "../../engine";
import type { Book, Sheet } from "../../engine";

/** What stands in the formula bar: the formula, or the value as one would type it again. */
export function editText(book: Book, sheet: Sheet, row: number, column: number): string {
  const merge = mergeAt(sheet, row, column);
  const cell = cellAt(sheet, merge?.firstRow ?? row, merge?.firstColumn ?? column);
  if (!cell) return "";
  const { value, style } = cell;
  if (cell.formula !== null) return sheet.protection && style.formulaHidden ? "" : `=${cell.formula}`;
  if (value === null) return cell.quoted ? "'" : "";
  if (isCellError(value)) return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return cell.quoted ? `'${value}` : value;
  if (isDateFormat(style.numberFormat)) {
    return displayText(value, Number.isInteger(value) ? "dd/mm/yyyy" : "dd/mm/yyyy h:mm:ss", book.culture);
  }
  if (style.numberFormat.includes("%") && !style.numberFormat.includes('"')) {
    return `${digits(value * 100, book)}%`;
  }
  return digits(value, book);
}

/** All the digits that Excel keeps (15), with the culture's decimal sign. */
function digits(value: number, book: Book): string {
  return String(Number(value.toPrecision(15))).replace(".", book.culture.decimalSeparator);
}
