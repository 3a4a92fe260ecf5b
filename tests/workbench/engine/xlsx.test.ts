import {
  addChart,
  addName,
  addSheet,
  addTable,
  calculateIfAutomatic,
  changeLooks,
  changeValidation,
  internStyle,
  newConditionalRule,
  NORMAL_STYLE,
  NOTHING_ALLOWED,
  patchBorder,
  patchStyle,
  protectSheet,
  readXlsx,
  writeXlsx,
} from "../../../src/workbench/engine";
import type { Book, ConditionalType } from "../../../src/workbench/engine";
import { zipSync, strToU8 } from "fflate";
import { aBook, put } from "./support";

const TYPES: ConditionalType[] = [
  "Custom",
  "CellValue",
  "ContainsText",
  "TopBottom",
  "PresetCriteria",
  "ColorScale",
  "DataBar",
  "IconSet",
];

/** A workbook with something of everything that is written. */
function aFullBook(): Book {
  const { book, sheet } = aBook();
  put(book, "A1:C2", [
    ["Xã", 1.5, true],
    ["'=không", "=B1*2", "=1/0"],
  ]);
  const area = { firstRow: 0, lastRow: 1, firstColumn: 0, lastColumn: 2 };
  changeLooks(book, sheet, [area], (style) =>
    patchBorder(
      patchStyle(style, {
        bold: true,
        fillPattern: "Solid",
        fillColor: "#FFFF00",
        wrapText: true,
        numberFormat: '0.0" điểm"',
      }),
      "bottom",
      { style: "Dash", weight: "Medium", color: "#123456" },
    ),
  );
  sheet.rows.set(4, { height: 40, hidden: true, filtered: false, style: null, outlineLevel: 1 });
  sheet.columns.set(3, { width: 20, hidden: false, style: null, outlineLevel: 0 });
  sheet.merges = [{ firstRow: 6, lastRow: 7, firstColumn: 0, lastColumn: 1 }];
  changeValidation(sheet, [{ ...area, firstRow: 9, lastRow: 9 }], {
    rule: { kind: "List", source: "=Hai!$A$1:$A$3", dropDown: true },
  });
  changeValidation(sheet, [{ ...area, firstRow: 10, lastRow: 10 }], {
    rule: { kind: "Date", operator: "GreaterThan", formula1: 46023 },
    errorAlert: { showAlert: true, style: "Warning", title: "Ngày", message: "Sau 1/1/2026" },
  });
  sheet.conditionalFormats = TYPES.map((type, priority) => {
    const rule = newConditionalRule(type);
    const ready =
      rule.type === "Custom"
        ? { ...rule, formula: "=A1>1", look: { bold: true, fillColor: "#FF0000" } }
        : rule.type === "CellValue"
          ? { ...rule, operator: "Between", formula1: "=1", formula2: "=5" }
          : rule.type === "ContainsText"
            ? { ...rule, operator: "BeginsWith", text: "Xã" }
            : rule.type === "PresetCriteria"
              ? { ...rule, criterion: "DuplicateValues" }
              : rule.type === "DataBar"
                ? // Files of the first form of the format know no automatic bounds.
                  { ...rule, lower: { type: "LowestValue" }, upper: { type: "HighestValue" } }
                : rule;
    return { id: `cf-${priority}`, areas: [area], priority, stopIfTrue: type === "Custom", rule: ready };
  });
  sheet.hyperlinks = [
    { area: { ...area, lastRow: 0, lastColumn: 0 }, address: "https://example.vn/", screenTip: "trang" },
  ];
  sheet.notes = [{ row: 0, column: 1, text: "ghi chú", author: "Ai đó" }];
  sheet.freeze = { rows: 1, columns: 2 };
  sheet.customProperties.set("loại", "biểu");
  sheet.pageLayout = {
    ...sheet.pageLayout,
    orientation: "Landscape",
    scale: null,
    fitToWidth: 1,
    topMargin: 72,
  };
  sheet.rowBreaks = [5];
  protectSheet(book, sheet, { ...NOTHING_ALLOWED, allowSort: true }, null);
  const other = addSheet(book, "Hai");
  put(book, "Hai!A1:B4", [
    ["Mục", "Số"],
    ["A", 1],
    ["B", 2],
    ["C", 3],
  ]);
  addTable(book, other, { firstRow: 0, lastRow: 3, firstColumn: 0, lastColumn: 1 }, true);
  addChart(
    book,
    other,
    "Line",
    { sheet: other, area: { firstRow: 0, lastRow: 3, firstColumn: 0, lastColumn: 1 } },
    "Auto",
  );
  other.charts = other.charts.map((chart) => ({ ...chart, legend: { ...chart.legend, visible: true } }));
  other.visibility = "Hidden";
  other.standardHeight = 21.75;
  addName(book, null, "Dữ_liệu", "=Hai!$A$1:$B$4", "chú thích");
  book.customProperties.set("phiên-bản", 3);
  book.customXml = [{ id: "{11111111-1111-1111-1111-111111111111}", xml: '<a xmlns="urn:a"/>' }];
  book.settings.set("khóa", { a: 1 });
  book.properties = { ...book.properties, title: "Tên <tài liệu> & khác" };
  calculateIfAutomatic(book);
  return book;
}

