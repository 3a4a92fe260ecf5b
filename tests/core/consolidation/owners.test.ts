import { aPlan, aSubmission, merge, totalOf } from "../../support/builders";
import type { PlanBuilder } from "../../support/builders";
import type { Submission } from "../../../src/core/submission";

/** CS01 is owned by two offices. */
const twoOwners: PlanBuilder = aPlan()
  .withOrgUnit({ code: "P2", name: "Phòng Y tế", kind: "phòng, ban, ngành" })
  .withIndicator({ code: "CS01", owner: { kind: "offices", codes: ["P1", "P2"] } });

const codes = (plan: ReturnType<PlanBuilder["build"]>, submissions: readonly Submission[]) =>
  merge(plan, submissions)
    .findings.map((finding) => finding.code)
    .filter((code) => code.startsWith("total."));

describe("two offices that own one figure", () => {
  const plan = twoOwners.build();
  const first = (value: number | string) => aSubmission(plan, "P1").both("CS01", value, "whole").build();
  const second = (value: number | string) => aSubmission(plan, "P2").both("CS01", value, "whole").build();

  it("[MRG-35] count once where they agree", () => {
    const both = [first(14), second(14)];
    expect(totalOf(merge(plan, both), "CS01").actual.value).toBe(14);
    expect(codes(plan, both)).toEqual([]);
  });

  it("[MRG-35] count not at all where they differ, and both are named, whatever the order", () => {
    for (const both of [
      [first(14), second(15)],
      [second(15), first(14)],
    ]) {
      const merged = merge(plan, both);
      expect(totalOf(merged, "CS01").actual.value).toBeNull();
      const finding = merged.findings.find((item) => item.code === "total.two-owners")!;
      expect(finding.params).toMatchObject({
        first: "Chi cục Thống kê",
        firstValue: "14",
        second: "Phòng Y tế",
        secondValue: "15",
      });
      expect(finding).toMatchObject({ severity: "error", holds: true, place: { indicator: "CS01" } });
    }
  });

  it.each(["…", ""])("[MRG-35] one that says nothing (“%s”) leaves it to the other", (nothing) => {
    for (const both of [
      [first(14), second(nothing)],
      [first(nothing), second(14)],
    ]) {
      expect(totalOf(merge(plan, both), "CS01").actual.value).toBe(14);
      expect(codes(plan, both)).toEqual([]);
    }
  });
});

describe("an owner's whole beside the sum of its places", () => {
  const byPlaces = (plan: ReturnType<PlanBuilder["build"]>, whole: number, ...places: readonly number[]) =>
    aSubmission(plan, "P1")
      .both("CS01", whole, "whole")
      .both("CS01", places[0]!, "X1")
      .both("CS01", places[1]!, "X2")
      .both("CS01", places[2]!, "X3")
      .build();

  it("[MRG-36] the whole counts, and the gap is said once for each column, where it stands", () => {
    const plan = aPlan().build();
    const merged = merge(plan, [byPlaces(plan, 20, 5, 6, 7)]);
    const total = totalOf(merged, "CS01");
    expect(total.actual).toMatchObject({ value: 20, placesValue: 18 });
    const gaps = merged.findings.filter((finding) => finding.code === "total.owner-gap");
    expect(gaps.map((finding) => finding.place.measure)).toEqual(["actual", "estimate"]);
    expect(gaps[0]).toMatchObject({
      severity: "warning",
      holds: false,
      place: { orgUnit: "P1", sheet: "Biểu 01a" },
      params: { whole: 20, places: 18 },
    });
  });

  it("[MRG-36] nothing is said where they are equal, or a place is not given yet", () => {
    const plan = aPlan().build();
    expect(codes(plan, [byPlaces(plan, 18, 5, 6, 7)])).toEqual([]);
    const open = aSubmission(plan, "P1").both("CS01", 20, "whole").both("CS01", 5, "X1").build();
    expect(codes(plan, [open])).toEqual([]);
  });

  it("[MRG-36] rounding of measured figures is no gap", () => {
    const plan = aPlan()
      .withIndicator({ code: "CS01", valueType: "number", decimals: 1, unitOfMeasure: "ha" })
      .build();
    // Each place may be 0.05 off, and so may the whole.
    expect(codes(plan, [byPlaces(plan, 18.2, 5, 6, 7)])).toEqual([]);
    expect(codes(plan, [byPlaces(plan, 18.3, 5, 6, 7)])).toEqual(["total.owner-gap", "total.owner-gap"]);
  });
});
