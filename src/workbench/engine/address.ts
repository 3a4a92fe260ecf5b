import { LAST_COLUMN_INDEX, LAST_ROW_INDEX, toRangeAddress } from "../../core/workbook";
import { columnName } from "../../core/workbook";
import type { Area } from "./area";
import { isEntireColumn, isEntireRow } from "./area";
import type { Book } from "./book";
import { sheetByName } from "./book";
import { refuse } from "./errors";
import { referenceArea, sheetPrefix, tokenize } from "./formula";
import type { Sheet } from "./sheet";

/** An area with the sheet it lies on. */
export interface PlacedArea {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** `A1:C5`, `A:C` or `1:3`, without the sheet. */
export function areaAddress(area: Area): string {
  if (isEntireRow(area) && isEntireColumn(area)) return `1:${LAST_ROW_INDEX + 1}`;
  if (isEntireColumn(area)) return `${columnName(area.firstColumn)}:${columnName(area.lastColumn)}`;
  if (isEntireRow(area)) return `${area.firstRow + 1}:${area.lastRow + 1}`;
  return toRangeAddress(area);
}

/** `Sheet1!A1:C5`, the sheet quoted where Excel quotes it. */
export function fullAddress(sheet: Sheet, area: Area): string {
  return `${sheetPrefix(sheet.name)}!${areaAddress(area)}`;
}

/**
 * Reads an address as scripts give it: `A1`, `A1:C5`, `A:C`, `1:3`, with or without a sheet or `$`, a defined name
 * or a table. `home` is meant when no sheet is named. Errors: InvalidArgument, ItemNotFound (sheet).
 */
export function readAddress(book: Book, home: Sheet, text: string): PlacedArea {
  const tokens = tokenize(text.trim().replace(/^=/, "")).filter((token) => token.kind !== "space");
  const first = tokens[0];
  if (tokens.length === 1 && first?.reference) {
    const sheet = first.reference.sheet === null ? home : sheetByName(book, first.reference.sheet);
    if (!sheet) return refuse("ItemNotFound", text);
    return { sheet, area: referenceArea(first.reference) };
  }
  const whole = wholeSheet(book, text);
  if (whole) return whole;
  return (
    (tokens.length === 1 && named(book, home, text.trim(), new Set())) || refuse("InvalidArgument", text)
  );
}

/** Reads several addresses divided by commas, as `getRanges` takes them; all on one sheet. */
export function readAddresses(book: Book, home: Sheet, text: string): { sheet: Sheet; areas: Area[] } {
  const placed = splitAddresses(text).map((part) => readAddress(book, home, part));
  const sheet = placed[0]?.sheet ?? refuse("InvalidArgument", text);
  if (placed.some((one) => one.sheet !== sheet)) refuse("InvalidArgument", text);
  return { sheet, areas: placed.map((one) => one.area) };
}

/** The area that a defined name or a table means, or null when it means something else. */
export function namedArea(book: Book, home: Sheet, name: string): PlacedArea | null {
  return named(book, home, name, new Set());
}

function named(book: Book, home: Sheet, name: string, seen: Set<string>): PlacedArea | null {
  const key = name.toLowerCase();
  if (seen.has(key)) return null;
  seen.add(key);
  const match =
    book.names.find((one) => one.sheetId === home.id && one.name.toLowerCase() === key) ??
    book.names.find((one) => one.sheetId === null && one.name.toLowerCase() === key);
  if (match) {
    const tokens = tokenize(match.formula.replace(/^=/, ""));
    const reference = tokens.length === 1 ? tokens[0]!.reference : undefined;
    if (!reference) return tokens.length === 1 ? named(book, home, tokens[0]!.text, seen) : null;
    const sheet = reference.sheet === null ? home : sheetByName(book, reference.sheet);
    return sheet ? { sheet, area: referenceArea(reference) } : null;
  }
  for (const sheet of book.sheets) {
    const table = sheet.tables.find((one) => one.name.toLowerCase() === key);
    if (table) {
      const body = { ...table.area, firstRow: table.area.firstRow + (table.showHeaders ? 1 : 0) };
      return { sheet, area: { ...body, lastRow: table.area.lastRow - (table.showTotals ? 1 : 0) } };
    }
  }
  return null;
}

/** `Sheet1!` and nothing more means the whole sheet. */
function wholeSheet(book: Book, text: string): PlacedArea | null {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!$/.exec(text.trim());
  const sheet = match && sheetByName(book, match[1]?.replace(/''/g, "'") ?? match[2]!);
  if (!sheet) return null;
  return {
    sheet,
    area: { firstRow: 0, firstColumn: 0, lastRow: LAST_ROW_INDEX, lastColumn: LAST_COLUMN_INDEX },
  };
}

function splitAddresses(text: string): string[] {
  return text
    .split(/,(?=(?:[^']*'[^']*')*[^']*$)/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
