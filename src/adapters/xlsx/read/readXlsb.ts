import type { WorkbookData } from "../../../core/workbook";
import { customPropertiesKey, readCustomProperties, readCustomXml, readExternalLinks } from "./documentParts";
import { readWithLibrary } from "./legacyLibrary";
import { fromLegacyWorkbook } from "./legacyWorkbook";
import { readRelationships } from "./packageParts";
import { workbookPartKey } from "./readXlsx";
import { readEntryBytes, type ZipPackage } from "./zipPackage";

/**
 * Reads a binary package with the library, after our own zip layer has inflated and checked every part of it: the
 * library checks neither sizes nor CRC-32. Fonts are not given by the library.
 */
export async function readXlsb(zip: ZipPackage): Promise<WorkbookData> {
  for (const entry of zip.entries) readEntryBytes(zip, entry);
  const packageRelationships = readRelationships(zip, "");
  const workbookKey = workbookPartKey(packageRelationships);
  const workbook = await readWithLibrary(zip.bytes);
  return fromLegacyWorkbook(workbook, [...workbook.SheetNames.keys()], () => null, {
    format: "xlsb",
    properties: readCustomProperties(zip, customPropertiesKey(packageRelationships)),
    customXml: readCustomXml(zip),
    externalLinks: readExternalLinks(zip, readRelationships(zip, workbookKey)),
    hasMacros: zip.entries.some((entry) => entry.key.endsWith("/vbaproject.bin")),
  });
}
