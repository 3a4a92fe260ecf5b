import type { Book } from "../book";
import type { ConditionalLook, ConditionalSide } from "../conditionalFormat";
import { internStyle, NO_BORDER, NORMAL_STYLE } from "../style";
import type { BorderLine, BorderSide, Style } from "../style";
import { firstColor } from "./readColors";
import type { ColorReader } from "./readColors";
import type { XmlElement } from "./xml";
import { child, childrenOf, flagAttribute, numberAttribute } from "./xml";

/** The looks of a file by index. */
export interface FileStyles {
  look(index: number): { readonly style: Style; readonly quoted: boolean };
  conditional(index: number): ConditionalLook;
}

const FORMATS: Readonly<Record<number, string>> = {
  0: "General",
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  5: "$#,##0_);($#,##0)",
  6: "$#,##0_);[Red]($#,##0)",
  7: "$#,##0.00_);($#,##0.00)",
  8: "$#,##0.00_);[Red]($#,##0.00)",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "m/d/yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "m/d/yyyy h:mm",
  37: "#,##0_);(#,##0)",
  38: "#,##0_);[Red](#,##0)",
  39: "#,##0.00_);(#,##0.00)",
  40: "#,##0.00_);[Red](#,##0.00)",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  49: "@",
};

/** Built-in cell styles of the file format by Office.js's names. */
const STYLE_NAMES: Readonly<Record<number, string>> = {
  0: "Normal",
  3: "Comma",
  4: "Currency",
  5: "Percent",
  6: "WholeComma",
  8: "Hlink",
  10: "Note",
  11: "WarningText",
  15: "Title",
  16: "Heading1",
  17: "Heading2",
  18: "Heading3",
  19: "Heading4",
  20: "Input",
  21: "Output",
  22: "Calculation",
  23: "CheckCell",
  24: "LinkedCell",
  25: "Total",
  26: "Good",
  27: "Bad",
  28: "Neutral",
  29: "Accent1",
  33: "Accent2",
  37: "Accent3",
  41: "Accent4",
  45: "Accent5",
  49: "Accent6",
  53: "ExplanatoryText",
};

/** Reads `styles.xml` (null when the file has none) and puts its named styles into the workbook. */
export function readStyles(book: Book, root: XmlElement | null, color: ColorReader): FileStyles {
  const list = (name: string, item: string): XmlElement[] => childrenOf(child(root ?? undefined, name), item);
  const formats = new Map<number, string>();
  for (const one of list("numFmts", "numFmt")) {
    formats.set(numberAttribute(one, "numFmtId") ?? -1, one.attributes.formatCode ?? "General");
  }
  const fonts = list("fonts", "font").map((one) => readFont(one, color));
  const fills = list("fills", "fill").map((one) => readFill(one, color));
  const borders = list("borders", "border").map((one) => readBorders(one, color));
  const names = new Map<number, string>();
  for (const one of list("cellStyles", "cellStyle")) {
    const builtIn = numberAttribute(one, "builtinId");
    const name = (builtIn === null ? undefined : STYLE_NAMES[builtIn]) ?? one.attributes.name ?? "Normal";
    names.set(numberAttribute(one, "xfId") ?? 0, name);
  }

  function readXf(xf: XmlElement, styleName: string): Style {
    const format = numberAttribute(xf, "numFmtId") ?? 0;
    const protection = child(xf, "protection");
    return internStyle({
      ...NORMAL_STYLE,
      ...fonts[numberAttribute(xf, "fontId") ?? 0],
      ...fills[numberAttribute(xf, "fillId") ?? 0],
      borders: borders[numberAttribute(xf, "borderId") ?? 0] ?? NORMAL_STYLE.borders,
      ...readAlignment(child(xf, "alignment")),
      numberFormat: formats.get(format) ?? FORMATS[format] ?? "General",
      styleName,
      locked: flagAttribute(protection, "locked", true),
      formulaHidden: flagAttribute(protection, "hidden"),
    });
  }

  const all = { alignment: true, border: true, font: true, number: true, patterns: true, protection: true };
  list("cellStyleXfs", "xf").forEach((xf, index) => {
    const name = names.get(index);
    if (!name) return;
    const builtIn = Object.values(STYLE_NAMES).includes(name);
    book.styles.set(name, { style: readXf(xf, name), builtIn, includes: all });
  });
  const looks = list("cellXfs", "xf").map((xf) => ({
    style: readXf(xf, names.get(numberAttribute(xf, "xfId") ?? 0) ?? "Normal"),
    quoted: flagAttribute(xf, "quotePrefix"),
  }));
  const conditionals = list("dxfs", "dxf").map((one) => readConditional(one, color));
  return {
    look: (index) => looks[index] ?? { style: NORMAL_STYLE, quoted: false },
    conditional: (index) => conditionals[index] ?? {},
  };
}

const UNDERLINES: Readonly<Record<string, Style["underline"]>> = {
  single: "Single",
  double: "Double",
  singleAccounting: "SingleAccountant",
  doubleAccounting: "DoubleAccountant",
  none: "None",
};

function on(font: XmlElement, name: string): boolean {
  const one = child(font, name);
  return one !== undefined && flagAttribute(one, "val", true);
}

function readFont(font: XmlElement, color: ColorReader): Partial<Style> {
  const underline = child(font, "u");
  const position = child(font, "vertAlign")?.attributes.val;
  return {
    fontName: child(font, "name")?.attributes.val ?? NORMAL_STYLE.fontName,
    fontSize: numberAttribute(child(font, "sz"), "val") ?? NORMAL_STYLE.fontSize,
    fontColor: firstColor(font, "color", color) ?? "#000000",
    bold: on(font, "b"),
    italic: on(font, "i"),
    strikethrough: on(font, "strike"),
    underline: underline ? (UNDERLINES[underline.attributes.val ?? "single"] ?? "Single") : "None",
    superscript: position === "superscript",
    subscript: position === "subscript",
  };
}

