import { LAST_COLUMN_INDEX, type CellData } from "../../../core/workbook";
import { readNumber } from "./cellNumber";
import { checkLength, keepOnly, readRichText } from "./cellText";
import { readCellType, readStoredValue, textCell, type CellContext, type CellHead } from "./cellValue";
import { LIMITS } from "./limits";
import { shiftFormula } from "./sharedFormula";
import { END, type XmlScanner } from "./xmlScanner";

/** The cell being read, or the last one. */
export interface CellPosition {
  rowIndex: number;
  columnIndex: number;
  isInCell: boolean;
}

/**
 * Reads the `<c>` whose START was last, moves past its end and appends the cell unless it is empty.
 *
 * A formula whose `<v>` is missing or holds nothing is a formula without value, with one exception: `t="str"` with an
 * empty `<v>` is how Excel, LibreOffice and exceljs store the empty text as a result. Writers that do not calculate
 * (openpyxl, SheetJS) leave `t` out or leave `<v>` out.
 */
export function readCell(
  scanner: XmlScanner,
  context: CellContext,
  position: CellPosition,
  cells: CellData[],
): void {
  const head: CellHead = { columnIndex: position.columnIndex + 1, style: 0, type: "n" };
  position.columnIndex++;
  position.isInCell = true;
  const { attributes } = scanner;
  for (let index = 0; index < attributes.count; index++) {
    const start = attributes.starts[index]!;
    if (attributes.nameEnds[index]! - start !== 1) continue;
    const valueStart = attributes.valueStarts[index]!;
    const valueEnd = attributes.valueEnds[index]!;
    const letter = scanner.text.charCodeAt(start);
    if (letter === 114 /* r */)
      head.columnIndex = readColumn(scanner, position.rowIndex, valueStart, valueEnd);
    else if (letter === 115 /* s */) head.style = readNumber(scanner.text, valueStart, valueEnd);
    else if (letter === 116 /* t */) head.type = readCellType(scanner, valueStart, valueEnd);
  }
  checkHead(scanner, context, position, head);

  let cell: CellData | null = null;
  let formula: string | null = null;
  let hasValue = false;
  while (scanner.next() !== END) {
    if (scanner.is("v")) {
      if (hasValue || scanner.next() !== END) scanner.refuse("malformed-xml");
      hasValue = true;
      cell = readStoredValue(scanner, context, head);
    } else if (scanner.is("f")) {
      formula = readFormula(scanner, context, position);
    } else if (scanner.is("is") && head.type === "inlineStr") {
      if (hasValue) scanner.refuse("malformed-xml");
      hasValue = true;
      cell = textCell(context, head, readRichText(scanner));
    } else {
      scanner.skip();
    }
  }
  append(scanner, context, cells, withFormula(head, cell, formula));
  position.isInCell = false;
}

function checkHead(scanner: XmlScanner, context: CellContext, position: CellPosition, head: CellHead): void {
  position.columnIndex = head.columnIndex;
  if (head.columnIndex > LAST_COLUMN_INDEX) scanner.refuse("bad-reference");
  head.style = context.styles.indexOf(head.style, scanner.part);
}

function withFormula(head: CellHead, cell: CellData | null, formula: string | null): CellData | null {
  const { columnIndex, style } = head;
  if (formula === null) return cell;
  if (cell === null) return { columnIndex, style, kind: "formula", value: null, formula };
  // The empty formula stands for one that the file does not store for this cell; the cell has one all the same.
  const made: { formula?: string } = cell; // new and not yet given away; a copy would cost more than the reading
  made.formula = formula;
  return cell;
}

/** An empty text without formula is no cell. */
function append(scanner: XmlScanner, context: CellContext, cells: CellData[], cell: CellData | null): void {
  if (cell === null || (cell.value === "" && cell.formula === undefined)) return;
  if (++context.spent.cells > LIMITS.cells) scanner.refuse("too-many-cells");
  cells.push(cell);
}

/** Column of `G12`; its row must be that of the row element. */
function readColumn(scanner: XmlScanner, rowIndex: number, start: number, end: number): number {
  const { text } = scanner;
  let column = 0;
  let index = start;
  for (; index < end && index < start + 3; index++) {
    const letter = text.charCodeAt(index) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + (letter - 64);
  }
  const row = readNumber(text, index, end);
  if (index === start || row !== rowIndex + 1) scanner.refuse("bad-reference");
  return column - 1;
}

/** Text of the `<f>` whose START was last; moves past its end. Empty when the file does not store it for this cell. */
function readFormula(scanner: XmlScanner, context: CellContext, position: CellPosition): string {
  const shareId = scanner.attribute("t") === "shared" ? scanner.attribute("si") : undefined;
  const text = keepOnly(checkLength(scanner.elementText(), scanner.part));
  return shareId === undefined ? text : sharedFormula(shareId, text, context, position);
}

/** A formula by what the cell's own `<f>` holds: the first of those that share it holds the text. */
export function sharedFormula(
  shareId: string,
  text: string,
  context: CellContext,
  { rowIndex, columnIndex }: Pick<CellPosition, "rowIndex" | "columnIndex">,
): string {
  if (text !== "") {
    context.sharedFormulas.set(shareId, { text, rowIndex, columnIndex });
    return text;
  }
  const shared = context.sharedFormulas.get(shareId);
  if (!shared) return "";
  context.spent.formulaCharacters += shared.text.length;
  if (context.spent.formulaCharacters > LIMITS.sharedFormulaCharacters) return "";
  return shiftFormula(shared.text, rowIndex - shared.rowIndex, columnIndex - shared.columnIndex);
}
