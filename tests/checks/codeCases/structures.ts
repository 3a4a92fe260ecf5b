import type { WorkbookData } from "../../../src/core/workbook";
import { cellData } from "../../support/builders";
import type { CellValue } from "../../support/builders";
import type { CodeCase } from "./codeCase";
import { rowOf, rowsInserted, typed, withSheet } from "./editWorkbook";

const FORM = "Biểu 01";
/** Columns of the form as made: C name, D unit of measure, G `Thực hiện`, H `Ước cả năm`. */
const SPARE_COLUMN = 20;

/** Sheets, rows and columns that are not where or what they were. */
export const STRUCTURE_CASES: readonly CodeCase[] = [
  {
    code: "structure.sheet-missing",
    fires: (workbook) => withSheet(workbook, "Biểu 05", () => null),
    at: null,
    silent: (workbook) => withSheet(workbook, "Biểu 05", (sheet) => ({ ...sheet, name: "Biểu 05 (2)" })),
  },
  {
    code: "structure.row-missing",
    fires: (workbook) =>
      withSheet(workbook, FORM, (sheet) => ({
        ...sheet,
        rows: sheet.rows.filter((row) => row !== rowOf(sheet, "KT16")),
      })),
    at: FORM,
    silent: (workbook) => withRow(workbook, "KT16", (row) => ({ ...row, hidden: true })),
  },
  {
    code: "structure.column-missing",
    fires: (workbook) => renamedHeader(workbook, "Ước cả năm", "Số liệu khác"),
    at: FORM,
    silent: (workbook) => renamedHeader(workbook, "Ước cả năm", "ƯỚC  cả năm "),
  },
  {
    code: "structure.column-repeated",
    fires: (workbook) => withSpareColumn(workbook, "Thực hiện", "KT16", 99),
    at: (workbook) => headerCell(withSpareColumn(workbook, "Thực hiện", "KT16", 99), SPARE_COLUMN),
    silent: (workbook) => withSpareColumn(workbook, "Thực hiện", "KT16", null),
  },
  {
    code: "structure.sheet-renamed",
    fires: (workbook) => withSheet(workbook, FORM, (sheet) => ({ ...sheet, name: "Chỉ tiêu (sửa)" })),
    at: "Chỉ tiêu (sửa)",
    silent: (workbook) => withSheet(workbook, FORM, (sheet) => ({ ...sheet, name: "Biểu 01 (2)" })),
  },
  {
    code: "structure.column-moved",
    fires: (workbook) => columnsSwapped(workbook, 6, 7),
    at: FORM,
    silent: (workbook) => withSheet(workbook, FORM, (sheet) => rowsInserted(sheet, 0, 2)),
  },
  {
    code: "structure.row-moved",
    fires: (workbook) => rowsSwapped(workbook, "KT15", "KT16"),
    at: (workbook) => `${FORM}!B${rowOf(form(workbook), "KT16").rowIndex + 1}`,
    silent: (workbook) => withSheet(workbook, FORM, (sheet) => rowsInserted(sheet, 3, 1)),
  },
  {
    code: "structure.row-unknown",
    fires: (workbook) => withLastRow(workbook, { 1: "ZZ01", 2: "Chỉ tiêu thêm", 6: 5 }),
    at: (workbook) => `${FORM}!B${lastRow(workbook) + 1}`,
    silent: (workbook) => withLastRow(workbook, { 1: "ZZ01", 2: "Chỉ tiêu thêm" }),
  },
  {
    code: "structure.row-by-name",
    fires: { "KT16 Mã": null },
    at: (workbook) => `${FORM}!B${rowOf(form(workbook), "KT15").rowIndex + 2}`,
    silent: { "KT16 Mã": " kt16 " },
  },
  {
    code: "structure.row-likely",
    fires: { "KT16 Đơn vị tính": "đàn", "KT16 Ước cả năm": null, "KT16 Mã": null },
    at: (workbook) => `${FORM}!G${rowOf(form(workbook), "KT15").rowIndex + 2}`,
    silent: { "KT16 Đơn vị tính": "đàn", "KT16 Ước cả năm": null },
  },
  {
    // One row lost, the other under a name that is both.
    code: "structure.row-ambiguous",
    fires: {
      "XH03 Chỉ tiêu": "Số hộ nghèo còn",
      "XH03 Mã": null,
      ...{ "XH04 Chỉ tiêu": null, "XH04 Thực hiện": null, "XH04 Ước cả năm": null, "XH04 Mã": null },
    },
    at: (workbook) => `${FORM}!B${rowOf(form(workbook), "XH02").rowIndex + 2}`,
    silent: { "XH03 Chỉ tiêu": "Số hộ nghèo còn", "XH03 Mã": null },
  },
  {
    code: "structure.row-duplicated",
    fires: (workbook) => withLastRow(workbook, { 1: "KT16", 2: "Diện tích", 6: 99, 7: 99 }),
    at: (workbook) => `${FORM}!B${lastRow(workbook) + 1}`,
    silent: (workbook) => withLastRow(workbook, { 1: "KT16", 2: "Diện tích", 6: 45, 7: 56.2 }),
  },
  {
    code: "structure.label-changed",
    fires: { "KT16 Chỉ tiêu": "Tên khác hẳn" },
    at: "KT16 Chỉ tiêu",
    silent: (workbook) =>
      withRow(workbook, "KT16", (row) => ({
        ...row,
        cells: row.cells.map((cell) =>
          cell.columnIndex === 2 && cell.kind === "text"
            ? { ...cell, value: ` ${cell.value.toUpperCase()} ` }
            : cell,
        ),
      })),
  },
  {
    code: "structure.unit-changed",
    fires: { "KT09 Đơn vị tính": "tỷ đồng" },
    at: "KT09 Đơn vị tính",
    silent: { "KT09 Đơn vị tính": "Triệu  đồng" },
  },
  {
    code: "structure.target-changed",
    fires: { "KT09 Kế hoạch": 40_000 },
    at: "KT09 Kế hoạch",
    silent: { "KT09 Kế hoạch": "38.000" },
  },
  {
    // 253.342 of 369.821 are 68,50 percent.
    code: "structure.formula-overwritten",
    fires: { "KT06 Thực hiện": 70 },
    at: "KT06 Thực hiện",
    silent: { "KT06 Thực hiện": 68.5 },
  },
  {
    code: "structure.merged-cells",
    fires: (workbook) =>
      withSheet(workbook, FORM, (sheet) => withMerge(sheet, rowOf(sheet, "KT16").rowIndex)),
    at: (workbook) => `${FORM}!C${rowOf(form(workbook), "KT16").rowIndex + 1}`,
    silent: (workbook) => withSheet(workbook, FORM, (sheet) => withMerge(sheet, 0)),
  },
  {
    code: "structure.hidden-data",
    fires: (workbook) => withRow(workbook, "KT16", (row) => ({ ...row, hidden: true })),
    at: FORM,
    silent: (workbook) =>
      withSheet(workbook, FORM, (sheet) => ({ ...sheet, hiddenColumns: [{ first: 3, last: 3 }] })),
  },
];

