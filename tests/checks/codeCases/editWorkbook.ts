import { foldText } from "../../../src/core/reading";
import { parseAddress, toAddress } from "../../../src/core/workbook";
import { cellData } from "../../support/builders";
import type { CellValue } from "../../support/builders";
import type { CellData, RowData, SheetData, WorkbookData } from "../../../src/core/workbook";

/** What is typed into a cell; some with the font or the number format that makes the trouble. */
export type Typed =
  | CellValue
  | { readonly text: string; readonly font: string }
  | { readonly number: number; readonly numberFormat: string };

/**
 * Finds a cell of a form as people would say it: `KT07 Thực hiện` (row and column of `Biểu 01`), `Họ và tên#2 Ngày
 * quyết định` (second row of a list, and a column), or `Biểu 05!C9` itself.
 */
export function locate(
  workbook: WorkbookData,
  at: string,
): { readonly sheet: string; readonly address: string } {
  const [sheetName, direct] = at.split("!");
  if (direct !== undefined) return { sheet: sheetName!, address: direct };
  const inList = /^(.+)#(\d+) (.+)$/u.exec(at);
  if (inList) {
    const [, list, row, column] = inList;
    for (const sheet of workbook.sheets) {
      for (const header of sheet.rows) {
        const name = columnWith(header, list!);
        const other = columnWith(header, column!);
        if (name === null || other === null) continue;
        return { sheet: sheet.name, address: toAddress(header.rowIndex + Number(row), other) };
      }
    }
    throw new Error(`no list ${at}`);
  }
  const [code, ...rest] = at.split(" ");
  const sheet = workbook.sheets.find((candidate) => candidate.name === "Biểu 01")!;
  const header = sheet.rows.find(
    (row) => columnWith(row, "Mã") !== null && columnWith(row, "Chỉ tiêu") !== null,
  )!;
  const column = columnWith(header, rest.join(" "));
  const row = rowOf(sheet, code!);
  if (column === null) throw new Error(`no column ${at}`);
  return { sheet: sheet.name, address: toAddress(row.rowIndex, column) };
}

/** The workbook with cells typed over; a blank takes the cell away. */
export function typed(workbook: WorkbookData, changes: Readonly<Record<string, Typed>>): WorkbookData {
  let result = workbook;
  for (const [at, value] of Object.entries(changes)) {
    const { sheet, address } = locate(workbook, at);
    result = withCell(result, sheet, address, value);
  }
  return result;
}

export function withSheet(
  workbook: WorkbookData,
  name: string,
  change: (sheet: SheetData) => SheetData | null,
): WorkbookData {
  return {
    ...workbook,
    sheets: workbook.sheets.flatMap((sheet) => {
      const changed = sheet.name === name ? change(sheet) : sheet;
      return changed === null ? [] : [changed];
    }),
  };
}

/** Every row moved down from one on. */
export function rowsInserted(sheet: SheetData, from: number, count: number): SheetData {
  return {
    ...sheet,
    rows: sheet.rows.map((row) => (row.rowIndex < from ? row : { ...row, rowIndex: row.rowIndex + count })),
  };
}

/** The row of an indicator's code in `Biểu 01`. */
export function rowOf(sheet: SheetData, code: string): RowData {
  const row = sheet.rows.find((candidate) =>
    candidate.cells.some((cell) => cell.columnIndex <= 2 && cell.kind === "text" && cell.value === code),
  );
  if (row === undefined) throw new Error(`no row ${code}`);
  return row;
}

function withCell(workbook: WorkbookData, sheetName: string, address: string, value: Typed): WorkbookData {
  const { rowIndex, columnIndex } = parseAddress(address)!;
  const styles = [...workbook.styles];
  const changed = withSheet(workbook, sheetName, (sheet) => {
    const row = sheet.rows.find((candidate) => candidate.rowIndex === rowIndex);
    const before = row?.cells.find((cell) => cell.columnIndex === columnIndex);
    const cell = cellOf(value, columnIndex, before, styles);
    const others = (row?.cells ?? []).filter((other) => other.columnIndex !== columnIndex);
    const cells = cell === null ? others : [...others, cell].sort((a, b) => a.columnIndex - b.columnIndex);
    const rows = sheet.rows.filter((candidate) => candidate.rowIndex !== rowIndex);
    return {
      ...sheet,
      rows: [...rows, { rowIndex, hidden: row?.hidden ?? false, cells }].sort(
        (a, b) => a.rowIndex - b.rowIndex,
      ),
    };
  });
  return { ...changed, styles };
}

function cellOf(
  value: Typed,
  columnIndex: number,
  before: CellData | undefined,
  styles: WorkbookData["styles"][number][],
): CellData | null {
  const plain = { numberFormat: "General", isDate: false, fontName: "Times New Roman" };
  const styleOf = (style: WorkbookData["styles"][number]) => styles.push(style) - 1;
  if (typeof value === "object" && value !== null && "font" in value) {
    const style = styleOf({ ...plain, fontName: value.font });
    return { kind: "text", value: value.text, columnIndex, style };
  }
  if (typeof value === "object" && value !== null && "numberFormat" in value) {
    const { numberFormat } = value;
    const style = styleOf({ ...plain, numberFormat, isDate: /[dmy]/.test(numberFormat) });
    return { kind: "number", value: value.number, columnIndex, style };
  }
  const cell = cellData(value, columnIndex);
  if (cell === null) return null;
  return { ...cell, style: before?.style ?? styleOf(plain) };
}

function columnWith(row: RowData, header: string): number | null {
  const found = row.cells.find((cell) => cell.kind === "text" && foldText(cell.value) === foldText(header));
  return found?.columnIndex ?? null;
}