/** The workbook as plain data without ids, which files do not keep. */
function plain(book: Book): unknown {
  const strip = (value: unknown): unknown => {
    if (value instanceof Map) return [...value].map(([key, one]) => [key, strip(one)]);
    if (value instanceof Set) return [...value];
    if (Array.isArray(value)) return value.map(strip);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .filter(([key]) => key !== "id" && key !== "spills")
        .map(([key, one]) => [key, strip(one)]),
    );
  };
  const { sheets, names, properties, customProperties, settings } = book;
  return strip({
    sheets,
    names: names.map((name) => ({ ...name, sheetId: null })),
    properties,
    customProperties,
    settings,
    customXml: book.customXml.map(({ xml }) => xml),
  });
}

describe("files", () => {
  it("[ENG-60] writes and reads a workbook without losing anything it models", () => {
    const book = aFullBook();
    const again = readXlsx(writeXlsx(book));
    expect(plain(again)).toEqual(plain(book));
    expect(again.customXml[0]!.id).toBe("{11111111-1111-1111-1111-111111111111}");
  });

  it("[ENG-60] writes the same bytes for the same workbook", () => {
    expect(Buffer.compare(writeXlsx(aFullBook()), writeXlsx(aFullBook()))).toBe(0);
  });

  it("[ENG-61] reads shared formulas, shared and rich texts, theme colours and any prefix", () => {
    const xmlns = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
    const relation = (id: string, kind: string, target: string): string =>
      `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/>`;
    const relations = (inner: string): string =>
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
    const parts: Record<string, string> = {
      "_rels/.rels": relations(relation("r1", "officeDocument", "xl/workbook.xml")),
      "xl/workbook.xml": `<workbook ${xmlns} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Một" sheetId="1" r:id="r1"/></sheets></workbook>`,
      "xl/_rels/workbook.xml.rels": relations(
        relation("r1", "worksheet", "worksheets/sheet1.xml") +
          relation("r2", "sharedStrings", "sharedStrings.xml") +
          relation("r3", "styles", "/xl/styles.xml"),
      ),
      "xl/sharedStrings.xml": `<sst ${xmlns}><si><r><t>An </t></r><r><t>Nhơn</t></r><rPh><t>x</t></rPh></si><si><t>a_x000D_b</t></si></sst>`,
      "xl/styles.xml": `<styleSheet ${xmlns}><fonts><font/><font><color theme="4"/></font></fonts><fills><fill/></fills><borders><border/></borders><cellXfs><xf/><xf fontId="1"/></cellXfs></styleSheet>`,
      "xl/worksheets/sheet1.xml": `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1" t="s" s="1"><x:v>0</x:v></x:c><x:c t="s"><x:v>1</x:v></x:c></x:row><x:row><x:c r="A2"><x:f t="shared" si="0" ref="A2:A3">B2*$C$1</x:f><x:v>4</x:v></x:c></x:row><x:row r="3"><x:c r="A3"><x:f t="shared" si="0"/></x:c></x:row></x:sheetData></x:worksheet>`,
    };
    const file = zipSync(
      Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])),
    );
    const [sheet] = readXlsx(file).sheets;
    const cell = (row: number, column: number) => sheet!.cells.get(row)?.get(column);
    expect(cell(0, 0)).toMatchObject({ value: "An Nhơn", style: { fontColor: "#4472C4" } });
    expect(cell(0, 1)?.value).toBe("a\rb");
    expect([cell(1, 0)?.value, cell(1, 0)?.formula, cell(2, 0)?.value, cell(2, 0)?.formula]).toEqual([
      4,
      "B2*$C$1",
      null,
      "B3*$C$1",
    ]);
  });

  it("[ENG-62] keeps equal looks as one object, whatever the order of their parts", () => {
    const { borders, ...rest } = NORMAL_STYLE;
    expect(internStyle({ borders, ...rest })).toBe(NORMAL_STYLE);
  });
});
