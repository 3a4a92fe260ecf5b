import fc from "fast-check";
import type { Indicator, TargetRule } from "../../../src/core/model";
import { readTarget } from "../../../src/core/plan";
import { aBoolean, aCount, anIndicator, aPercentage } from "./builders";

const share = aPercentage();
const shareDown = aPercentage({ code: "XH01", direction: "down" });
const oneDecimalDown = aPercentage({ code: "XH11", direction: "down", decimals: 1 });
const money = anIndicator();
const wholeMoney = anIndicator({ code: "KT01", decimals: 0 });
const accidents = aCount();
const growth = aPercentage({ code: "KT02", aggregation: "growthOfSums" });
const reduction = anIndicator({
  code: "XH02",
  unitOfMeasure: "điểm %",
  decimals: 2,
  aggregation: "differenceOfRatios",
  numerator: { kind: "code", code: "XH01", previous: true },
  denominator: { kind: "code", code: "XH01", previous: false },
});
const birthRate = anIndicator({ unitOfMeasure: "‰", valueType: "permille", decimals: 2, direction: "down" });

function ruleOf(
  value: number | string,
  indicator: Indicator,
  place?: "orgUnit" | "whole",
): TargetRule | null {
  const target = readTarget(value, indicator, place);
  if (!target.ok) throw new Error(`${value}: ${JSON.stringify(target.error)}`);
  return target.value?.rule ?? null;
}

