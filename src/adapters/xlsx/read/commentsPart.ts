import { parseAddress, type SheetData } from "../../../core/workbook";
import { scanRequiredPart, type Relationship } from "./packageParts";
import { DONE, START } from "./xmlScanner";
import type { ZipPackage } from "./zipPackage";

/** Relationship types whose parts hang notes (`comment`) or comments (`threadedComment`) on cells. */
const partTypes: ReadonlySet<string> = new Set(["comments", "threadedComment"]);

/** Cells of a sheet that carry a note or a comment, each once, by row and column. */
export function readComments(
  zip: ZipPackage,
  relationships: ReadonlyMap<string, Relationship>,
): SheetData["comments"] {
  const places = new Map<string, { rowIndex: number; columnIndex: number }>();
  for (const { type, target, isExternal } of relationships.values()) {
    if (!partTypes.has(type) || isExternal) continue;
    const scanner = scanRequiredPart(zip, target);
    scanner.enterRoot("comments", "ThreadedComments");
    for (let event = scanner.next(); event !== DONE; event = scanner.next()) {
      if (event !== START || !(scanner.is("comment") || scanner.is("threadedComment"))) continue;
      const address = scanner.attribute("ref") ?? "";
      const place = parseAddress(address) ?? scanner.refuse("bad-reference");
      places.set(address, place);
      scanner.skip();
    }
  }
  return [...places.values()].sort((a, b) => a.rowIndex - b.rowIndex || a.columnIndex - b.columnIndex);
}
