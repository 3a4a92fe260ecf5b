import { aPlan, aSubmission, check, codesOf } from "../../support/builders";

const plan = aPlan()
  .withIndicator({ code: "KT01", hardMaximum: 500 })
  .withIndicator({
    code: "BH01",
    unitOfMeasure: "%",
    valueType: "percent",
    decimals: 1,
    nature: "stock",
    aggregation: "none",
    hardMaximum: 100,
    warnMinimum: 50,
  })
  .build();
const findingsOf = (code: string, value: number | string, other: "actual" | "both" = "both") => {
  const blank = aSubmission(plan, "X1");
  const typed = other === "both" ? blank.both(code, value) : blank.actual(code, value);
  return check(plan, typed.explain(code).build()).findings.filter(
    (finding) => finding.place.indicator === code && finding.place.measure === "actual",
  );
};

describe("limits of the plan", () => {
  it.each([
    ["a negative amount", "KT01", -1, ["cell.negative"]],
    ["above the hard limit", "KT01", 500.1, ["cell.out-of-range"]],
    ["at the hard limit", "KT01", 500, []],
    ["at zero", "KT01", 0, []],
    ["a fraction of a person", "DS01", 4000.5, ["cell.not-integer"]],
    ["a whole number with the noise of arithmetic", "DS01", 4100.0000000001, []],
    ["a percentage above 100", "BH01", 100.1, ["cell.out-of-range"]],
    ["a growth below zero, where the plan sets no limit", "KT02", -3, []],
  ])("[CHK-04] are asked about and hold: %s", (_, code, value, expected) => {
    if (code === "KT02") {
      // Computed from KT01: 97 after 100.
      const checked = check(plan, aSubmission(plan, "X1").both("KT01", 97).explain("KT01").build());
      expect(codesOf(checked.findings)).toEqual(expected);
      return;
    }
    const findings = findingsOf(code, value).filter((finding) => finding.code !== "cell.magnitude");
    expect(findings.map((finding) => finding.code)).toEqual(expected);
    expect(findings.every((finding) => finding.holds)).toBe(true);
  });

  it("[CHK-04] a figure outside them is not also asked about as a slip of scale", () => {
    expect(findingsOf("KT01", 110000).map((finding) => finding.code)).toEqual(["cell.out-of-range"]);
  });
});

describe("a share typed in place of a percentage", () => {
  it("[CHK-05] is asked about and counted as reported", () => {
    const [finding, ...rest] = findingsOf("BH01", 0.57);
    expect(rest).toEqual([]);
    expect(finding?.code).toBe("cell.percent-scale");
    expect(finding?.holds).toBe(false);
    // 0.57 × 100 in binary is 56.99999999999999; people see 57.
    expect(finding?.fix).toEqual({ kind: "value", from: 0.57, to: 57 });
  });

  it.each([
    ["a plain percentage", 95.7],
    ["zero", 0],
    ["just above one", 1.01],
  ])("[CHK-05] is not seen in %s", (_, value) => {
    expect(findingsOf("BH01", value).map((finding) => finding.code)).not.toContain("cell.percent-scale");
  });

  it("[CHK-05] is not seen where small percentages are usual", () => {
    const small = aPlan()
      .withIndicator({
        code: "NG01",
        unitOfMeasure: "%",
        valueType: "percent",
        decimals: 2,
        aggregation: "none",
      })
      .build();
    expect(codesOf(check(small, aSubmission(small, "X1").both("NG01", 0.57).build()).findings)).toEqual([]);
  });

  it("[CHK-05] a cell formatted as a percentage is read as it is shown, and said", () => {
    const submission = aSubmission(plan, "X1").both("BH01", 0.957).build();
    const style = { numberFormat: "0.0%", isDate: false, fontName: null };
    const figures = submission.figures.map((cell) =>
      cell.indicator === "BH01" && cell.cell ? { ...cell, style } : cell,
    );
    const checked = check(plan, { ...submission, figures });
    expect(checked.figures.get("BH01", "actual")).toEqual({ kind: "value", value: 95.7 });
    expect(codesOf(checked.findings)).toEqual(["cell.percent-scale", "cell.percent-scale"]);
  });
});

describe("required entries", () => {
  const missing = (
    orgUnit: string,
    type: (blank: ReturnType<typeof aSubmission>) => ReturnType<typeof aSubmission>,
  ) =>
    check(plan, type(aSubmission(plan, orgUnit)).build())
      .findings.filter((finding) => finding.code === "cell.missing")
      .map((finding) => `${finding.place.indicator} ${finding.place.measure}`);

  it("[CHK-08] are missing when blank; computed rows and counts of lists are not asked for", () => {
    expect(missing("X1", (blank) => blank)).toEqual([
      "KT01 actual",
      "KT01 estimate",
      "DS01 actual",
      "HO01 actual",
      "HN01 actual",
      "TN01 actual",
      "TN01 estimate",
      "TC01 actual",
      "NTM01 actual",
      "KH01 actual",
      "KH01 estimate",
      "BH01 actual",
    ]);
  });

  it.each(["-", "x", "…", 0])("[CHK-08] are answered by %s", (mark) => {
    const left = missing("X1", (blank) => blank.both("KT01", mark));
    expect(left).not.toContain("KT01 actual");
    expect(left).not.toContain("KT01 estimate");
  });

  it("[CHK-08] the estimate may stay blank where the row does not apply", () => {
    const left = missing("X1", (blank) => blank.actual("KT01", "x"));
    expect(left).not.toContain("KT01 estimate");
  });

  it("[CHK-08] an estimate with `…` for the actual is a complete answer", () => {
    const left = missing("X1", (blank) => blank.actual("KT01", "…").estimate("KT01", 110));
    expect(left.filter((entry) => entry.startsWith("KT01"))).toEqual([]);
  });

  it("[CHK-08] hold nothing and are not asked for where the plan says `Phải nhập: Không`", () => {
    const optional = aPlan().withIndicator({ code: "KT01", required: false }).build();
    const findings = check(optional, aSubmission(optional, "X1").build()).findings;
    expect(findings.some((finding) => finding.place.indicator === "KT01")).toBe(false);
    expect(findings.every((finding) => !finding.holds)).toBe(true);
  });

  it("[CHK-09] of an office are the whole, or all the places, or both", () => {
    const cs = (left: readonly string[]) => left.filter((entry) => entry.startsWith("CS01 actual"));
    expect(cs(missing("P1", (blank) => blank))).toEqual(["CS01 actual"]);
    expect(cs(missing("P1", (blank) => blank.actual("CS01", 9, "whole")))).toEqual([]);
    const two = (blank: ReturnType<typeof aSubmission>) =>
      blank.actual("CS01", 1, "X1").actual("CS01", 2, "X2");
    expect(cs(missing("P1", two))).toEqual(["CS01 actual"]);
    expect(cs(missing("P1", (blank) => two(blank).actual("CS01", "-", "X3")))).toEqual([]);
  });
});
