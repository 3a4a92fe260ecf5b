import { parseAddress } from "../../../core/workbook";
import { NOTHING_ALLOWED, newId } from "../../engine";
import type { Area, Book, Hyperlink, ProtectionOptions, Sheet, SheetProtection, Table } from "../../engine";
import type { ColorReader } from "./colors";
import { openCells } from "./openCells";
import { openConditionalFormats, openValidations } from "./openRules";
import type { StyleTable } from "./openStyles";
import { parseArea } from "./ranges";
import type { Parts } from "./xml";
import { attribute, child, children, flag, numberOf, readRelationships, readXml } from "./xml";

export interface SheetSource {
  readonly book: Book;
  readonly parts: Parts;
  readonly path: string;
  readonly texts: readonly string[];
  readonly styles: StyleTable;
  readonly color: ColorReader;
}

/** Fills a new sheet from its part. Page set-up and what is not drawn here stays in the part itself. */
export function openSheet(sheet: Sheet, source: SheetSource): void {
  const root = readXml(source.parts, source.path)?.documentElement;
  if (!root) throw new Error(`${source.path} is missing`);
  const relationships = readRelationships(source.parts, source.path);
  sheet.tabColor = source.color(child(child(root, "sheetPr"), "tabColor")) ?? "";
  openView(sheet, child(child(root, "sheetViews"), "sheetView"));
  const standard = numberOf(child(root, "sheetFormatPr"), "defaultColWidth");
  if (standard !== undefined) sheet.standardWidth = (Math.round(standard * 7) - 5) / 7;
  openCells(source.book, sheet, root, source.texts, source.styles.cells);
  sheet.merges = areasOf(children(child(root, "mergeCells"), "mergeCell"));
  sheet.validations = openValidations(root);
  sheet.conditionalFormats = openConditionalFormats(root, source.styles.differences, source.color);
  sheet.protection = protectionOf(child(root, "sheetProtection"));
  const filter = parseArea(attribute(child(root, "autoFilter"), "ref") ?? "");
  sheet.filter = filter && { area: filter, criteria: new Map() };
  sheet.hyperlinks = children(child(root, "hyperlinks"), "hyperlink").flatMap((link) =>
    linkOf(link, relationships),
  );
  for (const { type, target } of relationships.values()) {
    if (type === "table") sheet.tables.push(...tableOf(source.book, readXml(source.parts, target)));
  }
}

function openView(sheet: Sheet, view: Element | undefined): void {
  sheet.showGridlines = flag(view, "showGridLines", true);
  sheet.showHeadings = flag(view, "showRowColHeaders", true);
  const pane = child(view, "pane");
  if (pane && /^frozen/.test(attribute(pane, "state") ?? "")) {
    sheet.freeze = { rows: numberOf(pane, "ySplit") ?? 0, columns: numberOf(pane, "xSplit") ?? 0 };
  }
  const place = pane ? attribute(pane, "activePane") : undefined;
  const selections = children(view, "selection");
  const chosen = selections.find((one) => attribute(one, "pane") === place) ?? selections[0];
  const active = parseAddress(attribute(chosen, "activeCell") ?? "");
  const area = parseArea((attribute(chosen, "sqref") ?? "").split(" ")[0] ?? "");
  if (active && area) {
    sheet.selection = { areas: [area], activeRow: active.rowIndex, activeColumn: active.columnIndex };
  }
}

function areasOf(elements: readonly Element[]): Area[] {
  return elements
    .map((one) => parseArea(attribute(one, "ref") ?? ""))
    .filter((area): area is Area => area !== null);
}

const ALLOWANCES: Readonly<Record<string, keyof ProtectionOptions>> = {
  formatCells: "allowFormatCells",
  formatColumns: "allowFormatColumns",
  formatRows: "allowFormatRows",
  insertColumns: "allowInsertColumns",
  insertRows: "allowInsertRows",
  insertHyperlinks: "allowInsertHyperlinks",
  deleteColumns: "allowDeleteColumns",
  deleteRows: "allowDeleteRows",
  sort: "allowSort",
  autoFilter: "allowAutoFilter",
  pivotTables: "allowPivotTables",
};
const HASHES = ["password", "algorithmName", "hashValue", "saltValue", "spinCount"];

function protectionOf(element: Element | undefined): SheetProtection | null {
  if (!element || !flag(element, "sheet")) return null;
  const options: Record<string, boolean> = {};
  for (const [name, option] of Object.entries(ALLOWANCES)) options[option] = !flag(element, name, true);
  const hash = HASHES.filter((name) => attribute(element, name) !== undefined);
  return {
    options: {
      ...NOTHING_ALLOWED,
      ...options,
      allowEditObjects: !flag(element, "objects"),
      allowEditScenarios: !flag(element, "scenarios"),
      selectionMode: flag(element, "selectUnlockedCells")
        ? "None"
        : flag(element, "selectLockedCells")
          ? "Unlocked"
          : "Normal",
    },
    password: null,
    ...(hash.length === 0
      ? {}
      : { storedHash: Object.fromEntries(hash.map((name) => [name, attribute(element, name) ?? ""])) }),
  };
}

function linkOf(link: Element, relationships: ReadonlyMap<string, { target: string }>): Hyperlink[] {
  const area = parseArea(attribute(link, "ref") ?? "");
  if (!area) return [];
  const id = [...link.attributes].find((one) => one.localName === "id")?.value;
  const address = id === undefined ? undefined : relationships.get(id)?.target;
  const place = attribute(link, "location");
  const screenTip = attribute(link, "tooltip");
  return [
    {
      area,
      ...(address === undefined ? {} : { address }),
      ...(place === undefined ? {} : { documentReference: place }),
      ...(screenTip === undefined ? {} : { screenTip }),
    },
  ];
}

function tableOf(book: Book, document: Document | null): Table[] {
  const root = document?.documentElement;
  const area = parseArea(attribute(root, "ref") ?? "");
  if (!root || !area) return [];
  const style = child(root, "tableStyleInfo");
  return [
    {
      id: newId(book),
      name: attribute(root, "displayName") ?? attribute(root, "name") ?? "Table",
      area,
      columns: children(child(root, "tableColumns"), "tableColumn").map((column, index) => ({
        id: numberOf(column, "id") ?? index + 1,
        name: attribute(column, "name") ?? "",
      })),
      showHeaders: (numberOf(root, "headerRowCount") ?? 1) > 0,
      showTotals: (numberOf(root, "totalsRowCount") ?? 0) > 0,
      showBandedRows: flag(style, "showRowStripes"),
      showBandedColumns: flag(style, "showColumnStripes"),
      highlightFirstColumn: flag(style, "showFirstColumn"),
      highlightLastColumn: flag(style, "showLastColumn"),
      showFilterButton: child(root, "autoFilter") !== undefined,
      style: attribute(style, "name") ?? "",
      criteria: new Map(),
      sortFields: [],
      sortMatchCase: false,
    },
  ];
}
