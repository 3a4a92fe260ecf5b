import { consolidate } from "../../../src/core/consolidation";
import type { FileDecision } from "../../../src/core/consolidation";
import { raise } from "../../../src/core/findingCatalogue";
import { aPlan, aSubmission, checkAll, merge, totalOf } from "../../support/builders";

const plan = aPlan().build();

describe("who is in a merge", () => {
  const decision = (orgUnit: string, changes: Partial<FileDecision>): readonly [string, FileDecision] => [
    orgUnit,
    {
      orgUnit,
      status: "merged",
      chosen: null,
      superseded: [],
      partial: [],
      receivedOn: null,
      late: null,
      ...changes,
    },
  ];

  it("[MRG-25] every unit that is asked to report stands there once, in the plan's order", () => {
    const accepted = checkAll(plan, [aSubmission(plan, "X2").build(), aSubmission(plan, "X1").build()]);
    const decisions = new Map([
      decision("X1", { receivedOn: "2024-10-30", late: false }),
      decision("X3", { status: "undecided" }),
    ]);
    const { orgUnits } = consolidate({ plan, accepted, decisions, findings: [] });
    expect(orgUnits.map((entry) => [entry.orgUnit.code, entry.status, entry.file, entry.late])).toEqual([
      ["X1", "received", "X1.xlsx", false],
      ["X2", "received", "X2.xlsx", null],
      ["X3", "undecided", null, null],
      ["P1", "missing", null, null],
    ]);
  });

  it("[MRG-25] with the number of its errors and warnings; notes are not counted", () => {
    const at = { file: "X1.xlsx", orgUnit: "X1" };
    const findings = [
      raise("file.wrong-plan", at, {}),
      raise("file.old-template", at, {}),
      raise("structure.sheet-missing", at, { sheet: "Biểu 05" }),
      raise("file.wrong-plan", { ...at, orgUnit: "X2" }, {}),
    ];
    const { orgUnits } = consolidate({ plan, accepted: [], decisions: new Map(), findings });
    expect(orgUnits.map((entry) => [entry.errors, entry.warnings])).toEqual([
      [1, 1],
      [0, 1],
      [0, 0],
      [0, 0],
    ]);
  });
});

describe("the record of received figures", () => {
  const figureOf = (typed: string | number, code = "KT01") =>
    merge(plan, [aSubmission(plan, "X1").actual(code, typed).build()]).figures.find(
      (figure) => figure.indicator === code && figure.measure === "actual",
    );

  it.each([
    ["a figure", 110, "value", 110, "110"],
    ["`-`, which counts as zero", "-", "nil", 0, "-"],
    ["`x`", "x", "notApplicable", null, "x"],
    ["`…`", "…", "notAvailable", null, "…"],
    ["a blank", "", "blank", null, ""],
    ["a held figure keeps what was typed and enters nothing", "1.234", "held", null, "1.234"],
    ["a number stored as text", "110,0", "value", 110, "110,0"],
  ] as const)(
    "[MRG-26] shows what was typed, its state and what enters totals: %s",
    (_, typed, state, value, raw) => {
      expect(figureOf(typed)).toMatchObject({
        orgUnit: "X1",
        place: "X1",
        state,
        value,
        raw,
        file: "X1.xlsx",
        location: { sheet: "Biểu 01", rowIndex: 9, columnIndex: 6 },
      });
    },
  );

  it("[MRG-26] an answer is true or false", () => {
    expect(figureOf("Chưa đạt", "NTM01")).toMatchObject({ state: "value", value: false });
  });

  it("[MRG-26] counts of lists are there with what they give", () => {
    expect(
      merge(plan, [aSubmission(plan, "X1").build()]).figures.filter((figure) => figure.indicator === "TD02"),
    ).toMatchObject([
      { measure: "actual", value: 0 },
      { measure: "estimate", value: 0 },
    ]);
  });

  it("[MRG-26] of the whole add up to the total: every part of a sum is in the record", () => {
    const submissions = ["X1", "X2", "X3"].map((place, index) =>
      aSubmission(plan, place).both("KT01", [110, "-", 330][index]).build(),
    );
    const merged = merge(plan, submissions);
    const parts = merged.figures.filter(
      (figure) => figure.indicator === "KT01" && figure.measure === "actual",
    );
    expect(parts.map((figure) => figure.value)).toEqual([110, 0, 330]);
    expect(totalOf(merged, "KT01").actual.value).toBe(440);
  });
});
