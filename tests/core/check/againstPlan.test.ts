import { checkSubmissions } from "../../../src/core/check";
import type { LocatedText } from "../../../src/core/submission";
import { aPlan, aSubmission, check, codesOf } from "../../support/builders";
import type { SubmissionBuilder } from "../../support/builders";

/** Targets of X1: KT01 at least 110 (judged on the year's estimate), XH01 below 5 %. */
const plan = aPlan().build();
const blank = () => aSubmission(plan, "X1");
const verdictOf = (submission: SubmissionBuilder, code: string, of = plan) =>
  check(of, submission.build()).verdicts.find((verdict) => verdict.indicator === code)?.verdict;

describe("the verdict of a unit", () => {
  it.each([
    [109.9, "missed"],
    [110, "met"],
    [110.1, "exceeded"],
    // 109.95 is 110,0 with the declared decimal.
    [109.95, "met"],
    ["…", "notAssessed"],
    ["x", "notAssessed"],
    ["-", "missed"],
    ["", "notAssessed"],
    ["nhiều", "notAssessed"],
  ])("[CHK-16] of an estimate of %s against 110 is %s", (estimate, expected) => {
    expect(verdictOf(blank().actual("KT01", 90).estimate("KT01", estimate), "KT01")).toBe(expected);
  });

  it("[CHK-16] is not given where there is no target", () => {
    expect(verdictOf(blank().both("DS01", 4100), "DS01")).toBe("notAssessed");
  });

  it("[CHK-16] of a rate is that of its parts: 40 of 1000 households is below 5 %", () => {
    expect(verdictOf(blank().actual("HN01", 40).actual("HO01", 1000), "XH01")).toBe("exceeded");
    expect(verdictOf(blank().actual("HN01", 50).actual("HO01", 1000), "XH01")).toBe("missed");
  });

  it("[CHK-16] of a rate whose denominator is zero is not given: nothing occurred, which is not 0 %", () => {
    const service = aPlan()
      .withIndicator({ code: "XH01", direction: "up" })
      .withTarget("XH01", "X1", "từ 95% trở lên")
      .build();
    const submission = aSubmission(service, "X1").actual("HN01", 0).actual("HO01", 0);
    expect(verdictOf(submission, "XH01", service)).toBe("notAssessed");
    expect(codesOf(check(service, submission.build()).findings)).toEqual([]);
  });

  it("[CHK-16] on the actual before the year has ended does not miss yet", () => {
    const onActual = aPlan().withSettings({ judgedOn: "actual" }).build();
    expect(verdictOf(aSubmission(onActual, "X1").actual("KT01", 90), "KT01", onActual)).toBe("notYet");
    expect(codesOf(check(onActual, aSubmission(onActual, "X1").both("KT01", 90).build()).findings)).toEqual(
      [],
    );
  });
});

describe("a missed target", () => {
  it("[CHK-17] without a reason is an error that holds nothing", () => {
    const checked = check(plan, blank().actual("KT01", 90).estimate("KT01", 100).build());
    expect(codesOf(checked.findings)).toEqual(["target.missed-unexplained"]);
    const finding = checked.findings.find((entry) => entry.code === "target.missed-unexplained");
    expect(finding).toMatchObject({
      severity: "error",
      holds: false,
      params: { value: 100, target: "110", judgedOn: "estimate" },
    });
    expect(finding?.place).toMatchObject({ sheet: "Biểu 01", rowIndex: 9, columnIndex: 7 });
    expect(checked.figures.get("KT01", "estimate")).toEqual({ kind: "value", value: 100 });
  });

  it("[CHK-17] with a reason raises nothing", () => {
    expect(codesOf(check(plan, blank().both("KT01", 100).explain("KT01").build()).findings)).toEqual([]);
  });
});

