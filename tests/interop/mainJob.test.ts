import type { ConsolidationOutcome } from "../../src/app/consolidateFiles";
import { samplePlan } from "../../src/core/plan";
import type { Plan } from "../../src/core/model";
import { differingTotals, shownFindings } from "../support/damage/compareTotals";
import type { TypedReports } from "../support/damage/expectedTotals";
import { expectedTotal } from "../support/damage/expectedTotals";
import { variedReports, withOwnedFigures } from "../support/damage/variedReports";
import { blankWorkbooks, mergeFiles } from "../support/district";
import { fillWithOpenpyxl } from "../support/fillWithOpenpyxl";
import { findProgram, itWith } from "../support/programs";
import { runPython } from "../support/python";

interface Merge {
  readonly plan: Plan;
  readonly reports: TypedReports;
  readonly outcome: ConsolidationOutcome;
}

const filledOnce = new Map<string, Promise<ReadonlyMap<string, Uint8Array>>>();

/** Fills the workbooks of a plan by openpyxl and merges those of the units kept. */
async function merge(
  name: string,
  plan: Plan,
  reports: TypedReports,
  missing: readonly string[] = [],
): Promise<Merge> {
  const files = await fill(name, plan, reports);
  const kept = new Map([...files].filter(([path]) => !missing.includes(path.replace(".xlsx", ""))));
  const sent = new Map([...reports].filter(([code]) => !missing.includes(code)));
  return { plan, reports: sent, outcome: await mergeFiles(plan, kept) };
}

function fill(name: string, plan: Plan, reports: TypedReports): Promise<ReadonlyMap<string, Uint8Array>> {
  const known = filledOnce.get(name);
  if (known) return known;
  const byFile = new Map([...reports].map(([code, entries]) => [`${code}.xlsx`, entries]));
  const filling = blankWorkbooks(plan).then((blank) => fillWithOpenpyxl(blank, byFile));
  filledOnce.set(name, filling);
  return filling;
}

function totalOf({ outcome }: Merge, code: string) {
  return outcome.consolidation.totals.find((total) => total.indicator.code === code)!;
}

