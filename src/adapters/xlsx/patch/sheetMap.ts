import { parseAddress } from "../../../core/workbook";
import { END, START, type XmlScanner } from "../read/xmlScanner";

/** One `<c>` and where it stands in the part; positions are indices of the part's text. */
export interface CellSpan {
  readonly columnIndex: number;
  readonly style: number;
  readonly start: number;
  readonly end: number;
  /** Attributes as written, with their leading spaces, without `t`. */
  readonly attributes: string;
  readonly hasFormula: boolean;
  /** The `<v>` element; null when there is none. */
  readonly value: { readonly start: number; readonly end: number } | null;
}

/** One `<row>`. */
export interface RowSpan {
  readonly rowIndex: number;
  /** Style of cells that the row does not hold; null when the columns say it. */
  readonly style: number | null;
  readonly start: number;
  /** Behind the start tag. */
  readonly contentStart: number;
  /** Where the end tag begins; the same as `contentStart` in `<row/>`. */
  readonly contentEnd: number;
  readonly isSelfClosing: boolean;
  /** The value of `spans`; null when it has none. */
  readonly spans: { readonly start: number; readonly end: number } | null;
  readonly cells: readonly CellSpan[];
}

/** Where everything stands in a worksheet part that filling in needs. */
export interface SheetMap {
  readonly text: string;
  /** `x:`, or "" without a prefix. */
  readonly prefix: string;
  readonly isProtected: boolean;
  readonly columnStyles: readonly { readonly first: number; readonly last: number; readonly style: number }[];
  /** The value of `ref` of `dimension`. */
  readonly dimension: { readonly start: number; readonly end: number } | null;
  readonly sheetData: Omit<RowSpan, "rowIndex" | "style" | "spans" | "cells">;
  /** In the order of the part. */
  readonly rows: readonly RowSpan[];
  /** Every row and cell says its place. */
  readonly isAddressed: boolean;
}

/** Walks a worksheet part once. Refuses what the reader refuses. */
export function mapSheet(scanner: XmlScanner): SheetMap {
  scanner.enterSpreadsheetRoot("worksheet");
  const prefix = scanner.text.slice(tagStart(scanner) + 1, scanner.localStart);
  const columnStyles: { first: number; last: number; style: number }[] = [];
  const rows: RowSpan[] = [];
  const addressed = { all: true };
  let isProtected = false;
  let dimension: SheetMap["dimension"] = null;
  let sheetData: SheetMap["sheetData"] | null = null;
  while (scanner.next() === START) {
    if (scanner.is("sheetData")) {
      const head = element(scanner);
      mapRows(scanner, rows, addressed);
      sheetData = { ...head, contentEnd: closeOf(scanner, head) };
    } else if (scanner.is("cols")) {
      mapColumns(scanner, columnStyles);
    } else {
      if (scanner.is("sheetProtection")) isProtected = scanner.flag("sheet");
      if (scanner.is("dimension")) dimension = valueSpan(scanner, "ref");
      scanner.skip();
    }
  }
  scanner.toEnd();
  if (sheetData === null) scanner.refuse("malformed-xml");
  const { text } = scanner;
  return {
    text,
    prefix,
    isProtected,
    columnStyles,
    dimension,
    sheetData,
    rows,
    isAddressed: addressed.all,
  };
}

function mapRows(scanner: XmlScanner, rows: RowSpan[], addressed: { all: boolean }): void {
  let last = -1;
  while (scanner.next() !== END) {
    if (!scanner.is("row")) {
      scanner.skip();
      continue;
    }
    const head = element(scanner);
    const number = scanner.attribute("r");
    if (number === undefined) addressed.all = false;
    const rowIndex = number === undefined ? last + 1 : Number(number) - 1;
    last = rowIndex;
    const style = scanner.flag("customFormat") ? Number(scanner.attribute("s") ?? 0) : null;
    const spans = valueSpan(scanner, "spans");
    const cells = mapCells(scanner, addressed);
    rows.push({ ...head, rowIndex, style, spans, cells, contentEnd: closeOf(scanner, head) });
  }
}

function mapCells(scanner: XmlScanner, addressed: { all: boolean }): readonly CellSpan[] {
  const cells: CellSpan[] = [];
  let last = -1;
  while (scanner.next() !== END) {
    if (!scanner.is("c")) {
      scanner.skip();
      continue;
    }
    const start = tagStart(scanner);
    const address = scanner.attribute("r");
    const place = address === undefined ? null : parseAddress(address);
    if (place === null) addressed.all = false;
    const columnIndex = place?.columnIndex ?? last + 1;
    last = columnIndex;
    const style = Number(scanner.attribute("s") ?? 0);
    const attributes = withoutType(scanner);
    let hasFormula = false;
    let value: CellSpan["value"] = null;
    while (scanner.next() !== END) {
      const from = tagStart(scanner);
      const isValue = scanner.is("v");
      if (scanner.is("f")) hasFormula = true;
      scanner.skip();
      if (isValue) value = { start: from, end: scanner.position };
    }
    cells.push({ columnIndex, style, start, end: scanner.position, attributes, hasFormula, value });
  }
  return cells;
}

function mapColumns(scanner: XmlScanner, styles: { first: number; last: number; style: number }[]): void {
  while (scanner.next() !== END) {
    const style = scanner.attribute("style");
    if (scanner.is("col") && style !== undefined) {
      const [first, last] = [Number(scanner.attribute("min")) - 1, Number(scanner.attribute("max")) - 1];
      styles.push({ first, last, style: Number(style) });
    }
    scanner.skip();
  }
}

function element(scanner: XmlScanner): Pick<RowSpan, "start" | "contentStart" | "isSelfClosing"> {
  const contentStart = scanner.position;
  return {
    start: tagStart(scanner),
    contentStart,
    isSelfClosing: scanner.text.charAt(contentStart - 2) === "/",
  };
}

/** Where the end tag that was just passed begins. */
function closeOf(scanner: XmlScanner, head: Pick<RowSpan, "contentStart" | "isSelfClosing">): number {
  return head.isSelfClosing ? head.contentStart : scanner.text.lastIndexOf("<", scanner.position - 1);
}

/** Where the tag of the last START begins. */
function tagStart(scanner: XmlScanner): number {
  return scanner.text.lastIndexOf("<", scanner.localStart);
}

function valueSpan(scanner: XmlScanner, name: string): { start: number; end: number } | null {
  const { attributes } = scanner;
  const index = attributes.find(name);
  return index < 0 ? null : { start: attributes.valueStarts[index]!, end: attributes.valueEnds[index]! };
}

/** The attributes of a cell as they stand, but for its type: that is the new value's. */
function withoutType(scanner: XmlScanner): string {
  const { attributes, text } = scanner;
  let kept = "";
  for (let index = 0; index < attributes.count; index++) {
    const name = attributes.name(index);
    if (name !== "t") kept += ` ${text.slice(attributes.starts[index]!, attributes.valueEnds[index]! + 1)}`;
  }
  return kept;
}
