import { LIMITS } from "./limits";
import { refuse, type ReadFailureReason } from "./readFailure";
import { XmlAttributes } from "./xmlAttributes";
import { COLON, isNameCharacter, isNameStart, isXmlSpace, sameText } from "./xmlNames";
import { XmlNamespaces } from "./xmlNamespaces";
import { decodeCharacterData } from "./xmlText";

/** What `next()` came to. */
export const DONE = 0;
export const START = 1;
export const END = 2;
export type XmlEvent = typeof DONE | typeof START | typeof END;

const BANG = 33;
const SLASH = 47;
const LESS = 60;
const GREATER = 62;
const QUESTION = 63;

const ALTERNATIVES = "http://schemas.openxmlformats.org/markup-compatibility/2006";
/** The vocabulary of spreadsheets, transitional and strict. */
export const SPREADSHEET: readonly string[] = [
  "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  "http://purl.oclc.org/ooxml/spreadsheetml/main",
];

/**
 * One forward walk over the tags of an XML part. It keeps positions, not strings: a caller takes text only where it
 * needs it. Start and end tags must match, the part must be one whole element, and a DOCTYPE is refused wherever it
 * stands; entities are decoded (and unknown ones refused) when text is taken. No search goes behind the current tag,
 * so the walk is linear whatever the part holds.
 *
 * `isMain` says that an element is in the namespace of the root, by whatever prefix: vocabularies of other versions
 * and programs stand in other namespaces and are passed over.
 */
export class XmlScanner {
  /** Elements that are open: the element of a START is counted, that of an END no longer is. */
  depth = 0;
  /** Of the last START or END; the local name is a span of `text`. */
  isMain = false;
  localStart = 0;
  nameEnd = 0;
  /** Of the last START. */
  readonly attributes: XmlAttributes;
  /** Character data between the tag before and the last START or END, as a span of `text`. */
  dataStart = 0;
  dataEnd = 0;

  /** Decoded data before `dataStart` when comments or CDATA sections interrupt it. */
  private dataBefore: string | null = null;
  private at = 0;
  private nameStart = 0;
  private selfClosing = false;
  private isAlternative = false;
  /** Inside an element that is passed over every tag counts. */
  private isSkipping = false;
  private rootSeen = false;
  private readonly namespaces: XmlNamespaces;
  private readonly openStarts: number[] = [];
  private readonly openEnds: number[] = [];

  constructor(
    readonly text: string,
    readonly part: string,
  ) {
    this.attributes = new XmlAttributes(text, part);
    this.namespaces = new XmlNamespaces(part);
  }

  /** Where the next walk begins. */
  get position(): number {
    return this.at;
  }

  /**
   * Moves to the next tag. An element without content gives a START and then an END. Of alternatives (`mc:`) only the
   * fallback is seen: the choices need vocabularies that are not known here.
   */
  next(): XmlEvent {
    const text = this.text;
    for (;;) {
      let from = this.at;
      this.dataBefore = null;
      if (this.selfClosing) {
        this.selfClosing = false;
        this.dataStart = from;
        this.dataEnd = from;
        this.leave();
        if (this.isMain || !this.passAlternative(END)) return END;
        continue;
      }
      let open = from;
      let code: number;
      for (;;) {
        if (text.charCodeAt(open) !== LESS) {
          open = text.indexOf("<", open);
          if (open < 0) return this.finish(from);
        }
        code = text.charCodeAt(open + 1);
        if (code !== BANG && code !== QUESTION) break;
        if (this.depth === 0) this.refuseText(from, open);
        this.dataBefore = (this.dataBefore ?? "") + decodeCharacterData(text, from, open, this.part);
        open = this.passMarkup(open);
        from = open;
      }
      this.dataStart = from;
      this.dataEnd = open;
      if (this.depth === 0) {
        if (this.rootSeen) this.refuse("malformed-xml");
        this.refuseText(from, open);
      }
      const event = code === SLASH ? this.endTag(open) : this.startTag(open);
      if (this.isMain || !this.passAlternative(event)) return event;
    }
  }

  /** Whether the last element's local name is `name`. */
  isNamed(name: string): boolean {
    return this.nameEnd - this.localStart === name.length && this.text.startsWith(name, this.localStart);
  }

