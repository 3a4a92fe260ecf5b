import { numberOf } from "../../../src/core/check";
import type { Submission } from "../../../src/core/submission";
import { aPlan, aSubmission, check } from "../../support/builders";
import type { SubmissionBuilder } from "../../support/builders";

const plan = aPlan().build();
const blank = () => aSubmission(plan, "X1");
const stateOf = (
  submission: SubmissionBuilder,
  code: string,
  measure: "actual" | "estimate" | "previous" = "actual",
) => check(plan, submission.build()).figures.get(code, measure);

describe("a blank estimate", () => {
  it("[CHK-14] is the actual for a figure at the end of the period and for Đạt/Chưa đạt", () => {
    const submission = blank().actual("DS01", 4100).actual("NTM01", "Đạt");
    expect(stateOf(submission, "DS01", "estimate")).toEqual({ kind: "value", value: 4100 });
    expect(stateOf(submission, "NTM01", "estimate")).toEqual({ kind: "answer", value: true });
  });

  it("[CHK-14] stays blank for a figure over the year", () => {
    expect(stateOf(blank().actual("KT01", 90), "KT01", "estimate")).toEqual({ kind: "blank" });
  });

  it("[CHK-14] is held with the actual that it stands for", () => {
    expect(stateOf(blank().actual("DS01", "nhiều"), "DS01", "estimate")).toEqual({ kind: "held" });
  });

  it("[CHK-14] is not what was typed otherwise: `…` stays `…`", () => {
    expect(stateOf(blank().actual("DS01", 4100).estimate("DS01", "…"), "DS01", "estimate")).toEqual({
      kind: "notAvailable",
    });
  });
});

describe("a computed row of one unit", () => {
  it("[CHK-15] is worked out from its parts: 45 of 900 households is 5 %", () => {
    expect(stateOf(blank().actual("HN01", 45).actual("HO01", 900), "XH01")).toEqual({
      kind: "value",
      value: 5,
    });
  });

  it("[CHK-15] counts `-` as zero in a part", () => {
    expect(stateOf(blank().actual("HN01", "-").actual("HO01", 900), "XH01")).toEqual({
      kind: "value",
      value: 0,
    });
  });

  it.each([
    ["a part does not apply", "x", 900, "notApplicable"],
    ["a part is held", "nhiều", 900, "held"],
    ["a part is blank", "", 900, "blank"],
    ["a part has no figure yet", "…", 900, "notAvailable"],
    ["a part does not apply though another is held", "nhiều", "x", "notApplicable"],
    ["the denominator is zero: nothing occurred", 0, 0, "nil"],
  ] as const)("[CHK-15] has no figure when %s", (_, top, bottom, kind) => {
    expect(stateOf(blank().actual("HN01", top).actual("HO01", bottom), "XH01")).toEqual({ kind });
  });

  it("[CHK-15] growth compares with last year: 108 after 100 is 8 %", () => {
    const state = stateOf(blank().actual("KT01", 108), "KT02");
    expect(numberOf(state)).toBeCloseTo(8, 10);
  });

  it("[CHK-15] a difference of rates is in points: 5 % last year, 4 % now, 1 point less", () => {
    const state = stateOf(blank().actual("HN01", 36).actual("HO01", 900), "XH02");
    expect(numberOf(state)).toBeCloseTo(1, 10);
  });

  it("[CHK-15] a difference of rates has no figure where one rate has none", () => {
    expect(stateOf(blank().actual("HN01", 0).actual("HO01", 0), "XH02")).toEqual({ kind: "notAvailable" });
  });

  it("[CHK-15] last year's rate comes from last year's parts: 50 of 1000", () => {
    expect(stateOf(blank(), "XH01", "previous")).toEqual({ kind: "value", value: 5 });
  });

  it("[CHK-15] last year's growth would need the year before: there is none", () => {
    expect(stateOf(blank(), "KT02", "previous")).toEqual({ kind: "absent" });
  });
});

describe("counts of lists", () => {
  const lists = aPlan()
    .withIndicator({ code: "TD04", unitOfMeasure: "đề nghị", valueType: "integer", decimals: 0 })
    .build();
  const count = (changes: Partial<Submission>, code = "TD02") =>
    check(lists, aSubmission(lists, "X1").with(changes).build()).figures.get(code, "actual");
  const award = (name: string, status: string, awardeeKind: "collective" | "individual" = "collective") => ({
    awardeeKind,
    name,
    position: "",
    group: "",
    award: "Giấy khen",
    awardType: "",
    movement: "",
    achievementYear: "",
    achievement: "",
    decidingLevel: "",
    decisionNumber: "",
    decisionDate: "",
    proposal: "",
    status,
    note: "",
    location: { sheet: "Biểu 03", rowIndex: 30, columnIndex: 1 },
  });
  const typedCount = (value: number, proposed = false) => ({
    award: "Giấy khen",
    awardeeKind: "collective" as const,
    proposed,
    count: value,
    location: { sheet: "Biểu 03", rowIndex: 9, columnIndex: 2 },
  });

  it("[CHK-21] count the rows of the list by their status", () => {
    const commendations = [
      award("Thôn 1", "Đã khen thưởng"),
      award("Thôn 2", "đã khen thưởng "),
      award("Thôn 3", "Đề nghị khen thưởng"),
      award("Thôn 4", ""),
      award("Nguyễn Văn A", "Đã khen thưởng", "individual"),
      award("Trần Thị B", "Đề nghị khen thưởng", "individual"),
    ];
    expect(count({ commendations })).toEqual({ kind: "value", value: 2 });
    expect(count({ commendations }, "TD04")).toEqual({ kind: "value", value: 2 });
  });

  it("[CHK-21] an empty list is zero: nothing to report", () => {
    expect(count({})).toEqual({ kind: "value", value: 0 });
  });

  it("[CHK-21] typed totals of Biểu 03 A count where no list is kept", () => {
    expect(count({ awardCounts: [typedCount(7), typedCount(5), typedCount(3, true)] })).toEqual({
      kind: "value",
      value: 12,
    });
    expect(count({ awardCounts: [typedCount(7), typedCount(3, true)] }, "TD04")).toEqual({
      kind: "value",
      value: 3,
    });
  });

  it("[CHK-21] typed totals do not add to a list", () => {
    expect(
      count({ awardCounts: [typedCount(7)], commendations: [award("Thôn 1", "Đã khen thưởng")] }),
    ).toEqual({
      kind: "value",
      value: 1,
    });
  });

  it("[CHK-21] a list that is not in the file at all is not zero", () => {
    expect(count({ tables: new Set(["indicators"]) })).toEqual({ kind: "absent" });
  });
});
