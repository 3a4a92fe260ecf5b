import fc from "fast-check";
import { dependents } from "../../../src/core/consolidation";
import type { Consolidation } from "../../../src/core/consolidation";
import { describeChanges, readSummary, summaryWorkbook } from "../../../src/core/report";
import type { PreviousSummary } from "../../../src/core/report";
import type { Submission } from "../../../src/core/submission";
import { aPlan, aSubmission, merge } from "../../support/builders";
import type { CellValue, SubmissionBuilder } from "../../support/builders";
import { specToData } from "../../support/specToData";

const plan = aPlan().build();
const PLACES = ["X1", "X2", "X3"] as const;
const ROWS = ["KT01", "DS01", "HO01", "HN01", "TN01", "TC01", "NTM01", "KH01"] as const;

const figure = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 4000 }).map((quarters) => quarters / 4) },
  { weight: 1, arbitrary: fc.constantFrom<CellValue>("-", "x", "…", "", "1.234", "nhiều") },
);
const count = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 3000 }) },
  { weight: 1, arbitrary: fc.constantFrom<CellValue>("-", "x", "…", "") },
);
const answer = fc.constantFrom<CellValue>("Đạt", "Chưa đạt", "Không áp dụng", "…", "");
const typed = fc.tuple(figure, count, count, count, figure, figure, answer, figure);
type Typed = readonly CellValue[];

function report(code: string, rows: Typed): Submission {
  return rows
    .reduce<SubmissionBuilder>((form, value, row) => form.both(ROWS[row]!, value), aSubmission(plan, code))
    .build();
}

const hashesOf = (merged: Consolidation) =>
  new Map(merged.submissions.map(({ file }) => [file, `hash of ${file}`]));

function summaryOf(merged: Consolidation): PreviousSummary {
  const spec = summaryWorkbook(merged, { hashes: hashesOf(merged), findings: [], diary: [] });
  return readSummary(specToData(spec))!;
}

it("[AGN-01] the same files again change nothing, whatever their order", () => {
  fc.assert(
    fc.property(fc.tuple(typed, typed, typed), (all) => {
      const reports = all.map((rows, index) => report(PLACES[index]!, rows));
      const merged = merge(plan, [...reports].reverse());
      const changes = describeChanges(summaryOf(merge(plan, reports)), merged, hashesOf(merged));
      expect(changes).toMatchObject({ isSame: true, replaced: [] });
    }),
    { numRuns: 40, seed: 20241101 },
  );
});

it("[AGN-01] what came first and what came later makes no difference, and the later is named", () => {
  fc.assert(
    fc.property(fc.tuple(typed, typed, typed), fc.integer({ min: 1, max: 2 }), (all, first) => {
      const reports = all.map((rows, index) => report(PLACES[index]!, rows));
      const before = merge(plan, reports.slice(0, first));
      const together = merge(plan, reports);
      const changes = describeChanges(summaryOf(before), together, hashesOf(together));
      expect(changes.added.map((orgUnit) => orgUnit.code)).toEqual(PLACES.slice(first));
      expect([changes.cells, changes.removed, changes.replaced]).toEqual([[], [], []]);
      // The summary made on top of the first is the one made of all at once.
      const again = describeChanges(
        summaryOf(together),
        merge(plan, [...reports].reverse()),
        hashesOf(together),
      );
      expect(again.isSame).toBe(true);
    }),
    { numRuns: 30, seed: 20241102 },
  );
});

it("[AGN-02] a new version of one unit changes only what depends on it, and the differences name exactly that", () => {
  fc.assert(
    fc.property(fc.tuple(typed, typed, typed), typed, (all, version) => {
      const reports = all.map((rows, index) => report(PLACES[index]!, rows));
      const before = merge(plan, reports);
      const after = merge(plan, [report("X1", version), ...reports.slice(1)]);
      const changes = describeChanges(summaryOf(before), after, hashesOf(after));
      const changedRows = ROWS.filter((_, row) => all[0]![row] !== version[row]);
      const reachable = dependents(plan, new Set(changedRows));
      const moved = after.totals
        .filter((total, index) => {
          const old = before.totals[index]!;
          return (["actual", "estimate"] as const).some(
            (measure) =>
              // A growth is shown by the year's estimate only.
              (total[measure].value !== old[measure].value &&
                !(total.indicator.code === "KT02" && measure === "actual")) ||
              total.coverage.join() !== old.coverage.join(),
          );
        })
        .map((total) => total.indicator.code);
      for (const code of moved) expect([...reachable]).toContain(code);
      // KH01 is shown and not totalled: there is nothing to move.
      expect(new Set(changes.totals.map((total) => total.indicator))).toEqual(
        new Set(moved.filter((code) => code !== "KH01")),
      );
      for (const cell of changes.cells) expect(cell.orgUnit.code).toBe("X1");
      for (const total of changes.totals) expect(total.dueTo).toEqual(["X1"]);
    }),
    { numRuns: 60, seed: 20241103 },
  );
});
