import { posix } from "node:path";
import { writeWorkbook } from "../../../../src/adapters/xlsx/write";
import type { WorkbookSpec } from "../../../../src/core/workbook";
import { chartWorkbook } from "./chartWorkbook";
import { findAll, findOnly, parseXml, partsOf, partTree } from "./packageParts";
import { aCell, aRange, aSheet, aWorkbook } from "./specs";
import { unitWorkbook } from "./unitWorkbook";

const specs: readonly (readonly [string, () => WorkbookSpec])[] = [
  ["a unit workbook", unitWorkbook],
  ["charts and tables", chartWorkbook],
  ["a sheet with everything", everything],
  ["an empty sheet", () => aWorkbook([aSheet()])],
];

/** Order of the elements of a worksheet: ECMA-376 part 1, 18.3.1.99 (CT_Worksheet). Excel refuses any other. */
const SHEET_ORDER = [
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetData",
  "sheetProtection",
  "autoFilter",
  "mergeCells",
  "conditionalFormatting",
  "dataValidations",
  "hyperlinks",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "rowBreaks",
  "drawing",
  "tableParts",
];
/** 18.2.27 (CT_Workbook). */
const WORKBOOK_ORDER = ["workbookPr", "bookViews", "sheets", "definedNames", "calcPr"];
/** 18.8.39 (CT_Stylesheet). */
const STYLES_ORDER = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
];

it.each(specs)("[WRT-02] writes well-formed parts: %s", async (_, spec) => {
  for (const [path, xml] of partsOf(await writeWorkbook(spec()))) {
    expect(() => parseXml(xml)).not.toThrow();
    expect([path, xml.startsWith('<?xml version="1.0" encoding="UTF-8"')]).toEqual([path, true]);
  }
});

it.each(specs)("[WRT-02] gives every part a content type and relates it: %s", async (_, spec) => {
  const parts = partsOf(await writeWorkbook(spec()));
  const types = parseXml(parts.get("[Content_Types].xml")!);
  const overrides = findAll(types, "Override").map(({ attributes }) => attributes["PartName"]!.slice(1));
  const defaults = findAll(types, "Default").map(({ attributes }) => attributes["Extension"]!);

  const targets = new Set<string>();
  for (const [path, xml] of parts) {
    if (!path.endsWith(".rels")) continue;
    const owner = posix.join(posix.dirname(path), "..", posix.basename(path, ".rels"));
    const relations = findAll(parseXml(xml), "Relationship");
    const ids = relations.map(({ attributes }) => attributes["Id"]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { attributes } of relations) {
      if (attributes["TargetMode"] === "External") continue;
      const base = path === "_rels/.rels" ? "." : posix.dirname(owner);
      targets.add(posix.normalize(posix.join(base, attributes["Target"]!)));
    }
  }
  const content = [...parts.keys()].filter(
    (path) => path !== "[Content_Types].xml" && !path.endsWith(".rels"),
  );
  // Every part is the target of a relation, and every relation's target is a part.
  expect([...targets].sort()).toEqual([...content].sort());
  expect(overrides.filter((path) => !parts.has(path))).toEqual([]);
  expect(new Set(overrides).size).toBe(overrides.length);
  // Only custom XML goes by the default of its extension.
  const untyped = content.filter((path) => !overrides.includes(path));
  expect(untyped.filter((path) => !/^customXml\/item\d+\.xml$/.test(path))).toEqual([]);
  expect(defaults).toEqual(["rels", "xml"]);
});

it.each(specs)("[WRT-02] names only relations that exist: %s", async (_, spec) => {
  const parts = partsOf(await writeWorkbook(spec()));
  for (const [path, xml] of parts) {
    const used = [...xml.matchAll(/ r:id="([^"]+)"/g)].map(([, id]) => id);
    if (used.length === 0) continue;
    const relations = parts.get(posix.join(posix.dirname(path), "_rels", `${posix.basename(path)}.rels`));
    const known = findAll(parseXml(relations ?? "<none/>"), "Relationship").map(
      ({ attributes }) => attributes["Id"],
    );
    expect([path, used.filter((id) => !known.includes(id))]).toEqual([path, []]);
  }
});

