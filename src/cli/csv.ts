/** The lines of a .csv; a byte order mark tells Excel that it is UTF-8. */
export function* csvText(rows: Iterable<readonly (string | number | boolean | null)[]>): Generator<string> {
  yield "\uFEFF";
  for (const row of rows) yield csvLine(row);
}

/** What a spreadsheet program would take for a formula when it opens the file. */
const TAKEN_FOR_FORMULA = /^[=+\-@\t\r\n]/u;

/**
 * One line of a .csv (RFC 4180, commas). Text that would be run as a formula gets an apostrophe in front, so that every
 * program shows it as text; numbers stay numbers.
 */
export function csvLine(values: readonly (string | number | boolean | null)[]): string {
  return values.map(field).join(",") + "\r\n";
}

function field(value: string | number | boolean | null): string {
  if (value === null) return "";
  if (typeof value !== "string") return String(value);
  // The sign of "nothing to report" stands alone in many cells; no program runs it.
  const text = TAKEN_FOR_FORMULA.test(value) && value !== "-" ? `'${value}` : value;
  return /[",\r\n;\t']/u.test(text) ? `"${text.replace(/"/gu, '""')}"` : text;
}
