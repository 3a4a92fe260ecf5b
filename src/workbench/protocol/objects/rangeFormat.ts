import {
  autofitColumns,
  autofitRows,
  BORDER_NAMES,
  changeLooks,
  charactersToPoints,
  columnFormat,
  commonLook,
  looksOf,
  patchStyle,
  readBorder,
  refuse,
  rowFormat,
  setBorder,
  setColumnPoints,
  setRowPoints,
} from "../../engine";
import type { BorderLine, BorderName, Style } from "../../engine";
import type { HostContext } from "../context";
import type { HostClass } from "../context";
import type { BorderTarget, CellsTarget } from "../targets";
import { colorArg, flagArg, numberArg, wholeArg, wordArg } from "./arg";
import { cellsLook } from "./look";

const HORIZONTAL = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
] as const;
const VERTICAL = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;
const READING = ["Context", "LeftToRight", "RightToLeft"] as const;

function read<T>({ part }: CellsTarget, pick: (style: Style) => T): T | null {
  return commonLook(looksOf(part.sheet, part.areas), pick);
}

function change({ part }: CellsTarget, patch: Partial<Style>, { book }: HostContext): void {
  changeLooks(book, part.sheet, part.areas, (style) => patchStyle(style, patch));
}

/** `range.format`: alignment, sizes, and the way to fill, font, borders and protection. */
export const rangeFormatClass: HostClass<CellsTarget> = {
  get: {
    WrapText: (target) => read(target, (style) => style.wrapText),
    HorizontalAlignment: (target) => read(target, (style) => style.horizontal),
    VerticalAlignment: (target) => read(target, (style) => style.vertical),
    IndentLevel: (target) => read(target, (style) => style.indent),
    AutoIndent: (target) => read(target, (style) => style.autoIndent),
    TextOrientation: (target) => read(target, (style) => style.textOrientation),
    ShrinkToFit: (target) => read(target, (style) => style.shrinkToFit),
    ReadingOrder: (target) => read(target, (style) => style.readingOrder),
    ColumnWidth: ({ part }) =>
      common(spread(part.areas, "column"), (column) => {
        const { width } = columnFormat(part.sheet, column);
        return charactersToPoints(width ?? part.sheet.standardWidth);
      }),
    RowHeight: ({ part }) =>
      common(
        spread(part.areas, "row"),
        (row) => rowFormat(part.sheet, row).height ?? part.sheet.standardHeight,
      ),
    UseStandardWidth: ({ part }) =>
      common(spread(part.areas, "column"), (column) => columnFormat(part.sheet, column).width === null),
    UseStandardHeight: ({ part }) =>
      common(spread(part.areas, "row"), (row) => rowFormat(part.sheet, row).height === null),
  },
  set: {
    WrapText: (target, value, context) => change(target, { wrapText: flagArg(value) }, context),
    HorizontalAlignment: (target, value, context) =>
      change(target, { horizontal: wordArg(value, HORIZONTAL) }, context),
    VerticalAlignment: (target, value, context) =>
      change(target, { vertical: wordArg(value, VERTICAL) }, context),
    IndentLevel: (target, value, context) => {
      const indent = wholeArg(value);
      if (indent < 0 || indent > 250) refuse("InvalidArgument", "indent level");
      change(target, { indent }, context);
    },
    AutoIndent: (target, value, context) => change(target, { autoIndent: flagArg(value) }, context),
    TextOrientation: (target, value, context) => {
      const degrees = wholeArg(value);
      if (degrees !== 180 && (degrees < -90 || degrees > 90)) refuse("InvalidArgument", "text orientation");
      change(target, { textOrientation: degrees }, context);
    },
    ShrinkToFit: (target, value, context) => change(target, { shrinkToFit: flagArg(value) }, context),
    ReadingOrder: (target, value, context) =>
      change(target, { readingOrder: wordArg(value, READING) }, context),
    ColumnWidth: ({ part }, value) => setColumnPoints(part.sheet, part.areas, numberArg(value)),
    RowHeight: ({ part }, value) => setRowPoints(part.sheet, part.areas, numberArg(value)),
    UseStandardWidth: ({ part }, value) => {
      if (flagArg(value)) setColumnPoints(part.sheet, part.areas, null);
    },
    UseStandardHeight: ({ part }, value) => {
      if (flagArg(value)) setRowPoints(part.sheet, part.areas, null);
    },
  },
  navigate: {
    Fill: (target, context) => context.make("RangeFill", cellsLook(target, context)),
    Font: (target, context) => context.make("RangeFont", cellsLook(target, context)),
    Protection: (target, context) => context.make("FormatProtection", cellsLook(target, context)),
    Borders: (target, context) => context.make("RangeBorderCollection", target),
  },
  methods: {
    AutofitColumns: ({ part }, _args, { book }) => autofitColumns(book, part.sheet, part.areas),
    AutofitRows: ({ part }, _args, { book }) => autofitRows(book, part.sheet, part.areas),
    AdjustIndent: ({ part }, [amount], { book }) => {
      const step = wholeArg(amount);
      changeLooks(book, part.sheet, part.areas, (style) =>
        patchStyle(style, { indent: Math.min(250, Math.max(0, style.indent + step)) }),
      );
    },
  },
};

