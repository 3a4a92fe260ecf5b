import type { Area } from "./area";
import type { FilterCriteria } from "./filter";

export interface TableColumn {
  readonly id: number;
  readonly name: string;
}

/** A table: headers in the first row when `showHeaders`, a totals row last when `showTotals`. Replaced, not changed. */
export interface Table {
  readonly id: string;
  readonly name: string;
  readonly area: Area;
  readonly columns: readonly TableColumn[];
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  readonly showBandedRows: boolean;
  readonly showBandedColumns: boolean;
  readonly highlightFirstColumn: boolean;
  readonly highlightLastColumn: boolean;
  readonly showFilterButton: boolean;
  readonly style: string;
  /** By column offset. */
  readonly criteria: ReadonlyMap<number, FilterCriteria>;
  readonly sortFields: readonly SortField[];
  readonly sortMatchCase: boolean;
}

/** One key of a sort, in Office.js's words. */
export interface SortField {
  /** Column (or row) offset from the first. */
  readonly key: number;
  readonly sortOn: string;
  readonly ascending: boolean;
  readonly color?: string;
}

/** The rows between headers and totals; a table always has at least one. */
export function tableBody(table: Table): Area {
  return {
    ...table.area,
    firstRow: table.area.firstRow + (table.showHeaders ? 1 : 0),
    lastRow: table.area.lastRow - (table.showTotals ? 1 : 0),
  };
}

export function tableHeader(table: Table): Area | null {
  return table.showHeaders ? { ...table.area, lastRow: table.area.firstRow } : null;
}

export function tableTotals(table: Table): Area | null {
  return table.showTotals ? { ...table.area, firstRow: table.area.lastRow } : null;
}