describe("a typed verdict", () => {
  const typed = (word: string, explain = false) => {
    const submission = blank().actual("KT01", 90).estimate("KT01", 110).typedVerdict("KT01", word);
    return codesOf(check(plan, (explain ? submission.explain("KT01") : submission).build()).findings);
  };

  it("[CHK-18] that differs from the rule's is asked about", () => {
    expect(typed("Vượt")).toEqual(["target.verdict-differs"]);
  });

  it("[CHK-18] may differ with a reason", () => {
    expect(typed("Vượt", true)).toEqual([]);
  });

  it.each(["Đạt", "đạt", "hoàn thành tốt"])(
    "[CHK-18] that agrees, or is no verdict, is silent: %s",
    (word) => {
      expect(typed(word)).toEqual([]);
    },
  );
});

describe("an estimate below the actual", () => {
  const findings = (actual: number | string, estimate: number | string, code = "KT01") =>
    codesOf(
      check(plan, blank().actual(code, actual).estimate(code, estimate).explain(code).build()).findings,
    );

  it("[CHK-19] is an error that holds nothing", () => {
    expect(findings(115, 112)).toEqual(["target.estimate-below-actual"]);
    const checked = check(plan, blank().actual("KT01", 115).estimate("KT01", 112).build());
    expect(checked.figures.get("KT01", "estimate")).toEqual({ kind: "value", value: 112 });
  });

  it.each([
    ["they are equal", 112, 112, "KT01"],
    ["they are equal as shown", 112.04, 112, "KT01"],
    ["the actual is not known", "…", 112, "KT01"],
    ["the figure may fall within the year", 4200, 4100, "DS01"],
    ["the figure is a mean", 45, 44, "TN01"],
    ["the estimate is in doubt itself", 115, "1.234", "KT01"],
  ] as const)("[CHK-19] is not seen where %s", (_, actual, estimate, code) => {
    expect(findings(actual, estimate, code)).not.toContain("target.estimate-below-actual");
  });
});

describe("the plan figure in the file", () => {
  const amended = aPlan().withAmendment("2024-06-01").withTarget("KT01", "X1", 120).build();
  const findings = (cells: Readonly<Record<string, string>>, of = amended) => {
    const targetCells = new Map<string, LocatedText>(
      Object.entries(cells).map(([code, text]) => [
        code,
        { text, location: { sheet: "Biểu 01", rowIndex: 9, columnIndex: 5 } },
      ]),
    );
    const submission = aSubmission(of, "X1").build();
    const [checked] = checkSubmissions(of, [{ submission, targetCells, findings: [] }]);
    return checked!.findings.filter((finding) => finding.code === "structure.target-changed");
  };

  it.each([
    ["the plan of record", "120"],
    ["an older version of it", "110"],
    ["the same number written as text", "120,0"],
    ["the same number with the noise of arithmetic", "120.00000000000001"],
  ])("[CHK-20] raises nothing when it is %s", (_, text) => {
    expect(findings({ KT01: text })).toEqual([]);
  });

  it("[CHK-20] warns when it is another, and shows both", () => {
    expect(findings({ KT01: "100" })).toMatchObject([
      { severity: "warning", holds: false, params: { found: "100", expected: "120" } },
    ]);
  });

  it("[CHK-20] compares a target that is text as text", () => {
    expect(findings({ XH01: "Dưới  5%" })).toEqual([]);
    expect(findings({ XH01: "dưới 6%" })).toMatchObject([
      { params: { found: "dưới 6%", expected: "dưới 5%" } },
    ]);
  });

  it("[CHK-20] warns where the plan gives none", () => {
    expect(findings({ DS01: "5000" })).toMatchObject([{ params: { found: "5.000", expected: "" } }]);
  });

  it("[CHK-20] the verdict stands on the plan of record all the same", () => {
    const submission = aSubmission(amended, "X1").both("KT01", 119).build();
    expect(check(amended, submission).verdicts.find((entry) => entry.indicator === "KT01")?.verdict).toBe(
      "missed",
    );
  });
});

