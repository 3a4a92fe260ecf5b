import { parseAddress } from "../../../core/workbook";

/** One corner of a reference. A missing row means a whole column, a missing column a whole row. */
export interface RefCorner {
  readonly row: number | null;
  readonly column: number | null;
  readonly rowFixed: boolean;
  readonly columnFixed: boolean;
}

/** A reference of a formula, as written. */
export interface Reference {
  /** As written between the quotes; null when the formula's own sheet is meant. */
  readonly sheet: string | null;
  readonly from: RefCorner;
  /** Null for a single cell. */
  readonly to: RefCorner | null;
}

export type TokenKind =
  | "number"
  | "string"
  | "reference"
  | "name"
  | "function"
  | "structured"
  | "error"
  | "operator"
  | "open"
  | "close"
  | "separator"
  | "space"
  | "array"
  | "unknown";

export interface Token {
  readonly kind: TokenKind;
  /** Exactly what stands in the formula; joining all texts gives the formula again. */
  readonly text: string;
  readonly reference?: Reference;
}

const SHEET_PREFIX = /^(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!/u;
const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.(])/u;
const COLUMNS = /^(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\p{L}\p{N}_.(])/u;
const ROWS = /^(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\p{L}\p{N}_.])/u;
const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*/u;
const NUMBER = /^(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/;
const ERROR = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!)/i;
const OPERATOR = /^(?:<=|>=|<>|[-+*/^&=<>:%@#])/;

/** Splits a formula (without `=`) into tokens. Never throws: what it does not know becomes `unknown`. */
export function tokenize(formula: string): Token[] {
  const tokens: Token[] = [];
  let rest = formula;
  while (rest.length > 0) {
    const token = nextToken(rest);
    tokens.push(token);
    rest = rest.slice(token.text.length);
  }
  return tokens;
}

/** Puts the formula together again, with other references. Null leaves a reference as it is. */
export function mapReferences(formula: string, map: (reference: Reference) => string | null): string {
  return tokenize(formula)
    .map((token) => (token.reference ? (map(token.reference) ?? token.text) : token.text))
    .join("");
}

function nextToken(rest: string): Token {
  const first = rest[0]!;
  if (first === '"') return { kind: "string", text: /^"(?:[^"]|"")*"?/.exec(rest)![0] };
  if (/\s/.test(first)) return { kind: "space", text: /^\s+/.exec(rest)![0] };
  if (first === "(") return { kind: "open", text: first };
  if (first === ")") return { kind: "close", text: first };
  if (first === ",") return { kind: "separator", text: first };
  if (first === "{") return { kind: "array", text: /^\{[^}]*\}?/.exec(rest)![0] };
  const error = ERROR.exec(rest);
  if (error) return { kind: "error", text: error[0] };
  const reference = readReference(rest);
  if (reference) return reference;
  if (first === "[") return { kind: "structured", text: bracketed(rest) };
  const number = NUMBER.exec(rest);
  if (number) return { kind: "number", text: number[0] };
  const prefix = SHEET_PREFIX.exec(rest)?.[0] ?? "";
  const name = NAME.exec(rest.slice(prefix.length));
  if (name) return namedToken(prefix + name[0], rest);
  if (prefix && ERROR.test(rest.slice(prefix.length))) {
    return { kind: "error", text: prefix + ERROR.exec(rest.slice(prefix.length))![0] };
  }
  const operator = OPERATOR.exec(rest);
  if (operator) return { kind: "operator", text: operator[0] };
  return { kind: "unknown", text: first };
}

function namedToken(text: string, rest: string): Token {
  const after = rest[text.length];
  if (after === "(") return { kind: "function", text };
  if (after === "[") return { kind: "structured", text: text + bracketed(rest.slice(text.length)) };
  return { kind: "name", text };
}

function readReference(rest: string): Token | null {
  const prefix = SHEET_PREFIX.exec(rest);
  const sheet = prefix ? (prefix[1]?.replace(/''/g, "'") ?? prefix[2]!) : null;
  const body = rest.slice(prefix?.[0].length ?? 0);
  const head = prefix?.[0] ?? "";
  const columns = COLUMNS.exec(body);
  if (columns) {
    const from = columnCorner(columns[2]!, columns[1] === "$");
    const to = columnCorner(columns[4]!, columns[3] === "$");
    if (from && to) return { kind: "reference", text: head + columns[0], reference: { sheet, from, to } };
  }
  const rows = ROWS.exec(body);
  if (rows) {
    const from = rowCorner(Number(rows[2]), rows[1] === "$");
    const to = rowCorner(Number(rows[4]), rows[3] === "$");
    return { kind: "reference", text: head + rows[0], reference: { sheet, from, to } };
  }
  const cell = CELL.exec(body);
  const from = cell && cellCorner(cell);
  if (!cell || !from) return null;
  const after = body.slice(cell[0].length);
  const second = after.startsWith(":") ? CELL.exec(after.slice(1)) : null;
  const to = second && cellCorner(second);
  if (second && to) {
    const text = `${head}${cell[0]}:${second[0]}`;
    return { kind: "reference", text, reference: { sheet, from, to } };
  }
  return { kind: "reference", text: head + cell[0], reference: { sheet, from, to: null } };
}

function cellCorner(match: RegExpExecArray): RefCorner | null {
  const place = parseAddress(match[2]! + match[4]!);
  return (
    place && {
      row: place.rowIndex,
      column: place.columnIndex,
      rowFixed: match[3] === "$",
      columnFixed: match[1] === "$",
    }
  );
}

function columnCorner(letters: string, fixed: boolean): RefCorner | null {
  const place = parseAddress(`${letters}1`);
  return place && { row: null, column: place.columnIndex, rowFixed: false, columnFixed: fixed };
}

function rowCorner(row: number, fixed: boolean): RefCorner {
  return { row: row - 1, column: null, rowFixed: fixed, columnFixed: false };
}

function bracketed(text: string): string {
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] === "'") index += 1;
    else if (text[index] === "[") depth += 1;
    else if (text[index] === "]" && --depth === 0) return text.slice(0, index + 1);
  }
  return text;
}
