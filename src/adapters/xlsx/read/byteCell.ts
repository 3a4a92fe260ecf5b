import { LAST_COLUMN_INDEX, type CellData } from "../../../core/workbook";
import { takeNumber } from "./byteNumber";
import { takeText } from "./byteText";
import { asciiBytes, leave, type ByteWalk } from "./byteWalk";
import { sharedFormula } from "./cellElement";
import { decodeEscapes } from "./cellText";
import { cellOfData, textCell, type CellContext, type CellHead, type CellType } from "./cellValue";
import { LIMITS } from "./limits";

const LESS = 60;
const GREATER = 62;
const SLASH = 47;
const EQUALS = 61;
const QUOTE = 34;
const SPACE = 32;
const ZERO = 48;
const NINE = 57;
const LETTER_A = 65;
const LETTER_Z = 90;
const SMALL_F = 102;
const SMALL_I = 105;
const SMALL_R = 114;
const SMALL_S = 115;
const SMALL_T = 116;
const SMALL_V = 118;

const FORMULA_END = asciiBytes("</f>");
const VALUE_START = asciiBytes("<v>");
const VALUE_SPACED = asciiBytes('<v xml:space="preserve">');
const VALUE_CLOSED = asciiBytes("<v/>");
const VALUE_END = asciiBytes("</v>");
const INLINE_START = asciiBytes("<is><t>");
const INLINE_SPACED = asciiBytes('<is><t xml:space="preserve">');
const INLINE_END = asciiBytes("</t></is>");
const CELL_END = asciiBytes("</c>");
const TYPE = asciiBytes("t");
const SHARE = asciiBytes("si");

const lettersOfTypes: ReadonlyMap<number, CellType> = new Map(
  (["n", "s", "b", "e", "d"] as const).map((type) => [type.charCodeAt(0), type]),
);
const longTypes: readonly { readonly type: CellType; readonly bytes: Uint8Array }[] = [
  { type: "str", bytes: asciiBytes('str"') },
  { type: "inlineStr", bytes: asciiBytes('inlineStr"') },
];

/**
 * Reads the `<c>` that begins here, moves past its end and appends the cell unless it is empty. `head` holds the column
 * of the cell before and is filled with what this one says. Gives the same as `readCell`.
 */
export function takeCell(
  walk: ByteWalk,
  rowIndex: number,
  head: CellHead,
  context: CellContext,
  cells: CellData[],
): void {
  takeHead(walk, rowIndex, head, context);
  const { bytes } = walk;
  let at = walk.at;
  if (bytes[at] === SLASH) {
    if (bytes[at + 1] !== GREATER) leave();
    walk.at = at + 2;
    return;
  }
  walk.at = ++at;
  let formula: string | null = null;
  if (bytes[at + 1] === SMALL_F) {
    formula = takeFormula(walk, rowIndex, head, context);
    at = walk.at;
  }
  let cell: CellData | null = null;
  if (bytes[at + 1] === SMALL_V) cell = takeValue(walk, head, context);
  else if (bytes[at + 1] === SMALL_I) cell = takeInline(walk, head, context);
  walk.pass(CELL_END);

  if (formula !== null) cell = withFormula(head, cell, formula);
  else if (cell === null || cell.value === "") return;
  if (++context.spent.cells > LIMITS.cells) leave();
  cells.push(cell);
}

/** Reads the attributes; the walk then stands at the `>` or `/` of the start tag. */
function takeHead(walk: ByteWalk, rowIndex: number, head: CellHead, context: CellContext): void {
  const { bytes } = walk;
  let at = walk.at + 2;
  let style = 0;
  let hasReference = false;
  let hasStyle = false;
  let hasType = false;
  head.columnIndex++;
  head.type = "n";
  while (bytes[at] === SPACE) {
    const letter = bytes[at + 1];
    if (bytes[at + 2] !== EQUALS || bytes[at + 3] !== QUOTE) leave();
    at += 4;
    if (letter === SMALL_R && !hasReference) {
      hasReference = true;
      walk.at = at;
      head.columnIndex = takeColumn(walk, rowIndex);
      at = walk.at;
    } else if (letter === SMALL_S && !hasStyle) {
      hasStyle = true;
      const start = at;
      for (let code = bytes[at]!; code >= ZERO && code <= NINE; code = bytes[++at]!)
        style = style * 10 + (code - ZERO);
      if (at === start) leave();
    } else if (letter === SMALL_T && !hasType) {
      hasType = true;
      if (bytes[at + 1] === QUOTE) {
        head.type = lettersOfTypes.get(bytes[at]!) ?? leave();
        at++;
      } else {
        const long = longTypes.find((candidate) => walk.isAt(candidate.bytes, at)) ?? leave();
        head.type = long.type;
        at += long.bytes.length - 1;
      }
    } else {
      leave();
    }
    if (bytes[at++] !== QUOTE) leave();
  }
  if (bytes[at] !== GREATER && bytes[at] !== SLASH) leave();
  walk.at = at;
  if (head.columnIndex > LAST_COLUMN_INDEX) leave();
  head.style = context.styles.indexOf(style, "");
}

