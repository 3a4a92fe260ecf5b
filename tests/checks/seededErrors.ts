import type { Finding } from "../../src/core/finding";
import { assignedIndicators, isComputed, listCountOf } from "../../src/core/model";
import type { Indicator, OrgUnit, Plan } from "../../src/core/model";
import { previousFigure, targetInForce } from "../../src/core/plan";
import type { CorrectReport } from "./correctDistricts";

/** One mistake put into a correct report. */
export interface Seeded {
  readonly report: CorrectReport;
  /** Codes of the rows it touched, and the column. */
  readonly rows: readonly string[];
  readonly measure: "actual" | "estimate";
}

export interface ErrorKind {
  readonly name: string;
  /** Only a comparison with other units' reports can show it. */
  readonly needsOthers?: true;
  /** Null where the report has no row for it. */
  readonly seed: (
    plan: Plan,
    reports: readonly CorrectReport[],
    at: number,
    next: () => number,
  ) => Seeded | null;
  /** Whether a finding names the mistake for what it is. */
  readonly names: (finding: Finding, seeded: Seeded) => boolean;
}

type Figures = Map<string, number | string>;

const isNear = (value: number, other: number) => Math.abs(value / other - 1) < 0.02;

/** A figure times a power of ten, in a row where plan or last year is known. */
function scaled(name: string, factor: number): ErrorKind {
  return {
    name,
    seed: (plan, reports, at, next) =>
      withFigure(plan, reports[at]!, next, (value) => round12(value * factor), hasReference),
    names: ({ fix, code }, { report, rows, measure }) => {
      const wrong = report[measure].get(rows[0]!);
      const isScale = code === "cell.magnitude" || code === "rule.one-change-balances";
      return (
        isScale && typeof wrong === "number" && typeof fix?.to === "number" && isNear(fix.to, wrong / factor)
      );
    },
  };
}

function digits(name: string, change: (text: string, next: () => number) => string): ErrorKind {
  return {
    name,
    seed: (plan, reports, at, next) =>
      withFigure(
        plan,
        reports[at]!,
        next,
        (value) => Number(change(String(value), next)),
        (of, orgUnit, indicator, value) => hasReference(of, orgUnit, indicator, value) && value >= 100,
      ),
    names: (finding) => finding.code === "rule.one-change-balances",
  };
}

const columnOf = (report: CorrectReport, code: string, value: number | string): CorrectReport => ({
  ...report,
  actual: new Map([...report.actual, [code, value]]),
});

