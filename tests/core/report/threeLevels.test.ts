import { readSummary, recordSubmissions, summaryWorkbook } from "../../../src/core/report";
import type { Consolidation } from "../../../src/core/consolidation";
import type { Plan } from "../../../src/core/model";
import type { Submission } from "../../../src/core/submission";
import { aPlan, aSubmission, merge } from "../../support/builders";
import type { CellValue, PlanBuilder } from "../../support/builders";
import { random } from "../../support/district";
import { specToData } from "../../support/specToData";

/** Three districts of four communes each; figures of last year for all. */
const DISTRICTS = ["A", "B", "C"] as const;
const communesOf = (district: string) => [1, 2, 3, 4].map((index) => `${district}${index}`);
const ALL = DISTRICTS.flatMap(communesOf);
const ROWS = ["KT01", "DS01", "HO01", "HN01", "TN01", "TC01", "NTM01"] as const;

/** A plan for these communes; offices own nothing here. */
function planOf(communes: readonly string[]): Plan {
  let builder: PlanBuilder = aPlan().onlyIndicators(...ROWS, "KT02", "XH01", "XH02");
  for (const code of ["X1", "X2", "X3", "P1"]) builder = builder.withOrgUnit({ code, reports: false });
  const next = random(5);
  for (const code of ALL) {
    const previous = { KT01: 80, DS01: 4000, HO01: 1000, HN01: 60, TN01: 45, TC01: 15 };
    const figures = Object.entries(previous).map(
      ([row, base]) => [row, Math.round(base * (1 + next()))] as const,
    );
    if (!communes.includes(code)) continue;
    builder = builder.withOrgUnit({ code });
    for (const [row, value] of figures) builder = builder.withPrevious(row, code, value);
  }
  return builder.build();
}

/** What every commune says; some figures missing, marked or in doubt. */
const said = new Map<string, readonly CellValue[]>();
{
  const next = random(11);
  const value = (most: number): CellValue => {
    const dice = next();
    if (dice < 0.06) return "…";
    if (dice < 0.1) return "x";
    if (dice < 0.14) return "-";
    if (dice < 0.18) return "";
    return Math.round(next() * most);
  };
  for (const code of ALL) {
    said.set(code, [
      value(120),
      value(9000),
      value(2500),
      value(200),
      value(90),
      value(19),
      next() < 0.6 ? "Đạt" : "Chưa đạt",
    ]);
  }
}

function report(plan: Plan, code: string): Submission {
  return ROWS.reduce(
    (form, row, index) => form.both(row, said.get(code)![index]!),
    aSubmission(plan, code),
  ).build();
}

/** What a summary says to those who read it as a file. */
function readBack(merged: Consolidation) {
  const spec = summaryWorkbook(merged, { hashes: new Map(), findings: [], diary: [] });
  return readSummary(specToData(spec))!;
}

const shown = (merged: Consolidation) =>
  merged.totals.map(({ indicator, actual, estimate, previous, coverage, verdict }) => [
    indicator.code,
    indicator.aggregation,
    actual.value,
    estimate.value,
    previous.value,
    coverage.join("/"),
    verdict,
  ]);

const province = planOf(ALL);
const direct = merge(
  province,
  ALL.map((code) => report(province, code)),
);
const ofDistrict = (district: string) => {
  const plan = planOf(communesOf(district));
  return merge(
    plan,
    communesOf(district).map((code) => report(plan, code)),
  );
};

it("[RPT-17] the province's figures from district summaries are the direct totals of all communes, for every way to total", () => {
  const received = DISTRICTS.flatMap((district) =>
    recordSubmissions(readBack(ofDistrict(district)), province, `huyen-${district}.xlsx`),
  );
  const merged = merge(province, received);
  expect(received.map((submission) => submission.orgUnit)).toEqual(ALL);
  expect(shown(merged)).toEqual(shown(direct));
  const ways = new Set(direct.totals.map((total) => total.indicator.aggregation));
  expect([...ways].sort()).toEqual([
    "countMet",
    "differenceOfRatios",
    "growthOfSums",
    "ratioOfSums",
    "simpleMean",
    "sum",
    "weightedAverage",
  ]);
  for (const total of direct.totals) expect(total.actual.value).not.toBeNull();
});

it("[RPT-17] a level more changes nothing", () => {
  const first = DISTRICTS.flatMap((district) =>
    recordSubmissions(readBack(ofDistrict(district)), province, `huyen-${district}.xlsx`),
  );
  const provincial = readBack(merge(province, first));
  const above = merge(province, recordSubmissions(provincial, province, "tinh.xlsx"));
  expect(shown(above)).toEqual(shown(direct));
});
