import type { CatalogueItem, EmulationMovement, PlanRule } from "../../model";
import type { SheetSpec } from "../../workbook";
import { expressionText } from "../expressionText";
import { PLAN_SHEET } from "../planHeaders";
import { SEVERITY_WORDS, WHEN_MISSING_WORDS } from "../planWords";
import { listSheet } from "./listSheet";
import type { ListValue } from "./listSheet";

/** The sheet `Phong trào`. */
export function movementSheet(movements: readonly EmulationMovement[], isSample: boolean): SheetSpec {
  return listSheet(
    PLAN_SHEET.movements,
    [
      { header: "Mã", width: 10, style: "code" },
      { header: "Phong trào", width: 80 },
      { header: "Từ năm", width: 10, style: "center" },
      { header: "Đến năm", width: 10, style: "center" },
      { header: "Chỉ tiêu liên quan", width: 50 },
    ],
    movements.map((movement) => [
      movement.code,
      movement.name,
      yearOrBlank(movement.fromYear),
      yearOrBlank(movement.toYear),
      movement.relatedIndicators.join("; "),
    ]),
    { isSample },
  );
}

/** The sheet `Danh mục`: one item a row, with the years it is in force. */
export function catalogueSheet(items: readonly CatalogueItem[], isSample: boolean): SheetSpec {
  return listSheet(
    PLAN_SHEET.catalogues,
    [
      { header: "Danh mục", width: 28, choices: "catalogues" },
      { header: "Nội dung", width: 60 },
      { header: "Từ năm", width: 10, style: "center" },
      { header: "Đến năm", width: 10, style: "center" },
    ],
    items.map((item) => [item.list, item.item, yearOrBlank(item.fromYear), yearOrBlank(item.toYear)]),
    { isSample },
  );
}

/** The sheet `Quy tắc`. */
export function ruleSheet(rules: readonly PlanRule[], isSample: boolean): SheetSpec {
  return listSheet(
    PLAN_SHEET.rules,
    [
      { header: "Mã", width: 10, style: "code" },
      { header: "Mô tả", width: 60 },
      { header: "Vế trái", width: 24, style: "code" },
      { header: "Phép so sánh", width: 10, style: "code", choices: "comparisons" },
      { header: "Vế phải", width: 24, style: "code" },
      { header: "Mức độ", width: 12, style: "center", choices: "severities" },
      { header: "Khi thiếu số liệu", width: 26, choices: "whenMissing" },
    ],
    rules.map((rule) => [
      rule.code,
      rule.description,
      expressionText(rule.left),
      rule.comparison,
      expressionText(rule.right),
      SEVERITY_WORDS[rule.severity],
      WHEN_MISSING_WORDS[rule.whenMissing],
    ]),
    { isSample },
  );
}

function yearOrBlank(year: number | null): ListValue {
  return year === null ? null : { year };
}
