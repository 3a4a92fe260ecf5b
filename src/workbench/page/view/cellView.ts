import type { Cell as GridCell } from "@fortune-sheet/core";
import { cellAt, displayText, mergeAt, plainValue, styleAt, valueAt } from "../../engine";
import type { Book, Sheet, Style } from "../../engine";
import type { Overlay } from "./conditional";
import { brokenLines, textWidth } from "./measure";
import { CELL_PADDING, columnPixels, INDENT_PIXELS } from "./sizes";

/** A cell as the grid draws it, with what the page draws beside. */
export type CellView = GridCell & { bar?: { ratio: number; color: string } };

/** What the grid shows of a cell: its text under the number format, its look with conditional formats laid over. */
export function cellView(
  book: Book,
  sheet: Sheet,
  row: number,
  column: number,
  overlay: Overlay | undefined,
): CellView | null {
  const own = styleAt(sheet, row, column);
  const style = overlay ? laidOver(own, overlay) : own;
  const merge = mergeAt(sheet, row, column);
  if (merge && (merge.firstRow !== row || merge.firstColumn !== column)) {
    return { mc: { r: merge.firstRow, c: merge.firstColumn } };
  }
  const value = valueAt(sheet, row, column);
  const isEmpty = value === null || value === "";
  if (isEmpty && !merge && !cellAt(sheet, row, column) && style.fillPattern === "None") return null;
  const view: CellView = { ...lookOf(style) };
  if (merge) {
    view.mc = {
      r: row,
      c: column,
      rs: merge.lastRow - merge.firstRow + 1,
      cs: merge.lastColumn - merge.firstColumn + 1,
    };
  }
  if (overlay?.bar) view.bar = { ...overlay.bar };
  if (isEmpty) return view;
  const isNumber = typeof value === "number";
  const centred = typeof value === "boolean" || (typeof value === "object" && value !== null);
  if (style.horizontal === "General") view.ht = isNumber ? 2 : centred ? 0 : 1;
  const text = displayText(value, style.numberFormat, book.culture);
  // As a text: the grid takes a number for an empty cell and lets its neighbour write over it.
  view.v = String(plainValue(value));
  const width = widthOf(sheet, column, merge?.lastColumn ?? column);
  if (style.wrapText && !isNumber) return wrapped(view, text, style, width);
  view.m = isNumber && !merge ? fitted(text, style, width) : indented(text.replace(/\s*\n\s*/g, " "), style);
  // The grid must not read meaning into anything: every cell is plain text to it.
  view.ct = { fa: "@", t: isNumber ? "n" : "s" };
  return view;
}

function widthOf(sheet: Sheet, first: number, last: number): number {
  let width = 0;
  for (let column = first; column <= last; column += 1) width += columnPixels(sheet, column);
  return width;
}

/** The grid breaks lines inside Vietnamese words, so it gets each line ready, in the form it keeps rich text in. */
function wrapped(view: CellView, text: string, style: Style, width: number): CellView {
  const lines = brokenLines(text, style, width - CELL_PADDING - style.indent * INDENT_PIXELS);
  view.m = text;
  view.tb = "1";
  const { ff, fs, fc, bl, it, cl, un } = view;
  const letters = JSON.parse(JSON.stringify({ ff, fs, fc, bl, it, cl, un })) as object;
  const shown = lines.map((line) => indented(line, style)).join("\n");
  view.ct = { fa: "@", t: "inlineStr", s: [{ ...letters, v: shown }] };
  return view;
}

function laidOver(style: Style, overlay: Overlay): Style {
  return {
    ...style,
    ...(overlay.fontColor === undefined ? {} : { fontColor: overlay.fontColor }),
    ...(overlay.bold === undefined ? {} : { bold: overlay.bold }),
    ...(overlay.italic === undefined ? {} : { italic: overlay.italic }),
    ...(overlay.strikethrough === undefined ? {} : { strikethrough: overlay.strikethrough }),
    ...(overlay.fillColor === undefined ? {} : { fillColor: overlay.fillColor, fillPattern: "Solid" }),
    ...(overlay.numberFormat === undefined ? {} : { numberFormat: overlay.numberFormat }),
  };
}

const HORIZONTAL: Readonly<Record<string, number>> = {
  Center: 0,
  CenterAcrossSelection: 0,
  Distributed: 0,
  Left: 1,
  Fill: 1,
  Justify: 1,
  Right: 2,
};
const VERTICAL: Readonly<Record<string, number>> = {
  Center: 0,
  Distributed: 0,
  Top: 1,
  Justify: 1,
  Bottom: 2,
};

function lookOf(style: Style): CellView {
  const look: CellView = {
    ff: style.fontName,
    fs: style.fontSize,
    fc: style.fontColor,
    vt: VERTICAL[style.vertical] ?? 2,
    tb: style.wrapText ? "2" : "1",
  };
  const across = HORIZONTAL[style.horizontal];
  if (across !== undefined) look.ht = across;
  if (style.bold) look.bl = 1;
  if (style.italic) look.it = 1;
  if (style.strikethrough) look.cl = 1;
  if (style.underline !== "None") look.un = 1;
  if (style.fillPattern !== "None") look.bg = style.fillColor;
  if (style.textOrientation === 180) look.tr = "3";
  else if (style.textOrientation !== 0) look.rt = style.textOrientation;
  return look;
}

/** The grid knows no indent: hard spaces before (or after) the text stand for it, three for each step. */
function indented(text: string, style: Style): string {
  if (style.indent === 0) return text;
  const gap = "\u00a0".repeat(style.indent * 3);
  return style.horizontal === "Right" ? text + gap : gap + text;
}

/** A number that does not fit its column shows as `####`, as in Excel. */
function fitted(text: string, style: Style, width: number): string {
  const shown = indented(text, style);
  if (style.wrapText || style.shrinkToFit || width <= 0 || textWidth(shown, style) <= width - 2) return shown;
  return "#".repeat(Math.max(1, Math.floor((width - 4) / Math.max(1, textWidth("#", style)))));
}
