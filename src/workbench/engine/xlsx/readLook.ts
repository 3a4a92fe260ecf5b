import type { ConditionalLook, ConditionalSide } from "../conditionalFormat";
import { NO_BORDER, NORMAL_STYLE } from "../style";
import type { BorderLine, BorderSide, Style } from "../style";
import { firstColor } from "./readColors";
import type { ColorReader } from "./readColors";
import type { XmlElement } from "./xml";
import { child, flagAttribute, numberAttribute } from "./xml";

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

/** Font of a look. */
export function readFont(font: XmlElement, color: ColorReader): Partial<Style> {
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

/** Fill of a look. */
export function readFill(fill: XmlElement, color: ColorReader): Partial<Style> {
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

/** The six borders of a look. */
export function readBorders(border: XmlElement, color: ColorReader): Style["borders"] {
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

/** Alignment of a look; empty when the file says nothing. */
export function readAlignment(alignment: XmlElement | undefined): Partial<Style> {
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

/** A conditional look. */
export function readConditional(dxf: XmlElement, color: ColorReader): ConditionalLook {
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
