import type { CellData, RowData, WorkbookData } from "../../../core/workbook";
import { checkLength } from "./cellText";
import { LIMITS } from "./limits";
import { refuse } from "./readFailure";
import { DEFAULT_STYLE } from "./stylesPart";

/** In order of preference: a text that `;` separates may well have commas in its numbers. */
const delimiters = [";", "\t", ","] as const;

/**
 * Reads text separated by `;`, `,` or tabs (RFC 4180). Every field arrives as text, exactly as it stands: `1.234`
 * is for the reading of Vietnamese numbers to judge, not for a parser. The one sheet is named `CSV`.
 */
export function readCsv(bytes: Uint8Array): WorkbookData {
  const text = decodeText(bytes);
  const declared = /^sep=([;,\t])\r?\n/i.exec(text);
  const body = declared ? text.slice(declared[0].length) : text;
  const delimiter = declared?.[1] ?? detectDelimiter(body);
  return {
    format: "csv",
    sheets: [
      {
        name: "CSV",
        visibility: "visible",
        rows: parseRows(body, delimiter),
        merges: [],
        hiddenColumns: [],
        comments: [],
      },
    ],
    styles: [DEFAULT_STYLE],
    properties: new Map(),
    customXml: [],
    date1904: false,
    hasMacros: false,
    externalLinks: [],
  };
}

/** By byte order mark; otherwise UTF-8 when valid as such, else the code page of Vietnamese Windows. */
function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1258").decode(bytes).normalize("NFC");
  }
}

/** What is looked at to find the delimiter. */
const SAMPLE_LINES = 20;
const SAMPLE_CHARACTERS = 64 * 1024;

/** The delimiter that most of the first lines have the same number of times, outside quotes; `,` when none does. */
function detectDelimiter(text: string): string {
  const sample = text.slice(0, SAMPLE_CHARACTERS).replace(/"(?:[^"]|"")*"/g, "");
  const lines = sample.split(/\r\n|\n|\r/, SAMPLE_LINES).filter((line) => line.trim() !== "");
  let best: { delimiter: string; lines: number } = { delimiter: ",", lines: 0 };
  for (const delimiter of delimiters) {
    const linesByCount = new Map<number, number>();
    for (const line of lines) {
      const count = line.split(delimiter).length - 1;
      if (count > 0) linesByCount.set(count, (linesByCount.get(count) ?? 0) + 1);
    }
    const agreeing = Math.max(0, ...linesByCount.values());
    if (agreeing > best.lines) best = { delimiter, lines: agreeing };
  }
  return best.delimiter;
}

function parseRows(text: string, delimiter: string): readonly RowData[] {
  const rows: RowData[] = [];
  let cells: CellData[] = [];
  let rowIndex = 0;
  let columnIndex = 0;
  let spent = 0;
  let index = 0;
  while (index < text.length) {
    const { field, next } = readField(text, index, delimiter);
    if (field !== "") {
      if (++spent > LIMITS.cells) refuse("too-many-cells");
      cells.push({ columnIndex, style: 0, kind: "text", value: checkLength(field, "CSV") });
    }
    const separator = text[next];
    index = next + 1;
    if (separator === delimiter) {
      columnIndex++;
      continue;
    }
    if (separator === "\r" && text[index] === "\n") index++;
    endRow();
  }
  if (cells.length > 0) endRow();
  return rows;

  function endRow(): void {
    if (cells.length > 0) rows.push({ rowIndex, hidden: false, cells });
    cells = [];
    rowIndex++;
    columnIndex = 0;
  }
}

/** One field and the place of the separator behind it. A quote that is never closed is refused. */
function readField(text: string, start: number, delimiter: string): { field: string; next: number } {
  let field = "";
  let index = start;
  if (text[index] === '"') {
    for (;;) {
      const quote = text.indexOf('"', index + 1);
      if (quote < 0) refuse("unclosed-quote");
      field += text.slice(index + 1, quote);
      index = quote + 1;
      if (text[index] !== '"') break;
      field += '"';
    }
  }
  const from = index;
  while (index < text.length && text[index] !== delimiter && text[index] !== "\n" && text[index] !== "\r")
    index++;
  return { field: field + text.slice(from, index), next: index };
}
