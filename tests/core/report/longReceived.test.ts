import { receivedTable, summaryWorkbook } from "../../../src/core/report";
import type { SummaryExtras } from "../../../src/core/report";
import type { CellSpec, SheetSpec, WorkbookSpec } from "../../../src/core/workbook";
import { aPlan, aSubmission, merge } from "../../support/builders";

const plan = aPlan().build();
const EXTRAS: SummaryExtras = {
  hashes: new Map([["X1.xlsx", "abc123"]]),
  findings: [],
  diary: [],
};
const consolidation = merge(plan, [
  aSubmission(plan, "X1").actual("KT01", 90).estimate("KT01", 110).both("HN01", 45).both("DS01", "x").build(),
  aSubmission(plan, "X2").actual("KT01", "=1+1").estimate("KT01", 220).both("HN01", 80).build(),
]);
const rowCount = consolidation.figures.length;

const sheetOf = (spec: WorkbookSpec, name: string): SheetSpec =>
  spec.sheets.find((sheet) => sheet.name === name)!;
const allCells = (sheet: SheetSpec): readonly CellSpec[] => [
  ...sheet.cells,
  ...[...(sheet.longRows?.() ?? [])].flat(),
];

it("[RPT-32] makes row by row the rows that stand in the sheet otherwise", () => {
  const held = sheetOf(summaryWorkbook(consolidation, EXTRAS), "Số liệu tiếp nhận");
  const made = sheetOf(
    summaryWorkbook(consolidation, { ...EXTRAS, longReceived: { csvName: "tong-hop.csv" } }),
    "Số liệu tiếp nhận",
  );
  expect(rowCount).toBeGreaterThan(10);
  expect(made.cells.every((cell) => cell.rowIndex === 0)).toBe(true);
  expect(allCells(made)).toEqual(held.cells);
  expect(made.autoFilter).toEqual(held.autoFilter);
});

it("[RPT-32] says in which .csv the rows stand that a sheet cannot hold, and refers to none of them", () => {
  const longReceived = { csvName: "tong-hop-so-lieu-tiep-nhan.csv", sheetRows: rowCount };
  const spec = summaryWorkbook(consolidation, { ...EXTRAS, longReceived });
  const received = allCells(sheetOf(spec, "Số liệu tiếp nhận"));
  expect(Math.max(...received.map((cell) => cell.rowIndex))).toBe(1);
  expect(received.find((cell) => cell.rowIndex === 1)!.value).toBe(
    `${rowCount} dòng số liệu nhiều hơn mức một trang tính chứa được nên ghi ở tệp tong-hop-so-lieu-tiep-nhan.csv, cùng thư mục với tệp này.`,
  );
  const formulas = spec.sheets
    .flatMap((sheet) => allCells(sheet))
    .flatMap(({ formula, value }) => (formula === undefined ? [] : [{ formula, value }]));
  expect(formulas.filter(({ formula }) => formula.includes("Số liệu tiếp nhận"))).toEqual([]);
  // What the cells of the units hold instead: the figures themselves.
  expect(formulas).toContainEqual({ formula: "90", value: 90 });
  expect(formulas).toContainEqual({ formula: '"x"', value: "x" });
});

it("[RPT-32] puts everything into one sheet as long as it fits", () => {
  const longReceived = { csvName: "tong-hop.csv", sheetRows: rowCount + 1 };
  const spec = summaryWorkbook(consolidation, { ...EXTRAS, longReceived });
  expect([...sheetOf(spec, "Số liệu tiếp nhận").longRows!()]).toHaveLength(rowCount);
});

it("[RPT-32] gives the same rows as a table, its header first", () => {
  const table = [...receivedTable(consolidation, EXTRAS.hashes)];
  expect(table).toHaveLength(rowCount + 1);
  expect(table[0]!.slice(0, 3)).toEqual(["Mã đơn vị", "Đơn vị", "Mã"]);
  expect(table.slice(1).some((row) => row.includes("=1+1"))).toBe(true);
});
