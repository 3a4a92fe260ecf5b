import { readWorkbook, type ReadFailure, type ReadOptions } from "../../../../../src/adapters/xlsx/read";
import {
  toAddress,
  type CellData,
  type SheetData,
  type WorkbookData,
} from "../../../../../src/core/workbook";

/** Reads what must be readable. */
export async function read(bytes: Uint8Array, options?: ReadOptions): Promise<WorkbookData> {
  const result = await readWorkbook(bytes, options);
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** The failure of what must not be readable. */
export async function failureOf(bytes: Uint8Array, options?: ReadOptions): Promise<ReadFailure> {
  const result = await readWorkbook(bytes, options);
  if (result.ok) throw new Error("was read");
  return result.error;
}

/** `{ A1: ["number", 1], A2: ["text", "x", "B1&C1"] }`: kind, value and formula of every cell. */
export function cellsOf(sheet: SheetData | undefined): Record<string, readonly unknown[]> {
  const cells: Record<string, readonly unknown[]> = {};
  for (const row of sheet?.rows ?? []) {
    for (const cell of row.cells) {
      const formula = cell.formula === undefined ? [] : [cell.formula];
      cells[toAddress(row.rowIndex, cell.columnIndex)] = [cell.kind, cell.value, ...formula];
    }
  }
  return cells;
}

export async function readCells(bytes: Uint8Array): Promise<Record<string, readonly unknown[]>> {
  return cellsOf((await read(bytes)).sheets[0]);
}

/** Every cell of every sheet as `sheet!A1` → value, the formula without value as `null`. */
export function allValues(workbook: WorkbookData): Map<string, CellData["value"]> {
  const values = new Map<string, CellData["value"]>();
  for (const sheet of workbook.sheets) {
    for (const row of sheet.rows) {
      for (const cell of row.cells)
        values.set(`${sheet.name}!${toAddress(row.rowIndex, cell.columnIndex)}`, cell.value);
    }
  }
  return values;
}
