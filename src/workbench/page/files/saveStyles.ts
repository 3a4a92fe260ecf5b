import { NORMAL_STYLE } from "../../engine";
import type { ConditionalLook, Style } from "../../engine";
import { BUILT_IN_FORMATS, lineName } from "./styleNames";
import { escapeXml } from "./xml";

/** Collects the looks that a workbook uses and writes them as `styles.xml`. */
export interface StyleWriter {
  /** Number that cells give as `s`. */
  cell(style: Style): number;
  /** Number that conditional formats give as `dxfId`. */
  difference(look: ConditionalLook): number;
  xml(): string;
}

export function createStyleWriter(): StyleWriter {
  const fonts = createList();
  const fills = createList();
  const borders = createList();
  const formats = createList();
  const cells = createList();
  const differences = createList();
  const numbers = new Map<Style, number>();
  const byCode = new Map(Object.entries(BUILT_IN_FORMATS).map(([id, code]) => [code, Number(id)]));

  function formatNumber(code: string): number {
    const known = byCode.get(code);
    if (known !== undefined) return known;
    const id = 164 + formats.items.length;
    byCode.set(code, id);
    formats.add(`<numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`);
    return id;
  }

  function cell(style: Style): number {
    const known = numbers.get(style);
    if (known !== undefined) return known;
    const parts =
      `numFmtId="${formatNumber(style.numberFormat)}" fontId="${fonts.add(fontXml(style))}"` +
      ` fillId="${fills.add(fillXml(style))}" borderId="${borders.add(borderXml(style))}" xfId="0"`;
    const protection =
      style.locked && !style.formulaHidden
        ? ""
        : `<protection locked="${Number(style.locked)}" hidden="${Number(style.formulaHidden)}"/>`;
    const inside = alignmentXml(style) + protection;
    const applied =
      'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1"';
    const number = cells.add(`<xf ${parts} ${applied}>${inside}</xf>`);
    numbers.set(style, number);
    return number;
  }

  fills.add('<fill><patternFill patternType="none"/></fill>');
  fills.add('<fill><patternFill patternType="gray125"/></fill>');
  cell(NORMAL_STYLE);

  return {
    cell,
    difference: (look) => differences.add(differenceXml(look)),
    xml: () =>
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
      (formats.items.length > 0 ? list("numFmts", formats.items) : "") +
      list("fonts", fonts.items) +
      list("fills", fills.items) +
      list("borders", borders.items) +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      list("cellXfs", cells.items) +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
      list("dxfs", differences.items) +
      "</styleSheet>",
  };
}

function createList(): { readonly items: string[]; add(item: string): number } {
  const items: string[] = [];
  const known = new Map<string, number>();
  return {
    items,
    add(item) {
      const at = known.get(item) ?? items.length;
      if (at === items.length) items.push(item);
      known.set(item, at);
      return at;
    },
  };
}

function list(name: string, items: readonly string[]): string {
  return `<${name} count="${items.length}">${items.join("")}</${name}>`;
}

function rgb(color: string): string {
  return `rgb="FF${color.replace("#", "").toUpperCase()}"`;
}

function fontXml(style: Style): string {
  const underline = style.underline.charAt(0).toLowerCase() + style.underline.slice(1);
  return (
    "<font>" +
    (style.bold ? "<b/>" : "") +
    (style.italic ? "<i/>" : "") +
    (style.strikethrough ? "<strike/>" : "") +
    (style.underline === "None" ? "" : `<u val="${underline}"/>`) +
    (style.superscript ? '<vertAlign val="superscript"/>' : "") +
    (style.subscript ? '<vertAlign val="subscript"/>' : "") +
    `<sz val="${style.fontSize}"/><color ${rgb(style.fontColor)}/><name val="${escapeXml(style.fontName)}"/></font>`
  );
}

function fillXml(style: Style): string {
  if (style.fillPattern === "None") return '<fill><patternFill patternType="none"/></fill>';
  const kind = style.fillPattern.charAt(0).toLowerCase() + style.fillPattern.slice(1);
  const [front, back] =
    kind === "solid" ? [style.fillColor, style.patternColor] : [style.patternColor, style.fillColor];
  return `<fill><patternFill patternType="${kind}"><fgColor ${rgb(front)}/><bgColor ${rgb(back)}/></patternFill></fill>`;
}

function borderXml(style: Style): string {
  const { borders } = style;
  const side = (tag: string, line: Style["borders"]["top"]): string => {
    const name = lineName(line);
    return name === null ? `<${tag}/>` : `<${tag} style="${name}"><color ${rgb(line.color)}/></${tag}>`;
  };
  const down = borders.diagonalDown.style !== "None";
  const up = borders.diagonalUp.style !== "None";
  return (
    `<border${down ? ' diagonalDown="1"' : ""}${up ? ' diagonalUp="1"' : ""}>` +
    side("left", borders.left) +
    side("right", borders.right) +
    side("top", borders.top) +
    side("bottom", borders.bottom) +
    side("diagonal", down ? borders.diagonalDown : borders.diagonalUp) +
    "</border>"
  );
}

function alignmentXml(style: Style): string {
  const small = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1);
  const horizontal =
    style.horizontal === "CenterAcrossSelection" ? "centerContinuous" : small(style.horizontal);
  const turn = style.textOrientation;
  const rotation = turn === 180 ? 255 : turn < 0 ? 90 - turn : turn;
  const parts = [
    horizontal === "general" ? "" : `horizontal="${horizontal}"`,
    style.vertical === "Bottom" ? "" : `vertical="${small(style.vertical)}"`,
    style.wrapText ? 'wrapText="1"' : "",
    style.indent > 0 ? `indent="${style.indent}"` : "",
    style.shrinkToFit ? 'shrinkToFit="1"' : "",
    rotation === 0 ? "" : `textRotation="${rotation}"`,
  ].filter((part) => part !== "");
  return parts.length === 0 ? "" : `<alignment ${parts.join(" ")}/>`;
}

function differenceXml(look: ConditionalLook): string {
  const font =
    (look.bold === undefined ? "" : `<b val="${Number(look.bold)}"/>`) +
    (look.italic === undefined ? "" : `<i val="${Number(look.italic)}"/>`) +
    (look.strikethrough ? "<strike/>" : "") +
    (look.fontColor === undefined ? "" : `<color ${rgb(look.fontColor)}/>`);
  const fill = look.fillColor
    ? `<fill><patternFill patternType="solid"><fgColor ${rgb(look.fillColor)}/><bgColor ${rgb(look.fillColor)}/></patternFill></fill>`
    : "";
  const format = look.numberFormat
    ? `<numFmt numFmtId="200" formatCode="${escapeXml(look.numberFormat)}"/>`
    : "";
  return `<dxf>${font === "" ? "" : `<font>${font}</font>`}${format}${fill}</dxf>`;
}
