import { COMMENDED, isComputed, listCountOf, PROPOSED, reportingOrgUnits } from "../../src/core/model";
import type { FigureMatrix, Indicator, OrgUnit, Plan, PreviousFigure, Target } from "../../src/core/model";
import { evaluateExpression, expressionCodes } from "../../src/core/model";
import { samplePlan } from "../../src/core/plan";
import { formatVietnameseNumber } from "../../src/core/reading";
import { HEADER } from "../../src/core/template";
import type { TypedEntries } from "../../src/core/template";
import type { WorkbookData } from "../../src/core/workbook";
import { random } from "../support/district";
import { checkWorkbooks, filledWorkbook } from "./builtReports";

/** What a careful unit types: figures by code, marks of emptiness among them. */
export interface CorrectReport {
  readonly orgUnit: OrgUnit;
  readonly actual: Map<string, number | string>;
  readonly estimate: Map<string, number | string>;
  readonly explanations: Map<string, string>;
  readonly lists: TypedEntries["lists"];
}

type Random = () => number;

/** The people and households of a place: they move by a percent or two, and other figures move with them. */
const PEOPLE = new Set(["B01", "B02", "B03", "MT01.M"]);
/** A commune's output does not fall by a third in a year. */
const STEADY = new Set(["KT03", "KT04", "KT05", "KT06.M"]);
/** Shares whose denominator may be zero in a small place: nothing occurred. */
const MAY_BE_NONE = [
  ["QA02.T", "QA02.M"],
  ["XH11.T", "XH11.M"],
  ["CC02.T", "CC02.M"],
] as const;

/**
 * A district's plan whose places are of very different sizes: last year's amounts and targets of the sample, each place
 * by a factor of its own from a tenth to one and a half.
 */
export function districtOfSizes(seed: number): Plan {
  const next = random(seed);
  const plan = samplePlan({ model: "huyen", set: "full" });
  const factors = new Map(plan.orgUnits.map((orgUnit) => [orgUnit.code, 10 ** (-1 + next() * 1.17)]));
  const indicators = new Map(plan.indicators.map((indicator) => [indicator.code, indicator]));
  const scaled = <T>(matrix: FigureMatrix<T>, scale: (figure: T, by: number, of: Indicator) => T) =>
    new Map(
      [...matrix].map(([code, figures]) => {
        const indicator = indicators.get(code)!;
        if (!isAmount(indicator)) return [code, figures] as const;
        const byOrgUnit = new Map(
          [...figures.byOrgUnit].map(([place, figure]) => [
            place,
            scale(figure, factors.get(place) ?? 1, indicator),
          ]),
        );
        return [code, { ...figures, byOrgUnit }] as const;
      }),
    );
  return {
    ...plan,
    previous: scaled(plan.previous, scaledFigure),
    targetDocuments: plan.targetDocuments.map((document) => ({
      ...document,
      targets: scaled(document.targets, scaledTarget),
    })),
  };
}

/** Correct reports of every unit of a plan; the same seed gives the same reports. */
export function correctReports(plan: Plan, seed: number): readonly CorrectReport[] {
  const next = random(seed);
  return reportingOrgUnits(plan).map((orgUnit, index) => correctReport(plan, orgUnit, index, next));
}

/** The reports typed into the real forms; what the forms show as missed is explained, as a careful unit does. */
export function correctWorkbooks(
  plan: Plan,
  reports: readonly CorrectReport[],
): ReadonlyMap<string, WorkbookData> {
  const build = () =>
    new Map(
      reports.map((report) => [`${report.orgUnit.code}.xlsx`, filledWorkbook(plan, report.orgUnit, report)]),
    );
  for (const { submission, verdicts } of checkWorkbooks(plan, build()).checked) {
    const report = reports.find(({ orgUnit }) => orgUnit.code === submission.orgUnit)!;
    for (const { indicator, verdict } of verdicts) {
      if (verdict === "missed") report.explanations.set(indicator, "Do thời tiết, giá cả; đã có giải pháp.");
    }
  }
  return build();
}

