import { SaxesParser } from "saxes";

/**
 * Reads XML into a tree of `{ name, attributes, children, text, line }`, names without their prefix. Throws when it is
 * not well formed; the message says the line.
 */
export function readXml(text) {
  const parser = new SaxesParser({ xmlns: true });
  const root = { name: "", attributes: {}, children: [], text: "", line: 0 };
  const open = [root];
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ local, attributes }) => {
    const values = Object.fromEntries(
      Object.values(attributes).map((attribute) => [attribute.name, attribute.value]),
    );
    const element = { name: local, attributes: values, children: [], text: "", line: parser.line };
    open.at(-1).children.push(element);
    open.push(element);
  });
  parser.on("text", (piece) => {
    open.at(-1).text += piece;
  });
  parser.on("closetag", () => {
    open.pop();
  });
  parser.write(text).close();
  return root.children[0];
}

/** Every element below, itself first. */
export function allBelow(element) {
  return [element, ...element.children.flatMap(allBelow)];
}

export function childOf(element, name) {
  return element?.children.find((child) => child.name === name);
}
