import { PUBLICITY_COUNTS } from "../model";
import type { OrgUnit, Plan } from "../model";
import { columnRange, createSheet } from "../workbook";
import type { NameSpec, SheetSpec } from "../workbook";
import { FORM_PROTECTION, formPage, putFormFoot, putFormHead } from "./frame";
import { LIST_NAME } from "./listNames";
import { putListTable } from "./listTable";
import { absoluteRange } from "./references";
import { HEADER, SHEET } from "./vocabulary";

const LAST_COLUMN = 4;
const WIDTHS = [8, 30, 44, 36, 60];
const EXEMPLAR_ROWS = 15;

/** `Biểu 04`: A, mass-media counts of the units the plan names; B, good examples found and introduced. */
export function publicitySheet(
  plan: Plan,
  orgUnit: OrgUnit,
): { sheet: SheetSpec; names: readonly NameSpec[] } {
  const sheet = createSheet(SHEET.publicity);
  const title = `KẾT QUẢ TUYÊN TRUYỀN, GIỚI THIỆU ĐIỂN HÌNH TIÊN TIẾN NĂM ${plan.settings.year}`;
  let row = putFormHead(sheet, { name: SHEET.publicity, title, lastColumn: LAST_COLUMN }, plan, orgUnit);
  if (plan.settings.publicityOrgUnits.includes(orgUnit.code)) {
    sheet.put(row, 0, "A. Số lượng tuyên truyền trên phương tiện thông tin", "strong");
    row += 1;
    [HEADER.code, HEADER.content, HEADER.unitOfMeasure, HEADER.quantity].forEach((header, columnIndex) =>
      sheet.put(row, columnIndex, header, "header"),
    );
    const first = row + 1;
    for (const count of PUBLICITY_COUNTS) {
      row += 1;
      sheet.put(row, 0, count.code, "code");
      sheet.put(row, 1, count.title, "text");
      sheet.put(row, 2, count.unitOfMeasure, "center");
      sheet.put(row, 3, null, "entry0");
    }
    sheet.validate({
      ranges: [columnRange(3, first, row)],
      rule: { kind: "decimal", operator: "greaterOrEqual", minimum: 0, maximum: null },
      allowBlank: true,
      alertStyle: "warning",
      alert: {
        title: "Số liệu chưa hợp lệ",
        message: "Đề nghị ghi số từ 0 trở lên; “-” không phát sinh, “…” chưa có số liệu.",
      },
    });
    row += 2;
  } else {
    sheet.put(
      row,
      0,
      "A. Số lượng tuyên truyền trên phương tiện thông tin: đơn vị không báo cáo mục này",
      "plain",
    );
    row += 2;
  }
  sheet.put(row, 0, "B. Điển hình tiên tiến, gương người tốt, việc tốt, mô hình mới, nhân tố mới", "strong");
  const list = putListTable(
    sheet,
    row + 1,
    [
      { header: HEADER.campaignKind, style: "entryCenter", list: "DM_LoaiDienHinh" },
      { header: HEADER.name, style: "entryText" },
      { header: HEADER.place, style: "entryText" },
      { header: HEADER.summary, style: "entryText" },
    ],
    EXEMPLAR_ROWS,
    2,
  );
  putFormFoot(sheet, list.lastRow + 2, LAST_COLUMN, orgUnit);
  return {
    sheet: sheet.build({
      columns: WIDTHS.map((width) => ({ width })),
      showGridLines: false,
      protection: FORM_PROTECTION,
      page: formPage(plan, null),
    }),
    names: [
      {
        name: LIST_NAME.exemplars,
        refersTo: absoluteRange(SHEET.publicity, columnRange(2, list.firstRow, list.lastRow)),
      },
    ],
  };
}
