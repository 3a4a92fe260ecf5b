import type { CellMatrix, Image, Selection, Sheet as GridSheet, SheetConfig } from "@fortune-sheet/core";
import { areaPoints, usedArea, WHOLE_SHEET } from "../../engine";
import type { Area, Book, Sheet } from "../../engine";
import { gridBorders } from "./borders";
import { cellView } from "./cellView";
import { chartSvg } from "./chartSvg";
import { conditionalOverlays } from "./conditional";
import type { Overlay } from "./conditional";
import { PIXELS_PER_POINT } from "./measure";
import { columnPixels, rowPixels } from "./sizes";

/** Empty rows and columns shown beyond what is used. */
const SPARE = { rows: 60, columns: 10 };
const LEAST = { rows: 100, columns: 26 };

/** Rows and columns that the grid shows of a sheet. */
export function gridSize(sheet: Sheet): { rows: number; columns: number } {
  const used = usedArea(sheet, WHOLE_SHEET, false);
  return {
    rows: Math.max(LEAST.rows, (used?.lastRow ?? 0) + SPARE.rows),
    columns: Math.max(LEAST.columns, (used?.lastColumn ?? 0) + SPARE.columns),
  };
}

/** A sheet as the grid takes it; without its content (null) when it is not the one in front. */
export function gridSheet(book: Book, sheet: Sheet, order: number, cells: CellMatrix | null): GridSheet {
  const size = gridSize(sheet);
  const isFront = cells !== null;
  return {
    id: sheet.id,
    name: sheet.name,
    order,
    status: isFront ? 1 : 0,
    hide: sheet.visibility === "Visible" ? 0 : 1,
    ...(sheet.tabColor ? { color: sheet.tabColor } : {}),
    row: size.rows,
    column: size.columns,
    showGridLines: sheet.showGridlines ? 1 : 0,
    luckysheet_select_save: gridSelection(sheet),
    config: isFront ? gridConfig(book, sheet, size) : {},
    ...frozenOf(sheet),
    images: isFront ? chartImages(book, sheet) : [],
    celldata: cells ? cellList(cells) : [],
  };
}

/** Every cell that shows something; conditional formats need the workbook calculated. */
export function gridCells(
  book: Book,
  sheet: Sheet,
  size: { rows: number; columns: number },
  withConditions: boolean,
): CellMatrix {
  const overlays = withConditions ? conditionalOverlays(book, sheet) : new Map<string, Overlay>();
  const matrix: CellMatrix = Array.from({ length: size.rows }, () =>
    Array.from({ length: size.columns }, () => null),
  );
  const put = (row: number, column: number): void => {
    if (row >= size.rows || column >= size.columns) return;
    matrix[row]![column] = cellView(book, sheet, row, column, overlays.get(`${row},${column}`));
  };
  for (const [row, cells] of sheet.cells) for (const column of cells.keys()) put(row, column);
  for (const [row, cells] of sheet.spills) for (const column of cells.keys()) put(row, column);
  for (const merge of sheet.merges) {
    for (let row = merge.firstRow; row <= merge.lastRow; row += 1) {
      for (let column = merge.firstColumn; column <= merge.lastColumn; column += 1) put(row, column);
    }
  }
  for (const key of overlays.keys()) {
    const [row, column] = key.split(",").map(Number) as [number, number];
    put(row, column);
  }
  return matrix;
}

function cellList(matrix: CellMatrix): NonNullable<GridSheet["celldata"]> {
  return matrix.flatMap((line, r) => line.flatMap((v, c) => (v === null ? [] : [{ r, c, v }])));
}

/** Sizes, hidden rows and columns, merged cells and borders. */
export function gridConfig(book: Book, sheet: Sheet, size: { rows: number; columns: number }): SheetConfig {
  const rowlen: Record<string, number> = {};
  const columnlen: Record<string, number> = {};
  const rowhidden: Record<string, number> = {};
  const colhidden: Record<string, number> = {};
  // The grid adds one pixel for the line between cells.
  for (const row of new Set([...sheet.rows.keys(), ...sheet.cells.keys()])) {
    if (row >= size.rows) continue;
    const pixels = rowPixels(book, sheet, row);
    if (pixels === 0) rowhidden[row] = 0;
    else rowlen[row] = pixels - 1;
  }
  for (let column = 0; column < size.columns; column += 1) {
    const pixels = columnPixels(sheet, column);
    if (pixels === 0) colhidden[column] = 0;
    else columnlen[column] = pixels - 1;
  }
  const merge: NonNullable<SheetConfig["merge"]> = {};
  for (const area of sheet.merges) {
    merge[`${area.firstRow}_${area.firstColumn}`] = {
      r: area.firstRow,
      c: area.firstColumn,
      rs: area.lastRow - area.firstRow + 1,
      cs: area.lastColumn - area.firstColumn + 1,
    };
  }
  return { rowlen, columnlen, rowhidden, colhidden, merge, borderInfo: gridBorders(sheet) };
}

function frozenOf(sheet: Sheet): Pick<GridSheet, "frozen"> {
  const { freeze } = sheet;
  if (!freeze || freeze.rows + freeze.columns === 0) return {};
  const type =
    freeze.rows > 0 && freeze.columns > 0 ? "rangeBoth" : freeze.rows > 0 ? "rangeRow" : "rangeColumn";
  return {
    frozen: { type, range: { row_focus: freeze.rows - 1, column_focus: freeze.columns - 1 } },
  };
}

/** Charts as pictures, so that they scroll and freeze with the cells. */
export function chartImages(book: Book, sheet: Sheet): Image[] {
  return sheet.charts.map((chart) => {
    const width = Math.round(chart.width * PIXELS_PER_POINT);
    const height = Math.round(chart.height * PIXELS_PER_POINT);
    const svg = chartSvg(book, sheet, chart, width, height);
    return {
      id: chart.id,
      width,
      height,
      left: Math.round(chart.left * PIXELS_PER_POINT),
      top: chartTop(book, sheet, chart.top),
      src: `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`,
    };
  });
}

/** The chart's cell by the engine's heights, then that cell's place by the heights shown. */
function chartTop(book: Book, sheet: Sheet, points: number): number {
  let rest = points;
  let pixels = 0;
  for (let row = 0; row < 2_000 && rest > 0; row += 1) {
    const height = areaPoints(sheet, { firstRow: row, firstColumn: 0, lastRow: row, lastColumn: 0 }).height;
    const share = height === 0 ? 1 : Math.min(1, rest / height);
    pixels += rowPixels(book, sheet, row) * share;
    rest -= height;
  }
  return Math.round(pixels);
}

export function gridSelection(sheet: Sheet): Selection[] {
  return sheet.selection.areas.map((area) => selectionOf(sheet, area));
}

function selectionOf(sheet: Sheet, area: Area): Selection {
  const size = gridSize(sheet);
  return {
    row: [Math.min(area.firstRow, size.rows - 1), Math.min(area.lastRow, size.rows - 1)],
    column: [Math.min(area.firstColumn, size.columns - 1), Math.min(area.lastColumn, size.columns - 1)],
    row_focus: Math.min(sheet.selection.activeRow, size.rows - 1),
    column_focus: Math.min(sheet.selection.activeColumn, size.columns - 1),
  };
}
