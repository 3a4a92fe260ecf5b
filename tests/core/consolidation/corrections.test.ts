import { decideHeld, heldFigures } from "../../../src/core/consolidation";
import type { Consolidation, Correction } from "../../../src/core/consolidation";
import { recordedCorrections } from "../../../src/core/report/readReceivedRows";
import type { Submission } from "../../../src/core/submission";
import { aPlan, aSubmission, mergeReports, readBack, totalOf } from "../../support/builders";

const plan = aPlan().build();
/** 90 + 200 thực hiện; X3 has not sent. */
const submissions = [
  aSubmission(plan, "X1").actual("KT01", 90).both("HO01", 1000).both("HN01", 50).build(),
  aSubmission(plan, "X2").actual("KT01", 200).both("HO01", 1000).both("HN01", 100).build(),
];

const aCorrection = (changes: Partial<Correction> = {}): Correction => ({
  orgUnit: "X1",
  place: "X1",
  indicator: "KT01",
  measure: "actual",
  reported: "90",
  confirmed: 95,
  basis: "Văn bản số 12/UBND ngày 05/11/2024",
  decidedBy: "Trần Văn A, Phó Chủ tịch",
  decidedOn: "2024-11-05",
  isOral: false,
  ...changes,
});

function mergeWith(corrections: readonly Correction[], given: readonly Submission[] = submissions) {
  const { consolidation: merged } = mergeReports(plan, given, corrections);
  const codes = merged.findings.map(({ code }) => code).filter((code) => code.startsWith("correction."));
  return { merged, codes };
}

const actual = (merged: Consolidation, code: string) => totalOf(merged, code).actual.value;

it("[MRG-30] a confirmed figure counts, and the reported one stays beside it", () => {
  const { merged, codes } = mergeWith([aCorrection()]);
  expect(actual(merged, "KT01")).toBe(295);
  expect(codes).toEqual([]);
  const figure = merged.figures.find((entry) => entry.indicator === "KT01" && entry.orgUnit === "X1")!;
  const all = merged.figures.filter((entry) => entry.indicator === "KT01" && entry.orgUnit === "X1");
  const corrected = all.find((entry) => entry.measure === "actual")!;
  expect(figure.file).toBe("X1.xlsx");
  expect(corrected).toMatchObject({
    raw: "90",
    value: 95,
    correction: { confirmed: 95, reportedNumber: 90 },
  });
});

it("[MRG-30] moves what is made of it and nothing else", () => {
  const before = mergeWith([]).merged;
  const { merged } = mergeWith([aCorrection({ indicator: "HN01", reported: "50", confirmed: 70 })]);
  const moved = merged.totals
    .filter((total, index) => total.actual.value !== before.totals[index]!.actual.value)
    .map((total) => total.indicator.code);
  expect(moved).toEqual(["HN01", "XH01", "XH02"]);
  // 170 of 2000 households, in percent.
  expect(actual(merged, "HN01")).toBe(170);
  expect(actual(merged, "XH01")).toBeCloseTo(8.5, 10);
});

it("[MRG-31] takes effect only where the report still says what was confirmed against", () => {
  const outdated = mergeWith([aCorrection({ reported: "80" })]);
  expect(outdated.codes).toEqual(["correction.outdated"]);
  expect(actual(outdated.merged, "KT01")).toBe(290);
  // The new version already says it.
  const done = mergeWith([aCorrection({ reported: "80", confirmed: 90 })]);
  expect(done.codes).toEqual([]);
  expect(actual(done.merged, "KT01")).toBe(290);
});

it("[MRG-31] says where the report has no such cell", () => {
  expect(mergeWith([aCorrection({ indicator: "CS01" })]).codes).toEqual(["correction.no-cell"]);
});

it("[MRG-31] does not touch another unit's figure", () => {
  const { merged } = mergeWith([aCorrection({ orgUnit: "X3", place: "X3" })]);
  expect(actual(merged, "KT01")).toBe(290);
});

it("[MRG-32] of two confirmations the later counts, in either order", () => {
  const later = aCorrection({ confirmed: 99, decidedOn: "2024-11-06" });
  for (const list of [
    [aCorrection(), later],
    [later, aCorrection()],
  ]) {
    const { merged, codes } = mergeWith(list);
    expect(codes).toEqual([]);
    expect(actual(merged, "KT01")).toBe(299);
  }
});

it.each([
  ["of one day", "2024-11-05"],
  ["of which one has no day", null],
])(
  "[MRG-32] two %s that differ are put before a person, and neither counts nor the report's",
  (_, decidedOn) => {
    const two = [aCorrection(), aCorrection({ confirmed: 99, decidedOn })];
    const { merged, codes } = mergeWith(two);
    expect(codes).toEqual(["correction.conflict"]);
    expect(totalOf(merged, "KT01").actual).toMatchObject({ value: 200, included: ["X2"] });
    // Both readings are offered; what a person takes settles it, in the next merge too.
    const [held] = heldFigures(merged);
    expect(held).toMatchObject({ indicator: "KT01", reported: "90", proposals: [95, 99] });
    const grounds = { basis: "Đối chiếu hồ sơ", decidedBy: "Lê Thị B", decidedOn: "2024-11-05" };
    const settled = mergeReports(plan, submissions, [
      ...two,
      decideHeld(held!, { kind: "take", value: 99 }, grounds),
    ]);
    expect(actual(settled.consolidation, "KT01")).toBe(299);
    expect(actual(mergeReports(plan, submissions, [], readBack(settled)).consolidation, "KT01")).toBe(299);
  },
);

it("[MRG-32] the same confirmation twice counts once", () => {
  expect(mergeWith([aCorrection(), aCorrection()]).codes).toEqual([]);
});

