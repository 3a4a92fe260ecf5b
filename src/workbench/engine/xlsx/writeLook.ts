import type { ConditionalLook } from "../conditionalFormat";
import type { BorderLine, BorderSide, Style } from "../style";
import { element } from "./xml";

const UNDERLINES: Readonly<Record<string, string>> = {
  Single: "single",
  Double: "double",
  SingleAccountant: "singleAccounting",
  DoubleAccountant: "doubleAccounting",
};

function rgb(color: string): string {
  return `FF${color.replace("#", "").toUpperCase()}`;
}

/** `<font>` of a look. */
export function fontXml(style: Style): string {
  return element(
    "font",
    {},
    [
      style.bold ? "<b/>" : "",
      style.italic ? "<i/>" : "",
      style.strikethrough ? "<strike/>" : "",
      style.underline === "None" ? "" : element("u", { val: UNDERLINES[style.underline] }),
      style.superscript || style.subscript
        ? element("vertAlign", { val: style.superscript ? "superscript" : "subscript" })
        : "",
      element("sz", { val: style.fontSize }),
      element("color", { rgb: rgb(style.fontColor) }),
      element("name", { val: style.fontName }),
      element("family", { val: 2 }),
    ].join(""),
  );
}

const PATTERNS: Readonly<Record<string, string>> = {
  None: "none",
  Solid: "solid",
  Gray50: "mediumGray",
  Gray75: "darkGray",
  Gray25: "lightGray",
  Horizontal: "darkHorizontal",
  Vertical: "darkVertical",
  Down: "darkDown",
  Up: "darkUp",
  Checker: "darkGrid",
  SemiGray75: "darkTrellis",
  LightHorizontal: "lightHorizontal",
  LightVertical: "lightVertical",
  LightDown: "lightDown",
  LightUp: "lightUp",
  Grid: "lightGrid",
  CrissCross: "lightTrellis",
  Gray16: "gray125",
  Gray8: "gray0625",
};

/** `<fill>` of a look. */
export function fillXml(style: Style): string {
  const patternType = PATTERNS[style.fillPattern] ?? "none";
  if (patternType === "none") return element("fill", {}, element("patternFill", { patternType }));
  const colors =
    patternType === "solid"
      ? element("fgColor", { rgb: rgb(style.fillColor) }) + element("bgColor", { indexed: 64 })
      : element("fgColor", { rgb: rgb(style.patternColor) }) +
        element("bgColor", { rgb: rgb(style.fillColor) });
  return element("fill", {}, element("patternFill", { patternType }, colors));
}

/** The file's word for a line of that style and weight. */
export function lineWord({ style, weight }: Pick<BorderLine, "style" | "weight">): string {
  const medium = weight === "Medium" || weight === "Thick";
  switch (style) {
    case "Continuous":
      return { Hairline: "hair", Thin: "thin", Medium: "medium", Thick: "thick" }[weight];
    case "Dash":
      return medium ? "mediumDashed" : "dashed";
    case "DashDot":
      return medium ? "mediumDashDot" : "dashDot";
    case "DashDotDot":
      return medium ? "mediumDashDotDot" : "dashDotDot";
    case "Dot":
      return "dotted";
    case "Double":
      return "double";
    case "SlantDashDot":
      return "slantDashDot";
    default:
      return "none";
  }
}

/** `<border>` of a look. */
export function borderXml(style: Style): string {
  const side = (name: string, at: BorderSide): string => {
    const line = style.borders[at];
    if (line.style === "None") return element(name);
    return element(name, { style: lineWord(line) }, element("color", { rgb: rgb(line.color) }));
  };
  const { diagonalDown, diagonalUp } = style.borders;
  const down = diagonalDown.style !== "None";
  const attributes = {
    diagonalUp: diagonalUp.style !== "None" || undefined,
    diagonalDown: down || undefined,
  };
  const sides = [side("left", "left"), side("right", "right"), side("top", "top"), side("bottom", "bottom")];
  sides.push(side("diagonal", down ? "diagonalDown" : "diagonalUp"));
  return element("border", attributes, sides.join(""));
}

/** `<alignment>` of a look; nothing when it is the usual one. */
export function alignmentXml(style: Style): string {
  const word = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
  const horizontal =
    style.horizontal === "CenterAcrossSelection" ? "centerContinuous" : word(style.horizontal);
  const turned = style.textOrientation;
  const attributes = {
    horizontal: horizontal === "general" ? undefined : horizontal,
    vertical: style.vertical === "Bottom" ? undefined : word(style.vertical),
    textRotation: turned === 0 ? undefined : turned === 180 ? 255 : turned < 0 ? 90 - turned : turned,
    wrapText: style.wrapText || undefined,
    indent: style.indent || undefined,
    justifyLastLine: style.autoIndent || undefined,
    shrinkToFit: style.shrinkToFit || undefined,
    readingOrder: { Context: undefined, LeftToRight: 1, RightToLeft: 2 }[style.readingOrder],
  };
  return Object.values(attributes).every((value) => value === undefined)
    ? ""
    : element("alignment", attributes);
}

/** `<protection>` of a look; nothing when cells are locked as usual. */
export function protectionXml(style: Style): string {
  return style.locked && !style.formulaHidden
    ? ""
    : element("protection", { locked: style.locked, hidden: style.formulaHidden || undefined });
}

/** `<dxf>` of a conditional look. */
export function conditionalXml(look: ConditionalLook, formatId: (code: string) => number): string {
  const font = [
    look.bold === undefined ? "" : element("b", { val: look.bold }),
    look.italic === undefined ? "" : element("i", { val: look.italic }),
    look.strikethrough === undefined ? "" : element("strike", { val: look.strikethrough }),
    look.underline === undefined ? "" : element("u", { val: look.underline.toLowerCase() }),
    look.fontColor === undefined ? "" : element("color", { rgb: rgb(look.fontColor) }),
  ].join("");
  const sides = (["left", "right", "top", "bottom"] as const).map((side) => {
    const line = look.borders?.[side];
    return line
      ? element(
          side,
          { style: lineWord({ ...line, weight: "Thin" }) },
          element("color", { rgb: rgb(line.color) }),
        )
      : "";
  });
  const inner = [
    font === "" ? "" : element("font", {}, font),
    look.numberFormat === undefined
      ? ""
      : element("numFmt", { numFmtId: formatId(look.numberFormat), formatCode: look.numberFormat }),
    look.fillColor === undefined
      ? ""
      : element("fill", {}, element("patternFill", {}, element("bgColor", { rgb: rgb(look.fillColor) }))),
    sides.join("") === "" ? "" : element("border", {}, sides.join("")),
  ];
  return element("dxf", {}, inner.join("") || element("font"));
}
