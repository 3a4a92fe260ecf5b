import type { Plan } from "../../../src/core/model";
import { planToSpec, readPlan, samplePlan } from "../../../src/core/plan";
import { foldText } from "../../../src/core/reading";
import { parseAddress, toAddress } from "../../../src/core/workbook";
import type { CellData, CellStyleData, SheetData, WorkbookData } from "../../../src/core/workbook";
import { specToData } from "../../support/specToData";

/** What may be typed in a cell of a plan workbook. */
export type Typed =
  | string
  | number
  | boolean
  | null
  | { readonly percent: number }
  | { readonly dateSerial: number }
  | { readonly error: string }
  | { readonly formula: string }
  | { readonly legacy: string };

const EXTRA_STYLES: readonly CellStyleData[] = [
  { numberFormat: "General", isDate: false, fontName: null },
  { numberFormat: "0.0%", isDate: false, fontName: null },
  { numberFormat: "dd/mm/yyyy", isDate: true, fontName: null },
  { numberFormat: "General", isDate: false, fontName: ".VnTime" },
];
const [PLAIN, PERCENT, DATE, LEGACY] = [0, 1, 2, 3] as const;

/** A plan workbook that a test changes cell by cell. Rows and columns are found by their code and header. */
export interface PlanWorkbook {
  /** Types a value and gives the cell's address. */
  set(sheet: string, key: string, column: string, value: Typed): string;
  setAt(sheet: string, address: string, value: Typed): string;
  address(sheet: string, key: string, column: string): string;
  headerAddress(sheet: string, column: string): string;
  removeSheet(sheet: string): void;
  removeRow(sheet: string, key: string): void;
  removeColumn(sheet: string, column: string): void;
  renameSheet(sheet: string, name: string): void;
  copySheet(sheet: string, name: string): void;
  /** Adds a row below the last one; gives its row number counted from 1. */
  addRow(sheet: string, values: Readonly<Record<string, Typed>>): number;
  /** Rewrites the cells of a sheet, each with its 0-based row and column. */
  move(sheet: string, to: (rowIndex: number, columnIndex: number) => readonly [number, number]): void;
  reverseSheets(): void;
  data(): WorkbookData;
  read(): ReturnType<typeof readPlan>;
  /** `code severity sheet!address` of every finding. */
  findings(): readonly string[];
}

/** Made once: every test starts from a copy. */
let district: WorkbookData | null = null;

function workbookOf(plan: Plan): WorkbookData {
  return specToData(planToSpec(plan));
}

type Grid = Map<number, Map<number, CellData>>;

