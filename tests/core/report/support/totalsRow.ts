import type { Consolidation } from "../../../../src/core/consolidation";
import { summaryWorkbook } from "../../../../src/core/report";
import { merge } from "../../../support/builders";

export const consolidationOf = merge;

/** Cells of one row of `Tổng hợp` by header. */
export function totalsRow(merged: Consolidation, code: string) {
  const sheet = summaryWorkbook(merged, { hashes: new Map(), findings: [], diary: [] }).sheets.find(
    ({ name }) => name === "Tổng hợp",
  )!;
  const header = sheet.cells.find((cell) => cell.value === "Mã")!;
  const row = sheet.cells.find(
    (cell) => cell.columnIndex === header.columnIndex && cell.value === code,
  )!.rowIndex;
  return (name: string) => {
    const column = sheet.cells.find(
      (cell) => cell.rowIndex === header.rowIndex && cell.value === name,
    )!.columnIndex;
    const cell = sheet.cells.find((one) => one.rowIndex === row && one.columnIndex === column)!;
    return { value: cell.value, formula: cell.formula };
  };
}