it("[MRG-33] one confirmed by word of mouth counts, and leaves what is made of it provisional", () => {
  const three = [
    ...submissions,
    aSubmission(plan, "X3").actual("KT01", 10).both("HO01", 1).both("HN01", 1).build(),
  ];
  const paper = mergeWith([aCorrection()], three).merged;
  expect(totalOf(paper, "KT01")).toMatchObject({ provisional: false, awaitsDocument: false });
  const oral = mergeWith([aCorrection({ isOral: true, basis: "Điện thoại" })], three);
  expect(oral.codes).toEqual(["correction.oral"]);
  expect(actual(oral.merged, "KT01")).toBe(305);
  expect(totalOf(oral.merged, "KT01")).toMatchObject({
    provisional: true,
    awaitsDocument: true,
    coverage: [3, 3],
  });
  // The growth of it too; households have nothing to do with it.
  expect(totalOf(oral.merged, "KT02").awaitsDocument).toBe(true);
  expect(totalOf(oral.merged, "XH01").awaitsDocument).toBe(false);
});

it("[MRG-34] a figure that cannot be read counts once it is confirmed", () => {
  const doubtful = [aSubmission(plan, "X1").actual("KT01", "1.234").build()];
  expect(actual(mergeWith([], doubtful).merged, "KT01")).toBeNull();
  const { merged } = mergeWith([aCorrection({ reported: "1.234", confirmed: 1234 })], doubtful);
  expect(actual(merged, "KT01")).toBe(1234);
});

it("[RPT-09] the record shows both figures, on what grounds, by whom and when; it is read back as it was", () => {
  const corrections = [
    aCorrection(),
    aCorrection({ orgUnit: "X2", place: "X2", reported: "200", confirmed: "…" }),
  ];
  const outcome = mergeReports(plan, submissions, corrections);
  const merged = outcome.consolidation;
  const previous = readBack(outcome);
  expect(previous.corrections).toEqual(corrections);
  // The next merge stands on it without being told again.
  const again = mergeReports(plan, submissions, [], previous).consolidation;
  expect(JSON.stringify(again.totals)).toBe(JSON.stringify(merged.totals));
});

it("[RPT-33] a confirmation outlives a merge without its unit, and one whose report says something else", () => {
  const first = mergeReports(plan, submissions, [aCorrection()]);
  expect(actual(first.consolidation, "KT01")).toBe(295);
  const without = mergeReports(plan, [submissions[1]!], [], readBack(first), "all");
  expect(actual(without.consolidation, "KT01")).toBe(200);
  const again = mergeReports(plan, submissions, [], readBack(without));
  expect(actual(again.consolidation, "KT01")).toBe(295);
  const other = aSubmission(plan, "X1").actual("KT01", 80).both("HO01", 1000).both("HN01", 50).build();
  const outdated = mergeReports(plan, [other, submissions[1]!], [], readBack(again));
  expect(actual(outdated.consolidation, "KT01")).toBe(280);
  const back = mergeReports(plan, submissions, [], readBack(outdated));
  expect(actual(back.consolidation, "KT01")).toBe(295);
});

it("[RPT-33] one that is itself in doubt keeps the figure out in every later merge, until a person decides", () => {
  const first = mergeReports(plan, submissions, [aCorrection({ confirmed: "1.234" })]);
  expect(actual(first.consolidation, "KT01")).toBe(200);
  const again = mergeReports(plan, submissions, [], readBack(first));
  expect(actual(again.consolidation, "KT01")).toBe(200);
  const [held] = heldFigures(again.consolidation);
  expect(held).toMatchObject({ reported: "90", proposals: [1234, 1.234] });
  const grounds = { basis: "Điện thoại", decidedBy: "Lê Thị B", decidedOn: "2024-11-06" };
  const decided = decideHeld(held!, { kind: "take", value: 1234 }, grounds);
  const settled = mergeReports(plan, submissions, [decided], readBack(again));
  // 1.234 + 200.
  expect(actual(settled.consolidation, "KT01")).toBe(1434);
  expect(actual(mergeReports(plan, submissions, [], readBack(settled)).consolidation, "KT01")).toBe(1434);
});

it("[RPT-33] grounds that a person writes into the record itself count as a confirmation", () => {
  const first = readBack(mergeReports(plan, submissions, [aCorrection()]));
  const key = [...first.figures].find(([, { orgUnit, indicator, measure }]) => {
    return orgUnit === "X1" && indicator === "KT01" && measure === "actual";
  })!;
  const typed = { ...key[1], used: 97, basis: "Văn bản số 15/UBND", decidedOn: "2024-11-08" };
  const corrections = recordedCorrections(new Map([[key[0], typed]]), first.corrections);
  expect(actual(mergeReports(plan, submissions, corrections).consolidation, "KT01")).toBe(297);
});

it("[MRG-34] a confirmed figure a thousand times too large is held like any other, one confirmed as it is counts", () => {
  const large = mergeReports(plan, submissions, [aCorrection({ confirmed: 95000 })]);
  expect(actual(large.consolidation, "KT01")).toBe(200);
  const [held] = heldFigures(large.consolidation);
  expect(held).toMatchObject({ reported: "90", asWritten: 95000, proposals: [95] });
  const grounds = { basis: "Văn bản số 16/UBND", decidedBy: "Lê Thị B", decidedOn: "2024-11-06" };
  const asWritten = decideHeld(held!, { kind: "take", value: 95000 }, grounds);
  const settled = mergeReports(plan, submissions, [asWritten], readBack(large));
  expect(actual(settled.consolidation, "KT01")).toBe(95200);
});
