import { describeChanges, keptTyped, readSummary, summaryWorkbook } from "../../../src/core/report";
import type { Changes, PreviousSummary } from "../../../src/core/report";
import type { Consolidation } from "../../../src/core/consolidation";
import type { WorkbookSpec } from "../../../src/core/workbook";
import type { Submission } from "../../../src/core/submission";
import { aPlan, aSubmission, merge } from "../../support/builders";
import { specToData } from "../../support/specToData";

const plan = aPlan().build();
const x1 = aSubmission(plan, "X1").actual("KT01", 90).both("HO01", 1000).both("HN01", 50);
const x2 = aSubmission(plan, "X2").actual("KT01", 200).both("HO01", 1000).both("HN01", 100);
const x3 = aSubmission(plan, "X3").actual("KT01", 10).both("HO01", 500).both("HN01", 5);

const hashesOf = (merged: Consolidation) =>
  new Map(merged.submissions.map(({ file }) => [file, `hash of ${file}`]));

/** The summary of a merge, as the next one reads it; `change` is what people do to it in between. */
function summaryOf(
  submissions: readonly Submission[],
  change: (spec: WorkbookSpec) => WorkbookSpec = (spec) => spec,
): PreviousSummary {
  const merged = merge(plan, submissions);
  const spec = summaryWorkbook(merged, { hashes: hashesOf(merged), findings: [], diary: [] });
  return readSummary(specToData(change(spec)))!;
}

function changesOf(before: readonly Submission[], after: readonly Submission[]): Changes {
  const merged = merge(plan, after);
  return describeChanges(summaryOf(before), merged, hashesOf(merged));
}

const shownTotals = (changes: Changes) =>
  changes.totals
    .filter((total) => total.measure === "actual")
    .map((total) => [total.indicator, total.before, total.after, total.dueTo.join()]);

describe("a merge compared with the last one", () => {
  it("[RPT-10] the same files change nothing", () => {
    const both = [x1.build(), x2.both("TN01", "…").both("NTM01", "Đạt").both("DS01", "x").build()];
    expect(changesOf(both, [...both].reverse())).toEqual({
      isSame: true,
      kept: [],
      cells: [],
      totals: [],
      added: [],
      removed: [],
      replaced: [],
      totalsKnown: true,
    });
  });

  it("[RPT-10] a new version of one unit shows old and new of each cell, and what that does to each total", () => {
    const version = x1.actual("KT01", 95).both("HN01", 60).with({ file: "X1 (2).xlsx" }).build();
    const changes = changesOf([x1.build(), x2.build()], [version, x2.build()]);
    expect(changes.isSame).toBe(false);
    expect(
      changes.cells.map((cell) => [cell.orgUnit.code, cell.indicator, cell.measure, cell.before, cell.after]),
    ).toEqual([
      ["X1", "KT01", "actual", 90, 95],
      ["X1", "HN01", "actual", 50, 60],
      ["X1", "HN01", "estimate", 50, 60],
    ]);
    expect(changes.replaced).toEqual([
      { code: "X1", name: "UBND xã Bình An", before: "X1.xlsx", after: "X1 (2).xlsx" },
    ]);
    // 290 of 300 and 295 of 300 last year; 150 and 160 of 2000 households; 130 of 3000 last year.
    const totals = shownTotals(changes);
    expect(totals.map(([code, , , by]) => [code, by])).toEqual([
      ["KT01", "X1"],
      ["HN01", "X1"],
      ["XH01", "X1"],
      ["XH02", "X1"],
    ]);
    expect(totals[0]).toEqual(["KT01", 290, 295, "X1"]);
    expect(totals[1]).toEqual(["HN01", 150, 160, "X1"]);
    expect(totals[2]).toEqual(["XH01", 7.5, 8, "X1"]);
  });

  it("[RPT-10] units that came are named, and move only what they have a figure for", () => {
    const changes = changesOf([x1.build(), x2.build()], [x1.build(), x2.build(), x3.build()]);
    expect(changes).toMatchObject({ cells: [], removed: [], added: [{ code: "X3" }] });
    expect(shownTotals(changes).map(([code, , , by]) => [code, by])).toEqual(
      ["KT01", "HO01", "HN01", "XH01", "XH02", "TD02"].map((code) => [code, "X3"]),
    );
    const kt01 = changes.totals.find((total) => total.indicator === "KT01")!;
    expect([kt01.coverageBefore, kt01.coverageAfter]).toEqual(["2/3", "3/3"]);
  });

  it("[RPT-10] units that went are said", () => {
    const changes = changesOf([x1.build(), x2.build()], [x1.build()]);
    expect(changes.removed).toEqual([{ code: "X2", name: "UBND xã Bình Minh" }]);
    expect(shownTotals(changes)[0]).toEqual(["KT01", 290, 90, "X2"]);
  });

  it("[RPT-10] a figure that comes to be doubted is a change", () => {
    const changes = changesOf([x1.build(), x2.build()], [x1.actual("KT01", "1.234").build(), x2.build()]);
    expect(changes.cells).toMatchObject([{ before: 90, after: null, reportedAfter: "1.234" }]);
  });

  it("[RPT-10] totals are not compared where the last summary kept no results", () => {
    const without = summaryOf([x1.build()], (spec) => ({
      ...spec,
      sheets: spec.sheets.map((sheet) => ({
        ...sheet,
        cells: sheet.cells.map((cell) => (cell.formula === undefined ? cell : { ...cell, value: null })),
      })),
    }));
    const merged = merge(plan, [x1.actual("KT01", 91).build()]);
    const changes = describeChanges(without, merged, hashesOf(merged));
    expect(changes).toMatchObject({ totalsKnown: false, totals: [], isSame: false });
  });
});

