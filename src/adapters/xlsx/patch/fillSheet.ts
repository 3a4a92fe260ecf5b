import { parseAddress, toAddress, toRangeAddress } from "../../../core/workbook";
import { stringContent } from "../write/xmlText";
import { applyEdits } from "./edits";
import type { Edit } from "./edits";
import type { CellSpan, RowSpan, SheetMap } from "./sheetMap";

/** A cell to be filled; 0-based. */
export interface SheetWrite {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly value: number | string;
}

/**
 * The part with these cells filled and the stored results of `stale` formulas taken out; everything else stands as it
 * stood. A cell that is not there is put in its place with the look of its row or column. `map.isAddressed` holds.
 */
export function fillSheet(
  map: SheetMap,
  writes: readonly SheetWrite[],
  stale: readonly Omit<SheetWrite, "value">[],
): string {
  const edits: Edit[] = [];
  const rows = new Map(map.rows.map((row) => [row.rowIndex, row]));
  const byRow = new Map<number, SheetWrite[]>();
  for (const write of writes) {
    const list = byRow.get(write.rowIndex);
    if (list) list.push(write);
    else byRow.set(write.rowIndex, [write]);
  }
  for (const [rowIndex, list] of [...byRow].sort(([a], [b]) => a - b)) {
    list.sort((a, b) => a.columnIndex - b.columnIndex);
    const row = rows.get(rowIndex);
    if (row === undefined) edits.push(newRow(map, rowIndex, list));
    else edits.push(...fillRow(map, row, list));
  }
  for (const { rowIndex, columnIndex } of stale) {
    const cell = rows.get(rowIndex)?.cells.find((one) => one.columnIndex === columnIndex);
    if (cell?.value) edits.push({ ...cell.value, text: "" });
  }
  edits.push(...widenDimension(map, writes));
  return applyEdits(map.text, openSheetData(map, edits));
}

/** Style of a cell of the sheet, whether it is there or not. */
export function styleAt(map: SheetMap, rowIndex: number, columnIndex: number): number {
  const row = map.rows.find((one) => one.rowIndex === rowIndex);
  const cell = row?.cells.find((one) => one.columnIndex === columnIndex);
  return cell?.style ?? row?.style ?? columnStyle(map, columnIndex);
}

function columnStyle(map: SheetMap, columnIndex: number): number {
  return map.columnStyles.find(({ first, last }) => first <= columnIndex && columnIndex <= last)?.style ?? 0;
}

function fillRow(map: SheetMap, row: RowSpan, writes: readonly SheetWrite[]): readonly Edit[] {
  const edits: Edit[] = [];
  const missing: SheetWrite[] = [];
  for (const write of writes) {
    const cell = row.cells.find(({ columnIndex }) => columnIndex === write.columnIndex);
    if (cell === undefined) missing.push(write);
    else edits.push(fillCell(map, cell, write));
  }
  if (missing.length === 0) return edits;
  if (row.isSelfClosing) {
    const text = missing.map((write) => newCell(map, row, write)).join("");
    const wider = widenSpans(map, row, missing).map((edit) => ({
      ...edit,
      start: edit.start - row.start,
      end: edit.end - row.start,
    }));
    const tag = applyEdits(map.text.slice(row.start, row.contentStart), wider).replace(/\s*\/>$/u, ">");
    return [{ start: row.start, end: row.contentStart, text: `${tag}${text}</${map.prefix}row>` }, ...edits];
  }
  for (const write of missing) {
    const next = row.cells.find(({ columnIndex }) => columnIndex > write.columnIndex);
    const at = next?.start ?? row.contentEnd;
    edits.push({ start: at, end: at, text: newCell(map, row, write) });
  }
  return [...edits, ...widenSpans(map, row, missing)];
}

