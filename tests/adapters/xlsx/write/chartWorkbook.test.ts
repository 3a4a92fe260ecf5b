import { writeWorkbook } from "../../../../src/adapters/xlsx/write";
import { findProgram, itWith } from "../../../support/programs";
import { chartWorkbook } from "./chartWorkbook";
import { inspect, type Inspected } from "./inspect";
import { findAll, findOnly, partTree } from "./packageParts";
import { aCell, aRange, aSheet, aWorkbook } from "./specs";

let bytes: Uint8Array;
let found: Inspected;
beforeAll(async () => {
  bytes = await writeWorkbook(chartWorkbook());
  if (findProgram("openpyxl") !== null) found = await inspect(bytes);
});

itWith("openpyxl", "[WRT-09] gives each cached result its own type", () => {
  const { cells } = found.sheets["Số liệu"]!;
  const results = ["E2", "E3", "E4", "E5", "E7", "E8", "E9", "E10"].map((address) => {
    const cell = cells[address]!;
    return [address, cell.value, cell.cachedType, cell.cached];
  });
  expect(results).toEqual([
    ["E2", "=SUM(B2:B4)", "n", 39.5],
    ["E3", '="39,5/"&SUM(C2:C4)', "s", "39,5/44"],
    ["E4", "=B4<C4", "b", true],
    ["E5", "=1/0", "e", "#DIV/0!"],
    ["E7", "=B2-12", "n", 0],
    ["E8", "=SUMPRODUCT(B2:B4,C2:C4)", "n", 687.5],
    ["E9", "=B3*2", "n", null],
    ["E10", '=IF(SUM(B2:B4)/SUM(C2:C4)>=0.8,"Đạt","Chưa đạt")', "s", "Đạt"],
  ]);
});

it("[WRT-09] stores no value for a formula whose result is unknown, and an empty one for empty text", () => {
  const cells = new Map(
    findAll(partTree(bytes, "xl/worksheets/sheet2.xml"), "c").map((cell) => [cell.attributes["r"], cell]),
  );
  expect(cells.get("E9")?.children.map(({ name }) => name)).toEqual(["f"]);
  expect(cells.get("E6")?.attributes["t"]).toBe("str");
  expect(cells.get("E6")?.children.map(({ name, text }) => [name, text])).toEqual([
    ["f", 'IF(B2>0,"",1)'],
    ["v", ""],
  ]);
});

itWith("openpyxl", "[WRT-20] writes a table whose columns are the header cells", () => {
  expect(found.sheets["Số liệu"]!.tables).toEqual({
    SoLieu: {
      ref: "A1:C4",
      columns: ["Đơn vị", "Thực hiện\nnăm 2024", "Kế hoạch"],
      style: "TableStyleMedium2",
      filter: "A1:C4",
    },
  });
});

it("[WRT-20] escapes a newline in a column's name the way Excel does", () => {
  const [, second] = findAll(partTree(bytes, "xl/tables/table1.xml"), "tableColumn");
  expect(second!.attributes["name"]).toBe("Thực hiện_x000a_năm 2024");
});

it("[WRT-20] leaves the filter out of a table when asked", async () => {
  const table = { name: "KhongLoc", range: aRange("A1:A2"), showFilter: false };
  const sheet = aSheet({ cells: [aCell("A1", "Mã"), aCell("A2", "01")], tables: [table] });
  const part = partTree(await writeWorkbook(aWorkbook([sheet])), "xl/tables/table1.xml");
  expect(findAll(part, "autoFilter")).toEqual([]);
});

itWith("openpyxl", "[WRT-21] writes bar, column and line charts", () => {
  expect(found.sheets["Biểu đồ"]!.charts).toEqual(["BarChart", "BarChart", "LineChart"]);
});

it("[WRT-21] gives a chart its title, axis titles, legend, references and cached points", () => {
  const chart = partTree(bytes, "xl/charts/chart1.xml");
  expect(findAll(chart, "a:t").map(({ text }) => text)).toEqual([
    "Thực hiện & kế hoạch",
    "Đơn vị",
    "tỷ đồng",
  ]);
  expect(findOnly(chart, "c:legendPos").attributes["val"]).toBe("b");
  expect(findOnly(chart, "c:barDir").attributes["val"]).toBe("col");
  const [actual, plan] = findAll(chart, "c:ser");
  expect(findAll(actual!, "c:f").map(({ text }) => text)).toEqual([
    "'Số liệu'!$A$2:$A$4",
    "'Số liệu'!$B$2:$B$4",
  ]);
  expect(findAll(actual!, "c:v").map(({ text }) => text)).toEqual([
    "Thực hiện",
    "Xã Bình Tân",
    "Xã Tây Thuận",
    "Thị trấn Phú Phong",
    "12",
    "7.5",
    "20",
  ]);
  expect(findAll(plan!, "c:ptCount").map(({ attributes }) => attributes["val"])).toEqual(["3", "3"]);
  expect(findOnly(partTree(bytes, "xl/charts/chart2.xml"), "c:barDir").attributes["val"]).toBe("bar");
  expect(findAll(partTree(bytes, "xl/charts/chart2.xml"), "c:legend")).toEqual([]);
});

