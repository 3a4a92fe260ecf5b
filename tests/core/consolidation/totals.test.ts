import { aPlan, aSubmission, merge, totalOf } from "../../support/builders";
import type { CellValue } from "../../support/builders";
import type { Plan } from "../../../src/core/model";

const plan = aPlan().build();
const PLACES = ["X1", "X2", "X3"] as const;

/** Three communes with the same rows typed as `Thực hiện` (and `Ước cả năm`); undefined: the unit has not sent. */
function totalsOf(
  code: string,
  rows: Readonly<Record<string, readonly (CellValue | undefined)[]>>,
  of: Plan = plan,
  measure: "actual" | "estimate" | "previous" = "actual",
) {
  const submissions = PLACES.flatMap((place, index) => {
    const typed = Object.entries(rows).filter(([, values]) => values[index] !== undefined);
    if (typed.length === 0) return [];
    return [
      typed.reduce((blank, [row, values]) => blank.both(row, values[index]), aSubmission(of, place)).build(),
    ];
  });
  const total = totalOf(merge(of, submissions), code);
  return { value: total[measure].value, coverage: total.coverage, provisional: total.provisional, total };
}

describe("a sum", () => {
  it.each<[string, readonly CellValue[], number | null, readonly [number, number], boolean]>([
    ["of all units", [100, 200, 300], 600, [3, 3], false],
    ["a unit that has not sent is never zero", [100, undefined, 300], 400, [2, 3], true],
    ["`-` counts as zero", [100, "-", 300], 400, [3, 3], false],
    ["zero counts", [100, 0, 300], 400, [3, 3], false],
    ["`x` leaves the total and the coverage", [100, "x", 300], 400, [2, 2], false],
    ["`…` leaves the total and stays in the coverage", [100, "…", 300], 400, [2, 3], true],
    ["a blank stays in the coverage", [100, "", 300], 400, [2, 3], true],
    ["a held figure is left out and counted in the coverage", [100, "1.234", 300], 400, [2, 3], true],
    ["of nothing is no figure", ["…", "", undefined], null, [0, 3], true],
    ["of only `x` asks no one", ["x", "x", "x"], null, [0, 0], false],
    ["of only `-` is zero", ["-", "-", "-"], 0, [3, 3], false],
  ])("[MRG-01] %s", (_, typed, value, coverage, provisional) => {
    expect(totalsOf("KT01", { KT01: typed })).toMatchObject({ value, coverage, provisional });
  });

  it("[MRG-02] is what a person gets by hand, not what binary arithmetic leaves", () => {
    // 0.1 + 0.2 + 0.3 in binary is 0.6000000000000001.
    const plain = aPlan().withIndicator({ code: "SL01", hardMinimum: null }).build();
    expect(totalsOf("SL01", { SL01: [0.1, 0.2, 0.3] }, plain).value).toBe(0.6);
    expect(totalsOf("SL01", { SL01: [1e15, 0.5, -1e15] }, plain).value).toBe(0.5);
  });

  it("[MRG-03] keeps its parts: who entered and who was asked", () => {
    expect(totalsOf("KT01", { KT01: [100, "…", "x"] }).total.actual).toEqual({
      value: 100,
      included: ["X1"],
      asked: ["X1", "X2"],
      reason: null,
    });
  });

  it("[MRG-03] says why there is none", () => {
    expect(totalsOf("KT01", { KT01: ["…", "…", "…"] }).total.actual.reason).toBe("noFigures");
  });
});

