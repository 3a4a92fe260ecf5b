import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";

/** An element with its attributes, elements and text; names keep their prefix. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
  text: string;
}

/** The parts of a zip by path, as text, in the order of the file. */
export function partsOf(bytes: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
}

/** Parses strictly: throws on anything that is not well-formed, undeclared prefixes included. */
export function parseXml(xml: string): XmlNode {
  const parser = new SaxesParser({ xmlns: true });
  const root: XmlNode = { name: "", attributes: {}, children: [], text: "" };
  const open: XmlNode[] = [root];
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const values = Object.fromEntries(Object.entries(attributes).map(([key, { value }]) => [key, value]));
    const node: XmlNode = { name, attributes: values, children: [], text: "" };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on("text", (text) => {
    const node = open.at(-1);
    if (node) node.text += text;
  });
  parser.on("closetag", () => void open.pop());
  parser.write(xml).close();
  const [element] = root.children;
  if (!element) throw new Error("no root element");
  return element;
}

/** The part as a tree; throws when the file has no such part. */
export function partTree(bytes: Uint8Array, path: string): XmlNode {
  const part = partsOf(bytes).get(path);
  if (part === undefined) throw new Error(`no part ${path}`);
  return parseXml(part);
}

/** All elements of a name, at any depth, in document order. */
export function findAll(node: XmlNode, name: string): XmlNode[] {
  return node.children.flatMap((child) => [...(child.name === name ? [child] : []), ...findAll(child, name)]);
}

/** The only element of a name, at any depth; throws when there is not exactly one. */
export function findOnly(node: XmlNode, name: string): XmlNode {
  const [found, ...more] = findAll(node, name);
  if (!found || more.length > 0) throw new Error(`${found ? more.length + 1 : 0} elements ${name}`);
  return found;
}
