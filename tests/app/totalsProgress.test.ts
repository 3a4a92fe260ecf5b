import { totalsProgress } from "../../src/app/totalsProgress";
import { checkSubmissions } from "../../src/core/check";
import { consolidate } from "../../src/core/consolidation";
import type { Submission } from "../../src/core/submission";
import { aPlan, aSubmission } from "../support/builders";

const plan = aPlan().build();

function progressOf(submissions: readonly Submission[]) {
  const accepted = checkSubmissions(
    plan,
    submissions.map((submission) => ({ submission, targetCells: new Map(), findings: [] })),
  );
  return totalsProgress(consolidate({ plan, accepted, decisions: new Map(), findings: [] }));
}

it("[PANE-53] says how far the whole is with its plan, and that more is to come", () => {
  const two = [
    aSubmission(plan, "X1").both("KT01", 110).build(),
    aSubmission(plan, "X2").both("KT01", 220).build(),
  ];
  // 110 + 220 of 660.
  expect(progressOf(two)).toEqual([
    expect.objectContaining({ code: "KT01", percent: 50, isProvisional: true }),
  ]);
  const all = [...two, aSubmission(plan, "X3").both("KT01", 363).build()];
  // 693 of 660.
  expect(progressOf(all)).toEqual([
    { code: "KT01", name: "Giá trị sản xuất", percent: 105, verdict: "exceeded", isProvisional: false },
  ]);
});

it("[PANE-53] leaves out what has no figure, no target, or fewer of which is better", () => {
  expect(progressOf([])).toEqual([]);
  const rates = [aSubmission(plan, "X1").both("HO01", 1000).both("HN01", 30).build()];
  expect(progressOf(rates)).toEqual([]);
});