describe("a ratio", () => {
  it("[MRG-04] is the ratio of the sums, not the mean of the ratios", () => {
    // 5 %, 10 % and 20 % of 1000, 2000 and 1000 households: 450 of 4000.
    const rows = { HN01: [50, 200, 200], HO01: [1000, 2000, 1000] };
    expect(totalsOf("XH01", rows).value).toBe(11.25);
  });

  it("[MRG-04] takes only units with every part, in numerator and denominator alike", () => {
    // X3 has no denominator: its 200 do not enter. 250 of 3000.
    const rows = { HN01: [50, 200, 200], HO01: [1000, 2000, "…"] };
    const result = totalsOf("XH01", rows);
    expect(result.value).toBeCloseTo(25 / 3, 10);
    expect(result).toMatchObject({ coverage: [2, 3], provisional: true });
  });

  it("[MRG-04] a part that does not apply takes the unit out of the coverage", () => {
    expect(totalsOf("XH01", { HN01: [50, 200, "x"], HO01: [1000, 2000, 1000] }).coverage).toEqual([2, 2]);
  });

  it("[MRG-05] over zero is no figure, and says so", () => {
    const { value, total } = totalsOf("XH01", { HN01: [0, 0, 0], HO01: [0, 0, 0] });
    expect(value).toBeNull();
    expect(total.actual.reason).toBe("zeroDenominator");
    expect(total.verdict).toBe("notAssessed");
  });

  it("[MRG-05] one unit without events does not spoil the others'", () => {
    expect(totalsOf("XH01", { HN01: [0, 100, 100], HO01: [0, 1000, 1000] })).toMatchObject({
      value: 10,
      coverage: [3, 3],
    });
  });

  it("[MRG-04] keeps the factor of its row", () => {
    // 120 tấn on 20 ha, factor 10: 60 tạ/ha.
    const yields = aPlan()
      .withIndicator({ code: "SL01" })
      .withIndicator({ code: "DT01" })
      .withIndicator({
        code: "NS01",
        unitOfMeasure: "tạ/ha",
        aggregation: "ratioOfSums",
        numerator: "SL01",
        denominator: "DT01",
        factor: 10,
      })
      .build();
    expect(totalsOf("NS01", { SL01: [60, 30, 30], DT01: [10, 5, 5] }, yields).value).toBe(60);
  });
});

describe("a weighted mean", () => {
  it("[MRG-06] weighs each unit's figure: (40·4000 + 50·8000 + 60·4000)/16000", () => {
    expect(totalsOf("TN01", { TN01: [40, 50, 60], DS01: [4000, 8000, 4000] }).value).toBe(50);
    expect(totalsOf("TN01", { TN01: [40, 50, 60], DS01: [8000, 4000, 4000] }).value).toBe(47.5);
  });

  it("[MRG-06] takes only units with value and weight", () => {
    const result = totalsOf("TN01", { TN01: [40, 50, 60], DS01: [4000, "…", 4000] });
    expect(result).toMatchObject({ value: 50, coverage: [2, 3], provisional: true });
  });

  it("[MRG-06] with weights of zero is no figure", () => {
    expect(totalsOf("TN01", { TN01: [40, 50, 60], DS01: [0, 0, 0] }).total.actual).toMatchObject({
      value: null,
      reason: "zeroDenominator",
    });
  });
});

describe("a simple mean", () => {
  it("[MRG-07] divides by the units that entered", () => {
    expect(totalsOf("TC01", { TC01: [15, 16, 17] }).value).toBe(16);
    expect(totalsOf("TC01", { TC01: [15, "…", 18] })).toMatchObject({ value: 16.5, coverage: [2, 3] });
    expect(totalsOf("TC01", { TC01: [15, "x", 18] })).toMatchObject({ value: 16.5, coverage: [2, 2] });
  });
});

describe("a count of units that met", () => {
  it.each<[string, readonly CellValue[], number | null, readonly [number, number]]>([
    ["all answers", ["Đạt", "Chưa đạt", "Đạt"], 2, [3, 3]],
    ["none met is zero, not empty", ["Chưa đạt", "Chưa đạt", "Chưa đạt"], 0, [3, 3]],
    ["one has not answered", ["Đạt", "Chưa đạt", undefined], 1, [2, 3]],
    ["one it does not apply to", ["Đạt", "Không áp dụng", "Đạt"], 2, [2, 2]],
    ["a doubtful mark is held", ["Đạt", "có", "Đạt"], 2, [2, 3]],
    ["no answer at all", ["…", "…", ""], null, [0, 3]],
  ])("[MRG-08] %s", (_, typed, value, coverage) => {
    expect(totalsOf("NTM01", { NTM01: typed })).toMatchObject({ value, coverage });
  });
});

