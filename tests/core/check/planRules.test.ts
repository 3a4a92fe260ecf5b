import type { Finding } from "../../../src/core/finding";
import type { Plan, PlanRule } from "../../../src/core/model";
import { parseExpression } from "../../../src/core/plan";
import { aPlan, aSubmission, check } from "../../support/builders";
import type { SubmissionBuilder } from "../../support/builders";

const SUM = { left: "A01+A02", comparison: "=", right: "A03" } as const;

/** Three amounts with one decimal, two counts; last year A01 40, A02 60, A03 100. */
function planWith(rule: {
  readonly left: string;
  readonly comparison: PlanRule["comparison"];
  readonly right: string;
  readonly whenMissing?: PlanRule["whenMissing"];
  readonly severity?: PlanRule["severity"];
}): Plan {
  let builder = aPlan();
  for (const code of ["A01", "A02", "A03"])
    builder = builder.withIndicator({ code, direction: "none", hardMinimum: null });
  const previous = { A01: 40, A02: 60, A03: 100 };
  for (const [code, value] of Object.entries(previous)) builder = builder.withPrevious(code, "X1", value);
  const side = (text: string) => {
    const parsed = parseExpression(text);
    if (!parsed.ok) throw new Error(text);
    return parsed.value;
  };
  return {
    ...builder.build(),
    rules: [
      {
        code: "R1",
        description: "Tổng",
        left: side(rule.left),
        comparison: rule.comparison,
        right: side(rule.right),
        severity: rule.severity ?? "error",
        whenMissing: rule.whenMissing ?? "skipIfAny",
      },
    ],
  };
}

function found(plan: Plan, type: (of: SubmissionBuilder) => SubmissionBuilder): readonly Finding[] {
  return check(plan, type(aSubmission(plan, "X1")).build()).findings.filter((finding) =>
    finding.code.startsWith("rule."),
  );
}

const amounts = (a: number | string, b: number | string, c: number | string) => (of: SubmissionBuilder) =>
  of.actual("A01", a).actual("A02", b).actual("A03", c);

describe("a rule of the plan", () => {
  it("[CHK-29] broken by more than rounding is said at the whole, with both sides and the plan's severity", () => {
    // 41 + 62 = 103; three figures of one decimal may be 0,15 off together.
    const findings = found(planWith({ ...SUM, severity: "warning" }), amounts(41, 62, 105.3));
    expect(findings[0]).toMatchObject({
      code: "rule.R1",
      severity: "warning",
      holds: false,
      place: { indicator: "A03", measure: "actual", columnIndex: 6 },
      params: { left: 103, right: 105.3, leftText: "A01+A02", rightText: "A03" },
    });
  });

  it.each([
    ["within what rounding of three figures allows", 41, 62, 103.15, 0],
    ["just beyond it", 41, 62, 103.16, 1],
    ["a typed nil is zero", "-", 62, 62, 0],
    ["a figure is missing", "…", 62, 103, 0],
    ["a row does not apply", "x", 62, 103, 0],
    ["a figure is in doubt already", "nhiều", 62, 103, 0],
  ])("[CHK-29] %s", (_, a, b, c, count) => {
    const findings = found(planWith(SUM), amounts(a, b, c)).filter((finding) => finding.code === "rule.R1");
    expect(findings).toHaveLength(count);
  });

  it.each([
    ["skipIfAny", "…", 0],
    ["skipIfAll", "…", 1],
    ["never", "…", 1],
  ] as const)("[CHK-29] when figures are missing does as the plan says: %s", (whenMissing, mark, count) => {
    const plan = planWith({ ...SUM, whenMissing });
    expect(found(plan, amounts(mark, 62, 103)).filter((finding) => finding.code === "rule.R1")).toHaveLength(
      count,
    );
  });

  it("[CHK-29] skips when all are missing only where the plan says so", () => {
    const none = amounts("…", "…", "…");
    expect(found(planWith({ ...SUM, whenMissing: "skipIfAll" }), none)).toEqual([]);
    // Nothing equals nothing.
    expect(found(planWith({ ...SUM, whenMissing: "never" }), none)).toEqual([]);
  });

  it.each([
    ["<=", 41, 40, 1],
    ["<=", 41, 41, 0],
    [">=", 40, 41, 1],
    [">", 41, 41, 0],
    ["<>", 41, 41, 1],
    ["<>", 41, 42, 0],
    ["=>", 1, 0, 1],
    ["=>", 0, 0, 0],
    ["=>", 1, 3, 0],
  ] as const)("[CHK-29] A01 %s A02 of %s and %s", (comparison, a, b, count) => {
    const plan = planWith({ left: "A01", comparison, right: "A02" });
    expect(found(plan, (of) => of.actual("A01", a).actual("A02", b))).toHaveLength(count);
  });

  it("[CHK-29] counts people exactly: one more than all households is said", () => {
    const plan = planWith({ left: "HN01", comparison: "<=", right: "HO01" });
    expect(found(plan, (of) => of.actual("HN01", 1001).actual("HO01", 1000))).toHaveLength(1);
    expect(found(plan, (of) => of.actual("HN01", 1000).actual("HO01", 1000))).toEqual([]);
  });

  it("[CHK-43] compares what covers the year and what stands on a day only as estimates, before the year ends", () => {
    // A01 is of ten months, HO01 stands on 15 October.
    const plan = planWith({ left: "A01", comparison: ">=", right: "HO01" });
    expect(found(plan, (of) => of.actual("A01", 800).actual("HO01", 1000))).toEqual([]);
    expect(found(plan, (of) => of.both("A01", 900).actual("HO01", 1000))).toHaveLength(1);
  });
});