it("[WRT-21] covers exactly the cells of its position", () => {
  // A3:H20 from the corner of A3 to the corner of I21, which is not covered.
  const [anchor] = findAll(partTree(bytes, "xl/drawings/drawing1.xml"), "xdr:twoCellAnchor");
  const corner = (name: string) =>
    ["xdr:col", "xdr:row"].map((part) => findOnly(findOnly(anchor!, name), part).text);
  expect(corner("xdr:from")).toEqual(["0", "2"]);
  expect(corner("xdr:to")).toEqual(["8", "20"]);
});

it("[WRT-21] leaves a gap where a cell of a chart holds no number", async () => {
  const cells = [aCell("A1", 1), aCell("A2", "x"), aCell("A4", 4), aCell("B1", 2021), aCell("B2", 2022)];
  const series = [{ name: "S", values: "'Trang 1'!$A$1:$A$4", categories: "'Trang 1'!$B$1:$B$4" }];
  const sheet = aSheet({ cells, charts: [{ kind: "line", title: "T", series, position: aRange("D1:H9") }] });
  const chart = partTree(await writeWorkbook(aWorkbook([sheet])), "xl/charts/chart1.xml");
  const points = findAll(findOnly(chart, "c:val"), "c:pt");
  expect(points.map((point) => [point.attributes["idx"], findOnly(point, "c:v").text])).toEqual([
    ["0", "1"],
    ["3", "4"],
  ]);
  // Years are numbers: the categories are then numbers too.
  expect(findAll(findOnly(chart, "c:cat"), "c:numCache")).toHaveLength(1);
});

itWith("openpyxl", "[WRT-25] filters a range and names it for the programs that look for the name", () => {
  const list = found.sheets["Danh mục"]!;
  expect(list.filter).toBe("A1:B2");
  const workbook = partTree(bytes, "xl/workbook.xml");
  const name = findAll(workbook, "definedName").find(
    ({ attributes }) => attributes["name"] === "_xlnm._FilterDatabase",
  );
  expect(name).toMatchObject({
    attributes: { localSheetId: "0", hidden: "1" },
    text: "'Danh mục'!$A$1:$B$2",
  });
});

itWith("openpyxl", "[WRT-12] hides rows and columns", () => {
  const list = found.sheets["Danh mục"]!;
  // Rows 9 (with a cell) and 21 (without).
  expect(list.hiddenRows).toEqual([9, 21]);
  expect(list.widths["C"]).toMatchObject({ hidden: true, min: 3, max: 3 });
  expect(list.widths["A"]).toMatchObject({ hidden: false, min: 1, max: 2 });
});

itWith("openpyxl", "[WRT-17] allows what the spec allows on a protected sheet", () => {
  expect(found.sheets["Danh mục"]!.protection).toMatchObject({
    sheet: true,
    formatCells: false,
    formatColumns: true,
    insertRows: false,
    sort: false,
    autoFilter: false,
  });
});

itWith(
  "openpyxl",
  "[WRT-18] repeats rows and columns, breaks before the given rows, fits several pages",
  () => {
    expect(found.sheets["Danh mục"]!.page).toMatchObject({
      orientation: "portrait",
      wide: 2,
      high: 3,
      titleRows: "$1:$2",
      titleColumns: "$A:$C",
      // Row indices 4 and 30: four and thirty rows stand above the break.
      breaks: [4, 30],
      margins: [1, 0.5, 1, 1],
    });
  },
);

it.each([
  ["rows only", { rows: 1, columns: 0 }, { ySplit: "1", topLeftCell: "A2", activePane: "bottomLeft" }],
  ["columns only", { rows: 0, columns: 2 }, { xSplit: "2", topLeftCell: "C1", activePane: "topRight" }],
  [
    "both",
    { rows: 4, columns: 1 },
    { xSplit: "1", ySplit: "4", topLeftCell: "B5", activePane: "bottomRight" },
  ],
])("[WRT-16] freezes %s", async (_, freeze, expected) => {
  const file = await writeWorkbook(aWorkbook([aSheet({ freeze })]));
  const pane = findOnly(partTree(file, "xl/worksheets/sheet1.xml"), "pane");
  expect(pane.attributes).toEqual({ ...expected, state: "frozen" });
});
