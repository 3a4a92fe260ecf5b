import type { ValueType, Verdict } from "../model";

export interface CellParams {
  /** Code and name of the row. */
  readonly indicator: string;
  readonly name: string;
  /** Header of the column: `Thực hiện`, `Ước cả năm`. */
  readonly column: string;
}

/** Parameters of the findings of checks: files as a set, cells, and figures against the plan. */
export interface CheckFindingParams {
  "file.unreadable": { readonly reason: string; readonly sheet?: string; readonly address?: string };
  "file.encrypted": { readonly reason: string };
  "file.not-a-workbook": { readonly reason: string };
  "file.empty": { readonly reason: string };
  "file.too-large": { readonly reason: string };
  "file.document": { readonly reason: string };
  "file.archive": { readonly reason: string };
  "file.duplicate": { readonly other: string };
  /**
   * `decided`: which file counts, by the covers or because a person chose it; otherwise a person chooses. `partial`: only
   * these sheets came again.
   */
  "file.superseded": {
    readonly other: string;
    readonly decided: boolean | "byPerson";
    readonly partialSheets: readonly string[];
  };
  "file.late": { readonly received: string; readonly lastDay: string };
  /** A unit of the plan that is not asked to report sent a workbook. */
  "file.not-asked": { readonly name: string };
  "structure.formula-overwritten": CellParams & { readonly typed: number; readonly computed: number | null };
  /** What the row takes: marks of rows of numbers, words of `Đạt/Chưa đạt`. */
  "cell.missing": CellParams & { readonly valueType: ValueType };
  "cell.not-a-number": CellParams & { readonly text: string };
  "cell.number-as-text": CellParams & { readonly text: string; readonly value: number };
  "cell.ambiguous-number": CellParams & {
    readonly text: string;
    readonly larger: number;
    readonly smaller: number;
  };
  "cell.ambiguous-mark": CellParams & { readonly text: string };
  "cell.date-as-number": CellParams & { readonly text: string };
  "cell.number-with-note": CellParams & { readonly text: string; readonly value: number | null };
  "cell.nil-word": CellParams & {
    readonly text: string;
    readonly proposed: "nil" | "notApplicable" | "notAvailable";
  };
  "cell.percent-scale": CellParams & { readonly value: number; readonly proposed: number };
  "cell.magnitude": CellParams & {
    readonly value: number;
    readonly factor: number;
    readonly reference: number;
    readonly referenceKind: "target" | "previous" | "peers";
    readonly unitOfMeasure: string;
    readonly proposed: number;
  };
  "cell.out-of-range": CellParams & {
    readonly value: number;
    readonly minimum: number | null;
    readonly maximum: number | null;
  };
  "cell.not-integer": CellParams & { readonly value: number };
  "cell.negative": CellParams & { readonly value: number };
  "cell.error-value": CellParams & { readonly error: string };
  "cell.no-cached-value": CellParams & { readonly formula: string; readonly value: number | null };
  "cell.not-in-list": CellParams & { readonly text: string };
  "cell.legacy-font": CellParams & { readonly text: string; readonly converted: string };
  "cell.unicode-form": CellParams;
  "target.missed-unexplained": {
    readonly indicator: string;
    readonly name: string;
    readonly value: number | null;
    readonly target: string;
    /** Which way a bare number is meant; null where the text says it itself. */
    readonly sense: "atLeast" | "atMost" | null;
    readonly judgedOn: "estimate" | "actual";
    readonly unitOfMeasure: string;
  };
  "target.estimate-below-actual": {
    readonly indicator: string;
    readonly name: string;
    readonly estimate: number;
    readonly actual: number;
  };
  "target.far-above": {
    readonly indicator: string;
    readonly name: string;
    readonly value: number;
    readonly target: string;
    readonly percent: number;
  };
  "target.verdict-differs": {
    readonly indicator: string;
    readonly name: string;
    readonly typed: string;
    readonly verdict: Verdict;
  };
}
