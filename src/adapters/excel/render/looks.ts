import type { SheetSpec, StyleSpec } from "../../../core/workbook";
import { step } from "../steps";
import type { Step } from "../steps";
import { addressesOf, createCellSet } from "./rectangles";
import type { CellSet } from "./rectangles";

/** What a style that names no font or size gets, as in a file. */
const NORMAL_FONT = "Times New Roman";
const NORMAL_SIZE = 11;

/** One property of a look: the value that a style gives it (null: leave Excel's own), and how it is set. */
interface Property {
  valueOf(style: StyleSpec): string | number | null;
  apply(format: Excel.RangeFormat, value: string): void;
}

const HORIZONTAL = { left: "Left", center: "Center", right: "Right", justify: "Justify" } as const;
const VERTICAL = { top: "Top", center: "Center", bottom: "Bottom" } as const;
const ALL_SIDES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideHorizontal",
  "InsideVertical",
] as const;
const SIDES = {
  all: ALL_SIDES,
  // Of several rows each has the line, so the inner ones belong to it.
  top: ["EdgeTop", "InsideHorizontal"],
  bottom: ["EdgeBottom", "InsideHorizontal"],
} as const;

/** Properties are set one by one over all the cells that share a value: far fewer calls than style by style. */
const PROPERTIES: readonly Property[] = [
  {
    valueOf: ({ fontName }) => fontName ?? NORMAL_FONT,
    apply: ({ font }, value) => void (font.name = value),
  },
  {
    valueOf: ({ fontSize }) => fontSize ?? NORMAL_SIZE,
    apply: ({ font }, value) => void (font.size = Number(value)),
  },
  { valueOf: ({ bold }) => flag(bold), apply: ({ font }) => void (font.bold = true) },
  { valueOf: ({ italic }) => flag(italic), apply: ({ font }) => void (font.italic = true) },
  {
    valueOf: ({ underline }) => (underline === undefined ? null : underline ? "Single" : "None"),
    apply: ({ font }, value) => void (font.underline = value as "Single" | "None"),
  },
  {
    valueOf: ({ fontColor }) => fontColor ?? null,
    apply: ({ font }, value) => void (font.color = `#${value}`),
  },
  {
    valueOf: ({ fillColor }) => fillColor ?? null,
    apply: ({ fill }, value) => void (fill.color = `#${value}`),
  },
  {
    // An indent has no meaning without a side to count from.
    valueOf: ({ horizontal, indent }) => horizontal ?? (indent ? "left" : null),
    apply: (format, value) =>
      void (format.horizontalAlignment = HORIZONTAL[value as keyof typeof HORIZONTAL]),
  },
  {
    valueOf: ({ vertical }) => vertical ?? null,
    apply: (format, value) => void (format.verticalAlignment = VERTICAL[value as keyof typeof VERTICAL]),
  },
  { valueOf: ({ wrap }) => flag(wrap), apply: (format) => void (format.wrapText = true) },
  {
    valueOf: ({ indent }) => indent || null,
    apply: (format, value) => void (format.indentLevel = Number(value)),
  },
  {
    valueOf: ({ border, borderColor }) =>
      border && border !== "none" ? `${border} ${borderColor ?? ""}` : null,
    apply: drawBorder,
  },
  { valueOf: ({ unlocked }) => flag(unlocked), apply: ({ protection }) => void (protection.locked = false) },
];

/** Looks of the cells: fonts, fills, alignment, borders, locks. Number formats are written with the contents. */
export function lookSteps(sheet: SheetSpec, styles: Readonly<Record<string, StyleSpec>>): Step[] {
  return PROPERTIES.flatMap((property) => {
    const values = new Map(Object.entries(styles).map(([name, style]) => [name, property.valueOf(style)]));
    const linked = new Map(
      Object.entries(styles).map(([name, style]) => [name, property.valueOf(asLinked(style))]),
    );
    const sets = new Map<string, CellSet>();
    for (const { rowIndex, columnIndex, style, link } of sheet.cells) {
      const value = (link === undefined ? values : linked).get(style) ?? null;
      if (value === null) continue;
      const key = String(value);
      let set = sets.get(key);
      if (set === undefined) sets.set(key, (set = createCellSet()));
      set.add(rowIndex, columnIndex);
    }
    return [...sets].flatMap(([value, set]) =>
      addressesOf(set.rectangles()).map((addresses) =>
        step((context) => property.apply(formatOf(context, sheet.name, addresses), value), addresses.length),
      ),
    );
  });
}

/** Excel gives a linked cell a look of its own; the style's is wanted, also where the style says nothing. */
function asLinked(style: StyleSpec): StyleSpec {
  return { underline: false, fontColor: "000000", ...style };
}

function formatOf(context: Excel.RequestContext, sheetName: string, addresses: string): Excel.RangeFormat {
  const { worksheets } = context.workbook;
  const { format } = addresses.includes(",")
    ? worksheets.getItem(sheetName).getRanges(addresses)
    : worksheets.getItem(sheetName).getRange(addresses);
  return format;
}

function drawBorder({ borders }: Excel.RangeFormat, value: string): void {
  const [kind, color] = value.split(" ") as [keyof typeof SIDES, string];
  for (const side of SIDES[kind]) {
    const border = borders.getItem(side);
    border.style = "Continuous";
    if (color !== "") border.color = `#${color}`;
  }
}

function flag(value: boolean | undefined): 1 | null {
  return value ? 1 : null;
}
