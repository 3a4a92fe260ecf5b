import { LIMITS } from "./limits";
import { readRelationships, relationshipOfType, scanPart, type Relationship } from "./packageParts";
import { decodePart } from "./partText";
import { END, START, XmlScanner } from "./xmlScanner";
import { withEntryBytes, type ZipPackage } from "./zipPackage";

/** Key of the part with the custom properties, in the transitional or the strict way of naming it. */
export function customPropertiesKey(packageRelationships: ReadonlyMap<string, Relationship>): string {
  const relationship =
    relationshipOfType(packageRelationships, "custom-properties") ??
    relationshipOfType(packageRelationships, "customProperties");
  return relationship?.target ?? "docprops/custom.xml";
}

/** The custom document properties, values as text whatever their type; empty when there are none. */
export function readCustomProperties(zip: ZipPackage, partKey: string): ReadonlyMap<string, string> {
  const properties = new Map<string, string>();
  const scanner = scanPart(zip, partKey);
  if (!scanner) return properties;
  scanner.enterRoot("Properties");
  while (scanner.next() === START) {
    const name = scanner.is("property") ? scanner.attribute("name") : undefined;
    if (name === undefined) {
      scanner.skip();
      continue;
    }
    let value = "";
    while (scanner.next() !== END) value += scanner.elementText();
    properties.set(name, value);
  }
  scanner.toEnd();
  return properties;
}

/** `customXml/item1.xml` and the like; `itemProps1.xml` only describes one. */
const customXmlName = /^customxml\/item\d+\.xml$/;

/** The custom XML parts as text, in the order of the package; each is walked through as any other part is. */
export function readCustomXml(zip: ZipPackage): readonly string[] {
  const parts: string[] = [];
  for (const entry of zip.entries) {
    if (!customXmlName.test(entry.key) || entry.size > LIMITS.customXmlBytes) continue;
    const text = withEntryBytes(zip, entry, (bytes) => decodePart(bytes, entry.name));
    new XmlScanner(text, entry.name).toEnd();
    parts.push(text);
  }
  return parts;
}

/** Targets of links to other workbooks, as written; never followed. */
export function readExternalLinks(
  zip: ZipPackage,
  workbookRelationships: ReadonlyMap<string, Relationship>,
): readonly string[] {
  const targets: string[] = [];
  for (const relationship of workbookRelationships.values()) {
    if (relationship.type !== "externalLink" || relationship.isExternal) continue;
    for (const link of readRelationships(zip, relationship.target).values()) {
      if (link.isExternal) targets.push(link.target);
    }
  }
  return targets;
}
