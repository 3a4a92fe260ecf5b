import { strFromU8 } from "fflate";

/** The parts of a package by path, as they were read. */
export type Parts = Readonly<Record<string, Uint8Array>>;

/** Reads a part as XML; null when the package has no such part. Errors: text that is no XML. */
export function readXml(parts: Parts, path: string): Document | null {
  const bytes = parts[path];
  if (!bytes) return null;
  const document = new DOMParser().parseFromString(strFromU8(bytes), "application/xml");
  if (document.getElementsByTagName("parsererror").length > 0) throw new Error(`${path} is no XML`);
  return document;
}

/** Child elements with a local name, whatever their prefix. */
export function children(parent: Element | null | undefined, name?: string): Element[] {
  if (!parent) return [];
  return [...parent.children].filter((one) => name === undefined || one.localName === name);
}

export function child(parent: Element | null | undefined, name: string): Element | undefined {
  return children(parent, name)[0];
}

export function text(parent: Element | null | undefined, name: string): string {
  return child(parent, name)?.textContent ?? "";
}

export function attribute(element: Element | null | undefined, name: string): string | undefined {
  return element?.getAttribute(name) ?? undefined;
}

export function numberOf(element: Element | null | undefined, name: string): number | undefined {
  const value = attribute(element, name);
  return value === undefined || value === "" || Number.isNaN(Number(value)) ? undefined : Number(value);
}

/** `1`, `true`, `on`: true; absent: the value that the file format gives. */
export function flag(element: Element | null | undefined, name: string, absent = false): boolean {
  const value = attribute(element, name);
  return value === undefined ? absent : value === "1" || value === "true" || value === "on";
}

export function escapeXml(value: string): string {
  return value
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
    .replace(/\r/g, "&#13;")
    .replace(NOT_XML, "");
}

/** Targets of a part's relationships by id, as paths inside the package. */
export function readRelationships(parts: Parts, path: string): Map<string, { type: string; target: string }> {
  const at = path.lastIndexOf("/") + 1;
  const document = readXml(parts, `${path.slice(0, at)}_rels/${path.slice(at)}.rels`);
  const found = new Map<string, { type: string; target: string }>();
  for (const one of children(document?.documentElement, "Relationship")) {
    const target = attribute(one, "Target") ?? "";
    const external = attribute(one, "TargetMode") === "External";
    found.set(attribute(one, "Id") ?? "", {
      type: (attribute(one, "Type") ?? "").replace(/^.*\//, ""),
      target: external ? target : resolvePath(path.slice(0, at), target),
    });
  }
  return found;
}

function resolvePath(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps = folder.split("/").filter((step) => step !== "");
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== ".") steps.push(step);
  }
  return steps.join("/");
}

// Control characters have no place in XML at all.
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;