  /** Whether the last START or END is of the root's namespace and has this local name. */
  is(name: string): boolean {
    return this.isMain && this.isNamed(name);
  }

  /** Whether the last START or END is of that namespace and has that local name. */
  isIn(uri: string, name: string): boolean {
    return this.isNamed(name) && this.namespaces.uriOf(this.prefix()) === uri;
  }

  /** Moves past the end of the element whose START was last. */
  skip(): void {
    const outside = this.depth - 1;
    const wasSkipping = this.isSkipping;
    this.isSkipping = true;
    while (this.depth > outside) this.next();
    this.isSkipping = wasSkipping;
  }

  /** Text directly inside the element whose START was last, decoded, child elements left out; moves past its end. */
  elementText(): string {
    let text = "";
    for (;;) {
      const event = this.next();
      text += this.data();
      if (event === END) return text;
      this.skip();
    }
  }

  /** Character data before the last tag, decoded. */
  data(): string {
    const rest = decodeCharacterData(this.text, this.dataStart, this.dataEnd, this.part);
    return this.dataBefore === null ? rest : this.dataBefore + rest;
  }

  /** Whether the data before the last tag is one span of `text`, so that it may be read in place. */
  get dataIsWhole(): boolean {
    return this.dataBefore === null;
  }

  /** Value of an attribute without prefix; undefined when the last START has none of this name. */
  attribute(name: string): string | undefined {
    const index = this.attributes.find(name);
    return index < 0 ? undefined : this.attributes.value(index);
  }

  /** Value of an attribute of a namespace; undefined when the last START has none. */
  attributeIn(uri: string, name: string): string | undefined {
    return this.prefixedAttribute(name, (prefix) => this.namespaces.uriOf(prefix) === uri);
  }

  /** Value of the `id` that points to a relationship, whatever prefix its namespace has. */
  relationshipId(): string | undefined {
    return this.prefixedAttribute("id", (prefix) => this.namespaces.uriOf(prefix).endsWith("/relationships"));
  }

  /** True for `1`, `true` and `on`. */
  flag(name: string): boolean {
    const value = this.attribute(name);
    return value === "1" || value === "true" || value === "on";
  }

  /** Moves to the root and checks its name; the walk has just begun. */
  enterRoot(...names: readonly string[]): void {
    if (this.next() !== START || !names.some((name) => this.isNamed(name))) this.refuse("wrong-root");
  }

  /** As `enterRoot`, for a root of the spreadsheet vocabulary: a part in another one may hold what is not seen here. */
  enterSpreadsheetRoot(name: string): void {
    this.enterRoot(name);
    if (!SPREADSHEET.includes(this.namespaces.uriOf(this.prefix()))) this.refuse("wrong-root");
  }

  /** Walks to the end of the part, so that all of it has been checked. */
  toEnd(): void {
    while (this.next() !== DONE);
  }

  refuse(reason: ReadFailureReason): never {
    refuse(reason, { part: this.part });
  }

  private startTag(open: number): XmlEvent {
    const text = this.text;
    const nameStart = open + 1;
    let index = nameStart;
    let localStart = nameStart;
    let code = text.charCodeAt(index);
    if (!isNameStart(code)) this.refuse("malformed-xml");
    while (isNameCharacter(code)) {
      if (code === COLON) localStart = index + 1;
      code = text.charCodeAt(++index);
    }
    if (localStart === index) this.refuse("malformed-xml");
    const nameEnd = index;
    index = this.attributes.read(index);
    if (text.charCodeAt(index) === SLASH) {
      if (text.charCodeAt(++index) !== GREATER) this.refuse("malformed-xml");
      this.selfClosing = true;
    }
    this.at = index + 1;
    if (this.depth >= LIMITS.xmlDepth) this.refuse("too-deep");
    this.openStarts[this.depth] = nameStart;
    this.openEnds[this.depth] = nameEnd;
    this.depth++;
    if (this.attributes.hasDeclarations) this.declareNamespaces();
    this.setName(nameStart, localStart, nameEnd);
    return START;
  }