describe("a growth", () => {
  it("[MRG-09] compares the sums of the same units: 660 after 600 is 10 %", () => {
    expect(totalsOf("KT02", { KT01: [110, 220, 330] }).value).toBeCloseTo(10, 10);
  });

  it("[MRG-09] a missing unit is missing in both years: 330 after 300", () => {
    const result = totalsOf("KT02", { KT01: [110, 220, undefined] });
    expect(result.value).toBeCloseTo(10, 10);
    expect(result).toMatchObject({ coverage: [2, 3], provisional: true });
  });

  it("[MRG-09] a unit without last year leaves the growth and stays in its sum", () => {
    const without = aPlan().withPrevious("KT01", "X3", null).build();
    expect(totalsOf("KT02", { KT01: [120, 240, 900] }, without).value).toBeCloseTo(20, 10);
    expect(totalsOf("KT01", { KT01: [120, 240, 900] }, without).value).toBe(1260);
  });

  it("[MRG-10] without last year of any unit is empty and says why", () => {
    const without = PLACES.reduce(
      (builder, place) => builder.withPrevious("KT01", place, null),
      aPlan(),
    ).build();
    expect(totalsOf("KT02", { KT01: [110, 220, 330] }, without).total.actual).toMatchObject({
      value: null,
      reason: "noPreviousYear",
    });
  });

  it("[MRG-10] after a last year of zero is no figure", () => {
    const zero = PLACES.reduce((builder, place) => builder.withPrevious("KT01", place, 0), aPlan()).build();
    expect(totalsOf("KT02", { KT01: [110, 220, 330] }, zero).total.actual).toMatchObject({
      value: null,
      reason: "zeroDenominator",
    });
  });
});

describe("a difference of rates", () => {
  it("[MRG-11] is in points between the rates of the sums: 200/4000 then 160/4000 is 1 point less", () => {
    expect(totalsOf("XH02", { HN01: [40, 60, 60], HO01: [1000, 2000, 1000] }).value).toBeCloseTo(1, 10);
  });

  it("[MRG-11] is of the same units in both years: 130/3000 then 90/3000", () => {
    const result = totalsOf("XH02", { HN01: [30, 60, undefined], HO01: [1000, 2000, undefined] });
    expect(result.value).toBeCloseTo(4 / 3, 10);
    expect(result.coverage).toEqual([2, 3]);
  });

  it("[MRG-11] without last year is empty and says why", () => {
    let builder = aPlan();
    for (const place of PLACES) builder = builder.withPrevious("HN01", place, null);
    expect(
      totalsOf("XH02", { HN01: [30, 60, 60], HO01: [1000, 2000, 1000] }, builder.build()).total.actual,
    ).toMatchObject({
      value: null,
      reason: "noPreviousYear",
    });
  });
});

describe("a figure that is not totalled", () => {
  it("[MRG-12] has no value and still says who gave it", () => {
    expect(totalsOf("KH01", { KH01: [80, 90, undefined] }).total.actual).toEqual({
      value: null,
      included: ["X1", "X2"],
      asked: ["X1", "X2", "X3"],
      reason: "notAggregated",
    });
  });
});

describe("the estimate", () => {
  it("[MRG-13] is totalled by itself; coverage is that of the actual", () => {
    const submissions = [
      aSubmission(plan, "X1").actual("KT01", 90).estimate("KT01", 110).build(),
      aSubmission(plan, "X2").actual("KT01", 180).build(),
      aSubmission(plan, "X3").actual("KT01", "…").estimate("KT01", 330).build(),
    ];
    const total = totalOf(merge(plan, submissions), "KT01");
    expect([total.actual.value, total.estimate.value]).toEqual([270, 440]);
    expect(total.coverage).toEqual([2, 3]);
    expect(total.estimate.included).toEqual(["X1", "X3"]);
  });

  it("[MRG-13] of a stock is the actual where it was left blank", () => {
    const submissions = PLACES.map((place, index) =>
      aSubmission(plan, place)
        .actual("DS01", 1000 * (index + 1))
        .build(),
    );
    expect(totalOf(merge(plan, submissions), "DS01").estimate.value).toBe(6000);
  });
});

describe("last year of the whole", () => {
  it("[MRG-14] is that of the units that enter this year", () => {
    expect(totalsOf("KT01", { KT01: [110, 220, undefined] }, plan, "previous").value).toBe(300);
    expect(totalsOf("KT01", { KT01: [110, 220, 330] }, plan, "previous").value).toBe(600);
  });

  it("[MRG-14] of a growth is the plan's own figure of the whole, where it has one", () => {
    expect(totalsOf("KT02", { KT01: [110, 220, 330] }, plan, "previous").total.previous).toMatchObject({
      value: null,
      reason: "noPreviousYear",
    });
    const published = aPlan().withPrevious("KT02", "whole", 7.5).build();
    expect(totalsOf("KT02", { KT01: [110, 220, 330] }, published, "previous").value).toBe(7.5);
  });
});
