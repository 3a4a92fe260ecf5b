import { consolidationOf, totalsRow } from "./support/totalsRow";
import { aPlan, aSubmission } from "../../support/builders";

const BY_ESTIMATE = "Tốc độ tăng tính theo ước cả năm, do thực hiện chưa đủ năm";
const PART = "Thực hiện chưa đủ năm, số năm trước là cả năm";

/** Last year X1 had 100 and X2 200; ten months of this year give 85 and 170, the year 108 and 216. */
function rowOf(code: string, settings: Parameters<ReturnType<typeof aPlan>["withSettings"]>[0] = {}) {
  const plan = aPlan().withSettings(settings).build();
  const submissions = [
    aSubmission(plan, "X1").actual("KT01", 85).estimate("KT01", 108).both("HO01", 900).build(),
    aSubmission(plan, "X2").actual("KT01", 170).estimate("KT01", 216).both("HO01", 800).build(),
  ];
  return totalsRow(consolidationOf(plan, submissions), code);
}

describe("growth on last year before the year is over", () => {
  it("[RPT-50] is told by the estimate of the year; the cell of ten months is empty and the note says why", () => {
    const row = rowOf("KT02");
    expect(row("Thực hiện")).toEqual({ value: null, formula: undefined });
    // (108 + 216) / (100 + 200) − 1.
    expect(row("Ước thực hiện cả năm").value).toBeCloseTo(8, 10);
    expect(row("Ghi chú").value).toContain(BY_ESTIMATE);
  });

  it("[RPT-50] keeps what the merge worked out for the machine form", () => {
    const plan = aPlan().build();
    const merged = consolidationOf(plan, [aSubmission(plan, "X1").both("KT01", 85).build()]);
    const total = merged.totals.find(({ indicator }) => indicator.code === "KT02")!;
    expect(total.actual.value).toBeCloseTo(-15, 10);
  });

  it.each([
    ["the year is over", { dataCutoff: "2024-12-31" }],
    ["the period is no year", { period: "6 tháng đầu năm 2024" }],
  ])("[RPT-50] stands as it is where %s", (_, settings) => {
    const row = rowOf("KT02", settings);
    expect(row("Thực hiện").value).toBeCloseTo(-15, 10);
    expect(row("Ghi chú").value ?? "").not.toMatch(/chưa đủ năm/u);
  });

  it("[RPT-50] amounts beside it are shown: ten months are ten months", () => {
    const row = rowOf("KT01");
    expect(row("Thực hiện").value).toBe(255);
    expect(row("So với năm trước").value).toBeCloseTo(108, 10);
    expect(row("Ghi chú").value).not.toMatch(/chưa đủ năm/u);
  });

  it("[RPT-50] where the plan judges what is done, an amount is not set against last year's whole", () => {
    const row = rowOf("KT01", { judgedOn: "actual" });
    expect(row("Thực hiện").value).toBe(255);
    expect(row("So với năm trước")).toEqual({ value: null, formula: undefined });
    expect(row("Ghi chú").value).toContain(PART);
  });

  it("[RPT-50] what stands at a day is compared all the same", () => {
    const row = rowOf("HO01", { judgedOn: "actual" });
    expect(row("So với năm trước").formula).toBeDefined();
    expect(row("Ghi chú").value ?? "").not.toContain(PART);
  });
});
