import type { CellMatrix, Op, Sheet as GridSheet } from "@fortune-sheet/core";
import { activeSheet, calculateIfAutomatic } from "../../engine";
import type { Book, Sheet } from "../../engine";
import { chartImages, gridCells, gridConfig, gridSelection, gridSheet, gridSize } from "./sheetView";

/** What must change in the grid: everything (`rebuild`), or single places. */
export type GridChange =
  { readonly kind: "rebuild"; readonly sheets: GridSheet[] } | { readonly kind: "patch"; readonly ops: Op[] };

/** Follows a workbook and tells what the grid must change to show it. */
export interface GridModel {
  /** All sheets anew. */
  build(): GridSheet[];
  /** What has changed since the last call. */
  refresh(): GridChange;
}

interface Shown {
  readonly cells: CellMatrix;
  readonly shape: string;
  readonly images: string;
}

export function createGridModel(book: Book): GridModel {
  const shown = new Map<string, Shown>();
  let sheets = "";
  // A file opens with the results it carries; the first refresh calculates and lays conditional formats over them.
  let isCalculated = false;

  const visible = (): Sheet[] => book.sheets.filter((sheet) => sheet.visibility !== "VeryHidden");

  function remember(sheet: Sheet, cells: CellMatrix, images: string, config: string): void {
    shown.set(sheet.id, { cells, images, shape: shapeOf(sheet, config) });
  }

  function build(): GridSheet[] {
    shown.clear();
    sheets = signature(visible());
    const front = activeSheet(book);
    return visible().map((sheet, order) => {
      const cells = sheet === front ? gridCells(book, sheet, gridSize(sheet), isCalculated) : null;
      const view = gridSheet(book, sheet, order, cells);
      if (cells) remember(sheet, cells, JSON.stringify(view.images), JSON.stringify(view.config));
      return view;
    });
  }

  function refresh(): GridChange {
    calculateIfAutomatic(book);
    isCalculated = true;
    if (signature(visible()) !== sheets) return { kind: "rebuild", sheets: build() };
    const sheet = activeSheet(book);
    const before = shown.get(sheet.id);
    const size = gridSize(sheet);
    const cells = gridCells(book, sheet, size, true);
    const config = gridConfig(book, sheet, size);
    const images = chartImages(book, sheet);
    const shape = shapeOf(sheet, JSON.stringify(config));
    const pictures = JSON.stringify(images);
    const ops: Op[] = [];
    const replace = (path: (string | number)[], value: unknown): void => {
      ops.push({ op: "replace", id: sheet.id, path, value });
    };
    const isSameSize =
      before !== undefined &&
      before.cells.length === cells.length &&
      before.cells[0]!.length === cells[0]!.length;
    if (!isSameSize) replace(["data"], cells);
    else {
      cells.forEach((line, row) =>
        line.forEach((cell, column) => {
          if (!sameCell(before.cells[row]![column] ?? null, cell)) replace(["data", row, column], cell);
        }),
      );
    }
    // Frozen panes are read by the grid only when it is made.
    if (before && freezeOf(before.shape) !== freezeOf(shape)) return { kind: "rebuild", sheets: build() };
    if (before?.shape !== shape) {
      replace(["config"], config);
      // The grid keeps the front sheet's sizes a second time, outside the sheet.
      ops.push({ op: "replace", path: ["config"], value: config });
    }
    if (before?.images !== pictures) replace(["images"], images);
    if (!before) replace(["luckysheet_select_save"], gridSelection(sheet));
    shown.set(sheet.id, { cells, shape, images: pictures });
    return { kind: "patch", ops };
  }

  return { build, refresh };
}

function signature(sheets: readonly Sheet[]): string {
  return JSON.stringify(sheets.map(({ id, name, visibility, tabColor }) => [id, name, visibility, tabColor]));
}

function shapeOf(sheet: Sheet, config: string): string {
  return `${sheet.freeze?.rows ?? 0},${sheet.freeze?.columns ?? 0},${sheet.showGridlines}|${config}`;
}

function freezeOf(shape: string): string {
  return shape.slice(0, shape.indexOf("|"));
}

function sameCell(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (one === null || other === null) return false;
  return JSON.stringify(one) === JSON.stringify(other);
}
