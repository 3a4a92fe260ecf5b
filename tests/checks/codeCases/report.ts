import { COMMENDED, isComputed, listCountOf, PROPOSED } from "../../../src/core/model";
import type { OrgUnit, Plan } from "../../../src/core/model";
import { samplePlan } from "../../../src/core/plan";
import { HEADER } from "../../../src/core/template";
import type { TypedEntries } from "../../../src/core/template";
import type { WorkbookData } from "../../../src/core/workbook";
import { filledWorkbook } from "../builtReports";
import { correctWorkbooks } from "../correctDistricts";

/** The sample district of 2024; a commune of 93 rows and its neighbours. */
export const PLAN: Plan = samplePlan({ model: "huyen", set: "full" });
export const COMMUNE = orgUnit("X21811");

export function orgUnit(code: string): OrgUnit {
  return PLAN.orgUnits.find((candidate) => candidate.code === code)!;
}

/** What a careful commune types: three percent more than last year, four fifths of it done, everything explained. */
export function plainFigures(
  of: OrgUnit,
  pace = 1.03,
  plan = PLAN,
): { readonly actual: Map<string, number | string>; readonly estimate: Map<string, number | string> } {
  const actual = new Map<string, number | string>();
  const estimate = new Map<string, number | string>();
  for (const indicator of plan.indicators) {
    if (isComputed(indicator) || listCountOf(indicator.code) !== null) continue;
    if (indicator.valueType === "boolean") {
      actual.set(indicator.code, "Đạt");
      continue;
    }
    const previous = plan.previous.get(indicator.code)?.byOrgUnit.get(of.code)?.value ?? 20;
    // People move by less than a tenth of a percent more than nothing; the rest at the unit's pace.
    const grows = indicator.unitOfMeasure === "người" || indicator.unitOfMeasure === "hộ" ? 1.01 : pace;
    const scale = 10 ** (indicator.valueType === "integer" ? 0 : indicator.decimals);
    const round = (value: number) => Math.round(value * scale) / scale;
    const year = Math.min(round(previous * grows), indicator.hardMaximum ?? Infinity);
    actual.set(indicator.code, indicator.nature === "flow" ? round(year * 0.8) : year);
    if (indicator.nature !== "stock") estimate.set(indicator.code, year);
  }
  return { actual, estimate };
}

export function listRow(changes: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const row: Readonly<Record<string, string>> = {
    [HEADER.award]: "Lao động tiên tiến",
    [HEADER.awardType]: "Khen thưởng công trạng",
    [HEADER.achievementYear]: "2024",
    [HEADER.decidingLevel]: "Cơ quan, đơn vị",
    [HEADER.decisionNumber]: "12/QĐ-UBND",
    [HEADER.decisionDate]: "02/09/2024",
    [HEADER.status]: COMMENDED,
    ...changes,
  };
  return new Map(Object.entries(row));
}

export const PLAIN_LISTS: TypedEntries["lists"] = new Map([
  [
    HEADER.personName,
    [
      listRow({ [HEADER.personName]: "Nguyễn Văn An" }),
      listRow({ [HEADER.personName]: "Trần Thị Hòa", [HEADER.position]: "Công chức" }),
      listRow({
        [HEADER.personName]: "Lê Văn Cường",
        [HEADER.award]: "Chiến sĩ thi đua cơ sở",
        [HEADER.status]: PROPOSED,
        [HEADER.decisionNumber]: "",
        [HEADER.decisionDate]: "",
        [HEADER.decidingLevel]: "Huyện",
      }),
    ],
  ],
  [
    HEADER.campaignName,
    [
      new Map([
        [HEADER.campaignName, "Thi đua chào mừng Quốc khánh"],
        [HEADER.from, "01/07/2024"],
      ]),
    ],
  ],
]);

/** The form of a unit filled in so that nothing is found. */
export function plainWorkbook(of: OrgUnit, plan = PLAN, pace?: number): WorkbookData {
  const report = {
    orgUnit: of,
    ...plainFigures(of, pace, plan),
    explanations: new Map(),
    lists: PLAIN_LISTS,
  };
  return correctWorkbooks(plan, [report]).get(`${of.code}.xlsx`)!;
}

/** The same with other lists, and figures of the unit's own last year where asked. */
export function workbookWith(of: OrgUnit, entries: Partial<TypedEntries>): WorkbookData {
  return filledWorkbook(PLAN, of, { ...plainFigures(of), lists: PLAIN_LISTS, ...entries });
}
