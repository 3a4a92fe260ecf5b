import type { Verdict } from "../model";

/** A figure of `Tổng hợp` with the cell that holds it. */
export interface FigureCell {
  /** A number, a text as issued, or null where the cell is empty. */
  readonly value: number | string | null;
  readonly sheet: string;
  readonly address: string;
}

/** One row of `Tổng hợp`. */
export interface SummaryIndicator {
  readonly code: string;
  readonly name: string;
  readonly group: string;
  /** `TT`; null for a component row. */
  readonly order: number | null;
  readonly unitOfMeasure: string;
  /** Digits after the comma that its figures are shown with. */
  readonly decimals: number;
  readonly previous: FigureCell;
  readonly target: FigureCell;
  readonly actual: FigureCell;
  readonly estimate: FigureCell;
  readonly completion: FigureCell;
  readonly completionKind: "percent" | "difference" | null;
  readonly change: FigureCell;
  readonly changeKind: "percent" | "difference";
  /** A difference is told in points (`điểm %`) rather than in the unit of measure. */
  readonly inPoints: boolean;
  /** Counted units rather than an amount. */
  readonly isCount: boolean;
  /** A rate of growth on last year. */
  readonly isGrowth: boolean;
  readonly verdict: Verdict;
  readonly verdictCell: FigureCell;
  /** `13/15`. */
  readonly coverage: string;
  readonly source: string;
  readonly note: string;
  readonly provisional: boolean;
}

/** A unit of `Tình hình gửi báo cáo`. */
export interface SummaryOrgUnit {
  readonly code: string;
  readonly name: string;
  readonly state: "received" | "late" | "undecided" | "missing";
  readonly receivedOn: string;
  readonly document: string;
  readonly punctuality: string;
  readonly note: string;
}

export interface SummaryMovement {
  readonly orgUnit: string;
  readonly code: string;
  readonly name: string;
  readonly activities: string;
  readonly result: string;
  readonly participants: string;
  readonly difficulties: string;
}

export interface SummaryCampaign {
  readonly orgUnit: string;
  readonly name: string;
  readonly kind: string;
  readonly audience: string;
  readonly from: string;
  readonly to: string;
  readonly launchDocument: string;
  readonly reviewDate: string;
  readonly result: string;
  readonly address: string;
}

/** Counts of one form: collectives, individuals, households; commended, then proposed. */
export interface SummaryAward {
  readonly award: string;
  readonly commended: readonly [CountCell, CountCell, CountCell];
  readonly proposed: readonly [CountCell, CountCell, CountCell];
}

export interface CountCell {
  readonly value: number;
  readonly sheet: string;
  readonly address: string;
}

/** Listed and commended, of one form and one kind, by group of people. */
export interface SummaryAwardGroup {
  readonly award: string;
  /** `Tập thể`, `Cá nhân`, `Hộ gia đình`. */
  readonly kind: string;
  /** In the order of `AWARDEE_GROUPS`, then those whose group is not written. */
  readonly counts: readonly CountCell[];
}

export interface SummaryPublicity {
  readonly orgUnit: string;
  readonly content: string;
  readonly unitOfMeasure: string;
  readonly count: CountCell;
}

export interface SummaryExemplar {
  readonly orgUnit: string;
  readonly kind: string;
  readonly name: string;
  readonly place: string;
  readonly summary: string;
}

/** What one unit wrote under one heading of `Đánh giá chung`. */
export interface SummaryWords {
  readonly code: string;
  readonly orgUnit: string;
  readonly text: string;
}

/** What a report to the level above is made of, as it stands in the sheets of the summary. */
export interface SummaryContent {
  readonly indicators: readonly SummaryIndicator[];
  readonly orgUnits: readonly SummaryOrgUnit[];
  readonly movements: readonly SummaryMovement[];
  readonly campaigns: readonly SummaryCampaign[];
  readonly awards: readonly SummaryAward[];
  readonly awardTotal: SummaryAward | null;
  readonly awardGroups: readonly SummaryAwardGroup[];
  readonly publicity: readonly SummaryPublicity[];
  readonly exemplars: readonly SummaryExemplar[];
  readonly words: readonly SummaryWords[];
  /** The plan was changed after the summary was made. */
  readonly planChanged: boolean;
}

/** Why no report can be made of a workbook. */
export type SummaryProblem =
  | { readonly kind: "notSummary" }
  | { readonly kind: "otherPeriod"; readonly period: string; readonly planPeriod: string }
  /** A formula without a stored result: the workbook has to be calculated and saved by a spreadsheet program. */
  | { readonly kind: "notCalculated"; readonly sheet: string; readonly address: string }
  | { readonly kind: "errorCell"; readonly sheet: string; readonly address: string; readonly text: string };
