import type { Finding } from "../core/finding";
import { raise } from "../core/findingCatalogue";
import type { KeptReport } from "../core/keptReport";
import { reportingOrgUnits } from "../core/model";
import type { Plan } from "../core/model";
import { reportOf } from "../core/report";
import type { PreviousSummary } from "../core/report";
import type { ReceivedFile } from "./readReceived";

/** Which units' reports of the last summary are not to be counted again. */
export type Dropped = "all" | ReadonlySet<string>;

/** What the last summary gives back of reports whose files are not given again. */
export interface KeptFiles {
  /** One for each file, as if it had been received. */
  readonly files: readonly ReceivedFile[];
  /** Units that counted and cannot be counted again without their file. */
  readonly findings: readonly Finding[];
}

/** Behind the name of a kept file where another file of that name is given now. */
const NAMESAKE = " (đã nhận trước)";

/**
 * The reports that the last summary keeps and whose very file is not among those given, save those that a person leaves
 * out. Whether one counts beside a newer file of its unit is not decided here. The order of files makes no difference.
 */
export function keptFiles(
  plan: Plan,
  previous: PreviousSummary | null,
  given: readonly ReceivedFile[],
  dropped: Dropped = new Set(),
): KeptFiles {
  if (previous === null || dropped === "all") return { files: [], findings: [] };
  const { period } = plan.settings;
  const reporting = new Set(reportingOrgUnits(plan).map(({ code }) => code));
  const here = givenUnits(given);
  const byHash = new Map<string, KeptReport[]>();
  const findings: Finding[] = [];
  for (const orgUnit of countedUnits(previous)) {
    if (!reporting.has(orgUnit) || dropped.has(orgUnit)) continue;
    const lines = previous.kept.get(orgUnit);
    if (lines !== undefined && here.get(orgUnit)?.has(lines.sha256)) continue;
    const report = lines === undefined ? "none" : reportOf(lines, period);
    if (typeof report === "object") {
      byHash.set(report.sha256, [...(byHash.get(report.sha256) ?? []), report]);
    } else if (!here.has(orgUnit)) {
      findings.push(raise("summary.not-kept", { orgUnit }, { reason: report, period }));
    }
  }
  const paths = new Set(given.map((file) => file.path));
  const files = [...byHash.values()].map((reports) => receivedAgain(plan, reports, paths));
  return { files: files.sort((a, b) => (a.path < b.path ? -1 : 1)), findings };
}

/** Units that the last summary counts, by its record and by what it keeps. */
function countedUnits(previous: PreviousSummary): ReadonlySet<string> {
  return new Set([
    ...[...previous.figures.values()].map(({ orgUnit }) => orgUnit),
    ...previous.mergedFiles.keys(),
  ]);
}

/** A name without what was put behind it to tell it from a namesake. */
function withoutNamesake(path: string): string {
  return path.endsWith(NAMESAKE) ? path.slice(0, -NAMESAKE.length) : path;
}

/** Unit → hashes of the given files that speak of it. */
function givenUnits(given: readonly ReceivedFile[]): ReadonlyMap<string, ReadonlySet<string>> {
  const units = new Map<string, Set<string>>();
  for (const { reading, sha256 } of given) {
    for (const { orgUnit } of reading?.submissions ?? []) {
      units.set(orgUnit, (units.get(orgUnit) ?? new Set()).add(sha256));
    }
  }
  return units;
}

/** One file with the reports that are kept of it, under a name of its own among `taken`, which it is added to. */
function receivedAgain(plan: Plan, reports: readonly KeptReport[], taken: Set<string>): ReceivedFile {
  const { sha256, submission } = reports[0]!;
  let path = withoutNamesake(submission.file);
  while (taken.has(path)) path += NAMESAKE;
  taken.add(path);
  const submissions = reports.map((report) => ({ ...report.submission, file: path }));
  const findings = reports.flatMap((report) => findingsNow(plan, report, path));
  const targetCells = new Map(reports.map((report) => [report.submission.orgUnit, report.targetCells]));
  const reading = { submissions, findings, targetCells };
  return { path, sha256, duplicateOf: null, reading, refusal: null, findings };
}

/** What was found while reading, under the file's name of now; the plan may have changed since. */
function findingsNow(plan: Plan, report: KeptReport, file: string): readonly Finding[] {
  const { submission, findings } = report;
  const made = submission.identity.plan;
  const isOfOtherPlan = made !== null && made !== plan.fingerprint;
  const { orgUnit } = submission;
  return [
    ...findings
      .filter(({ code }) => code !== "file.wrong-plan")
      .map((finding) => ({ ...finding, place: { ...finding.place, file } })),
    ...(isOfOtherPlan ? [raise("file.wrong-plan", { file, orgUnit }, {})] : []),
  ];
}
