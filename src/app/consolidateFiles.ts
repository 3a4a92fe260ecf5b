import { cellKey, checkSubmissions } from "../core/check";
import type { CheckedSubmission } from "../core/check";
import {
  applyCorrections,
  consolidate,
  decideFiles,
  distinctCorrections,
  figureKey,
  isSizeConfirmed,
  SLIP_SHEET,
} from "../core/consolidation";
import type { Consolidation, CorrectedSubmissions, Correction } from "../core/consolidation";
import type { Finding } from "../core/finding";
import { raise } from "../core/findingCatalogue";
import type { KeptReport } from "../core/keptReport";
import { reportingOrgUnits } from "../core/model";
import type { Plan } from "../core/model";
import { keptTyped } from "../core/report";
import type { KeptTyped, PreviousSummary } from "../core/report";
import type { Submission } from "../core/submission";
import { findingsKept, isAbout, reportsToKeep } from "./countedReports";
import { keptFiles } from "./keptFiles";
import type { Dropped } from "./keptFiles";
import type { ReceivedFile } from "./readReceived";

/** How a file ended: FILES.md §4, `files[].status`. */
export interface FileOutcome {
  readonly file: string;
  readonly sha256: string;
  readonly status: "merged" | "superseded" | "duplicate" | "refused" | "undecided";
  readonly units: readonly {
    readonly code: string;
    readonly sheets: readonly string[];
    readonly status: string;
  }[];
  readonly reason: string | null;
}

export interface ConsolidationOutcome {
  readonly consolidation: Consolidation;
  /** Of the files that were given; what the last summary gave back is not among them. */
  readonly files: readonly FileOutcome[];
  /** Path → SHA-256, of what was given and of what the last summary gave back. */
  readonly hashes: ReadonlyMap<string, string>;
  /** Reports that count, for the summary to keep. */
  readonly reports: readonly KeptReport[];
  /** What people typed into the last summary, null where there was none. */
  readonly typed: KeptTyped | null;
}

/** What a merge stands on besides plan and files. */
export interface MergeGround {
  /** The last summary: corrections on record stay in effect, units whose files are not given count as they did. */
  readonly previous?: PreviousSummary | null;
  /** Corrections that are not on record yet. */
  readonly decided?: readonly Correction[];
  /** Units of the last summary that are left out unless their files are given. */
  readonly dropped?: Dropped;
}

/**
 * Merges what was read: chooses one submission a unit, checks those that count, totals them.
 * Superseded submissions are not checked: their findings would ask about figures that no longer count.
 * Corrections on record in the last summary stay in effect, slips that came back add theirs. A unit whose file is not
 * given counts by the report that the last summary kept, as if the file had been given again.
 */
export function consolidateFiles(
  plan: Plan,
  received: readonly ReceivedFile[],
  receivedOn: (file: string, orgUnit: string) => string | null,
  { previous = null, decided = [], dropped }: MergeGround = {},
): ConsolidationOutcome {
  const kept = keptFiles(plan, previous, received, dropped);
  const all = [...received, ...kept.files];
  const reporting = new Set(reportingOrgUnits(plan).map((orgUnit) => orgUnit.code));
  const submissions: Submission[] = [];
  const notAsked: Finding[] = [];
  for (const { reading } of all) {
    for (const submission of reading?.submissions ?? []) {
      if (reporting.has(submission.orgUnit)) submissions.push(submission);
      else {
        const name = plan.orgUnits.find((orgUnit) => orgUnit.code === submission.orgUnit)!.name;
        notAsked.push(
          raise("file.not-asked", { file: submission.file, orgUnit: submission.orgUnit }, { name }),
        );
      }
    }
  }
  const hashes = new Map(all.map((file) => [file.path, file.sha256]));
  const countedBefore = (submission: Submission) =>
    previous?.mergedFiles.get(submission.orgUnit)?.has(hashes.get(submission.file) ?? "") === true;
  const decisions = decideFiles(plan, submissions, receivedOn, countedBefore);
  const chosen = submissions.filter(
    (submission) => decisions.byOrgUnit.get(submission.orgUnit)?.chosen === submission,
  );
  const confirmations = distinctCorrections([
    ...(previous?.corrections ?? []),
    ...received.flatMap((file) => file.slip?.answers ?? []),
    ...decided,
  ]);
  const corrected = applyCorrections(chosen, confirmations);
  const checked = checkChosen(plan, all, corrected.submissions, corrected);
  const passedOver = new Set(
    submissions.filter((submission) => !chosen.includes(submission)).map((submission) => key(submission)),
  );
  const readingFindings = received
    .flatMap((file) => file.findings)
    .filter((finding) => !isAboutDropped(finding, passedOver));
  const keptFindings = chosen.flatMap((submission) =>
    submission.isKept === true ? findingsKept(submission, kept.files) : [],
  );
  const findings = [
    ...received.flatMap((file) => unheardSlip(file, chosen)),
    ...kept.findings,
    ...readingFindings,
    ...keptFindings,
    ...notAsked,
    ...decisions.findings,
    ...corrected.findings,
    ...checked.flatMap((item) => item.findings),
  ];
  const merged = consolidate({
    plan,
    accepted: checked,
    decisions: decisions.byOrgUnit,
    findings,
    corrections: corrected.applied,
    confirmations,
  });
  const typed = previous === null ? null : keptTyped(previous, merged, hashes);
  const overtyped = typed?.findings ?? [];
  const consolidation =
    overtyped.length === 0 ? merged : { ...merged, findings: [...merged.findings, ...overtyped] };
  return {
    consolidation,
    files: received.map((file) => outcomeOf(file, decisions.byOrgUnit, reporting)),
    hashes,
    reports: reportsToKeep(plan, chosen, all, checked),
    typed,
  };
}

