import { consolidateFiles } from "../../../src/app/consolidateFiles";
import { chooseFrom, readSlip } from "../../../src/core/consolidation";
import type { SlipReading } from "../../../src/core/consolidation";
import { slipWorkbook } from "../../../src/core/report";
import type { Submission } from "../../../src/core/submission";
import { toAddress } from "../../../src/core/workbook";
import type { CellData, WorkbookData } from "../../../src/core/workbook";
import { aPlan, aSubmission, mergeReports, receivedReport, totalOf } from "../../support/builders";
import { specToData } from "../../support/specToData";

const plan = aPlan().build();
const first = aSubmission(plan, "X1").actual("KT01", 90).both("HO01", 1000).both("HN01", 50).build();
const second = aSubmission(plan, "X2").actual("KT01", 200).both("HO01", 1000).both("HN01", 100).build();
const PERCENT = { numberFormat: "0.0%", isDate: false, fontName: null };
const DATE = { numberFormat: "dd/mm/yyyy", isDate: true, fontName: null };

/** X1's slip that asks about one figure, answered in a cell of this look. */
function slip(indicator: string, value: number, look: typeof PERCENT): SlipReading {
  const asked = plan.indicators.find(({ code }) => code === indicator)!;
  const location = { sheet: "Biểu 01", rowIndex: 5, columnIndex: 6 };
  const figure = {
    ...{ orgUnit: "X1", place: "X1", indicator, measure: "actual" as const, raw: "90" },
    ...{ state: "value" as const, value: 90, file: "X1.xlsx", location },
  };
  const orgUnit = plan.orgUnits.find(({ code }) => code === "X1")!;
  const spec = slipWorkbook(plan, orgUnit, [{ indicator: asked, figure, question: "?", proposed: null }]);
  return readSlip(answered(specToData(spec), value, look), plan, "phieu.xlsx")!;
}

function answered(data: WorkbookData, value: number, look: typeof PERCENT): WorkbookData {
  const [sheet] = data.sheets;
  const header = sheet!.rows.find(({ cells }) =>
    cells.some((cell) => cell.value === "Số liệu đơn vị xác nhận"),
  )!;
  const columnOf = (name: string) => header.cells.find((cell) => cell.value === name)!.columnIndex;
  const style = data.styles.length;
  const typed: readonly CellData[] = [
    { kind: "number", value, style, columnIndex: columnOf("Số liệu đơn vị xác nhận") },
    { kind: "text", value: "Trần Văn A", style: 0, columnIndex: columnOf("Người xác nhận") },
    { kind: "text", value: "Văn bản", style: 0, columnIndex: columnOf("Hình thức xác nhận") },
  ];
  const columns = new Set(typed.map(({ columnIndex }) => columnIndex));
  const rows = sheet!.rows.map((row) => {
    if (row.rowIndex !== header.rowIndex + 1) return row;
    const cells = [...row.cells.filter(({ columnIndex }) => !columns.has(columnIndex)), ...typed];
    return { ...row, cells: cells.sort((a, b) => a.columnIndex - b.columnIndex) };
  });
  return { ...data, styles: [...data.styles, look], sheets: [{ ...sheet!, rows }] };
}

function mergeWith(submissions: readonly Submission[], answer: SlipReading) {
  const file = { path: "phieu.xlsx", sha256: "p", duplicateOf: null, reading: null, refusal: null };
  const received = { ...file, findings: answer.findings, slip: answer };
  return consolidateFiles(plan, [...submissions.map(receivedReport), received], () => null).consolidation;
}

it("[MRG-34] an answer that the program turned into a date is asked about, never counted as its serial number", () => {
  // Serial 45327 is 05/02/2024: someone typed 5/2.
  const answer = slip("KT01", 45327, DATE);
  expect(answer.answers.map(({ confirmed }) => confirmed)).toEqual(["05/02/2024"]);
  const merged = mergeWith([first, second], answer);
  expect(totalOf(merged, "KT01").actual).toMatchObject({ value: 200, included: ["X2"] });
});

it("[MRG-34] an answer shown as a percentage is what people see only where the row counts percent", () => {
  // 0,853 in a row of triệu đồng is 0,853, whatever the cell shows; the figure is a hundred times too small and asked about.
  expect(slip("KT01", 0.853, PERCENT).answers.map(({ confirmed }) => confirmed)).toEqual([0.853]);
  expect(slip("XH01", 0.853, PERCENT).answers.map(({ confirmed }) => confirmed)).toEqual([85.3]);
});

it("[MRG-34] a figure chosen from another file brings no leftover of its cell's look", () => {
  const other = aSubmission(plan, "X1", "b.xlsx").actual("KT01", 45327).build();
  const dated = other.figures.map((figure) =>
    figure.indicator === "KT01" ? { ...figure, style: DATE } : figure,
  );
  const decision = { decidedBy: "Lê Thị B", decidedOn: "2024-11-02", basis: (from: string) => from };
  const choice = { indicator: "KT01", measure: "actual", place: "X1" } as const;
  const corrections = chooseFrom(plan, first, { ...other, figures: dated }, [choice], decision);
  expect(corrections.map(({ confirmed }) => confirmed)).toEqual(["05/02/2024"]);
  const { consolidation } = mergeReports(plan, [first, second], corrections);
  expect(totalOf(consolidation, "KT01").actual.value).toBe(200);
});

it("[SLIP-07] answers for a unit without a report that counts are said, and so are lines that are none of the plan", () => {
  const answer = slip("KT01", 95, { ...PERCENT, numberFormat: "General" });
  const alone = mergeWith([second], answer);
  expect(alone.findings.filter(({ code }) => code === "slip.no-report")).toMatchObject([
    { severity: "warning", place: { file: "phieu.xlsx", orgUnit: "X1" }, params: { answers: 1 } },
  ]);
  expect(mergeWith([first, second], answer).findings.map(({ code }) => code)).not.toContain("slip.no-report");
  const smaller = aPlan().onlyIndicators("DS01", "HO01").build();
  const data = specToData(
    slipWorkbook(
      plan,
      plan.orgUnits.find(({ code }) => code === "X1")!,
      [
        {
          indicator: plan.indicators.find(({ code }) => code === "KT01")!,
          figure: mergeReports(plan, [first]).consolidation.figures.find(
            ({ indicator }) => indicator === "KT01",
          )!,
          question: "?",
          proposed: null,
        },
      ],
    ),
  );
  const read = readSlip(answered(data, 95, DATE), smaller, "phieu.xlsx")!;
  expect(read.answers).toEqual([]);
  expect(read.findings).toMatchObject([
    { code: "slip.line-unknown", params: { text: expect.stringContaining("KT01") } },
  ]);
  expect(toAddress(read.findings[0]!.place.rowIndex!, 0)).toMatch(/^A\d+$/u);
});
