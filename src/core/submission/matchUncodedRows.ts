import type { Indicator } from "../model";
import { foldName, foldText, LIKELY_NAME, NAME_AHEAD, nameLikeness } from "../reading";
import type { RowData } from "../workbook";

/** A row whose code is missing or unknown, by what else it says. */
export interface UncodedRow {
  readonly row: RowData;
  readonly label: string;
  readonly unitOfMeasure: string;
  /** Something is typed in an entry column. */
  readonly hasEntry: boolean;
}

/** What does not agree with the proposed indicator, the first of: name, unit of measure, place among the rows. */
export type RowDifference = "label" | "unit" | "order";

export type RowMatch =
  | { readonly kind: "certain"; readonly indicator: Indicator }
  | { readonly kind: "likely"; readonly indicator: Indicator; readonly differs: RowDifference }
  | { readonly kind: "ambiguous"; readonly indicators: readonly Indicator[] };

/**
 * Which row of the unit's form an uncoded row is, by name, unit of measure and place between the rows that have codes.
 * Certain only where all three agree with one indicator that no other row names; each indicator is given to one row at
 * most. A row that is not in the result resembles none, or one that has its row already.
 */
export function matchUncodedRows(
  rows: readonly UncodedRow[],
  rowOf: ReadonlyMap<string, RowData>,
  expected: readonly Indicator[],
  labelsOfCoded: ReadonlyMap<string, string>,
): ReadonlyMap<RowData, RowMatch> {
  const matches = new Map<RowData, RowMatch>();
  const named = rows
    .map((item) => ({ ...item, name: foldName(item.label) }))
    .filter((item) => item.name !== "");
  if (named.length === 0) return matches;
  const forms = expected.map((indicator, position) => ({
    indicator,
    position,
    name: foldName(indicator.name),
    isFree: !rowOf.has(indicator.code),
  }));
  const coded = forms
    .flatMap(({ indicator, position }) => {
      const row = rowOf.get(indicator.code);
      return row === undefined ? [] : [{ rowIndex: row.rowIndex, position }];
    })
    .sort((a, b) => a.rowIndex - b.rowIndex);
  const fitsOrder = (row: RowData, position: number): boolean => {
    const before = coded.filter((one) => one.rowIndex < row.rowIndex).at(-1);
    const after = coded.find((one) => one.rowIndex > row.rowIndex);
    if (before === undefined && after === undefined) return false;
    return (before?.position ?? -1) < position && position < (after?.position ?? Infinity);
  };
  // A coded row under the name of another indicator: its code or its name has slipped.
  const slipped = new Set(
    forms
      .filter(({ isFree }) => !isFree)
      .map(({ indicator, name }) => ({ name, label: foldName(labelsOfCoded.get(indicator.code) ?? "") }))
      .filter(({ name, label }) => label !== "" && label !== name)
      .map(({ label }) => label),
  );
  const agreeing: { readonly row: RowData; readonly form: (typeof forms)[number] }[] = [];
  for (const item of named) {
    const same = forms.filter(({ isFree, name }) => isFree && name === item.name);
    const [only] = same;
    if (only === undefined || same.length > 1) continue;
    const isContested = slipped.has(item.name) || named.some((o) => o !== item && o.name === item.name);
    const measure = foldText(item.unitOfMeasure);
    const agrees = measure !== "" && measure === foldText(only.indicator.unitOfMeasure);
    if (isContested || !agrees || !fitsOrder(item.row, only.position)) continue;
    agreeing.push({ row: item.row, form: only });
  }
  const taken = new Set<string>();
  for (const { row, form } of agreeing) {
    // Of two that stand in the wrong order to each other neither is where it belongs.
    const isCrossed = agreeing.some(
      (other) => (other.row.rowIndex - row.rowIndex) * (other.form.position - form.position) < 0,
    );
    if (isCrossed) continue;
    matches.set(row, { kind: "certain", indicator: form.indicator });
    taken.add(form.indicator.code);
  }
  const free = forms.filter(({ isFree, indicator }) => isFree && !taken.has(indicator.code));
  const proposed = new Map<string, RowData[]>();
  for (const item of named) {
    if (matches.has(item.row) || !item.hasEntry) continue;
    const scored = free
      .map((form) => ({ ...form, score: nameLikeness(item.name, form.name) }))
      .filter(({ score }) => score >= LIKELY_NAME)
      .sort((a, b) => b.score - a.score);
    const [first] = scored;
    if (first === undefined) continue;
    const others = forms.filter((form) => !form.isFree || taken.has(form.indicator.code));
    // The name of a row that is there already: a second row of it, none of those that are missing.
    if (others.some((form) => nameLikeness(item.name, form.name) >= first.score)) continue;
    const rivals = scored.filter(({ score }) => first.score - score < NAME_AHEAD);
    if (rivals.length > 1) {
      const indicators = rivals.slice(0, 2).map(({ indicator }) => indicator);
      matches.set(item.row, { kind: "ambiguous", indicators });
      continue;
    }
    const { indicator } = first;
    const sameMeasure = foldText(item.unitOfMeasure) === foldText(indicator.unitOfMeasure);
    const differs = first.name !== item.name ? "label" : sameMeasure ? "order" : "unit";
    matches.set(item.row, { kind: "likely", indicator, differs });
    proposed.set(indicator.code, [...(proposed.get(indicator.code) ?? []), item.row]);
  }
  // Two rows for one indicator: neither is proposed.
  for (const several of proposed.values()) {
    if (several.length > 1) for (const row of several) matches.delete(row);
  }
  return matches;
}