describe("one change that balances a sum", () => {
  const repair = (a: number, b: number, c: number) => {
    const finding = found(planWith(SUM), amounts(a, b, c)).find(
      ({ code }) => code === "rule.one-change-balances",
    );
    return finding?.params;
  };

  it.each([
    ["two digits exchanged", 41, 26, 103, { indicator: "A02", change: "swap", proposed: 62 }],
    ["a power of ten", 41, 620, 103, { indicator: "A02", change: "scale", proposed: 62 }],
    ["the sign", 41, -62, 103, { indicator: "A02", change: "sign", proposed: 62 }],
    ["one digit", 41, 62, 703, { indicator: "A03", change: "digit", proposed: 103 }],
  ])("[CHK-30] is named: %s", (_, a, b, c, expected) => {
    expect(repair(a, b, c)).toMatchObject(expected);
  });

  it("[CHK-30] is not named where two figures could be meant alike", () => {
    // 40 + 60 = 103? Any of the three may be 3 off, and none is far from last year.
    expect(repair(40, 60, 103)).toBeUndefined();
  });

  it("[CHK-30] is not named where no single change will do", () => {
    expect(repair(41, 62, 155)).toBeUndefined();
  });
});

describe("severities of the plan", () => {
  const broken = amounts(41, 62, 155);
  const withSwitch = (meaning: "error" | "warning" | "note" | "off", code = "rule.R1") => {
    const plan = planWith(SUM);
    return { ...plan, settings: { ...plan.settings, severities: new Map([[code, meaning]]) } };
  };

  it("[CHK-42] change what a check says of itself, a rule's by the plan's own code", () => {
    expect(found(withSwitch("note"), broken).map((finding) => finding.severity)).toEqual(["note"]);
    expect(found(withSwitch("off"), broken)).toEqual([]);
  });

  it("[CHK-42] never let a figure be held without a word", () => {
    const plan = withSwitch("off", "cell.not-a-number");
    const { findings } = check(plan, aSubmission(plan, "X1").actual("A01", "nhiều").build());
    expect(findings.filter((finding) => finding.code === "cell.not-a-number")).toMatchObject([
      { severity: "note", holds: true },
    ]);
  });
});
