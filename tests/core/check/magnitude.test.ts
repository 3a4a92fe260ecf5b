import { peerLevel } from "../../../src/core/check/magnitude";
import { aPlan, aSubmission, check, checkAll } from "../../support/builders";

/** KT01 of X1: target 110, last year 100. */
const plan = aPlan().build();
const slip = (code: string, value: number, type: "actual" | "both" = "both", of = plan) => {
  const blank = aSubmission(of, "X1").explain(code);
  const submission = (type === "both" ? blank.both(code, value) : blank.actual(code, value)).build();
  return check(of, submission).findings.filter(
    (finding) =>
      finding.code === "cell.magnitude" &&
      finding.place.measure === (type === "both" ? "estimate" : "actual"),
  );
};

describe("a slip of scale away from plan and last year", () => {
  it.each([
    ["×10", 1100, 10, 110, false],
    ["×100", 11000, 100, 110, true],
    ["×1000 (nghìn đồng for triệu đồng)", 110000, 1000, 110, true],
    ["÷1000 (tỷ đồng for triệu đồng)", 0.11, -1000, 110, true],
  ])("[CHK-10] is named: %s", (_, value, factor, proposed, holds) => {
    const [finding, ...rest] = slip("KT01", value);
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({
      severity: holds ? "error" : "warning",
      holds,
      params: { factor, proposed, referenceKind: "target", reference: 110 },
      fix: { kind: "value", from: value, to: proposed },
    });
  });

  it("[CHK-10] ÷10 is a question about the whole year's figure", () => {
    expect(slip("KT01", 11)).toMatchObject([{ severity: "warning", holds: false, params: { factor: -10 } }]);
  });

  it("[CHK-10] proposes a figure without the noise of arithmetic", () => {
    const money = aPlan().withTarget("KT01", "X1", 0.07).withPrevious("KT01", "X1", 0.07).build();
    // 0.00007 / 0.001 in binary is 0.06999999999999999.
    expect(slip("KT01", 0.00007, "both", money)).toMatchObject([{ fix: { to: 0.07 } }]);
  });

  it("[CHK-26] of a thousand is held in a part of the year, and where the plan is far above last year", () => {
    // 30 of 110 so far, typed in nghìn đồng: ×273 of the plan, ×300 of last year.
    expect(slip("KT01", 30000, "actual")).toMatchObject([
      { severity: "error", holds: true, params: { factor: 1000, proposed: 30, reference: 110 } },
    ]);
    const tripled = aPlan().withTarget("KT01", "X1", 300).build();
    expect(slip("KT01", 100000, "both", tripled)).toMatchObject([
      { severity: "error", holds: true, params: { factor: 1000, proposed: 100 } },
    ]);
    // 0.28 of 110 in tỷ đồng.
    expect(slip("KT01", 0.28, "actual")).toMatchObject([
      { holds: true, params: { factor: -1000, proposed: 280 } },
    ]);
  });

  it("[CHK-26] of ×45 from the plan alone stays silent", () => {
    // ×40 of last year, ×8 of the plan.
    const apart = aPlan().withTarget("KT01", "X1", 500).build();
    expect(slip("KT01", 4000, "both", apart)).toEqual([]);
  });

  it("[CHK-11] of ×100 and more only asks where one reference alone speaks", () => {
    const alone = aPlan().withTarget("KT01", "X1", null).build();
    expect(slip("KT01", 100000, "both", alone)).toMatchObject([{ severity: "warning", holds: false }]);
  });

  it("[CHK-11] of ×10 is not asked about where one reference alone speaks", () => {
    const alone = aPlan().withTarget("KT01", "X1", null).build();
    expect(slip("KT01", 1000, "both", alone)).toEqual([]);
  });
});

