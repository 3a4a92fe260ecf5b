import { toRangeAddress } from "../../../core/workbook";
import type { CellSpec, SheetSpec, StyleSpec } from "../../../core/workbook";
import { escapeText } from "../escapeText";
import { step } from "../steps";
import type { Step } from "../steps";

const GENERAL = "General";
const TEXT = "@";
/** A block of at most so many characters, so that blocks fill requests evenly. */
const BLOCK_CHARACTERS = 250_000;

type Input = string | number | boolean | null;

/** Rows that follow one another, with what goes into each cell between the sheet's outer columns. */
interface Block {
  readonly firstRow: number;
  readonly inputs: Input[][];
  /** Formats before the values are written, and `@` for cells that only wear it: a number or a formula stays one. */
  readonly formats: (string | null)[][];
  readonly lateFormats: (string | null)[][];
  characters: number;
}

/**
 * Number formats, then contents. A code must find the format `@` in its cell or Excel makes a date of it; a formula
 * or a number must not find it there, so those get it afterwards.
 */
export function cellSteps(sheet: SheetSpec, styles: Readonly<Record<string, StyleSpec>>): Step[] {
  if (sheet.cells.length === 0) return [];
  const columns = sheet.cells.map(({ columnIndex }) => columnIndex);
  const firstColumn = columns.reduce((a, b) => Math.min(a, b));
  const width = columns.reduce((a, b) => Math.max(a, b)) - firstColumn + 1;
  return blocksOf(sheet.cells, styles, firstColumn, width).flatMap((block) =>
    blockSteps(sheet.name, block, firstColumn, width),
  );
}

function blocksOf(
  cells: readonly CellSpec[],
  styles: Readonly<Record<string, StyleSpec>>,
  firstColumn: number,
  width: number,
): Block[] {
  const blocks: Block[] = [];
  let rowIndex = -1;
  for (const cell of [...cells].sort((a, b) => a.rowIndex - b.rowIndex || a.columnIndex - b.columnIndex)) {
    const numberFormat = styles[cell.style]?.numberFormat ?? GENERAL;
    let block = blocks.at(-1);
    if (cell.rowIndex !== rowIndex) {
      if (block === undefined || cell.rowIndex !== rowIndex + 1 || block.characters > BLOCK_CHARACTERS) {
        block = { firstRow: cell.rowIndex, inputs: [], formats: [], lateFormats: [], characters: 0 };
        blocks.push(block);
      }
      rowIndex = cell.rowIndex;
      for (const rows of [block.inputs, block.formats, block.lateFormats])
        rows.push(new Array<null>(width).fill(null));
      block.characters += width * 10;
    }
    const input = inputOf(cell, numberFormat === TEXT);
    const isLate =
      numberFormat === TEXT &&
      (cell.formula !== undefined || typeof input === "number" || typeof input === "boolean");
    const at = cell.columnIndex - firstColumn;
    block!.inputs.at(-1)![at] = input;
    block!.formats.at(-1)![at] = isLate || numberFormat === GENERAL ? null : numberFormat;
    block!.lateFormats.at(-1)![at] = isLate ? TEXT : null;
    block!.characters += String(input ?? "").length + numberFormat.length;
  }
  return blocks;
}

/** An empty cell keeps `null`, which leaves it alone: the sheet is empty before. */
function inputOf({ value, formula }: CellSpec, isTextFormat: boolean): Input {
  if (formula !== undefined) return `=${formula}`;
  if (typeof value !== "string") return value;
  return value === "" ? null : escapeText(value, isTextFormat);
}

function blockSteps(sheetName: string, block: Block, firstColumn: number, width: number): Step[] {
  const { firstRow, inputs, formats, lateFormats } = block;
  const address = toRangeAddress({
    firstRow,
    firstColumn,
    lastRow: firstRow + inputs.length - 1,
    lastColumn: firstColumn + width - 1,
  });
  const put = (rows: readonly (readonly Input[])[], assign: (range: Excel.Range) => void): Step[] => {
    if (rows.every((row) => row.every((value) => value === null))) return [];
    const act = (context: Excel.RequestContext) =>
      assign(context.workbook.worksheets.getItem(sheetName).getRange(address));
    return [step(act, JSON.stringify(rows).length)];
  };
  return [
    ...put(formats, (range) => (range.numberFormat = formats)),
    ...put(inputs, (range) => (range.formulas = inputs)),
    ...put(lateFormats, (range) => (range.numberFormat = lateFormats)),
  ];
}
