import type { Area } from "./area";
import type { Cell, CellValue } from "./cell";
import type { Chart } from "./chart";
import type { CommentThread, Note } from "./comments";
import type { ConditionalFormat } from "./conditionalFormat";
import type { FilterState } from "./filter";
import type { PageLayout } from "./pageLayout";
import { newPageLayout } from "./pageLayout";
import type { SheetProtection } from "./protection";
import { NORMAL_STYLE } from "./style";
import type { Style } from "./style";
import type { Table } from "./table";
import type { Validation } from "./validation";

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

/** A row that differs from the default. Replaced, never changed in place. */
export interface RowFormat {
  /** Points; null means the default height. */
  readonly height: number | null;
  readonly hidden: boolean;
  /** Hidden by a filter rather than by hand. */
  readonly filtered: boolean;
  readonly style: Style | null;
  readonly outlineLevel: number;
}

/** A column that differs from the default. */
export interface ColumnFormat {
  /** Characters of the normal font, as in the file; null means the sheet's standard width. */
  readonly width: number | null;
  readonly hidden: boolean;
  readonly style: Style | null;
  readonly outlineLevel: number;
}

/** The value that a formula of another cell spilled into an empty cell. */
export interface SpilledValue {
  readonly value: CellValue;
  readonly anchorRow: number;
  readonly anchorColumn: number;
}

export interface Hyperlink {
  readonly area: Area;
  readonly address?: string;
  /** A place in the workbook: `'Sheet'!A1` or a name. */
  readonly documentReference?: string;
  readonly screenTip?: string;
}

/** One worksheet. It lives and changes; what hangs on it (cells, tables, formats) is plain data that is replaced. */
export interface Sheet {
  readonly id: string;
  name: string;
  visibility: Visibility;
  /** `#RRGGBB`, or `""` for none. */
  tabColor: string;
  readonly cells: Map<number, Map<number, Cell>>;
  readonly spills: Map<number, Map<number, SpilledValue>>;
  readonly rows: Map<number, RowFormat>;
  readonly columns: Map<number, ColumnFormat>;
  /** Look of cells in columns without a look of their own. */
  defaultStyle: Style;
  /** Characters. */
  standardWidth: number;
  /** Points of rows without a height of their own. */
  standardHeight: number;
  showGridlines: boolean;
  showHeadings: boolean;
  enableCalculation: boolean;
  merges: Area[];
  validations: Validation[];
  conditionalFormats: ConditionalFormat[];
  tables: Table[];
  charts: Chart[];
  comments: CommentThread[];
  notes: Note[];
  hyperlinks: Hyperlink[];
  protection: SheetProtection | null;
  freeze: { readonly rows: number; readonly columns: number } | null;
  pageLayout: PageLayout;
  rowBreaks: number[];
  columnBreaks: number[];
  filter: FilterState | null;
  readonly customProperties: Map<string, string>;
  selection: { readonly areas: readonly Area[]; readonly activeRow: number; readonly activeColumn: number };
}

export const DEFAULT_ROW: RowFormat = {
  height: null,
  hidden: false,
  filtered: false,
  style: null,
  outlineLevel: 0,
};
export const DEFAULT_COLUMN: ColumnFormat = { width: null, hidden: false, style: null, outlineLevel: 0 };

export function newSheet(id: string, name: string): Sheet {
  return {
    id,
    name,
    visibility: "Visible",
    tabColor: "",
    cells: new Map(),
    spills: new Map(),
    rows: new Map(),
    columns: new Map(),
    defaultStyle: NORMAL_STYLE,
    standardWidth: 8.43,
    standardHeight: 15,
    showGridlines: true,
    showHeadings: true,
    enableCalculation: true,
    merges: [],
    validations: [],
    conditionalFormats: [],
    tables: [],
    charts: [],
    comments: [],
    notes: [],
    hyperlinks: [],
    protection: null,
    freeze: null,
    pageLayout: newPageLayout(),
    rowBreaks: [],
    columnBreaks: [],
    filter: null,
    customProperties: new Map(),
    selection: {
      areas: [{ firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 0 }],
      activeRow: 0,
      activeColumn: 0,
    },
  };
}

/** A copy that shares the immutable parts; changing one sheet does not change the other. */
export function copySheet(sheet: Sheet, id: string, name: string): Sheet {
  return {
    ...sheet,
    id,
    name,
    cells: copyGrid(sheet.cells),
    spills: copyGrid(sheet.spills),
    rows: new Map(sheet.rows),
    columns: new Map(sheet.columns),
    merges: [...sheet.merges],
    validations: [...sheet.validations],
    conditionalFormats: [...sheet.conditionalFormats],
    tables: [...sheet.tables],
    charts: [...sheet.charts],
    comments: [...sheet.comments],
    notes: [...sheet.notes],
    hyperlinks: [...sheet.hyperlinks],
    rowBreaks: [...sheet.rowBreaks],
    columnBreaks: [...sheet.columnBreaks],
    customProperties: new Map(sheet.customProperties),
  };
}

export function cellAt(sheet: Sheet, row: number, column: number): Cell | undefined {
  return sheet.cells.get(row)?.get(column);
}

/** What a cell shows: its own value, or what a neighbour's formula spilled into it. */
export function valueAt(sheet: Sheet, row: number, column: number): CellValue {
  const cell = cellAt(sheet, row, column);
  if (cell && (cell.value !== null || cell.formula !== null)) return cell.value;
  return sheet.spills.get(row)?.get(column)?.value ?? null;
}

export function styleAt(sheet: Sheet, row: number, column: number): Style {
  return cellAt(sheet, row, column)?.style ?? inheritedStyle(sheet, row, column);
}

/** The look that an untouched cell takes from its row, its column or the sheet. */
export function inheritedStyle(sheet: Sheet, row: number, column: number): Style {
  return sheet.rows.get(row)?.style ?? sheet.columns.get(column)?.style ?? sheet.defaultStyle;
}

export function rowFormat(sheet: Sheet, row: number): RowFormat {
  return sheet.rows.get(row) ?? DEFAULT_ROW;
}

export function columnFormat(sheet: Sheet, column: number): ColumnFormat {
  return sheet.columns.get(column) ?? DEFAULT_COLUMN;
}

/** Visits the stored cells inside an area, row by row, left to right. */
export function forEachCell(
  sheet: Sheet,
  area: Area,
  visit: (cell: Cell, row: number, column: number) => void,
): void {
  for (const row of keysWithin(sheet.cells, area.firstRow, area.lastRow)) {
    const cells = sheet.cells.get(row)!;
    for (const column of keysWithin(cells, area.firstColumn, area.lastColumn)) {
      visit(cells.get(column)!, row, column);
    }
  }
}

function keysWithin(map: ReadonlyMap<number, unknown>, first: number, last: number): number[] {
  if (last - first < map.size) {
    const keys: number[] = [];
    for (let key = first; key <= last; key += 1) if (map.has(key)) keys.push(key);
    return keys;
  }
  return [...map.keys()].filter((key) => key >= first && key <= last).sort((a, b) => a - b);
}

function copyGrid<T>(grid: ReadonlyMap<number, ReadonlyMap<number, T>>): Map<number, Map<number, T>> {
  const copy = new Map<number, Map<number, T>>();
  for (const [row, cells] of grid) copy.set(row, new Map(cells));
  return copy;
}
