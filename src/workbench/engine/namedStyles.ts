import type { Area } from "./area";
import type { Book, NamedStyle } from "./book";
import { refuse } from "./errors";
import { changeLooks } from "./looks";
import type { Sheet } from "./sheet";
import { NORMAL_STYLE, patchStyle } from "./style";
import type { Style } from "./style";

const ALL = { alignment: true, border: true, font: true, number: true, patterns: true, protection: true };
const FONT = { ...ALL, alignment: false, border: false, number: false, patterns: false, protection: false };
const FONT_AND_FILL = { ...FONT, patterns: true };
const NUMBER = { ...FONT, font: false, number: true };

function filled(fontColor: string, fillColor: string, more: Partial<Style> = {}): NamedStyle {
  return {
    style: patchStyle(NORMAL_STYLE, { fontColor, fillColor, fillPattern: "Solid", ...more }),
    builtIn: true,
    includes: FONT_AND_FILL,
  };
}

function lettered(patch: Partial<Style>): NamedStyle {
  return { style: patchStyle(NORMAL_STYLE, patch), builtIn: true, includes: FONT };
}

function numbered(numberFormat: string): NamedStyle {
  return { style: patchStyle(NORMAL_STYLE, { numberFormat }), builtIn: true, includes: NUMBER };
}

/** The cell styles of Excel that scripts name most, by Office.js's names; colours of the Office theme. */
const BUILT_IN: ReadonlyMap<string, NamedStyle> = new Map([
  ["Normal", { style: NORMAL_STYLE, builtIn: true, includes: ALL }],
  ["Good", filled("#006100", "#C6EFCE")],
  ["Bad", filled("#9C0006", "#FFC7CE")],
  ["Neutral", filled("#9C5700", "#FFEB9C")],
  ["Input", filled("#3F3F76", "#FFCC99")],
  ["Output", filled("#3F3F3F", "#F2F2F2", { bold: true })],
  ["Calculation", filled("#FA7D00", "#F2F2F2", { bold: true })],
  ["CheckCell", filled("#FFFFFF", "#A5A5A5", { bold: true })],
  ["Note", filled("#000000", "#FFFFCC")],
  ["Accent1", filled("#FFFFFF", "#4472C4")],
  ["Accent2", filled("#FFFFFF", "#ED7D31")],
  ["Accent3", filled("#FFFFFF", "#A5A5A5")],
  ["Accent4", filled("#FFFFFF", "#FFC000")],
  ["Accent5", filled("#FFFFFF", "#5B9BD5")],
  ["Accent6", filled("#FFFFFF", "#70AD47")],
  ["Heading1", lettered({ fontSize: 15, bold: true, fontColor: "#44546A" })],
  ["Heading2", lettered({ fontSize: 13, bold: true, fontColor: "#44546A" })],
  ["Heading3", lettered({ bold: true, fontColor: "#44546A" })],
  ["Heading4", lettered({ bold: true, fontColor: "#44546A" })],
  ["Title", lettered({ fontSize: 18, fontColor: "#44546A", fontName: "Calibri Light" })],
  ["Total", lettered({ bold: true })],
  ["ExplanatoryText", lettered({ italic: true, fontColor: "#7F7F7F" })],
  ["WarningText", lettered({ fontColor: "#FF0000" })],
  ["LinkedCell", lettered({ fontColor: "#FA7D00" })],
  ["Hlink", lettered({ fontColor: "#0563C1", underline: "Single" })],
  ["Comma", numbered('_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)')],
  ["WholeComma", numbered('_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)')],
  ["Currency", numbered('_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)')],
  ["Percent", numbered("0%")],
]);

/** Names of all cell styles: those of the workbook first, then the built-in ones not yet used. */
export function styleNames(book: Book): string[] {
  return [...new Set([...book.styles.keys(), ...BUILT_IN.keys()])];
}

/** A cell style by name, without regard to case and blanks (`Heading 1`, `heading1`). */
export function findNamedStyle(book: Book, name: string): { name: string; style: NamedStyle } | undefined {
  const key = (text: string): string => text.replace(/\s/g, "").toLowerCase();
  for (const styles of [book.styles, BUILT_IN]) {
    for (const [own, style] of styles) if (key(own) === key(name)) return { name: own, style };
  }
  return undefined;
}

/** Gives cells a style: the parts it includes are replaced. Errors: ItemNotFound. */
export function applyNamedStyle(book: Book, sheet: Sheet, areas: readonly Area[], name: string): void {
  const found = findNamedStyle(book, name) ?? refuse("InvalidArgument", `no style ${name}`);
  const { style, includes } = found.style;
  book.styles.set(found.name, found.style);
  changeLooks(book, sheet, areas, (before) =>
    patchStyle(before, {
      styleName: found.name,
      ...(includes.number ? { numberFormat: style.numberFormat } : {}),
      ...(includes.font ? fontParts(style) : {}),
      ...(includes.patterns
        ? { fillPattern: style.fillPattern, fillColor: style.fillColor, patternColor: style.patternColor }
        : {}),
      ...(includes.border ? { borders: style.borders } : {}),
      ...(includes.alignment ? alignmentParts(style) : {}),
      ...(includes.protection ? { locked: style.locked, formulaHidden: style.formulaHidden } : {}),
    }),
  );
}

function fontParts(style: Style): Partial<Style> {
  const { fontName, fontSize, fontColor, bold, italic, underline, strikethrough, subscript, superscript } =
    style;
  return { fontName, fontSize, fontColor, bold, italic, underline, strikethrough, subscript, superscript };
}

function alignmentParts(style: Style): Partial<Style> {
  const { horizontal, vertical, wrapText, indent, autoIndent, textOrientation, shrinkToFit, readingOrder } =
    style;
  return { horizontal, vertical, wrapText, indent, autoIndent, textOrientation, shrinkToFit, readingOrder };
}