/** Column of `G12`, whose row must be that of the row element. */
function takeColumn(walk: ByteWalk, rowIndex: number): number {
  const { bytes } = walk;
  let at = walk.at;
  let column = 0;
  for (let code = bytes[at]!; code >= LETTER_A && code <= LETTER_Z; code = bytes[++at]!)
    column = column * 26 + (code - LETTER_A + 1);
  if (at === walk.at || at - walk.at > 3) leave();
  let row = 0;
  for (let code = bytes[at]!; code >= ZERO && code <= NINE; code = bytes[++at]!)
    row = row * 10 + (code - ZERO);
  if (row !== rowIndex + 1) leave();
  walk.at = at;
  return column - 1;
}

/** Text of the `<f>` that begins here; moves past its end. */
function takeFormula(walk: ByteWalk, rowIndex: number, head: CellHead, context: CellContext): string {
  const { bytes } = walk;
  const at = walk.at + 2;
  let shareId: string | null = null;
  let isClosed = false;
  if (bytes[walk.at] !== LESS) leave();
  if (bytes[at] === GREATER) {
    walk.at = at + 1;
  } else {
    if (bytes[at] !== SPACE) leave();
    walk.passStartTag(at);
    if (walk.hasDeclarations) leave();
    const type = walk.find(TYPE);
    const share = walk.find(SHARE);
    if (type >= 0 && walk.value(type) === "shared" && share >= 0) shareId = walk.value(share);
    isClosed = walk.isClosed;
  }
  const text = isClosed ? "" : takeText(walk);
  if (!isClosed) walk.pass(FORMULA_END);
  if (shareId === null) return text;
  return sharedFormula(shareId, text, context, { rowIndex, columnIndex: head.columnIndex });
}

/** The cell that the `<v>` beginning here makes; moves past its end. */
function takeValue(walk: ByteWalk, head: CellHead, context: CellContext): CellData | null {
  const isClosed = walk.isAt(VALUE_CLOSED, walk.at);
  if (isClosed) walk.pass(VALUE_CLOSED);
  else walk.pass(walk.isAt(VALUE_START, walk.at) ? VALUE_START : VALUE_SPACED);
  const { columnIndex, style, type } = head;
  let cell: CellData | null = null;
  if (type === "n" || type === "s") {
    const value = isClosed ? null : takeNumber(walk);
    if (value !== null && type === "n") cell = { columnIndex, style, kind: "number", value };
    else if (value !== null) cell = textCell(context, head, context.sharedStrings[value] ?? leave());
  } else {
    if (type === "inlineStr") leave();
    cell = cellOfData(isClosed ? "" : takeText(walk), context, head, "");
  }
  if (!isClosed) walk.pass(VALUE_END);
  return cell;
}

/** The cell that the `<is>` beginning here makes; moves past its end. Runs are left to the scanner. */
function takeInline(walk: ByteWalk, head: CellHead, context: CellContext): CellData {
  if (head.type !== "inlineStr") leave();
  walk.pass(walk.isAt(INLINE_START, walk.at) ? INLINE_START : INLINE_SPACED);
  const text = decodeEscapes(takeText(walk));
  walk.pass(INLINE_END);
  return textCell(context, head, { text, fontName: null });
}

function withFormula({ columnIndex, style }: CellHead, cell: CellData | null, formula: string): CellData {
  if (cell === null) return { columnIndex, style, kind: "formula", value: null, formula };
  const made: { formula?: string } = cell; // new and not yet given away; a copy would cost more than the reading
  made.formula = formula;
  return cell;
}
