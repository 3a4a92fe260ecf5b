import {
  addDays,
  estimateDefaultsToActual,
  isComputed,
  listCountOf,
  ratioScale,
  showDate,
} from "../../../src/core/model";
import { aPlan } from "../../support/builders";
import { anIndicator } from "../plan/builders";

describe("ratioScale", () => {
  it.each([
    ["%", 1, 100],
    ["điểm %", 1, 100],
    ["‰", 1, 1000],
    ["tạ/ha", 1, 1],
    ["tạ/ha", 10, 10],
    ["‰", 2, 2000],
  ])("[MDL-07] of a row in %s with factor %d is %d", (unitOfMeasure, factor, expected) => {
    expect(ratioScale(anIndicator({ unitOfMeasure, factor }))).toBe(expected);
  });
});

describe("estimateDefaultsToActual", () => {
  it.each([
    ["a figure at the end of the period", { nature: "stock" }, true],
    ["Đạt/Chưa đạt, whatever its nature", { nature: "flow", valueType: "boolean" }, true],
    ["a figure over the year", { nature: "flow" }, false],
    ["a figure since the beginning", { nature: "cumulative" }, false],
    ["a mean of the year", { nature: "average" }, false],
  ] as const)("[MDL-08] holds for %s: %j → %s", (_, changes, expected) => {
    expect(estimateDefaultsToActual(anIndicator(changes))).toBe(expected);
  });
});

describe("counts of lists", () => {
  it("[MDL-09] are TD01 to TD05 and nothing else", () => {
    expect(["TD01", "TD02", "TD03", "TD04", "TD05"].map(listCountOf)).toEqual([
      "campaigns",
      "collectivesCommended",
      "individualsCommended",
      "proposals",
      "exemplars",
    ]);
    expect(["TD06", "KT01", "toString", "constructor", ""].map(listCountOf)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});

describe("isComputed", () => {
  it("[MDL-11] is true exactly where a row has a numerator", () => {
    const computed = aPlan()
      .build()
      .indicators.filter(isComputed)
      .map((entry) => entry.code);
    expect(computed).toEqual(["KT02", "XH01", "XH02"]);
  });
});

describe("dates", () => {
  it("[MDL-10] are shown day first", () => {
    expect(showDate("2024-10-05")).toBe("05/10/2024");
  });

  it.each([
    ["2024-11-01", -1, "2024-10-31"],
    ["2024-02-28", 1, "2024-02-29"],
    ["2023-02-28", 1, "2023-03-01"],
    ["2024-12-31", 1, "2025-01-01"],
    ["2024-10-15", 0, "2024-10-15"],
  ])("[MDL-10] %s and %d days is %s", (date, days, expected) => {
    expect(addDays(date, days)).toBe(expected);
  });
});
