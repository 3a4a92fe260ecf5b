import type { FigureState } from "../check";
import type { Finding } from "../finding";
import type { CellLocation, Indicator, Measure, OrgUnit, Plan, Target, Verdict } from "../model";
import type { Submission } from "../submission";
import type { AppliedCorrection, Correction } from "./correction";
import type { Settled } from "./settledVerdict";

/** The whole of one merge: totals with their parts, who is in it, and everything that was found. */
export interface Consolidation {
  readonly plan: Plan;
  readonly orgUnits: readonly OrgUnitStatus[];
  /** Every received figure, in the order of units, then of their sheets. */
  readonly figures: readonly ReceivedFigure[];
  readonly totals: readonly IndicatorTotal[];
  /** Submissions that count, in the plan's order of units. */
  readonly submissions: readonly Submission[];
  readonly findings: readonly Finding[];
  /** Everything that was confirmed or decided, in effect or waiting, each once: the next merge starts from it. */
  readonly confirmations: readonly Correction[];
  /** State of a figure of a unit or place, typed or computed. */
  readonly stateOf: (code: string, place: string, measure: Measure) => FigureState;
}

/** A unit that is asked to report. */
export interface OrgUnitStatus {
  readonly orgUnit: OrgUnit;
  readonly status: "received" | "undecided" | "missing";
  readonly file: string | null;
  readonly submission: Submission | null;
  /** ISO date, null when unknown. */
  readonly receivedOn: string | null;
  /** Null when the date of receipt is unknown. */
  readonly late: boolean | null;
  readonly errors: number;
  readonly warnings: number;
}

/** One received value with where it came from. */
export interface ReceivedFigure {
  /** The unit whose workbook holds it. */
  readonly orgUnit: string;
  /** The place it is about: a unit's code or `whole`. */
  readonly place: string;
  readonly indicator: string;
  readonly measure: Measure;
  /** As typed in the report, whatever was confirmed later. */
  readonly raw: string;
  readonly state: FigureState["kind"];
  /** What enters totals; null when nothing does. */
  readonly value: number | boolean | null;
  readonly file: string;
  readonly location: CellLocation;
  /** Present where something else than the reported figure is used. */
  readonly correction?: AppliedCorrection;
}

/** One measure of one total. */
export interface Total {
  readonly value: number | null;
  /** Places whose figure entered. */
  readonly included: readonly string[];
  /** Places that have the row and to which it applies. */
  readonly asked: readonly string[];
  /** Why there is no figure. */
  readonly reason: "none" | "noFigures" | "zeroDenominator" | "notAggregated" | "noPreviousYear" | null;
  /** An office's ratio worked out over the places that have every part, rather than from figures of the whole. */
  readonly overPlaces?: true;
  /** Beside an owner's figure of the whole: what its places add up to, where that is another figure. */
  readonly placesValue?: number;
}

export interface IndicatorTotal {
  readonly indicator: Indicator;
  readonly actual: Total;
  readonly estimate: Total;
  /** Last year's figure over the units that enter this year. */
  readonly previous: Total;
  /** Units whose entries all entered the actual / reporting units that have the row. */
  readonly coverage: readonly [number, number];
  /** Units are missing from it, or a figure in it is confirmed by word of mouth only. */
  readonly provisional: boolean;
  /** A figure in it is confirmed by word of mouth only. */
  readonly awaitsDocument: boolean;
  /** `orgUnits`: added up from units; `office`: the owner's own figure for the whole. */
  readonly source: "orgUnits" | "office";
  readonly target: Target | null;
  /** Which verdicts stand while units are missing. */
  readonly settled: Settled;
  readonly verdict: Verdict;
}
