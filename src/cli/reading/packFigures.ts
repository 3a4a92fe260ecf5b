import type { Measure } from "../../core/model";
import type { LocatedText, ReceivedCell } from "../../core/submission";
import type { CellData, CellStyleData } from "../../core/workbook";

/**
 * Figures of one submission as a few lists: what threads hand over is copied, and a copy of a thousand small objects
 * takes as long as reading them did. Texts stand in `texts` once; `numbers` has `STRIDE` whole numbers a figure.
 */
export interface PackedFigures {
  readonly texts: readonly string[];
  readonly styles: readonly CellStyleData[];
  readonly numbers: Int32Array;
  /** Value of each cell; null where there is none. */
  readonly values: readonly CellData["value"][];
  readonly formulaValues: readonly (number | null)[];
  /** Position in the list → what only few figures have. */
  readonly rest: readonly (readonly [number, Pick<ReceivedCell, "rowDoubt" | "confirmedBelow">])[];
}

/** Located texts by code; `numbers` has four whole numbers an entry: code, sheet, row, column. */
export interface PackedTexts {
  readonly texts: readonly string[];
  readonly numbers: Int32Array;
  readonly values: readonly string[];
}

/** One copy of every text that comes again: codes, sheets and formulas are the same in thousands of files. */
export interface TextPool {
  text(text: string): string;
  style(style: CellStyleData): CellStyleData;
}

const STRIDE = 12;
const NONE = -1;
const KINDS = [
  "number",
  "text",
  "boolean",
  "error",
  "formula",
] as const satisfies readonly CellData["kind"][];
const ROLES = ["entry", "computed"] as const satisfies readonly ReceivedCell["role"][];
const MEASURES = ["previous", "actual", "estimate"] as const satisfies readonly Measure[];

export function createTextPool(): TextPool {
  const texts = new Map<string, string>();
  const styles = new Map<string, CellStyleData>();
  return {
    text(text) {
      const known = texts.get(text);
      if (known !== undefined) return known;
      texts.set(text, text);
      return text;
    },
    style(style) {
      const key = `${style.numberFormat}\u0000${style.isDate}\u0000${style.fontName}`;
      const known = styles.get(key);
      if (known !== undefined) return known;
      styles.set(key, style);
      return style;
    },
  };
}

export function packFigures(figures: readonly ReceivedCell[]): PackedFigures {
  const texts = createTable<string>();
  const styles = createTable<CellStyleData>();
  const numbers = new Int32Array(figures.length * STRIDE);
  const values: CellData["value"][] = [];
  const formulaValues: (number | null)[] = [];
  const rest: [number, Pick<ReceivedCell, "rowDoubt" | "confirmedBelow">][] = [];
  figures.forEach((figure, index) => {
    const { indicator, measure, place, role, cell, style, formulaValue, location, ...few } = figure;
    const { rowDoubt, confirmedBelow, ...nothing } = few;
    // A figure has nothing that is not handed over: a new field does not compile here.
    nothing satisfies Record<string, never>;
    numbers.set(
      [
        texts.indexOf(indicator),
        MEASURES.indexOf(measure),
        texts.indexOf(place),
        ROLES.indexOf(role),
        style === undefined ? NONE : styles.indexOf(style),
        texts.indexOf(location.sheet),
        location.rowIndex,
        location.columnIndex,
        cell === undefined ? NONE : KINDS.indexOf(cell.kind),
        cell?.formula === undefined ? NONE : texts.indexOf(cell.formula),
        cell === undefined ? NONE : cell.style,
        cell === undefined ? NONE : cell.columnIndex,
      ],
      index * STRIDE,
    );
    values.push(cell === undefined ? null : cell.value);
    formulaValues.push(formulaValue);
    if (rowDoubt !== undefined || confirmedBelow !== undefined) rest.push([index, few]);
  });
  return { texts: texts.items, styles: styles.items, numbers, values, formulaValues, rest };
}

export function unpackFigures(packed: PackedFigures, pool: TextPool): readonly ReceivedCell[] {
  const { numbers, values, formulaValues } = packed;
  const texts = packed.texts.map((text) => pool.text(text));
  const styles = packed.styles.map((style) => pool.style(style));
  const figures: ReceivedCell[] = [];
  for (let index = 0, at = 0; at < numbers.length; index++, at += STRIDE) {
    const style = numbers[at + 4]!;
    const kind = numbers[at + 8]!;
    figures.push({
      indicator: texts[numbers[at]!]!,
      measure: MEASURES[numbers[at + 1]!]!,
      place: texts[numbers[at + 2]!]!,
      role: ROLES[numbers[at + 3]!]!,
      cell: kind === NONE ? undefined : cellAt(numbers, at, KINDS[kind]!, values[index]!, texts),
      style: style === NONE ? undefined : styles[style]!,
      formulaValue: formulaValues[index]!,
      location: {
        sheet: texts[numbers[at + 5]!]!,
        rowIndex: numbers[at + 6]!,
        columnIndex: numbers[at + 7]!,
      },
    });
  }
  for (const [index, few] of packed.rest) figures[index] = { ...figures[index]!, ...few };
  return figures;
}

export function packTexts(located: ReadonlyMap<string, LocatedText>): PackedTexts {
  const texts = createTable<string>();
  const numbers = new Int32Array(located.size * 4);
  const values: string[] = [];
  let at = 0;
  for (const [code, { text, location }] of located) {
    const { sheet, rowIndex, columnIndex } = location;
    numbers.set([texts.indexOf(code), texts.indexOf(sheet), rowIndex, columnIndex], at);
    at += 4;
    values.push(text);
  }
  return { texts: texts.items, numbers, values };
}

export function unpackTexts(packed: PackedTexts, pool: TextPool): ReadonlyMap<string, LocatedText> {
  const { numbers } = packed;
  const texts = packed.texts.map((text) => pool.text(text));
  return new Map(
    packed.values.map((text, index) => {
      const at = index * 4;
      const [sheet, rowIndex, columnIndex] = [texts[numbers[at + 1]!]!, numbers[at + 2]!, numbers[at + 3]!];
      return [texts[numbers[at]!]!, { text, location: { sheet, rowIndex, columnIndex } }];
    }),
  );
}

function cellAt(
  numbers: Int32Array,
  at: number,
  kind: CellData["kind"],
  value: CellData["value"],
  texts: readonly string[],
): CellData {
  const formula = numbers[at + 9]!;
  const base = { columnIndex: numbers[at + 11]!, style: numbers[at + 10]!, kind, value };
  // Kind and value were taken from one cell: they fit each other.
  return (formula === NONE ? base : { ...base, formula: texts[formula]! }) as CellData;
}

interface Table<T> {
  readonly items: readonly T[];
  indexOf(item: T): number;
}

function createTable<T>(): Table<T> {
  const items: T[] = [];
  const indexes = new Map<T, number>();
  return {
    items,
    indexOf(item) {
      const known = indexes.get(item);
      if (known !== undefined) return known;
      indexes.set(item, items.length);
      return items.push(item) - 1;
    },
  };
}
