import type { Area } from "./area";
import { cellCount, columnCount, isSingleCell, rowCount } from "./area";
import { emit } from "./book";
import type { Book } from "./book";
import type { Cell, CellValue } from "./cell";
import { isCovered, putCell } from "./cells";
import { ENGLISH } from "./culture";
import type { Culture } from "./culture";
import { refuse } from "./errors";
import { fromR1C1 } from "./formula";
import { readInput } from "./input";
import { isLockedAgainstWriting } from "./locking";
import { cellAt, inheritedStyle, valueAt } from "./sheet";
import type { Sheet } from "./sheet";
import { patchStyle } from "./style";
import { syncTableHeaders } from "./tableEdit";

/** A 2-D block as scripts give it (rows of cells), or one value for every cell. Null leaves a cell as it is. */
export type InputBlock = readonly (readonly unknown[])[] | string | number | boolean | null;

/** Areas larger than this cannot be written cell by cell. */
const MOST_CELLS = 5_000_000;

/**
 * Writes values or formulas as a script does: texts are read like typed ones, in en-US. The block must have the
 * area's shape. Errors: InvalidArgument (shape, or a text that is no valid formula), AccessDenied (locked cell).
 */
export function writeBlock(
  book: Book,
  sheet: Sheet,
  area: Area,
  block: InputBlock,
  form: "A1" | "R1C1" = "A1",
  culture: Culture = ENGLISH,
): void {
  checkShape(area, block);
  if (isLockedAgainstWriting(sheet, area)) refuse("AccessDenied", `${sheet.name} is protected`);
  const changes = planChanges(sheet, area, block, form, culture);
  applyChanges(book, sheet, area, changes);
}

/** Writes one cell from what a person typed or from ready content; no checks of protection or validation. */
export function applyChanges(book: Book, sheet: Sheet, area: Area, changes: readonly CellChange[]): void {
  const single = isSingleCell(area) ? valueAt(sheet, area.firstRow, area.firstColumn) : null;
  const formulas: { row: number; column: number; previous: string }[] = [];
  for (const { row, column, cell } of changes) {
    const previous = cellAt(sheet, row, column)?.formula ?? null;
    if (cell.formula !== null && previous !== cell.formula) {
      formulas.push({ row, column, previous: previous === null ? "" : `=${previous}` });
    }
    putCell(book, sheet, row, column, cell);
  }
  syncTableHeaders(book, sheet, area);
  emit(book, {
    kind: "changed",
    sheetId: sheet.id,
    areas: [area],
    changeType: "RangeEdited",
    shift: "None",
    formulas,
    ...(isSingleCell(area)
      ? { detail: { before: single, after: valueAt(sheet, area.firstRow, area.firstColumn) } }
      : {}),
  });
}

export interface CellChange {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

/** Refuses a block whose shape is not the area's. */
export function checkShape(area: Area, block: InputBlock): void {
  if (!Array.isArray(block)) return;
  const rows = block as readonly unknown[];
  const fits =
    rows.length === rowCount(area) &&
    rows.every((row) => Array.isArray(row) && row.length === columnCount(area));
  if (!fits) refuse("InvalidArgument", "the array does not match the range");
}

function planChanges(
  sheet: Sheet,
  area: Area,
  block: InputBlock,
  form: "A1" | "R1C1",
  culture: Culture,
): CellChange[] {
  if (cellCount(area) > MOST_CELLS) refuse("InvalidArgument", "too many cells");
  const changes: CellChange[] = [];
  for (let row = area.firstRow; row <= area.lastRow; row += 1) {
    for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
      const input = Array.isArray(block)
        ? (block[row - area.firstRow] as readonly unknown[])[column - area.firstColumn]
        : block;
      if (input === null || input === undefined) continue;
      if (sheet.merges.length > 0 && isCovered(sheet, row, column)) continue;
      changes.push({ row, column, cell: newCell(sheet, row, column, input, form, culture) });
    }
  }
  return changes;
}

/** The cell that an input makes: its content new, its look kept (a typed date or per cent brings its format). */
export function newCell(
  sheet: Sheet,
  row: number,
  column: number,
  input: unknown,
  form: "A1" | "R1C1" = "A1",
  culture: Culture = ENGLISH,
): Cell {
  const style = cellAt(sheet, row, column)?.style ?? inheritedStyle(sheet, row, column);
  if (typeof input === "number") {
    return style.numberFormat === "@"
      ? { value: String(input), formula: null, quoted: false, style }
      : { value: finite(input), formula: null, quoted: false, style };
  }
  if (typeof input === "boolean") return { value: input, formula: null, quoted: false, style };
  if (typeof input !== "string") return refuse("InvalidArgument", "a value of a kind that no cell holds");
  const text = form === "R1C1" && input.startsWith("=") ? `=${fromR1C1(input.slice(1), row, column)}` : input;
  const read = readInput(text, style.numberFormat, culture);
  if (read.kind === "invalid") return refuse("InvalidArgument", `not a formula: ${text.slice(0, 60)}`);
  if (read.kind === "formula") return { value: null, formula: read.formula, quoted: false, style };
  if (typeof read.value === "string" && read.value.length > 32_767)
    refuse("InvalidArgument", "text too long");
  const withFormat =
    read.numberFormat !== undefined && style.numberFormat === "General"
      ? patchStyle(style, { numberFormat: read.numberFormat })
      : style;
  return { value: read.value, formula: null, quoted: read.quoted, style: withFormat };
}

function finite(value: number): CellValue {
  return Number.isFinite(value) ? value : refuse("InvalidArgument", "not a finite number");
}
