import type { Coverage, Expression, Indicator, OrgUnit } from "../../model";
import { foldCode, foldText } from "../../reading";
import type { WorkbookData } from "../../workbook";
import { parseExpression } from "../parseExpression";
import { PLAN_SHEET } from "../planHeaders";
import type { IndicatorColumn } from "../planHeaders";
import {
  AGGREGATION_WORDS,
  APPLICABLE_OWNER,
  DIRECTION_WORDS,
  NATURE_WORDS,
  ORG_UNIT_KINDS,
  SCOPE_WORDS,
  SET_WORDS,
  VALUE_TYPE_WORDS,
  YES_NO_WORDS,
} from "../planWords";
import { indicatorCodes, orgUnitCodes, splitList } from "./codeBook";
import type { CodeBook } from "./codeBook";
import type { FindingCollector } from "./findingCollector";
import { findSheet, openTable } from "./planTable";
import type { ColumnNeed, PlanRow } from "./planTable";
import { resolveExpression } from "./resolveExpression";

/** An indicator as read, with its row, so that mistakes found later are told at their cells. */
export interface IndicatorRow {
  readonly indicator: Indicator;
  readonly row: PlanRow<IndicatorColumn>;
  /** False when it could not be read: nothing that depends on it is checked. */
  readonly isAggregationKnown: boolean;
  readonly isCoverageKnown: boolean;
  /** Whether kind, direction and way to total are known, without which a target cannot be read. */
  readonly isNatureOfFiguresKnown: boolean;
}

export interface IndicatorRows {
  readonly rows: readonly IndicatorRow[];
  readonly codes: CodeBook;
}

const NEEDS: Readonly<Record<IndicatorColumn, ColumnNeed>> = {
  Mã: "required",
  "Chỉ tiêu": "required",
  Nhóm: "optional",
  Bộ: "optional",
  "Đơn vị tính": "required",
  "Kiểu số liệu": "required",
  "Số chữ số thập phân": "asked",
  "Chiều hướng": "required",
  "Tính chất số liệu": "required",
  "Cách tổng hợp": "required",
  "Tử số": "asked",
  "Mẫu số": "asked",
  "Quyền số": "asked",
  "Hệ số": "asked",
  "Sai số cho phép": "optional",
  "Đơn vị áp dụng": "required",
  "Cơ quan cung cấp số liệu": "asked",
  "Phạm vi số liệu": "asked",
  "Phải nhập": "asked",
  "Giá trị nhỏ nhất": "asked",
  "Giá trị lớn nhất": "asked",
  "Cảnh báo dưới": "asked",
  "Cảnh báo trên": "asked",
  "Cách tính": "optional",
  "Nguồn số liệu": "optional",
};
const HIGHEST_DECIMALS = 6;
/** Digits after the comma where the plan does not say. */
const USUAL_DECIMALS = { number: 2, integer: 0, percent: 2, permille: 2, boolean: 0, text: 0 } as const;

/** Reads the sheet `Chỉ tiêu`; null when there is no such table. `orgUnits` is null when those could not be read. */
export function readIndicators(
  workbook: WorkbookData,
  orgUnits: readonly OrgUnit[] | null,
  collector: FindingCollector,
): IndicatorRows | null {
  const sheet = findSheet(workbook, PLAN_SHEET.indicators, collector);
  if (sheet === null) {
    collector.add(
      "plan.sheet-missing",
      "error",
      { sheet: PLAN_SHEET.indicators },
      { sheet: PLAN_SHEET.indicators },
    );
    return null;
  }
  const table = openTable<IndicatorColumn>(workbook, sheet, NEEDS, ["Mã", "Chỉ tiêu"], collector);
  if (table === null) return null;

  const kept: { readonly code: string; readonly name: string; readonly row: PlanRow<IndicatorColumn> }[] = [];
  const firstRows = new Map<string, number>();
  for (const row of table.rows) {
    if (isGroupTitle(row)) continue;
    const code = row.requiredText("Mã");
    const first = firstRows.get(foldCode(code));
    if (code !== "" && first !== undefined) {
      const params = { code, firstRow: first + 1 };
      collector.add("plan.code-duplicated", "error", row.place("Mã", { indicator: code }), params);
      continue;
    }
    firstRows.set(foldCode(code), row.rowIndex);
    kept.push({ code, name: row.requiredText("Chỉ tiêu"), row });
  }
  const codes = indicatorCodes(kept.map(({ code }) => code).filter((code) => code !== ""));
  const units = orgUnits === null ? null : { orgUnits, codes: orgUnitCodes(orgUnits) };
  const rows = kept.map(({ code, name, row }) => readRow(code, name, row, codes, units, collector));
  return { rows: rows.filter(({ indicator }) => indicator.code !== ""), codes };
}

/** `I. Kinh tế` and the like between the rows: a name and nothing else. */
function isGroupTitle(row: PlanRow<IndicatorColumn>): boolean {
  const others = (Object.keys(NEEDS) as IndicatorColumn[]).filter((column) => column !== "Chỉ tiêu");
  return !row.isBlank("Chỉ tiêu") && others.every((column) => row.isBlank(column));
}

