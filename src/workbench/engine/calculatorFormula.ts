import type { Book } from "./book";
import type { PlacedTable } from "./formula/structured";
import { referenceText, structuredToA1, tokenize } from "./formula";
import { containsCell } from "./area";
import type { Sheet } from "./sheet";

/**
 * A formula as the calculator reads it: table references as addresses, defined names put in, newer functions
 * without `_xlfn.`, HYPERLINK reduced to the text that it shows. With `onSheet` every reference names that sheet,
 * because the formula will stand on another one.
 */
export function translateFormula(
  book: Book,
  sheet: Sheet,
  row: number,
  column: number,
  formula: string,
  onSheet: string | null = null,
): string {
  const plain = structuredToA1(formula, (name) => findTable(book, name), tableHome(sheet, row, column), row);
  const named = putNamesIn(book, sheet, plain, 0);
  const simple = hyperlinkTexts(named.replace(/_xlfn\.(?:_xlws\.)?|_xlws\./gi, ""));
  if (onSheet === null) return simple;
  return tokenize(simple)
    .map((token) =>
      token.reference?.sheet === null ? referenceText({ ...token.reference, sheet: onSheet }) : token.text,
    )
    .join("");
}

function findTable(book: Book, name: string): PlacedTable | undefined {
  const key = name.toLowerCase();
  for (const sheet of book.sheets) {
    const table = sheet.tables.find((one) => one.name.toLowerCase() === key);
    if (table) return { table, sheetName: sheet.name };
  }
  return undefined;
}

function tableHome(sheet: Sheet, row: number, column: number): PlacedTable | undefined {
  const table = sheet.tables.find((one) => containsCell(one.area, row, column));
  return table && { table, sheetName: sheet.name };
}

function putNamesIn(book: Book, sheet: Sheet, formula: string, depth: number): string {
  if (book.names.length === 0 || depth > 8) return formula;
  return tokenize(formula)
    .map((token) => {
      if (token.kind !== "name") return token.text;
      const key = token.text.toLowerCase();
      const name =
        book.names.find((one) => one.sheetId === sheet.id && one.name.toLowerCase() === key) ??
        book.names.find((one) => one.sheetId === null && one.name.toLowerCase() === key);
      if (!name) return token.text;
      const body = putNamesIn(book, sheet, name.formula.replace(/^=/, ""), depth + 1);
      return tokenize(body).length === 1 ? body : `(${body})`;
    })
    .join("");
}

/** `HYPERLINK(place, text)` shows its text, or the place when there is none. */
function hyperlinkTexts(formula: string): string {
  if (!/HYPERLINK\(/i.test(formula)) return formula;
  const tokens = tokenize(formula);
  const out: string[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index]!;
    if (token.kind !== "function" || token.text.toUpperCase() !== "HYPERLINK") {
      out.push(token.text);
      continue;
    }
    let depth = 0;
    let text = "";
    for (index += 1; index < tokens.length; index += 1) {
      const inner = tokens[index]!;
      if (inner.kind === "open" && depth++ === 0) continue;
      if (inner.kind === "close" && --depth === 0) break;
      if (inner.kind === "separator" && depth === 1) text = "";
      else text += inner.text;
    }
    out.push(`(${hyperlinkTexts(text)})`);
  }
  return out.join("");
}