describe("what people typed into the summary", () => {
  /** Types into the cell of a row (by its code) and a column (by its header). */
  const type =
    (sheetName: string, keys: readonly string[], header: string, value: string | number) =>
    (spec: WorkbookSpec): WorkbookSpec => ({
      ...spec,
      sheets: spec.sheets.map((sheet) => {
        if (sheet.name !== sheetName) return sheet;
        const columnIndex = sheet.cells.find((cell) => cell.value === header)!.columnIndex;
        const rows = [...new Set(sheet.cells.map((cell) => cell.rowIndex))];
        const rowIndex = rows.find((row) =>
          keys.every((key) => sheet.cells.some((cell) => cell.rowIndex === row && cell.value === key)),
        )!;
        const others = sheet.cells.filter(
          (cell) => cell.rowIndex !== rowIndex || cell.columnIndex !== columnIndex,
        );
        return { ...sheet, cells: [...others, { rowIndex, columnIndex, value, style: "text" }] };
      }),
    });
  const submissions = [x1.build(), x2.build()];
  const merged = merge(plan, submissions);
  const next = (previous: PreviousSummary) => {
    const kept = keptTyped(previous, merged, hashesOf(merged));
    const extras = { hashes: hashesOf(merged), findings: [], diary: [], keptTotals: kept.totals };
    const sheet = summaryWorkbook(merged, extras).sheets.find((entry) => entry.name === "Tổng hợp")!;
    const cell = (code: string, columnIndex: number) => {
      const row = sheet.cells.find((entry) => entry.columnIndex === 1 && entry.value === code)!.rowIndex;
      return sheet.cells.find((entry) => entry.rowIndex === row && entry.columnIndex === columnIndex)!;
    };
    return { findings: kept.findings, cell };
  };

  it("[RPT-11] a note stays, and the program's own words do not pile up", () => {
    const previous = summaryOf(
      submissions,
      type("Tổng hợp", ["KT01"], "Ghi chú", "Tạm tính; Chờ số của thuế"),
    );
    expect(next(previous).cell("KT01", 13).value).toBe("Tạm tính; Chờ số của thuế");
    expect(next(previous).findings).toEqual([]);
  });

  it("[RPT-11] a figure of what is not totalled stays, as the office's own", () => {
    const previous = summaryOf(submissions, type("Tổng hợp", ["KH01"], "Thực hiện", 87.5));
    const { cell, findings } = next(previous);
    expect(cell("KH01", 6)).toMatchObject({ value: 87.5 });
    expect(cell("KH01", 13).value).toBe("Tạm tính; Không tổng hợp; Số do người tổng hợp nhập");
    expect(findings).toEqual([]);
  });

  it("[RPT-11] a figure typed over a total is worked out anew, and said", () => {
    const previous = summaryOf(submissions, type("Tổng hợp", ["KT01"], "Thực hiện", 300));
    const { cell, findings } = next(previous);
    expect(cell("KT01", 6)).toMatchObject({ value: 290, formula: expect.any(String) as string });
    expect(findings).toMatchObject([
      {
        code: "summary.figure-typed",
        place: { sheet: "Tổng hợp", indicator: "KT01" },
        params: { typed: "300", over: "total" },
      },
    ]);
  });

  it("[RPT-11] a unit's figure typed over without grounds is said; with grounds it is a correction", () => {
    const over = type("Số liệu tiếp nhận", ["X1", "KT01", "Thực hiện"], "Số liệu dùng để tổng hợp", 95);
    const bare = next(summaryOf(submissions, over));
    expect(bare.findings).toMatchObject([
      {
        code: "summary.figure-typed",
        place: { sheet: "Số liệu tiếp nhận", indicator: "KT01" },
        params: { typed: "95", over: "received" },
      },
    ]);
    const grounds = type(
      "Số liệu tiếp nhận",
      ["X1", "KT01", "Thực hiện"],
      "Căn cứ thay đổi",
      "Công văn số 5",
    );
    const previous = summaryOf(submissions, (spec) => grounds(over(spec)));
    expect(previous.figures.get("X1|X1|KT01|actual")).toMatchObject({ used: 95, basis: "Công văn số 5" });
    expect(next(previous).findings).toEqual([]);
  });

  it("[RPT-11] a copy that kept only values is not taken for typing", () => {
    const previous = summaryOf(submissions, (spec) => ({
      ...spec,
      sheets: spec.sheets.map((sheet) => ({
        ...sheet,
        cells: sheet.cells.map(({ formula: _, ...cell }) => cell),
      })),
    }));
    const changed = merge(plan, [x1.actual("KT01", 91).build(), x2.build()]);
    expect(keptTyped(previous, changed, hashesOf(changed)).findings).toEqual([]);
  });
});
