import type { CellLocation, Measure } from "../model";
import type { CellData, CellStyleData } from "../workbook";
import type { RowDifference } from "./matchUncodedRows";

/** What one unit's report says, as read from its sheets. Nothing is judged yet: cells keep what was typed. */
export interface Submission {
  /** Path of the file, or of the workbook inside an archive (`lo.zip/X21811.xlsx`). */
  readonly file: string;
  readonly orgUnit: string;
  /** How the unit was recognised: a stamp (the printed code counts as one) or only its visible name. */
  readonly recognisedBy: "stamp" | "name";
  readonly sheets: readonly string[];
  /** Which tables were found. */
  readonly tables: ReadonlySet<TableKind>;
  readonly cover: Cover;
  /** Typed and computed figures of `Biểu 01`, `Biểu 01a` and the counts of `Biểu 04`, in sheet order. */
  readonly figures: readonly ReceivedCell[];
  /** Indicator code → explanation, where something was written. */
  readonly explanations: ReadonlyMap<string, LocatedText>;
  /** Indicator code → the verdict cell, where a person typed it. */
  readonly typedVerdicts: ReadonlyMap<string, LocatedText>;
  readonly movements: readonly MovementResult[];
  readonly campaigns: readonly Campaign[];
  readonly commendations: readonly Commendation[];
  readonly awardCounts: readonly AwardCount[];
  readonly exemplars: readonly Exemplar[];
  readonly assessments: readonly Assessment[];
  readonly identity: SubmissionIdentity;
  /** The office typed it in from a document of the unit, as `Bìa` or the stamp says; absent otherwise. */
  readonly isTyped?: true;
  /**
   * Given back by the last summary in place of its file: the rows of `commendations` have no name, office or words of
   * their own, and the cover neither who made it nor whom to call. Absent otherwise.
   */
  readonly isKept?: true;
}

export type TableKind =
  | "indicators"
  | "ownerFigures"
  | "movements"
  | "campaigns"
  | "collectives"
  | "individuals"
  | "households"
  | "awardCounts"
  | "publicityCounts"
  | "exemplars"
  | "assessment";

/** What the stamps say; null where a stamp is absent. */
export interface SubmissionIdentity {
  readonly plan: string | null;
  readonly period: string | null;
  readonly schema: string | null;
}

export interface LocatedText {
  readonly text: string;
  readonly location: CellLocation;
}

/** One cell that holds, or should hold, a figure. */
export interface ReceivedCell {
  readonly indicator: string;
  readonly measure: Measure;
  /** A unit's code, or `whole` (`Toàn địa bàn` of `Biểu 01a`). */
  readonly place: string;
  /** An entry is typed; a computed cell is a formula in the form as made. */
  readonly role: "entry" | "computed";
  readonly cell: CellData | undefined;
  readonly style: CellStyleData | undefined;
  /** Result of a formula that was stored without one, where it is simple arithmetic; else null. */
  readonly formulaValue: number | null;
  readonly location: CellLocation;
  /** The row has no good code and is only likely to be this indicator's: held until a person decides. Absent otherwise. */
  readonly rowDoubt?: RowDoubt;
  /** In a summary received as a report: why the figure is not what its unit's report said. Absent otherwise. */
  readonly confirmedBelow?: ConfirmedBelow;
}

/** A decision on record in a summary of the level below; the fields are those of a correction. */
export interface ConfirmedBelow {
  readonly reported: string;
  /** Null where the record does not tell whether the cell held a number. */
  readonly reportedNumber: number | null;
  readonly confirmed: number | string;
  readonly basis: string;
  readonly decidedBy: string;
  /** ISO date. */
  readonly decidedOn: string | null;
  readonly isOral: boolean;
}

/** Why a row is only likely to be that of its indicator. */
export interface RowDoubt {
  /** What the row is called. */
  readonly label: string;
  readonly differs: RowDifference;
}

/** Entries of `Bìa`; null where blank. */
export interface Cover {
  readonly documentNumber: string | null;
  /** ISO date. */
  readonly documentDate: string | null;
  readonly signer: string | null;
  readonly sendNumber: number;
  readonly preparer: string | null;
  readonly phone: string | null;
  /** It says that the office typed the figures in from a document. */
  readonly isTyped?: true;
  /** Where `Lần gửi` stands, null without a cover. */
  readonly location: CellLocation | null;
}

export interface MovementResult {
  readonly code: string;
  readonly activities: string;
  readonly result: string;
  readonly participants: string;
  readonly difficulties: string;
  readonly location: CellLocation;
}

/** Columns of a list by their header's folded text, as text; dates as `dd/mm/yyyy`. */
export interface ListRow {
  readonly values: ReadonlyMap<string, string>;
  readonly location: CellLocation;
}

/** Where the other cells of a row of a list stand: column by folded header; absent where it was not read. */
export interface ListCells {
  readonly columns?: ReadonlyMap<string, number>;
}

export interface Campaign extends ListCells {
  readonly name: string;
  readonly kind: string;
  readonly audience: string;
  readonly from: string;
  readonly to: string;
  readonly launchDocument: string;
  readonly reviewDate: string;
  readonly result: string;
  readonly location: CellLocation;
}

export interface Commendation extends ListCells {
  readonly awardeeKind: "collective" | "individual" | "household";
  readonly name: string;
  readonly position: string;
  readonly group: string;
  readonly award: string;
  readonly awardType: string;
  readonly movement: string;
  readonly achievementYear: string;
  readonly achievement: string;
  readonly decidingLevel: string;
  readonly decisionNumber: string;
  readonly decisionDate: string;
  readonly proposal: string;
  readonly status: string;
  readonly note: string;
  readonly location: CellLocation;
}

/** A typed count of `Biểu 03` A; formulas are not kept, they count the lists. */
export interface AwardCount {
  readonly award: string;
  readonly awardeeKind: Commendation["awardeeKind"];
  readonly proposed: boolean;
  readonly count: number;
  readonly location: CellLocation;
}

export interface Exemplar {
  readonly kind: string;
  readonly name: string;
  readonly place: string;
  readonly summary: string;
  readonly location: CellLocation;
}

export interface Assessment {
  readonly code: string;
  readonly text: string;
  readonly location: CellLocation;
}