describe("no slip is seen", () => {
  it.each([
    ["in a figure near the plan", 121],
    ["in a figure three times the plan", 330],
    ["in a figure 4,8 times the plan", 528],
    ["in a figure a third of the plan", 37],
    ["in a factor that is no power of ten (×28)", 3080],
    ["in a factor that is no power of ten (×31)", 3400],
    ["in zero", 0],
  ])("[CHK-12] %s", (_, value) => {
    expect(slip("KT01", value)).toEqual([]);
  });

  it("[CHK-12] where last year fits the figure though the plan does not", () => {
    const changed = aPlan().withTarget("KT01", "X1", 1100).build();
    expect(slip("KT01", 105, "both", changed)).toEqual([]);
  });

  it("[CHK-12] where plan and last year point different ways", () => {
    const apart = aPlan().withTarget("KT01", "X1", 11).withPrevious("KT01", "X1", 110000).build();
    expect(slip("KT01", 1100, "both", apart)).toEqual([]);
  });

  it("[CHK-12] in small counts, which vary tenfold by chance", () => {
    const small = aPlan()
      .withIndicator({
        code: "QA01",
        unitOfMeasure: "vụ",
        valueType: "integer",
        decimals: 0,
        direction: "down",
      })
      .withTarget("QA01", "X1", 2)
      .withPrevious("QA01", "X1", 2)
      .build();
    expect(slip("QA01", 20, "both", small)).toEqual([]);
    expect(slip("QA01", 1, "both", small)).toEqual([]);
  });

  it("[CHK-12] in the actual of part of the year that is a tenth of the year's plan", () => {
    expect(slip("KT01", 11, "actual")).toEqual([]);
  });

  it("[CHK-12] in percentages, which have their own check", () => {
    const rate = aPlan()
      .withIndicator({
        code: "BH01",
        unitOfMeasure: "%",
        valueType: "percent",
        decimals: 2,
        aggregation: "none",
      })
      .withTarget("BH01", "X1", 0.05)
      .withPrevious("BH01", "X1", 0.05)
      .build();
    expect(slip("BH01", 50, "both", rate)).toEqual([]);
  });

  it("[CHK-12] where there is neither plan nor last year nor peers", () => {
    expect(slip("KH01", 1_000_000)).toEqual([]);
  });
});

describe("peers", () => {
  const manyCommunes = (count: number) => {
    let builder = aPlan().onlyIndicators("KH01");
    for (let index = 4; index <= count; index++) builder = builder.withOrgUnit({ code: `X${index}` });
    return builder.build();
  };
  const slips = (values: readonly number[]) => {
    const of = manyCommunes(values.length + 1);
    const codes = of.orgUnits.filter((unit) => unit.kind === "xã").map((unit) => unit.code);
    return checkAll(
      of,
      codes.map((code, index) => aSubmission(of, code).both("KH01", values[index]!).build()),
    ).flatMap((checked) =>
      checked.findings
        .filter((finding) => finding.code === "cell.magnitude" && finding.place.measure === "actual")
        .map((finding) => finding.place.orgUnit),
    );
  };

  it("[CHK-13] say nothing when there are fewer than eight", () => {
    expect(peerLevel([1, 2, 3, 4, 5, 6, 7])).toBeNull();
    expect(slips([10, 11, 12, 10, 11, 12, 10000])).toEqual([]);
  });

  it("[CHK-13] name the one that is a thousand times the others, as a question", () => {
    expect(slips([10, 11, 12, 10, 11, 12, 10, 11, 10000])).toEqual(["X10"]);
  });

  it("[CHK-13] say nothing when they differ among themselves", () => {
    // Half of them 3,5 times the others; the last is a thousand times more.
    expect(slips([10, 10, 10, 10, 35, 35, 35, 35, 35000])).toEqual([]);
    // Spread over three powers of ten.
    expect(slips([1, 3, 10, 30, 100, 300, 1000, 3000, 100000])).toEqual([]);
  });

  it("[CHK-13] are told by their median and spread in powers of ten, zeros left out", () => {
    expect(peerLevel([10, 10, 10, 10, 10, 10, 10, 10, 0])).toEqual({ median: 1, spread: 0 });
    // log10: 1 ×4, 3 ×4 → median 2, MAD 1, spread 1.4826.
    expect(peerLevel([10, 10, 10, 10, 1000, 1000, 1000, 1000])).toEqual({ median: 2, spread: 1.4826 });
  });
});
