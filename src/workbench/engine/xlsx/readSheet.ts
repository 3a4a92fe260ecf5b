import { parseAddress } from "../../../core/workbook";
import type { Area } from "../area";
import type { Cell, CellValue } from "../cell";
import { copiedFormula, referenceArea, tokenize } from "../formula";
import { NOTHING_ALLOWED } from "../protection";
import type { ProtectionOptions } from "../protection";
import { DEFAULT_COLUMN, DEFAULT_ROW, inheritedStyle } from "../sheet";
import type { Sheet } from "../sheet";
import { shownFormula } from "./fileFormula";
import type { FileStyles } from "./readStyles";
import { LOCKS } from "./writeProtection";
import type { XmlElement } from "./xml";
import { child, childrenOf, flagAttribute, numberAttribute, unescapeCellText } from "./xml";

/** Puts rows, columns, cells, views and protection of a sheet part into a sheet. */
export function readSheetCells(
  sheet: Sheet,
  root: XmlElement,
  styles: FileStyles,
  strings: readonly string[],
): void {
  readProperties(sheet, root);
  readColumns(sheet, child(root, "cols"), styles);
  readRows(sheet, child(root, "sheetData"), styles, strings);
  readProtection(sheet, child(root, "sheetProtection"));
  sheet.merges = childrenOf(child(root, "mergeCells"), "mergeCell").flatMap((one) =>
    readAreas(one.attributes.ref),
  );
}

/** `A1:B2 D4` as areas; what is no address is left out. */
export function readAreas(text: string | undefined): Area[] {
  return (text ?? "").split(/\s+/).flatMap((part) => {
    const [token] = tokenize(part);
    return token?.reference ? [referenceArea(token.reference)] : [];
  });
}

function readProperties(sheet: Sheet, root: XmlElement): void {
  const properties = child(root, "sheetPr");
  const color = child(properties, "tabColor")?.attributes.rgb;
  if (color) sheet.tabColor = `#${color.slice(-6).toUpperCase()}`;
  const view = childrenOf(child(root, "sheetViews"), "sheetView")[0];
  sheet.showGridlines = flagAttribute(view, "showGridLines", true);
  sheet.showHeadings = flagAttribute(view, "showRowColHeaders", true);
  const pane = child(view, "pane");
  if (pane && pane.attributes.state !== "split") {
    sheet.freeze = {
      rows: numberAttribute(pane, "ySplit") ?? 0,
      columns: numberAttribute(pane, "xSplit") ?? 0,
    };
  }
  const selections = childrenOf(view, "selection");
  const selection =
    selections.find((one) => one.attributes.pane === pane?.attributes.activePane) ?? selections[0];
  const areas = readAreas(selection?.attributes.sqref);
  const active = parseAddress(selection?.attributes.activeCell ?? "");
  if (areas.length > 0 && active) {
    sheet.selection = { areas, activeRow: active.rowIndex, activeColumn: active.columnIndex };
  }
  const width = numberAttribute(child(root, "sheetFormatPr"), "defaultColWidth");
  if (width !== null) sheet.standardWidth = shownWidth(width);
  const height = numberAttribute(child(root, "sheetFormatPr"), "defaultRowHeight");
  if (height !== null) sheet.standardHeight = height;
}

/** The file counts the cell's margins in; people and scripts do not. */
function shownWidth(width: number): number {
  return Math.max(0, Math.round((width - 5 / 7) * 100) / 100);
}

function readColumns(sheet: Sheet, cols: XmlElement | undefined, styles: FileStyles): void {
  for (const one of childrenOf(cols, "col")) {
    const min = (numberAttribute(one, "min") ?? 1) - 1;
    const max = (numberAttribute(one, "max") ?? 1) - 1;
    const look = numberAttribute(one, "style");
    const style = look === null ? null : styles.look(look).style;
    if (min === 0 && max === 16_383 && style) {
      sheet.defaultStyle = style;
      continue;
    }
    const width = flagAttribute(one, "customWidth") ? numberAttribute(one, "width") : null;
    for (let column = min; column <= Math.min(max, 16_383); column += 1) {
      sheet.columns.set(column, {
        ...DEFAULT_COLUMN,
        width: width === null ? null : shownWidth(width),
        hidden: flagAttribute(one, "hidden"),
        style,
        outlineLevel: numberAttribute(one, "outlineLevel") ?? 0,
      });
      // A tail of like columns up to the end of the sheet is the look of the sheet itself.
      if (max === 16_383 && column > min + 300) break;
    }
  }
}

