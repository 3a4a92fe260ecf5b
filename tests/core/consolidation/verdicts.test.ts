import { aPlan, aSubmission, merge, totalOf } from "../../support/builders";
import type { CellValue, PlanBuilder } from "../../support/builders";

const PLACES = ["X1", "X2", "X3"] as const;

/** Verdict of the whole of one row; undefined: the unit has not sent. */
function verdictOf(builder: PlanBuilder, code: string, values: readonly (CellValue | undefined)[]) {
  const plan = builder.build();
  const submissions = PLACES.flatMap((place, index) => {
    const value = values[index];
    return value === undefined ? [] : [aSubmission(plan, place).both(code, value).build()];
  });
  return totalOf(merge(plan, submissions), code).verdict;
}

/** A sum of cases, fewer is better, the whole's target as given. */
const cases = (target: number | string) =>
  aPlan()
    .withIndicator({
      code: "QA03",
      unitOfMeasure: "vụ",
      valueType: "integer",
      decimals: 0,
      direction: "down",
    })
    .withTarget("QA03", "whole", target);

describe("the verdict of the whole", () => {
  it.each([
    [[110, 220, 329.9], "missed"],
    [[110, 220, 330], "met"],
    [[110, 220, 330.1], "exceeded"],
  ] as const)("[MRG-18] of %j against 660 is %s", (values, expected) => {
    expect(verdictOf(aPlan(), "KT01", values)).toBe(expected);
  });

  it("[MRG-18] is judged on the figure that the plan names", () => {
    const plan = aPlan().withSettings({ judgedOn: "actual", dataCutoff: "2024-12-31" }).build();
    const submissions = PLACES.map((place, index) =>
      aSubmission(plan, place).actual("KT01", [110, 220, 330][index]).estimate("KT01", 400).build(),
    );
    expect(totalOf(merge(plan, submissions), "KT01").verdict).toBe("met");
  });

  it("[MRG-18] is not given without a target or without a figure", () => {
    expect(verdictOf(aPlan(), "DS01", [4000, 8000, 4000])).toBe("notAssessed");
    expect(verdictOf(aPlan(), "KT01", ["…", "…", "…"])).toBe("notAssessed");
  });
});

describe("a verdict that missing units could turn", () => {
  it.each([
    ["short of the target", [110, 220, undefined], "notYet"],
    ["exactly at it", [330, 330, undefined], "notYet"],
    ["above it already", [400, 400, undefined], "exceeded"],
  ] as const)("[MRG-19] is not given for a sum that can only grow: %s", (_, values, expected) => {
    expect(verdictOf(aPlan(), "KT01", values)).toBe(expected);
  });

  it.each([
    ["below the limit so far", [3, 4, undefined], "notYet"],
    ["above the limit already", [10, 11, undefined], "missed"],
  ] as const)("[MRG-19] where fewer is better: %s", (_, values, expected) => {
    expect(verdictOf(cases(20), "QA03", values)).toBe(expected);
  });

  it.each([
    [
      "an upper limit where more is better, below it so far",
      "KT01",
      "không quá 660",
      [110, 220, undefined],
      "notYet",
    ],
    ["an upper limit, passed already", "KT01", "không quá 660", [400, 400, undefined], "missed"],
    [
      "a lower limit where fewer is better, not reached yet",
      "QA03",
      "từ 20 trở lên",
      [3, 4, undefined],
      "notYet",
    ],
    ["a lower limit, passed already", "QA03", "từ 20 trở lên", [15, 16, undefined], "exceeded"],
    ["a range", "KT01", "600-700", [310, 320, undefined], "notYet"],
  ] as const)("[MRG-19] follows the target's own sense: %s", (_, code, target, values, expected) => {
    const builder = code === "QA03" ? cases(target) : aPlan().withTarget("KT01", "whole", target);
    expect(verdictOf(builder, code, values)).toBe(expected);
  });

  it("[MRG-19] is given once every unit that has the row has reported", () => {
    expect(verdictOf(cases(20), "QA03", [3, 4, 5])).toBe("exceeded");
    expect(verdictOf(cases(20), "QA03", [3, 4, "x"])).toBe("exceeded");
  });

  it("[MRG-19] a figure that is held counts as still missing", () => {
    expect(verdictOf(aPlan(), "KT01", [110, 220, "1.234"])).toBe("notYet");
  });

  it("[MRG-19] of a sum that may also fall is given as it stands", () => {
    const balance = aPlan()
      .withIndicator({ code: "CC01", hardMinimum: null })
      .withTarget("CC01", "whole", 50);
    expect(verdictOf(balance, "CC01", [20, 20, undefined])).toBe("missed");
  });

  it("[MRG-19] of a rate is given over the units that entered, and marked provisional", () => {
    const plan = aPlan().withTarget("XH01", "whole", "dưới 5%").build();
    const submissions = ["X1", "X2"].map((place) =>
      aSubmission(plan, place).both("HN01", 40).both("HO01", 1000).build(),
    );
    expect(totalOf(merge(plan, submissions), "XH01")).toMatchObject({
      verdict: "exceeded",
      provisional: true,
    });
  });
});

describe("a target that every unit meets", () => {
  const all = aPlan().withTarget("NTM01", "whole", 3);

  it.each([
    ["all have", ["Đạt", "Đạt", "Đạt"], "met"],
    ["one has not", ["Đạt", "Đạt", "Chưa đạt"], "missed"],
    ["one has not answered", ["Đạt", "Đạt", undefined], "notYet"],
  ] as const)("[MRG-20] a number of units: %s", (_, values, expected) => {
    expect(verdictOf(all, "NTM01", values)).toBe(expected);
  });
});
