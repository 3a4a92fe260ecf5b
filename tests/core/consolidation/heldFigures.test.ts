import { decideHeld, heldFigures } from "../../../src/core/consolidation";
import type { Correction, HeldFigure } from "../../../src/core/consolidation";
import { readSummary, summaryWorkbook } from "../../../src/core/report";
import type { Submission } from "../../../src/core/submission";
import { aPlan, aSubmission, mergeReports, totalOf } from "../../support/builders";
import { specToData } from "../../support/specToData";

const plan = aPlan().build();
/** One figure with two readings, one written with a note; the other unit's are plain. */
const submissions = [
  aSubmission(plan, "X1").actual("KT01", "1.234").both("HO01", 1000).actual("HN01", "50 (ước)").build(),
  aSubmission(plan, "X2").actual("KT01", 200).both("HO01", 1000).actual("HN01", 100).build(),
];

function mergeWith(corrections: readonly Correction[], given: readonly Submission[] = submissions) {
  return mergeReports(plan, given, corrections).consolidation;
}

const grounds = { basis: "Văn bản số 12/UBND", decidedBy: "Lê Thị B", decidedOn: "2024-11-05" };
const heldOf = (indicator: string): HeldFigure =>
  heldFigures(mergeWith([])).find((figure) => figure.indicator === indicator && figure.measure === "actual")!;
const actual = (corrections: readonly Correction[], code: string) =>
  totalOf(mergeWith(corrections), code).actual;

it("[MRG-40] figures in doubt are listed with their readings, the others are not", () => {
  const held = heldFigures(mergeWith([]));
  expect(held.map(({ orgUnit, indicator, measure }) => [orgUnit, indicator, measure])).toEqual([
    ["X1", "KT01", "actual"],
    ["X1", "HN01", "actual"],
  ]);
  // 1.234 is a thousand and more, or one and more.
  expect(held[0]).toMatchObject({ reported: "1.234", asWritten: null, proposals: [1234, 1.234] });
  expect(held[1]).toMatchObject({ reported: "50 (ước)", proposals: [50], file: "X1.xlsx" });
});

it("[MRG-41] a figure that a person takes counts, with the grounds on record", () => {
  expect(actual([], "KT01")).toMatchObject({ value: 200, included: ["X2"] });
  const taken = decideHeld(heldOf("KT01"), { kind: "take", value: 1234 }, grounds);
  // 1.234 + 200.
  expect(actual([taken], "KT01")).toMatchObject({ value: 1434, included: ["X1", "X2"] });
  const smaller = decideHeld(heldOf("KT01"), { kind: "take", value: 1.234 }, grounds);
  expect(actual([smaller], "KT01").value).toBe(201.234);
  const merge = mergeWith([taken]);
  expect(heldFigures(merge).map(({ indicator }) => indicator)).toEqual(["HN01"]);
  const row = merge.figures.find(
    ({ indicator, orgUnit, measure }) => indicator === "KT01" && orgUnit === "X1" && measure === "actual",
  )!;
  expect(row).toMatchObject({ raw: "1.234", value: 1234, correction: { basis: grounds.basis } });
});

it("[MRG-41] one that is left out stays out of the total and in its coverage, and is asked about no more", () => {
  const left = decideHeld(heldOf("KT01"), { kind: "leaveOut" }, grounds);
  expect(actual([left], "KT01")).toMatchObject({ value: 200, included: ["X2"] });
  expect(actual([left], "KT01").asked).toContain("X1");
  expect(heldFigures(mergeWith([left])).map(({ indicator }) => indicator)).toEqual(["HN01"]);
});

it("[MRG-42] decisions are read back from the summary and stand in the next merge", () => {
  const decided = [
    decideHeld(heldOf("KT01"), { kind: "take", value: 1234 }, grounds),
    decideHeld(heldOf("HN01"), { kind: "leaveOut" }, { ...grounds, basis: "Chờ xã gửi lại" }),
  ];
  const spec = summaryWorkbook(mergeWith(decided), { hashes: new Map(), findings: [], diary: [] });
  const kept = readSummary(specToData(spec))!.corrections;
  const again = mergeWith(kept);
  expect(heldFigures(again)).toEqual([]);
  expect([totalOf(again, "KT01").actual.value, totalOf(again, "HN01").actual.value]).toEqual([1434, 100]);
  // A report sent again with another figure is asked about anew.
  const resent = [
    aSubmission(plan, "X1").actual("KT01", "5.678").both("HO01", 1000).build(),
    submissions[1]!,
  ];
  expect(heldFigures(mergeWith(kept, resent)).map(({ reported }) => reported)).toEqual(["5.678"]);
});

it("[MRG-41] a reason given by telephone leaves what is made of it provisional", () => {
  const basis = "Điện thoại: bà C, kế toán xã";
  expect(decideHeld(heldOf("KT01"), { kind: "take", value: 1234 }, { ...grounds, basis }).isOral).toBe(true);
  expect(decideHeld(heldOf("KT01"), { kind: "take", value: 1234 }, grounds).isOral).toBe(false);
});
