import type { CellStyleData } from "../../../core/workbook";
import { isDateFormat } from "./dateFormat";

/** The looks of one workbook, each once; an index once given stays. */
export interface StyleList {
  readonly styles: readonly CellStyleData[];
  indexOf(numberFormat: string, fontName: string | null): number;
}

export function createStyleList(): StyleList {
  const styles: CellStyleData[] = [];
  const known = new Map<string, number>();
  return {
    styles,
    indexOf(numberFormat, fontName) {
      const key = `${fontName ?? ""}\n${numberFormat}`;
      const index = known.get(key);
      if (index !== undefined) return index;
      known.set(key, styles.length);
      styles.push({ numberFormat, isDate: isDateFormat(numberFormat), fontName });
      return styles.length - 1;
    },
  };
}
