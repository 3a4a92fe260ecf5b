import { decideFiles } from "../../../src/core/consolidation";
import type { Submission, TableKind } from "../../../src/core/submission";
import { aPlan, aSubmission } from "../../support/builders";

const plan = aPlan().build();
const file = (name: string, cover: Partial<Submission["cover"]> = {}, orgUnit = "X1") =>
  aSubmission(plan, orgUnit, name).cover(cover).build();
const decide = (submissions: readonly Submission[], receivedOn: Readonly<Record<string, string>> = {}) => {
  const decisions = decideFiles(plan, submissions, (name) => receivedOn[name] ?? null);
  const decision = decisions.byOrgUnit.get("X1")!;
  return {
    status: decision.status,
    chosen: decision.chosen?.file ?? null,
    superseded: decision.superseded.map((submission) => submission.file).sort(),
    partial: decision.partial.map((submission) => submission.file).sort(),
    late: decision.late,
    receivedOn: decision.receivedOn,
    findings: decisions.findings
      .map((finding) => `${finding.code} ${finding.severity} ${finding.place.file}`)
      .sort(),
    raw: decisions.findings,
  };
};

describe("one submission a unit", () => {
  it("[MRG-21] counts as it is", () => {
    expect(decide([file("a.xlsx")])).toMatchObject({ status: "merged", chosen: "a.xlsx", findings: [] });
  });
});

describe("several submissions of a unit", () => {
  const later: readonly (readonly [string, Partial<Submission["cover"]>, Partial<Submission["cover"]>])[] = [
    ["the higher `Lần gửi`", { sendNumber: 1 }, { sendNumber: 2 }],
    [
      "`Lần gửi` before the date of the document",
      { sendNumber: 1, documentDate: "2024-10-30" },
      { sendNumber: 2, documentDate: "2024-10-20" },
    ],
    [
      "the later date, when `Lần gửi` is the same",
      { documentDate: "2024-10-20" },
      { documentDate: "2024-10-25" },
    ],
    [
      "the date before the number",
      { documentDate: "2024-10-20", documentNumber: "90/BC-UBND" },
      { documentDate: "2024-10-25", documentNumber: "12/BC-UBND" },
    ],
    [
      "the higher number of one day",
      { documentDate: "2024-10-20", documentNumber: "9/BC-UBND" },
      { documentDate: "2024-10-20", documentNumber: "Số: 12/BC-UBND" },
    ],
    ["the higher number, where neither has a date", { documentNumber: "9/BC" }, { documentNumber: "12/BC" }],
  ];

  it.each(later)("[MRG-21] the newest counts: %s", (_, old, recent) => {
    for (const order of [
      [file("old", old), file("new", recent)],
      [file("new", recent), file("old", old)],
    ]) {
      expect(decide(order)).toMatchObject({
        status: "merged",
        chosen: "new",
        superseded: ["old"],
        findings: ["file.superseded warning old"],
      });
    }
  });

  it.each<[string, Partial<Submission["cover"]>, Partial<Submission["cover"]>]>([
    ["both covers are blank", {}, {}],
    ["only one has a date", { documentDate: "2024-10-20" }, {}],
    ["only one has a number", { documentNumber: "12/BC" }, {}],
    [
      "one number stands on another day without date",
      { documentNumber: "12/BC", documentDate: "2024-10-20" },
      { documentNumber: "9/BC" },
    ],
    ["numbers begin with no digits", { documentNumber: "BC-UBND" }, { documentNumber: "BC" }],
  ])("[MRG-22] nothing is chosen when the covers do not tell: %s", (_, first, second) => {
    expect(decide([file("a", first), file("b", second)])).toMatchObject({
      status: "undecided",
      chosen: null,
      late: null,
      findings: ["file.superseded error a", "file.superseded error b"],
    });
  });

  it("[MRG-22] the date of receipt does not decide", () => {
    const received = { a: "2024-10-20", b: "2024-10-25" };
    expect(decide([file("a"), file("b")], received).chosen).toBeNull();
  });

  it("[MRG-22] the file that the last merge counted stays", () => {
    const decisions = decideFiles(
      plan,
      [file("a"), file("b")],
      () => null,
      (submission) => submission.file === "b",
    );
    expect(decisions.byOrgUnit.get("X1")).toMatchObject({ status: "undecided", chosen: { file: "b" } });
  });

  it("[MRG-22] what is older than an undecided pair is superseded, whatever the order of the files", () => {
    const files = [
      file("a", { documentDate: "2024-10-20" }),
      file("b", { documentDate: "2024-10-25" }),
      file("c"),
    ];
    const orders = [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ];
    for (const order of orders) {
      expect(decide(order.map((index) => files[index]!))).toMatchObject({
        status: "undecided",
        chosen: null,
        superseded: ["a"],
        findings: ["file.superseded error b", "file.superseded error c", "file.superseded warning a"],
      });
    }
  });

  it("[MRG-21] of different units have nothing to do with each other", () => {
    const decisions = decideFiles(plan, [file("a"), file("b", {}, "X2")], () => null);
    expect([...decisions.byOrgUnit.values()].map((decision) => decision.status)).toEqual([
      "merged",
      "merged",
    ]);
  });
});

describe("a file with only some of the sheets", () => {
  const some = (
    name: string,
    cover: Partial<Submission["cover"]>,
    tables: readonly TableKind[] = ["individuals"],
  ): Submission => ({
    ...file(name, cover),
    tables: new Set(tables),
    sheets: ["Biểu 03"],
  });

  it("[MRG-23] that came later waits for a person", () => {
    const result = decide([file("whole"), some("part", { sendNumber: 2 })]);
    expect(result).toMatchObject({
      status: "merged",
      chosen: "whole",
      partial: ["part"],
      findings: ["file.superseded error part"],
    });
    expect(result.raw[0]).toMatchObject({
      params: { other: "whole", decided: false, partialSheets: ["Biểu 03"] },
    });
  });

  it("[MRG-23] that came earlier is superseded like any other", () => {
    expect(decide([some("part", { sendNumber: 1 }), file("whole", { sendNumber: 2 })])).toMatchObject({
      status: "merged",
      chosen: "whole",
      superseded: ["part"],
      partial: [],
      findings: ["file.superseded warning part"],
    });
  });

  it("[MRG-23] and nothing else of the unit counts", () => {
    expect(decide([some("part", {})])).toMatchObject({ status: "merged", chosen: "part" });
  });
});

describe("the last day", () => {
  // The plan says `trước ngày 01/11/2024`: 31/10 is the last day.
  it.each([
    ["2024-10-31", false],
    ["2024-11-01", true],
    ["2024-12-15", true],
  ])("[MRG-24] received on %s is late: %s", (day, late) => {
    const result = decide([file("a")], { a: day });
    expect(result).toMatchObject({ late, receivedOn: day, findings: late ? ["file.late note a"] : [] });
    if (late) expect(result.raw[0]).toMatchObject({ params: { received: day, lastDay: "2024-10-31" } });
  });

  it("[MRG-24] is not judged where the date of receipt is unknown", () => {
    expect(decide([file("a", { documentDate: "2024-11-20" })])).toMatchObject({
      late: null,
      receivedOn: null,
      findings: [],
    });
  });
});
