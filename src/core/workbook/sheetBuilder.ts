import type { CellRange } from "./address";
import type {
  CellSpec,
  ConditionalFormatSpec,
  LinkSpec,
  RowHeightSpec,
  SheetSpec,
  ValidationSpec,
} from "./workbookSpec";

/** Collects the parts of one sheet while its rows are laid out. */
export interface SheetBuilder {
  put(rowIndex: number, columnIndex: number, value: CellSpec["value"], style: string, link?: LinkSpec): void;
  /** A formula with its cached result. */
  formula(
    rowIndex: number,
    columnIndex: number,
    formula: string,
    cached: CellSpec["value"],
    style: string,
  ): void;
  /** Fills a run of cells of one row with one style and no value. */
  blank(rowIndex: number, firstColumn: number, lastColumn: number, style: string): void;
  merge(range: CellRange): void;
  validate(validation: ValidationSpec): void;
  format(format: ConditionalFormatSpec): void;
  /** Fixed where the row holds merged text, which no program fits by itself. */
  height(rowIndex: number, height: number, fixed?: "fixed"): void;
  build(rest: SheetFrame): SheetSpec;
}

/** What is known only when the rows are laid out, or is the same for the whole sheet. */
export type SheetFrame = Omit<
  SheetSpec,
  "name" | "cells" | "merges" | "validations" | "conditionalFormats" | "rowHeights"
>;

export function createSheet(name: string): SheetBuilder {
  const cells: CellSpec[] = [];
  const merges: CellRange[] = [];
  const validations: ValidationSpec[] = [];
  const conditionalFormats: ConditionalFormatSpec[] = [];
  const heights = new Map<number, RowHeightSpec>();
  return {
    put(rowIndex, columnIndex, value, style, link) {
      cells.push(
        link ? { rowIndex, columnIndex, value, style, link } : { rowIndex, columnIndex, value, style },
      );
    },
    formula(rowIndex, columnIndex, formula, cached, style) {
      cells.push({ rowIndex, columnIndex, value: cached, formula, style });
    },
    blank(rowIndex, firstColumn, lastColumn, style) {
      for (let columnIndex = firstColumn; columnIndex <= lastColumn; columnIndex++) {
        cells.push({ rowIndex, columnIndex, value: null, style });
      }
    },
    merge: (range) => void merges.push(range),
    validate: (validation) => void validations.push(validation),
    format: (format) => void conditionalFormats.push(format),
    height: (rowIndex, height, fixed) =>
      void heights.set(rowIndex, fixed ? { rowIndex, height, fixed: true } : { rowIndex, height }),
    build(frame) {
      const rowHeights = [...heights.values()].sort((a, b) => a.rowIndex - b.rowIndex);
      return { name, cells, merges, validations, conditionalFormats, rowHeights, ...frame };
    },
  };
}

/** A range of one row. */
export function rowRange(rowIndex: number, firstColumn: number, lastColumn: number): CellRange {
  return { firstRow: rowIndex, firstColumn, lastRow: rowIndex, lastColumn };
}

/** A range of one column. */
export function columnRange(columnIndex: number, firstRow: number, lastRow: number): CellRange {
  return { firstRow, firstColumn: columnIndex, lastRow, lastColumn: columnIndex };
}

/**
 * Height in points that a wrapped text needs: `characters` is what one line of its column holds.
 * Spreadsheet programs size merged and protected rows badly, so heights are always written.
 */
export function heightFor(text: string, characters: number, linePoints = 16): number {
  const lines = text
    .split("\n")
    .reduce((count, line) => count + Math.max(1, Math.ceil(line.length / Math.max(1, characters))), 0);
  return Math.max(1, lines) * linePoints + 2;
}
