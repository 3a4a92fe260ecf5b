import { sniffFormat } from "./sniffFormat";
import { readEntryBytes, openZip, type ZipPackage } from "./zipPackage";

/** What a zip file holds. */
export type PackageKind = "xlsx" | "xlsb" | "ods" | "word" | "powerpoint" | "unknown" | "files";

const openDocumentKinds: readonly { readonly start: string; readonly kind: PackageKind }[] = [
  { start: "application/vnd.oasis.opendocument.spreadsheet", kind: "ods" },
  { start: "application/vnd.oasis.opendocument.text", kind: "word" },
  { start: "application/vnd.oasis.opendocument.presentation", kind: "powerpoint" },
];

/** Tells packages of office programs from plain archives of files, by the parts they hold. */
export function packageKind(zip: ZipPackage): PackageKind {
  const mimetype = zip.byKey.get("mimetype");
  if (mimetype && mimetype.size < 200) {
    const text = new TextDecoder("latin1").decode(readEntryBytes(zip, mimetype));
    return openDocumentKinds.find(({ start }) => text.startsWith(start))?.kind ?? "unknown";
  }
  if (zip.byKey.has("xl/workbook.bin")) return "xlsb";
  if (zip.byKey.has("xl/workbook.xml")) return "xlsx";
  if (zip.byKey.has("word/document.xml")) return "word";
  if (zip.byKey.has("ppt/presentation.xml")) return "powerpoint";
  // A package may keep its workbook elsewhere; its relations then say where.
  return zip.byKey.has("[content_types].xml") || zip.byKey.has("_rels/.rels") ? "xlsx" : "files";
}

/**
 * Whether bytes are one document (to be read by `readWorkbook`) rather than an archive of files (to be opened by
 * `readArchive`). Looks only at the zip directory, or at the first entry's name when the directory is damaged.
 */
export function isWorkbookPackage(bytes: Uint8Array): boolean {
  if (sniffFormat(bytes) !== "zip") return false;
  try {
    return packageKind(openZip(bytes)) !== "files";
  } catch {
    const start = new TextDecoder("latin1").decode(bytes.subarray(30, 100)).toLowerCase();
    return /^(\[content_types\]\.xml|_rels[/\\]|docprops[/\\]|xl[/\\]|mimetype)/.test(start);
  }
}