function readRow(
  code: string,
  name: string,
  row: PlanRow<IndicatorColumn>,
  codes: CodeBook,
  units: { readonly orgUnits: readonly OrgUnit[]; readonly codes: CodeBook } | null,
  collector: FindingCollector,
): IndicatorRow {
  const unitOfMeasure = row.requiredText("Đơn vị tính");
  const typedValueType = row.word("Kiểu số liệu", VALUE_TYPE_WORDS, null);
  const valueType = typedValueType ?? "number";
  const direction = row.word("Chiều hướng", DIRECTION_WORDS, null);
  const decimals =
    row.number("Số chữ số thập phân", { minimum: 0, maximum: HIGHEST_DECIMALS, isWhole: true }) ??
    USUAL_DECIMALS[valueType];
  const limit = { decimals, unitOfMeasure };
  const aggregation = row.word("Cách tổng hợp", AGGREGATION_WORDS, null);
  let isCoverageKnown = units !== null && !row.isBlank("Đơn vị áp dụng");
  const indicator: Indicator = {
    code,
    name,
    group: row.text("Nhóm"),
    set: row.word("Bộ", SET_WORDS, "core") ?? "core",
    unitOfMeasure,
    valueType,
    decimals,
    direction: direction ?? "none",
    nature: row.word("Tính chất số liệu", NATURE_WORDS, null) ?? "flow",
    aggregation: aggregation ?? "none",
    numerator: expression("Tử số"),
    denominator: expression("Mẫu số"),
    weight: weight(),
    factor: row.number("Hệ số", { minimum: Number.MIN_VALUE }) ?? 1,
    tolerance: row.number("Sai số cho phép", { ...limit, decimals: 6, minimum: 0 }),
    appliesTo: coverage(),
    owner: owner(),
    scope: row.word("Phạm vi số liệu", SCOPE_WORDS, "eachUnit") ?? "eachUnit",
    required: (row.word("Phải nhập", YES_NO_WORDS, "yes") ?? "yes") === "yes",
    hardMinimum: row.number("Giá trị nhỏ nhất", limit),
    hardMaximum: row.number("Giá trị lớn nhất", limit),
    warnMinimum: row.number("Cảnh báo dưới", limit),
    warnMaximum: row.number("Cảnh báo trên", limit),
    method: row.text("Cách tính"),
    source: row.text("Nguồn số liệu"),
  };
  const isAggregationKnown = aggregation !== null;
  const isNatureOfFiguresKnown = isAggregationKnown && typedValueType !== null && direction !== null;
  return { indicator, row, isAggregationKnown, isCoverageKnown, isNatureOfFiguresKnown };

  function expression(column: "Tử số" | "Mẫu số"): Expression | null {
    const text = row.text(column);
    if (text === "") return null;
    const place = row.place(column, { indicator: code });
    return resolveExpression(parseExpression(text), text, codes, place, collector);
  }

  function weight(): string | null {
    const text = row.text("Quyền số");
    if (text === "") return null;
    const found = codes.find(text);
    if (found === null) {
      collector.add("plan.indicator-unknown", "error", row.place("Quyền số", { indicator: code }), {
        code: text,
      });
    }
    return found;
  }

  function coverage(): Coverage {
    const kinds: string[] = [];
    const unitCodes: string[] = [];
    const known = new Set(
      [...ORG_UNIT_KINDS, ...(units?.orgUnits.map((unit) => unit.kind) ?? [])].map(foldText),
    );
    for (const part of splitList(row.requiredText("Đơn vị áp dụng"))) {
      const unitCode = units?.codes.find(part) ?? null;
      if (known.has(foldText(part))) kinds.push(foldText(part));
      else if (unitCode !== null) unitCodes.push(unitCode);
      else if (units !== null) {
        const place = row.place("Đơn vị áp dụng", { indicator: code });
        collector.add("plan.coverage-unknown", "error", place, { text: part });
        isCoverageKnown = false;
      }
    }
    return { kinds, codes: unitCodes };
  }

  function owner(): Indicator["owner"] {
    const parts = splitList(row.text("Cơ quan cung cấp số liệu"));
    if (parts.every((part) => foldText(part) === foldText(APPLICABLE_OWNER))) return { kind: "applicable" };
    const place = row.place("Cơ quan cung cấp số liệu", { indicator: code });
    const offices = parts.flatMap((part) => {
      const office = units?.codes.find(part) ?? null;
      if (office !== null) {
        const reports = units?.orgUnits.some((unit) => unit.code === office && unit.reports) ?? true;
        if (!reports) collector.add("plan.owner-not-reporting", "warning", place, { owner: office });
        return [office];
      }
      if (units !== null) collector.add("plan.owner-unknown", "error", place, { text: part });
      return [];
    });
    return { kind: "offices", codes: offices };
  }
}
