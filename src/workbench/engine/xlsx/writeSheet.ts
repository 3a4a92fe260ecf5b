import { toAddress } from "../../../core/workbook";
import { areaAddress } from "../address";
import type { Book } from "../book";
import { isCellError } from "../cell";
import type { Cell } from "../cell";
import { columnName } from "../../../core/workbook";
import { DEFAULT_ROW_HEIGHT } from "../dimensions";
import { fileFormula } from "./fileFormula";
import { protectionXml } from "./writeProtection";
import { pageXml } from "./writePage";
import { conditionalsXml } from "./writeConditionals";
import { validationsXml } from "./writeValidations";
import { filterXml } from "./writeFilter";
import type { Sheet } from "../sheet";
import { usedArea } from "../usedArea";
import { WHOLE_SHEET } from "../area";
import type { StyleWriter } from "./writeStyles";
import { element, escapeCellText, MAIN, RELATIONS, XML_HEAD } from "./xml";

/** What hangs on a sheet by relations; ids are given by the package. */
export interface SheetRelations {
  readonly hyperlinks: ReadonlyMap<number, string>;
  readonly drawing: string | null;
  readonly legacyDrawing: string | null;
  readonly tables: readonly string[];
  readonly properties: readonly { readonly name: string; readonly id: string }[];
}

/** The part of one worksheet, elements in the order that the format demands. */
export function sheetXml(book: Book, sheet: Sheet, styles: StyleWriter, relations: SheetRelations): string {
  const used = usedArea(sheet, WHOLE_SHEET, false);
  const parts = [
    sheetPropertiesXml(sheet),
    element("dimension", { ref: used ? areaAddress(used) : "A1" }),
    viewXml(book, sheet),
    element("sheetFormatPr", {
      defaultColWidth: sheet.standardWidth === 8.43 ? undefined : sheet.standardWidth,
      defaultRowHeight: sheet.standardHeight,
      customHeight: sheet.standardHeight === DEFAULT_ROW_HEIGHT ? undefined : true,
      outlineLevelRow: deepest(sheet.rows.values()) || undefined,
      outlineLevelCol: deepest(sheet.columns.values()) || undefined,
    }),
    columnsXml(sheet, styles),
    element("sheetData", {}, rowsXml(sheet, styles)),
    protectionXml(sheet),
    sheet.filter ? filterXml(sheet.filter.area, sheet.filter.criteria) : "",
    mergesXml(sheet),
    conditionalsXml(sheet, styles),
    validationsXml(sheet),
    hyperlinksXml(sheet, relations),
    pageXml(sheet),
    breaksXml("rowBreaks", sheet.rowBreaks, 16_383),
    breaksXml("colBreaks", sheet.columnBreaks, 1_048_575),
    relations.properties.length === 0
      ? ""
      : element(
          "customProperties",
          {},
          relations.properties.map(({ name, id }) => element("customPr", { name, "r:id": id })).join(""),
        ),
    relations.drawing ? element("drawing", { "r:id": relations.drawing }) : "",
    relations.legacyDrawing ? element("legacyDrawing", { "r:id": relations.legacyDrawing }) : "",
    relations.tables.length === 0
      ? ""
      : element(
          "tableParts",
          { count: relations.tables.length },
          relations.tables.map((id) => element("tablePart", { "r:id": id })).join(""),
        ),
  ];
  return XML_HEAD + element("worksheet", { xmlns: MAIN, "xmlns:r": RELATIONS }, parts.join(""));
}

function deepest(formats: Iterable<{ readonly outlineLevel: number }>): number {
  let level = 0;
  for (const format of formats) level = Math.max(level, format.outlineLevel);
  return level;
}

function sheetPropertiesXml(sheet: Sheet): string {
  const color = sheet.tabColor === "" ? "" : element("tabColor", { rgb: `FF${sheet.tabColor.slice(1)}` });
  const fit = sheet.pageLayout.scale === null ? element("pageSetUpPr", { fitToPage: true }) : "";
  return color || fit ? element("sheetPr", {}, color + fit) : "";
}

function viewXml(book: Book, sheet: Sheet): string {
  const { selection, freeze } = sheet;
  const attributes = {
    showGridLines: sheet.showGridlines ? undefined : false,
    showRowColHeaders: sheet.showHeadings ? undefined : false,
    tabSelected: book.activeSheetId === sheet.id || undefined,
    workbookViewId: 0,
  };
  const activeCell = toAddress(selection.activeRow, selection.activeColumn);
  const sqref = selection.areas.map(areaAddress).join(" ");
  if (!freeze || (freeze.rows === 0 && freeze.columns === 0)) {
    return element(
      "sheetViews",
      {},
      element("sheetView", attributes, element("selection", { activeCell, sqref })),
    );
  }
  const { rows, columns } = freeze;
  const pane = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
  const paneXml = element("pane", {
    xSplit: columns || undefined,
    ySplit: rows || undefined,
    topLeftCell: toAddress(rows, columns),
    activePane: pane,
    state: "frozen",
  });
  const inner = paneXml + element("selection", { pane, activeCell, sqref });
  return element("sheetViews", {}, element("sheetView", attributes, inner));
}

