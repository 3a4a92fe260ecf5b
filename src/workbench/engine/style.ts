/** One side of a cell's border, in Office.js's words. */
export interface BorderLine {
  readonly style: BorderStyle;
  readonly weight: "Hairline" | "Thin" | "Medium" | "Thick";
  /** `#RRGGBB`. */
  readonly color: string;
}

export type BorderStyle =
  "None" | "Continuous" | "Dash" | "DashDot" | "DashDotDot" | "Dot" | "Double" | "SlantDashDot";

export type BorderSide = "top" | "bottom" | "left" | "right" | "diagonalDown" | "diagonalUp";

/** The whole look of a cell. Equal looks are one object (see `internStyle`), so they compare by identity. */
export interface Style {
  /** Name of the cell style it stands on, `Normal` by default. */
  readonly styleName: string;
  readonly numberFormat: string;
  readonly fontName: string;
  /** Points. */
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: "None" | "Single" | "Double" | "SingleAccountant" | "DoubleAccountant";
  readonly strikethrough: boolean;
  readonly superscript: boolean;
  readonly subscript: boolean;
  /** `#RRGGBB`. */
  readonly fontColor: string;
  /** Excel's pattern name; `None` when the cell has no fill. */
  readonly fillPattern: string;
  readonly fillColor: string;
  readonly patternColor: string;
  readonly borders: Readonly<Record<BorderSide, BorderLine>>;
  readonly horizontal:
    "General" | "Left" | "Center" | "Right" | "Fill" | "Justify" | "CenterAcrossSelection" | "Distributed";
  readonly vertical: "Top" | "Center" | "Bottom" | "Justify" | "Distributed";
  readonly wrapText: boolean;
  readonly indent: number;
  readonly autoIndent: boolean;
  /** Degrees from -90 to 90; 180 is text stacked downwards. */
  readonly textOrientation: number;
  readonly shrinkToFit: boolean;
  readonly readingOrder: "Context" | "LeftToRight" | "RightToLeft";
  readonly locked: boolean;
  readonly formulaHidden: boolean;
}

export const NO_BORDER: BorderLine = { style: "None", weight: "Thin", color: "#000000" };

const NO_BORDERS: Style["borders"] = {
  top: NO_BORDER,
  bottom: NO_BORDER,
  left: NO_BORDER,
  right: NO_BORDER,
  diagonalDown: NO_BORDER,
  diagonalUp: NO_BORDER,
};

const interned = new Map<string, Style>();

export const NORMAL_STYLE: Style = internStyle({
  styleName: "Normal",
  numberFormat: "General",
  fontName: "Calibri",
  fontSize: 11,
  bold: false,
  italic: false,
  underline: "None",
  strikethrough: false,
  superscript: false,
  subscript: false,
  fontColor: "#000000",
  fillPattern: "None",
  fillColor: "#FFFFFF",
  patternColor: "#000000",
  borders: NO_BORDERS,
  horizontal: "General",
  vertical: "Bottom",
  wrapText: false,
  indent: 0,
  autoIndent: false,
  textOrientation: 0,
  shrinkToFit: false,
  readingOrder: "Context",
  locked: true,
  formulaHidden: false,
});

/** The one object for this look; the keys may come in any order. */
export function internStyle(style: Style): Style {
  const borders = style.borders;
  const sides = (["top", "bottom", "left", "right", "diagonalDown", "diagonalUp"] as const).map((side) => {
    const line = borders[side];
    return line.style === "None" ? "" : `${line.style},${line.weight},${line.color}`;
  });
  const rest = (Object.keys(style) as (keyof Style)[])
    .filter((key) => key !== "borders")
    .sort()
    .map((key) => String(style[key]));
  const key = JSON.stringify([rest, sides]);
  const known = interned.get(key);
  if (known) return known;
  const frozen = Object.freeze({ ...style, borders: Object.freeze({ ...borders }) });
  interned.set(key, frozen);
  return frozen;
}

/** The style with some of it replaced. */
export function patchStyle(style: Style, patch: Partial<Style>): Style {
  return internStyle({ ...style, ...patch });
}

/** The style with one border side replaced. */
export function patchBorder(style: Style, side: BorderSide, patch: Partial<BorderLine>): Style {
  const before = style.borders[side];
  const line = { ...before, ...patch };
  // A weight or a colour given to an absent border draws it, as in Excel.
  if (before.style === "None" && patch.style === undefined) line.style = "Continuous";
  return patchStyle(style, { borders: { ...style.borders, [side]: line } });
}
