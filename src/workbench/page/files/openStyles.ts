import { NO_BORDER, NORMAL_STYLE, patchStyle } from "../../engine";
import type { BorderLine, BorderSide, ConditionalLook, Style } from "../../engine";
import type { ColorReader } from "./colors";
import { BORDER_LINES, BUILT_IN_FORMATS } from "./styleNames";
import { attribute, child, children, flag, numberOf } from "./xml";

export interface StyleTable {
  /** Looks by the number that cells give (`s`). */
  readonly cells: readonly Style[];
  /** Looks of conditional formats by `dxfId`. */
  readonly differences: readonly ConditionalLook[];
}

/** Reads `styles.xml`. */
export function openStyles(root: Element | undefined, color: ColorReader): StyleTable {
  const formats = new Map(Object.entries(BUILT_IN_FORMATS).map(([id, code]) => [Number(id), code]));
  for (const one of children(child(root, "numFmts"), "numFmt")) {
    formats.set(numberOf(one, "numFmtId") ?? -1, attribute(one, "formatCode") ?? "General");
  }
  const fonts = children(child(root, "fonts"), "font").map((font) => fontOf(font, color));
  const fills = children(child(root, "fills"), "fill").map((fill) => fillOf(fill, color));
  const borders = children(child(root, "borders"), "border").map((border) => bordersOf(border, color));
  const cells = children(child(root, "cellXfs"), "xf").map((xf) =>
    patchStyle(NORMAL_STYLE, {
      numberFormat: formats.get(numberOf(xf, "numFmtId") ?? 0) ?? "General",
      ...fonts[numberOf(xf, "fontId") ?? 0],
      ...fills[numberOf(xf, "fillId") ?? 0],
      borders: borders[numberOf(xf, "borderId") ?? 0] ?? NORMAL_STYLE.borders,
      ...alignmentOf(child(xf, "alignment")),
      locked: flag(child(xf, "protection"), "locked", true),
      formulaHidden: flag(child(xf, "protection"), "hidden"),
    }),
  );
  const differences = children(child(root, "dxfs"), "dxf").map((dxf) => differenceOf(dxf, color));
  return { cells: cells.length > 0 ? cells : [NORMAL_STYLE], differences };
}

function fontOf(font: Element, color: ColorReader): Partial<Style> {
  const on = (name: string): boolean => {
    const element = child(font, name);
    return element !== undefined && flag(element, "val", true);
  };
  return {
    fontName: attribute(child(font, "name"), "val") ?? "Calibri",
    fontSize: numberOf(child(font, "sz"), "val") ?? 11,
    bold: on("b"),
    italic: on("i"),
    strikethrough: on("strike"),
    underline: underlineOf(child(font, "u")),
    superscript: attribute(child(font, "vertAlign"), "val") === "superscript",
    subscript: attribute(child(font, "vertAlign"), "val") === "subscript",
    fontColor: color(child(font, "color")) ?? "#000000",
  };
}

function underlineOf(element: Element | undefined): Style["underline"] {
  if (!element) return "None";
  const value = attribute(element, "val") ?? "single";
  if (value === "none") return "None";
  return (value.charAt(0).toUpperCase() + value.slice(1)) as Style["underline"];
}

function fillOf(fill: Element, color: ColorReader): Partial<Style> {
  const pattern = child(fill, "patternFill");
  const kind = attribute(pattern, "patternType") ?? "none";
  if (!pattern || kind === "none") return {};
  const front = color(child(pattern, "fgColor")) ?? "#000000";
  const back = color(child(pattern, "bgColor")) ?? "#FFFFFF";
  const name = kind.charAt(0).toUpperCase() + kind.slice(1);
  return kind === "solid"
    ? { fillPattern: "Solid", fillColor: front }
    : { fillPattern: name, fillColor: back, patternColor: front };
}

function bordersOf(border: Element, color: ColorReader): Style["borders"] {
  const diagonal = lineOf(child(border, "diagonal"), color);
  const side = (name: BorderSide): BorderLine =>
    lineOf(
      child(border, name) ?? child(border, name === "left" ? "start" : name === "right" ? "end" : name),
      color,
    );
  return {
    top: side("top"),
    bottom: side("bottom"),
    left: side("left"),
    right: side("right"),
    diagonalDown: flag(border, "diagonalDown") ? diagonal : NO_BORDER,
    diagonalUp: flag(border, "diagonalUp") ? diagonal : NO_BORDER,
  };
}

function lineOf(line: Element | undefined, color: ColorReader): BorderLine {
  const known = BORDER_LINES[attribute(line, "style") ?? "none"];
  return known ? { ...known, color: color(child(line, "color")) ?? "#000000" } : NO_BORDER;
}

function alignmentOf(alignment: Element | undefined): Partial<Style> {
  if (!alignment) return {};
  const word = (name: string, absent: string): string => {
    const value = attribute(alignment, name) ?? absent;
    return value.charAt(0).toUpperCase() + value.slice(1);
  };
  const rotation = numberOf(alignment, "textRotation") ?? 0;
  const horizontal = word("horizontal", "general");
  return {
    horizontal: (horizontal === "CenterContinuous"
      ? "CenterAcrossSelection"
      : horizontal) as Style["horizontal"],
    vertical: word("vertical", "bottom") as Style["vertical"],
    wrapText: flag(alignment, "wrapText"),
    indent: numberOf(alignment, "indent") ?? 0,
    shrinkToFit: flag(alignment, "shrinkToFit"),
    // The file counts downward turns from 90 upwards; 255 is stacked text.
    textOrientation: rotation === 255 ? 180 : rotation > 90 ? 90 - rotation : rotation,
  };
}

function differenceOf(dxf: Element, color: ColorReader): ConditionalLook {
  const font = child(dxf, "font");
  const pattern = child(child(dxf, "fill"), "patternFill");
  const fontColor = color(child(font, "color"));
  const fillColor = color(child(pattern, "bgColor")) ?? color(child(pattern, "fgColor"));
  const numberFormat = attribute(child(dxf, "numFmt"), "formatCode");
  const bold = child(font, "b");
  const italic = child(font, "i");
  const strike = child(font, "strike");
  return {
    ...(fontColor === null ? {} : { fontColor }),
    ...(bold ? { bold: flag(bold, "val", true) } : {}),
    ...(italic ? { italic: flag(italic, "val", true) } : {}),
    ...(strike ? { strikethrough: flag(strike, "val", true) } : {}),
    ...(fillColor === null ? {} : { fillColor }),
    ...(numberFormat === undefined ? {} : { numberFormat }),
  };
}