function fillCell(map: SheetMap, cell: CellSpan, write: SheetWrite): Edit {
  if (cell.hasFormula) {
    throw new Error(`a formula is never written over: ${toAddress(write.rowIndex, write.columnIndex)}`);
  }
  return { start: cell.start, end: cell.end, text: cellText(map, cell.attributes, write.value) };
}

function newCell(map: SheetMap, row: RowSpan | null, write: SheetWrite): string {
  const style = row?.style ?? columnStyle(map, write.columnIndex);
  const address = toAddress(write.rowIndex, write.columnIndex);
  return cellText(map, ` r="${address}"${style === 0 ? "" : ` s="${style}"`}`, write.value);
}

function cellText({ prefix: p }: SheetMap, attributes: string, value: number | string): string {
  if (typeof value === "number") return `<${p}c${attributes}><${p}v>${String(value)}</${p}v></${p}c>`;
  const text = `<${p}is><${p}t xml:space="preserve">${stringContent(value)}</${p}t></${p}is>`;
  return `<${p}c${attributes} t="inlineStr">${text}</${p}c>`;
}

function newRow(map: SheetMap, rowIndex: number, writes: readonly SheetWrite[]): Edit {
  const next = map.rows.find((row) => row.rowIndex > rowIndex);
  const at = next?.start ?? map.sheetData.contentEnd;
  const cells = writes.map((write) => newCell(map, null, write)).join("");
  return { start: at, end: at, text: `<${map.prefix}row r="${rowIndex + 1}">${cells}</${map.prefix}row>` };
}

/** `<sheetData/>` has no inside to put a row into. */
function openSheetData(map: SheetMap, edits: readonly Edit[]): readonly Edit[] {
  const { sheetData, prefix } = map;
  if (!sheetData.isSelfClosing) return edits;
  const inside = edits.filter(({ start }) => start === sheetData.contentEnd);
  if (inside.length === 0) return edits;
  const text = `<${prefix}sheetData>${inside.map((edit) => edit.text).join("")}</${prefix}sheetData>`;
  const others = edits.filter((edit) => !inside.includes(edit));
  return [...others, { start: sheetData.start, end: sheetData.contentStart, text }];
}

/** `spans="1:8"`: a program may pass over cells outside of it. */
function widenSpans(map: SheetMap, { spans }: RowSpan, writes: readonly SheetWrite[]): readonly Edit[] {
  if (spans === null) return [];
  const said = map.text.slice(spans.start, spans.end).trim().split(/\s+/u);
  const numbers = said.flatMap((span) => span.split(":").map(Number));
  const all = [...numbers, ...writes.map(({ columnIndex }) => columnIndex + 1)];
  const [first, last] = [Math.min(...all), Math.max(...all)];
  const isWide = numbers.includes(first) && numbers.includes(last);
  return isWide || all.some((one) => !Number.isInteger(one)) ? [] : [{ ...spans, text: `${first}:${last}` }];
}

/** Programs that read row by row believe `dimension`. */
function widenDimension(map: SheetMap, writes: readonly SheetWrite[]): readonly Edit[] {
  if (map.dimension === null || writes.length === 0) return [];
  const [from = "", to = from] = map.text.slice(map.dimension.start, map.dimension.end).split(":");
  const [first, last] = [parseAddress(from), parseAddress(to)];
  if (first === null || last === null) return [];
  const rows = writes.map(({ rowIndex }) => rowIndex);
  const columns = writes.map(({ columnIndex }) => columnIndex);
  const wide = {
    firstRow: Math.min(first.rowIndex, ...rows),
    firstColumn: Math.min(first.columnIndex, ...columns),
    lastRow: Math.max(last.rowIndex, ...rows),
    lastColumn: Math.max(last.columnIndex, ...columns),
  };
  const isSame =
    wide.firstRow === first.rowIndex &&
    wide.firstColumn === first.columnIndex &&
    wide.lastRow === last.rowIndex &&
    wide.lastColumn === last.columnIndex;
  return isSame ? [] : [{ ...map.dimension, text: toRangeAddress(wide) }];
}
