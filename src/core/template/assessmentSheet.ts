import { ASSESSMENT_ITEMS } from "../model";
import type { OrgUnit, Plan } from "../model";
import { createSheet } from "../workbook";
import type { SheetSpec } from "../workbook";
import { FORM_PROTECTION, formPage, putFormFoot, putFormHead } from "./frame";
import { HEADER, SHEET } from "./vocabulary";

const LAST_COLUMN = 2;

/** `Biểu 05`: the written assessment, by the outline of the report. */
export function assessmentSheet(plan: Plan, orgUnit: OrgUnit): SheetSpec {
  const sheet = createSheet(SHEET.assessment);
  const title = `ĐÁNH GIÁ CHUNG CÔNG TÁC THI ĐUA, KHEN THƯỞNG NĂM ${plan.settings.year}`;
  const headerRow = putFormHead(
    sheet,
    { name: SHEET.assessment, title, lastColumn: LAST_COLUMN },
    plan,
    orgUnit,
  );
  [HEADER.code, HEADER.item, HEADER.content].forEach((header, columnIndex) =>
    sheet.put(headerRow, columnIndex, header, "header"),
  );
  ASSESSMENT_ITEMS.forEach((item, index) => {
    const rowIndex = headerRow + 1 + index;
    sheet.put(rowIndex, 0, item.code, "code");
    sheet.put(rowIndex, 1, item.title, "text");
    sheet.put(rowIndex, 2, null, "entryText");
    sheet.height(rowIndex, 90);
  });
  putFormFoot(sheet, headerRow + ASSESSMENT_ITEMS.length + 2, LAST_COLUMN, orgUnit);
  return sheet.build({
    columns: [{ width: 9 }, { width: 44 }, { width: 110 }],
    showGridLines: false,
    freeze: { rows: headerRow + 1, columns: 0 },
    protection: FORM_PROTECTION,
    page: formPage(plan, { first: headerRow, last: headerRow }),
  });
}
