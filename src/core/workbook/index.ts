export {
  columnName,
  LAST_COLUMN_INDEX,
  LAST_ROW_INDEX,
  parseAddress,
  quoteSheetName,
  toAbsoluteAddress,
  toAddress,
  toRangeAddress,
} from "./address";
export type { CellRange } from "./address";
export { MAXIMUM_DECIMALS, numberFormat, officeStyles } from "./officeStyles";
export { columnRange, createSheet, heightFor, rowRange } from "./sheetBuilder";
export type { SheetBuilder, SheetFrame } from "./sheetBuilder";
export { cellAt, cellInRow, rowAt } from "./sheetData";
export type {
  BooleanCell,
  CellData,
  CellStyleData,
  ErrorCell,
  FormulaWithoutValueCell,
  NumberCell,
  RowData,
  SheetData,
  TextCell,
  WorkbookData,
} from "./sheetData";
export type {
  CellSpec,
  ChartSpec,
  ColumnSpec,
  ConditionalFormatSpec,
  LinkSpec,
  NameSpec,
  PageSpec,
  ProtectionSpec,
  RowHeightSpec,
  SheetSpec,
  StyleSpec,
  TableSpec,
  ValidationRule,
  ValidationSpec,
  WorkbookSpec,
} from "./workbookSpec";
