import type { StyleSpec } from "../../../core/workbook";
import { MAIN_NAMESPACE } from "./package";
import { WorkbookSpecError } from "./specError";
import { attributes, stringAttribute, XML_DECLARATION } from "./xmlText";

/** What a style that names no font or size gets; column widths are counted in its digits (7 pixels at 96 dpi). */
const NORMAL_FONT = "Times New Roman";
const NORMAL_SIZE = 11;
/** Number formats that have a fixed id in every language; those whose shape follows the machine's locale are left out. */
const BUILT_IN_FORMATS = new Map([
  ["General", 0],
  ["0", 1],
  ["0.00", 2],
  ["#,##0", 3],
  ["#,##0.00", 4],
  ["0%", 9],
  ["0.00%", 10],
  ["@", 49],
]);
const FIRST_CUSTOM_FORMAT = 164;

/** The workbook's looks, each distinct one once. */
export interface StyleTable {
  /**
   * Index of the cell format for a style of the spec; null when the spec has no such style.
   * `keepsText`: the cell holds text that would be taken for a formula if a person edited it.
   */
  cellFormat(styleName: string, keepsText: boolean): number | null;
  /** Index of the difference that a conditional format applies. */
  differentialFormat(style: StyleSpec): number;
  toXml(): string;
}

/** Each distinct XML text once, by order of first use. */
interface Collection {
  readonly items: Map<string, number>;
  indexOf(xml: string): number;
}

export function createStyleTable(styles: Readonly<Record<string, StyleSpec>>): StyleTable {
  const fonts = createCollection(fontXml({}));
  const fills = createCollection(
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  );
  const borders = createCollection(borderXml({}));
  const customFormats = createCollection();
  const formats = createCollection('<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>');
  const differentials = createCollection();
  /** Style → its formats without and with the mark that keeps text. */
  const known = new Map<string, [number | undefined, number | undefined]>();

  function formatXml(style: StyleSpec, keepsText: boolean): string {
    const numberFormat = style.numberFormat ?? "General";
    const numFmtId =
      BUILT_IN_FORMATS.get(numberFormat) ?? FIRST_CUSTOM_FORMAT + customFormats.indexOf(numberFormat);
    const fontId = fonts.indexOf(fontXml(style));
    const fillId = style.fillColor === undefined ? 0 : fills.indexOf(solidFillXml(style.fillColor));
    const borderId = borders.indexOf(borderXml(style));
    const alignment = alignmentXml(style);
    const protection = style.unlocked ? '<protection locked="0"/>' : "";
    const own = attributes({
      numFmtId,
      fontId,
      fillId,
      borderId,
      xfId: 0,
      quotePrefix: keepsText && numberFormat !== "@" ? true : undefined,
      applyNumberFormat: numFmtId > 0 ? true : undefined,
      applyFont: fontId > 0 ? true : undefined,
      applyFill: fillId > 0 ? true : undefined,
      applyBorder: borderId > 0 ? true : undefined,
      applyAlignment: alignment === "" ? undefined : true,
      applyProtection: protection === "" ? undefined : true,
    });
    const inner = alignment + protection;
    return inner === "" ? `<xf${own}/>` : `<xf${own}>${inner}</xf>`;
  }

  return {
    cellFormat(styleName, keepsText) {
      const which = keepsText ? 1 : 0;
      let own = known.get(styleName);
      const index = own?.[which];
      if (index !== undefined) return index;
      const style = Object.hasOwn(styles, styleName) ? styles[styleName] : undefined;
      if (style === undefined) return null;
      const added = formats.indexOf(formatXml(style, keepsText));
      if (own === undefined) known.set(styleName, (own = [undefined, undefined]));
      own[which] = added;
      return added;
    },
    differentialFormat: (style) => differentials.indexOf(differentialXml(style)),
    toXml() {
      const numFmts = [...customFormats.items].map(
        ([code, index]) =>
          `<numFmt numFmtId="${FIRST_CUSTOM_FORMAT + index}" formatCode="${stringAttribute(code)}"/>`,
      );
      return (
        `${XML_DECLARATION}<styleSheet xmlns="${MAIN_NAMESPACE}">` +
        (numFmts.length > 0 ? `<numFmts count="${numFmts.length}">${numFmts.join("")}</numFmts>` : "") +
        collectionXml("fonts", fonts) +
        collectionXml("fills", fills) +
        collectionXml("borders", borders) +
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
        collectionXml("cellXfs", formats) +
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
        collectionXml("dxfs", differentials) +
        '<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/>' +
        "</styleSheet>"
      );
    },
  };
}

function createCollection(...first: readonly string[]): Collection {
  const items = new Map(first.map((xml, index) => [xml, index]));
  return {
    items,
    indexOf(xml) {
      const index = items.get(xml) ?? items.size;
      items.set(xml, index);
      return index;
    },
  };
}

function collectionXml(name: string, collection: Collection): string {
  return `<${name} count="${collection.items.size}">${[...collection.items.keys()].join("")}</${name}>`;
}

function fontXml(style: StyleSpec): string {
  return (
    "<font>" +
    (style.bold ? "<b/>" : "") +
    (style.italic ? "<i/>" : "") +
    (style.underline ? "<u/>" : "") +
    `<sz val="${style.fontSize ?? NORMAL_SIZE}"/>` +
    (style.fontColor === undefined ? "" : `<color rgb="${opaque(style.fontColor)}"/>`) +
    `<name val="${stringAttribute(style.fontName ?? NORMAL_FONT)}"/>` +
    "</font>"
  );
}

function solidFillXml(color: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="${opaque(color)}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function borderXml(style: StyleSpec): string {
  const color =
    style.borderColor === undefined ? '<color auto="1"/>' : `<color rgb="${opaque(style.borderColor)}"/>`;
  const sides = ["left", "right", "top", "bottom"].map((side) =>
    style.border === "all" || style.border === side
      ? `<${side} style="thin">${color}</${side}>`
      : `<${side}/>`,
  );
  return `<border>${sides.join("")}<diagonal/></border>`;
}

function alignmentXml(style: StyleSpec): string {
  const own = attributes({
    // An indent has no meaning without a side to count from.
    horizontal: style.horizontal ?? (style.indent ? "left" : undefined),
    vertical: style.vertical,
    wrapText: style.wrap ? true : undefined,
    indent: style.indent ? style.indent : undefined,
  });
  return own === "" ? "" : `<alignment${own}/>`;
}

function differentialXml(style: StyleSpec): string {
  const font =
    (style.bold === undefined ? "" : `<b val="${style.bold ? 1 : 0}"/>`) +
    (style.italic === undefined ? "" : `<i val="${style.italic ? 1 : 0}"/>`) +
    (style.fontColor === undefined ? "" : `<color rgb="${opaque(style.fontColor)}"/>`);
  // In a difference, unlike in a cell format, a solid fill is its background colour.
  const fill =
    style.fillColor === undefined
      ? ""
      : `<fill><patternFill patternType="solid"><bgColor rgb="${opaque(style.fillColor)}"/></patternFill></fill>`;
  return `<dxf>${font === "" ? "" : `<font>${font}</font>`}${fill}</dxf>`;
}

/** `"C00000"` → `"FFC00000"`. */
export function opaque(color: string): string {
  if (!/^[0-9A-Fa-f]{6}$/.test(color))
    throw new WorkbookSpecError(`"${color}" is not a colour of six hex digits`);
  return `FF${color.toUpperCase()}`;
}
