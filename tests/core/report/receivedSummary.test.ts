import { consolidateFiles } from "../../../src/app/consolidateFiles";
import { receivedSummary } from "../../../src/app/readSummaries";
import type { Correction } from "../../../src/core/consolidation";
import type { Plan } from "../../../src/core/model";
import { summaryWorkbook } from "../../../src/core/report";
import type { Submission } from "../../../src/core/submission";
import type { WorkbookData } from "../../../src/core/workbook";
import { aPlan, aSubmission, totalOf } from "../../support/builders";
import { specToData } from "../../support/specToData";

const plan = aPlan().build();
const inPeriod = (period: string, year: number): Plan => ({
  ...plan,
  settings: { ...plan.settings, period, year },
});
const X1 = aSubmission(plan, "X1").actual("KT01", 90).both("HO01", 1000).build();
const X2 = aSubmission(plan, "X2").actual("KT01", 200).both("HO01", 1000).build();

const confirmed: Correction = {
  orgUnit: "X1",
  place: "X1",
  indicator: "KT01",
  measure: "actual",
  reported: "90",
  confirmed: 95,
  basis: "Điện thoại: nhập nhầm",
  decidedBy: "Trần Văn A",
  decidedOn: "2024-11-05",
  isOral: true,
};

/** What the level below makes of these reports. */
function summaryOf(of: Plan, submissions: readonly Submission[], decided: readonly Correction[] = []) {
  const files = submissions.map((submission) => ({
    path: submission.file,
    sha256: submission.file,
    duplicateOf: null,
    reading: { submissions: [submission], findings: [], targetCells: new Map() },
    refusal: null,
    findings: [],
  }));
  const { consolidation } = consolidateFiles(of, files, () => null, { decided });
  return workbookOf(consolidation);
}

function workbookOf(consolidation: Parameters<typeof summaryWorkbook>[0]): WorkbookData {
  return specToData(summaryWorkbook(consolidation, { hashes: new Map(), findings: [], diary: [] }));
}

/** What the level above makes of a summary. */
function above(of: Plan, workbook: WorkbookData) {
  const file = receivedSummary(of, workbook, "huyen.xlsx", "h")!;
  const { consolidation, files } = consolidateFiles(of, [file], () => null);
  const codes = consolidation.findings.map((finding) => finding.code);
  return { consolidation, files, codes, kt01: totalOf(consolidation, "KT01") };
}

const withoutStamp = (workbook: WorkbookData): WorkbookData => ({ ...workbook, properties: new Map() });
const retitled = (workbook: WorkbookData, title: string): WorkbookData => ({
  ...workbook,
  sheets: workbook.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) =>
        cell.kind === "text" && cell.value.startsWith("TỔNG HỢP KẾT QUẢ") ? { ...cell, value: title } : cell,
      ),
    })),
  })),
});

const thisYear = inPeriod("năm 2024", 2024);
const lastYear = inPeriod("năm 2023", 2023);
const half = inPeriod("6 tháng đầu năm 2024", 2024);

it.each([
  { name: "the stamp says this period", of: thisYear, change: (book: WorkbookData) => book, total: 290 },
  { name: "without a stamp the title says this year", of: thisYear, change: withoutStamp, total: 290 },
])("[RPT-41] $name: the summary counts", ({ of, change, total }) => {
  const { kt01, codes } = above(thisYear, change(summaryOf(of, [X1, X2])));
  // 90 + 200.
  expect(kt01.actual.value).toBe(total);
  expect(codes.filter((code) => /period|plan/u.test(code))).toEqual([]);
});

it.each([
  { name: "by its stamp", of: lastYear, to: thisYear, change: (book: WorkbookData) => book },
  { name: "by its title, where the stamp is gone", of: lastYear, to: thisYear, change: withoutStamp },
  { name: "half a year for a year", of: half, to: thisYear, change: (book: WorkbookData) => book },
])("[RPT-41] a summary of another period is refused, $name", ({ of, to, change }) => {
  const { kt01, codes, files } = above(to, change(summaryOf(of, [X1, X2])));
  expect(codes).toContain("file.wrong-period");
  expect(files).toMatchObject([{ status: "refused", reason: "file.wrong-period" }]);
  expect(kt01.actual.value).toBeNull();
});

it.each([
  {
    name: "neither stamp nor title",
    to: thisYear,
    change: (book: WorkbookData) => retitled(withoutStamp(book), "Tổng hợp"),
  },
  { name: "only the year, where the plan is of half a year", to: half, change: withoutStamp },
])("[RPT-42] a summary with $name is not merged, and says so", ({ to, change }) => {
  const { kt01, codes, files } = above(to, change(summaryOf(thisYear, [X1, X2])));
  expect(codes).toContain("summary.period-unknown");
  expect(files).toMatchObject([{ status: "refused", reason: "summary.period-unknown" }]);
  expect(kt01.actual.value).toBeNull();
});

it("[RPT-43] what was confirmed by word of mouth below is provisional above, over any number of levels", () => {
  let workbook = summaryOf(plan, [X1, X2], [confirmed]);
  for (const level of [1, 2]) {
    const { kt01, consolidation } = above(plan, workbook);
    // 95 + 200.
    expect([level, kt01.actual.value, kt01.awaitsDocument, kt01.provisional]).toEqual([
      level,
      295,
      true,
      true,
    ]);
    expect(totalOf(consolidation, "HO01").awaitsDocument).toBe(false);
    workbook = workbookOf(consolidation);
  }
});

it("[RPT-43] the record above keeps what was reported, the grounds, who decided and when", () => {
  const written = { ...confirmed, basis: "Văn bản số 12/UBND", isOral: false };
  const { consolidation, kt01 } = above(plan, summaryOf(plan, [X1, X2], [written]));
  expect(kt01.awaitsDocument).toBe(false);
  const record = workbookOf(consolidation).sheets.find((sheet) => sheet.name === "Số liệu tiếp nhận")!;
  const rows = record.rows.map((row) => row.cells.map((cell) => cell.value));
  const row = rows.find((cells) => cells[0] === "X1" && cells[2] === "KT01" && cells[3] === "Thực hiện")!;
  expect(row.slice(4, 6)).toEqual([90, 95]);
  expect(row).toEqual(expect.arrayContaining(["Văn bản số 12/UBND", "Trần Văn A", "05/11/2024"]));
});

it("[RPT-43] figures typed in from a document say so above, with its number and day; those of others do not", () => {
  const cover = { ...X1.cover, documentNumber: "12/BC-UBND", documentDate: "2024-10-15" };
  const typed: Submission = { ...X1, cover, isTyped: true };
  const { consolidation } = above(plan, summaryOf(plan, [typed, X2]));
  expect(
    consolidation.submissions.map(({ orgUnit, isTyped, cover: { documentNumber, documentDate } }) => [
      orgUnit,
      isTyped,
      documentNumber,
      documentDate,
    ]),
  ).toEqual([
    ["X1", true, "12/BC-UBND", "2024-10-15"],
    ["X2", undefined, null, null],
  ]);
});
