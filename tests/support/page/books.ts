import { readFileSync } from "node:fs";
import { createXlsxWorkbooks } from "../../../src/adapters/xlsx";
import type { CellData, SheetData, WorkbookData } from "../../../src/core/workbook";
import { toAddress } from "../../../src/core/workbook";

/** Reads an .xlsx file; throws with the reason when it cannot be read. */
export async function readBook(file: string): Promise<WorkbookData> {
  return readBytes(file, new Uint8Array(readFileSync(file)));
}

export async function readBytes(path: string, bytes: Uint8Array): Promise<WorkbookData> {
  const read = await createXlsxWorkbooks().read({ path, bytes });
  if (!read.ok) throw new Error(`${path}: ${read.error.reason}`);
  return read.value;
}

export function sheetOf(book: WorkbookData, name: string): SheetData {
  const sheet = book.sheets.find((candidate) => candidate.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** The row of `Biểu 01` or of the summary that holds this code. */
export function rowOf(sheet: SheetData, code: string): SheetData["rows"][number] {
  const row = sheet.rows.find(({ cells }) => cells.some((cell) => cell.value === code));
  if (row === undefined) throw new Error(`${code} is not on ${sheet.name}`);
  return row;
}

export type Compared = "written" | "computed";

/** Expects both to hold the same summary, cell by cell; gives the number of cells compared. */
export function compareSummaries(mine: WorkbookData, theirs: WorkbookData, what: Compared): number {
  let compared = 0;
  for (const sheet of theirs.sheets) {
    // When and by whom is told in the diary; all else is the same.
    if (sheet.name === "Nhật ký tổng hợp") continue;
    const own = sheetOf(mine, sheet.name === "Phong trào" ? "Phong trào (kết quả)" : sheet.name);
    expect(differences(own, sheet, what)).toEqual([]);
    compared += sheet.rows.reduce((sum, row) => sum + row.cells.length, 0);
  }
  return compared;
}

/**
 * Cells that differ, at most ten. `written`: constants and formulas; `computed`: what is shown, where a recalculated
 * number may differ in its last digits.
 */
export function differences(own: SheetData, other: SheetData, what: Compared = "written"): readonly string[] {
  const [mine, theirs] = [cellsOf(own), cellsOf(other)];
  const found: string[] = [];
  for (const address of new Set([...mine.keys(), ...theirs.keys()])) {
    const [a, b] = [mine.get(address), theirs.get(address)];
    if (!(what === "written" ? isSameWritten(a, b) : isSameComputed(a, b))) {
      found.push(`${own.name}!${address}: ${show(a)} / ${show(b)}`);
    }
  }
  return found.slice(0, 10);
}

function cellsOf(sheet: SheetData): ReadonlyMap<string, CellData> {
  return new Map(
    sheet.rows.flatMap((row) =>
      row.cells.map((cell): [string, CellData] => [toAddress(row.rowIndex, cell.columnIndex), cell]),
    ),
  );
}

function isSameWritten(a: CellData | undefined, b: CellData | undefined): boolean {
  if (a?.formula !== undefined || b?.formula !== undefined) return a?.formula === b?.formula;
  return (a?.value ?? "") === (b?.value ?? "");
}

function isSameComputed(a: CellData | undefined, b: CellData | undefined): boolean {
  const [mine, theirs] = [a?.value ?? "", b?.value ?? ""];
  if (typeof mine !== "number" || typeof theirs !== "number") return mine === theirs;
  return Math.abs(mine - theirs) <= 1e-9 * Math.max(1, Math.abs(theirs));
}

function show(cell: CellData | undefined): string {
  return cell === undefined ? "–" : `${cell.kind} ${String(cell.value)} ${cell.formula ?? ""}`;
}
