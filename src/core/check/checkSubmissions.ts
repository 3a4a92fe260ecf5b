import type { Finding } from "../finding";
import { assignedIndicators } from "../model";
import type { Indicator, OrgUnit, Plan } from "../model";
import type { LocatedText, Submission } from "../submission";
import { checkAgainstPlan, checkEstimates, checkOverwritten, checkTargetCells } from "./againstPlan";
import type { UnitVerdict } from "./againstPlan";
import type { Entry } from "./entry";
import { entryScope } from "./entryScope";
import type { RoleOf } from "./entryScope";
import { checkLimits, checkMissing } from "./limits";
import { checkDuplicatesAcross, checkLists } from "./lists";
import { checkMagnitude, peerLevel } from "./magnitude";
import type { PeerLevel } from "./magnitude";
import { checkPeers } from "./peers";
import { checkPlanRules } from "./planRules";
import { checkProgress } from "./progress";
import { readEntries } from "./readEntries";
import { checkOwnRepeats, checkRepeatsAcross } from "./repeats";
import { withPlanSeverities } from "./severities";
import { checkShifts } from "./shifts";
import { checkTexts } from "./texts";
import { unitFigures } from "./unitFigures";
import type { UnitFigures } from "./unitFigures";
import { cellKey, ownCells } from "./unitReport";
import type { UnitReport } from "./unitReport";
import { checkPopulation, checkUnusual } from "./unusual";

/** A submission with its entries read and judged. */
export interface CheckedSubmission {
  readonly submission: Submission;
  readonly entries: readonly Entry[];
  readonly figures: UnitFigures;
  readonly verdicts: readonly UnitVerdict[];
  readonly findings: readonly Finding[];
}

/** A submission with the plan figures that stand in its file. */
export interface SubmissionToCheck {
  readonly submission: Submission;
  readonly targetCells: ReadonlyMap<string, LocatedText>;
  /** Findings of reading; rows they hold are held here. */
  readonly findings: readonly Finding[];
  /** Cells (`sheet|row|column`) whose figure the unit confirmed when asked: their size is not doubted again. */
  readonly confirmed?: ReadonlySet<string>;
}

/**
 * Checks submissions together: each by itself, and the size of each figure against the other units of its kind.
 * Output in input order; findings of a submission in the order of its sheets' cells.
 */
export function checkSubmissions(
  plan: Plan,
  inputs: readonly SubmissionToCheck[],
): readonly CheckedSubmission[] {
  const indicators = new Map(plan.indicators.map((indicator) => [indicator.code, indicator]));
  const orgUnits = new Map(plan.orgUnits.map((orgUnit) => [orgUnit.code, orgUnit]));
  const kinds = new Map(plan.orgUnits.map((orgUnit) => [orgUnit.code, orgUnit.kind]));
  const read = inputs.map((input): ReadReport => {
    const orgUnit = orgUnits.get(input.submission.orgUnit)!;
    const assigned = assignedIndicators(plan, orgUnit);
    const roleOf = entryScope(plan, orgUnit, assigned);
    return { input, orgUnit, assigned, roleOf, ...readEntries(input.submission, indicators, roleOf) };
  });
  const peers = peerLevels(
    kinds,
    read.flatMap((item) => item.entries),
  );
  const levelOf = (entry: Entry) => (peers.size === 0 ? null : (peers.get(peerKey(entry, kinds)) ?? null));
  const checked = read.map((item) => checkOne(plan, item, indicators, levelOf));
  const reports = checked.map((item) => item.report);
  const outliers = checkPeers(plan, reports);
  const across = groupBy(
    [...checkRepeatsAcross(reports), ...checkDuplicatesAcross(inputs.map((input) => input.submission))],
    (finding) => finding.place.file ?? "",
  );
  const said = new Set<string>();
  return checked.map(({ report, verdicts, findings }) => {
    const { submission, entries, figures } = report;
    // A workbook may hold the sheets of several units: what is about the file is said once.
    const ofFile = said.has(submission.file) ? [] : (across.get(submission.file) ?? []);
    said.add(submission.file);
    const all = [...findings, ...(outliers.get(report) ?? []), ...ofFile];
    return { submission, entries, figures, verdicts, findings: withPlanSeverities(plan, all) };
  });
}

/** A submission as it was read, before anything is judged. */
interface ReadReport {
  readonly input: SubmissionToCheck;
  readonly orgUnit: OrgUnit;
  readonly assigned: readonly Indicator[];
  readonly roleOf: RoleOf;
  readonly entries: readonly Entry[];
  readonly findings: readonly Finding[];
}

interface CheckedReport {
  readonly report: UnitReport;
  readonly verdicts: readonly UnitVerdict[];
  readonly findings: readonly Finding[];
}

