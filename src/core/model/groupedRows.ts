import type { Indicator } from "./indicator";

/** An indicator with the row it takes on a sheet. */
export interface GroupedRow {
  readonly indicator: Indicator;
  readonly rowIndex: number;
  /** Number within its group; null for a component row (`KT06.T` of `KT06`), which has none of its own. */
  readonly order: number | null;
  /** Present on the first row of a group: its title stands in the row above. */
  readonly group: { readonly title: string; readonly number: number } | null;
}

/** Lays indicators out by group: a group's title takes the row above its first indicator. */
export function groupedRows(indicators: readonly Indicator[], firstRow: number): readonly GroupedRow[] {
  const codes = new Set(indicators.map((indicator) => indicator.code));
  let title: string | null = null;
  let number = 0;
  let order = 0;
  let rowIndex = firstRow;
  return indicators.map((indicator) => {
    const starts = indicator.group !== title;
    if (starts) {
      title = indicator.group;
      number += 1;
      order = 0;
      rowIndex += 1;
    }
    const isComponent = isComponentOf(indicator.code, codes);
    if (!isComponent) order += 1;
    const row: GroupedRow = {
      indicator,
      rowIndex,
      order: isComponent ? null : order,
      group: starts ? { title: indicator.group, number } : null,
    };
    rowIndex += 1;
    return row;
  });
}

function isComponentOf(code: string, codes: ReadonlySet<string>): boolean {
  const dot = code.indexOf(".");
  return dot > 0 && codes.has(code.slice(0, dot));
}

/** 1 → `I`, 4 → `IV`; numbers of groups. */
export function toRoman(value: number): string {
  const steps: readonly (readonly [number, string])[] = [
    [10, "X"],
    [9, "IX"],
    [5, "V"],
    [4, "IV"],
    [1, "I"],
  ];
  let rest = value;
  let text = "";
  for (const [amount, letters] of steps) {
    while (rest >= amount) {
      text += letters;
      rest -= amount;
    }
  }
  return text;
}