  private endTag(open: number): XmlEvent {
    const text = this.text;
    if (this.depth === 0) this.refuse("malformed-xml");
    const start = this.openStarts[this.depth - 1]!;
    const length = this.openEnds[this.depth - 1]! - start;
    if (!sameText(text, start, open + 2, length)) this.refuse("malformed-xml");
    let index = open + 2 + length;
    let code = text.charCodeAt(index);
    while (isXmlSpace(code)) code = text.charCodeAt(++index);
    if (code !== GREATER) this.refuse(code === code ? "malformed-xml" : "unclosed-element");
    this.at = index + 1;
    return this.leave();
  }

  private leave(): XmlEvent {
    const top = this.depth - 1;
    const start = this.openStarts[top]!;
    const end = this.openEnds[top]!;
    let localStart = start;
    for (let index = start; index < end; index++) {
      if (this.text.charCodeAt(index) === COLON) localStart = index + 1;
    }
    this.setName(start, localStart, end);
    this.namespaces.leave(top);
    this.depth = top;
    return END;
  }

  private setName(nameStart: number, localStart: number, nameEnd: number): void {
    this.nameStart = nameStart;
    this.localStart = localStart;
    this.nameEnd = nameEnd;
    const { namespaces } = this;
    if (!this.rootSeen) {
      this.rootSeen = true;
      namespaces.setMain(this.prefix());
    }
    const isPlain = localStart === nameStart && namespaces.mainPrefix === "" && namespaces.mainIsClear;
    this.isMain = isPlain || namespaces.isMain(this.prefix());
    this.isAlternative = !this.isMain && this.isAlternativeTag();
  }

  /** Whether the tag was one of an alternative and is not to be seen; what a choice holds is passed over. */
  private passAlternative(event: XmlEvent): boolean {
    if (!this.isAlternative || this.isSkipping) return false;
    if (event === START && this.isNamed("Choice")) this.skip();
    return true;
  }

  private isAlternativeTag(): boolean {
    const isNamedSo = this.isNamed("AlternateContent") || this.isNamed("Choice") || this.isNamed("Fallback");
    return isNamedSo && this.namespaces.uriOf(this.prefix()) === ALTERNATIVES;
  }

  private prefix(): string {
    return this.localStart === this.nameStart ? "" : this.text.slice(this.nameStart, this.localStart - 1);
  }

  private prefixedAttribute(name: string, accepts: (prefix: string) => boolean): string | undefined {
    const { attributes, text } = this;
    for (let index = 0; index < attributes.count; index++) {
      const start = attributes.starts[index]!;
      const localStart = attributes.nameEnds[index]! - name.length;
      if (localStart <= start || text.charCodeAt(localStart - 1) !== COLON) continue;
      if (!text.startsWith(name, localStart)) continue;
      if (accepts(text.slice(start, localStart - 1))) return attributes.value(index);
    }
    return undefined;
  }

  private declareNamespaces(): void {
    for (let index = 0; index < this.attributes.count; index++) {
      const name = this.attributes.name(index);
      if (name !== "xmlns" && !name.startsWith("xmlns:")) continue;
      this.namespaces.declare(this.depth, name.slice(6), this.attributes.value(index));
    }
  }

  /** Passes a comment, CDATA section (its text is kept) or processing instruction; refuses a DOCTYPE. */
  private passMarkup(open: number): number {
    const text = this.text;
    if (text.startsWith("<!--", open)) return this.closing("-->", open + 4);
    if (text.startsWith("<?", open)) return this.closing("?>", open + 2);
    if (text.startsWith("<![CDATA[", open) && this.depth > 0) {
      const after = this.closing("]]>", open + 9);
      this.dataBefore = (this.dataBefore ?? "") + text.slice(open + 9, after - 3);
      return after;
    }
    return this.refuse(/^<!(doctype|entity)/i.test(text.slice(open, open + 9)) ? "doctype" : "malformed-xml");
  }

  private closing(mark: string, from: number): number {
    const at = this.text.indexOf(mark, from);
    if (at < 0) this.refuse("unclosed-element");
    return at + mark.length;
  }

  private finish(from: number): XmlEvent {
    if (this.depth > 0 || !this.rootSeen) this.refuse("unclosed-element");
    this.refuseText(from, this.text.length);
    this.at = this.text.length;
    return DONE;
  }

  /** Outside the root only white space may stand. */
  private refuseText(from: number, to: number): void {
    if (this.text.slice(from, to).trim() !== "") this.refuse("malformed-xml");
  }
}
