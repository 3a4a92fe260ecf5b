import type { Finding } from "../finding";
import { raise } from "../findingCatalogue";
import { addDays } from "../model";
import type { Plan } from "../model";
import type { Submission, TableKind } from "../submission";

/** Which of a unit's submissions counts, and when it came. */
export interface FileDecision {
  readonly orgUnit: string;
  readonly status: "merged" | "undecided";
  /** The submission that counts; while undecided, the one of the last merge, else null. */
  readonly chosen: Submission | null;
  readonly superseded: readonly Submission[];
  /** Later files with only some of the sheets: a person confirms them. */
  readonly partial: readonly Submission[];
  readonly receivedOn: string | null;
  readonly late: boolean | null;
}

export interface FileDecisions {
  readonly byOrgUnit: ReadonlyMap<string, FileDecision>;
  readonly findings: readonly Finding[];
}

/**
 * Chooses one submission a unit: by `Lần gửi`, then by date and number of the document on the cover. Where these do
 * not decide, nothing is chosen until a person does. The file system's time is never looked at.
 * `receivedOn` gives the date of receipt of a file where it is known (ISO).
 */
export function decideFiles(
  plan: Plan,
  submissions: readonly Submission[],
  receivedOn: (file: string, orgUnit: string) => string | null,
  /** Whether the last merge counted this very file: where nothing else decides, it stays. */
  countedBefore: (submission: Submission) => boolean = () => false,
): FileDecisions {
  const byOrgUnit = new Map<string, FileDecision>();
  const findings: Finding[] = [];
  const groups = new Map<string, Submission[]>();
  for (const submission of submissions) {
    const group = groups.get(submission.orgUnit);
    if (group) group.push(submission);
    else groups.set(submission.orgUnit, [submission]);
  }
  for (const [orgUnit, group] of groups) {
    const decision = decideOne(orgUnit, group, findings, countedBefore);
    const date = decision.chosen === null ? null : receivedOn(decision.chosen.file, orgUnit);
    const late = date === null ? null : date >= plan.settings.deadlineBefore;
    if (late && date !== null && decision.chosen !== null) {
      const lastDay = addDays(plan.settings.deadlineBefore, -1);
      findings.push(raise("file.late", { file: decision.chosen.file, orgUnit }, { received: date, lastDay }));
    }
    byOrgUnit.set(orgUnit, { ...decision, receivedOn: date, late });
  }
  return { byOrgUnit, findings };
}

function decideOne(
  orgUnit: string,
  group: readonly Submission[],
  findings: Finding[],
  countedBefore: (submission: Submission) => boolean,
): Omit<FileDecision, "receivedOn" | "late"> {
  const fullest = Math.max(...group.map((submission) => tableCount(submission)));
  const isPartial = (submission: Submission) => tableCount(submission) < fullest;
  const whole = group.filter((submission) => !isPartial(submission));
  const partial = group.filter(isPartial);
  const ranked = [...whole].sort(compareVersions);
  const best = ranked[ranked.length - 1]!;
  const ties = ranked.filter((submission) => compareVersions(submission, best) === 0);
  const place = (submission: Submission) => ({
    file: submission.file,
    orgUnit,
    ...(submission.cover.location
      ? {
          sheet: submission.cover.location.sheet,
          rowIndex: submission.cover.location.rowIndex,
          columnIndex: submission.cover.location.columnIndex,
        }
      : {}),
  });
  if (ties.length > 1) {
    for (const submission of ties) {
      const other = ties.find((candidate) => candidate !== submission)!;
      const params = { other: other.file, decided: false, partialSheets: [] };
      findings.push(raise("file.superseded", place(submission), params, { severity: "error" }));
    }
    const stays = ties.filter(countedBefore);
    const chosen = stays.length === 1 ? stays[0]! : null;
    return {
      orgUnit,
      status: "undecided",
      chosen,
      superseded: [],
      partial: group.filter((item) => item !== chosen),
    };
  }
  const superseded = ranked.filter((submission) => submission !== best);
  for (const submission of superseded) {
    findings.push(
      raise("file.superseded", place(submission), { other: best.file, decided: true, partialSheets: [] }),
    );
  }
  for (const submission of partial) {
    const params = { other: best.file, decided: false, partialSheets: submission.sheets };
    findings.push(raise("file.superseded", place(submission), params, { severity: "error" }));
  }
  return { orgUnit, status: "merged", chosen: best, superseded, partial };
}

/** Negative when `a` is the older version, 0 when the covers do not tell. */
function compareVersions(a: Submission, b: Submission): number {
  const byTimes = a.cover.sendNumber - b.cover.sendNumber;
  if (byTimes !== 0) return byTimes;
  const [dateA, dateB] = [a.cover.documentDate, b.cover.documentDate];
  if (dateA !== null && dateB !== null && dateA !== dateB) return dateA < dateB ? -1 : 1;
  const [numberA, numberB] = [leadingNumber(a.cover.documentNumber), leadingNumber(b.cover.documentNumber)];
  if (numberA !== null && numberB !== null && dateA === dateB && numberA !== numberB)
    return numberA - numberB;
  return 0;
}

/** `45/BC-UBND` → 45. Numbers of one office grow within the year. */
function leadingNumber(documentNumber: string | null): number | null {
  const match = documentNumber === null ? null : /^\s*(?:số\s*:?\s*)?(\d{1,6})\b/iu.exec(documentNumber);
  return match ? Number(match[1]) : null;
}

function tableCount(submission: Submission): number {
  const kinds: readonly TableKind[] = [
    "indicators",
    "ownerFigures",
    "movements",
    "individuals",
    "exemplars",
    "assessment",
  ];
  return kinds.filter((kind) => submission.tables.has(kind)).length;
}