describe("readTarget", () => {
  it.each([
    ["up", "atLeast"],
    ["down", "atMost"],
    ["none", "equal"],
  ] as const)("[PLN-10] a bare number where the direction is %s is %s", (direction, kind) => {
    expect(ruleOf(12.5, aPercentage({ direction }))).toEqual({ kind, value: 12.5 });
    expect(ruleOf("12,5", aPercentage({ direction }))).toEqual({ kind, value: 12.5 });
    expect(ruleOf("12,5%", aPercentage({ direction }))).toEqual({ kind, value: 12.5 });
  });

  // The cells of real tables (DOMAIN 2.2) and the examples of the catalogue of checks.
  it.each<[string, Indicator, TargetRule]>([
    ["Khoảng 4", share, { kind: "approximately", value: 4 }],
    ["xấp xỉ 4%", share, { kind: "approximately", value: 4 }],
    ["Dưới 3", shareDown, { kind: "below", value: 3 }],
    ["Trên 4", share, { kind: "above", value: 4 }],
    ["< 7,6", oneDecimalDown, { kind: "below", value: 7.6 }],
    ["<10,4", oneDecimalDown, { kind: "below", value: 10.4 }],
    ["> 7.000", wholeMoney, { kind: "above", value: 7000 }],
    [">= 95", share, { kind: "atLeast", value: 95 }],
    ["≥95%", share, { kind: "atLeast", value: 95 }],
    ["≤ 3,5%", shareDown, { kind: "atMost", value: 3.5 }],
    ["= 100", share, { kind: "equal", value: 100 }],
    ["từ 93,7% trở lên", share, { kind: "atLeast", value: 93.7 }],
    ["Từ 93,7 % trở  lên", shareDown, { kind: "atLeast", value: 93.7 }],
    ["dưới 35%", shareDown, { kind: "below", value: 35 }],
    ["không quá 3", accidents, { kind: "atMost", value: 3 }],
    ["Không quá 3 vụ", accidents, { kind: "atMost", value: 3 }],
    ["tối thiểu 95", share, { kind: "atLeast", value: 95 }],
    ["ít nhất 95%", share, { kind: "atLeast", value: 95 }],
    ["không dưới 95%", share, { kind: "atLeast", value: 95 }],
    ["đạt 95% trở lên", share, { kind: "atLeast", value: 95 }],
    ["phấn đấu đạt trên 95%", share, { kind: "above", value: 95 }],
    ["tối đa 10", accidents, { kind: "atMost", value: 10 }],
    ["từ 10 vụ trở xuống", accidents, { kind: "atMost", value: 10 }],
    ["-4,13%", share, { kind: "atLeast", value: -4.13 }],
    ["−4,13", shareDown, { kind: "atMost", value: -4.13 }],
    ["11,32%", share, { kind: "atLeast", value: 11.32 }],
  ])("[PLN-11] reads %j", (text, indicator, rule) => {
    expect(ruleOf(text, indicator)).toEqual(rule);
  });

  it("[PLN-11] reads decomposed accents, other tone marks and odd spaces", () => {
    expect(ruleOf("Khoảng\u00a04".normalize("NFD"), share)).toEqual({ kind: "approximately", value: 4 });
  });

  it.each<[string, Indicator, TargetRule]>([
    ["6,6-6,8", share, { kind: "range", low: 6.6, high: 6.8 }],
    ["61-62", share, { kind: "range", low: 61, high: 62 }],
    ["33 – 34%", share, { kind: "range", low: 33, high: 34 }],
    ["1-1,5", share, { kind: "range", low: 1, high: 1.5 }],
    ["từ 6,6 đến 6,8%", share, { kind: "range", low: 6.6, high: 6.8 }],
    ["khoảng 6,6-6,8", share, { kind: "range", low: 6.6, high: 6.8 }],
    ["7.000-7.500", wholeMoney, { kind: "range", low: 7000, high: 7500 }],
    ["-2 - -1", share, { kind: "range", low: -2, high: -1 }],
    ["7-7,5%/năm", growth, { kind: "range", low: 7, high: 7.5 }],
  ])("[PLN-12] reads the range %j", (text, indicator, rule) => {
    expect(ruleOf(text, indicator)).toEqual(rule);
  });

  it("[PLN-12] refuses a range whose ends are reversed", () => {
    expect(readTarget("6,8-6,6", share)).toEqual({ ok: false, error: { kind: "rangeReversed" } });
  });

  it.each<[string, Indicator, TargetRule]>([
    ["giảm từ 0,5% trở lên", shareDown, { kind: "decreaseBy", amount: 0.5, sense: "atLeast" }],
    ["Giảm từ 5% trở lên", accidents, { kind: "decreaseBy", amount: 5, sense: "atLeast" }],
    ["giảm 5% so với năm trước", accidents, { kind: "decreaseBy", amount: 5, sense: "atLeast" }],
    ["giảm 0,5 điểm %", shareDown, { kind: "decreaseBy", amount: 0.5, sense: "atLeast" }],
    ["giảm 0,1‰", birthRate, { kind: "decreaseBy", amount: 0.1, sense: "atLeast" }],
    ["tăng 10%", money, { kind: "increaseBy", amount: 10, sense: "atLeast" }],
    ["tăng từ 5% trở lên", money, { kind: "increaseBy", amount: 5, sense: "atLeast" }],
    ["tăng ít nhất 5%", money, { kind: "increaseBy", amount: 5, sense: "atLeast" }],
    ["tăng 10%", anIndicator({ direction: "none" }), { kind: "increaseBy", amount: 10, sense: "equal" }],
  ])("[PLN-13] reads the change %j", (text, indicator, rule) => {
    expect(ruleOf(text, indicator)).toEqual(rule);
  });

  it.each<[string, Indicator, string]>([
    ["giảm 5", accidents, "noReading"],
    ["giảm 5 vụ", accidents, "otherUnit"],
    ["giảm -5%", accidents, "noReading"],
    ["giảm 1-1,5%", shareDown, "changeNotSingle"],
    ["tăng khoảng 5%", money, "changeNotSingle"],
    ["tăng không quá 5%", money, "changeNotSingle"],
    ["giảm 5%", money, "againstDirection"],
    ["tăng từ 5% trở lên", accidents, "againstDirection"],
    ["giảm 0,2%", birthRate, "otherUnit"],
  ])("[PLN-13] refuses the change %j", (text, indicator, kind) => {
    expect(readTarget(text, indicator)).toMatchObject({ ok: false, error: { kind } });
  });

  it.each<[string, Indicator, TargetRule]>([
    ["giảm 1-1,5%", reduction, { kind: "range", low: 1, high: 1.5 }],
    ["giảm từ 1,2 điểm % trở lên", reduction, { kind: "atLeast", value: 1.2 }],
    ["1,2", reduction, { kind: "atLeast", value: 1.2 }],
    ["tăng 8,5%", growth, { kind: "atLeast", value: 8.5 }],
    ["tăng từ 5% trở lên", growth, { kind: "atLeast", value: 5 }],
    ["giảm không quá 2%", growth, { kind: "atLeast", value: -2 }],
  ])("[PLN-14] takes the amount of %j as the figure itself", (text, indicator, rule) => {
    expect(ruleOf(text, indicator)).toEqual(rule);
  });

  it.each<[string, Indicator, TargetRule]>([
    ["0,7% (còn 4,33%)", share, { kind: "atLeast", value: 0.7 }],
    ["từ 95% trở lên (theo QĐ 120)", share, { kind: "atLeast", value: 95 }],
    ["giảm còn 3,5%", shareDown, { kind: "atMost", value: 3.5 }],
    ["còn dưới 3%", shareDown, { kind: "below", value: 3 }],
    ["tăng lên 50%", share, { kind: "atLeast", value: 50 }],
  ])("[PLN-15] reads %j", (text, indicator, rule) => {
    expect(ruleOf(text, indicator)).toEqual(rule);
  });

  it.each<[string, Indicator, TargetRule]>([
    ["1.200 triệu đồng", wholeMoney, { kind: "atLeast", value: 1200 }],
    ["1,2 tỷ đồng", money, { kind: "atLeast", value: 1200 }],
    ["trên 7.000 tỷ", wholeMoney, { kind: "above", value: 7_000_000 }],
    ["47 triệu đồng", anIndicator({ unitOfMeasure: "triệu đồng/người/năm" }), { kind: "atLeast", value: 47 }],
    ["1,2%", reduction, { kind: "atLeast", value: 1.2 }],
  ])("[PLN-16] reads the unit of %j", (text, indicator, rule) => {
    expect(ruleOf(text, indicator)).toEqual(rule);
  });

  it.each<[string, Indicator, string]>([
    ["95%", accidents, "%"],
    ["12‰", share, "‰"],
    ["45 hộ", accidents, "hộ"],
    ["5 tỷ đồng", accidents, "tỷ đồng"],
  ])("[PLN-16] refuses the unit of %j", (text, indicator, written) => {
    expect(readTarget(text, indicator)).toEqual({ ok: false, error: { kind: "otherUnit", written } });
  });

  it.each(["Đạt", "đạt chuẩn", " ĐẠT "])("[PLN-17] reads %j of a unit", (text) => {
    expect(ruleOf(text, aBoolean())).toEqual({ kind: "met" });
  });

  it.each([
    ["14/14 xã", 14],
    ["14 xã", 14],
    ["13/15", 13],
    ["từ 14 xã trở lên", 14],
    [14, 14],
  ])("[PLN-17] reads %j for the whole of a count", (text, value) => {
    expect(ruleOf(text, aBoolean(), "whole")).toEqual({ kind: "atLeast", value });
  });

  it.each<[number | string, Indicator, "orgUnit" | "whole", string]>([
    [14, aBoolean(), "orgUnit", "noReading"],
    ["14/14 xã", aBoolean(), "orgUnit", "noReading"],
    ["Chưa đạt", aBoolean(), "orgUnit", "noReading"],
    ["Đạt", share, "orgUnit", "noReading"],
    ["Đạt", aBoolean(), "whole", "noReading"],
    ["90% số xã", aBoolean(), "whole", "otherUnit"],
    ["14/12 xã", aBoolean(), "whole", "countAboveTotal"],
    ["14/14 xã", share, "whole", "noReading"],
  ])("[PLN-17] refuses %j where it means nothing", (text, indicator, place, kind) => {
    expect(readTarget(text, indicator, place)).toMatchObject({ ok: false, error: { kind } });
  });

  it("[PLN-18] reads a surplus", () => {
    expect(ruleOf("Xuất siêu", shareDown)).toEqual({ kind: "surplus" });
  });

  it.each(["", "  ", "\u00a0", "x", "…", "...", "-", "–"])("[PLN-19] %j is no target", (text) => {
    expect(readTarget(text, share)).toEqual({ ok: true, value: null });
  });

  it.each<[number | string, Indicator, string, number | null]>([
    [1234.5, money, "1.234,5", 1234.5],
    [95, share, "95", 95],
    ["95", share, "95", 95],
    ["95%", share, "95%", null],
    [" từ  93,7% trở lên ", share, "từ 93,7% trở lên", null],
    ["Khoảng 4", share, "Khoảng 4", null],
    [">= 95", share, ">= 95", null],
  ])("[PLN-20] keeps %j as issued", (value, indicator, text, issuedNumber) => {
    expect(readTarget(value, indicator)).toMatchObject({ ok: true, value: { text, issuedNumber } });
  });

  it.each<[string, Indicator, string]>([
    ["nhiều", share, "noReading"],
    ["từ 95%", share, "noReading"],
    ["95 hoặc 96", share, "noReading"],
    ["01-02-2024", share, "noReading"],
    ["giảm mạnh", accidents, "noReading"],
    ["(95)", share, "noReading"],
    ["95 97", share, "noReading"],
  ])("[PLN-21] refuses %j", (text, indicator, kind) => {
    expect(readTarget(text, indicator)).toMatchObject({ ok: false, error: { kind } });
  });

  it("[PLN-21] refuses a number with two readings and offers both", () => {
    expect(readTarget("1.234", money)).toEqual({
      ok: false,
      error: { kind: "ambiguousNumber", candidates: [1234, 1.234] },
    });
    expect(ruleOf("1.234", wholeMoney)).toEqual({ kind: "atLeast", value: 1234 });
  });

  it("[PLN-21] refuses any target of a row of text", () => {
    expect(readTarget("95", anIndicator({ valueType: "text" }))).toEqual({
      ok: false,
      error: { kind: "textIndicator" },
    });
  });

  it("[PLN-21] never throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), (text) => {
        readTarget(text, share);
      }),
    );
    fc.assert(
      fc.property(
        fc.stringMatching(/^(từ |giảm |tăng |đạt |khoảng |<|-)?[0-9.,%\- ]{0,12}( trở lên)?$/),
        (text) => {
          readTarget(text, money);
        },
      ),
    );
  });
});
