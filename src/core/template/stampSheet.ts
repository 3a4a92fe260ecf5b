import { AWARDEE_GROUPS, CAMPAIGN_KINDS, COMMENDED, EXEMPLAR_KINDS, PROPOSED } from "../model";
import type { OrgUnit, Plan } from "../model";
import { columnRange, createSheet, quoteSheetName, toAbsoluteAddress } from "../workbook";
import type { NameSpec, SheetSpec } from "../workbook";
import { CARRIED_PLAN_COLUMN, carriedPlanTexts } from "./carriedPlan";
import { identityPairs } from "./identity";
import type { Identity } from "./identity";
import { SHEET } from "./vocabulary";

/** Names of the drop-down lists that stand on the very hidden sheet. */
export type ListName =
  | "DM_DanhHieuCaNhan"
  | "DM_DanhHieuTapThe"
  | "DM_DanhHieuHo"
  | "DM_LoaiHinh"
  | "DM_CapQuyetDinh"
  | "DM_DoiTuong"
  | "DM_TrangThai"
  | "DM_LoaiPhongTrao"
  | "DM_LoaiDienHinh";

const FIRST_LIST_COLUMN = 3;

/**
 * The very hidden sheet: the identity in columns A–B, the unit's part of the plan in C, one list a column from D on,
 * each with a workbook name.
 */
export function stampSheet(
  identity: Identity,
  plan: Plan,
  orgUnit: OrgUnit,
): { sheet: SheetSpec; names: readonly NameSpec[] } {
  const sheet = createSheet(SHEET.stamp);
  identityPairs(identity).forEach(([key, value], index) => {
    sheet.put(index, 0, key, "hidden");
    sheet.put(index, 1, value, "hidden");
  });
  carriedPlanTexts(plan, orgUnit).forEach((text, index) => {
    sheet.put(index, CARRIED_PLAN_COLUMN, text, "hidden");
  });
  const names: NameSpec[] = [];
  const lists = Object.entries(listsOf(plan)) as [ListName, readonly string[]][];
  lists.forEach(([name, items], index) => {
    const columnIndex = FIRST_LIST_COLUMN + index;
    sheet.put(0, columnIndex, name, "hidden");
    items.forEach((item, itemIndex) => sheet.put(itemIndex + 1, columnIndex, item, "hidden"));
    const range = columnRange(columnIndex, 1, Math.max(1, items.length));
    names.push({
      name,
      refersTo: `${quoteSheetName(SHEET.stamp)}!${toAbsoluteAddress(range.firstRow, columnIndex)}:${toAbsoluteAddress(range.lastRow, columnIndex)}`,
    });
  });
  const columns = Array.from({ length: FIRST_LIST_COLUMN + lists.length }, () => ({ width: 24 }));
  return { sheet: sheet.build({ visibility: "veryHidden", columns }), names };
}

/** Titles and forms in force in the report's year; a form of commendation may be given to any of the three kinds. */
export function listsOf(plan: Plan): Readonly<Record<ListName, readonly string[]>> {
  const year = plan.settings.year;
  const inForce = (list: string) =>
    plan.catalogues
      .filter(
        (entry) =>
          entry.list === list &&
          (entry.fromYear === null || entry.fromYear <= year) &&
          (entry.toYear === null || year <= entry.toYear),
      )
      .map((entry) => entry.item);
  const forms = inForce("Hình thức khen thưởng");
  return {
    DM_DanhHieuCaNhan: [...inForce("Danh hiệu cá nhân"), ...forms],
    DM_DanhHieuTapThe: [...inForce("Danh hiệu tập thể"), ...forms],
    DM_DanhHieuHo: [...inForce("Danh hiệu hộ gia đình"), ...forms],
    DM_LoaiHinh: inForce("Loại hình khen thưởng"),
    DM_CapQuyetDinh: inForce("Cấp quyết định"),
    DM_DoiTuong: AWARDEE_GROUPS,
    DM_TrangThai: [COMMENDED, PROPOSED],
    DM_LoaiPhongTrao: CAMPAIGN_KINDS,
    DM_LoaiDienHinh: EXEMPLAR_KINDS,
  };
}
