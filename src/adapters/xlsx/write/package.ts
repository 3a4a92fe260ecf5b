import { strToU8, zipSync, type Zippable } from "fflate";
import { attributes, XML_DECLARATION } from "./xmlText";

export const MAIN_NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const RELATIONSHIP_NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE_NAMESPACE = "http://schemas.openxmlformats.org/package/2006";
const DEFAULT_TYPES = {
  rels: `application/vnd.openxmlformats-package.relationships+xml`,
  xml: "application/xml",
};

/** The parts of a file in the making, with their content types and their relations to one another. */
export interface PackageBuilder {
  /** Adds a part, its text by pieces. `contentType` null: the default of its extension. */
  add(path: string, xml: Iterable<string>, contentType: string | null): Promise<void>;
  /**
   * Relates a part ("" = the package itself) to another part, or to an outside `url`; gives the relation's id.
   * `type` is the last step of the relation's type, or the whole type.
   */
  relate(from: string, type: string, to: { readonly part: string } | { readonly url: string }): string;
  /** Adds the list of types and the relations: all parts are there. */
  end(): Promise<void>;
}

/** A place for the parts of a package: a zip file in memory, or one that is written part by part. */
export interface PartStore {
  add(path: string, pieces: Iterable<string>): Promise<void>;
}

/** Keeps parts in memory. */
export interface MemoryParts extends PartStore {
  /** The zip file, the list of types first; the same parts always give the same bytes. */
  toBytes(): Uint8Array;
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

const CONTENT_TYPES = "[Content_Types].xml";

export function createMemoryParts(): MemoryParts {
  const parts = new Map<string, Uint8Array>();
  return {
    async add(path, pieces) {
      parts.set(path, strToU8([...pieces].join("")));
    },
    toBytes() {
      const files: Zippable = { [CONTENT_TYPES]: parts.get(CONTENT_TYPES)! };
      for (const [path, bytes] of parts) if (path.endsWith(".rels")) files[path] = bytes;
      for (const [path, bytes] of parts) files[path] ??= bytes;
      // A zip entry stores local wall-clock fields: this date gives the same ones in every time zone.
      return zipSync(files, { level: 6, mtime: new Date(1980, 0, 1, 0, 0, 0) });
    },
  };
}

export function createPackage(parts: PartStore): PackageBuilder {
  const types = new Map<string, string>();
  const relations = new Map<string, Relation[]>();

  return {
    async add(path, xml, contentType) {
      await parts.add(path, xml);
      if (contentType !== null) types.set(path, contentType);
    },
    relate(from, type, to) {
      const list = relations.get(from) ?? [];
      relations.set(from, list);
      const id = `rId${list.length + 1}`;
      list.push({
        id,
        type: type.includes(":") ? type : `${RELATIONSHIP_NAMESPACE}/${type}`,
        target: "url" in to ? to.url : relativePath(from, to.part),
        external: "url" in to,
      });
      return id;
    },
    async end() {
      await parts.add(CONTENT_TYPES, [contentTypesXml(types)]);
      for (const [from, list] of relations) await parts.add(relationsPath(from), [relationsXml(list)]);
    },
  };
}

function contentTypesXml(types: ReadonlyMap<string, string>): string {
  let xml = `${XML_DECLARATION}<Types xmlns="${PACKAGE_NAMESPACE}/content-types">`;
  for (const [extension, type] of Object.entries(DEFAULT_TYPES)) {
    xml += `<Default${attributes({ Extension: extension, ContentType: type })}/>`;
  }
  for (const [path, type] of types) {
    xml += `<Override${attributes({ PartName: `/${path}`, ContentType: type })}/>`;
  }
  return `${xml}</Types>`;
}

function relationsXml(list: readonly Relation[]): string {
  let xml = `${XML_DECLARATION}<Relationships xmlns="${PACKAGE_NAMESPACE}/relationships">`;
  for (const { id, type, target, external } of list) {
    const mode = external ? "External" : undefined;
    xml += `<Relationship${attributes({ Id: id, Type: type, Target: target, TargetMode: mode })}/>`;
  }
  return `${xml}</Relationships>`;
}

function relationsPath(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** Path of `to` as seen from the folder of `from`. */
function relativePath(from: string, to: string): string {
  const folders = from.split("/").slice(0, -1);
  const steps = to.split("/");
  let shared = 0;
  while (shared < folders.length && shared < steps.length - 1 && folders[shared] === steps[shared])
    shared += 1;
  return "../".repeat(folders.length - shared) + steps.slice(shared).join("/");
}
