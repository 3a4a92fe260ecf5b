import { writeWorkbook, WorkbookSpecError } from "../../../../src/adapters/xlsx/write";
import type { CellSpec, SheetSpec, WorkbookSpec } from "../../../../src/core/workbook";
import { aCell, aRange, aSheet, aWorkbook } from "./specs";

async function failureOf(spec: WorkbookSpec): Promise<WorkbookSpecError> {
  const failure: unknown = await writeWorkbook(spec).catch((error: unknown) => error);
  if (failure instanceof WorkbookSpecError) return failure;
  throw new Error(`expected a WorkbookSpecError, got ${String(failure)}`);
}

it.each<readonly [string, Partial<CellSpec>, RegExp]>([
  ["NaN", { value: NaN }, /NaN is not a number/],
  ["infinity", { value: -Infinity }, /-Infinity is not a number/],
  ["a cached NaN", { value: NaN, formula: "0/0" }, /NaN is not a number/],
  ["an unknown style", { style: "gone" }, /no style "gone"/],
  ["a style named like an inherited property", { style: "toString" }, /no style "toString"/],
  ["a formula with its equals sign", { formula: "=1+1" }, /begins with '='/],
  ["an empty formula", { formula: " " }, /formula is empty/],
  ["a formula over 8,192 characters", { formula: `1${"+1".repeat(4_096)}` }, /8192/],
  ["a formula with a control character", { formula: '"a\u0001"' }, /cannot carry/],
  ["a formula with a literal escape", { formula: '"_x0041_"' }, /_xHHHH_/],
  ["a link to no sheet", { link: { kind: "cell", sheet: "Biểu 9", address: "A1" } }, /names no sheet/],
  ["a link to no cell", { link: { kind: "cell", sheet: "Biểu 01", address: "1A" } }, /address of a link/],
  ["an empty outside link", { link: { kind: "url", url: " " } }, /outside link/],
])("[WRT-26] refuses %s and names sheet and cell", async (_, more, message) => {
  const failure = await failureOf(
    aWorkbook([aSheet({ name: "Trang đầu" }), aSheet({ name: "Biểu 01", cells: [aCell("G12", 1, more)] })]),
  );
  expect(failure).toMatchObject({ sheet: "Biểu 01", address: "G12", name: "WorkbookSpecError" });
  expect(failure.message).toMatch(message);
});

const overlapping = [aRange("A1:B2"), aRange("B2:C3")];
const table = { name: "Bang", range: aRange("A1:B2") };
const headers = [aCell("A1", "Mã"), aCell("B1", "Tên")];

it.each<readonly [string, Partial<SheetSpec>, RegExp]>([
  [
    "a cell given twice",
    { cells: [aCell("A1", 1), aCell("B1", 1), aCell("A1", 2)] },
    /A1: the cell is given twice/,
  ],
  ["a cell outside the grid", { cells: [{ ...aCell("A1", 1), columnIndex: 16_384 }] }, /outside the grid/],
  ["a row that is not whole", { cells: [{ ...aCell("A1", 1), rowIndex: 0.5 }] }, /outside the grid/],
  [
    "a value hidden by a merge",
    { merges: [aRange("A1:B2")], cells: [aCell("B2", 1)] },
    /B2: .* merge hides it/,
  ],
  ["overlapping merges", { merges: overlapping }, /overlap/],
  ["a merge of one cell", { merges: [aRange("A1")] }, /merge of one cell/],
  ["a range that ends before it begins", { merges: [{ ...aRange("B2:C3"), lastRow: 0 }] }, /ends before/],
  [
    "overlapping validations",
    {
      validations: overlapping.map((range) => ({
        ranges: [range],
        rule: { kind: "promptOnly" as const },
        allowBlank: true,
        alertStyle: "stop" as const,
      })),
    },
    /validations overlap/,
  ],
  ["a table over a merge", { cells: headers, tables: [table], merges: [aRange("B2:B3")] }, /overlap/],
  [
    "a table without a header text",
    { cells: [aCell("A1", "Mã")], tables: [table] },
    /column 2 has no header/,
  ],
  [
    "a table with a number as header",
    { cells: [aCell("A1", "Mã"), aCell("B1", 2024)], tables: [table] },
    /column 2/,
  ],
  [
    "a table with two equal headers",
    { cells: [aCell("A1", "Mã"), aCell("B1", "MÃ")], tables: [table] },
    /headed/,
  ],
  ["a table without rows", { cells: headers, tables: [{ ...table, range: aRange("A1:B1") }] }, /no row/],
  [
    "a table named like a cell",
    { cells: headers, tables: [{ ...table, name: "BC2024" }] },
    /cannot be the name/,
  ],
  ["a column too wide", { columns: [{ width: 256 }] }, /width of 256/],
  ["a row too high", { rowHeights: [{ rowIndex: 0, height: 410 }] }, /row 1: a height of 410/],
  ["a colour that is none", { tabColor: "#FF0000" }, /not a colour/],
  [
    "a header over 255 characters",
    {
      page: {
        orientation: "portrait",
        margins: { top: 1, bottom: 1, left: 1, right: 1 },
        fitToWidth: 1,
        header: "h".repeat(256),
      },
    },
    /oddHeader/,
  ],
  [
    "a chart over no sheet",
    {
      charts: [
        {
          kind: "line",
          title: "T",
          series: [{ name: "S", values: "'Gone'!$A$1:$A$2", categories: "'Trang 1'!$A$1:$A$2" }],
          position: aRange("A1:B2"),
        },
      ],
    },
    /chart "T": .* names no sheet/,
  ],
  [
    "a chart over a block",
    {
      charts: [
        {
          kind: "line",
          title: "T",
          series: [{ name: "S", values: "'Trang 1'!$A$1:$B$2", categories: "'Trang 1'!$A$1:$A$2" }],
          position: aRange("A1:B2"),
        },
      ],
    },
    /neither one row nor one column/,
  ],
])("[WRT-26] refuses %s", async (_, more, message) => {
  expect((await failureOf(aWorkbook([aSheet(more)]))).message).toMatch(message);
});

