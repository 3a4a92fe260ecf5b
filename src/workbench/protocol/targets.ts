import type { CellValue, ConditionalSide, Sheet, Style, TrackedAreas } from "../engine";

/** Cells of one sheet that follow insertions; `heldId` is set when the client keeps them over several requests. */
export interface CellsTarget {
  readonly part: TrackedAreas;
  heldId?: string;
}

export interface WorkbookCellsTarget {
  readonly parts: readonly TrackedAreas[];
  heldId?: string;
}

/** A look that can be read and changed: of cells, of a named style. */
export interface LookTarget {
  /** The looks of all cells, equal ones once. */
  readonly read: () => ReadonlySet<Style>;
  readonly change: (patch: (style: Style) => Style) => void;
}

/** Tables of a sheet; null for those of the workbook. */
export interface TablesTarget {
  readonly sheet: Sheet | null;
}

export interface TableTarget {
  readonly sheet: Sheet;
  readonly id: string;
}

export interface TableColumnTarget {
  readonly table: TableTarget;
  readonly columnId: number;
}

export interface TableRowTarget {
  readonly table: TableTarget;
  readonly index: number;
}

/** The filter of a sheet, or of one of its tables. */
export interface AutoFilterTarget {
  readonly sheet: Sheet;
  readonly tableId: string | null;
}

/** Names of a sheet; null for those of the workbook. */
export interface NamesTarget {
  readonly sheet: Sheet | null;
}

export interface NameTarget extends NamesTarget {
  readonly name: string;
}

export interface KeyTarget {
  readonly key: string;
}

export interface SheetKeyTarget extends KeyTarget {
  readonly sheet: Sheet;
}

/** Custom XML parts of one namespace; null for all. */
export interface XmlPartsTarget {
  readonly namespace: string | null;
}

export interface ConditionalTarget {
  readonly sheet: Sheet;
  readonly id: string;
}

export interface ConditionalSideTarget extends ConditionalTarget {
  readonly side: ConditionalSide;
}

export interface CommentTarget {
  readonly sheet: Sheet;
  readonly id: string;
}

export interface ReplyTarget {
  readonly thread: CommentTarget;
  readonly id: string;
}

export interface HeaderFooterTarget {
  readonly sheet: Sheet;
  readonly page: "defaultForAllPages" | "firstPage" | "evenPages" | "oddPages";
}

export interface PageBreaksTarget {
  readonly sheet: Sheet;
  readonly axis: "rows" | "columns";
}

export interface PageBreakTarget extends PageBreaksTarget {
  readonly at: number;
}

export interface FunctionTarget {
  readonly value: CellValue;
}

export interface StyleBorderTarget extends KeyTarget {
  readonly side: string;
}

/** The visible cells of a range; `row` is one of them by its place. */
export interface RangeViewTarget {
  readonly cells: CellsTarget;
  readonly row: number | null;
}

/** One border of cells: `EdgeTop`, `InsideHorizontal`, … */
export interface BorderTarget {
  readonly cells: CellsTarget;
  readonly side: string;
}