const PATTERNS: Readonly<Record<string, string>> = {
  none: "None",
  solid: "Solid",
  mediumGray: "Gray50",
  darkGray: "Gray75",
  lightGray: "Gray25",
  darkHorizontal: "Horizontal",
  darkVertical: "Vertical",
  darkDown: "Down",
  darkUp: "Up",
  darkGrid: "Checker",
  darkTrellis: "SemiGray75",
  lightHorizontal: "LightHorizontal",
  lightVertical: "LightVertical",
  lightDown: "LightDown",
  lightUp: "LightUp",
  lightGrid: "Grid",
  lightTrellis: "CrissCross",
  gray125: "Gray16",
  gray0625: "Gray8",
};

function readFill(fill: XmlElement, color: ColorReader): Partial<Style> {
  const pattern = child(fill, "patternFill");
  const fillPattern = PATTERNS[pattern?.attributes.patternType ?? "none"] ?? "None";
  const front = firstColor(pattern, "fgColor", color);
  const back = firstColor(pattern, "bgColor", color);
  if (fillPattern === "None") return { fillPattern };
  return fillPattern === "Solid"
    ? { fillPattern, fillColor: front ?? "#000000" }
    : { fillPattern, patternColor: front ?? "#000000", fillColor: back ?? "#FFFFFF" };
}

const LINES: Readonly<Record<string, Pick<BorderLine, "style" | "weight">>> = {
  hair: { style: "Continuous", weight: "Hairline" },
  thin: { style: "Continuous", weight: "Thin" },
  medium: { style: "Continuous", weight: "Medium" },
  thick: { style: "Continuous", weight: "Thick" },
  dashed: { style: "Dash", weight: "Thin" },
  mediumDashed: { style: "Dash", weight: "Medium" },
  dashDot: { style: "DashDot", weight: "Thin" },
  mediumDashDot: { style: "DashDot", weight: "Medium" },
  dashDotDot: { style: "DashDotDot", weight: "Thin" },
  mediumDashDotDot: { style: "DashDotDot", weight: "Medium" },
  dotted: { style: "Dot", weight: "Thin" },
  double: { style: "Double", weight: "Thick" },
  slantDashDot: { style: "SlantDashDot", weight: "Medium" },
};

function readLine(side: XmlElement | undefined, color: ColorReader): BorderLine {
  const line = LINES[side?.attributes.style ?? "none"];
  return line ? { ...line, color: firstColor(side, "color", color) ?? "#000000" } : NO_BORDER;
}

function readBorders(border: XmlElement, color: ColorReader): Style["borders"] {
  const side = (name: string): BorderLine => readLine(child(border, name), color);
  const diagonal = side("diagonal");
  const sides: Record<BorderSide, BorderLine> = {
    top: side("top"),
    bottom: side("bottom"),
    left: side("left"),
    right: side("right"),
    diagonalDown: flagAttribute(border, "diagonalDown") ? diagonal : NO_BORDER,
    diagonalUp: flagAttribute(border, "diagonalUp") ? diagonal : NO_BORDER,
  };
  return sides;
}

function readAlignment(alignment: XmlElement | undefined): Partial<Style> {
  if (!alignment) return {};
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  const { horizontal = "general", vertical = "bottom" } = alignment.attributes;
  const turned = numberAttribute(alignment, "textRotation") ?? 0;
  return {
    horizontal: (horizontal === "centerContinuous"
      ? "CenterAcrossSelection"
      : capital(horizontal)) as Style["horizontal"],
    vertical: capital(vertical) as Style["vertical"],
    textOrientation: turned === 255 ? 180 : turned > 90 ? 90 - turned : turned,
    wrapText: flagAttribute(alignment, "wrapText"),
    indent: numberAttribute(alignment, "indent") ?? 0,
    autoIndent: flagAttribute(alignment, "justifyLastLine"),
    shrinkToFit: flagAttribute(alignment, "shrinkToFit"),
    readingOrder:
      (["Context", "LeftToRight", "RightToLeft"] as const)[numberAttribute(alignment, "readingOrder") ?? 0] ??
      "Context",
  };
}

function readConditional(dxf: XmlElement, color: ColorReader): ConditionalLook {
  const font = child(dxf, "font");
  const pattern = child(child(dxf, "fill"), "patternFill");
  const fill = firstColor(pattern, "bgColor", color) ?? firstColor(pattern, "fgColor", color);
  const fontColor = firstColor(font, "color", color);
  const format = child(dxf, "numFmt")?.attributes.formatCode;
  const border = child(dxf, "border");
  const borders: Partial<Record<ConditionalSide, { style: BorderLine["style"]; color: string }>> = {};
  for (const side of ["top", "bottom", "left", "right"] as const) {
    const line = readLine(child(border, side), color);
    if (line.style !== "None") borders[side] = { style: line.style, color: line.color };
  }
  const underline = child(font, "u");
  return {
    ...(fontColor === null ? {} : { fontColor }),
    ...(font && child(font, "b") ? { bold: on(font, "b") } : {}),
    ...(font && child(font, "i") ? { italic: on(font, "i") } : {}),
    ...(font && child(font, "strike") ? { strikethrough: on(font, "strike") } : {}),
    ...(underline ? { underline: underline.attributes.val === "double" ? "Double" : "Single" } : {}),
    ...(fill === null ? {} : { fillColor: fill }),
    ...(format === undefined ? {} : { numberFormat: format }),
    ...(Object.keys(borders).length > 0 ? { borders } : {}),
  };
}
