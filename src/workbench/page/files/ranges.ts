import { LAST_COLUMN_INDEX, LAST_ROW_INDEX, parseAddress } from "../../../core/workbook";
import type { Area } from "../../engine";

/** Reads `A1`, `A1:C5`, `A:C` or `1:3`; null when it is none of them. */
export function parseArea(reference: string): Area | null {
  const [first, last = first] = reference.replace(/\$/g, "").split(":") as [string, string?];
  const from = corner(first, 0, 0);
  const to = corner(last, LAST_ROW_INDEX, LAST_COLUMN_INDEX);
  if (!from || !to) return null;
  return {
    firstRow: Math.min(from.row, to.row),
    firstColumn: Math.min(from.column, to.column),
    lastRow: Math.max(from.row, to.row),
    lastColumn: Math.max(from.column, to.column),
  };
}

/** Areas of an `sqref`: references divided by spaces. */
export function parseAreas(references: string): Area[] {
  return references
    .trim()
    .split(/\s+/)
    .map(parseArea)
    .filter((area): area is Area => area !== null);
}

function corner(text: string, row: number, column: number): { row: number; column: number } | null {
  if (/^[A-Z]{1,3}$/i.test(text)) return { row, column: parseAddress(`${text}1`)?.columnIndex ?? column };
  if (/^\d+$/.test(text)) return { row: Number(text) - 1, column };
  const cell = parseAddress(text);
  return cell && { row: cell.rowIndex, column: cell.columnIndex };
}
