import type { Plan } from "../model";
import { cleanText, readEntryCell } from "../reading";
import type { CellData, CellStyleData } from "../workbook";

/**
 * The figure of a cell apart from its look, to be kept where the look is lost: 0.853 shown as 85,3% in a row of `%` is
 * 85.3. What has no one reading is the text that people see there (a number that became a date is `05/02/2024`), so
 * that whoever reads it next is in the same doubt. Null where nothing is typed.
 */
export function figureInCell(
  cell: CellData | undefined,
  style: CellStyleData | undefined,
  indicator: string,
  plan: Plan,
): number | string | null {
  if (cell === undefined || cell.value === null) return null;
  if (cell.kind === "text") return cleanText(cell.value) || null;
  const row = plan.indicators.find(({ code }) => code === indicator);
  if (row === undefined) return cell.kind === "number" ? cell.value : String(cell.value);
  const reading = readEntryCell(cell, style, row);
  return typeof reading.value === "number" && reading.doubt === null ? reading.value : reading.raw || null;
}
