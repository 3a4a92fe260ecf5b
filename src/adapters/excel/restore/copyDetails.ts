import { columnName } from "../../../core/workbook";

const LAYOUT_SCALARS = [
  "orientation",
  "paperSize",
  "leftMargin",
  "rightMargin",
  "topMargin",
  "bottomMargin",
  "headerMargin",
  "footerMargin",
  "centerHorizontally",
  "zoom",
] as const;
const HEADER_PARTS = [
  "leftHeader",
  "centerHeader",
  "rightHeader",
  "leftFooter",
  "centerFooter",
  "rightFooter",
] as const;

/** What a copy of a sheet keeps and `copyFrom` does not bring along. */
export interface CopyDetails {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly frozen: Excel.Range;
  readonly layout: Excel.PageLayout;
  readonly headers: Excel.HeaderFooter;
  readonly printArea: Excel.RangeAreas;
  readonly titleRows: Excel.Range;
  readonly titleColumns: Excel.Range;
  readonly breaks: Excel.PageBreakCollection;
  readonly filter: Excel.Range;
  readonly tables: Excel.TableCollection;
  readonly protection: Excel.WorksheetProtection;
}

/** Asks for everything that one request can give. */
export function lookAtCopy(sheet: Excel.Worksheet): CopyDetails {
  const { pageLayout } = sheet;
  return {
    sheet: sheet.load("name,tabColor,showGridlines,standardWidth,standardHeight"),
    used: sheet.getUsedRangeOrNullObject(false).load("address,rowIndex,columnIndex,rowCount,columnCount"),
    frozen: sheet.freezePanes.getLocationOrNullObject().load("rowCount,columnCount"),
    layout: pageLayout.load(LAYOUT_SCALARS.join(",")),
    headers: pageLayout.headersFooters.defaultForAllPages.load(HEADER_PARTS.join(",")),
    printArea: pageLayout.getPrintAreaOrNullObject().load("address"),
    titleRows: pageLayout.getPrintTitleRowsOrNullObject().load("address"),
    titleColumns: pageLayout.getPrintTitleColumnsOrNullObject().load("address"),
    breaks: sheet.horizontalPageBreaks.load("items/rowIndex"),
    filter: sheet.autoFilter.getRangeOrNullObject().load("address"),
    tables: sheet.tables.load("items/name,items/style,items/showFilterButton"),
    protection: sheet.protection.load("protected,options"),
  };
}

/** Sizes of rows and columns, and places of tables: known to be wanted only when the extent is known. */
export interface CopySizes {
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]> | null;
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]> | null;
  readonly tableRanges: readonly Excel.Range[];
  /** Cells with formulas, in rectangles. */
  readonly formulas: Excel.RangeCollection | null;
}

export function lookAtSizes({ sheet, used, tables }: CopyDetails): CopySizes {
  const lastRow = used.isNullObject ? 0 : used.rowIndex + used.rowCount;
  const lastColumn = used.isNullObject ? 0 : used.columnIndex + used.columnCount;
  return {
    columns:
      lastColumn === 0
        ? null
        : sheet
            .getRange(`A:${columnName(lastColumn - 1)}`)
            .getColumnProperties({ columnHidden: true, format: { columnWidth: true } }),
    rows:
      lastRow === 0
        ? null
        : sheet.getRange(`1:${lastRow}`).getRowProperties({ rowHidden: true, format: { rowHeight: true } }),
    formulas:
      lastRow === 0
        ? null
        : sheet
            .getRange()
            .getSpecialCellsOrNullObject("Formulas")
            .areas.load("items/formulas,items/numberFormat,items/rowIndex,items/columnIndex"),
    tableRanges: tables.items.map((table) => table.getRange().load("address")),
  };
}

/** Gives a sheet the print set-up of its copy. */
export function layOutAs(
  layout: Excel.PageLayout,
  { layout: from, headers, printArea, titleRows, titleColumns }: CopyDetails,
): void {
  layout.orientation = from.orientation;
  layout.paperSize = from.paperSize;
  layout.leftMargin = from.leftMargin;
  layout.rightMargin = from.rightMargin;
  layout.topMargin = from.topMargin;
  layout.bottomMargin = from.bottomMargin;
  layout.headerMargin = from.headerMargin;
  layout.footerMargin = from.footerMargin;
  layout.centerHorizontally = from.centerHorizontally;
  layout.zoom = from.zoom;
  const every = layout.headersFooters.defaultForAllPages;
  for (const part of HEADER_PARTS) every[part] = headers[part];
  if (!printArea.isNullObject) layout.setPrintArea(withoutSheet(printArea.address));
  if (!titleRows.isNullObject) layout.setPrintTitleRows(withoutSheet(titleRows.address));
  if (!titleColumns.isNullObject) layout.setPrintTitleColumns(withoutSheet(titleColumns.address));
}

/** `Sheet1!A1:B2,Sheet1!D4` → `A1:B2,D4`. */
export function withoutSheet(address: string): string {
  return address.replace(/(?:'(?:[^']|'')*'|[^'!,]+)!/g, "");
}