/** The eight borders of a range. */
export const rangeBordersClass: HostClass<CellsTarget> = {
  get: { Count: () => BORDER_NAMES.length },
  items: (cells, context) => BORDER_NAMES.map((side) => context.make("RangeBorder", { cells, side })),
  item: (cells, key, context) => {
    const side = BORDER_NAMES.find((name) => name.toLowerCase() === String(key).toLowerCase());
    return side
      ? context.make("RangeBorder", { cells, side })
      : refuse("InvalidArgument", `border ${String(key)}`);
  },
};

const STYLES = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Double",
  "SlantDashDot",
] as const;
const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const;

export const rangeBorderClass: HostClass<BorderTarget> = {
  identity: ({ side }) => ({ _Id: side }),
  get: {
    SideIndex: ({ side }) => side,
    Style: (target) => readLine(target, (line) => line.style),
    Weight: (target) => readLine(target, (line) => line.weight),
    Color: (target) => readLine(target, (line) => line.color) ?? "",
    TintAndShade: () => 0,
  },
  set: {
    Style: (target, value, context) => writeLine(target, { style: wordArg(value, STYLES) }, context),
    Weight: (target, value, context) => writeLine(target, { weight: wordArg(value, WEIGHTS) }, context),
    Color: (target, value, context) => writeLine(target, { color: colorArg(value) }, context),
  },
};

function readLine<T>({ cells, side }: BorderTarget, pick: (line: BorderLine) => T): T | null {
  const values = new Set(readBorder(cells.part.sheet, cells.part.areas, side as BorderName).map(pick));
  return values.size === 1 ? [...values][0]! : null;
}

function writeLine({ cells, side }: BorderTarget, patch: Partial<BorderLine>, { book }: HostContext): void {
  setBorder(book, cells.part.sheet, cells.part.areas, side as BorderName, patch);
}

/** Indices of the rows or columns, at most a few thousand: enough to see whether they differ. */
function* spread(areas: CellsTarget["part"]["areas"], axis: "row" | "column"): Generator<number> {
  for (const area of areas) {
    const [first, last] =
      axis === "row" ? [area.firstRow, area.lastRow] : [area.firstColumn, area.lastColumn];
    for (let index = first; index <= Math.min(last, first + 20_000); index += 1) yield index;
  }
}

function common<T>(indices: Iterable<number>, pick: (index: number) => T): T | null {
  let value: T | null = null;
  let first = true;
  for (const index of indices) {
    const own = pick(index);
    if (first) value = own;
    else if (own !== value) return null;
    first = false;
  }
  return value;
}
