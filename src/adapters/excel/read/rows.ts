import type { CellData, RowData } from "../../../core/workbook";
import type { StyleList } from "./styleList";

/** A rectangle as the host gives it, all arrays rows × columns. */
export interface ReadBlock {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly valueTypes: readonly (readonly string[])[];
  readonly numberFormats: readonly (readonly string[])[];
  /** One name for the whole block, or by cell. */
  readonly fontName: (row: number, column: number) => string | null;
}

/** Rows that hold a cell, in order; an empty cell is no cell. */
export function rowsOf(
  block: ReadBlock,
  styles: StyleList,
  isHidden: (rowIndex: number) => boolean,
): RowData[] {
  const rows: RowData[] = [];
  for (const row of block.values.keys()) {
    const cells: CellData[] = [];
    for (const column of block.values[row]!.keys()) {
      const cell = cellOf(block, row, column, styles);
      if (cell !== null) cells.push(cell);
    }
    const rowIndex = block.firstRow + row;
    if (cells.length > 0) rows.push({ rowIndex, hidden: isHidden(rowIndex), cells });
  }
  return rows;
}

function cellOf(block: ReadBlock, row: number, column: number, styles: StyleList): CellData | null {
  const value = block.values[row]![column];
  const formula = formulaOf(block.formulas[row]![column], value);
  if (value === "" && formula === undefined) return null;
  const base = {
    columnIndex: block.firstColumn + column,
    style: styles.indexOf(block.numberFormats[row]![column] ?? "General", block.fontName(row, column)),
    ...(formula === undefined ? {} : { formula }),
  };
  // The text of an error is told from the same text typed by a person only by its type.
  if (block.valueTypes[row]![column] === "Error") return { ...base, kind: "error", value: String(value) };
  switch (typeof value) {
    case "number":
      return { ...base, kind: "number", value };
    case "boolean":
      return { ...base, kind: "boolean", value };
    default:
      return { ...base, kind: "text", value: String(value ?? "") };
  }
}

/**
 * A text that begins with `=` is given as its own "formula"; a real formula never gives its own text as result, so
 * the two differ there.
 */
function formulaOf(formula: unknown, value: unknown): string | undefined {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value
    ? formula.slice(1)
    : undefined;
}
