import type { Finding } from "../../src/core/finding";
import { assignedIndicators, partCodes } from "../../src/core/model";
import type { Plan } from "../../src/core/model";
import type { WorkbookData } from "../../src/core/workbook";
import { random } from "../support/district";
import { checkWorkbooks, filledWorkbook } from "./builtReports";
import { correctReports, correctWorkbooks, districtOfSizes } from "./correctDistricts";
import type { CorrectReport } from "./correctDistricts";
import { ERROR_KINDS } from "./seededErrors";
import type { Seeded } from "./seededErrors";

/** One row of the table: how many mistakes of a kind were made, found at their place, and named rightly. */
export interface DetectionRow {
  readonly kind: string;
  readonly seeded: number;
  readonly found: number;
  readonly named: number;
}

export interface DetectionTable {
  readonly rows: readonly DetectionRow[];
  /** Kind, unit and rows of each mistake that nothing reported. */
  readonly missed: readonly string[];
  /** Of the same districts before mistakes were put in. */
  readonly alarms: { readonly entries: number; readonly errors: number; readonly warnings: number };
}

const FIRST_SEED = 7000;
/** Mistakes of one kind put into one district, each into a report of its own. */
const A_DISTRICT = 10;

/**
 * Seeds `perKind` mistakes of each kind, one a workbook, into correct reports of generated districts, and counts those
 * that a finding reports which the correct report did not have: at a cell of the mistake, or about the whole file.
 */
export function detectionTable(perKind: number): DetectionTable {
  const counts = new Map(ERROR_KINDS.map((kind) => [kind.name, { seeded: 0, found: 0, named: 0 }]));
  const alarms = { entries: 0, errors: 0, warnings: 0 };
  const missed: string[] = [];
  const isFull = () => [...counts.values()].every((count) => count.seeded >= perKind);
  for (let district = 0; district < 400 && !isFull(); district++) {
    const plan = withTypedPercent(districtOfSizes(FIRST_SEED + district));
    const reports = correctReports(plan, FIRST_SEED + district).filter(({ orgUnit }) =>
      isCommune(orgUnit.kind),
    );
    const workbooks = new Map(correctWorkbooks(plan, reports));
    const before = checkWorkbooks(plan, workbooks);
    for (const { entries } of before.checked) {
      alarms.entries += entries.filter(
        (entry) => entry.measure !== "previous" && entry.state !== "blank",
      ).length;
    }
    alarms.errors += before.findings.filter((finding) => finding.severity === "error").length;
    alarms.warnings += before.findings.filter((finding) => finding.severity === "warning").length;
    const known = new Set(before.findings.map(identity));
    const next = random(FIRST_SEED + district);
    for (const kind of ERROR_KINDS) {
      const count = counts.get(kind.name)!;
      for (let turn = 0; turn < A_DISTRICT && count.seeded < perKind; turn++) {
        const seeded = kind.seed(plan, reports, Math.floor(next() * reports.length), next);
        if (seeded === null) continue;
        // By itself, as the unit checks it before sending; with the others where only they can show it.
        const together = kind.needsOthers === true ? workbooks : new Map<string, WorkbookData>();
        const fresh = checkWorkbooks(plan, withReport(plan, together, seeded.report)).findings.filter(
          (finding) => !known.has(identity(finding)),
        );
        count.seeded += 1;
        const isFound = fresh.some((finding) => isAbout(plan, finding, seeded));
        if (isFound) count.found += 1;
        else missed.push(`${kind.name} ${seeded.report.orgUnit.code} ${seeded.rows.join(" ")}`);
        if (fresh.some((finding) => isOfFile(finding, seeded) && kind.names(finding, seeded)))
          count.named += 1;
      }
    }
  }
  return { rows: [...counts].map(([kind, count]) => ({ kind, ...count })), alarms, missed };
}

/** The table as text, shares in percent. */
export function printDetection({ rows, alarms }: DetectionTable): string {
  const percent = (part: number, of: number) => (of === 0 ? "–" : `${((100 * part) / of).toFixed(1)} %`);
  const lines = rows.map(
    ({ kind, seeded, found, named }) =>
      `${kind.padEnd(24)}${String(seeded).padStart(6)}${percent(found, seeded).padStart(10)}${percent(named, seeded).padStart(10)}`,
  );
  const rate = ((1000 * alarms.warnings) / Math.max(1, alarms.entries)).toFixed(2);
  return [
    `${"kind".padEnd(24)}${"seeded".padStart(6)}${"found".padStart(10)}${"named".padStart(10)}`,
    ...lines,
    `correct reports: ${alarms.entries} entries, ${alarms.errors} errors, ${alarms.warnings} warnings (${rate} per 1,000)`,
  ].join("\n");
}

/** Communes of the sample type no percentage; here the row of incomes is one. */
function withTypedPercent(plan: Plan): Plan {
  return {
    ...plan,
    indicators: plan.indicators.map((indicator) =>
      indicator.code === "KT11" ? { ...indicator, valueType: "percent", unitOfMeasure: "%" } : indicator,
    ),
  };
}

function isCommune(kind: string): boolean {
  return kind === "xã" || kind === "thị trấn";
}

function withReport(
  plan: Plan,
  workbooks: ReadonlyMap<string, WorkbookData>,
  report: CorrectReport,
): ReadonlyMap<string, WorkbookData> {
  return new Map([
    ...workbooks,
    [`${report.orgUnit.code}.xlsx`, filledWorkbook(plan, report.orgUnit, report)],
  ]);
}

function isOfFile(finding: Finding, { report }: Seeded): boolean {
  const { file } = finding.place;
  return finding.code === "file.repeats-other-unit" || file === `${report.orgUnit.code}.xlsx`;
}

/** About the whole file, about one of the rows, or about a row made of them or bound to them by a rule. */
function isAbout(plan: Plan, finding: Finding, seeded: Seeded): boolean {
  if (!isOfFile(finding, seeded)) return false;
  const { indicator } = finding.place;
  if (indicator === undefined || finding.code.startsWith("rule.")) return true;
  const row = assignedIndicators(plan, seeded.report.orgUnit).find(
    (candidate) => candidate.code === indicator,
  );
  const touched = [indicator, ...(row === undefined ? [] : partCodes(row))];
  return touched.some((code) => seeded.rows.includes(code));
}

function identity(finding: Finding): string {
  const { file, sheet, rowIndex, columnIndex } = finding.place;
  return [finding.code, file, sheet, rowIndex, columnIndex].join("|");
}