function columnsXml(sheet: Sheet, styles: StyleWriter): string {
  const normal = styles.index(sheet.defaultStyle, false);
  const wholeSheet = normal !== 0;
  const columns = [...sheet.columns].sort(([a], [b]) => a - b);
  const parts: string[] = [];
  let next = 0;
  const gap = (to: number): void => {
    if (wholeSheet && to >= next) {
      const width = sheet.standardWidth + 0.7109375;
      parts.push(element("col", { min: next + 1, max: to + 1, width, style: normal }));
    }
  };
  for (const [column, format] of columns) {
    gap(column - 1);
    next = column + 1;
    parts.push(
      element("col", {
        min: column + 1,
        max: column + 1,
        // The file counts the cell's margins in: five pixels of seven a character.
        width: format.width === null ? sheet.standardWidth + 0.7109375 : fileWidth(format.width),
        style: (format.style ? styles.index(format.style, false) : normal) || undefined,
        hidden: format.hidden || undefined,
        customWidth: format.width !== null || undefined,
        outlineLevel: format.outlineLevel || undefined,
      }),
    );
  }
  gap(16_383);
  return parts.length === 0 ? "" : element("cols", {}, parts.join(""));
}

function fileWidth(characters: number): number {
  return characters < 1 ? characters : Math.round((characters + 5 / 7) * 256) / 256;
}

function rowsXml(sheet: Sheet, styles: StyleWriter): string {
  const rows = [...new Set([...sheet.cells.keys(), ...sheet.rows.keys()])].sort((a, b) => a - b);
  return rows
    .map((row) => {
      const format = sheet.rows.get(row);
      const cells = [...(sheet.cells.get(row) ?? [])]
        .sort(([a], [b]) => a - b)
        .map(([column, cell]) => cellXml(sheet, cell, row, column, styles))
        .join("");
      const attributes = {
        r: row + 1,
        s: format?.style ? styles.index(format.style, false) : undefined,
        customFormat: format?.style ? true : undefined,
        ht: format?.height ?? undefined,
        customHeight: format?.height != null ? true : undefined,
        hidden: format?.hidden || format?.filtered || undefined,
        outlineLevel: format?.outlineLevel || undefined,
      };
      return element("row", attributes, cells);
    })
    .join("");
}

function cellXml(sheet: Sheet, cell: Cell, row: number, column: number, styles: StyleWriter): string {
  const s = styles.index(cell.style, cell.quoted) || undefined;
  const r = columnName(column) + String(row + 1);
  const formula = cell.formula === null ? "" : formulaXml(sheet, cell.formula, row, column);
  const { value } = cell;
  if (value === null) return element("c", { r, s }, formula);
  if (isCellError(value)) return element("c", { r, s, t: "e" }, `${formula}<v>${value.error}</v>`);
  if (typeof value === "number") return element("c", { r, s }, `${formula}<v>${value}</v>`);
  if (typeof value === "boolean") return element("c", { r, s, t: "b" }, `${formula}<v>${value ? 1 : 0}</v>`);
  const text = escapeCellText(value);
  if (formula) return element("c", { r, s, t: "str" }, `${formula}<v>${text}</v>`);
  return element("c", { r, s, t: "inlineStr" }, `<is><t xml:space="preserve">${text}</t></is>`);
}

/** A formula that spills is written as an array over its cells, so that older programs read it. */
function formulaXml(sheet: Sheet, formula: string, row: number, column: number): string {
  let last = { row, column };
  for (const [r, cells] of sheet.spills) {
    for (const [c, one] of cells) {
      if (one.anchorRow !== row || one.anchorColumn !== column) continue;
      last = { row: Math.max(last.row, r), column: Math.max(last.column, c) };
    }
  }
  const text = escapeCellText(fileFormula(formula));
  if (last.row === row && last.column === column) return `<f>${text}</f>`;
  const ref = areaAddress({ firstRow: row, firstColumn: column, lastRow: last.row, lastColumn: last.column });
  return `<f t="array" ref="${ref}">${text}</f>`;
}

function mergesXml(sheet: Sheet): string {
  if (sheet.merges.length === 0) return "";
  const merges = sheet.merges.map((area) => element("mergeCell", { ref: areaAddress(area) })).join("");
  return element("mergeCells", { count: sheet.merges.length }, merges);
}

function hyperlinksXml(sheet: Sheet, relations: SheetRelations): string {
  if (sheet.hyperlinks.length === 0) return "";
  const links = sheet.hyperlinks.map((link, index) =>
    element("hyperlink", {
      ref: areaAddress(link.area),
      "r:id": relations.hyperlinks.get(index),
      location: link.documentReference,
      tooltip: link.screenTip,
    }),
  );
  return element("hyperlinks", {}, links.join(""));
}

function breaksXml(name: string, breaks: readonly number[], max: number): string {
  if (breaks.length === 0) return "";
  const list = breaks.map((id) => element("brk", { id, max, man: true })).join("");
  return element(name, { count: breaks.length, manualBreakCount: breaks.length }, list);
}
