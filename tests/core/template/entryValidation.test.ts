import { entryValidation, shorten } from "../../../src/core/template/entryValidation";
import { ruleText } from "../../../src/core/template/ruleText";
import { readTarget } from "../../../src/core/plan";
import type { Indicator } from "../../../src/core/model";
import { aBoolean, aCount, anIndicator, aPercentage } from "../plan/builders";

const CELLS = { firstRow: 9, lastRow: 9, firstColumn: 6, lastColumn: 7 };

describe("what an entry cell accepts", () => {
  it.each([
    ["any number", anIndicator(), "TRUE"],
    ["a lower limit", anIndicator({ hardMinimum: 0 }), "G10>=0"],
    ["two limits", aPercentage({ hardMinimum: 0, hardMaximum: 100 }), "AND(G10>=0,G10<=100)"],
    ["a whole number", aCount({ hardMinimum: 0 }), "AND(G10>=0,G10=INT(G10))"],
  ])("[TPL-13] is a number within the limits, or one of the marks: %s", (_, indicator, accepted) => {
    expect(entryValidation(indicator, CELLS, "…")).toMatchObject({
      ranges: [CELLS],
      allowBlank: true,
      alertStyle: "stop",
      rule: {
        kind: "custom",
        formula: `IF(ISNUMBER(G10),${accepted},OR(G10="-",G10="x",G10="…",G10="..."))`,
      },
    });
  });

  it("[TPL-13] of Đạt/Chưa đạt is one of three words", () => {
    expect(entryValidation(aBoolean(), CELLS, "…").rule).toEqual({
      kind: "list",
      items: ["Đạt", "Chưa đạt", "Không áp dụng"],
    });
  });

  it("[TPL-13] keeps prompts within what Excel takes, cut at a word", () => {
    const { prompt } = entryValidation(anIndicator(), CELLS, "mười chữ ".repeat(60));
    expect(prompt!.title.length).toBeLessThanOrEqual(32);
    expect(prompt!.message.length).toBeLessThanOrEqual(255);
    expect(shorten("một hai ba bốn", 10)).toBe("một hai…");
    expect(shorten("một hai", 10)).toBe("một hai");
  });
});

describe("the rule of a target in words", () => {
  const words = (asIssued: number | string, indicator: Indicator, previous: number | null = null) => {
    const target = readTarget(asIssued, indicator);
    if (!target.ok || target.value === null) throw new Error("no target");
    return ruleText(
      target.value,
      indicator,
      previous === null ? null : { value: previous, text: String(previous) },
    );
  };

  it.each([
    ["a bare number where more is better", 1234.5, anIndicator(), "từ 1.234,5 triệu đồng trở lên"],
    ["a bare number where fewer is better", 20, aCount(), "không quá 20 vụ"],
    ["a range", "6,6-6,8", aPercentage(), "từ 6,6 đến 6,8%"],
    ["a strict bound", "dưới 5%", aPercentage(), "dưới 5%"],
    ["Đạt", "Đạt", aBoolean(), "Đạt"],
  ])("[TPL-14] is said beside the entry: %s", (_, asIssued, indicator, expected) => {
    expect(words(asIssued, indicator)).toBe(expected);
  });

  it("[TPL-14] a change says of what", () => {
    expect(words("giảm từ 5% trở lên", aCount(), 20)).toBe("giảm từ 5% trở lên so với năm trước (20 vụ)");
    expect(words("giảm từ 0,5% trở lên", aPercentage({ direction: "down" }), 4.5)).toBe(
      "giảm từ 0,5 điểm % trở lên so với năm trước (4,5%)",
    );
  });
});
