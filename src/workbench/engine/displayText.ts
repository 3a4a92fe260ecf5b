import { SSF } from "@e965/xlsx";
import { isCellError } from "./cell";
import type { CellValue } from "./cell";
import type { Culture } from "./culture";

/**
 * The text that a cell shows under its number format, in the machine's culture. The width of the column plays no
 * part here (Excel shows `####` in a column too narrow for a number).
 */
export function displayText(value: CellValue, numberFormat: string, culture: Culture): string {
  if (value === null) return "";
  if (isCellError(value)) return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return textThroughFormat(value, numberFormat);
  try {
    return localised(SSF.format(cleanFormat(numberFormat), value) as string, numberFormat, culture);
  } catch {
    return "#".repeat(8);
  }
}

/** True when the format shows a number as a date or a time. */
export function isDateFormat(numberFormat: string): boolean {
  return SSF.is_date(cleanFormat(numberFormat)) as boolean;
}

function textThroughFormat(value: string, numberFormat: string): string {
  if (!numberFormat.includes("@") || numberFormat === "@") return value;
  try {
    return SSF.format(numberFormat, value) as string;
  } catch {
    return value;
  }
}

/** Locale codes (`[$-42A]`) say nothing about the digits themselves. */
function cleanFormat(numberFormat: string): string {
  return numberFormat.replace(/\[\$-[0-9A-Fa-f]+\]/g, "") || "General";
}

/** Swaps the separators of digits; texts inside the format and dates are left alone. */
function localised(text: string, numberFormat: string, culture: Culture): string {
  if (culture.decimalSeparator === "." || isDateFormat(numberFormat)) return text;
  return text.replace(/\d[\d.,]*/g, (digits) =>
    digits.replace(/[.,]/g, (mark) => (mark === "." ? culture.decimalSeparator : culture.groupSeparator)),
  );
}
