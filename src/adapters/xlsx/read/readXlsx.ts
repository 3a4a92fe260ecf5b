import type { SheetData, WorkbookData } from "../../../core/workbook";
import { readSheetBytes } from "./byteSheet";
import { readStringsBytes } from "./byteStrings";
import type { RichText } from "./cellText";
import type { CellContext } from "./cellValue";
import { readComments } from "./commentsPart";
import { customPropertiesKey, readCustomProperties, readCustomXml, readExternalLinks } from "./documentParts";
import {
  readPart,
  readRelationships,
  relationshipOfType,
  scanPart,
  scanRequiredPart,
  type PartReader,
  type Relationship,
} from "./packageParts";
import { refuse, withPlace } from "./readFailure";
import { readSharedStrings } from "./sharedStringsPart";
import { readSheetPart, type SheetContent } from "./sheetPart";
import { readStyles } from "./stylesPart";
import { createStyleTable } from "./styleTable";
import { readWorkbookPart, type SheetEntry } from "./workbookPart";
import type { ZipPackage } from "./zipPackage";

/** Sheets without cells of their own: passed over, never an error. */
const cellessSheets: ReadonlySet<string> = new Set([
  "chartsheet",
  "dialogsheet",
  "xlMacrosheet",
  "xlIntlMacrosheet",
]);

/** Key of the workbook part of an OOXML package, as its own relations name it. */
export function workbookPartKey(packageRelationships: ReadonlyMap<string, Relationship>): string {
  return relationshipOfType(packageRelationships, "officeDocument")?.target ?? "xl/workbook.xml";
}

/** Reads an .xlsx, .xlsm or .xltx package. Throws a `Refusal` for whatever is wrong with it. */
export function readXlsx(zip: ZipPackage): WorkbookData {
  const packageRelationships = readRelationships(zip, "");
  const workbookKey = workbookPartKey(packageRelationships);
  const workbook = readWorkbookPart(scanRequiredPart(zip, workbookKey));
  const relationships = readRelationships(zip, workbookKey);

  const stylesScanner = partOfType(zip, relationships, "styles");
  const strings = relationshipOfType(relationships, "sharedStrings");
  const styles = createStyleTable(stylesScanner ? readStyles(stylesScanner) : null);
  const shared: Omit<CellContext, "sharedFormulas"> = {
    sharedStrings: (strings && readPart(zip, strings.target, sharedStringsReader)) ?? [],
    styles,
    date1904: workbook.date1904,
    spent: { cells: 0, formulaCharacters: 0 },
  };

  const sheets: SheetData[] = [];
  const partsRead = new Set<string>();
  for (const entry of workbook.sheets) {
    const target = relationships.get(entry.relationshipId);
    if (target === undefined) refuse("missing-part", { part: workbookKey, sheet: entry.name });
    if (cellessSheets.has(target.type)) continue;
    if (target.type !== "worksheet" || target.isExternal) refuse("missing-part", { sheet: entry.name });
    if (partsRead.has(target.target)) refuse("duplicate-part", { part: target.target, sheet: entry.name });
    partsRead.add(target.target);
    sheets.push(readSheet(zip, entry, target.target, shared));
  }

  return {
    format: "xlsx",
    sheets,
    styles: styles.styles,
    properties: readCustomProperties(zip, customPropertiesKey(packageRelationships)),
    customXml: readCustomXml(zip),
    date1904: workbook.date1904,
    hasMacros: hasMacros(zip, relationships),
    externalLinks: readExternalLinks(zip, relationships),
  };
}

function readSheet(
  zip: ZipPackage,
  { name, visibility }: SheetEntry,
  partKey: string,
  shared: Omit<CellContext, "sharedFormulas">,
): SheetData {
  return withPlace(
    () => ({ sheet: name }),
    () => {
      const content =
        readPart(zip, partKey, sheetReader(name, shared)) ?? refuse("missing-part", { part: partKey });
      return { name, visibility, ...content, comments: readComments(zip, readRelationships(zip, partKey)) };
    },
  );
}

const sharedStringsReader: PartReader<readonly RichText[]> = {
  short: readStringsBytes,
  long: readSharedStrings,
};

function sheetReader(name: string, shared: Omit<CellContext, "sharedFormulas">): PartReader<SheetContent> {
  return {
    short(walk, part) {
      // What is spent counts once the part is read.
      const spent = { ...shared.spent };
      const content = readSheetBytes(walk, part, { ...shared, spent, sharedFormulas: new Map() });
      Object.assign(shared.spent, spent);
      return content;
    },
    long: (scanner) => readSheetPart(scanner, name, { ...shared, sharedFormulas: new Map() }),
  };
}

function partOfType(zip: ZipPackage, relationships: ReadonlyMap<string, Relationship>, type: string) {
  const relationship = relationshipOfType(relationships, type);
  // A relation to a part that is not there is an error only where a cell needs the part.
  return relationship && scanPart(zip, relationship.target);
}

function hasMacros(zip: ZipPackage, relationships: ReadonlyMap<string, Relationship>): boolean {
  const isMacroType = (type: string) => /^(vbaProject|xl(Intl)?Macrosheet)$/.test(type);
  return (
    zip.entries.some((entry) => entry.key.endsWith("/vbaproject.bin")) ||
    [...relationships.values()].some((relationship) => isMacroType(relationship.type))
  );
}
