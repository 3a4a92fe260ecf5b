import { SaxesParser } from "saxes";

/** An element of a parsed part: local names only, for prefixes differ between programs. */
export interface XmlElement {
  readonly name: string;
  /** By local name; `r:id` is `id` when no plain `id` stands beside it, and always `r:id` as well. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

/** Parses a part into its root element. Throws on XML that is not well formed and on document types. */
export function parseXml(source: string): XmlElement {
  const root: XmlElement = { name: "", attributes: {}, children: [], text: "" };
  const stack: XmlElement[] = [root];
  const parser = new SaxesParser({ xmlns: false });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("doctype", () => {
    throw new Error("a part with a document type is refused");
  });
  parser.on("opentag", (tag) => {
    const attributes: Record<string, string> = {};
    for (const [name, value] of Object.entries(tag.attributes)) {
      const local = name.slice(name.indexOf(":") + 1);
      if (name.includes(":")) attributes[name] = value;
      if (!name.includes(":") || attributes[local] === undefined) attributes[local] = value;
    }
    const element = { name: tag.name.slice(tag.name.indexOf(":") + 1), attributes, children: [], text: "" };
    stack[stack.length - 1]!.children.push(element);
    stack.push(element);
  });
  parser.on("closetag", () => stack.pop());
  const addText = (text: string): void => {
    stack[stack.length - 1]!.text += text;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.write(source.replace(/^\uFEFF/, "")).close();
  return root.children[0]!;
}

/** The first child of that name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((one) => one.name === name);
}

/** All children of that name. */
export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((one) => one.name === name) ?? [];
}

/** The first element of that name at any depth. */
export function descendant(element: XmlElement | undefined, name: string): XmlElement | undefined {
  for (const one of element?.children ?? []) {
    const found = one.name === name ? one : descendant(one, name);
    if (found) return found;
  }
  return undefined;
}

export function numberAttribute(element: XmlElement | undefined, name: string): number | null {
  const value = element?.attributes[name];
  return value === undefined || value === "" || Number.isNaN(Number(value)) ? null : Number(value);
}

/** `1` and `true` are true; a missing attribute is the fallback. */
export function flagAttribute(element: XmlElement | undefined, name: string, fallback = false): boolean {
  const value = element?.attributes[name];
  return value === undefined ? fallback : value === "1" || value === "true";
}

/** Text as it stands between tags or in an attribute; characters that XML does not allow are left out. */
export function escapeXml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;");
}

/** Text of a cell: as `escapeXml`, and a literal `_x0041_` does not become a character. */
export function escapeCellText(text: string): string {
  return escapeXml(text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")).replace(/\r/g, "_x000D_");
}

/** `_x000D_` and its like as characters. */
export function unescapeCellText(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

export type AttributeValue = string | number | boolean | null | undefined;

/** `<name a="1">inner</name>`; attributes that are null or undefined are left out, true and false are 1 and 0. */
export function element(
  name: string,
  attributes: Readonly<Record<string, AttributeValue>> = {},
  inner = "",
): string {
  const list = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(
      ([key, value]) =>
        ` ${key}="${escapeXml(typeof value === "boolean" ? (value ? "1" : "0") : String(value))}"`,
    )
    .join("");
  return inner === "" ? `<${name}${list}/>` : `<${name}${list}>${inner}</${name}>`;
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
