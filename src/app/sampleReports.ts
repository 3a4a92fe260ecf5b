import {
  assignedIndicators,
  COMMENDED,
  estimateDefaultsToActual,
  isComputed,
  listCountOf,
  reportingOrgUnits,
} from "../core/model";
import type { Indicator, OrgUnit, Plan } from "../core/model";
import { previousFigure, targetInForce } from "../core/plan";
import { fillUnitWorkbook, unitWorkbook } from "../core/template";
import type { TypedEntries } from "../core/template";
import { HEADER } from "../core/template";
import type { NamedBytes, WorkbookPort } from "../ports";

/** Damage of the kind that arrives by e-mail, so that a trial shows what the product does with it. */
const TROUBLED = {
  /** Typed as text with one reading, and with two. */
  textNumbers: 2,
  /** Money in thousands where millions are asked. */
  thousandfold: 5,
  /** Missed targets without an explanation. */
  unexplained: 8,
  /** Has not sent. */
  missing: 11,
  /** Cut short in download. */
  truncated: 14,
} as const;

/** Rows that the careless unit does not explain. */
const UNEXPLAINED = new Set(["KT01", "XH01", "CC01"]);

/**
 * Received workbooks of a sample plan, filled in with sample figures (`số liệu mẫu`): most are in order, five units
 * show ordinary trouble. The same plan always gives the same files.
 */
export async function sampleReports(plan: Plan, workbooks: WorkbookPort): Promise<readonly NamedBytes[]> {
  const files: NamedBytes[] = [];
  for (const [index, orgUnit] of reportingOrgUnits(plan).entries()) {
    if (index === TROUBLED.missing) continue;
    const entries = sampleEntries(plan, orgUnit, index);
    const bytes = await workbooks.write(fillUnitWorkbook(unitWorkbook(plan, orgUnit), entries));
    const path = `${orgUnit.code}.xlsx`;
    files.push({
      path,
      bytes: index === TROUBLED.truncated ? bytes.slice(0, Math.floor(bytes.length * 0.6)) : bytes,
    });
  }
  return files;
}

function sampleEntries(plan: Plan, orgUnit: OrgUnit, index: number): TypedEntries {
  const actual = new Map<string, number | string>();
  const estimate = new Map<string, number | string>();
  const explanations = new Map<string, string>();
  const pace = 1.02 + (index % 7) * 0.01;
  for (const indicator of assignedIndicators(plan, orgUnit)) {
    const hasTarget = targetInForce(plan, indicator.code, orgUnit.code, plan.settings.dataCutoff) !== null;
    const silent = index === TROUBLED.unexplained && UNEXPLAINED.has(indicator.code);
    if (hasTarget && !silent)
      explanations.set(indicator.code, "Số liệu mẫu: nguyên nhân do thời tiết, giá cả.");
    if (isComputed(indicator) || listCountOf(indicator.code) !== null) continue;
    const [now, year] = sampleFigures(plan, orgUnit, indicator, pace);
    actual.set(indicator.code, now);
    if (!estimateDefaultsToActual(indicator)) estimate.set(indicator.code, year);
  }
  trouble(index, actual, estimate);
  return {
    actual,
    estimate,
    explanations,
    cover: new Map<string, number | string>([["Số, ký hiệu văn bản", `${40 + index}/BC`]]),
    lists: sampleLists(plan, orgUnit, index),
    assessments: new Map([["DG3", "Số liệu mẫu: hoàn thành các nhiệm vụ được giao."]]),
  };
}

/** Done so far and the year's estimate: last year's figure of the plan, moved by the unit's pace. */
function sampleFigures(
  plan: Plan,
  orgUnit: OrgUnit,
  indicator: Indicator,
  pace: number,
): readonly [number | string, number | string] {
  if (indicator.valueType === "boolean") return ["Đạt", "Đạt"];
  const base = previousFigure(plan, indicator.code, orgUnit.code)?.value ?? 10;
  const scale = 10 ** (indicator.valueType === "integer" ? 0 : indicator.decimals);
  const round = (value: number) => Math.round(value * scale) / scale;
  const limit = indicator.hardMaximum ?? Infinity;
  const year = Math.min(limit, round(base * pace));
  return [indicator.nature === "flow" ? round(year * 0.8) : year, year];
}

function trouble(
  index: number,
  actual: Map<string, number | string>,
  estimate: Map<string, number | string>,
): void {
  if (index === TROUBLED.textNumbers) {
    actual.set("KT12", "1.234");
    actual.set("KT15", "2.950");
  }
  if (index === TROUBLED.thousandfold) {
    for (const values of [actual, estimate]) {
      const value = values.get("KT09");
      if (typeof value === "number") values.set("KT09", value * 1000);
    }
  }
}

function sampleLists(plan: Plan, orgUnit: OrgUnit, index: number): TypedEntries["lists"] {
  const campaign = (number: number) =>
    new Map([
      [HEADER.campaignName, `Đợt thi đua cao điểm ${number} (mẫu)`],
      [HEADER.campaignKind, number % 2 === 0 ? "Chuyên đề" : "Theo đợt"],
      [HEADER.result, "Số liệu mẫu"],
    ]);
  const award = (nameHeader: string, name: string, title: string) =>
    new Map([
      [nameHeader, name],
      [HEADER.award, title],
      [HEADER.status, COMMENDED],
      [HEADER.decisionNumber, `${100 + index}/QĐ-UBND`],
      [HEADER.decisionDate, `02/09/${plan.settings.year}`],
    ]);
  return new Map([
    [HEADER.campaignName, Array.from({ length: 2 + (index % 3) }, (_, number) => campaign(number + 1))],
    [
      HEADER.collectiveName,
      Array.from({ length: 1 + (index % 4) }, (_, number) =>
        award(HEADER.collectiveName, `Tập thể mẫu ${number + 1}`, "Giấy khen"),
      ),
    ],
    [
      HEADER.personName,
      Array.from({ length: 3 + (index % 5) }, (_, number) =>
        award(HEADER.personName, `Cá nhân mẫu ${number + 1}`, "Giấy khen"),
      ),
    ],
    [
      HEADER.summary,
      [
        new Map([
          [HEADER.campaignKind, "Mô hình mới"],
          [HEADER.name, `Mô hình mẫu của ${orgUnit.name}`],
          [HEADER.summary, "Số liệu mẫu"],
        ]),
      ],
    ],
  ]);
}
