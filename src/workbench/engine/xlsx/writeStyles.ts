import type { Book } from "../book";
import type { ConditionalLook } from "../conditionalFormat";
import { findNamedStyle } from "../namedStyles";
import { NORMAL_STYLE } from "../style";
import type { Style } from "../style";
import { alignmentXml, borderXml, conditionalXml, fillXml, fontXml, protectionXml } from "./writeLook";
import { element, MAIN, XML_HEAD } from "./xml";

/** Collects the looks of a workbook while its sheets are written; indices go into the cells. */
export interface StyleWriter {
  /** Index of a look in `cellXfs`. */
  index(style: Style, quoted: boolean): number;
  /** Index of a conditional look in `dxfs`. */
  conditional(look: ConditionalLook): number;
  xml(): string;
}

const BUILT_IN_FORMATS: Readonly<Record<string, number>> = {
  General: 0,
  "0": 1,
  "0.00": 2,
  "#,##0": 3,
  "#,##0.00": 4,
  "0%": 9,
  "0.00%": 10,
  "0.00E+00": 11,
  "# ?/?": 12,
  "# ??/??": 13,
  "m/d/yyyy": 14,
  "d-mmm-yy": 15,
  "d-mmm": 16,
  "mmm-yy": 17,
  "h:mm AM/PM": 18,
  "h:mm:ss AM/PM": 19,
  "h:mm": 20,
  "h:mm:ss": 21,
  "m/d/yyyy h:mm": 22,
  "mm:ss": 45,
  "@": 49,
};

/** Names of the file format for built-in cell styles. */
const STYLE_IDS: Readonly<Record<string, readonly [name: string, id: number]>> = {
  Normal: ["Normal", 0],
  Comma: ["Comma", 3],
  Currency: ["Currency", 4],
  Percent: ["Percent", 5],
  WholeComma: ["Comma [0]", 6],
  Hlink: ["Hyperlink", 8],
  Note: ["Note", 10],
  WarningText: ["Warning Text", 11],
  Title: ["Title", 15],
  Heading1: ["Heading 1", 16],
  Heading2: ["Heading 2", 17],
  Heading3: ["Heading 3", 18],
  Heading4: ["Heading 4", 19],
  Input: ["Input", 20],
  Output: ["Output", 21],
  Calculation: ["Calculation", 22],
  CheckCell: ["Check Cell", 23],
  LinkedCell: ["Linked Cell", 24],
  Total: ["Total", 25],
  Good: ["Good", 26],
  Bad: ["Bad", 27],
  Neutral: ["Neutral", 28],
  Accent1: ["Accent1", 29],
  Accent2: ["Accent2", 33],
  Accent3: ["Accent3", 37],
  Accent4: ["Accent4", 41],
  Accent5: ["Accent5", 45],
  Accent6: ["Accent6", 49],
  ExplanatoryText: ["Explanatory Text", 53],
};

export function createStyleWriter(book: Book): StyleWriter {
  const fonts = new Pool();
  const fills = new Pool();
  const borders = new Pool();
  const looks = new Pool();
  const conditionals = new Pool();
  const named = new Pool();
  const formats = new Map<string, number>();
  const styleNames: string[] = [];

  fonts.add(fontXml(NORMAL_STYLE));
  fills.add(element("fill", {}, element("patternFill", { patternType: "none" })));
  fills.add(element("fill", {}, element("patternFill", { patternType: "gray125" })));
  borders.add(borderXml(NORMAL_STYLE));
  namedIndex("Normal");
  looks.add(lookXml(NORMAL_STYLE, false, 0));

  function formatId(code: string): number {
    const builtIn = BUILT_IN_FORMATS[code];
    if (builtIn !== undefined) return builtIn;
    const known = formats.get(code) ?? 164 + formats.size;
    formats.set(code, known);
    return known;
  }

  function partsOf(style: Style): Record<string, number> {
    return {
      numFmtId: formatId(style.numberFormat),
      fontId: fonts.add(fontXml(style)),
      fillId: fills.add(fillXml(style)),
      borderId: borders.add(borderXml(style)),
    };
  }

  function namedIndex(name: string): number {
    const known = styleNames.indexOf(name);
    if (known >= 0) return known;
    const style = findNamedStyle(book, name)?.style.style ?? NORMAL_STYLE;
    styleNames.push(name);
    named.push(element("xf", partsOf(style), alignmentXml(style) + protectionXml(style)));
    return styleNames.length - 1;
  }

  function lookXml(style: Style, quoted: boolean, xfId: number): string {
    const attributes = {
      ...partsOf(style),
      xfId,
      quotePrefix: quoted || undefined,
      applyNumberFormat: true,
      applyFont: true,
      applyFill: true,
      applyBorder: true,
      applyAlignment: true,
      applyProtection: true,
    };
    return element("xf", attributes, alignmentXml(style) + protectionXml(style));
  }

  // Equal looks are one object, so most cells are answered from here.
  const known = { plain: new Map<Style, number>(), quoted: new Map<Style, number>() };

  return {
    index(style, quoted) {
      const places = quoted ? known.quoted : known.plain;
      const place = places.get(style) ?? looks.add(lookXml(style, quoted, namedIndex(style.styleName)));
      places.set(style, place);
      return place;
    },
    conditional: (look) => conditionals.add(conditionalXml(look, formatId)),
    xml() {
      for (const name of book.styles.keys()) namedIndex(name);
      const numFmts = [...formats].map(([formatCode, numFmtId]) =>
        element("numFmt", { numFmtId, formatCode }),
      );
      const cellStyles = styleNames.map((own, xfId) => {
        const [name, builtinId] = STYLE_IDS[own] ?? [own, undefined];
        return element("cellStyle", { name, xfId, builtinId });
      });
      const list = (name: string, items: readonly string[]): string =>
        items.length === 0 ? "" : element(name, { count: items.length }, items.join(""));
      const inner = [
        list("numFmts", numFmts),
        list("fonts", fonts.items),
        list("fills", fills.items),
        list("borders", borders.items),
        list("cellStyleXfs", named.items),
        list("cellXfs", looks.items),
        list("cellStyles", cellStyles),
        element("dxfs", { count: conditionals.items.length }, conditionals.items.join("")),
        element("tableStyles", { count: 0, defaultTableStyle: book.defaultTableStyle }),
      ];
      return XML_HEAD + element("styleSheet", { xmlns: MAIN }, inner.join(""));
    },
  };
}

/** A list without repetitions. */
class Pool {
  readonly items: string[] = [];
  readonly #places = new Map<string, number>();

  add(item: string): number {
    const known = this.#places.get(item);
    return known ?? this.push(item);
  }

  push(item: string): number {
    this.#places.set(item, this.items.length);
    return this.items.push(item) - 1;
  }
}
