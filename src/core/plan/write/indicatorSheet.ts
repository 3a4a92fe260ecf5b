import type { Coverage, Indicator } from "../../model";
import type { SheetSpec } from "../../workbook";
import { expressionText } from "../expressionText";
import { PLAN_SHEET } from "../planHeaders";
import {
  AGGREGATION_WORDS,
  APPLICABLE_OWNER,
  DIRECTION_WORDS,
  NATURE_WORDS,
  SCOPE_WORDS,
  SET_WORDS,
  VALUE_TYPE_WORDS,
  YES_NO_WORDS,
} from "../planWords";
import { listSheet } from "./listSheet";
import type { ListColumn, ListValue } from "./listSheet";

const COLUMNS: readonly ListColumn[] = [
  { header: "Mã", width: 10, style: "code" },
  { header: "Chỉ tiêu", width: 46 },
  { header: "Nhóm", width: 20 },
  { header: "Bộ", width: 10, style: "center", choices: "sets" },
  { header: "Đơn vị tính", width: 18, style: "center" },
  { header: "Kiểu số liệu", width: 13, style: "center", choices: "valueTypes" },
  { header: "Số chữ số thập phân", width: 10, style: "center" },
  { header: "Chiều hướng", width: 18, choices: "directions" },
  { header: "Tính chất số liệu", width: 15, choices: "natures" },
  { header: "Cách tổng hợp", width: 24, choices: "aggregations" },
  { header: "Tử số", width: 18, style: "code" },
  { header: "Mẫu số", width: 18, style: "code" },
  { header: "Quyền số", width: 10, style: "code" },
  { header: "Hệ số", width: 8, style: "center" },
  { header: "Sai số cho phép", width: 10, style: "center" },
  { header: "Đơn vị áp dụng", width: 28 },
  { header: "Cơ quan cung cấp số liệu", width: 18 },
  { header: "Phạm vi số liệu", width: 14, style: "center", choices: "scopes" },
  { header: "Phải nhập", width: 9, style: "center", choices: "yesNo" },
  { header: "Giá trị nhỏ nhất", width: 12, style: "center" },
  { header: "Giá trị lớn nhất", width: 12, style: "center" },
  { header: "Cảnh báo dưới", width: 12, style: "center" },
  { header: "Cảnh báo trên", width: 12, style: "center" },
  { header: "Cách tính", width: 46 },
  { header: "Nguồn số liệu", width: 30 },
];

/** The sheet `Chỉ tiêu`. */
export function indicatorSheet(indicators: readonly Indicator[], isSample: boolean): SheetSpec {
  return listSheet(PLAN_SHEET.indicators, COLUMNS, indicators.map(rowOf), { isSample, pagesAcross: 2 });
}

function rowOf(indicator: Indicator): readonly ListValue[] {
  return [
    indicator.code,
    indicator.name,
    indicator.group,
    SET_WORDS[indicator.set],
    indicator.unitOfMeasure,
    VALUE_TYPE_WORDS[indicator.valueType],
    { number: indicator.decimals },
    DIRECTION_WORDS[indicator.direction],
    NATURE_WORDS[indicator.nature],
    AGGREGATION_WORDS[indicator.aggregation],
    indicator.numerator && expressionText(indicator.numerator),
    indicator.denominator && expressionText(indicator.denominator),
    indicator.weight,
    { number: indicator.factor },
    numberOrBlank(indicator.tolerance),
    coverageText(indicator.appliesTo),
    indicator.owner.kind === "offices" ? indicator.owner.codes.join("; ") : APPLICABLE_OWNER,
    SCOPE_WORDS[indicator.scope],
    indicator.required ? YES_NO_WORDS.yes : YES_NO_WORDS.no,
    numberOrBlank(indicator.hardMinimum),
    numberOrBlank(indicator.hardMaximum),
    numberOrBlank(indicator.warnMinimum),
    numberOrBlank(indicator.warnMaximum),
    indicator.method,
    indicator.source,
  ];
}

function coverageText(coverage: Coverage): string {
  return [...coverage.kinds, ...coverage.codes].join("; ");
}

function numberOrBlank(value: number | null): ListValue {
  return value === null ? null : { number: value };
}
