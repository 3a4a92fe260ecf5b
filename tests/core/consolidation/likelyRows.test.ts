import { consolidateFiles } from "../../../src/app/consolidateFiles";
import { decideHeld, heldFigures } from "../../../src/core/consolidation";
import type { Correction } from "../../../src/core/consolidation";
import { readSummary, summaryWorkbook } from "../../../src/core/report";
import { aPlan, aSubmission, receivedReport, totalOf } from "../../support/builders";
import { specToData } from "../../support/specToData";
import { indicatorForm, read } from "../submission/forms";

const plan = aPlan().onlyIndicators("KT01", "DS01", "HO01", "HN01").build();

/** X1's form; the row of poor households has no code and another unit of measure. */
function report(poor: number, code: string | null = null) {
  const reading = read(plan, [
    indicatorForm([
      [1, "KT01", "Giá trị sản xuất", "triệu đồng", 100, 110, 90, 115],
      [2, "DS01", "Dân số", "người", 4000, null, 4100],
      [3, "HO01", "Tổng số hộ", "hộ", 1000, null, 1010],
      [4, code, "Số hộ nghèo", "khẩu", 50, null, poor],
    ]),
  ]);
  return { submission: reading.submissions[0]!, findings: reading.findings };
}

function merge(first: ReturnType<typeof report>, corrections: readonly Correction[] = []) {
  const { submission, findings } = first;
  const received = { ...receivedReport(submission), findings };
  const other = receivedReport(aSubmission(plan, "X2").actual("HN01", 100).build());
  return consolidateFiles(plan, [received, other], () => null, { decided: corrections }).consolidation;
}

const actual = (merged: ReturnType<typeof merge>) => totalOf(merged, "HN01").actual;
const grounds = { basis: "Văn bản số 12/UBND", decidedBy: "Lê Thị B", decidedOn: "2024-11-05" };
const heldRows = (merged: ReturnType<typeof merge>) =>
  heldFigures(merged).filter(({ indicator }) => indicator === "HN01");

it("[MRG-43] a row that is likely to be an indicator's is out of the total and listed with what it says", () => {
  const merged = merge(report(45));
  expect(actual(merged)).toMatchObject({ value: 100, included: ["X2"] });
  expect(heldRows(merged)).toMatchObject([
    {
      orgUnit: "X1",
      measure: "actual",
      reported: "45",
      proposals: [45],
      finding: { code: "structure.row-likely", severity: "error", holds: true, params: { differs: "unit" } },
    },
  ]);
});

it("[MRG-43] a person takes it or leaves it out; the decision stands in the next merge, for that figure only", () => {
  const [held] = heldRows(merge(report(45)));
  const taken = decideHeld(held!, { kind: "take", value: 45 }, grounds);
  // 45 + 100.
  const merged = merge(report(45), [taken]);
  expect(actual(merged)).toMatchObject({ value: 145, included: ["X1", "X2"] });
  expect(heldRows(merged)).toEqual([]);
  const left = decideHeld(held!, { kind: "leaveOut" }, grounds);
  expect(actual(merge(report(45), [left]))).toMatchObject({ value: 100, included: ["X2"] });

  const spec = summaryWorkbook(merged, { hashes: new Map(), findings: [], diary: [] });
  const kept = readSummary(specToData(spec))!.corrections;
  expect(actual(merge(report(45), kept)).value).toBe(145);
  expect(actual(merge(report(54), kept)).value).toBe(100);
  expect(heldRows(merge(report(54), kept)).map(({ reported }) => reported)).toEqual(["54"]);
  // The code put right: the row speaks for itself.
  expect(actual(merge(report(54, "HN01"), kept)).value).toBe(154);
});