type Row = WorkbookData["sheets"][number]["rows"][number];

function form(workbook: WorkbookData) {
  return workbook.sheets.find((sheet) => sheet.name === FORM)!;
}

function withRow(workbook: WorkbookData, code: string, change: (row: Row) => Row): WorkbookData {
  return withSheet(workbook, FORM, (sheet) => {
    const row = rowOf(sheet, code);
    return { ...sheet, rows: sheet.rows.map((other) => (other === row ? change(row) : other)) };
  });
}

function headerRow(workbook: WorkbookData): Row {
  return form(workbook).rows.find((row) => row.cells.some((cell) => cell.value === "Ước cả năm"))!;
}

function headerCell(workbook: WorkbookData, columnIndex: number): string {
  return `${FORM}!${String.fromCharCode(65 + columnIndex)}${headerRow(workbook).rowIndex + 1}`;
}

function renamedHeader(workbook: WorkbookData, header: string, name: string): WorkbookData {
  const row = headerRow(workbook);
  const column = row.cells.find((cell) => cell.value === header)!.columnIndex;
  return typed(workbook, { [headerCell(workbook, column)]: name });
}

function withSpareColumn(
  workbook: WorkbookData,
  header: string,
  code: string,
  value: number | null,
): WorkbookData {
  const row = rowOf(form(workbook), code).rowIndex + 1;
  const letter = String.fromCharCode(65 + SPARE_COLUMN);
  return typed(workbook, {
    [headerCell(workbook, SPARE_COLUMN)]: header,
    [`${FORM}!${letter}${row}`]: value,
  });
}

function columnsSwapped(workbook: WorkbookData, one: number, other: number): WorkbookData {
  const header = headerRow(workbook).rowIndex;
  const moved = (column: number) => (column === one ? other : column === other ? one : column);
  return withSheet(workbook, FORM, (sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) =>
      row.rowIndex < header
        ? row
        : {
            ...row,
            cells: row.cells
              .map((cell) => ({ ...cell, columnIndex: moved(cell.columnIndex) }))
              .sort((a, b) => a.columnIndex - b.columnIndex),
          },
    ),
  }));
}

function rowsSwapped(workbook: WorkbookData, one: string, other: string): WorkbookData {
  return withSheet(workbook, FORM, (sheet) => {
    const [first, second] = [rowOf(sheet, one), rowOf(sheet, other)];
    return {
      ...sheet,
      rows: sheet.rows.map((row) =>
        row === first
          ? { ...row, cells: second.cells }
          : row === second
            ? { ...row, cells: first.cells }
            : row,
      ),
    };
  });
}

function lastRow(workbook: WorkbookData): number {
  return rowOf(form(workbook), "HT02").rowIndex + 1;
}

/** A row typed right below the last one. */
function withLastRow(workbook: WorkbookData, cells: Readonly<Record<number, CellValue>>): WorkbookData {
  const rowIndex = lastRow(workbook);
  const row: Row = {
    rowIndex,
    hidden: false,
    cells: Object.entries(cells).map(([column, value]) => cellData(value, Number(column))!),
  };
  return withSheet(workbook, FORM, (sheet) => ({
    ...sheet,
    rows: [...rowsInserted(sheet, rowIndex, 1).rows, row].sort((a, b) => a.rowIndex - b.rowIndex),
  }));
}

function withMerge(sheet: WorkbookData["sheets"][number], row: number) {
  return {
    ...sheet,
    merges: [...sheet.merges, { firstRow: row, lastRow: row, firstColumn: 2, lastColumn: 3 }],
  };
}