describe("a figure typed over a formula", () => {
  const overtyped = (typed: number | string | { formula: string; value: number }) =>
    check(plan, blank().actual("HN01", 36).actual("HO01", 1000).actual("XH01", typed).build());

  it("[CHK-22] warns, shows both, and the computed one is used", () => {
    const checked = overtyped(4);
    expect(codesOf(checked.findings)).toEqual(["structure.formula-overwritten"]);
    expect(checked.findings.find((entry) => entry.code === "structure.formula-overwritten")).toMatchObject({
      severity: "warning",
      holds: false,
      params: { typed: 4, computed: expect.closeTo(3.6, 10) },
    });
    expect(checked.figures.get("XH01", "actual")).toEqual({ kind: "value", value: expect.closeTo(3.6, 10) });
  });

  it.each([
    ["is equal", 3.6],
    ["is equal at the declared decimals", 3.604],
    ["is still a formula, whatever result was stored", { formula: "N9/N8*100", value: 99 }],
  ])("[CHK-22] is silent when it %s", (_, typed) => {
    expect(codesOf(overtyped(typed).findings)).toEqual([]);
  });

  it("[CHK-22] warns where the parts give no figure", () => {
    const checked = check(plan, blank().actual("HN01", 36).actual("XH01", 3.6).build());
    expect(checked.findings.find((entry) => entry.code === "structure.formula-overwritten")).toMatchObject({
      params: { typed: 3.6, computed: null },
    });
  });

  it("[CHK-22] says that the form has no figure where the denominator is zero, unless zero was typed", () => {
    const overZero = (typed: number) =>
      check(plan, blank().actual("HN01", 0).actual("HO01", 0).actual("XH01", typed).build()).findings.filter(
        (finding) => finding.code === "structure.formula-overwritten",
      );
    expect(overZero(5)).toMatchObject([{ params: { typed: 5, computed: null } }]);
    expect(overZero(0)).toEqual([]);
  });

  it("[CHK-22] compares a count of a list exactly", () => {
    expect(codesOf(check(plan, blank().actual("TD02", 1).build()).findings)).toEqual([
      "structure.formula-overwritten",
    ]);
    expect(codesOf(check(plan, blank().actual("TD02", 0).build()).findings)).toEqual([]);
  });
});

describe("findings of reading", () => {
  it("[CHK-23] hold every entry of the row that they name without a column", () => {
    const submission = blank().both("KT01", 110).both("DS01", 4100).build();
    const place = {
      file: "X1.xlsx",
      orgUnit: "X1",
      sheet: "Biểu 01",
      rowIndex: 12,
      columnIndex: 1,
      indicator: "KT01",
    };
    const [checked] = checkSubmissions(plan, [
      {
        submission,
        targetCells: new Map(),
        findings: [
          {
            code: "structure.row-duplicated",
            severity: "error",
            holds: true,
            place,
            params: { indicator: "KT01", otherRow: 10 },
          },
        ],
      },
    ]);
    expect(checked!.figures.get("KT01", "actual")).toEqual({ kind: "held" });
    expect(checked!.figures.get("KT01", "estimate")).toEqual({ kind: "held" });
    expect(checked!.figures.get("DS01", "actual")).toEqual({ kind: "value", value: 4100 });
  });

  it("[CHK-23] come back in the order of the submissions, which are not changed", () => {
    const submissions = ["X2", "X1"].map((code) => aSubmission(plan, code).both("KT01", "nhiều").build());
    const before = JSON.stringify(submissions);
    const checked = checkSubmissions(
      plan,
      submissions.map((submission) => ({ submission, targetCells: new Map(), findings: [] })),
    );
    expect(checked.map((entry) => entry.submission.orgUnit)).toEqual(["X2", "X1"]);
    expect(JSON.stringify(submissions)).toBe(before);
  });
});
