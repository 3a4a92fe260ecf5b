import type { CellParams } from "./checkFindings";

/** A rule of the plan carries the plan's own code: `rule.QT01`. */
export type RuleCode = `rule.${string}`;

/** What a broken rule's one-change repair does to a figure. */
export type DigitChange = "digit" | "swap" | "sign" | "scale";

interface RowParams {
  readonly indicator: string;
  readonly name: string;
}

/** A row of a list: which list, and which row of the sheet people see. */
interface ListRowParams {
  /** Title of the list's name column: `Họ và tên`, `Tên tập thể`… */
  readonly list: string;
}

/** Parameters of the findings about a unit's figures as a whole, the plan's rules, lists, and units side by side. */
export interface FamilyFindingParams {
  /** `count` of `total` comparable figures that are not zero. */
  "file.repeats-own-previous": { readonly count: number; readonly total: number };
  /** Names of two units: it stays in the consolidating workbook. */
  "file.repeats-other-unit": { readonly first: string; readonly second: string; readonly count: number };
  "unit.estimates-equal-plan": { readonly count: number; readonly total: number };
  "unit.actual-equals-estimate": { readonly count: number; readonly total: number };
  /** Rows from `indicator` to `last` hold each the figure that belongs one row above (`down`) or below (`up`). */
  "structure.rows-shifted": RowParams & {
    readonly column: string;
    readonly count: number;
    readonly last: string;
    readonly moved: "up" | "down";
  };
  "structure.rows-swapped": RowParams & { readonly column: string; readonly other: string };
  "cell.unusual": CellParams & {
    readonly value: number;
    readonly minimum: number | null;
    readonly maximum: number | null;
  };
  "cell.population-mismatch": CellParams & {
    readonly value: number;
    readonly previous: number;
    readonly percent: number;
  };
  "cell.bad-date": { readonly column: string; readonly text: string };
  "cell.date-outside-period": {
    readonly column: string;
    /** ISO date, or a year. */
    readonly date: string;
    readonly from: string;
    readonly to: string;
  };
  "cell.text-too-long": { readonly column: string; readonly length: number; readonly limit: number };
  "cell.formula-like-text": { readonly text: string };
  "target.worse-than-previous": RowParams & {
    readonly value: number;
    readonly previous: number;
    readonly percent: number;
  };
  "rule.of-plan": {
    readonly rule: string;
    readonly description: string;
    readonly column: string;
    /** Sides as the plan writes them, and what they come to. */
    readonly leftText: string;
    readonly rightText: string;
    readonly comparison: string;
    readonly left: number;
    readonly right: number;
  };
  "rule.one-change-balances": CellParams & {
    readonly rule: string;
    readonly change: DigitChange;
    readonly value: number;
    readonly proposed: number;
  };
  "list.count-differs": {
    readonly award: string;
    readonly column: string;
    /** A count of proposals, not of what was decided. */
    readonly proposed: boolean;
    readonly typed: number;
    readonly counted: number;
  };
  /** `otherRow` counts from 1; null across units, where the other row is named by its file and cell. */
  "list.duplicate": ListRowParams & {
    readonly otherRow: number | null;
    readonly otherFile: string | null;
    readonly otherCell: string | null;
  };
  "list.incomplete-row": ListRowParams & { readonly missing: readonly string[] };
  "list.title-not-allowed": ListRowParams & {
    readonly award: string;
    readonly year: number;
    readonly reason: "otherKind" | "otherYear" | "unknown";
  };
  "list.not-own-competence": ListRowParams & { readonly level: string };
  "list.quota": {
    readonly award: string;
    readonly of: string;
    readonly count: number;
    readonly base: number;
    readonly percent: number;
    readonly basis: string;
  };
  "list.thematic-award": ListRowParams & { readonly movement: string };
  "peers.outlier": CellParams & { readonly value: number; readonly side: "high" | "low" };
}
