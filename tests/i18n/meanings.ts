import type { CheckFindingParams } from "../../src/core/check/checkFindings";
import type { FamilyFindingParams } from "../../src/core/check/familyFindings";
import type { SubmissionFindingParams } from "../../src/core/submission/submissionFindings";

/** What a parameter of a finding about a received workbook tells. */
export type Meaning =
  /** A closed word of the program, or the fixed code or header of a row. */
  | "fixed"
  /** The name of the row in the plan, or the plan's words for this unit. */
  | "planText"
  /** Text out of the unit's own file. */
  | "typed"
  /** A figure of the unit itself, of its plan or its last year. */
  | "figure"
  | "count"
  | "date"
  /** Path of a file of the same unit, or of the same bytes. */
  | "ownFile"
  | "ownOrgUnit"
  /** The name of another unit, or one of several that it may be. */
  | "otherOrgUnit";

type ReceivedParams = CheckFindingParams & SubmissionFindingParams & FamilyFindingParams;

const row = { indicator: "fixed", name: "planText", column: "fixed" } as const;

/** A new parameter does not compile until someone says here what it tells. */
export const MEANINGS: {
  readonly [C in keyof ReceivedParams]: { readonly [K in keyof Required<ReceivedParams[C]>]: Meaning };
} = {
  "file.repeats-own-previous": { count: "count", total: "count" },
  "file.repeats-other-unit": { first: "otherOrgUnit", second: "otherOrgUnit", count: "count" },
  "unit.estimates-equal-plan": { count: "count", total: "count" },
  "unit.actual-equals-estimate": { count: "count", total: "count" },
  "structure.rows-shifted": { ...row, count: "count", last: "fixed", moved: "fixed" },
  "structure.rows-swapped": { ...row, other: "fixed" },
  "cell.unusual": { ...row, value: "figure", minimum: "figure", maximum: "figure" },
  "cell.population-mismatch": { ...row, value: "figure", previous: "figure", percent: "figure" },
  "cell.bad-date": { column: "fixed", text: "typed" },
  "cell.date-outside-period": { column: "fixed", date: "date", from: "date", to: "date" },
  "cell.text-too-long": { column: "fixed", length: "count", limit: "count" },
  "cell.formula-like-text": { text: "typed" },
  "target.worse-than-previous": {
    indicator: "fixed",
    name: "planText",
    value: "figure",
    previous: "figure",
    percent: "figure",
  },
  "rule.of-plan": {
    rule: "fixed",
    description: "planText",
    column: "fixed",
    leftText: "planText",
    rightText: "planText",
    comparison: "fixed",
    left: "figure",
    right: "figure",
  },
  "rule.one-change-balances": {
    ...row,
    rule: "fixed",
    change: "fixed",
    value: "figure",
    proposed: "figure",
  },
  "list.count-differs": {
    award: "typed",
    column: "fixed",
    proposed: "fixed",
    typed: "count",
    counted: "count",
  },
  // Across units the finding belongs to the office: it has no unit in its place and names a file and a cell.
  "list.duplicate": { list: "fixed", otherRow: "count", otherFile: "ownFile", otherCell: "fixed" },
  "list.incomplete-row": { list: "fixed", missing: "fixed" },
  "list.title-not-allowed": { list: "fixed", award: "typed", year: "fixed", reason: "fixed" },
  "list.not-own-competence": { list: "fixed", level: "typed" },
  "list.quota": {
    award: "planText",
    of: "planText",
    count: "count",
    base: "count",
    percent: "figure",
    basis: "planText",
  },
  "list.thematic-award": { list: "fixed", movement: "typed" },
  "peers.outlier": { ...row, value: "figure", side: "fixed" },
  "file.unreadable": { reason: "fixed", sheet: "typed", address: "fixed" },
  "file.encrypted": { reason: "fixed" },
  "file.not-a-workbook": { reason: "fixed" },
  "file.empty": { reason: "fixed" },
  "file.too-large": { reason: "fixed" },
  "file.document": { reason: "fixed" },
  "file.archive": { reason: "fixed" },
  "file.duplicate": { other: "ownFile" },
  "file.superseded": { other: "ownFile", decided: "fixed", partialSheets: "fixed" },
  "file.late": { received: "date", lastDay: "date" },
  "file.not-asked": { name: "ownOrgUnit" },
  "file.unit-unknown": { seen: "typed", closest: "otherOrgUnit" },
  "file.unit-conflict": { first: "otherOrgUnit", second: "otherOrgUnit" },
  "file.unit-guessed": { name: "ownOrgUnit" },
  "file.wrong-period": { found: "typed", expected: "planText" },
  "file.wrong-plan": {},
  "file.old-template": {},
  "file.external-links": { count: "count" },
  "file.macros": {},
  "file.comments": { count: "count" },
  "structure.sheet-missing": { sheet: "fixed" },
  "structure.row-missing": { indicator: "fixed", name: "planText" },
  "structure.column-missing": { column: "fixed" },
  "structure.column-repeated": { column: "fixed" },
  "structure.sheet-renamed": { found: "typed", expected: "fixed" },
  "structure.column-moved": { columns: "fixed" },
  "structure.row-moved": { count: "count", indicator: "fixed" },
  "structure.row-unknown": { text: "typed" },
  "structure.row-by-name": { indicator: "fixed", label: "typed" },
  "structure.row-likely": { indicator: "fixed", label: "typed", differs: "fixed", value: "figure" },
  "structure.row-ambiguous": { label: "typed", first: "fixed", second: "fixed" },
  "structure.row-duplicated": { indicator: "fixed", otherRow: "count" },
  "structure.label-changed": { found: "typed", expected: "planText" },
  "structure.unit-changed": { found: "typed", expected: "planText" },
  "structure.target-changed": { found: "typed", expected: "planText" },
  "structure.merged-cells": { range: "fixed" },
  "structure.hidden-data": { count: "count" },
  "structure.formula-overwritten": { ...row, typed: "figure", computed: "figure" },
  "cell.missing": { ...row, valueType: "fixed" },
  "cell.not-a-number": { ...row, text: "typed" },
  "cell.number-as-text": { ...row, text: "typed", value: "figure" },
  "cell.ambiguous-number": { ...row, text: "typed", larger: "figure", smaller: "figure" },
  "cell.ambiguous-mark": { ...row, text: "typed" },
  "cell.date-as-number": { ...row, text: "typed" },
  "cell.number-with-note": { ...row, text: "typed", value: "figure" },
  "cell.nil-word": { ...row, text: "typed", proposed: "fixed" },
  "cell.percent-scale": { ...row, value: "figure", proposed: "figure" },
  "cell.magnitude": {
    ...row,
    value: "figure",
    factor: "fixed",
    // Of other units where `referenceKind` is "peers": the sentence then leaves it out, which its own test holds.
    reference: "figure",
    referenceKind: "fixed",
    unitOfMeasure: "fixed",
    proposed: "figure",
  },
  "cell.out-of-range": { ...row, value: "figure", minimum: "figure", maximum: "figure" },
  "cell.not-integer": { ...row, value: "figure" },
  "cell.negative": { ...row, value: "figure" },
  "cell.error-value": { ...row, error: "typed" },
  "cell.no-cached-value": { ...row, formula: "typed", value: "figure" },
  "cell.not-in-list": { ...row, text: "typed" },
  "cell.legacy-font": { ...row, text: "typed", converted: "typed" },
  "cell.unicode-form": row,
  "target.missed-unexplained": {
    indicator: "fixed",
    name: "planText",
    value: "figure",
    target: "planText",
    sense: "fixed",
    judgedOn: "fixed",
    unitOfMeasure: "fixed",
  },
  "target.estimate-below-actual": {
    indicator: "fixed",
    name: "planText",
    estimate: "figure",
    actual: "figure",
  },
  "target.far-above": {
    indicator: "fixed",
    name: "planText",
    value: "figure",
    target: "planText",
    percent: "figure",
  },
  "target.verdict-differs": { indicator: "fixed", name: "planText", typed: "typed", verdict: "fixed" },
};
