import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { XmlElement } from "./xml";
import { childrenOf, element, parseXml, XML_HEAD } from "./xml";

/** Parts of a file that is being made, with their relations and content types. */
export interface PackageWriter {
  /** Adds a part; its content type is given for parts whose extension does not say it. */
  part(path: string, content: string | Uint8Array, contentType?: string): void;
  /** Adds a relation of a part (`""` for the package) and gives its id. */
  relate(from: string, type: string, target: string, external?: boolean): string;
  finish(): Uint8Array;
}

const PACKAGE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";

export function createPackage(): PackageWriter {
  const parts = new Map<string, Uint8Array>();
  const types = new Map<string, string>();
  const relations = new Map<string, { id: string; xml: string }[]>();
  return {
    part(path, content, contentType) {
      parts.set(path, typeof content === "string" ? strToU8(content) : content);
      if (contentType) types.set(path, contentType);
    },
    relate(from, type, target, external = false) {
      const list = relations.get(from) ?? [];
      const id = `rId${list.length + 1}`;
      const attributes = {
        Id: id,
        Type: type,
        Target: target,
        TargetMode: external ? "External" : undefined,
      };
      list.push({ id, xml: element("Relationship", attributes) });
      relations.set(from, list);
      return id;
    },
    finish() {
      for (const [from, list] of relations) {
        const path = relationsPath(from);
        const inner = list.map(({ xml }) => xml).join("");
        parts.set(path, strToU8(XML_HEAD + element("Relationships", { xmlns: PACKAGE_RELATIONS }, inner)));
      }
      const defaults = [
        ["rels", "application/vnd.openxmlformats-package.relationships+xml"],
        ["xml", "application/xml"],
        ["bin", "application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty"],
        ["vml", "application/vnd.openxmlformats-officedocument.vmlDrawing"],
      ].map(([Extension, ContentType]) => element("Default", { Extension, ContentType }));
      const overrides = [...types].map(([path, ContentType]) =>
        element("Override", { PartName: `/${path}`, ContentType }),
      );
      const content = element(
        "Types",
        { xmlns: "http://schemas.openxmlformats.org/package/2006/content-types" },
        [...defaults, ...overrides].join(""),
      );
      // The list of types comes first, as readers that stream expect.
      const files: Record<string, Uint8Array> = { "[Content_Types].xml": strToU8(XML_HEAD + content) };
      for (const [path, bytes] of parts) files[path] = bytes;
      return zipSync(files, { level: 6, mtime: "1980-01-01T12:00:00" });
    },
  };
}

/** A file that is being read. */
export interface PackageReader {
  text(path: string): string | null;
  bytes(path: string): Uint8Array | null;
  xml(path: string): XmlElement | null;
  /** Relations of a part (`""` for the package), targets as full paths. */
  relations(from: string): Relation[];
}

export interface Relation {
  readonly id: string;
  /** Last word of the type: `worksheet`, `table`, `drawing`. */
  readonly kind: string;
  readonly target: string;
  readonly external: boolean;
}

export function openPackage(bytes: Uint8Array): PackageReader {
  const files = unzipSync(bytes);
  const byLowerPath = new Map(Object.keys(files).map((path) => [path.toLowerCase(), path]));
  const find = (path: string): Uint8Array | null => {
    const actual = byLowerPath.get(path.toLowerCase());
    return actual === undefined ? null : files[actual]!;
  };
  const text = (path: string): string | null => {
    const content = find(path);
    return content && strFromU8(content);
  };
  const xml = (path: string): XmlElement | null => {
    const source = text(path);
    return source === null ? null : parseXml(source);
  };
  return {
    text,
    bytes: find,
    xml,
    relations(from) {
      return childrenOf(xml(relationsPath(from)) ?? undefined, "Relationship").map(({ attributes }) => ({
        id: attributes.Id ?? "",
        kind: (attributes.Type ?? "").split("/").at(-1)!,
        target:
          attributes.TargetMode === "External"
            ? (attributes.Target ?? "")
            : resolvePath(from, attributes.Target ?? ""),
        external: attributes.TargetMode === "External",
      }));
    },
  };
}

function relationsPath(from: string): string {
  const slash = from.lastIndexOf("/");
  return from === "" ? "_rels/.rels" : `${from.slice(0, slash + 1)}_rels/${from.slice(slash + 1)}.rels`;
}

function resolvePath(from: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const folders = from.split("/").slice(0, -1);
  for (const part of target.split("/")) {
    if (part === "..") folders.pop();
    else if (part !== ".") folders.push(part);
  }
  return folders.join("/");
}
