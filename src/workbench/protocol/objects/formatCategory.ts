import { isDateFormat } from "../../engine";

/** Office.js's name of the kind of number format. */
export function formatCategory(numberFormat: string): string {
  if (numberFormat === "General") return "General";
  if (numberFormat === "@") return "Text";
  if (/\[\$[^\]-]|[$€£¥₫]/.test(numberFormat)) return numberFormat.includes("_") ? "Accounting" : "Currency";
  if (isDateFormat(numberFormat)) return /[dy]/i.test(numberFormat) ? "Date" : "Time";
  if (numberFormat.includes("%")) return "Percentage";
  if (/E[+-]/i.test(numberFormat)) return "Scientific";
  if (numberFormat.includes("?/")) return "Fraction";
  return /^[#0,. ]+$/.test(numberFormat) ? "Number" : "Custom";
}
