import { readWorkbook } from "../../src/adapters/xlsx/read";
import { toAddress } from "../../src/core/workbook";
import { convert } from "./libreOffice";

export interface Difference {
  readonly cell: string;
  readonly formula: string;
  readonly cached: unknown;
  readonly recalculated: unknown;
}

/** Tolerance between two programs' arithmetic, relative. */
const TOLERANCE = 1e-9;

/** Lets LibreOffice recalculate a workbook and lists formula cells whose stored result is another. */
export async function differencesAfterRecalculation(
  bytes: Uint8Array,
): Promise<{ readonly formulas: number; readonly differences: readonly Difference[] }> {
  const before = await readWorkbook(bytes);
  const after = await readWorkbook(await convert(bytes, "xlsx", { recalculate: true }));
  if (!before.ok || !after.ok) throw new Error("cannot read the workbook");
  const differences: Difference[] = [];
  let formulas = 0;
  for (const sheet of before.value.sheets) {
    const other = after.value.sheets.find((candidate) => candidate.name === sheet.name);
    if (other === undefined) throw new Error(`${sheet.name} is lost`);
    const recalculated = new Map<string, unknown>();
    for (const row of other.rows) {
      for (const cell of row.cells) recalculated.set(toAddress(row.rowIndex, cell.columnIndex), cell.value);
    }
    for (const row of sheet.rows) {
      for (const cell of row.cells) {
        if (cell.formula === undefined) continue;
        formulas += 1;
        const address = toAddress(row.rowIndex, cell.columnIndex);
        const now = recalculated.get(address) ?? "";
        if (!isSame(cell.value, now)) {
          differences.push({
            cell: `${sheet.name}!${address}`,
            formula: cell.formula,
            cached: cell.value,
            recalculated: now,
          });
        }
      }
    }
  }
  return { formulas, differences };
}

function isSame(left: unknown, right: unknown): boolean {
  if (typeof left === "number" && typeof right === "number") {
    return Math.abs(left - right) <= TOLERANCE * Math.max(1, Math.abs(left), Math.abs(right));
  }
  return left === right;
}
