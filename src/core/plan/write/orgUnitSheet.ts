import type { OrgUnit } from "../../model";
import type { SheetSpec } from "../../workbook";
import { PLAN_SHEET } from "../planHeaders";
import { YES_NO_WORDS } from "../planWords";
import { listSheet } from "./listSheet";
import type { ListValue } from "./listSheet";

/** The sheet `Đơn vị`. */
export function orgUnitSheet(orgUnits: readonly OrgUnit[], isSample: boolean): SheetSpec {
  return listSheet(
    PLAN_SHEET.orgUnits,
    [
      { header: "Mã đơn vị", width: 14, style: "code" },
      { header: "Tên đơn vị", width: 40 },
      { header: "Loại", width: 20, choices: "kinds" },
      { header: "Tên khác", width: 36 },
      { header: "Phải báo cáo", width: 10, style: "center", choices: "yesNo" },
      { header: "Từ ngày", width: 13, style: "center" },
      { header: "Đến ngày", width: 13, style: "center" },
      { header: "Đơn vị sau sắp xếp", width: 14, style: "center" },
      { header: "Ghi chú", width: 50 },
    ],
    orgUnits.map((unit) => [
      unit.code,
      unit.name,
      unit.kind,
      unit.aliases.join("; "),
      unit.reports ? YES_NO_WORDS.yes : YES_NO_WORDS.no,
      dateOrBlank(unit.validFrom),
      dateOrBlank(unit.validTo),
      unit.successor,
      unit.note,
    ]),
    { isSample },
  );
}

function dateOrBlank(isoDate: string | null): ListValue {
  return isoDate === null ? null : { isoDate };
}
