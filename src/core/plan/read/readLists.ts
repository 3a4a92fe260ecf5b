import type { CatalogueItem, EmulationMovement, PlanRule } from "../../model";
import { foldCode, foldText } from "../../reading";
import type { WorkbookData } from "../../workbook";
import { parseExpression } from "../parseExpression";
import { CATALOGUE_COLUMNS, MOVEMENT_COLUMNS, PLAN_SHEET, RULE_COLUMNS } from "../planHeaders";
import { CATALOGUE_LISTS, COMPARISONS, SEVERITY_WORDS, WHEN_MISSING_WORDS } from "../planWords";
import { splitList } from "./codeBook";
import type { CodeBook } from "./codeBook";
import type { FindingCollector } from "./findingCollector";
import { findSheet, openTable } from "./planTable";
import type { ColumnNeed, PlanRow, PlanTable } from "./planTable";
import { resolveExpression } from "./resolveExpression";

type MovementColumn = (typeof MOVEMENT_COLUMNS)[number];
type CatalogueColumn = (typeof CATALOGUE_COLUMNS)[number];
type RuleColumn = (typeof RULE_COLUMNS)[number];

const COMPARISON_WORDS = Object.fromEntries(COMPARISONS.map((sign) => [sign, sign])) as Readonly<
  Record<PlanRule["comparison"], string>
>;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2200;

/** Reads the sheet `Phong trào`. `indicators` is null when the indicators could not be read. */
export function readMovements(
  workbook: WorkbookData,
  indicators: CodeBook | null,
  collector: FindingCollector,
): readonly EmulationMovement[] {
  const needs = needsOf(MOVEMENT_COLUMNS, ["Mã", "Phong trào"]);
  const table = openList<MovementColumn>(
    workbook,
    PLAN_SHEET.movements,
    needs,
    ["Mã", "Phong trào"],
    collector,
  );
  return uniqueRows(table, "Mã", collector).map(({ code, row }) => ({
    code,
    name: row.requiredText("Phong trào"),
    ...years(row, collector),
    relatedIndicators: splitList(row.text("Chỉ tiêu liên quan").replace(/[,\n]/g, ";")).flatMap((part) => {
      if (indicators === null) return [part];
      const found = indicators.find(part);
      if (found !== null) return [found];
      collector.add("plan.indicator-unknown", "error", row.place("Chỉ tiêu liên quan"), { code: part });
      return [];
    }),
  }));
}

/** Reads the sheet `Danh mục`. */
export function readCatalogues(
  workbook: WorkbookData,
  collector: FindingCollector,
): readonly CatalogueItem[] {
  const needs = needsOf(CATALOGUE_COLUMNS, ["Danh mục", "Nội dung"]);
  const table = openList<CatalogueColumn>(
    workbook,
    PLAN_SHEET.catalogues,
    needs,
    ["Danh mục", "Nội dung"],
    collector,
  );
  return (table?.rows ?? []).map((row) => {
    const typed = row.requiredText("Danh mục");
    const list = CATALOGUE_LISTS.find((one) => foldText(one) === foldText(typed));
    if (list === undefined && typed !== "") {
      const params = { column: "Danh mục", text: typed, allowed: CATALOGUE_LISTS };
      collector.add("plan.value-unknown", "warning", row.place("Danh mục"), params);
    }
    return { list: list ?? typed, item: row.requiredText("Nội dung"), ...years(row, collector) };
  });
}

/** Reads the sheet `Quy tắc`; a rule that cannot be read is reported and left out. */
export function readRules(
  workbook: WorkbookData,
  indicators: CodeBook | null,
  collector: FindingCollector,
): readonly PlanRule[] {
  const needs = needsOf(RULE_COLUMNS, ["Mã", "Vế trái", "Phép so sánh", "Vế phải", "Mức độ"]);
  const table = openList<RuleColumn>(workbook, PLAN_SHEET.rules, needs, ["Mã", "Vế trái"], collector);
  return uniqueRows(table, "Mã", collector).flatMap(({ code, row }): PlanRule[] => {
    const left = side(row, "Vế trái");
    const comparison = row.word("Phép so sánh", COMPARISON_WORDS, null);
    const right = side(row, "Vế phải");
    const severity = row.word("Mức độ", SEVERITY_WORDS, null);
    const whenMissing = row.word("Khi thiếu số liệu", WHEN_MISSING_WORDS, "skipIfAny");
    const description = row.text("Mô tả");
    if (left === null || right === null || comparison === null || severity === null || whenMissing === null)
      return [];
    return [{ code, description, left, comparison, right, severity, whenMissing }];
  });

  function side(row: PlanRow<RuleColumn>, column: "Vế trái" | "Vế phải"): PlanRule["left"] | null {
    const text = row.requiredText(column);
    if (text === "") return null;
    const parsed = parseExpression(text);
    if (parsed.ok && indicators === null) return parsed.value;
    const codes = indicators ?? { find: (code: string) => code };
    return resolveExpression(parsed, text, codes, row.place(column), collector);
  }
}

function openList<C extends string>(
  workbook: WorkbookData,
  name: string,
  needs: Readonly<Record<C, ColumnNeed>>,
  keys: readonly C[],
  collector: FindingCollector,
): PlanTable<C> | null {
  const sheet = findSheet(workbook, name, collector);
  if (sheet !== null) return openTable(workbook, sheet, needs, keys, collector);
  collector.add("plan.sheet-missing", "warning", { sheet: name }, { sheet: name });
  return null;
}

function needsOf<C extends string>(
  columns: readonly C[],
  required: readonly C[],
): Readonly<Record<C, ColumnNeed>> {
  const needs = columns.map(
    (column) => [column, required.includes(column) ? "required" : "optional"] as const,
  );
  return Object.fromEntries(needs) as Readonly<Record<C, ColumnNeed>>;
}

/** Rows with a code of their own; a missing or repeated one is reported. */
function uniqueRows<C extends string>(
  table: PlanTable<C> | null,
  column: C,
  collector: FindingCollector,
): readonly { readonly code: string; readonly row: PlanRow<C> }[] {
  const firstRows = new Map<string, number>();
  return (table?.rows ?? []).flatMap((row) => {
    const code = row.requiredText(column);
    const first = firstRows.get(foldCode(code));
    if (code === "") return [];
    if (first !== undefined) {
      collector.add("plan.code-duplicated", "error", row.place(column), { code, firstRow: first + 1 });
      return [];
    }
    firstRows.set(foldCode(code), row.rowIndex);
    return [{ code, row }];
  });
}

function years(
  row: PlanRow<MovementColumn> | PlanRow<CatalogueColumn>,
  collector: FindingCollector,
): { readonly fromYear: number | null; readonly toYear: number | null } {
  const options = { isWhole: true, decimals: 0, minimum: FIRST_YEAR, maximum: LAST_YEAR };
  const fromYear = row.number("Từ năm", options);
  const toYear = row.number("Đến năm", options);
  if (fromYear !== null && toYear !== null && fromYear > toYear) {
    const params = { from: String(fromYear), to: String(toYear) };
    collector.add("plan.period-reversed", "error", row.place("Đến năm"), params);
  }
  return { fromYear, toYear };
}
