import type { Plan } from "../model";
import { proposeIndicator } from "../plan";
import { foldText } from "../reading";
import { codesOf, relativeYears, rolesOf } from "./formMapping";
import type { FormMapping, FormRole, MappedColumn, MappedRow } from "./formMapping";
import type { FormTable } from "./formTable";

const COMPARED = /so (?:với|sánh)|so (?:kh|th|cùng)|tỷ lệ|tỉ lệ|%|tăng|giảm|chênh lệch|hoàn thành/u;
const LAST_YEAR = /\{năm-1\}|năm trước|cùng kỳ|\{năm\+1\}|năm sau/u;
/** How headers begin to say what a column takes, in the order in which they are asked. */
const WORDS: readonly (readonly [role: FormRole, words: RegExp])[] = [
  ["verdict", /đánh giá|xếp loại|mức độ/u],
  ["estimate", /(?<![\p{L}])ước(?![\p{L}])/u],
  ["target", /kế hoạch|chỉ tiêu giao|mục tiêu|(?<![\p{L}])kh(?![\p{L}])/u],
  ["actual", /thực hiện|kết quả|(?<![\p{L}])th(?![\p{L}])/u],
];

/**
 * A mapping to be looked through: what an earlier one says, then the form's own codes and names that are the same as
 * the plan's. A name that only resembles is proposed beside, never taken. A role is given where one column alone says it.
 */
export function proposeMapping(
  tables: readonly FormTable[],
  plan: Plan,
  earlier: FormMapping | null,
): FormMapping {
  const { year } = plan.settings;
  return {
    year,
    rows: tables.flatMap((table) => proposedRows(table, plan, earlier)),
    columns: tables.flatMap((table) => proposedColumns(table, year, earlier)),
  };
}

function proposedRows(table: FormTable, plan: Plan, earlier: FormMapping | null): readonly MappedRow[] {
  const known = earlier === null ? null : codesOf(table, earlier, plan.settings.year);
  const proposals = table.rows.map((row, line) =>
    proposeIndicator({ line, group: "", target: "", ...row }, plan.indicators),
  );
  const certain = proposals.map(({ best }) => (best?.confidence === "certain" ? best.code : ""));
  return table.rows.map((row, index) => {
    const code = certain[index]!;
    // Two rows of one name cannot both be known for certain by it.
    const isOne = code !== "" && certain.filter((one) => one === code).length === 1;
    return {
      sheet: table.sheet,
      name: row.name,
      unitOfMeasure: row.unitOfMeasure,
      code: known?.get(row) ?? (isOne ? code : ""),
      proposed: proposals[index]!.similar,
    };
  });
}

function proposedColumns(
  table: FormTable,
  year: number,
  earlier: FormMapping | null,
): readonly MappedColumn[] {
  const known = earlier === null ? null : rolesOf(table, earlier, year);
  const words = table.columns.map(({ header }) => roleOf(header, year));
  return table.columns.map((column, index) => {
    const said = words[index]!;
    const isOne = said !== null && words.filter((role) => role === said).length === 1;
    const kept = [...(known ?? [])].find(([, { columnIndex }]) => columnIndex === column.columnIndex)?.[0];
    const role = known === null || known.size === 0 ? (isOne ? said : null) : (kept ?? null);
    return { sheet: table.sheet, header: column.header, role };
  });
}

function roleOf(header: string, year: number): FormRole | null {
  const text = relativeYears(header, year);
  if (LAST_YEAR.test(text)) return null;
  const role = WORDS.find(([, words]) => words.test(text))?.[0] ?? null;
  return role !== "verdict" && COMPARED.test(foldText(header)) ? null : role;
}
