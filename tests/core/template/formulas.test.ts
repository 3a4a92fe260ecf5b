import type { Indicator } from "../../../src/core/model";
import {
  effectiveFormula,
  listCountFormula,
  ratioFormula,
} from "../../../src/core/template/indicatorFormulas";
import { aPlan } from "../../support/builders";

const plan = aPlan()
  .withIndicator({
    code: "NS01",
    unitOfMeasure: "tạ/ha",
    aggregation: "ratioOfSums",
    numerator: "KT01",
    denominator: "HO01",
    factor: 10,
  })
  .withIndicator({
    code: "TS01",
    unitOfMeasure: "‰",
    aggregation: "ratioOfSums",
    numerator: "HN01-DS01",
    denominator: "HO01+DS01",
  })
  .withIndicator({
    code: "BQ01",
    unitOfMeasure: "kg/người",
    aggregation: "ratioOfSums",
    numerator: "KT01",
    denominator: "DS01",
  })
  .withIndicator({
    code: "CL01",
    unitOfMeasure: "điểm",
    aggregation: "differenceOfRatios",
    numerator: "XH01",
    denominator: "XH01@năm trước",
    factor: 10,
  })
  .build();
const indicator = (code: string): Indicator => plan.indicators.find((entry) => entry.code === code)!;
/** Column N holds this year's figures, P last year's; rows as written here. */
const ROW: Readonly<Record<string, number>> = { KT01: 5, DS01: 7, HO01: 8, HN01: 9, XH01: 10 };
const refOf = (code: string, previous: boolean) => `${previous ? "P" : "N"}${ROW[code]}`;

describe("a computed row as a formula", () => {
  it.each([
    ["a percentage", "XH01", 'IF(COUNT(N9,N8)<2,"",IF(N8=0,"-",N9/N8*100))'],
    ["a growth", "KT02", 'IF(COUNT(N5,P5)<2,"",IF(P5=0,"-",(N5/P5-1)*100))'],
    ["a difference of rates", "XH02", 'IF(COUNT(P10,N10)<2,"",P10-N10)'],
    ["a difference of rates with a factor", "CL01", 'IF(COUNT(N10,P10)<2,"",(N10-P10)*10)'],
    ["a ratio with a factor", "NS01", 'IF(COUNT(N5,N8)<2,"",IF(N8=0,"-",N5/N8*10))'],
    [
      "a ratio per thousand of sums",
      "TS01",
      'IF(COUNT(N9,N7,N8)<3,"",IF((N8+N7)=0,"-",(N9-N7)/(N8+N7)*1000))',
    ],
    ["a ratio without scale", "BQ01", 'IF(COUNT(N5,N7)<2,"",IF(N7=0,"-",N5/N7))'],
  ])("[TPL-08] is empty until every part has a figure and `-` over zero: %s", (_, code, expected) => {
    expect(ratioFormula(indicator(code), refOf)).toBe(expected);
  });
});

describe("the figure that an entry stands for", () => {
  it.each([
    ["a number cell", false, null, 'IF(ISNUMBER(G5),G5,IF(G5="-",0,""))'],
    ["one whose blank equals another cell", false, "N5", 'IF(ISNUMBER(G5),G5,IF(G5="-",0,IF(G5="",N5,"")))'],
    ["Đạt/Chưa đạt", true, null, 'IF(OR(G5="Đạt",G5="Chưa đạt"),G5,"")'],
  ] as const)(
    "[TPL-09] is the number, zero for `-`, and nothing for blank, `x` and `…`: %s",
    (_, isBoolean, fallback, expected) => {
      expect(effectiveFormula("G5", isBoolean, fallback)).toBe(expected);
    },
  );
});

describe("a count of a list", () => {
  it("[TPL-10] reads the list by its name in the workbook", () => {
    expect(listCountFormula("campaigns")).toBe("COUNTA(DS_PhongTrao)");
    expect(listCountFormula("collectivesCommended")).toBe("SUM(SL_TapThe)");
    expect(listCountFormula("proposals")).toBe("SUM(SL_DeNghi)");
  });
});
