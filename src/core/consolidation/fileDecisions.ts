import type { Finding, FindingPlace } from "../finding";
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
 *
 * A report that the last summary kept (`isKept`) gives way to the one file that came since, unless the covers say that
 * this one is the older or it has only some of the sheets; nothing is said of the kept one itself.
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
  received: readonly Submission[],
  findings: Finding[],
  countedBefore: (submission: Submission) => boolean,
): Omit<FileDecision, "receivedOn" | "late"> {
  // By name, so that nothing hangs on the order in which files were found.
  const group = [...received].sort((a, b) => (a.file < b.file ? -1 : 1));
  const fullest = Math.max(...group.map((submission) => tableCount(submission)));
  const whole = group.filter((submission) => tableCount(submission) === fullest);
  const newest = whole.filter((submission) => !whole.some((other) => compareVersions(submission, other) < 0));
  const superseded = group.filter((submission) =>
    newest.some((other) => compareVersions(submission, other) < 0),
  );
  const partial = group.filter(
    (submission) => !whole.includes(submission) && !superseded.includes(submission),
  );
  const given = newest.filter((submission) => submission.isKept !== true);
  const rivals = given.length === 1 ? given : newest;
  const stays = rivals.length === 1 ? rivals : rivals.filter(countedBefore);
  const chosen = stays.length === 1 ? stays[0]! : null;
  const say = (submission: Submission, other: Submission, decided: boolean) => {
    if (submission.isKept === true) return;
    const partialSheets = partial.includes(submission) ? submission.sheets : [];
    const params = { other: other.file, decided, partialSheets };
    const severity = decided ? {} : ({ severity: "error" } as const);
    findings.push(raise("file.superseded", coverPlace(submission), params, severity));
  };
  if (rivals.length > 1) {
    for (const tied of rivals)
      say(
        tied,
        rivals.find((other) => other !== tied)!,
        false,
      );
  }
  for (const submission of superseded) say(submission, rivals[0]!, true);
  for (const submission of partial) say(submission, rivals[0]!, false);
  return { orgUnit, status: rivals.length > 1 ? "undecided" : "merged", chosen, superseded, partial };
}

/** Where a person says which file counts: `Lần gửi` on the cover. */
function coverPlace(submission: Submission): FindingPlace {
  const { location } = submission.cover;
  return { file: submission.file, orgUnit: submission.orgUnit, ...(location ?? {}) };
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