function correctReport(plan: Plan, orgUnit: OrgUnit, index: number, next: Random): CorrectReport {
  const actual = new Map<string, number | string>();
  const estimate = new Map<string, number | string>();
  const pace = 1.04 + 0.05 * bell(next);
  const people = 1 + 0.012 * next();
  const year = new Map<string, number>();
  const soFar = new Map<string, number>();
  const part = 0.74 + 0.14 * next();
  const numeratorOf = sharesOf(plan);
  // Wholes first: a part is a share of its whole.
  const ordered = [...plan.indicators].sort(
    (a, b) => Number(numeratorOf.has(a.code)) - Number(numeratorOf.has(b.code)),
  );
  for (const indicator of ordered) {
    if (isComputed(indicator) || listCountOf(indicator.code) !== null) continue;
    if (indicator.valueType === "boolean") {
      actual.set(indicator.code, ["Đạt", "Đạt", "Chưa đạt", "Không áp dụng"][Math.floor(next() * 4)]!);
      continue;
    }
    const known = previousOf(plan, indicator.code, orgUnit);
    const whole = numeratorOf.get(indicator.code);
    const knownWhole = whole === undefined ? null : previousOf(plan, whole, orgUnit);
    const share = whole === undefined || !knownWhole || known === null ? null : known / knownWhole;
    const figure =
      share === null
        ? yearFigure(indicator, known, PEOPLE.has(indicator.code) ? people : pace, next)
        : shareOf(indicator, year.get(whole!)!, share, next);
    year.set(indicator.code, figure);
    const progress = indicator.nature === "flow" ? part * (1 + 0.04 * bell(next)) : 1 - 0.004 * next();
    const isDone = indicator.nature === "stock" || indicator.nature === "cumulative";
    soFar.set(indicator.code, isDone ? figure : round(figure * Math.min(progress, 1), indicator));
  }
  if (next() < 0.4) {
    for (const code of MAY_BE_NONE[Math.floor(next() * MAY_BE_NONE.length)]!)
      for (const column of [year, soFar]) if (column.has(code)) column.set(code, 0);
  }
  for (const column of [year, soFar]) keepRules(plan, column);
  for (const [code, figure] of year) {
    // What has been done cannot come to more than the year will.
    const done = Math.min(soFar.get(code)!, figure);
    soFar.set(code, done);
  }
  keepRules(plan, soFar);
  for (const [code, figure] of year) {
    const indicator = plan.indicators.find((entry) => entry.code === code)!;
    actual.set(code, soFar.get(code)!);
    if (indicator.nature !== "stock") estimate.set(code, Math.max(figure, soFar.get(code)!));
    markEmptiness(indicator, actual, estimate, next);
  }
  return { orgUnit, actual, estimate, explanations: new Map(), lists: listsOf(index, plan.settings.year) };
}

/** Numerator → denominator of the shares that cannot pass 100 percent: they move together. */
function sharesOf(plan: Plan): ReadonlyMap<string, string> {
  const pairs = plan.indicators.flatMap((indicator) => {
    const { numerator, denominator } = indicator;
    if (indicator.aggregation !== "ratioOfSums" || indicator.unitOfMeasure !== "%") return [];
    if (numerator?.kind !== "code" || denominator?.kind !== "code") return [];
    return [[numerator.code, denominator.code] as const];
  });
  // KT07 of KT08.M is above 100 percent in good years, and KT07 is a row of its own.
  return new Map(pairs.filter(([code]) => code.endsWith(".T")));
}

/** Last year's share of this year's whole, moved by about a tenth of what it can move. */
function shareOf(indicator: Indicator, whole: number, share: number, next: Random): number {
  const moved = share + 0.1 * Math.min(share, Math.max(0, 1 - share)) * bell(next);
  return Math.max(0, Math.min(whole, round(whole * moved, indicator)));
}

function previousOf(plan: Plan, code: string, orgUnit: OrgUnit): number | null {
  return plan.previous.get(code)?.byOrgUnit.get(orgUnit.code)?.value ?? null;
}

/** Ordinary years move by some percent, small counts by their root, one row in thirty by a half. */
function yearFigure(indicator: Indicator, known: number | null, pace: number, next: Random): number {
  if (known === null) return round(5 + 20 * next(), indicator);
  const isPeople = PEOPLE.has(indicator.code);
  const isSteady = isPeople || STEADY.has(indicator.code);
  const jitter = isSteady ? 1 : next() < 1 / 30 ? 0.65 + 0.75 * next() : 1 + 0.05 * bell(next);
  const chance = indicator.valueType === "integer" && !isPeople ? Math.sqrt(known) * bell(next) : 0;
  const sense = indicator.direction === "down" ? 2 - pace : pace;
  const figure = Math.max(0, known * sense * jitter + chance);
  return Math.min(round(figure, indicator), indicator.hardMaximum ?? Infinity);
}

