import type { CellStyleData } from "../../../core/workbook";
import { isDateFormat } from "./numberFormat";
import { refuse } from "./readFailure";
import { DEFAULT_STYLE } from "./stylesPart";

/** The styles of one workbook while it is read: those of the file, and the few that cells bring themselves. */
export interface StyleTable {
  /** Grows; an index once given stays. */
  readonly styles: readonly CellStyleData[];
  /** Checks an index of the file. */
  indexOf(fileIndex: number, part: string): number;
  /** Index of a look, known or new. */
  add(style: CellStyleData): number;
  /** The same look in another font (a cell whose runs all name one). */
  withFont(index: number, fontName: string): number;
  /** The same look with a number format. */
  withNumberFormat(index: number, numberFormat: string): number;
  /** The same look as a date, for a cell that is one by its type. */
  asDate(index: number): number;
}

/** `fileStyles` is null when the workbook has no styles part: then every index means the default look. */
export function createStyleTable(fileStyles: readonly CellStyleData[] | null): StyleTable {
  const styles: CellStyleData[] = [...(fileStyles ?? [DEFAULT_STYLE])];
  const fileCount = styles.length;
  const derived = new Map<string, number>();

  function add(style: CellStyleData): number {
    const key = JSON.stringify(style);
    const known = derived.get(key);
    if (known !== undefined) return known;
    styles.push(style);
    derived.set(key, styles.length - 1);
    return styles.length - 1;
  }

  function derive(index: number, change: Partial<CellStyleData>): number {
    return add({ ...styles[index]!, ...change });
  }

  return {
    styles,
    add,
    indexOf(fileIndex, part) {
      if (fileStyles === null) return 0;
      return fileIndex >= 0 && fileIndex < fileCount ? fileIndex : refuse("bad-style", { part });
    },
    withFont(index, fontName) {
      return styles[index]!.fontName === fontName ? index : derive(index, { fontName });
    },
    withNumberFormat(index, numberFormat) {
      if (styles[index]!.numberFormat === numberFormat) return index;
      return derive(index, { numberFormat, isDate: isDateFormat(numberFormat) });
    },
    asDate(index) {
      return styles[index]!.isDate ? index : derive(index, { numberFormat: "yyyy-mm-dd", isDate: true });
    },
  };
}
