import { englishFormats } from "../formats";
import type { ReviewTexts } from "../vi/paneReview";

const { number } = englishFormats;
const MEASURES: ReviewTexts["measure"] = {
  previous: "Last year",
  actual: "Actual",
  estimate: "Year's estimate",
};

/** Words of the review before writing, and of what the result looks like. */
export const englishReview: ReviewTexts = {
  measure: MEASURES,
  figure: (value, unitOfMeasure = "") =>
    `${value === null ? "blank" : typeof value === "number" ? number(value) : value} ${typeof value === "number" ? unitOfMeasure : ""}`.trim(),
  held: (count) => `Figures left out because they are in doubt (${number(count)})`,
  heldNote: "Without a decision these figures do not enter the totals.",
  decide: "Decide",
  asWritten: (value) => `Take the figure as written: ${value}`,
  proposed: (value) => `Take it as ${value}`,
  leaveOut: "Leave this figure out",
  reason: "Grounds, reason (required)",
  reasonHint: "For example: Văn bản số 12/UBND ngày 05/11/2024; Điện thoại với ông A, kế toán xã",
  decidedBy: "Decided by",
  save: "Record the decision",
  decided: (count) => `Decided (${number(count)})`,
  decidedAs: (reported, confirmed) => `${reported === "" ? "blank" : reported} → ${confirmed}`,
  takeBack: "Take back",
  by: "Done by (for the diary)",
  changes: "Against the last merge",
  same: "No figure has changed.",
  added: (names) => `Added: ${names}.`,
  removed: (names) => `No longer there: ${names}.`,
  kept: (names: string) => `Counted by what was received last time: ${names}.`,
  replaced: (name, before, after) => `${name}: ${after} in place of ${before}.`,
  cells: (count) => `Units' figures that changed (${number(count)})`,
  totals: (count) => `Totals that changed (${number(count)})`,
  fromTo: (before, after) => `${before} → ${after}`,
  totalsUnknown: "The last workbook kept no results of its formulas, so totals cannot be compared.",
  sides: (count) => `They differ in ${number(count)} cells`,
  mix: "Choose single figures",
  noDifference: "The files agree in every figure.",
  progress: "Progress against plan",
  progressTable: "Show as a table",
  share: (percent) => `${number(percent, 1)}%`,
  indicator: "Indicator",
  completion: "Against plan",
  verdict: "Verdict",
  provisional: "provisional",
};
