import { toAddress } from "../../../core/workbook";
import { areaAddress, isCellError } from "../../engine";
import type { Cell, Sheet } from "../../engine";
import { conditionalFormatsXml, validationsXml } from "./saveRules";
import type { StyleWriter } from "./saveStyles";
import { child, escapeXml } from "./xml";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Functions that files name with a prefix, because they came after the format. */
const LATER =
  /\b(ACOT|ARRAYTOTEXT|BYCOL|BYROW|CONCAT|DAYS|FILTER|FORECAST\.LINEAR|FORMULATEXT|HSTACK|IFNA|IFS|ISFORMULA|LAMBDA|LET|MAP|MAXIFS|MINIFS|NUMBERVALUE|RANDARRAY|REDUCE|SEQUENCE|SHEET|SHEETS|SORT|SORTBY|SWITCH|TAKE|TEXTAFTER|TEXTBEFORE|TEXTJOIN|TEXTSPLIT|TOCOL|TOROW|UNIQUE|VSTACK|XLOOKUP|XMATCH|XOR)(?=\()/g;

export interface SheetWriting {
  readonly styles: StyleWriter;
  /** Number of a text in the shared texts. */
  readonly textNumber: (text: string) => number;
  /** Adds a relationship to an outside address and gives its id. */
  readonly link: (address: string) => string;
  /** The part that the sheet came from; what is not modelled is copied from it. */
  readonly before: Element | undefined;
  readonly isActive: boolean;
}

/** A worksheet part, its elements in the order that the format asks for. */
export function sheetXml(sheet: Sheet, writing: SheetWriting): string {
  const kept = (...names: string[]): string =>
    names.map((name) => keptXml(child(writing.before, name))).join("");
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">` +
    propertiesXml(sheet, writing.before) +
    viewXml(sheet, writing.isActive) +
    (kept("sheetFormatPr") || '<sheetFormatPr defaultRowHeight="15"/>') +
    columnsXml(sheet, writing.styles) +
    cellsXml(sheet, writing) +
    protectionXml(sheet) +
    (sheet.filter ? `<autoFilter ref="${areaAddress(sheet.filter.area)}"/>` : "") +
    mergesXml(sheet) +
    conditionalFormatsXml(sheet, writing.styles) +
    validationsXml(sheet) +
    linksXml(sheet, writing) +
    kept("printOptions", "pageMargins", "pageSetup", "headerFooter", "rowBreaks", "colBreaks") +
    kept("drawing", "legacyDrawing", "tableParts") +
    "</worksheet>"
  );
}

function keptXml(element: Element | undefined): string {
  return element ? new XMLSerializer().serializeToString(element) : "";
}

function propertiesXml(sheet: Sheet, before: Element | undefined): string {
  const fit = keptXml(child(child(before, "sheetPr"), "pageSetUpPr"));
  const color = sheet.tabColor ? `<tabColor rgb="FF${sheet.tabColor.slice(1)}"/>` : "";
  return color + fit === "" ? "" : `<sheetPr>${color}${fit}</sheetPr>`;
}

function viewXml(sheet: Sheet, isActive: boolean): string {
  const { freeze, selection } = sheet;
  const lines = sheet.showGridlines ? "" : ' showGridLines="0"';
  const active = toAddress(selection.activeRow, selection.activeColumn);
  const rows = freeze?.rows ?? 0;
  const columns = freeze?.columns ?? 0;
  const place = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
  const split = (columns > 0 ? `xSplit="${columns}" ` : "") + (rows > 0 ? `ySplit="${rows}" ` : "");
  const pane =
    split === ""
      ? ""
      : `<pane ${split}topLeftCell="${toAddress(rows, columns)}" activePane="${place}" state="frozen"/>`;
  return (
    `<sheetViews><sheetView${lines}${isActive ? ' tabSelected="1"' : ""} workbookViewId="0">${pane}` +
    `<selection${split === "" ? "" : ` pane="${place}"`} activeCell="${active}" sqref="${selection.areas.map(areaAddress).join(" ")}"/>` +
    "</sheetView></sheetViews>"
  );
}

function columnsXml(sheet: Sheet, styles: StyleWriter): string {
  const columns = [...sheet.columns].sort(([one], [other]) => one - other);
  if (columns.length === 0) return "";
  const width = (characters: number): number => Math.round(((characters * 7 + 5) / 7) * 1e7) / 1e7;
  const inside = columns.map(
    ([index, format]) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width(format.width ?? sheet.standardWidth)}" customWidth="1"` +
      `${format.hidden ? ' hidden="1"' : ""}${format.style ? ` style="${styles.cell(format.style)}"` : ""}` +
      `${format.outlineLevel ? ` outlineLevel="${format.outlineLevel}"` : ""}/>`,
  );
  return `<cols>${inside.join("")}</cols>`;
}