/** The twelve kinds of the table, in its order. */
export const ERROR_KINDS: readonly ErrorKind[] = [
  scaled("×10", 10),
  scaled("×100", 100),
  scaled("×1000", 1000),
  scaled("÷1000", 1 / 1000),
  digits("swapped digits", (text, next) => {
    const at = Math.floor(next() * (text.replace(/\..*/u, "").length - 1));
    return text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2);
  }),
  digits("one digit", (text, next) => {
    const at = Math.floor(next() * text.replace(/\..*/u, "").length);
    const digit = (Number(text[at]) + 1 + Math.floor(next() * 8)) % 10;
    return text.slice(0, at) + (at === 0 && digit === 0 ? 9 : digit) + text.slice(at + 1);
  }),
  {
    name: "sign",
    seed: (plan, reports, at, next) => withFigure(plan, reports[at]!, next, (value) => -value, hasReference),
    names: ({ code, params }) =>
      code === "cell.negative" ||
      (code === "rule.one-change-balances" && "change" in params && params.change === "sign"),
  },
  {
    name: "two rows swapped",
    seed: (plan, reports, at, next) => {
      const report = reports[at]!;
      const rows = typedRows(plan, report);
      const first = Math.floor(next() * (rows.length - 1));
      const [one, other] = [rows[first]!.code, rows[first + 1]!.code];
      const [a, b] = [report.actual.get(one), report.actual.get(other)];
      if (typeof a !== "number" || typeof b !== "number" || a <= 0 || b <= 0 || isNear(a, b)) return null;
      return { report: columnOf(columnOf(report, one, b), other, a), rows: [one, other], measure: "actual" };
    },
    names: ({ code }) => code === "structure.rows-swapped",
  },
  {
    name: "last year's column",
    seed: (plan, reports, at) => {
      const report = reports[at]!;
      const changed: Figures = new Map(report.actual);
      const rows: string[] = [];
      for (const { code } of typedRows(plan, report)) {
        const known = previousFigure(plan, code, report.orgUnit.code)?.value ?? null;
        if (known === null) continue;
        changed.set(code, known);
        rows.push(code);
      }
      return rows.length < 8 ? null : { report: { ...report, actual: changed }, rows, measure: "actual" };
    },
    names: ({ code }) => code === "file.repeats-own-previous",
  },
  {
    name: "another unit's column",
    needsOthers: true,
    seed: (plan, reports, at) => {
      const report = reports[at]!;
      const other = reports.find(
        (candidate) => candidate !== report && candidate.orgUnit.kind === report.orgUnit.kind,
      );
      const rows = typedRows(plan, report).map(({ code }) => code);
      if (other === undefined || rows.length < 8) return null;
      const changed: Figures = new Map(report.actual);
      for (const code of rows) changed.set(code, other.actual.get(code) ?? "…");
      return { report: { ...report, actual: changed }, rows, measure: "actual" };
    },
    names: ({ code }) => code === "file.repeats-other-unit",
  },
  {
    name: "percent as ratio",
    seed: (plan, reports, at, next) =>
      withFigure(
        plan,
        reports[at]!,
        next,
        (value) => round12(value / 100),
        (of, orgUnit, indicator, value) =>
          indicator.valueType === "percent" && value > 1 && hasReference(of, orgUnit, indicator, value),
      ),
    names: ({ code }) => code === "cell.percent-scale",
  },
  {
    name: "shifted by one row",
    seed: (plan, reports, at, next) => {
      const report = reports[at]!;
      const rows = typedRows(plan, report).map(({ code }) => code);
      if (rows.length < 16) return null;
      const length = 8 + Math.floor(next() * 8);
      const first = 1 + Math.floor(next() * (rows.length - length - 1));
      const changed: Figures = new Map(report.actual);
      const touched = rows.slice(first, first + length);
      touched.forEach((code, index) => changed.set(code, report.actual.get(rows[first + index - 1]!) ?? "…"));
      return { report: { ...report, actual: changed }, rows: touched, measure: "actual" };
    },
    names: ({ code }) => code === "structure.rows-shifted",
  },
];

/** Rows the unit types as numbers, in the order of its form. */
function typedRows(plan: Plan, report: CorrectReport): readonly Indicator[] {
  return assignedIndicators(plan, report.orgUnit).filter(
    (indicator) =>
      !isComputed(indicator) && listCountOf(indicator.code) === null && indicator.valueType !== "boolean",
  );
}

function hasReference(plan: Plan, orgUnit: OrgUnit, indicator: Indicator, value: number): boolean {
  const target = targetInForce(plan, indicator.code, orgUnit.code, plan.settings.dataCutoff);
  const previous = previousFigure(plan, indicator.code, orgUnit.code)?.value ?? 0;
  return value > 0 && (previous > 0 || (target?.issuedNumber ?? 0) > 0);
}

/** Changes the actual of one suitable row. */
function withFigure(
  plan: Plan,
  report: CorrectReport,
  next: () => number,
  change: (value: number) => number,
  isSuitable: (plan: Plan, orgUnit: OrgUnit, indicator: Indicator, value: number) => boolean,
): Seeded | null {
  const rows = typedRows(plan, report).filter((indicator) => {
    const value = report.actual.get(indicator.code);
    return typeof value === "number" && isSuitable(plan, report.orgUnit, indicator, value);
  });
  const row = rows[Math.floor(next() * rows.length)];
  if (row === undefined) return null;
  const before = report.actual.get(row.code) as number;
  const after = change(before);
  return after === before
    ? null
    : { report: columnOf(report, row.code, after), rows: [row.code], measure: "actual" };
}

function round12(value: number): number {
  return Number(value.toPrecision(12));
}
