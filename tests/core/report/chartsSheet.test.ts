import { summaryWorkbook } from "../../../src/core/report";
import type { SheetSpec } from "../../../src/core/workbook";
import { aPlan, aSubmission, merge } from "../../support/builders";

const plan = aPlan().build();
const chartsOf = (x1: number): SheetSpec => {
  const merged = merge(plan, [
    aSubmission(plan, "X1").both("KT01", x1).build(),
    aSubmission(plan, "X2").both("KT01", 220).build(),
  ]);
  return summaryWorkbook(merged, { hashes: new Map(), findings: [], diary: [] }).sheets.find(
    (sheet) => sheet.name === "Biểu đồ",
  )!;
};

/** Figures of the chart with that title: label, formula, stored result. */
function barsOf(sheet: SheetSpec, words: string) {
  const chart = sheet.charts!.find(({ title }) => title.includes(words))!;
  const [first, last = first] = [...chart.series[0]!.values.matchAll(/\$(\d+)/gu)].map(
    (match) => Number(match[1]) - 1,
  );
  const at = (rowIndex: number, columnIndex: number) =>
    sheet.cells.find((cell) => cell.rowIndex === rowIndex && cell.columnIndex === columnIndex)!;
  return Array.from({ length: last! - first! + 1 }, (_, index) => ({
    code: at(first! + index, 0).value,
    label: at(first! + index, 1).value,
    formula: at(first! + index, 2).formula,
    value: at(first! + index, 2).value,
  }));
}

it("[RPT-31] draws each indicator against its plan, from references to the totals", () => {
  // 330 of 660, two of three units.
  expect(barsOf(chartsOf(110), "so với kế hoạch")).toEqual([
    {
      code: "KT01",
      label: "Giá trị sản xuất *",
      formula: "IF('Tổng hợp'!I10=\"\",\"\",'Tổng hợp'!I10)",
      value: 50,
    },
  ]);
});

it("[RPT-31] draws this year against last, percent only, in the plan's order", () => {
  const bars = barsOf(chartsOf(110), "so với năm 2023");
  expect(bars.map((bar) => bar.code)).toEqual([
    "KT01",
    "DS01",
    "HO01",
    "HN01",
    "TN01",
    "TC01",
    "KH01",
    "CS01",
    "TD02",
  ]);
  // 330 after 300 of the same units; the others have no figure yet.
  expect(bars[0]!.value).toBeCloseTo(110, 9);
  expect(bars[1]!.value).toBe("");
});

it("[RPT-31] a changed figure changes what the chart reads", () => {
  expect(barsOf(chartsOf(110), "so với kế hoạch")[0]!.value).toBe(50);
  expect(barsOf(chartsOf(176), "so với kế hoạch")[0]!.value).toBe(60);
});

it("[RPT-31] scales begin at zero; charts do not overlap", () => {
  const { charts } = chartsOf(110);
  expect(charts!.every((chart) => chart.valueAxisMinimum === 0 && chart.kind === "barClustered")).toBe(true);
  const places = charts!.map(({ position }) => position);
  places
    .slice(1)
    .forEach((position, index) => expect(position.firstRow).toBeGreaterThan(places[index]!.lastRow));
});
