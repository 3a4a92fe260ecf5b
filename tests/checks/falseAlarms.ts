import type { Severity } from "../../src/core/finding";
import { checkWorkbooks } from "./builtReports";
import { correctReports, correctWorkbooks, districtOfSizes } from "./correctDistricts";

export interface AlarmRate {
  readonly districts: number;
  readonly workbooks: number;
  /** Figures and marks that units typed. */
  readonly entries: number;
  readonly bySeverity: Readonly<Record<Severity, number>>;
  /** Severity and code of each alarm → how often. */
  readonly byCode: ReadonlyMap<string, number>;
  /** Where each error and warning stood, the first few. */
  readonly examples: readonly string[];
}

/** Districts that share one plan: forms are made once. */
const A_PLAN = 10;

/** Checks `districts` generated, correct districts; every error and warning in them is a false alarm. */
export function alarmRate(districts: number): AlarmRate {
  const bySeverity: Record<Severity, number> = { error: 0, warning: 0, note: 0 };
  const byCode = new Map<string, number>();
  const examples: string[] = [];
  let workbooks = 0;
  let entries = 0;
  let plan = districtOfSizes(1);
  for (let seed = 0; seed < districts; seed++) {
    if (seed % A_PLAN === 0) plan = districtOfSizes(1 + seed / A_PLAN);
    const reports = correctReports(plan, 1000 + seed);
    const { checked, findings } = checkWorkbooks(plan, correctWorkbooks(plan, reports));
    workbooks += checked.length;
    entries += checked
      .flatMap((item) => item.entries)
      .filter((entry) => entry.measure !== "previous" && entry.state !== "blank").length;
    for (const finding of findings) {
      bySeverity[finding.severity] += 1;
      const key = `${finding.severity} ${finding.code}`;
      byCode.set(key, (byCode.get(key) ?? 0) + 1);
      if (finding.severity !== "note" && examples.length < 20) {
        examples.push(`${seed} ${JSON.stringify([finding.code, finding.place, finding.params])}`);
      }
    }
  }
  return { districts, workbooks, entries, bySeverity, byCode, examples };
}