/** A slip whose unit has no report that counts: its answers wait, and that is said. */
function unheardSlip({ path, slip }: ReceivedFile, chosen: readonly Submission[]): readonly Finding[] {
  const { orgUnit = null, answers = [] } = slip ?? {};
  if (orgUnit === null || answers.length === 0) return [];
  if (chosen.some((submission) => submission.orgUnit === orgUnit)) return [];
  return [raise("slip.no-report", { file: path, orgUnit }, { answers: answers.length })];
}

/** Runs the checks of submissions together with what their files say of the plan. */
export function checkChosen(
  plan: Plan,
  received: readonly ReceivedFile[],
  chosen: readonly Submission[],
  corrected: Pick<CorrectedSubmissions, "applied" | "findings"> = { applied: new Map(), findings: [] },
): readonly CheckedSubmission[] {
  const byPath = new Map(received.map((file) => [file.path, file]));
  return checkSubmissions(
    plan,
    chosen.map((submission) => {
      const file = byPath.get(submission.file)!;
      const isOfSubmission = isAbout(submission.orgUnit);
      const confirmed = submission.figures.filter((figure) => {
        const correction = corrected.applied.get(figureKey({ ...figure, orgUnit: submission.orgUnit }));
        return correction !== undefined && isSizeConfirmed(correction);
      });
      return {
        submission,
        targetCells: file.reading?.targetCells.get(submission.orgUnit) ?? new Map(),
        // Of two confirmations that no date orders neither counts, and nor does the report's figure.
        findings: [...file.findings.filter(isOfSubmission), ...corrected.findings.filter(isOfSubmission)],
        confirmed: new Set(confirmed.map(({ location }) => cellKey(location))),
      };
    }),
  );
}

function outcomeOf(
  file: ReceivedFile,
  decisions: ReturnType<typeof decideFiles>["byOrgUnit"],
  reporting: ReadonlySet<string>,
): FileOutcome {
  const base = { file: file.path, sha256: file.sha256 };
  if (file.duplicateOf !== null) return { ...base, status: "duplicate", units: [], reason: "file.duplicate" };
  const { slip } = file;
  if (slip !== undefined && slip.orgUnit !== null) {
    const units = [{ code: slip.orgUnit, sheets: [SLIP_SHEET], status: "merged" }];
    return { ...base, status: "merged", units, reason: null };
  }
  const submissions = file.reading?.submissions ?? [];
  if (submissions.length === 0) return { ...base, status: "refused", units: [], reason: file.refusal };
  const units = submissions.map((submission) => {
    const decision = decisions.get(submission.orgUnit);
    const status = !reporting.has(submission.orgUnit)
      ? "refused"
      : decision?.chosen === submission
        ? "merged"
        : decision?.superseded.includes(submission)
          ? "superseded"
          : "undecided";
    return { code: submission.orgUnit, sheets: submission.sheets, status } as const;
  });
  const order = ["merged", "undecided", "superseded", "refused"] as const;
  const status = order.find((candidate) => units.some((entry) => entry.status === candidate)) ?? "refused";
  const reason = status === "merged" ? null : status === "refused" ? "file.not-asked" : "file.superseded";
  return { ...base, status, units, reason };
}

function key(submission: Pick<Submission, "file" | "orgUnit">): string {
  return `${submission.file}|${submission.orgUnit}`;
}

/** Cell and structure findings of a submission that does not count are dropped; those about the file itself stay. */
function isAboutDropped(finding: Finding, dropped: ReadonlySet<string>): boolean {
  if (finding.code.startsWith("file.")) return false;
  const { file, orgUnit } = finding.place;
  return file !== undefined && orgUnit !== undefined && dropped.has(`${file}|${orgUnit}`);
}
