import { createIronCalc, newBook, NORMAL_STYLE, putCell } from "../../../src/workbench/engine";
import type { Area, Book, CellValue, ConditionalRule, Sheet } from "../../../src/workbench/engine";
import { findNodeModules, loadIronCalc } from "../../../src/workbench/headless/assets";
import { conditionalOverlays } from "../../../src/workbench/page/view/conditional";

const library = loadIronCalc(findNodeModules());

function aBook(column: readonly CellValue[]): { book: Book; sheet: Sheet } {
  const book = newBook();
  book.calculator = createIronCalc(library);
  const sheet = book.sheets[0]!;
  column.forEach((value, row) =>
    putCell(book, sheet, row, 0, { value, formula: null, quoted: false, style: NORMAL_STYLE }),
  );
  return { book, sheet };
}

const rows = (first: number, last: number): Area => ({
  firstRow: first,
  lastRow: last,
  firstColumn: 0,
  lastColumn: 0,
});

function withRules(sheet: Sheet, area: Area, ...rules: readonly ConditionalRule[]): void {
  sheet.conditionalFormats = rules.map((rule, priority) => ({
    id: String(priority),
    areas: [area],
    priority,
    stopIfTrue: false,
    rule,
  }));
}

describe("conditional formats laid over cells", () => {
  it("[PGE-12] reads a formula relative to the first cell of its area", () => {
    const { book, sheet } = aBook(["Vượt", "Đạt", "Vượt", "Không đạt"]);
    withRules(sheet, rows(0, 3), { type: "Custom", formula: '=$A1="Vượt"', look: { fillColor: "#C6EFCE" } });
    expect([...conditionalOverlays(book, sheet).keys()]).toEqual(["0,0", "2,0"]);
  });

  it("[PGE-12] lets the rule of higher priority keep what it sets, and adds what it leaves open", () => {
    const { book, sheet } = aBook([10]);
    withRules(
      sheet,
      rows(0, 0),
      { type: "CellValue", operator: "GreaterThan", formula1: "=5", look: { fillColor: "#FF0000" } },
      {
        type: "CellValue",
        operator: "LessThan",
        formula1: "=20",
        look: { fillColor: "#00FF00", bold: true },
      },
    );
    expect(conditionalOverlays(book, sheet).get("0,0")).toEqual({ fillColor: "#FF0000", bold: true });
  });

  it.each([
    ["between", { operator: "Between", formula1: "=2", formula2: "=3" }, ["1,0", "2,0"]],
    ["not between", { operator: "NotBetween", formula1: "=2", formula2: "=3" }, ["0,0", "3,0"]],
    ["equal", { operator: "EqualTo", formula1: "=3" }, ["2,0"]],
    ["at least", { operator: "GreaterThanOrEqual", formula1: "=3" }, ["2,0", "3,0"]],
  ] as const)("[PGE-12] compares values: %s", (_, comparison, expected) => {
    const { book, sheet } = aBook([1, 2, 3, 4]);
    withRules(sheet, rows(0, 3), { type: "CellValue", ...comparison, look: { bold: true } });
    expect([...conditionalOverlays(book, sheet).keys()]).toEqual(expected);
  });

  it.each([
    ["Contains", ["0,0", "1,0"]],
    ["NotContains", ["2,0"]],
    ["BeginsWith", ["0,0"]],
    ["EndsWith", ["1,0"]],
  ])("[PGE-12] looks for a text: %s", (operator, expected) => {
    const { book, sheet } = aBook(["xã Bình Tân", "các xã", "phòng"]);
    withRules(sheet, rows(0, 2), { type: "ContainsText", operator, text: "xã", look: { bold: true } });
    expect([...conditionalOverlays(book, sheet).keys()]).toEqual(expected);
  });

  it("[PGE-12] answers many cells and keeps their order", () => {
    const { book, sheet } = aBook(Array.from({ length: 500 }, (_, row) => row));
    withRules(sheet, rows(0, 499), { type: "Custom", formula: "=MOD(A1,100)=7", look: { bold: true } });
    expect([...conditionalOverlays(book, sheet).keys()]).toEqual(["7,0", "107,0", "207,0", "307,0", "407,0"]);
  });

  it("[PGE-12] mixes the colours of a scale by the place of the number", () => {
    const { book, sheet } = aBook([0, 50, 100]);
    withRules(sheet, rows(0, 2), {
      type: "ColorScale",
      minimum: { type: "LowestValue", color: "#000000" },
      midpoint: null,
      maximum: { type: "HighestValue", color: "#ffffff" },
    });
    const colors = [...conditionalOverlays(book, sheet).values()].map((overlay) => overlay.fillColor);
    expect(colors).toEqual(["#000000", "#808080", "#ffffff"]);
  });

  it("[PGE-12] gives bars their share of the largest number", () => {
    const { book, sheet } = aBook([25, 100, "chưa có"]);
    const bar = { fillColor: "#638EC6", gradient: true, borderColor: "" };
    withRules(sheet, rows(0, 2), {
      type: "DataBar",
      barOnly: false,
      direction: "Context",
      axisFormat: "Automatic",
      axisColor: "#000000",
      lower: { type: "Automatic" },
      upper: { type: "Automatic" },
      positive: bar,
      negative: { fillColor: "#FF0000", matchFill: false, borderColor: "", matchBorder: true },
    });
    const bars = [...conditionalOverlays(book, sheet).values()].map((overlay) => overlay.bar?.ratio);
    expect(bars).toEqual([0.25, 1]);
  });

  it("[PGE-12] finds the largest numbers", () => {
    const { book, sheet } = aBook([5, 9, 1, 7]);
    withRules(sheet, rows(0, 3), { type: "TopBottom", kind: "TopItems", rank: 2, look: { bold: true } });
    expect([...conditionalOverlays(book, sheet).keys()]).toEqual(["1,0", "3,0"]);
  });
});
