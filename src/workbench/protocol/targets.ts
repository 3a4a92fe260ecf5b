import type { Area, Book, Sheet, Style, TrackedAreas } from "../engine";

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
  RangeSort: CellsTarget;
  TableCollection: TablesTarget;
  TableScopedCollection: { readonly sheet: Sheet; readonly areas: readonly Area[]; readonly full: boolean };
  Table: TableTarget;
  TableColumnCollection: TableTarget;
  TableColumn: TableColumnTarget;
  TableRowCollection: TableTarget;
  TableRow: TableRowTarget;
  TableSort: TableTarget;
  Filter: TableColumnTarget;
  AutoFilter: AutoFilterTarget;
  NamedItemCollection: NamesTarget;
  NamedItem: NameTarget;
  NamedItemArrayValues: NameTarget;
  DocumentProperties: Book;
  CustomPropertyCollection: Book;
  CustomProperty: KeyTarget;
  WorksheetCustomPropertyCollection: Sheet;
  WorksheetCustomProperty: SheetKeyTarget;
  SettingCollection: Book;
  Setting: KeyTarget;
  CustomXmlPartCollection: XmlPartsTarget;
  CustomXmlPartScopedCollection: XmlPartsTarget;
  CustomXmlPart: KeyTarget;
  WorksheetProtection: Sheet;
  WorkbookProtection: Book;
  WorksheetFreezePanes: Sheet;
}