describe("district, full set, 28 units", () => {
  const plan = samplePlan({ model: "huyen", set: "full" });
  const reports = variedReports(plan);
  let whole: Merge;
  beforeAll(async () => {
    if (findProgram("openpyxl") !== null) whole = await merge("huyen", plan, reports);
  }, 60_000);

  itWith("openpyxl", "[JOB-01] gives every total of every way to total as worked out by hand", () => {
    expect(differingTotals(whole.outcome.consolidation, reports)).toEqual([]);
    const ways = new Set(
      whole.outcome.consolidation.totals
        .filter((total) => total.actual.value !== null && total.estimate.value !== null)
        .map((total) => total.indicator.aggregation),
    );
    expect([...ways].sort()).toEqual([
      "countMet",
      "differenceOfRatios",
      "growthOfSums",
      "ratioOfSums",
      "simpleMean",
      "sum",
      "weightedAverage",
    ]);
  });

  itWith("openpyxl", "[JOB-02] raises no error and no warning on correct workbooks", () => {
    expect(shownFindings(whole.outcome.consolidation.findings)).toEqual([]);
    expect(whole.outcome.files.map((file) => file.status)).toEqual(Array(28).fill("merged"));
  });

  itWith("openpyxl", "[JOB-03] takes `x` out of the coverage and keeps `…` in its second number", () => {
    // 15 communes and towns have these rows. `x` in KT16 of the first; `…` in the actual of KT13 of the fourth.
    expect(totalOf(whole, "KT16").coverage).toEqual([14, 14]);
    expect(totalOf(whole, "KT16").provisional).toBe(false);
    expect(totalOf(whole, "KT13").coverage).toEqual([14, 15]);
    expect(totalOf(whole, "KT13").provisional).toBe(true);
    expect(totalOf(whole, "KT13").estimate.included).toHaveLength(15);
    // The weight of KT11 is B01: `…` in the eighth's B01, `x` in the sixth's KT11.
    expect(totalOf(whole, "KT11").coverage).toEqual([13, 14]);
  });

  itWith("openpyxl", "[JOB-03] counts a unit that has not sent as missing, never as zero", async () => {
    const partial = await merge("huyen", plan, reports, ["X21817", "D-PTP"]);
    expect(differingTotals(partial.outcome.consolidation, partial.reports)).toEqual([]);
    expect(shownFindings(partial.outcome.consolidation.findings)).toEqual([]);
    const asked = partial.outcome.consolidation.totals.filter((total) =>
      total.actual.asked.includes("X21817"),
    );
    expect(asked.length).toBeGreaterThan(80);
    expect(asked.filter((total) => !total.provisional)).toEqual([]);
    expect(totalOf(partial, "B02").coverage).toEqual([14, 15]);
    expect(totalOf(partial, "TD01").coverage).toEqual([26, 28]);
    const missing = partial.outcome.consolidation.orgUnits.filter((entry) => entry.status === "missing");
    expect(missing.map((entry) => entry.orgUnit.code)).toEqual(["X21817", "D-PTP"]);
  });

  itWith("openpyxl", "[JOB-03] gives no figure where nobody has sent", async () => {
    const nobody = await merge("huyen", plan, reports, [...reports.keys()]);
    expect(nobody.outcome.consolidation.totals.filter((total) => total.actual.value !== null)).toEqual([]);
    expect(totalOf(nobody, "KT01").coverage).toEqual([0, 15]);
  });

  itWith("openpyxl", "[JOB-04] counts the rows of the lists by status", () => {
    // Written out from `lists` in variedReports: unit i has i%3 campaigns, (i+1)%4 exemplars; of i%4 collectives and
    // 2i%5 individuals row r is proposed where (r+i)%3 = 0.
    let [campaigns, exemplars, collectives, individuals, proposed] = [0, 0, 0, 0, 0];
    for (let i = 0; i < 28; i++) {
      campaigns += i % 3;
      exemplars += (i + 1) % 4;
      for (let row = 0; row < i % 4; row++)
        if ((row + i) % 3 === 0) proposed++;
        else collectives++;
      for (let row = 0; row < (2 * i) % 5; row++)
        if ((row + i) % 3 === 0) proposed++;
        else individuals++;
    }
    const counts = ["TD01", "TD02", "TD03", "TD04", "TD05"].map((code) => totalOf(whole, code).actual.value);
    expect(counts).toEqual([campaigns, collectives, individuals, proposed, exemplars]);
    expect(Math.min(...(counts as number[]))).toBeGreaterThan(10);
  });

  itWith("openpyxl", "[JOB-05] judges the whole against bare numbers by direction and decimals", () => {
    const rounded = (value: number, decimals: number) =>
      Number((value + Math.sign(value) * 1e-9).toFixed(decimals));
    let judged = 0;
    for (const { indicator, target, verdict, estimate } of whole.outcome.consolidation.totals) {
      const full = estimate.included.length === estimate.asked.length;
      if (target === null || target.issuedNumber === null || indicator.direction === "none" || !full)
        continue;
      judged++;
      const { value } = expectedTotal(plan, reports, indicator.code, "estimate");
      const gap = rounded(value!, indicator.decimals) - rounded(target.issuedNumber, indicator.decimals);
      const better = indicator.direction === "up" ? gap : -gap;
      const expected = Math.abs(gap) < 1e-9 ? "met" : better > 0 ? "exceeded" : "missed";
      expect(`${indicator.code} ${verdict}`).toBe(`${indicator.code} ${expected}`);
    }
    expect(judged).toBeGreaterThan(25);
  });

  itWith("openpyxl", "[JOB-01] leaves a ratio empty whose denominator is zero everywhere", async () => {
    const zero = new Map(
      [...reports].map(([code, entries]) => {
        const actual = { ...entries.actual, "QA02.T": 0, "QA02.M": "-", "XH11.T": "-", "XH11.M": 0 };
        const estimate = { ...entries.estimate, "QA02.T": 0, "QA02.M": 0, "XH11.T": 0, "XH11.M": "-" };
        return [code, { ...entries, actual, estimate }];
      }),
    );
    const merged = await merge("huyen-zero", plan, zero);
    expect(differingTotals(merged.outcome.consolidation, zero)).toEqual([]);
    expect(shownFindings(merged.outcome.consolidation.findings)).toEqual([]);
    expect(totalOf(merged, "QA02").actual).toMatchObject({ value: null, reason: "zeroDenominator" });
    expect(totalOf(merged, "QA02").coverage).toEqual([15, 15]);
    expect(totalOf(merged, "XH11").estimate.value).toBeNull();
  });
});

