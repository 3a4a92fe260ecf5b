import { NUMBER } from "./odsNames";
import { END, type XmlScanner } from "./xmlScanner";

/** Elements of the number namespace that define a format. */
export const dataStyleNames: readonly string[] = [
  "number-style",
  "currency-style",
  "percentage-style",
  "date-style",
  "time-style",
  "text-style",
  "boolean-style",
];

/**
 * Excel's code for the OpenDocument number style whose START was last; moves past its end. Conditions on other
 * styles (`style:map`: negative numbers in red) are left out: they do not change what a value means.
 */
export function readDataStyle(scanner: XmlScanner): string {
  const countsHours = scanner.attributeIn(NUMBER, "truncate-on-overflow") === "false";
  let code = "";
  while (scanner.next() !== END) code += readPiece(scanner, countsHours);
  return code === "" || code === "0" ? "General" : code;
}

function readPiece(scanner: XmlScanner, countsHours: boolean): string {
  const attribute = (name: string) => scanner.attributeIn(NUMBER, name);
  const isLong = attribute("style") === "long";
  const is = (name: string) => scanner.isIn(NUMBER, name);
  let piece = "";
  if (is("text") || is("currency-symbol")) return literal(scanner.elementText());
  if (is("number")) piece = digits(attribute("decimal-places"), attribute("grouping") === "true");
  else if (is("scientific-number")) piece = `${digits(attribute("decimal-places"), false)}E+00`;
  else if (is("fraction")) piece = "# ?/?";
  else if (is("text-content")) piece = "@";
  else if (is("day")) piece = isLong ? "dd" : "d";
  else if (is("day-of-week")) piece = isLong ? "dddd" : "ddd";
  else if (is("year")) piece = isLong ? "yyyy" : "yy";
  else if (is("hours")) piece = countsHours ? "[h]" : isLong ? "hh" : "h";
  else if (is("minutes")) piece = isLong ? "mm" : "m";
  else if (is("seconds")) piece = isLong ? "ss" : "s";
  else if (is("am-pm")) piece = "AM/PM";
  else if (is("month")) piece = (attribute("textual") === "true" ? "mmm" : "m") + (isLong ? "m" : "");
  scanner.skip();
  return piece;
}

function digits(decimalPlaces: string | undefined, isGrouped: boolean): string {
  const places = Math.min(Math.max(Number(decimalPlaces ?? 0) || 0, 0), 30);
  return (isGrouped ? "#,##0" : "0") + (places > 0 ? `.${"0".repeat(places)}` : "");
}

/** Marks that mean themselves in a code stay bare (a quoted `%` would no longer be a percentage). */
function literal(text: string): string {
  return /^[-%/:. ()]*$/.test(text) ? text : `"${text.replace(/"/g, "")}"`;
}
