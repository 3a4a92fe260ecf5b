import { showDate } from "../../model";
import {
  cleanText,
  formatVietnameseNumber,
  readableText,
  serialToIsoDate,
  showsPercent,
} from "../../reading";
import type { CellData, CellStyleData, WorkbookData } from "../../workbook";

/** A cell with what gives it its meaning. */
export interface StyledCell {
  readonly cell: CellData;
  readonly style: CellStyleData | undefined;
}

export function styledCell(workbook: WorkbookData, cell: CellData | undefined): StyledCell | undefined {
  return cell === undefined ? undefined : { cell, style: workbook.styles[cell.style] };
}

/** What people read in a cell, cleaned; "" for an empty one, an error or a formula without value. */
export function shownText(styled: StyledCell | undefined, date1904: boolean): string {
  if (styled === undefined) return "";
  const { cell, style } = styled;
  switch (cell.kind) {
    case "text":
      return cleanText(readableText(cell.value, style?.fontName ?? null));
    case "number":
      return shownNumber(cell.value, style, date1904);
    case "boolean":
      return cell.value ? "TRUE" : "FALSE";
    case "error":
    case "formula":
      return "";
  }
}

/** Whether nothing is typed in a cell: empty, or only spaces. */
export function isBlankCell(styled: StyledCell | undefined): boolean {
  return styled === undefined || (styled.cell.kind === "text" && cleanText(styled.cell.value) === "");
}

/** A number as its unit of measure counts it: 0.957 shown as 95,7% is 95.7 in a row of `%`. */
export function scaledNumber(value: number, style: CellStyleData | undefined, unitOfMeasure: string): number {
  const isRate = unitOfMeasure === "%" || unitOfMeasure === "điểm %";
  return isRate && style !== undefined && showsPercent(style.numberFormat)
    ? Number((value * 100).toPrecision(15))
    : value;
}

/** A date as `15/10/2024`, any other number without groups: `2024`, `0,5`. */
function shownNumber(value: number, style: CellStyleData | undefined, date1904: boolean): string {
  if (style?.isDate) {
    const isoDate = serialToIsoDate(value, date1904);
    if (isoDate !== null) return showDate(isoDate);
  }
  return formatVietnameseNumber(value, 10).replace(/\./g, "");
}
