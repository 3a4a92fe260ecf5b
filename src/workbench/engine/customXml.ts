import { SaxesParser } from "saxes";
import type { Book } from "./book";
import { newId } from "./book";
import { refuse } from "./errors";

/** Adds a part; the text must be one well-formed element. */
export function addCustomXml(book: Book, xml: string): { readonly id: string; readonly xml: string } {
  xmlNamespace(xml);
  const part = { id: newId(book), xml };
  book.customXml = [...book.customXml, part];
  return part;
}

export function replaceCustomXml(book: Book, id: string, xml: string): void {
  xmlNamespace(xml);
  book.customXml = book.customXml.map((part) => (part.id === id ? { id, xml } : part));
}

/** Namespace of the root element, `""` without one. Errors: InvalidArgument when the text is not well formed. */
export function xmlNamespace(xml: string): string {
  let root: string | null = null;
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => refuse("InvalidArgument", error.message));
  parser.on("opentag", (tag) => {
    root ??= tag.uri;
  });
  parser.write(xml).close();
  return root ?? refuse("InvalidArgument", "no element");
}