describe("district, core set, each figure asked of its owner", () => {
  const plan = samplePlan({ model: "huyen", set: "core" });
  const reports = withOwnedFigures(plan, variedReports(plan));

  itWith("openpyxl", "[JOB-06] totals the owners' figures given by whole, by places, or both", async () => {
    const merged = await merge("core", plan, reports);
    expect(differingTotals(merged.outcome.consolidation, reports)).toEqual([]);
    expect(shownFindings(merged.outcome.consolidation.findings)).toEqual([]);
    const office = merged.outcome.consolidation.totals.filter((total) => total.source === "office");
    expect(office.length).toBeGreaterThan(20);
    expect(
      office.filter((total) => total.actual.value === null).map((total) => total.indicator.code),
    ).toEqual([]);
    expect(office.filter((total) => total.provisional).map((total) => total.indicator.code)).toEqual([]);
  });

  itWith(
    "openpyxl",
    "[JOB-06] takes a place its owner marks `x` out, and waits for a blank one",
    async () => {
      const office = reports.get("D-HKL")!;
      const communes = plan.orgUnits.filter((entry) => entry.kind === "xã").map((entry) => [entry.code, 100]);
      const places = Object.fromEntries(communes) as Record<string, number>;
      const owned = {
        ...office.owned,
        "MT03.T": { "Thực hiện": { ...places, X21808: "x" } },
        "MT03.M": { "Thực hiện": places },
      };
      const marked = new Map(reports).set("D-HKL", { ...office, owned });
      const merged = await merge("core-x", plan, marked);
      // The ratio is of the 14 communes that have both, and is all of them that it applies to.
      expect(totalOf(merged, "MT03").actual.value).toBe(100);
      expect(totalOf(merged, "MT03").coverage).toEqual([1, 1]);
      // 14 communes of 100 each; the first row does not apply to the town, which is blank in MT04.
      expect(totalOf(merged, "MT03.T").actual.value).toBe(1400);
      expect(totalOf(merged, "MT03.T")).toMatchObject({ coverage: [1, 1], provisional: false });
      expect(totalOf(merged, "MT03.M").actual.value).toBe(1400);
      expect(totalOf(merged, "MT03.M")).toMatchObject({ coverage: [0, 1], provisional: true });
      expect(shownFindings(merged.outcome.consolidation.findings)).toEqual([
        expect.stringMatching(/^error cell\.missing D-HKL\.xlsx Biểu 01a!/u),
      ]);
    },
  );

  itWith("openpyxl", "[JOB-06] says which place of an owner's table is lost or there twice", async () => {
    const files = await fill("core", plan, reports);
    // A row that the office gives by places only.
    const [code, rows] = Object.entries(reports.get("D-HKL")!.owned!).find(
      ([, row]) => row["Thực hiện"]!["Toàn địa bàn"] === undefined,
    )!;
    const { files: damaged } = await runPython(
      `
import openpyxl
wb = openpyxl.load_workbook(files["D-HKL.xlsx"])
ws = wb["Biểu 01a"]
header = next(r for r in range(1, ws.max_row + 1) if ws.cell(r, 1).value == "Mã")
column = {ws.cell(header, c).value: c for c in range(1, ws.max_column + 1)}
ws.cell(header, column["X21808"]).value = "X21811"
for r in range(header + 1, ws.max_row + 1):
    if ws.cell(r, 1).value == data: ws.cell(r, column["X21808"]).value = 12345
    whole = ws.cell(r, column["Toàn địa bàn"])
    if type(whole).__name__ != "MergedCell": whole.value = None
wb.save(out("D-HKL.xlsx"))
`,
      { data: code, files: { "D-HKL.xlsx": files.get("D-HKL.xlsx")! } },
    );
    const outcome = await mergeFiles(plan, new Map([...files, ...damaged]));
    const errors = shownFindings(outcome.consolidation.findings, ["error"]);
    expect(errors).toContain("error structure.column-missing D-HKL.xlsx Biểu 01a");
    expect(errors).toContainEqual(
      expect.stringMatching(/^error structure\.column-repeated D-HKL\.xlsx Biểu 01a!/u),
    );
    const total = totalOf({ plan, reports, outcome }, code);
    expect(total).toMatchObject({ coverage: [0, 1], provisional: true });
    const rest = Object.entries(rows["Thực hiện"]!).filter(
      ([place]) => /^X/u.test(place) && !["X21808", "X21811"].includes(place),
    );
    expect(total.actual.value).toBeCloseTo(
      rest.reduce((sum, [, value]) => sum + Number(value), 0),
      6,
    );
    expect(rest).toHaveLength(13);
  });

  itWith(
    "openpyxl",
    "[JOB-06] marks what a silent office owns as provisional and gives it no figure",
    async () => {
      const merged = await merge("core", plan, reports, ["D-CCTK"]);
      expect(differingTotals(merged.outcome.consolidation, merged.reports)).toEqual([]);
      for (const code of ["KT01", "KT02", "KT06", "KT11"]) {
        expect(totalOf(merged, code)).toMatchObject({ coverage: [0, 1], provisional: true });
        expect(totalOf(merged, code).actual.value).toBeNull();
      }
    },
  );
});

describe.each(["tinh", "xa"] as const)("model %s", (model) => {
  const plan = samplePlan({ model, set: "full" });
  const reports = variedReports(plan);

  itWith("openpyxl", "[JOB-01] gives every total as worked out by hand, with no false alarm", async () => {
    const merged = await merge(model, plan, reports);
    expect(differingTotals(merged.outcome.consolidation, reports)).toEqual([]);
    expect(shownFindings(merged.outcome.consolidation.findings)).toEqual([]);
    const filled = merged.outcome.consolidation.totals.filter((total) => total.actual.value !== null);
    expect(filled.length).toBeGreaterThan(85);
  });
});
