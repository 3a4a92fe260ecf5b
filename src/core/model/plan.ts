import type { Expression } from "./expression";
import type { Indicator } from "./indicator";
import type { OrgUnit } from "./orgUnit";
import type { Target } from "./target";

/** Everything the consolidating office decides for one year, read from its plan workbook. */
export interface Plan {
  readonly settings: PlanSettings;
  readonly orgUnits: readonly OrgUnit[];
  readonly indicators: readonly Indicator[];
  /** Oldest first; a later document replaces only the cells it fills. */
  readonly targetDocuments: readonly TargetDocument[];
  readonly previous: FigureMatrix<PreviousFigure>;
  readonly movements: readonly EmulationMovement[];
  readonly catalogues: readonly CatalogueItem[];
  readonly rules: readonly PlanRule[];
  /** Changes when anything that a unit workbook shows changes; 12 hexadecimal digits. */
  readonly fingerprint: string;
}

export interface PlanSettings {
  readonly consolidatingOffice: string;
  readonly superiorOffice: string;
  readonly receivingOffice: string;
  readonly contact: string;
  readonly placeName: string;
  readonly year: number;
  readonly period: string;
  /** ISO dates. */
  readonly dataCutoff: string;
  /** "Trước ngày": the last day is the day before. */
  readonly deadlineBefore: string;
  readonly superiorDeadlineBefore: string | null;
  readonly legalBases: readonly string[];
  readonly judgedOn: "estimate" | "actual";
  /** `Số liệu mẫu`: figures that no one issued; every sheet made from it says so. */
  readonly isSample: boolean;
  /** Said on the cover of training sets; empty when none. */
  readonly setLabel: string;
  readonly thresholds: CheckThresholds;
  /** Finding codes switched off, or given another severity, in the plan. */
  readonly severities: ReadonlyMap<string, "error" | "warning" | "note" | "off">;
  /** Unit codes that are asked for mass-media counts (`Biểu 04`, A). */
  readonly publicityOrgUnits: readonly string[];
  /** Every key of the sheet as typed, for settings that only one place reads. */
  readonly raw: ReadonlyMap<string, string>;
}

export interface CheckThresholds {
  /** Percent of plan above which a figure is asked about. */
  readonly farAbovePercent: number;
  /** Percent by which a figure may be worse than last year before a note. */
  readonly worseThanPreviousPercent: number;
}

export interface TargetDocument {
  readonly sheet: string;
  readonly document: string;
  /** ISO date; null means from the beginning of the year. */
  readonly effectiveFrom: string | null;
  readonly targets: FigureMatrix<Target | null>;
}

/** Indicator code → place → figure. `whole` is the consolidated figure's own cell (`Toàn địa bàn`). */
export type FigureMatrix<T> = ReadonlyMap<string, PlaceFigures<T>>;
export interface PlaceFigures<T> {
  readonly whole: T | null;
  /** A document that withdraws the whole's target (`-`) rather than leaving the cell blank; absent otherwise. */
  readonly wholeWithdrawn?: true;
  readonly byOrgUnit: ReadonlyMap<string, T>;
}

/** Last year's result: a number, or the text as it was published. */
export interface PreviousFigure {
  readonly value: number | null;
  readonly text: string;
}

export interface EmulationMovement {
  readonly code: string;
  readonly name: string;
  readonly fromYear: number | null;
  readonly toYear: number | null;
  readonly relatedIndicators: readonly string[];
}

/** One item of a list of the sheet `Danh mục`. */
export interface CatalogueItem {
  readonly list: string;
  readonly item: string;
  readonly fromYear: number | null;
  readonly toYear: number | null;
}

export interface PlanRule {
  readonly code: string;
  readonly description: string;
  readonly left: Expression;
  readonly comparison: "=" | "<>" | "<" | "<=" | ">" | ">=" | "=>";
  readonly right: Expression;
  readonly severity: "error" | "warning" | "note";
  readonly whenMissing: "skipIfAny" | "skipIfAll" | "never";
}
