import { checkSubmissions } from "../../../src/core/check";
import { applyCorrections, consolidate, figureKey } from "../../../src/core/consolidation";
import type { Consolidation, Correction } from "../../../src/core/consolidation";
import { readSummary, recordedCorrections, summaryWorkbook } from "../../../src/core/report";
import type { Submission } from "../../../src/core/submission";
import { aPlan, aSubmission, totalOf } from "../../support/builders";
import { specToData } from "../../support/specToData";

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
  const corrected = applyCorrections(given, corrections);
  const accepted = checkSubmissions(
    plan,
    corrected.submissions.map((submission) => {
      const own = submission.figures.filter((figure) =>
        corrected.applied.has(figureKey({ ...figure, orgUnit: submission.orgUnit })),
      );
      const confirmed = new Set(
        own.map(({ location }) => `${location.sheet}|${location.rowIndex}|${location.columnIndex}`),
      );
      return { submission, targetCells: new Map(), findings: [], confirmed };
    }),
  );
  const findings = [...corrected.findings, ...accepted.flatMap((checked) => checked.findings)];
  const merged = consolidate({
    plan,
    accepted,
    decisions: new Map(),
    findings,
    corrections: corrected.applied,
  });
  return { merged, codes: corrected.findings.map((finding) => finding.code) };
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

it("[MRG-32] two of one day that differ are put before a person, and the report's figure stays", () => {
  const { merged, codes } = mergeWith([aCorrection(), aCorrection({ confirmed: 99 })]);
  expect(codes).toEqual(["correction.conflict"]);
  expect(actual(merged, "KT01")).toBe(290);
});

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
  const { merged } = mergeWith(corrections);
  const spec = summaryWorkbook(merged, { hashes: new Map(), findings: [], diary: [] });
  const previous = readSummary(specToData(spec))!;
  expect(recordedCorrections(previous.figures)).toEqual(corrections);
  // The next merge stands on it without being told again.
  const again = mergeWith(recordedCorrections(previous.figures));
  expect(JSON.stringify(again.merged.totals)).toBe(JSON.stringify(merged.totals));
});
