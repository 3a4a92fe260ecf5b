import { foldName, foldText } from "../reading";
import type { FormColumn, FormRow, FormTable } from "./formTable";

/** What a column of the form takes. */
export const FORM_ROLES = ["actual", "estimate", "target", "verdict"] as const;
export type FormRole = (typeof FORM_ROLES)[number];

/** Which indicator a row of the form stands for. `code` is "" where nobody has said yet. */
export interface MappedRow {
  readonly sheet: string;
  readonly name: string;
  readonly unitOfMeasure: string;
  readonly code: string;
  /** Codes to choose from, the likeliest first; only for people. */
  readonly proposed: readonly string[];
}

export interface MappedColumn {
  readonly sheet: string;
  readonly header: string;
  /** Null where the column takes nothing. */
  readonly role: FormRole | null;
}

/** How the office fills in one form; kept for next year. */
export interface FormMapping {
  /** The year of the plan that it was made with: headers name years. */
  readonly year: number;
  readonly rows: readonly MappedRow[];
  readonly columns: readonly MappedColumn[];
}

/** Codes by row of one table, from a mapping: rows are found by their words, not by their place. */
export function codesOf(table: FormTable, mapping: FormMapping, year: number): ReadonlyMap<FormRow, string> {
  const own = mapping.rows.filter((row) => isSheet(row.sheet, table.sheet));
  const codes = new Map<FormRow, string>();
  const take = (key: (name: string, year: number) => string): void => {
    const mapped = grouped(own, (row) => `${key(row.name, mapping.year)}|${foldText(row.unitOfMeasure)}`);
    const rows = grouped(table.rows, (row) => `${key(row.name, year)}|${foldText(row.unitOfMeasure)}`);
    for (const [words, here] of rows) {
      const known = mapped.get(words);
      // Rows of the same words are told apart by their order, as long as there are as many of them.
      if (known === undefined || known.length !== here.length) continue;
      here.forEach((row, index) => {
        if (!codes.has(row)) codes.set(row, known[index]!.code);
      });
    }
  };
  take(relativeYears);
  take((name) => foldName(name));
  return codes;
}

/** Columns of one table by role, from a mapping. A role that several columns take, or none, is left out. */
export function rolesOf(
  table: FormTable,
  mapping: FormMapping,
  year: number,
): ReadonlyMap<FormRole, FormColumn> {
  const roles = new Map<FormRole, FormColumn>();
  for (const role of FORM_ROLES) {
    const headers = mapping.columns
      .filter((column) => column.role === role && isSheet(column.sheet, table.sheet))
      .map((column) => relativeYears(column.header, mapping.year));
    const found = table.columns.filter(({ header }) => headers.includes(relativeYears(header, year)));
    if (headers.length === 1 && found.length === 1) roles.set(role, found[0]!);
  }
  return roles;
}

/** A text with this year, the one before and the one after told as such, so that next year's form has the same. */
export function relativeYears(text: string, year: number): string {
  return foldText(text).replace(/(?<!\d)\d{4}(?!\d)/gu, (digits) => {
    const difference = Number(digits) - year;
    return Math.abs(difference) <= 1
      ? `{năm${difference === 0 ? "" : difference > 0 ? "+1" : "-1"}}`
      : digits;
  });
}

/** Years in the names of sheets change too. */
function isSheet(mapped: string, sheet: string): boolean {
  const bare = (name: string) => foldText(name).replace(/\d{4}/gu, "");
  return bare(mapped) === bare(sheet);
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const list = groups.get(key);
    if (list) list.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
