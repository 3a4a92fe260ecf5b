import { heldFigures } from "../core/consolidation";
import type { Correction, HeldFigure } from "../core/consolidation";
import type { Finding } from "../core/finding";
import type { Plan } from "../core/model";
import { describeChanges, SUMMARY_SHEET, summaryWorkbook } from "../core/report";
import type { Changes, DiaryEntry, PreviousSummary } from "../core/report";
import type { SheetSpec, WorkbookSpec } from "../core/workbook";
import { consolidateFiles } from "./consolidateFiles";
import type { FileOutcome } from "./consolidateFiles";
import { applyChoices, withLost } from "./fileChoices";
import type { FileChoices } from "./fileChoices";
import type { ReceivedFile } from "./readReceived";
import { makeSlips } from "./slips";
import type { Slip } from "./slips";
import { totalsProgress } from "./totalsProgress";
import type { IndicatorProgress } from "./totalsProgress";

/** What a merge needs besides the plan and the files. */
export interface MergeInput {
  readonly received: readonly ReceivedFile[];
  /** What a person chose where files of a unit stood against each other. */
  readonly chosen: FileChoices;
  readonly previous: PreviousSummary | null;
  /** Figures that were confirmed or chosen since the last merge; those on record there need not be given again. */
  readonly decided?: readonly Correction[];
  /** Codes of units of the last summary that are left out unless their files are given. */
  readonly dropped?: readonly string[];
  readonly diary: Pick<DiaryEntry, "at" | "by" | "version">;
}

/** How the merge stands with one unit. */
export interface OrgUnitOutcome {
  readonly code: string;
  readonly name: string;
  readonly status: "received" | "undecided" | "missing";
  readonly late: boolean | null;
  readonly errors: number;
  readonly warnings: number;
  /** Files that stand against each other, the first by name first; empty unless undecided. */
  readonly rivals: readonly string[];
  /** Counts by the report that the last summary kept; absent otherwise. */
  readonly isKept?: true;
}

/** An indicator whose target was missed by the whole. */
export interface MissedIndicator {
  readonly code: string;
  readonly name: string;
}

/** A merge to be looked at before it is written: plain data all through. */
export interface MergePreview {
  readonly spec: WorkbookSpec;
  readonly orgUnits: readonly OrgUnitOutcome[];
  readonly files: readonly FileOutcome[];
  readonly findings: readonly Finding[];
  readonly missed: readonly MissedIndicator[];
  readonly isProvisional: boolean;
  /** What differs from the last summary, null where there was none. */
  readonly changes: Changes | null;
  /** One for each unit that has figures to look at again. */
  readonly slips: readonly Slip[];
  /** Figures that are left out until a person decides. */
  readonly held: readonly HeldFigure[];
  readonly progress: readonly IndicatorProgress[];
}

/**
 * Merges what was read into the sheets of a summary that go into the plan's own workbook. Nothing is written here.
 * `describe` makes the sentence of a finding, `diaryLine` that of the diary.
 */
export function mergeIntoWorkbook(
  plan: Plan,
  input: MergeInput,
  describe: (finding: Finding) => string,
  diaryLine: (files: number, received: number, expected: number) => string,
): MergePreview {
  const { previous } = input;
  const receivedOn = (_file: string, orgUnit: string) => {
    const typed = previous?.ledger.get(orgUnit);
    return typed?.arrivedOn ?? typed?.receivedOn ?? null;
  };
  const { received, lost } = applyChoices(input.received, input.chosen);
  const outcome = consolidateFiles(plan, received, receivedOn, {
    previous,
    decided: input.decided ?? [],
    dropped: new Set(input.dropped),
  });
  const { consolidation, hashes, reports, typed } = outcome;
  const files = withLost(outcome.files, lost);
  const { orgUnits, totals, findings } = consolidation;
  const here = orgUnits.filter((status) => status.status === "received").length;
  const spec = summaryWorkbook(consolidation, {
    hashes,
    findings: findings.map((finding) => ({ finding, message: describe(finding) })),
    diary: [
      ...(previous?.diary ?? []),
      {
        ...input.diary,
        what: diaryLine(files.length, here, orgUnits.length),
        files: files.length,
        orgUnits: `${here}/${orgUnits.length}`,
      },
    ],
    keptLedger: previous?.ledger ?? new Map(),
    reports,
    ...(typed === null ? {} : { keptTotals: typed.totals }),
  });
  return {
    spec: besidePlan(spec),
    orgUnits: orgUnits.map((status) => ({
      code: status.orgUnit.code,
      name: status.orgUnit.name,
      status: status.status,
      late: status.late,
      errors: status.errors,
      warnings: status.warnings,
      rivals: status.status === "undecided" ? rivalsOf(status.orgUnit.code, received) : [],
      ...(status.submission?.isKept === true ? { isKept: true as const } : {}),
    })),
    files,
    findings,
    missed: totals
      .filter((total) => total.verdict === "missed")
      .map(({ indicator }) => ({ code: indicator.code, name: indicator.name })),
    isProvisional: totals.some((total) => total.provisional),
    slips: makeSlips(consolidation, describe),
    changes: previous === null ? null : describeChanges(previous, consolidation, hashes),
    held: heldFigures(consolidation),
    progress: totalsProgress(consolidation),
  };
}

/** Name of the merged movements where the plan's own sheet `Phong trào` stands in the same workbook. */
export const MOVEMENTS_BESIDE_PLAN = "Phong trào (kết quả)";

/** The plan has a sheet `Phong trào` of its own, which a merge must never replace. */
function besidePlan(spec: WorkbookSpec): WorkbookSpec {
  const rename = (sheet: SheetSpec): SheetSpec =>
    sheet.name === SUMMARY_SHEET.movements ? { ...sheet, name: MOVEMENTS_BESIDE_PLAN } : sheet;
  return { ...spec, sheets: spec.sheets.map(rename) };
}

function rivalsOf(orgUnit: string, received: readonly ReceivedFile[]): readonly string[] {
  return received
    .filter((file) => file.reading?.submissions.some((submission) => submission.orgUnit === orgUnit))
    .map((file) => file.path)
    .sort();
}