it.each(specs)("[WRT-03] puts elements in the order of the schema: %s", async (_, spec) => {
  const parts = partsOf(await writeWorkbook(spec()));
  const expectOrder = (xml: string, order: readonly string[]) => {
    const places = parseXml(xml).children.map(({ name }) => order.indexOf(name));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  };
  for (const [path, xml] of parts) if (path.startsWith("xl/worksheets/sheet")) expectOrder(xml, SHEET_ORDER);
  expectOrder(parts.get("xl/workbook.xml")!, WORKBOOK_ORDER);
  expectOrder(parts.get("xl/styles.xml")!, STYLES_ORDER);
});

it("[WRT-03] covers every element of a sheet in that order", async () => {
  const sheet = partTree(await writeWorkbook(everything()), "xl/worksheets/sheet1.xml");
  expect(sheet.children.map(({ name }) => name)).toEqual(SHEET_ORDER);
});

it.each(specs)(
  "[WRT-03] counts what it lists, and refers to nothing that is not there: %s",
  async (_, spec) => {
    const parts = partsOf(await writeWorkbook(spec()));
    for (const xml of parts.values()) {
      // A chart's ptCount is no count of children; these are.
      for (const [, name, count] of xml.matchAll(/<(\w+)(?: [a-z]\w*="[^"]*")*? count="(\d+)"/g)) {
        if (name === "sst") continue;
        expect([name, findOnly(parseXml(xml), name!).children.length]).toEqual([name, Number(count)]);
      }
    }
    const styles = parseXml(parts.get("xl/styles.xml")!);
    const size = (name: string) => findOnly(styles, name).children.length;
    for (const { attributes } of findOnly(styles, "cellXfs").children) {
      expect(Number(attributes["fontId"])).toBeLessThan(size("fonts"));
      expect(Number(attributes["fillId"])).toBeLessThan(size("fills"));
      expect(Number(attributes["borderId"])).toBeLessThan(size("borders"));
    }
    const strings = parts.has("xl/sharedStrings.xml") ? parseXml(parts.get("xl/sharedStrings.xml")!) : null;
    let uses = 0;
    for (const [path, xml] of parts) {
      if (!path.startsWith("xl/worksheets/sheet")) continue;
      const sheet = parseXml(xml);
      for (const cell of findAll(sheet, "c")) {
        expect(Number(cell.attributes["s"] ?? 0)).toBeLessThan(size("cellXfs"));
        if (cell.attributes["t"] !== "s") continue;
        uses += 1;
        expect(Number(findOnly(cell, "v").text)).toBeLessThan(strings!.children.length);
      }
      for (const rule of findAll(sheet, "cfRule")) {
        expect(Number(rule.attributes["dxfId"])).toBeLessThan(size("dxfs"));
      }
    }
    if (strings) {
      expect(strings.attributes["count"]).toBe(String(uses));
      expect(strings.attributes["uniqueCount"]).toBe(String(strings.children.length));
    }
  },
);

it.each(specs)("[WRT-04] names the active tab and selects exactly that sheet: %s", async (_, make) => {
  const spec = make();
  const parts = partsOf(await writeWorkbook(spec));
  const expected = spec.sheets.findIndex(({ name }) => name === spec.activeSheet);
  const view = findOnly(parseXml(parts.get("xl/workbook.xml")!), "workbookView");
  expect(view.attributes["activeTab"]).toBe(String(expected));
  const selected = spec.sheets.flatMap((_sheet, index) => {
    const sheet = parseXml(parts.get(`xl/worksheets/sheet${index + 1}.xml`)!);
    return findOnly(sheet, "sheetView").attributes["tabSelected"] === "1" ? [index] : [];
  });
  expect(selected).toEqual([expected]);
});

it.each(specs)("[WRT-01] gives the same bytes for the same spec: %s", async (_, spec) => {
  const first = await writeWorkbook(spec());
  jest.useFakeTimers({ now: new Date("2031-05-04T03:02:01Z") });
  try {
    expect(Buffer.compare(await writeWorkbook(spec()), first)).toBe(0);
  } finally {
    jest.useRealTimers();
  }
});

it("[WRT-01] does not depend on the order of the cells, nor change the spec", async () => {
  const spec = unitWorkbook();
  const before = JSON.stringify(spec);
  const first = await writeWorkbook(spec);
  expect(JSON.stringify(spec)).toBe(before);
  const sorted = spec.sheets.map((sheet) => ({
    ...sheet,
    cells: [...sheet.cells].sort((a, b) => a.rowIndex - b.rowIndex || a.columnIndex - b.columnIndex),
  }));
  const reversed = sorted.map((sheet) => ({ ...sheet, cells: [...sheet.cells].reverse() }));
  const same = await Promise.all([sorted, reversed].map((sheets) => writeWorkbook({ ...spec, sheets })));
  expect(same.map((bytes) => Buffer.compare(bytes, first))).toEqual([0, 0]);
});

it("[WRT-03] counts every use of a text, and keeps the text once", async () => {
  const cells = ["A1", "A2", "B7"].map((address) => aCell(address, "ha"));
  const file = await writeWorkbook(aWorkbook([aSheet({ cells: [...cells, aCell("C1", " tấn ")] })]));
  const strings = partTree(file, "xl/sharedStrings.xml");
  expect(strings.attributes).toMatchObject({ count: "4", uniqueCount: "2" });
  // Without this attribute Excel drops the spaces at the ends.
  expect(findAll(strings, "t").map(({ attributes }) => attributes["xml:space"])).toEqual([
    undefined,
    "preserve",
  ]);
});

it("[WRT-10] tells Excel to recalculate on opening", async () => {
  const workbook = partTree(await writeWorkbook(unitWorkbook()), "xl/workbook.xml");
  expect(findOnly(workbook, "calcPr").attributes["fullCalcOnLoad"]).toBe("1");
});

it("[WRT-12] marks a given height as given, so that Excel keeps it", async () => {
  const sheet = aSheet({
    rowHeights: [
      { rowIndex: 1, height: 20 },
      { rowIndex: 2, height: 30.5, fixed: true },
    ],
    hiddenRows: [4],
  });
  const rows = findAll(partTree(await writeWorkbook(aWorkbook([sheet])), "xl/worksheets/sheet1.xml"), "row");
  expect(rows.map(({ attributes }) => attributes)).toEqual([
    { r: "2", ht: "20" },
    { r: "3", ht: "30.5", customHeight: "1" },
    { r: "5", hidden: "1" },
  ]);
});

it("[WRT-22] numbers properties from 2, as the format demands", async () => {
  const properties = ["a", "b"].map((name) => ({ name, value: `<${name}>` }));
  const part = partTree(await writeWorkbook(aWorkbook([aSheet()], { properties })), "docProps/custom.xml");
  expect(part.children.map(({ attributes, children }) => [attributes["pid"], children[0]?.text])).toEqual([
    ["2", "<a>"],
    ["3", "<b>"],
  ]);
});

it.each([
  [
    "a file beside",
    "báo cáo/Bình Tân [1].xlsx#'Biểu 01'!G12",
    "b%C3%A1o%20c%C3%A1o/B%C3%ACnh%20T%C3%A2n%20%5B1%5D.xlsx",
    "'Biểu 01'!G12",
  ],
  ["a lone percent sign", "https://a.vn/100%", "https://a.vn/100%25", undefined],
  ["an encoded address", "https://a.vn/%C4%91?x=1&y=2", "https://a.vn/%C4%91?x=1&y=2", undefined],
])("[WRT-24] encodes %s", async (_, url, expected, location) => {
  const sheet = aSheet({ cells: [aCell("A1", "x", { link: { kind: "url", url } })] });
  const file = await writeWorkbook(aWorkbook([sheet]));
  expect(findOnly(partTree(file, "xl/worksheets/sheet1.xml"), "hyperlink").attributes["location"]).toBe(
    location,
  );
  const relations = partTree(file, "xl/worksheets/_rels/sheet1.xml.rels");
  expect(findOnly(relations, "Relationship").attributes).toMatchObject({
    Target: expected,
    TargetMode: "External",
  });
});

it("[WRT-11] counts an indent from the left when no side is named", async () => {
  const styles = { plain: { indent: 2 }, right: { indent: 1, horizontal: "right" as const } };
  const sheet = aSheet({ cells: [aCell("A1", "x"), aCell("A2", "y", { style: "right" })] });
  const part = partTree(await writeWorkbook(aWorkbook([sheet], { styles })), "xl/styles.xml");
  expect(findAll(part, "alignment").map(({ attributes }) => attributes)).toEqual([
    { horizontal: "left", indent: "2" },
    { horizontal: "right", indent: "1" },
  ]);
});

it("[WRT-22] carries custom XML whole, with its own identity and relation", async () => {
  const elements = ['<a xmlns="urn:a"><b c="ă &amp; â"/></a>', '<a xmlns="urn:a"/>', '<a xmlns="urn:a"/>'];
  const file = await writeWorkbook(aWorkbook([aSheet()], { customXml: elements }));
  const parts = partsOf(file);
  expect(parts.get("customXml/item1.xml")).toContain(elements[0]);
  expect(parts.get("customXml/item2.xml")).toContain(elements[1]);
  const ids = [1, 2, 3].map((n) => partTree(file, `customXml/itemProps${n}.xml`).attributes["ds:itemID"]!);
  for (const id of ids) expect(id).toMatch(/^\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/);
  expect(new Set(ids).size).toBe(3);
  const relations = findAll(partTree(file, "xl/_rels/workbook.xml.rels"), "Relationship");
  expect(relations.map(({ attributes }) => attributes["Target"])).toContain("../customXml/item2.xml");
});

function everything(): WorkbookSpec {
  const sheet = aSheet({
    name: "Đủ cả",
    tabColor: "FF0000",
    columns: [{ width: 12 }],
    cells: [
      aCell("A1", "Mã"),
      aCell("A2", "01"),
      aCell("D1", "lọc"),
      aCell("E1", "liên kết", { link: { kind: "url", url: "mailto:a@b.vn" } }),
    ],
    merges: [aRange("G1:H2")],
    validations: [
      {
        ranges: [aRange("A2")],
        rule: { kind: "custom", formula: "LEN(A2)>0" },
        allowBlank: false,
        alertStyle: "information",
      },
    ],
    conditionalFormats: [{ ranges: [aRange("A2")], formula: 'A2=""', style: { italic: true } }],
    freeze: { rows: 1, columns: 0 },
    protection: {},
    autoFilter: aRange("D1:D2"),
    tables: [{ name: "Bang1", range: aRange("A1:A2") }],
    charts: [
      {
        kind: "line",
        title: "",
        series: [{ name: "S", values: "'Đủ cả'!$A$2:$A$3", categories: "'Đủ cả'!$A$2:$A$3" }],
        position: aRange("J1:M9"),
      },
    ],
    page: {
      orientation: "landscape",
      margins: { top: 10, bottom: 10, left: 10, right: 10 },
      fitToWidth: 1,
      centerHorizontally: true,
      footer: "&P",
      rowBreaks: [1],
    },
  });
  return aWorkbook([sheet]);
}
