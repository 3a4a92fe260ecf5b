import type { CheckFindingParams } from "./check/checkFindings";
import type { FamilyFindingParams } from "./check/familyFindings";
import type { MergeFindingParams } from "./consolidation/mergeFindings";
import type { Finding, FindingFix, FindingOf, FindingPlace, Severity } from "./finding";
import type { SummaryFindingParams } from "./report/summaryFindings";
import type { SubmissionFindingParams } from "./submission/submissionFindings";

interface Entry {
  readonly severity: Severity;
  readonly holds: boolean;
}

const holdsAsError: Entry = { severity: "error", holds: true };
const error: Entry = { severity: "error", holds: false };
const warning: Entry = { severity: "warning", holds: false };
const note: Entry = { severity: "note", holds: false };

type CatalogueCode =
  | keyof SubmissionFindingParams
  | keyof CheckFindingParams
  | keyof FamilyFindingParams
  | keyof MergeFindingParams
  | keyof SummaryFindingParams;

/**
 * Severity of each finding and whether it keeps a value out (CHECKS.md, marked ■ there).
 * `holds` is true only where a value cannot be read or its reading is in doubt.
 */
export const FINDING_CATALOGUE: Readonly<Record<CatalogueCode, Entry>> = {
  "file.unreadable": holdsAsError,
  "file.encrypted": holdsAsError,
  "file.not-a-workbook": holdsAsError,
  "file.empty": holdsAsError,
  "file.too-large": holdsAsError,
  "file.document": holdsAsError,
  "file.archive": holdsAsError,
  "file.unit-unknown": holdsAsError,
  "file.unit-conflict": holdsAsError,
  "file.unit-guessed": warning,
  "file.wrong-period": holdsAsError,
  "file.wrong-plan": warning,
  "file.old-template": note,
  "file.duplicate": note,
  "file.superseded": warning,
  "file.late": note,
  "file.not-asked": warning,
  "file.external-links": note,
  "file.macros": note,
  "file.comments": note,
  "structure.sheet-missing": holdsAsError,
  "structure.row-missing": holdsAsError,
  "structure.column-missing": holdsAsError,
  "structure.column-repeated": holdsAsError,
  "structure.sheet-renamed": note,
  "structure.column-moved": note,
  "structure.row-moved": note,
  "structure.row-unknown": warning,
  "structure.row-by-name": note,
  "structure.row-likely": holdsAsError,
  // The rows that it may be are missing, and these findings hold them.
  "structure.row-ambiguous": warning,
  "structure.row-duplicated": holdsAsError,
  "structure.label-changed": warning,
  "structure.unit-changed": warning,
  "structure.target-changed": warning,
  "structure.formula-overwritten": warning,
  "structure.merged-cells": note,
  "structure.hidden-data": note,
  "cell.missing": error,
  "cell.not-a-number": holdsAsError,
  "cell.number-as-text": warning,
  "cell.ambiguous-number": holdsAsError,
  "cell.ambiguous-mark": holdsAsError,
  "cell.date-as-number": holdsAsError,
  "cell.number-with-note": holdsAsError,
  "cell.nil-word": { severity: "note", holds: true },
  "cell.percent-scale": warning,
  "cell.magnitude": warning,
  "cell.out-of-range": holdsAsError,
  "cell.not-integer": holdsAsError,
  "cell.negative": holdsAsError,
  "cell.error-value": holdsAsError,
  "cell.no-cached-value": warning,
  "cell.not-in-list": error,
  "cell.legacy-font": warning,
  "cell.unicode-form": note,
  "target.missed-unexplained": error,
  "target.estimate-below-actual": error,
  "target.far-above": warning,
  "target.verdict-differs": warning,
  "target.worse-than-previous": note,
  "file.repeats-own-previous": warning,
  "file.repeats-other-unit": note,
  "unit.estimates-equal-plan": note,
  "unit.actual-equals-estimate": note,
  "structure.rows-shifted": warning,
  "structure.rows-swapped": warning,
  "cell.unusual": warning,
  "cell.population-mismatch": note,
  "cell.bad-date": error,
  "cell.date-outside-period": warning,
  "cell.text-too-long": warning,
  "cell.formula-like-text": note,
  // Each rule has its own severity in the plan.
  "rule.of-plan": warning,
  "rule.one-change-balances": note,
  "list.count-differs": warning,
  "list.duplicate": warning,
  "list.incomplete-row": error,
  "list.title-not-allowed": warning,
  "list.not-own-competence": warning,
  "list.quota": warning,
  "list.thematic-award": note,
  "peers.outlier": warning,
  "correction.outdated": warning,
  "correction.no-cell": warning,
  "correction.conflict": holdsAsError,
  "correction.oral": note,
  "slip.unit-unknown": holdsAsError,
  "slip.wrong-period": holdsAsError,
  "slip.incomplete": holdsAsError,
  "slip.no-document": warning,
  "slip.line-unknown": warning,
  "slip.no-report": warning,
  "total.owner-gap": warning,
  "total.two-owners": holdsAsError,
  "summary.figure-typed": warning,
  "summary.period-unknown": holdsAsError,
  "summary.kept": note,
  "summary.not-kept": warning,
};

/** Makes a finding with its catalogued severity; `overrides` where a rule knows better (a doubt that is small). */
export function raise<C extends CatalogueCode>(
  code: C,
  place: FindingPlace,
  params: FindingOf<C>["params"],
  overrides: { readonly severity?: Severity; readonly holds?: boolean; readonly fix?: FindingFix } = {},
): Finding {
  const entry = FINDING_CATALOGUE[code];
  const finding = {
    code: codeOf(code, params),
    severity: overrides.severity ?? entry.severity,
    holds: overrides.holds ?? entry.holds,
    place,
    params,
    ...(overrides.fix ? { fix: overrides.fix } : {}),
  };
  // `code` and `params` agree by the signature; TypeScript cannot see it through the union of all findings.
  return finding as unknown as Finding;
}

/** A rule of the plan is known by the plan's own code. */
function codeOf(code: CatalogueCode, params: object): string {
  return code === "rule.of-plan" && "rule" in params ? `rule.${String(params.rule)}` : code;
}
