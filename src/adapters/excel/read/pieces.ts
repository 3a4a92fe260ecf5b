import { columnName, toRangeAddress } from "../../../core/workbook";
import type { CellRange } from "../../../core/workbook";
import type { ReadBlock } from "./rows";

/**
 * Bytes of a cell in an answer: value, formula, type and number format; and its font where fonts differ. Measured 67 on
 * a summary and 131 on a unit workbook, where cells without a style have another font.
 */
const CELL_BYTES = 75;
const FONT_BYTES = 65;

/** The used part of a sheet, cut into bands of rows none of which gives an answer above the limit. */
export function bandsOf(used: CellRange, fontsDiffer: boolean, limit: number): CellRange[] {
  const row = bytesOf({ ...used, lastRow: used.firstRow }, fontsDiffer);
  const height = Math.max(1, Math.floor(limit / row));
  const bands: CellRange[] = [];
  for (let first = used.firstRow; first <= used.lastRow; first += height) {
    bands.push({ ...used, firstRow: first, lastRow: Math.min(used.lastRow, first + height - 1) });
  }
  return bands;
}

export function bytesOf(
  { firstRow, lastRow, firstColumn, lastColumn }: CellRange,
  fontsDiffer: boolean,
): number {
  const cells = (lastRow - firstRow + 1) * (lastColumn - firstColumn + 1);
  return cells * (fontsDiffer ? CELL_BYTES + FONT_BYTES : CELL_BYTES);
}

/** A band that was asked for; `block` reads it when the request has been answered. */
export interface AskedBand {
  block(): ReadBlock;
  /** By row of the band. */
  hiddenRows(): readonly boolean[];
}

/** Asks for the cells of a band. The font of each cell is asked only where the cells differ: see `fontsDiffer`. */
export function askBand(sheet: Excel.Worksheet, band: CellRange, fontsDiffer: boolean): AskedBand {
  const range = sheet.getRange(toRangeAddress(band)).load("values,formulas,valueTypes,numberFormat");
  const font = fontsDiffer ? null : range.format.font.load("name");
  const fonts = fontsDiffer ? range.getCellProperties({ format: { font: { name: true } } }) : null;
  const rows = sheet
    .getRange(`${band.firstRow + 1}:${band.lastRow + 1}`)
    .getRowProperties({ rowHidden: true });
  return {
    block: () => ({
      firstRow: band.firstRow,
      firstColumn: band.firstColumn,
      values: range.values as unknown[][],
      formulas: range.formulas as unknown[][],
      valueTypes: range.valueTypes,
      numberFormats: range.numberFormat as string[][],
      fontName: (row, column) =>
        (fonts === null ? font!.name : fonts.value[row]?.[column]?.format?.font?.name) ?? null,
    }),
    hiddenRows: () => rows.value.map(({ rowHidden }) => rowHidden === true),
  };
}

/** Asks which columns up to the last used one are hidden. */
export function askHiddenColumns(
  sheet: Excel.Worksheet,
  lastColumn: number,
): () => { first: number; last: number }[] {
  const asked = sheet.getRange(`A:${columnName(lastColumn)}`).getColumnProperties({ columnHidden: true });
  return () => {
    const spans: { first: number; last: number }[] = [];
    for (const [index, { columnHidden }] of asked.value.entries()) {
      if (columnHidden !== true) continue;
      const span = spans.at(-1);
      if (span?.last === index - 1) span.last = index;
      else spans.push({ first: index, last: index });
    }
    return spans;
  };
}
