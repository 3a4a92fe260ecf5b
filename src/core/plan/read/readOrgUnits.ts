import type { FindingPlace } from "../../finding";
import type { OrgUnit } from "../../model";
import { foldCode, foldText } from "../../reading";
import type { WorkbookData } from "../../workbook";
import { PLAN_SHEET } from "../planHeaders";
import type { OrgUnitColumn } from "../planHeaders";
import { ORG_UNIT_KINDS, YES_NO_WORDS } from "../planWords";
import { indicatorCodes, splitList } from "./codeBook";
import type { FindingCollector } from "./findingCollector";
import { findSheet, openTable } from "./planTable";
import type { ColumnNeed } from "./planTable";

const NEEDS: Readonly<Record<OrgUnitColumn, ColumnNeed>> = {
  "Mã đơn vị": "required",
  "Tên đơn vị": "required",
  Loại: "required",
  "Tên khác": "optional",
  "Phải báo cáo": "required",
  "Từ ngày": "optional",
  "Đến ngày": "optional",
  "Đơn vị sau sắp xếp": "optional",
  "Ghi chú": "optional",
};
const KNOWN_KINDS = new Set(ORG_UNIT_KINDS.map(foldText));

/** Reads the sheet `Đơn vị`; null when there is no such table. */
export function readOrgUnits(workbook: WorkbookData, collector: FindingCollector): readonly OrgUnit[] | null {
  const sheet = findSheet(workbook, PLAN_SHEET.orgUnits, collector);
  if (sheet === null) {
    collector.add(
      "plan.sheet-missing",
      "error",
      { sheet: PLAN_SHEET.orgUnits },
      { sheet: PLAN_SHEET.orgUnits },
    );
    return null;
  }
  const table = openTable<OrgUnitColumn>(workbook, sheet, NEEDS, ["Mã đơn vị", "Tên đơn vị"], collector);
  if (table === null) return null;

  const orgUnits: OrgUnit[] = [];
  const firstRows = new Map<string, number>();
  const successors: { readonly reference: string; readonly place: FindingPlace }[] = [];
  for (const row of table.rows) {
    const code = row.requiredText("Mã đơn vị");
    const place = { orgUnit: code };
    const first = firstRows.get(foldCode(code));
    if (code !== "" && first !== undefined) {
      const params = { code, firstRow: first + 1 };
      collector.add("plan.code-duplicated", "error", row.place("Mã đơn vị", place), params);
      continue;
    }
    firstRows.set(foldCode(code), row.rowIndex);
    const name = row.requiredText("Tên đơn vị");
    const typedKind = row.requiredText("Loại");
    const kind = foldText(typedKind);
    if (kind !== "" && !KNOWN_KINDS.has(kind)) {
      const params = { column: "Loại", text: typedKind, allowed: ORG_UNIT_KINDS };
      collector.add("plan.value-unknown", "warning", row.place("Loại", place), params);
    }
    const validFrom = row.date("Từ ngày");
    const validTo = row.date("Đến ngày");
    if (validFrom !== null && validTo !== null && validFrom > validTo) {
      collector.add("plan.period-reversed", "error", row.place("Đến ngày", place), {
        from: validFrom,
        to: validTo,
      });
    }
    const successor = row.text("Đơn vị sau sắp xếp");
    if (successor !== "") {
      successors.push({ reference: successor, place: row.place("Đơn vị sau sắp xếp", place) });
    }
    if (code === "") continue;
    orgUnits.push({
      code,
      name,
      kind,
      aliases: splitList(row.text("Tên khác")),
      reports: row.word("Phải báo cáo", YES_NO_WORDS, null) === "yes",
      validFrom,
      validTo,
      successor: successor === "" ? null : successor,
      note: row.text("Ghi chú"),
    });
  }
  const codes = indicatorCodes(orgUnits.map((unit) => unit.code));
  for (const { reference, place } of successors) {
    if (codes.find(reference) === null) {
      collector.add("plan.org-unit-unknown", "error", place, { text: reference });
    }
  }
  if (table.has("Phải báo cáo") && !orgUnits.some((unit) => unit.reports)) {
    collector.add("plan.no-reporting-unit", "error", { sheet: table.sheet }, {});
  }
  return orgUnits.map((unit) => ({
    ...unit,
    successor: unit.successor === null ? null : codes.find(unit.successor),
  }));
}