/** Sums are the sums of their parts, rounded as the whole is; a part is not above its whole, deaths have accidents. */
function keepRules(plan: Plan, column: Map<string, number>): void {
  for (const rule of plan.rules) {
    const valueOf = (code: string) => column.get(code) ?? null;
    const left = evaluateExpression(rule.left, valueOf);
    const right = evaluateExpression(rule.right, valueOf);
    const target = expressionCodes(
      rule.comparison === "=>" || rule.comparison === "=" ? rule.right : rule.left,
    );
    const code = target[0]?.code;
    const indicator = plan.indicators.find((entry) => entry.code === code);
    if (left === null || right === null || indicator === undefined) continue;
    if (rule.comparison === "=") column.set(indicator.code, round(left, indicator));
    if (rule.comparison === "<=" && left > right) {
      for (const { code: over } of target) column.set(over, Math.floor((column.get(over)! * right) / left));
    }
    if (rule.comparison === "=>" && left > 0 && right === 0) column.set(indicator.code, left);
  }
}

function markEmptiness(
  indicator: Indicator,
  actual: Map<string, number | string>,
  estimate: Map<string, number | string>,
  next: Random,
): void {
  const chance = next();
  const { code } = indicator;
  if (actual.get(code) === 0 && chance < 0.5) {
    actual.set(code, "-");
    if (estimate.get(code) === 0) estimate.set(code, "-");
  } else if (chance < 0.005) {
    actual.set(code, "x");
    if (indicator.nature !== "stock") estimate.set(code, "x");
  } else if (chance < 0.01) actual.set(code, "…");
}

function listsOf(index: number, year: number): TypedEntries["lists"] {
  const award = (header: string, name: string, title: string, row: number) =>
    new Map<string, string>([
      [header, name],
      [HEADER.award, title],
      [HEADER.awardType, year >= 2024 ? "Khen thưởng công trạng" : ""],
      [HEADER.achievementYear, String(row % 2 === 0 ? year : year - 1)],
      [HEADER.status, row % 3 === 2 ? PROPOSED : COMMENDED],
      ...(row % 3 === 2
        ? ([[HEADER.proposal, `${10 + row}/TTr-UBND`]] as const)
        : ([
            [HEADER.decidingLevel, "Cơ quan, đơn vị"],
            [HEADER.decisionNumber, `${20 * index + row + 1}/QĐ-UBND`],
            [HEADER.decisionDate, `${String(10 + (row % 15))}/0${1 + (row % 9)}/${year}`],
          ] as const)),
    ]);
  const people = ["Nguyễn Văn An", "Trần Thị Bình", "Lê Văn Cường", "Võ Thị Hòa", "Nguyễn Văn An"];
  return new Map([
    [HEADER.personName, people.map((name, row) => award(HEADER.personName, name, "Lao động tiên tiến", row))],
    [
      HEADER.collectiveName,
      ["Thôn 1", "Thôn 2"].map((name, row) =>
        award(HEADER.collectiveName, name, "Giấy khen của Chủ tịch UBND", row),
      ),
    ],
  ]);
}

function isAmount(indicator: Indicator): boolean {
  return indicator.aggregation === "sum" && !isComputed(indicator) && listCountOf(indicator.code) === null;
}

function scaledFigure(figure: PreviousFigure, by: number, indicator: Indicator): PreviousFigure {
  if (figure.value === null) return figure;
  const value = round(figure.value * by, indicator);
  return { value, text: formatVietnameseNumber(value, indicator.decimals) };
}

function scaledTarget(target: Target | null, by: number, indicator: Indicator): Target | null {
  if (target === null || target.issuedNumber === null || !("value" in target.rule)) return target;
  const value = round(target.rule.value * by, indicator);
  return {
    rule: { ...target.rule, value },
    text: formatVietnameseNumber(value, indicator.decimals),
    issuedNumber: value,
  };
}

function round(value: number, indicator: Indicator): number {
  const scale = 10 ** (indicator.valueType === "integer" ? 0 : indicator.decimals);
  return Math.round(value * scale) / scale;
}

/** About normal, mean 0, deviation 1, never beyond 3.5. */
function bell(next: Random): number {
  let sum = 0;
  for (let index = 0; index < 12; index++) sum += next();
  return Math.max(-3.5, Math.min(3.5, sum - 6));
}