function cellsXml(sheet: Sheet, writing: SheetWriting): string {
  const rows = [...new Set([...sheet.cells.keys(), ...sheet.rows.keys()])].sort((one, other) => one - other);
  const lines = rows.map((row) => {
    const format = sheet.rows.get(row);
    const cells = [...(sheet.cells.get(row) ?? [])].sort(([one], [other]) => one - other);
    const attributes =
      (format?.height == null ? "" : ` ht="${format.height}" customHeight="1"`) +
      (format?.hidden || format?.filtered ? ' hidden="1"' : "") +
      (format?.style ? ` s="${writing.styles.cell(format.style)}" customFormat="1"` : "") +
      (format?.outlineLevel ? ` outlineLevel="${format.outlineLevel}"` : "");
    return `<row r="${row + 1}"${attributes}>${cells.map(([column, cell]) => cellXml(cell, row, column, writing)).join("")}</row>`;
  });
  return `<sheetData>${lines.join("")}</sheetData>`;
}

function cellXml(cell: Cell, row: number, column: number, writing: SheetWriting): string {
  const start = `<c r="${toAddress(row, column)}" s="${writing.styles.cell(cell.style)}"`;
  const { value } = cell;
  const formula = cell.formula === null ? "" : `<f>${escapeXml(cell.formula.replace(LATER, "_xlfn.$1"))}</f>`;
  if (value === null) return formula === "" ? `${start}/>` : `${start}>${formula}</c>`;
  if (isCellError(value)) return `${start} t="e">${formula}<v>${value.error}</v></c>`;
  if (typeof value === "boolean") return `${start} t="b">${formula}<v>${Number(value)}</v></c>`;
  if (typeof value === "number") return `${start}>${formula}<v>${value}</v></c>`;
  return formula === ""
    ? `${start} t="s"><v>${writing.textNumber(value)}</v></c>`
    : `${start} t="str">${formula}<v>${escapeXml(value)}</v></c>`;
}

function protectionXml(sheet: Sheet): string {
  const { protection } = sheet;
  if (!protection) return "";
  const { options } = protection;
  const attributes = [
    ...Object.entries(protection.storedHash ?? {}).map(([name, value]) => `${name}="${escapeXml(value)}"`),
    'sheet="1"',
    options.allowEditObjects ? "" : 'objects="1"',
    options.allowEditScenarios ? "" : 'scenarios="1"',
    ...["FormatCells", "FormatColumns", "FormatRows", "InsertColumns", "InsertRows", "InsertHyperlinks"].map(
      allowed,
    ),
    ...["DeleteColumns", "DeleteRows", "Sort", "AutoFilter", "PivotTables"].map(allowed),
    options.selectionMode === "Normal" ? "" : 'selectLockedCells="1"',
    options.selectionMode === "None" ? 'selectUnlockedCells="1"' : "",
  ];
  return `<sheetProtection ${attributes.filter((part) => part !== "").join(" ")}/>`;

  function allowed(name: string): string {
    const key = `allow${name}` as keyof typeof options;
    return options[key] === true ? `${name.charAt(0).toLowerCase()}${name.slice(1)}="0"` : "";
  }
}

function mergesXml(sheet: Sheet): string {
  if (sheet.merges.length === 0) return "";
  const inside = sheet.merges.map((area) => `<mergeCell ref="${areaAddress(area)}"/>`).join("");
  return `<mergeCells count="${sheet.merges.length}">${inside}</mergeCells>`;
}

function linksXml(sheet: Sheet, writing: SheetWriting): string {
  if (sheet.hyperlinks.length === 0) return "";
  const inside = sheet.hyperlinks.map((one) => {
    const target = one.address === undefined ? "" : ` r:id="${writing.link(one.address)}"`;
    const place =
      one.documentReference === undefined ? "" : ` location="${escapeXml(one.documentReference)}"`;
    const tip = one.screenTip === undefined ? "" : ` tooltip="${escapeXml(one.screenTip)}"`;
    return `<hyperlink ref="${areaAddress(one.area)}"${target}${place}${tip}/>`;
  });
  return `<hyperlinks>${inside.join("")}</hyperlinks>`;
}
