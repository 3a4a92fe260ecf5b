import type { Book } from "../book";
import type { ConditionalLook } from "../conditionalFormat";
import { internStyle, NORMAL_STYLE } from "../style";
import type { Style } from "../style";
import { readAlignment, readBorders, readConditional, readFill, readFont } from "./readLook";
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
