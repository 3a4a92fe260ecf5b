import { WorkbookSpecError } from "./specError";
import { XML_DECLARATION } from "./xmlText";

const NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";

/** A custom XML part: its content with the declaration, and the part that gives it an identity. */
export function customXmlPart(
  element: string,
  index: number,
): { readonly xml: string; readonly properties: string } {
  const content = element.trim();
  // Not a parser: only what would certainly make the file unreadable.
  if (!/^<[\p{L}_]/u.test(content) || !content.endsWith(">") || /<!DOCTYPE/i.test(content)) {
    throw new WorkbookSpecError(`custom XML ${index + 1} is not one whole element`);
  }
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u.test(content)) {
    throw new WorkbookSpecError(`custom XML ${index + 1} holds characters that XML cannot carry`);
  }
  return {
    xml: XML_DECLARATION + content,
    properties:
      `${XML_DECLARATION}<ds:datastoreItem ds:itemID="${itemId(content, index)}" xmlns:ds="${NAMESPACE}">` +
      "<ds:schemaRefs/></ds:datastoreItem>",
  };
}

/** An identity that depends on the content and place only, in the form of a GUID. */
function itemId(content: string, index: number): string {
  const hex = [1, 2, 3, 4].map((seed) => hash(content, index * 4 + seed)).join("");
  return `{${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}}`;
}

/** FNV-1a, 32 bits, over UTF-16 units; eight upper-case hex digits. */
function hash(text: string, seed: number): string {
  let value = 0x811c9dc5 ^ seed;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return (value >>> 0).toString(16).toUpperCase().padStart(8, "0");
}
