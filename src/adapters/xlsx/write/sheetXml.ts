import {
  toAddress,
  toRangeAddress,
  type ColumnSpec,
  type ProtectionSpec,
  type SheetSpec,
} from "../../../core/workbook";
import { conditionalFormatsXml } from "./conditionalFormatXml";
import { MAIN_NAMESPACE, RELATIONSHIP_NAMESPACE } from "./package";
import { pageXml } from "./pageXml";
import { sheetDataXml, usedRange } from "./sheetDataXml";
import type { SharedStrings } from "./sharedStrings";
import { opaque, type StyleTable } from "./styles";
import { validationsXml } from "./validationXml";
import { attributes, XML_DECLARATION } from "./xmlText";

/** Digit width and padding of a column in the normal font, in pixels at 96 dpi. */
const DIGIT_PIXELS = 7;
const PADDING_PIXELS = 5;
/** Default row height in points. */
const ROW_HEIGHT = 15;

/** What a sheet shares with the rest of the file. */
export interface SheetContext {
  readonly isActive: boolean;
  readonly styles: StyleTable;
  readonly strings: SharedStrings;
  /** The `hyperlinks` element, or nothing. */
  readonly hyperlinks: string;
  /** Relation of the drawing, when the sheet has charts. */
  readonly drawingId: string | null;
  readonly tableIds: readonly string[];
}

/** The whole part of a worksheet, by pieces. The order of elements is the schema's: Excel refuses any other. */
export function* sheetXml(sheet: SheetSpec, context: SheetContext): Generator<string> {
  const { styles, strings, hyperlinks, drawingId, tableIds } = context;
  const used = usedRange(sheet);
  // Of a sheet whose rows are still to be made the range is not known; the schema lets it be left out.
  const dimension = sheet.longRows ? "" : `<dimension ref="${used ? toRangeAddress(used) : "A1"}"/>`;
  yield (
    `${XML_DECLARATION}<worksheet xmlns="${MAIN_NAMESPACE}" xmlns:r="${RELATIONSHIP_NAMESPACE}">` +
    propertiesXml(sheet) +
    dimension +
    viewXml(sheet, context.isActive) +
    `<sheetFormatPr defaultRowHeight="${ROW_HEIGHT}"/>` +
    columnsXml(sheet.columns)
  );
  yield* sheetDataXml(sheet, styles, strings);
  yield (
    (sheet.protection ? protectionXml(sheet.protection) : "") +
    (sheet.autoFilter ? `<autoFilter ref="${toRangeAddress(sheet.autoFilter)}"/>` : "") +
    mergesXml(sheet) +
    conditionalFormatsXml(sheet, styles) +
    validationsXml(sheet) +
    hyperlinks +
    pageXml(sheet) +
    (drawingId === null ? "" : `<drawing r:id="${drawingId}"/>`) +
    tablePartsXml(tableIds) +
    "</worksheet>"
  );
}

function propertiesXml({ tabColor, page }: SheetSpec): string {
  const content =
    (tabColor === undefined ? "" : `<tabColor rgb="${opaque(tabColor)}"/>`) +
    (page ? '<pageSetUpPr fitToPage="1"/>' : "");
  return content === "" ? "" : `<sheetPr>${content}</sheetPr>`;
}

function viewXml(sheet: SheetSpec, isActive: boolean): string {
  const own = attributes({
    showGridLines: sheet.showGridLines === false ? false : undefined,
    tabSelected: isActive ? true : undefined,
    workbookViewId: 0,
  });
  const pane = paneXml(sheet);
  return `<sheetViews>${pane === "" ? `<sheetView${own}/>` : `<sheetView${own}>${pane}</sheetView>`}</sheetViews>`;
}

/** The frozen part, and one selection for each part of the window, as Excel writes them. */
function paneXml({ freeze }: SheetSpec): string {
  if (!freeze || (freeze.rows === 0 && freeze.columns === 0)) return "";
  const { rows, columns } = freeze;
  const activePane = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
  const topLeftCell = toAddress(rows, columns);
  const selection = (pane: string, cell: string) =>
    `<selection${attributes({ pane, activeCell: cell, sqref: cell })}/>`;
  return (
    `<pane${attributes({
      xSplit: columns > 0 ? columns : undefined,
      ySplit: rows > 0 ? rows : undefined,
      topLeftCell,
      activePane,
      state: "frozen",
    })}/>` +
    (activePane === "bottomRight"
      ? selection("topRight", toAddress(0, columns)) + selection("bottomLeft", toAddress(rows, 0))
      : "") +
    selection(activePane, topLeftCell)
  );
}

function columnsXml(columns: readonly ColumnSpec[]): string {
  if (columns.length === 0) return "";
  let xml = "";
  let first = 0;
  for (const [index, column] of columns.entries()) {
    const next = columns[index + 1];
    const hidden = column.hidden ?? false;
    if (next && next.width === column.width && (next.hidden ?? false) === hidden) continue;
    xml += `<col${attributes({
      min: first + 1,
      max: index + 1,
      width: storedWidth(column.width),
      hidden: hidden ? true : undefined,
      customWidth: true,
    })}/>`;
    first = index + 1;
  }
  return `<cols>${xml}</cols>`;
}

/**
 * The format stores a width with the cell's padding, in 1/256 of a digit: a column that Excel shows as 10 characters
 * wide is stored as 10.7109375. Source: ECMA-376 part 1, 18.3.1.13.
 */
function storedWidth(characters: number): number {
  const pixels =
    characters < 1
      ? characters * (DIGIT_PIXELS + PADDING_PIXELS)
      : characters * DIGIT_PIXELS + PADDING_PIXELS;
  return Math.trunc((Math.round(pixels) / DIGIT_PIXELS) * 256) / 256;
}

/** In the format 1 means forbidden; what a spec does not allow keeps the format's default. */
function protectionXml(protection: ProtectionSpec): string {
  const allow = (allowed: boolean | undefined) => (allowed ? false : undefined);
  return `<sheetProtection${attributes({
    sheet: true,
    objects: true,
    scenarios: true,
    formatCells: allow(protection.allowFormatCells),
    formatColumns: allow(protection.allowFormatColumns),
    formatRows: allow(protection.allowFormatRows),
    insertRows: allow(protection.allowInsertRows),
    sort: allow(protection.allowSort),
    autoFilter: allow(protection.allowAutoFilter),
  })}/>`;
}

function mergesXml({ merges }: SheetSpec): string {
  if (merges.length === 0) return "";
  const items = merges.map((merge) => `<mergeCell ref="${toRangeAddress(merge)}"/>`);
  return `<mergeCells count="${merges.length}">${items.join("")}</mergeCells>`;
}

function tablePartsXml(tableIds: readonly string[]): string {
  if (tableIds.length === 0) return "";
  const items = tableIds.map((id) => `<tablePart r:id="${id}"/>`);
  return `<tableParts count="${tableIds.length}">${items.join("")}</tableParts>`;
}
