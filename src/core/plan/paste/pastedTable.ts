import { cleanText, foldText } from "../../reading";

/** One row of a plan as it was pasted; texts cleaned, "" where the table has nothing. */
export interface PastedRow {
  /** Row of the pasted table, from 1, for people. */
  readonly line: number;
  readonly code: string;
  readonly name: string;
  readonly unitOfMeasure: string;
  readonly target: string;
  /** The heading that the row stands under, "" when none. */
  readonly group: string;
}

type Column = "number" | "code" | "name" | "unitOfMeasure" | "target";

/** How headings of real plans begin, folded. Longer beginnings first where one begins with another. */
const HEADINGS: Readonly<Record<Column, RegExp>> = {
  number: /^(?:tt|stt|số tt|số thứ tự)$/,
  code: /^(?:mã|mã số|mã chỉ tiêu)$/,
  unitOfMeasure: /^(?:đơn vị tính|đvt|đơn vị|đ\.v\.t|đv tính)$/,
  target: /^(?:kế hoạch|kh|chỉ tiêu giao|chỉ tiêu kế hoạch|mục tiêu|chỉ tiêu năm|giao)(?![\p{L}])/u,
  name: /^(?:tên chỉ tiêu|chỉ tiêu|nội dung|danh mục chỉ tiêu)(?![\p{L}])/u,
};
/** In this order, so that `Chỉ tiêu giao` is a target before `Chỉ tiêu` could be its name. */
const ORDER: readonly Column[] = ["number", "code", "unitOfMeasure", "target", "name"];
const UPPER_ROWS = 10;
/** `TT | Chỉ tiêu | Đơn vị tính | Kế hoạch`, the order that a table without headings is taken to have. */
const USUAL: ReadonlyMap<Column, number> = new Map([
  ["number", 0],
  ["name", 1],
  ["unitOfMeasure", 2],
  ["target", 3],
]);

export interface PastedTable {
  readonly rows: readonly PastedRow[];
  /** Whether the columns were found by their headings; otherwise the usual order was taken. */
  readonly hasHeadings: boolean;
}

/**
 * Finds the rows of a plan in a pasted table (rows × cells). Columns are found by their headings; of several that
 * could be the target the last is taken (`KH 2024` before `KH 2025`). A row with a name alone is a heading of a group.
 * Null when the table has neither headings nor four columns.
 */
export function readPastedTable(table: readonly (readonly string[])[]): PastedTable | null {
  const cells = table.map((row) => row.map(cleanText));
  const headerIndex = cells.slice(0, UPPER_ROWS).findIndex((row) => {
    const found = columnsOf(row);
    return found.has("name") && found.has("target");
  });
  const columns = headerIndex >= 0 ? columnsOf(cells[headerIndex]!) : USUAL;
  if (headerIndex < 0 && !cells.some((row) => row.length >= USUAL.size)) return null;
  const rows: PastedRow[] = [];
  let group = "";
  for (const [index, row] of cells.entries()) {
    if (index <= headerIndex) continue;
    const at = (column: Column): string => {
      const place = columns.get(column);
      return place === undefined ? "" : (row[place] ?? "");
    };
    const [name, unitOfMeasure, target] = [at("name"), at("unitOfMeasure"), at("target")];
    const isHeading = unitOfMeasure === "" && target === "" && at("code") === "";
    if (isHeading) group = name === "" ? firstText(row, group) : name;
    else if (name !== "" && !isColumnNumbers(row)) {
      rows.push({ line: index + 1, code: at("code"), name, unitOfMeasure, target, group });
    }
  }
  return { rows, hasHeadings: headerIndex >= 0 };
}

function columnsOf(row: readonly string[]): ReadonlyMap<Column, number> {
  const found = new Map<Column, number>();
  for (const [index, text] of row.entries()) {
    const folded = foldText(text);
    const column = ORDER.find((one) => HEADINGS[one].test(folded));
    if (column === undefined || (found.has(column) && column !== "target")) continue;
    found.set(column, index);
  }
  return found;
}

/** A merged heading stands in its first cell, wherever the columns are. */
function firstText(row: readonly string[], otherwise: string): string {
  return row.find((text) => /\p{L}{2}/u.test(text)) ?? otherwise;
}

/** `(1) | (2) | (3) | (4)`, or `1 | 2 | 3 | 4=3/2` below the headings: numbers of the columns. */
function isColumnNumbers(row: readonly string[]): boolean {
  const filled = row.filter((text) => text !== "");
  return filled.length > 1 && filled.every((text) => /^\(?(?:\d{1,2}|[a-e])\)?(?:\s*=.*)?$/i.test(text));
}
