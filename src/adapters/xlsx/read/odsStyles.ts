import type { CellStyleData } from "../../../core/workbook";
import { isDateFormat } from "./numberFormat";
import { FORMAT, NUMBER, STYLE, SVG, TABLE } from "./odsNames";
import { dataStyleNames, readDataStyle } from "./odsNumberFormat";
import { END, type XmlScanner } from "./xmlScanner";

interface NamedCellStyle {
  readonly parent: string | undefined;
  readonly dataStyle: string | undefined;
  readonly fontName: string | undefined;
}

/** The styles of an OpenDocument file as far as they are read. */
export interface OdsStyles {
  readonly fontFaces: Map<string, string>;
  readonly dataStyles: Map<string, string>;
  readonly cellStyles: Map<string, NamedCellStyle>;
  /** Names of table styles that hide their sheet. */
  readonly hiddenTables: Set<string>;
  defaultFont: string | undefined;
}

export function createOdsStyles(): OdsStyles {
  return {
    fontFaces: new Map(),
    dataStyles: new Map(),
    cellStyles: new Map(),
    hiddenTables: new Set(),
    defaultFont: undefined,
  };
}

/** Reads the children of the style section whose START was last, fonts or styles; moves past its end. */
export function readOdsStyles(scanner: XmlScanner, styles: OdsStyles): void {
  while (scanner.next() !== END) {
    const name = scanner.attributeIn(STYLE, "name") ?? "";
    if (scanner.isIn(STYLE, "font-face")) {
      const family = scanner.attributeIn(SVG, "font-family");
      if (family !== undefined) styles.fontFaces.set(name, unquote(family));
      scanner.skip();
    } else if (scanner.isIn(STYLE, "style") || scanner.isIn(STYLE, "default-style")) {
      readStyle(scanner, name, styles);
    } else if (dataStyleNames.some((dataStyle) => scanner.isIn(NUMBER, dataStyle))) {
      styles.dataStyles.set(name, readDataStyle(scanner));
    } else {
      scanner.skip();
    }
  }
}

function readStyle(scanner: XmlScanner, name: string, styles: OdsStyles): void {
  const family = scanner.attributeIn(STYLE, "family");
  const isDefault = scanner.isNamed("default-style");
  const parent = scanner.attributeIn(STYLE, "parent-style-name");
  const dataStyle = scanner.attributeIn(STYLE, "data-style-name");
  let fontName: string | undefined;
  let isHidden = false;
  while (scanner.next() !== END) {
    if (scanner.isIn(STYLE, "text-properties")) {
      const face = scanner.attributeIn(STYLE, "font-name");
      const family = scanner.attributeIn(FORMAT, "font-family");
      if (face !== undefined) fontName = styles.fontFaces.get(face) ?? face;
      else if (family !== undefined) fontName = unquote(family);
    } else if (scanner.isIn(STYLE, "table-properties")) {
      isHidden = scanner.attributeIn(TABLE, "display") === "false";
    }
    scanner.skip();
  }
  if (family === "table" && isHidden) styles.hiddenTables.add(name);
  if (family !== "table-cell") return;
  if (isDefault) styles.defaultFont = fontName;
  else styles.cellStyles.set(name, { parent, dataStyle, fontName });
}

/** More steps than any file has; a circle of parents ends here. */
const DEEPEST_PARENT = 32;

/** The look of a named cell style, its parents' where it says nothing itself. */
export function resolveOdsStyle(styles: OdsStyles, name: string | undefined): CellStyleData {
  let fontName: string | undefined;
  let dataStyle: string | undefined;
  let current = name;
  for (let step = 0; current !== undefined && step < DEEPEST_PARENT; step++) {
    const style = styles.cellStyles.get(current);
    fontName ??= style?.fontName;
    dataStyle ??= style?.dataStyle;
    current = style?.parent;
  }
  const numberFormat = (dataStyle === undefined ? undefined : styles.dataStyles.get(dataStyle)) ?? "General";
  return {
    numberFormat,
    isDate: isDateFormat(numberFormat),
    fontName: fontName ?? styles.defaultFont ?? null,
  };
}

function unquote(family: string): string {
  return family.replace(/^['"]|['"]$/g, "");
}
