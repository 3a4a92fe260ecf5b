import type { CellData } from "../../../core/workbook";
import { readNumber } from "./cellNumber";
import { checkLength, decodeEscapes, keepOnly, type RichText } from "./cellText";
import { isoDateToSerial } from "./isoDate";
import { refuse } from "./readFailure";
import type { StyleTable } from "./styleTable";
import type { XmlScanner } from "./xmlScanner";

/** What cells need of their workbook and sheet. */
export interface CellContext {
  readonly sharedStrings: readonly RichText[];
  readonly styles: StyleTable;
  readonly date1904: boolean;
  /** Counts over the whole workbook. */
  readonly spent: { cells: number; formulaCharacters: number };
  /** Shared formulas of the sheet by their `si`, with the cell that holds the text. */
  readonly sharedFormulas: Map<string, { text: string; rowIndex: number; columnIndex: number }>;
}

/** What the attributes of `<c>` say. */
export interface CellHead {
  columnIndex: number;
  style: number;
  type: CellType;
}

export type CellType = "n" | "s" | "str" | "inlineStr" | "b" | "e" | "d";

/** Reads the value of the attribute `t`. */
export function readCellType(scanner: XmlScanner, start: number, end: number): CellType {
  const { text } = scanner;
  if (end - start === 1) {
    const letter = text.charCodeAt(start);
    if (letter === 115) return "s";
    if (letter === 110) return "n";
    if (letter === 98) return "b";
    if (letter === 101) return "e";
    if (letter === 100) return "d";
  }
  const name = text.slice(start, end);
  return name === "str" || name === "inlineStr" ? name : scanner.refuse("bad-cell-type");
}

/**
 * The cell that the content of `<v>` (the scanner's last data) makes; null when it holds nothing. Only `t="str"`
 * gives a text for an empty `<v>`.
 */
export function readStoredValue(scanner: XmlScanner, context: CellContext, head: CellHead): CellData | null {
  const { columnIndex, style, type } = head;
  if (type === "n") {
    const value = numberInData(scanner);
    if (value === null) return null;
    if (Number.isNaN(value)) scanner.refuse("bad-number");
    return { columnIndex, style, kind: "number", value };
  }
  if (type === "s") {
    const index = numberInData(scanner);
    if (index === null) return null;
    return textCell(context, head, context.sharedStrings[index] ?? scanner.refuse("bad-shared-string"));
  }
  return cellOfData(keepOnly(scanner.data()), context, head, scanner.part);
}

/** The cell that the data of `<v>` makes where its type is neither a number nor the index of a shared text. */
export function cellOfData(
  data: string,
  context: CellContext,
  { columnIndex, style, type }: CellHead,
  part: string,
): CellData | null {
  if (type === "str") {
    return { columnIndex, style, kind: "text", value: checkLength(decodeEscapes(data), part) };
  }
  const word = data.trim();
  if (word === "") return null;
  if (type === "e") return { columnIndex, style, kind: "error", value: word };
  if (type === "b") {
    if (word === "1" || word === "true") return { columnIndex, style, kind: "boolean", value: true };
    if (word === "0" || word === "false") return { columnIndex, style, kind: "boolean", value: false };
    return refuse("bad-boolean", { part });
  }
  if (type === "d") {
    const value = isoDateToSerial(word, context.date1904) ?? refuse("bad-date", { part });
    return { columnIndex, style: context.styles.asDate(style), kind: "number", value };
  }
  return null;
}

/** A text cell in the font of its runs, or in its own. */
export function textCell(context: CellContext, head: CellHead, rich: RichText): CellData {
  const style = rich.fontName === null ? head.style : context.styles.withFont(head.style, rich.fontName);
  return { columnIndex: head.columnIndex, style, kind: "text", value: rich.text };
}

/** Null when there is nothing to read, NaN when it is not a number. */
function numberInData(scanner: XmlScanner): number | null {
  if (scanner.dataIsWhole) {
    if (scanner.dataStart === scanner.dataEnd) return null;
    const value = readNumber(scanner.text, scanner.dataStart, scanner.dataEnd);
    if (!Number.isNaN(value)) return value;
  }
  const data = scanner.data();
  return data.trim() === "" ? null : readNumber(data, 0, data.length);
}
