import type { SheetData, WorkbookData } from "../../../core/workbook";
import { LIMITS } from "./limits";
import { MANIFEST, META, OFFICE, TABLE } from "./odsNames";
import { createOdsStyles, readOdsStyles, resolveOdsStyle, type OdsStyles } from "./odsStyles";
import { readOdsTable, type OdsContext } from "./odsTable";
import { scanPart, scanRequiredPart } from "./packageParts";
import { refuse } from "./readFailure";
import { createStyleTable } from "./styleTable";
import { DEFAULT_STYLE } from "./stylesPart";
import { DONE, END, START, type XmlScanner } from "./xmlScanner";
import type { ZipPackage } from "./zipPackage";

/**
 * Reads an OpenDocument spreadsheet with our own scanner. The library for older formats was tried first: it drops
 * fonts, hidden sheets, hidden rows and custom properties, takes an unclosed part for a whole one, and writes out
 * a million repeated rows.
 */
export function readOds(zip: ZipPackage): WorkbookData {
  refuseEncrypted(zip);
  const odsStyles = createOdsStyles();
  const common = scanPart(zip, "styles.xml");
  if (common) readCommonStyles(common, odsStyles);

  const styles = createStyleTable([DEFAULT_STYLE]);
  const indices = new Map<string | undefined, number>();
  const context: OdsContext = {
    styles,
    spent: { cells: 0 },
    styleIndex(name) {
      const known = indices.get(name);
      if (known !== undefined) return known;
      const index = styles.add(resolveOdsStyle(odsStyles, name));
      indices.set(name, index);
      return index;
    },
  };
  const { sheets, externalLinks } = readContent(scanRequiredPart(zip, "content.xml"), odsStyles, context);
  return {
    format: "ods",
    sheets,
    styles: styles.styles,
    properties: readProperties(zip),
    customXml: [],
    // Dates are stored as dates; their serial numbers are made here, from 1900.
    date1904: false,
    hasMacros: zip.entries.some(({ key }) => /^(basic|scripts)\/.+/.test(key)),
    externalLinks,
  };
}

/** Named styles only: the automatic ones of this part belong to headers and footers, under names of their own. */
function readCommonStyles(scanner: XmlScanner, styles: OdsStyles): void {
  scanner.enterRoot("document-styles");
  while (scanner.next() === START) {
    if (scanner.isIn(OFFICE, "font-face-decls") || scanner.isIn(OFFICE, "styles"))
      readOdsStyles(scanner, styles);
    else scanner.skip();
  }
  scanner.toEnd();
}

function readContent(
  scanner: XmlScanner,
  styles: OdsStyles,
  context: OdsContext,
): { sheets: SheetData[]; externalLinks: string[] } {
  const sheets: SheetData[] = [];
  const externalLinks: string[] = [];
  const names = new Set<string>();
  scanner.enterRoot("document-content");
  for (let event = scanner.next(); event !== DONE; event = scanner.next()) {
    if (event === END || scanner.isIn(OFFICE, "body") || scanner.isIn(OFFICE, "spreadsheet")) continue;
    if (scanner.isIn(OFFICE, "font-face-decls") || scanner.isIn(OFFICE, "automatic-styles")) {
      readOdsStyles(scanner, styles);
    } else if (scanner.isIn(TABLE, "table")) {
      const name = scanner.attributeIn(TABLE, "name") ?? scanner.refuse("malformed-xml");
      const isHidden = styles.hiddenTables.has(scanner.attributeIn(TABLE, "style-name") ?? "");
      const { content, source } = readOdsTable(scanner, name, context);
      if (source !== null) externalLinks.push(source);
      // A table named after a file is the copy of an outside sheet that formulas refer to.
      if (source !== null && name.startsWith("'")) continue;
      if (sheets.length >= LIMITS.sheets) scanner.refuse("too-many-sheets");
      if (names.has(name.toLowerCase())) scanner.refuse("duplicate-sheet");
      names.add(name.toLowerCase());
      sheets.push({ name, visibility: isHidden ? "hidden" : "visible", ...content });
    } else {
      scanner.skip();
    }
  }
  return { sheets, externalLinks };
}

function readProperties(zip: ZipPackage): ReadonlyMap<string, string> {
  const properties = new Map<string, string>();
  const scanner = scanPart(zip, "meta.xml");
  if (!scanner) return properties;
  for (let event = scanner.next(); event !== DONE; event = scanner.next()) {
    if (event !== START || !scanner.isIn(META, "user-defined")) continue;
    const name = scanner.attributeIn(META, "name");
    const value = scanner.elementText();
    if (name !== undefined) properties.set(name, value);
  }
  return properties;
}

function refuseEncrypted(zip: ZipPackage): void {
  if (zip.byKey.has("encrypted-package")) refuse("encrypted-ods");
  const manifest = scanPart(zip, "meta-inf/manifest.xml");
  if (!manifest) return;
  for (let event = manifest.next(); event !== DONE; event = manifest.next()) {
    if (event === START && manifest.isIn(MANIFEST, "encryption-data")) refuse("encrypted-ods");
  }
}
