import type { Book, Sheet, Style, TrackedAreas } from "../engine";

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

/** One border of cells: `EdgeTop`, `InsideHorizontal`, … */
export interface BorderTarget {
  readonly cells: CellsTarget;
  readonly side: string;
}

/** What stands behind each class of the client library that the host answers. */
export interface TargetTypes {
  Workbook: Book;
  Application: Book;
  WorkbookCreated: { readonly id: string; opened: boolean };
  CultureInfo: Book;
  NumberFormatInfo: Book;
  DatetimeFormatInfo: Book;
  IterativeCalculation: Book;
  Runtime: Book;
  WorksheetCollection: Book;
  Worksheet: Sheet;
  Range: CellsTarget;
  RangeAreas: CellsTarget;
  WorkbookRangeAreas: WorkbookCellsTarget;
  RangeCollection: WorkbookCellsTarget;
  RangeAreasCollection: WorkbookCellsTarget;
  RangeFormat: CellsTarget;
  RangeBorderCollection: CellsTarget;
  RangeBorder: BorderTarget;
  RangeFill: LookTarget;
  RangeFont: LookTarget;
  FormatProtection: LookTarget;
}