/** The workbook of the district's sample, or of another plan. */
export function aPlanWorkbook(plan?: Plan): PlanWorkbook {
  const base =
    plan === undefined
      ? (district ??= workbookOf(samplePlan({ model: "huyen", set: "full" })))
      : workbookOf(plan);
  const firstExtra = base.styles.length;
  let sheets = base.sheets.map((sheet) => ({ name: sheet.name, grid: gridOf(sheet) }));

  const gridNamed = (name: string): Grid => {
    const found = sheets.find((sheet) => sheet.name === name);
    if (found === undefined) throw new Error(`no sheet ${name}`);
    return found.grid;
  };
  const textAt = (grid: Grid, rowIndex: number, columnIndex: number): string => {
    const value = grid.get(rowIndex)?.get(columnIndex)?.value;
    return value == null ? "" : foldText(String(value));
  };
  const headerRow = (grid: Grid, column: string): number => {
    const rows = [...grid.keys()].sort((a, b) => a - b);
    const found = rows.find((rowIndex) => columnIn(grid, rowIndex, column) >= 0);
    if (found === undefined) throw new Error(`no header ${column}`);
    return found;
  };
  const columnIn = (grid: Grid, rowIndex: number, column: string): number => {
    const cells = [...(grid.get(rowIndex)?.keys() ?? [])].sort((a, b) => a - b);
    return cells.find((columnIndex) => textAt(grid, rowIndex, columnIndex) === foldText(column)) ?? -1;
  };
  const rowOf = (grid: Grid, key: string, below: number): number => {
    const rows = [...grid.keys()].sort((a, b) => a - b);
    const found = rows.find((rowIndex) => rowIndex > below && textAt(grid, rowIndex, 0) === foldText(key));
    if (found === undefined) throw new Error(`no row ${key}`);
    return found;
  };
  const locate = (sheet: string, key: string, column: string): readonly [number, number] => {
    const grid = gridNamed(sheet);
    const header = headerRow(grid, column);
    return [rowOf(grid, key, header), columnIn(grid, header, column)];
  };
  const put = (grid: Grid, rowIndex: number, columnIndex: number, value: Typed): void => {
    const row = grid.get(rowIndex) ?? new Map<number, CellData>();
    grid.set(rowIndex, row);
    const cell = cellOf(value, columnIndex, firstExtra);
    if (cell === null) row.delete(columnIndex);
    else row.set(columnIndex, cell);
  };

  const self: PlanWorkbook = {
    set(sheet, key, column, value) {
      const [rowIndex, columnIndex] = locate(sheet, key, column);
      put(gridNamed(sheet), rowIndex, columnIndex, value);
      return toAddress(rowIndex, columnIndex);
    },
    setAt(sheet, address, value) {
      const { rowIndex, columnIndex } = parseAddress(address)!;
      put(gridNamed(sheet), rowIndex, columnIndex, value);
      return address;
    },
    address: (sheet, key, column) => toAddress(...locate(sheet, key, column)),
    headerAddress(sheet, column) {
      const grid = gridNamed(sheet);
      const header = headerRow(grid, column);
      return toAddress(header, columnIn(grid, header, column));
    },
    removeSheet(sheet) {
      sheets = sheets.filter((one) => one.name !== sheet);
    },
    removeRow(sheet, key) {
      const grid = gridNamed(sheet);
      grid.delete(rowOf(grid, key, -1));
    },
    removeColumn(sheet, column) {
      const grid = gridNamed(sheet);
      const columnIndex = columnIn(grid, headerRow(grid, column), column);
      for (const row of grid.values()) row.delete(columnIndex);
    },
    renameSheet(sheet, name) {
      sheets = sheets.map((one) => (one.name === sheet ? { ...one, name } : one));
    },
    copySheet(sheet, name) {
      const copy = new Map([...gridNamed(sheet)].map(([rowIndex, row]) => [rowIndex, new Map(row)]));
      sheets = [...sheets, { name, grid: copy }];
    },
    addRow(sheet, values) {
      const grid = gridNamed(sheet);
      const rowIndex = Math.max(...grid.keys()) + 1;
      for (const [column, value] of Object.entries(values)) {
        put(grid, rowIndex, columnIn(grid, headerRow(grid, column), column), value);
      }
      return rowIndex + 1;
    },
    move(sheet, to) {
      const moved: Grid = new Map();
      for (const [rowIndex, row] of gridNamed(sheet)) {
        for (const [columnIndex, cell] of row) {
          const [newRow, newColumn] = to(rowIndex, columnIndex);
          const cells = moved.get(newRow) ?? new Map<number, CellData>();
          moved.set(newRow, cells.set(newColumn, { ...cell, columnIndex: newColumn }));
        }
      }
      sheets = sheets.map((one) => (one.name === sheet ? { ...one, grid: moved } : one));
    },
    reverseSheets() {
      sheets = [...sheets].reverse();
    },
    data: () => ({
      ...base,
      styles: [...base.styles, ...EXTRA_STYLES],
      sheets: sheets.map(({ name, grid }) => sheetOf(name, grid)),
    }),
    read: () => readPlan(self.data()),
    findings: () =>
      self.read().findings.map(({ code, severity, place }) => {
        const address =
          place.rowIndex === undefined || place.columnIndex === undefined
            ? ""
            : `!${toAddress(place.rowIndex, place.columnIndex)}`;
        return `${code} ${severity} ${place.sheet ?? ""}${address}`;
      }),
  };
  return self;
}

function gridOf(sheet: SheetData): Grid {
  return new Map(
    sheet.rows.map((row) => [row.rowIndex, new Map(row.cells.map((cell) => [cell.columnIndex, cell]))]),
  );
}

function sheetOf(name: string, grid: Grid): SheetData {
  const rows = [...grid]
    .filter(([, row]) => row.size > 0)
    .sort(([a], [b]) => a - b)
    .map(([rowIndex, row]) => ({
      rowIndex,
      hidden: false,
      cells: [...row.values()].sort((a, b) => a.columnIndex - b.columnIndex),
    }));
  return { name, visibility: "visible", rows, merges: [], hiddenColumns: [], comments: [] };
}

function cellOf(value: Typed, columnIndex: number, firstExtra: number): CellData | null {
  const base = (style: number) => ({ columnIndex, style: firstExtra + style });
  if (value === null) return null;
  if (typeof value === "string") return { ...base(PLAIN), kind: "text", value };
  if (typeof value === "number") return { ...base(PLAIN), kind: "number", value };
  if (typeof value === "boolean") return { ...base(PLAIN), kind: "boolean", value };
  if ("percent" in value) return { ...base(PERCENT), kind: "number", value: value.percent };
  if ("dateSerial" in value) return { ...base(DATE), kind: "number", value: value.dateSerial };
  if ("error" in value) return { ...base(PLAIN), kind: "error", value: value.error };
  if ("legacy" in value) return { ...base(LEGACY), kind: "text", value: value.legacy };
  return { ...base(PLAIN), kind: "formula", value: null, formula: value.formula };
}
