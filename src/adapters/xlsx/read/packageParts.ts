import { ByteWalk, Unusual } from "./byteWalk";
import { decodePart } from "./partText";
import { Refusal, refuse } from "./readFailure";
import { isUtf8 } from "./utf8";
import { START, XmlScanner } from "./xmlScanner";
import { withEntryBytes, withEntryRoom, type ZipPackage } from "./zipPackage";

/** One relationship of a part. */
export interface Relationship {
  readonly id: string;
  /** Last word of its type (`worksheet`, `comments`): the same in the transitional and the strict namespace. */
  readonly type: string;
  /** Key of the part it points to, or the outside target as written. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** Opens a part for scanning; undefined when the package has none of that name. */
export function scanPart(zip: ZipPackage, key: string): XmlScanner | undefined {
  const entry = zip.byKey.get(key);
  if (!entry) return undefined;
  const text = withEntryBytes(zip, entry, (bytes) => decodePart(bytes, entry.name));
  return new XmlScanner(text, entry.name);
}

/** As `scanPart`, for a part that must be there. */
export function scanRequiredPart(zip: ZipPackage, key: string): XmlScanner {
  return scanPart(zip, key) ?? refuse("missing-part", { part: key });
}

/** Two ways of reading one part that give the same. */
export interface PartReader<T> {
  /** Over the bytes of a part that looks as nearly all do. */
  short(walk: ByteWalk, part: string): T;
  /** Of any part; only this one says what is wrong. */
  long(scanner: XmlScanner): T;
}

/** Reads a part the short way where that goes through to its end, otherwise the long way; undefined when it is absent. */
export function readPart<T>(zip: ZipPackage, key: string, reader: PartReader<T>): T | undefined {
  const entry = zip.byKey.get(key);
  if (!entry) return undefined;
  return withEntryRoom(zip, entry, (bytes, size) => {
    const content = bytes.subarray(0, size);
    try {
      const isText = zip.tools?.isUtf8 ? zip.tools.isUtf8(content) : isUtf8(content);
      if (isText) return reader.short(new ByteWalk(bytes, size), entry.name);
    } catch (error) {
      if (!(error instanceof Unusual) && !(error instanceof Refusal)) throw error;
    }
    return reader.long(new XmlScanner(decodePart(content, entry.name), entry.name));
  });
}

/** The relationships of a part (`""` for the package itself), by id; empty when it has none. Never followed here. */
export function readRelationships(zip: ZipPackage, partKey: string): ReadonlyMap<string, Relationship> {
  const relationships = new Map<string, Relationship>();
  const folder = partKey.slice(0, partKey.lastIndexOf("/") + 1);
  const scanner = scanPart(zip, `${folder}_rels/${partKey.slice(folder.length)}.rels`);
  if (!scanner) return relationships;
  scanner.enterRoot("Relationships");
  while (scanner.next() === START) {
    const id = scanner.attribute("Id");
    const type = scanner.attribute("Type");
    const target = scanner.attribute("Target");
    if (scanner.is("Relationship") && id !== undefined && type !== undefined && target !== undefined) {
      const isExternal = scanner.attribute("TargetMode") === "External";
      relationships.set(id, {
        id,
        type: type.slice(type.lastIndexOf("/") + 1),
        target: isExternal ? target : resolveTarget(zip, folder, target),
        isExternal,
      });
    }
    scanner.skip();
  }
  scanner.toEnd();
  return relationships;
}

/** The first relationship of a type. */
export function relationshipOfType(
  relationships: ReadonlyMap<string, Relationship>,
  type: string,
): Relationship | undefined {
  for (const relationship of relationships.values()) {
    if (relationship.type === type && !relationship.isExternal) return relationship;
  }
  return undefined;
}

/** Key of a part from a target relative to a folder. A target may be percent-encoded; the entry's name may be too. */
function resolveTarget(zip: ZipPackage, folder: string, target: string): string {
  const path = target.replace(/\\/g, "/").toLowerCase();
  const segments = path.startsWith("/") ? [] : folder.split("/");
  for (const segment of path.split("/")) {
    if (segment === "..") {
      while (segments.length > 0 && segments.pop() === "");
    } else if (segment !== "." && segment !== "") {
      segments.push(segment);
    }
  }
  const key = segments.filter((segment) => segment !== "").join("/");
  return zip.byKey.has(key) ? key : decodePercent(key);
}

function decodePercent(key: string): string {
  try {
    return decodeURIComponent(key).toLowerCase();
  } catch {
    return key;
  }
}
