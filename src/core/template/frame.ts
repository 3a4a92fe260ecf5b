import type { OrgUnit, Plan } from "../model";
import { rowRange } from "../workbook";
import type { PageSpec, ProtectionSpec, SheetBuilder } from "../workbook";
import { identityLine } from "./identity";
import { SAMPLE_BANNER } from "./vocabulary";

/** Margins of Nghị định 30/2020/NĐ-CP, Phụ lục I: 20–25 mm above and below, 30–35 left, 15–20 right. */
const MARGINS = { top: 20, bottom: 20, left: 30, right: 15 } as const;

/** Rows may be resized and inserted (lists grow); everything else of a locked cell stays as made. */
export const FORM_PROTECTION: ProtectionSpec = {
  allowFormatColumns: true,
  allowFormatRows: true,
  allowInsertRows: true,
};

/**
 * Writes the head of a form: its name and the two offices at the left, the title, the line that ties it to the signed
 * report, the identity line. An annex carries no national motto: that belongs to the report.
 * Returns the index of the first free row.
 */
export function putFormHead(
  sheet: SheetBuilder,
  form: {
    readonly name: string;
    readonly title: string;
    readonly lastColumn: number;
    readonly width?: number;
  },
  plan: Plan,
  orgUnit: OrgUnit,
): number {
  const span = (rowIndex: number) => sheet.merge(rowRange(rowIndex, 0, form.lastColumn));
  sheet.put(0, 0, form.name, "formName");
  sheet.put(1, 0, `Đơn vị báo cáo: ${orgUnit.name}`, "plain");
  sheet.put(2, 0, `Đơn vị nhận báo cáo: ${plan.settings.receivingOffice}`, "plain");
  sheet.put(3, 0, form.title, "title");
  sheet.height(3, Math.ceil(form.title.length / ((form.width ?? 150) * 0.8)) * 20 + 4, "fixed");
  sheet.put(4, 0, attachmentLine(orgUnit), "subtitle");
  sheet.put(5, 0, identityLine(plan, orgUnit), "identity");
  let rowIndex = 6;
  if (plan.settings.isSample) {
    sheet.put(rowIndex, 0, SAMPLE_BANNER, "banner");
    rowIndex += 1;
  }
  for (let row = 3; row < rowIndex; row++) span(row);
  return rowIndex + 1;
}

/** Writes the foot: who prepared it and who heads the unit; names are left for the pen. */
export function putFormFoot(
  sheet: SheetBuilder,
  rowIndex: number,
  lastColumn: number,
  orgUnit: OrgUnit,
): void {
  const split = Math.max(1, Math.floor(lastColumn / 2));
  const right = { firstRow: rowIndex, firstColumn: split + 1, lastRow: rowIndex, lastColumn };
  sheet.put(rowIndex, 0, "NGƯỜI LẬP BIỂU", "signTitle");
  sheet.merge(rowRange(rowIndex, 0, split));
  sheet.put(rowIndex, split + 1, signatureTitle(orgUnit), "signTitle");
  if (right.lastColumn > right.firstColumn) sheet.merge(right);
  sheet.height(rowIndex, 36, "fixed");
  sheet.put(rowIndex + 1, 0, "(Ký, ghi rõ họ tên)", "signNote");
  sheet.merge(rowRange(rowIndex + 1, 0, split));
  sheet.put(rowIndex + 1, split + 1, "(Ký tên, đóng dấu)", "signNote");
  if (right.lastColumn > right.firstColumn) sheet.merge(rowRange(rowIndex + 1, split + 1, lastColumn));
}

/** A4 landscape, one page wide; a sample says so on every printed page. */
export function formPage(
  plan: Plan,
  titleRows: { first: number; last: number } | null,
  printArea?: PageSpec["printArea"],
): PageSpec {
  return {
    orientation: "landscape",
    margins: MARGINS,
    fitToWidth: 1,
    centerHorizontally: true,
    footer: "&C&P/&N",
    ...(titleRows ? { titleRows } : {}),
    ...(printArea ? { printArea } : {}),
    ...(plan.settings.isSample ? { header: `&C&"Times New Roman,Bold"${SAMPLE_BANNER}` } : {}),
  };
}

/** `TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH`, `TRƯỞNG PHÒNG`… by the kind and name of the unit. */
export function signatureTitle(orgUnit: OrgUnit): string {
  if (isCommittee(orgUnit)) return "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH";
  const name = orgUnit.name.toLowerCase();
  if (name.startsWith("văn phòng")) return "CHÁNH VĂN PHÒNG";
  if (name.startsWith("phòng")) return "TRƯỞNG PHÒNG";
  if (name.startsWith("thanh tra")) return "CHÁNH THANH TRA";
  if (name.startsWith("trung tâm")) return "GIÁM ĐỐC";
  return "THỦ TRƯỞNG ĐƠN VỊ";
}

/** The report a form is attached to; the clerk gives it its number and date. */
function attachmentLine(orgUnit: OrgUnit): string {
  const symbol = isCommittee(orgUnit) ? "BC-UBND" : "BC-……";
  return `(Kèm theo Báo cáo số ……/${symbol} ngày …… tháng …… năm …… của ${orgUnit.name})`;
}

function isCommittee(orgUnit: OrgUnit): boolean {
  return ["xã", "phường", "đặc khu", "thị trấn", "huyện", "tỉnh"].includes(orgUnit.kind);
}
