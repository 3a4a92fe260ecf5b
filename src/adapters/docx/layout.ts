import { AlignmentType, BorderStyle, convertMillimetersToTwip, TableLayoutType, WidthType } from "docx";
import type { ITableOptions } from "docx";

/** Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục I: paper and margins, in millimetres. */
export const PAGE = {
  width: 210,
  height: 297,
  top: 20,
  bottom: 20,
  left: 30,
  right: 15,
  header: 10,
} as const;
/** Width of the text in millimetres. */
export const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right;
/** The office at the left, the national name at the right, in millimetres. */
export const HEAD_COLUMNS = [60, TEXT_WIDTH - 60] as const;
/** First line of a paragraph, in millimetres: 1 or 1.27 cm. */
export const FIRST_LINE = 12.7;

export const twip = (millimetres: number): number => convertMillimetersToTwip(millimetres);
/** The library measures letters in half points. */
export const halfPoints = (points: number): number => points * 2;
/** Spacing is measured in twentieths of a point. */
export const twentieths = (points: number): number => points * 20;

const NO_LINE = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;

/** A table that only sets its cells beside each other: fixed widths in millimetres, no lines, no inner margins. */
export function invisibleTable(columns: readonly number[]): Omit<ITableOptions, "rows"> {
  const width = columns.reduce((sum, column) => sum + column, 0);
  return {
    layout: TableLayoutType.FIXED,
    width: { size: twip(width), type: WidthType.DXA },
    columnWidths: columns.map(twip),
    alignment: AlignmentType.LEFT,
    indent: { size: 0, type: WidthType.DXA },
    margins: { left: 0, right: 0, top: 0, bottom: 0, marginUnitType: WidthType.DXA },
    borders: {
      top: NO_LINE,
      bottom: NO_LINE,
      left: NO_LINE,
      right: NO_LINE,
      insideHorizontal: NO_LINE,
      insideVertical: NO_LINE,
    },
  };
}

/** Mean width of a letter of Times New Roman bold, in parts of its size; measured on the texts of the head. */
const CAPITAL = 0.72;
const SMALL = 0.5;

/** About how long a bold text is, in millimetres; enough for lines that may be a third to a half of it. */
export function textLength(text: string, points: number): number {
  let ems = 0;
  for (const letter of text) {
    const isCapital = letter !== letter.toLowerCase();
    ems += letter === " " ? 0.25 : isCapital ? CAPITAL : SMALL;
  }
  return (ems * points * 25.4) / 72;
}
