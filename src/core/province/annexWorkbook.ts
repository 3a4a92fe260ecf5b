import type { Plan } from "../model";
import { officeStyles } from "../workbook";
import type { SheetSpec, WorkbookSpec } from "../workbook";
import { annexName, annexSheet } from "./annexFrame";
import type { AnnexMode } from "./annexFrame";
import { indicatorAnnex } from "./annexIndicators";
import { commendationAnnex, deliveryAnnex, movementAnnex, proposalAnnex, publicityAnnex } from "./annexLists";
import type { SummaryContent } from "./summaryContent";

/**
 * The sheets of the annex. `linked` figures are references into the summary and only make sense in its own workbook;
 * `values` stand by themselves. Both store the summary's figures.
 */
export function annexSheets(content: SummaryContent, plan: Plan, mode: AnnexMode): readonly SheetSpec[] {
  return [
    indicatorAnnex(content, plan),
    movementAnnex(content, plan),
    commendationAnnex(content, plan),
    proposalAnnex(content, plan),
    publicityAnnex(content, plan),
    deliveryAnnex(content, plan),
  ].map((annex) => annexSheet(annex, plan, mode));
}

/** The annex as a workbook of its own, to go with the signed report. */
export function annexWorkbook(content: SummaryContent, plan: Plan): WorkbookSpec {
  const { period, consolidatingOffice } = plan.settings;
  return {
    title: `Phụ lục báo cáo thi đua ${period} – ${consolidatingOffice}`,
    sheets: annexSheets(content, plan, "values"),
    styles: officeStyles(),
    names: [],
    properties: [{ name: "thi-dua", value: `product=thi-dua;schema=annex@1;period=${period}` }],
    customXml: [],
    activeSheet: annexName(1),
  };
}
