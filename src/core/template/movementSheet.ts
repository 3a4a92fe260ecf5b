import type { EmulationMovement, OrgUnit, Plan } from "../model";
import { columnRange, createSheet, heightFor } from "../workbook";
import type { NameSpec, SheetSpec } from "../workbook";
import { FORM_PROTECTION, formPage, putFormFoot, putFormHead } from "./frame";
import { LIST_NAME } from "./listNames";
import { putListTable } from "./listTable";
import { absoluteRange } from "./references";
import { HEADER, SHEET } from "./vocabulary";

const LAST_COLUMN = 8;
const CAMPAIGN_ROWS = 12;
const WIDTHS = [8, 34, 34, 34, 20, 24, 22, 18, 34];

/** Movements that run in the report's year. */
export function runningMovements(plan: Plan): readonly EmulationMovement[] {
  const year = plan.settings.year;
  return plan.movements.filter(
    (movement) =>
      (movement.fromYear === null || movement.fromYear <= year) &&
      (movement.toYear === null || year <= movement.toYear),
  );
}

/** `Biểu 02`: A, the named movements still running; B, the unit's own campaigns. */
export function movementSheet(
  plan: Plan,
  orgUnit: OrgUnit,
): { sheet: SheetSpec; names: readonly NameSpec[] } {
  const sheet = createSheet(SHEET.movements);
  const title = `KẾT QUẢ TỔ CHỨC CÁC PHONG TRÀO THI ĐUA NĂM ${plan.settings.year}`;
  let row = putFormHead(sheet, { name: SHEET.movements, title, lastColumn: LAST_COLUMN }, plan, orgUnit);
  sheet.put(row, 0, "A. Các phong trào thi đua do cấp trên phát động", "strong");
  row += 1;
  const headerRow = row;
  [
    HEADER.code,
    HEADER.movement,
    HEADER.activities,
    HEADER.result,
    HEADER.participants,
    HEADER.difficulties,
  ].forEach((header, columnIndex) => sheet.put(headerRow, columnIndex, header, "header"));
  sheet.height(headerRow, 36);
  for (const movement of runningMovements(plan)) {
    row += 1;
    sheet.put(row, 0, movement.code, "code");
    sheet.put(row, 1, movement.name, "text");
    for (const column of [2, 3, 5]) sheet.put(row, column, null, "entryText");
    sheet.put(row, 4, null, "entryText");
    sheet.height(row, Math.max(90, heightFor(movement.name, 30)));
  }
  row += 2;
  sheet.put(
    row,
    0,
    "B. Các phong trào thi đua do đơn vị phát động (theo đợt, chuyên đề, thường xuyên)",
    "strong",
  );
  const list = putListTable(
    sheet,
    row + 1,
    [
      { header: HEADER.campaignName, style: "entryText" },
      { header: HEADER.campaignKind, style: "entryCenter", list: "DM_LoaiPhongTrao" },
      { header: HEADER.audience, style: "entryText" },
      { header: HEADER.from, style: "entryDate", kind: "date" },
      { header: HEADER.to, style: "entryDate", kind: "date" },
      {
        header: HEADER.launchDocument,
        style: "entryText",
        prompt: "Số, ký hiệu, ngày của văn bản phát động.",
      },
      { header: HEADER.reviewDate, style: "entryDate", kind: "date" },
      { header: HEADER.result, style: "entryText" },
    ],
    CAMPAIGN_ROWS,
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
        name: LIST_NAME.campaigns,
        refersTo: absoluteRange(SHEET.movements, columnRange(1, list.firstRow, list.lastRow)),
      },
    ],
  };
}