it.each([
  ["an empty name", [""], /1 to 31/],
  ["a name of 32 characters", ["a".repeat(32)], /1 to 31/],
  ...[..."\\/?*[]:"].map((character): [string, string[], RegExp] => [
    `a name with ${character}`,
    [`a${character}b`],
    /not allowed/,
  ]),
  ["a name in apostrophes", ["'a'"], /apostrophe/],
  ["the name that Excel keeps", ["History"], /keeps this name/],
  ["names that differ by case only", ["Biểu 01", "BIỂU 01"], /two sheets/],
])("[WRT-26] refuses %s", async (_, names, message) => {
  const sheets = (names as string[]).map((name) => aSheet({ name }));
  expect((await failureOf(aWorkbook(sheets))).message).toMatch(message as RegExp);
});

it("[WRT-26] takes sheet names of 31 characters, with apostrophes inside, and __proto__", async () => {
  const names = ["ữ".repeat(31), "L'an 2", "__proto__", "_thidua", "1"];
  await expect(writeWorkbook(aWorkbook(names.map((name) => aSheet({ name }))))).resolves.toBeInstanceOf(
    Uint8Array,
  );
});

it.each<readonly [string, Partial<WorkbookSpec>, RegExp]>([
  ["an active sheet that does not exist", { activeSheet: "Gone" }, /does not exist/],
  [
    "an active sheet that is hidden",
    { sheets: [aSheet(), aSheet({ name: "Ẩn", visibility: "hidden" })], activeSheet: "Ẩn" },
    /is hidden/,
  ],
  [
    "a name with a space",
    { names: [{ name: "Danh mục", refersTo: "'Trang 1'!$A$1" }] },
    /cannot be the name/,
  ],
  [
    "a name like an R1C1 address",
    { names: [{ name: "R1C1", refersTo: "'Trang 1'!$A$1" }] },
    /cannot be the name/,
  ],
  [
    "a name given twice",
    { names: ["DM", "dm"].map((name) => ({ name, refersTo: "'Trang 1'!$A$1" })) },
    /given twice/,
  ],
  ["a name of no sheet", { names: [{ name: "DM", refersTo: "1", sheet: "Gone" }] }, /does not exist/],
  ["a property given twice", { properties: ["a", "A"].map((name) => ({ name, value: "1" })) }, /given twice/],
  ["a property without a name", { properties: [{ name: "", value: "1" }] }, /document property/],
  ["custom XML that is no element", { customXml: ["xin chào"] }, /not one whole element/],
  ["custom XML with a DOCTYPE", { customXml: ["<a><!DOCTYPE x></a>"] }, /not one whole element/],
  ["custom XML with a control character", { customXml: ["<a>\u0001</a>"] }, /cannot carry/],
])("[WRT-26] refuses %s", async (_, more, message) => {
  expect((await failureOf(aWorkbook([aSheet()], more))).message).toMatch(message);
});

it("[WRT-19] lets a sheet have a name that the workbook has too", async () => {
  const names = [
    { name: "DM", refersTo: "'Trang 1'!$A$1" },
    { name: "DM", refersTo: "'Trang 1'!$A$2", sheet: "Trang 1" },
  ];
  await expect(writeWorkbook(aWorkbook([aSheet()], { names }))).resolves.toBeInstanceOf(Uint8Array);
});
