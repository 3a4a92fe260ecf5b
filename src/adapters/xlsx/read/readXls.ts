import type { WorkbookData } from "../../../core/workbook";
import { cellKey, readBiffWorkbook, type BiffSheet, type BiffWorkbook } from "./biffWorkbook";
import { openCompoundFile } from "./compoundFile";
import { DOCUMENT_SUMMARY, readCompoundProperties } from "./compoundProperties";
import { readWithLibrary } from "./legacyLibrary";
import { fromLegacyWorkbook, type SheetHelp } from "./legacyWorkbook";
import { refuse } from "./readFailure";

const VBA_FOLDER = "_vba_project_cur";

/**
 * Reads a compound file: an .xls workbook (Excel 5 to 2003). Refuses protected packages, Word and PowerPoint
 * documents and everything else that such files hold.
 *
 * The library reads values and formulas; fonts, properties, external links and integrity are read by
 * ourselves, and every typed number must be the same in both readings.
 */
export async function readXls(bytes: Uint8Array): Promise<WorkbookData> {
  const file = openCompoundFile(bytes);
  if (file.streams.has("encryptedpackage")) refuse("encrypted-package");
  if (file.streams.has("worddocument")) refuse("word");
  if (file.streams.has("powerpoint document")) refuse("powerpoint");
  const stream = file.streams.get("workbook") ?? file.streams.get("book");
  if (!stream) refuse("unknown");
  const biff = readBiffWorkbook(file.read(stream));
  const summary = file.streams.get(DOCUMENT_SUMMARY);
  const workbook = await readWithLibrary(bytes);
  // The library lists sheets in the order of their records, the file in the order of its tabs.
  const byOffset = [...biff.sheets].sort((a, b) => a.offset - b.offset);
  if (workbook.SheetNames.length !== byOffset.length) refuse("damaged-legacy");
  const tabs = biff.sheets.map((sheet) => byOffset.indexOf(sheet));
  return fromLegacyWorkbook(workbook, tabs, (index) => helpFrom(biff, byOffset[index]), {
    format: "xls",
    properties: summary ? readCompoundProperties(file.read(summary)) : new Map(),
    customXml: [],
    externalLinks: biff.externalLinks,
    hasMacros: file.folders.has(VBA_FOLDER),
  });
}

function helpFrom(biff: BiffWorkbook, sheet: BiffSheet | undefined): SheetHelp | null {
  if (!sheet) return null;
  const unseen = new Set(sheet.numbers.keys());
  return {
    fontOf(rowIndex, columnIndex) {
      const format = sheet.formats.get(cellKey(rowIndex, columnIndex));
      return format === undefined ? null : (biff.fontOfFormat[format] ?? null);
    },
    checkNumber(rowIndex, columnIndex, value) {
      const key = cellKey(rowIndex, columnIndex);
      const own = sheet.numbers.get(key);
      if (own !== undefined && own !== value) refuse("damaged-legacy");
      unseen.delete(key);
    },
    checkComplete() {
      if (unseen.size > 0) refuse("damaged-legacy");
    },
  };
}
