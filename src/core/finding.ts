import type { CheckFindingParams } from "./check/checkFindings";
import type { FamilyFindingParams, RuleCode } from "./check/familyFindings";
import type { MergeFindingParams } from "./consolidation/mergeFindings";
import type { Measure } from "./model";
import type { PlanFindingParams } from "./plan/planFindings";
import type { SummaryFindingParams } from "./report/summaryFindings";
import type { SubmissionFindingParams } from "./submission/submissionFindings";

export type Severity = "error" | "warning" | "note";

/**
 * Parameters of every finding, by code. Each family of checks declares its own part; the sentence is made at the
 * edge from the code and these parameters, so a missing or wrong one does not compile.
 */
export interface FindingParams
  extends
    PlanFindingParams,
    SubmissionFindingParams,
    CheckFindingParams,
    FamilyFindingParams,
    MergeFindingParams,
    SummaryFindingParams {}

export type FindingCode = keyof FindingParams;

/** Where a finding stands. Absent parts are unknown or do not apply. Rows and columns are 0-based. */
export interface FindingPlace {
  readonly file?: string;
  readonly orgUnit?: string;
  readonly sheet?: string;
  readonly rowIndex?: number;
  readonly columnIndex?: number;
  readonly indicator?: string;
  readonly measure?: Measure;
}

/** A repair: `form` changes how something is written, `value` changes a figure. */
export interface FindingFix {
  readonly kind: "form" | "value";
  readonly from: string | number | null;
  readonly to: string | number | null;
}

/**
 * A problem in a person's data. `holds` is not severity: only a finding that holds keeps a value out of a total,
 * and only because the value cannot be read or its reading is in doubt.
 */
export type Finding = { [C in FindingCode]: FindingOf<C> }[FindingCode];

export interface FindingOf<C extends FindingCode> {
  /** A rule of the plan is known by the plan's code for it. */
  readonly code: C extends "rule.of-plan" ? RuleCode : C;
  readonly severity: Severity;
  readonly holds: boolean;
  readonly place: FindingPlace;
  readonly params: FindingParams[C];
  readonly fix?: FindingFix;
}