interface SharedFormula {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

function readRows(
  sheet: Sheet,
  data: XmlElement | undefined,
  styles: FileStyles,
  strings: readonly string[],
): void {
  const shared = new Map<string, SharedFormula>();
  let nextRow = 0;
  for (const line of childrenOf(data, "row")) {
    const row = (numberAttribute(line, "r") ?? nextRow + 1) - 1;
    nextRow = row + 1;
    const look = numberAttribute(line, "s");
    const custom = flagAttribute(line, "customHeight") ? numberAttribute(line, "ht") : null;
    const format = {
      ...DEFAULT_ROW,
      height: custom,
      hidden: flagAttribute(line, "hidden"),
      style: look !== null && flagAttribute(line, "customFormat") ? styles.look(look).style : null,
      outlineLevel: numberAttribute(line, "outlineLevel") ?? 0,
    };
    if (format.height !== null || format.hidden || format.style || format.outlineLevel > 0)
      sheet.rows.set(row, format);
    let nextColumn = 0;
    for (const one of childrenOf(line, "c")) {
      const place = parseAddress(one.attributes.r ?? "");
      const column = place?.columnIndex ?? nextColumn;
      nextColumn = column + 1;
      const cell = readCell(sheet, one, row, column, styles, strings, shared);
      const empty =
        cell.value === null && cell.formula === null && cell.style === inheritedStyle(sheet, row, column);
      if (empty) continue;
      const cells = sheet.cells.get(row);
      if (cells) cells.set(column, cell);
      else sheet.cells.set(row, new Map([[column, cell]]));
    }
  }
}

function readCell(
  sheet: Sheet,
  one: XmlElement,
  row: number,
  column: number,
  styles: FileStyles,
  strings: readonly string[],
  shared: Map<string, SharedFormula>,
): Cell {
  const look = numberAttribute(one, "s");
  const { style, quoted } =
    look === null ? { style: inheritedStyle(sheet, row, column), quoted: false } : styles.look(look);
  return { value: readValue(one, strings), formula: readFormula(one, row, column, shared), quoted, style };
}

function readValue(one: XmlElement, strings: readonly string[]): CellValue {
  const text = child(one, "v")?.text;
  switch (one.attributes.t) {
    case "s":
      return text === undefined ? null : (strings[Number(text)] ?? null);
    case "str":
      return text === undefined ? null : unescapeCellText(text);
    case "inlineStr":
      return richText(child(one, "is"));
    case "b":
      return text === undefined ? null : text === "1" || text === "true";
    case "e":
      return text === undefined ? null : { error: text };
    case "d":
      return text === undefined ? null : new Date(text).getTime() / 86_400_000 + 25_569;
    default:
      return text === undefined || text === "" ? null : Number(text);
  }
}

/** The text of a string item: its runs joined, phonetic hints left out. */
export function richText(item: XmlElement | undefined): string {
  const parts = (item?.children ?? []).map((part) => {
    if (part.name === "t") return part.text;
    return part.name === "r" ? (child(part, "t")?.text ?? "") : "";
  });
  return unescapeCellText(parts.join(""));
}

function readFormula(
  one: XmlElement,
  row: number,
  column: number,
  shared: Map<string, SharedFormula>,
): string | null {
  const formula = child(one, "f");
  if (!formula) return null;
  const text = shownFormula(unescapeCellText(formula.text));
  if (formula.attributes.t !== "shared") return text === "" ? null : text;
  const key = formula.attributes.si ?? "";
  if (text !== "") {
    shared.set(key, { formula: text, row, column });
    return text;
  }
  const first = shared.get(key);
  return first ? copiedFormula(first.formula, row - first.row, column - first.column) : null;
}

function readProtection(sheet: Sheet, one: XmlElement | undefined): void {
  if (!one || !flagAttribute(one, "sheet")) return;
  const allowed = Object.entries(LOCKS).map(([attribute, option]) => [
    option,
    !flagAttribute(one, attribute, true),
  ]);
  const { password, algorithmName, hashValue, saltValue, spinCount } = one.attributes;
  const hash = { password, algorithmName, hashValue, saltValue, spinCount };
  const storedHash = Object.fromEntries(
    Object.entries(hash).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  const options: ProtectionOptions = {
    ...NOTHING_ALLOWED,
    ...(Object.fromEntries(allowed) as Partial<ProtectionOptions>),
    allowEditObjects: !flagAttribute(one, "objects"),
    allowEditScenarios: !flagAttribute(one, "scenarios"),
    selectionMode: flagAttribute(one, "selectUnlockedCells")
      ? "None"
      : flagAttribute(one, "selectLockedCells")
        ? "Unlocked"
        : "Normal",
  };
  const isHashed = Object.keys(storedHash).length > 0;
  sheet.protection = { options, password: null, ...(isHashed ? { storedHash } : {}) };
}
