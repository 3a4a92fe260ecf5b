import type { CellStyleData } from "../../../core/workbook";
import { keepOnly } from "./cellText";
import { builtInNumberFormat, isDateFormat } from "./numberFormat";
import { END, START, type XmlScanner } from "./xmlScanner";

export const DEFAULT_STYLE: CellStyleData = { numberFormat: "General", isDate: false, fontName: null };

interface CellFormat {
  readonly numberFormatId: number;
  readonly fontId: number;
}

/** The looks of `cellXfs`, in order: a cell's `s` is an index into them. Never empty. */
export function readStyles(scanner: XmlScanner): readonly CellStyleData[] {
  const codes = new Map<number, string>();
  const fonts: (string | null)[] = [];
  const formats: CellFormat[] = [];
  scanner.enterSpreadsheetRoot("styleSheet");
  while (scanner.next() === START) {
    if (scanner.is("numFmts")) readChildren(scanner, "numFmt", () => readCode(scanner, codes));
    else if (scanner.is("fonts")) readChildren(scanner, "font", () => fonts.push(readFont(scanner)));
    else if (scanner.is("cellXfs")) readChildren(scanner, "xf", () => formats.push(readFormat(scanner)));
    else scanner.skip();
  }
  scanner.toEnd();
  if (formats.length === 0) return [DEFAULT_STYLE];

  const styles = new Map<string, CellStyleData>();
  return formats.map(({ numberFormatId, fontId }) => {
    const key = `${numberFormatId} ${fontId}`;
    const known = styles.get(key);
    if (known) return known;
    const numberFormat = codes.get(numberFormatId) ?? builtInNumberFormat(numberFormatId);
    const style = { numberFormat, isDate: isDateFormat(numberFormat), fontName: fonts[fontId] ?? null };
    styles.set(key, style);
    return style;
  });
}

/** Runs `read` at each child of that name; it moves past the child's end. */
function readChildren(scanner: XmlScanner, name: string, read: () => void): void {
  while (scanner.next() !== END) {
    if (scanner.is(name)) read();
    else scanner.skip();
  }
}

function readCode(scanner: XmlScanner, codes: Map<number, string>): void {
  const id = Number(scanner.attribute("numFmtId"));
  const code = scanner.attribute("formatCode");
  if (code !== undefined && Number.isInteger(id)) codes.set(id, keepOnly(code));
  scanner.skip();
}

function readFont(scanner: XmlScanner): string | null {
  let name: string | null = null;
  readChildren(scanner, "name", () => {
    name = scanner.attribute("val") ?? null;
    scanner.skip();
  });
  return name === null ? null : keepOnly(name);
}

function readFormat(scanner: XmlScanner): CellFormat {
  const numberFormatId = Number(scanner.attribute("numFmtId") ?? 0);
  const fontId = Number(scanner.attribute("fontId") ?? 0);
  scanner.skip();
  return { numberFormatId, fontId };
}