function checkOne(
  plan: Plan,
  read: ReadReport,
  indicators: ReadonlyMap<string, Indicator>,
  levelOf: (entry: Entry) => PeerLevel | null,
): CheckedReport {
  const { input, orgUnit, assigned } = read;
  const { submission } = input;
  const file = submission.file;
  const siblingsOf = groupBy(read.entries, (entry) => entry.indicator);
  const cellFindings: Finding[] = [];
  for (const entry of read.entries) {
    const indicator = indicators.get(entry.indicator);
    if (indicator === undefined || read.roleOf(entry) !== "asked") continue;
    cellFindings.push(...checkMissing(file, entry, indicator, siblingsOf.get(entry.indicator) ?? []));
    const limits = checkLimits(file, entry, indicator);
    cellFindings.push(...limits);
    if (limits.some((finding) => finding.holds)) continue;
    if (input.confirmed?.has(cellKey(entry.location))) continue;
    cellFindings.push(...checkMagnitude(file, entry, indicator, plan, levelOf(entry)));
  }
  const entries = applyHolds(read.entries, [...input.findings, ...cellFindings]);
  const figures = unitFigures(plan, orgUnit.code, ownEntries(entries, orgUnit.code), submission);
  const against = checkAgainstPlan(plan, orgUnit, assigned, submission, figures);
  const first = [
    ...read.findings,
    ...cellFindings,
    ...checkTargetCells(plan, orgUnit, file, input.targetCells, indicators),
    ...checkOverwritten(submission, figures, indicators),
    ...checkEstimates(file, entries, indicators),
    ...against.findings,
  ];
  const asked = new Set([
    ...[...input.findings, ...first].map((finding) => cellKey(finding.place)),
    ...(input.confirmed ?? []),
  ]);
  const cells = ownCells(submission);
  const report = { plan, orgUnit, submission, indicators, assigned, entries, figures, asked, cells };
  const findings = [...first, ...checkReport(report, against.verdicts)];
  return { report, verdicts: against.verdicts, findings };
}

/** The checks over several cells of one report, in the order people read them. */
function checkReport(report: UnitReport, verdicts: readonly UnitVerdict[]): readonly Finding[] {
  const { plan, orgUnit, submission } = report;
  const findings: Finding[] = [];
  const asked = new Set(report.asked);
  const checks = [
    checkOwnRepeats,
    checkShifts,
    checkUnusual,
    checkPopulation,
    (of: UnitReport) => checkProgress(of, verdicts),
    checkPlanRules,
  ];
  for (const check of checks) {
    const found = check({ ...report, asked });
    findings.push(...found);
    for (const finding of found) asked.add(cellKey(finding.place));
  }
  return [...findings, ...checkLists(plan, orgUnit, submission), ...checkTexts(submission)];
}

/** Entries about the unit itself, not those an office gives for other places. */
function ownEntries(entries: readonly Entry[], code: string): readonly Entry[] {
  return entries.filter((entry) => entry.place === code);
}

/** Marks entries that a finding holds: the cell it names, or the indicator everywhere where it names no column. */
function applyHolds(entries: readonly Entry[], findings: readonly Finding[]): readonly Entry[] {
  const cells = new Set<string>();
  const rows = new Set<string>();
  for (const finding of findings) {
    if (!finding.holds || finding.place.indicator === undefined) continue;
    const { indicator, measure } = finding.place;
    if (measure === undefined) rows.add(indicator);
    else cells.add(cellKey(finding.place));
  }
  if (cells.size === 0 && rows.size === 0) return entries;
  return entries.map((entry) => {
    const held = entry.held || rows.has(entry.indicator) || cells.has(cellKey(entry.location));
    return held === entry.held ? entry : { ...entry, held };
  });
}

/** Levels of each indicator among units of one kind; a unit compares with all of them, itself included. */
function peerLevels(
  kinds: ReadonlyMap<string, string>,
  entries: readonly Entry[],
): ReadonlyMap<string, PeerLevel> {
  const values = new Map<string, number[]>();
  for (const entry of entries) {
    if (entry.held || typeof entry.value !== "number") continue;
    const key = peerKey(entry, kinds);
    const list = values.get(key);
    if (list) list.push(entry.value);
    else values.set(key, [entry.value]);
  }
  const levels = new Map<string, PeerLevel>();
  for (const [key, list] of values) {
    const level = peerLevel(list);
    if (level !== null) levels.set(key, level);
  }
  return levels;
}

function peerKey(entry: Entry, kinds: ReadonlyMap<string, string>): string {
  return `${entry.indicator}|${entry.measure}|${kinds.get(entry.place) ?? entry.place}`;
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
