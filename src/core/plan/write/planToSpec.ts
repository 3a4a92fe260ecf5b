import type { FigureMatrix, Indicator, OrgUnit, Plan, PreviousFigure, Target } from "../../model";
import { formatVietnameseNumber } from "../../reading";
import type { SheetSpec, WorkbookSpec } from "../../workbook";
import { PLAN_SHEET } from "../planHeaders";
import { choiceListSheet } from "./choiceLists";
import { catalogueSheet, movementSheet, ruleSheet } from "./listSheets";
import { indicatorSheet } from "./indicatorSheet";
import { matrixSheet } from "./matrixSheet";
import type { MatrixRow } from "./matrixSheet";
import { orgUnitSheet } from "./orgUnitSheet";
import { planStyles } from "./planStyles";
import { settingSheet } from "./settingSheet";

/**
 * A plan as a workbook that staff can work in: ordinary sheets, drop-downs for the closed lists, nothing protected.
 * `readPlan` of the workbook gives the plan back. Numbers are written as numbers, other targets as issued.
 */
export function planToSpec(plan: Plan): WorkbookSpec {
  const { isSample, year } = plan.settings;
  return {
    sheets: [
      settingSheet(plan.settings),
      orgUnitSheet(plan.orgUnits, isSample),
      indicatorSheet(plan.indicators, isSample),
      ...plan.targetDocuments.map((document) => targetSheet(plan, document)),
      matrixSheet({
        name: PLAN_SHEET.previous,
        title: `Kết quả thực hiện năm ${year - 1}`,
        orgUnits: columnsOf(plan, plan.previous),
        rows: matrixRows(plan.indicators, plan.previous, previousContent),
        isSample,
        prompt: {
          title: "Kết quả năm trước",
          message:
            "Ghi số; Đạt hoặc Chưa đạt; “-” khi không phát sinh, “x” khi không áp dụng; để trống khi chưa có.",
        },
      }),
      movementSheet(plan.movements, isSample),
      catalogueSheet(plan.catalogues, isSample),
      ruleSheet(plan.rules, isSample),
      choiceListSheet(),
    ],
    styles: planStyles(),
    names: [],
    properties: [],
    customXml: [],
    activeSheet: PLAN_SHEET.settings,
    title: `Kế hoạch ${plan.settings.period} – ${plan.settings.consolidatingOffice}`,
  };
}

function targetSheet(plan: Plan, document: Plan["targetDocuments"][number]): SheetSpec {
  return matrixSheet({
    name: document.sheet,
    title: `Chỉ tiêu kế hoạch năm ${plan.settings.year}, ghi như văn bản giao; ô xám: đơn vị không có chỉ tiêu này`,
    document: { text: document.document, effectiveFrom: document.effectiveFrom },
    orgUnits: columnsOf(plan, document.targets),
    rows: matrixRows(plan.indicators, document.targets, targetContent),
    isSample: plan.settings.isSample,
    prompt: {
      title: "Ghi như văn bản giao",
      message:
        "Số (95) hoặc chữ: từ 93,7% trở lên; dưới 3; không quá 3; 6,6-6,8; khoảng 4; giảm từ 5% trở lên; Đạt. Để trống khi không giao; “-” khi thôi giao.",
    },
  });
}

/** Reporting units, and any other that has a figure. */
function columnsOf<T>(plan: Plan, matrix: FigureMatrix<T>): readonly OrgUnit[] {
  const filled = new Set([...matrix.values()].flatMap((figures) => [...figures.byOrgUnit.keys()]));
  return plan.orgUnits.filter((unit) => unit.reports || filled.has(unit.code));
}

function matrixRows<T>(
  indicators: readonly Indicator[],
  matrix: FigureMatrix<T>,
  contentOf: (figure: T) => number | string,
): readonly MatrixRow[] {
  return indicators.map((indicator) => {
    const figures = matrix.get(indicator.code);
    const whole =
      figures?.wholeWithdrawn === true ? WITHDRAWN : figures?.whole == null ? null : contentOf(figures.whole);
    const cells = [...(figures?.byOrgUnit ?? [])].map(
      ([place, figure]) => [place, contentOf(figure)] as const,
    );
    return { indicator, whole, byOrgUnit: new Map(cells) };
  });
}

const WITHDRAWN = "-";

function targetContent(target: Target | null): number | string {
  if (target === null) return WITHDRAWN;
  return numberOrText(target.issuedNumber, target.text);
}

function previousContent(figure: PreviousFigure): number | string {
  return numberOrText(figure.value, figure.text);
}

/** The number, unless people wrote it in another way. */
function numberOrText(value: number | null, text: string): number | string {
  return value !== null && formatVietnameseNumber(value, 10) === text ? value : text;
}
