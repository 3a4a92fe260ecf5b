import type { Measure } from "../../../src/core/model";
import { wholeFormula } from "../../../src/core/report/wholeFormula";
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
    denominator: "HO01",
  })
  .build();
const indicators = new Map(plan.indicators.map((indicator) => [indicator.code, indicator]));
/** Ranges are written short: `KT01.a` this year, `KT01.e` the estimate, `KT01.p` last year. */
const refs = {
  indicator: (code: string) => indicators.get(code),
  range: (code: string, measure: Measure) => `${code}.${measure.charAt(0)}`,
};
const formula = (code: string, measure: Measure = "actual", entering: Measure | null = null) =>
  wholeFormula(indicators.get(code)!, measure, refs, entering);

describe("a total as a formula", () => {
  it("[RPT-01] a sum adds the numbers of its row", () => {
    expect(formula("KT01")).toBe('IF(COUNT(KT01.a)=0,"",SUM(KT01.a))');
    expect(formula("KT01", "estimate")).toBe('IF(COUNT(KT01.e)=0,"",SUM(KT01.e))');
  });

  it("[RPT-01] a simple mean divides by the numbers of its row", () => {
    expect(formula("TC01")).toBe('IF(COUNT(TC01.a)=0,"",AVERAGE(TC01.a))');
  });

  it("[RPT-01] a count of units that met counts `Đạt` among those that answered", () => {
    expect(formula("NTM01")).toBe(
      'IF(COUNTIF(NTM01.a,"Đạt")+COUNTIF(NTM01.a,"Chưa đạt")=0,"",COUNTIF(NTM01.a,"Đạt"))',
    );
  });

  it("[RPT-01] a ratio sums over the units that have both parts", () => {
    const mask = "ISNUMBER(HN01.a)*ISNUMBER(HO01.a)";
    const [top, bottom] = [`SUMPRODUCT(${mask}*1,HN01.a)`, `SUMPRODUCT(${mask}*1,HO01.a)`];
    expect(formula("XH01")).toBe(`IF(SUMPRODUCT(${mask}*1)=0,"",IF(${bottom}=0,"-",${top}/${bottom}*100))`);
  });

  it("[RPT-01] a ratio keeps its factor and the parentheses of its sides", () => {
    const mask = "ISNUMBER(KT01.a)*ISNUMBER(HO01.a)";
    const bottom = `SUMPRODUCT(${mask}*1,HO01.a)`;
    expect(formula("NS01")).toBe(
      `IF(SUMPRODUCT(${mask}*1)=0,"",IF(${bottom}=0,"-",SUMPRODUCT(${mask}*1,KT01.a)/${bottom}*10))`,
    );
    const three = "ISNUMBER(HN01.a)*ISNUMBER(DS01.a)*ISNUMBER(HO01.a)";
    const part = (code: string) => `SUMPRODUCT(${three}*1,${code}.a)`;
    expect(formula("TS01")).toBe(
      `IF(SUMPRODUCT(${three}*1)=0,"",IF(${part("HO01")}=0,"-",(${part("HN01")}-${part("DS01")})/${part("HO01")}*1000))`,
    );
  });

  it("[RPT-01] a weighted mean sums value times weight over the units that have both", () => {
    const mask = "ISNUMBER(TN01.a)*ISNUMBER(DS01.a)";
    const weights = `SUMPRODUCT(${mask}*1,DS01.a)`;
    expect(formula("TN01")).toBe(
      `IF(SUMPRODUCT(${mask}*1)=0,"",IF(${weights}=0,"-",SUMPRODUCT(${mask}*1,TN01.a,DS01.a)/${weights}))`,
    );
  });

  it("[RPT-01] a growth compares the sums of the units that have both years", () => {
    const mask = "ISNUMBER(KT01.a)*ISNUMBER(KT01.p)";
    const [now, before] = [`SUMPRODUCT(${mask}*1,KT01.a)`, `SUMPRODUCT(${mask}*1,KT01.p)`];
    expect(formula("KT02")).toBe(
      `IF(SUMPRODUCT(${mask}*1)=0,"",IF(${before}=0,"-",(${now}/${before}-1)*100))`,
    );
  });

  it("[RPT-01] a difference of rates is between the rates of the sums", () => {
    const mask = "ISNUMBER(HN01.p)*ISNUMBER(HO01.p)*ISNUMBER(HN01.a)*ISNUMBER(HO01.a)";
    const sum = (range: string) => `SUMPRODUCT(${mask}*1,${range})`;
    expect(formula("XH02")).toBe(
      `IF(SUMPRODUCT(${mask}*1)=0,"",IFERROR((${sum("HN01.p")}/${sum("HO01.p")}*100)-(${sum("HN01.a")}/${sum("HO01.a")}*100),"-"))`,
    );
  });

  it("[RPT-01] a figure that is not totalled has none", () => {
    expect(formula("KH01")).toBeNull();
  });

  it("[RPT-02] last year counts only the units that enter this year", () => {
    const mask = "ISNUMBER(KT01.p)*ISNUMBER(KT01.e)";
    expect(formula("KT01", "previous", "estimate")).toBe(
      `IF(SUMPRODUCT(${mask}*1)=0,"",SUMPRODUCT(${mask}*1,KT01.p))`,
    );
    const means = "ISNUMBER(TC01.p)*ISNUMBER(TC01.a)";
    expect(formula("TC01", "previous", "actual")).toBe(
      `IF(SUMPRODUCT(${means}*1)=0,"",SUMPRODUCT(${means}*1,TC01.p)/SUMPRODUCT(${means}*1))`,
    );
  });

  it("[RPT-02] last year's growth would need the year before: no formula", () => {
    expect(formula("KT02", "previous", "estimate")).toBeNull();
    expect(formula("XH02", "previous", "estimate")).toBeNull();
  });
});
