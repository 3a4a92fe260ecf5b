import { LIMITS } from "./limits";
import { refuse, type ReadFailureReason } from "./readFailure";
import { decodeCharacterData } from "./xmlText";

/** What `next()` came to. */
export const DONE = 0;
export const START = 1;
export const END = 2;
export type XmlEvent = typeof DONE | typeof START | typeof END;

const TAB = 9;
const LF = 10;
const CR = 13;
const SPACE = 32;
const BANG = 33;
const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;
const SLASH = 47;
const COLON = 58;
const LESS = 60;
const EQUALS = 61;
const GREATER = 62;
const QUESTION = 63;

/**
 * One forward walk over the tags of an XML part. It keeps positions, not strings: a caller takes text only where it
 * needs it. Start and end tags must match, the part must be one whole element, and a DOCTYPE is refused wherever it
 * stands; entities are decoded (and unknown ones refused) when text is taken. No character is looked at twice, so
 * the walk is linear whatever the part holds.
 *
 * `isMain` says that an element is in the namespace of the root, by whatever prefix: vocabularies of other versions
 * and programs stand in other namespaces and are passed over.
 */
export class XmlScanner {
  /** Elements that are open: the element of a START is counted, that of an END no longer is. */
  depth = 0;
  /** Of the last START or END. */
  isMain = false;
  localStart = 0;
  nameEnd = 0;
  /** Of the last START; names and values are spans of `text`. */
  attributeCount = 0;
  readonly attributeStarts: number[] = [];
  readonly attributeNameEnds: number[] = [];
  readonly valueStarts: number[] = [];
  readonly valueEnds: number[] = [];
  /** Character data between the tag before and the last START or END, as a span of `text`. */
  dataStart = 0;
  dataEnd = 0;

  /** Decoded data before `dataStart` when comments or CDATA sections interrupt it. */
  private dataBefore: string | null = null;
  private at = 0;
  private nameStart = 0;
  private selfClosing = false;
  private rootSeen = false;
  private mainPrefix = "";
  private mainUri = "";
  /** Open declarations that give the root's prefix another meaning. */
  private shadows = 0;
  private readonly openStarts: number[] = [];
  private readonly openEnds: number[] = [];
  private readonly declarations: { depth: number; prefix: string; uri: string; shadows: boolean }[] = [];

  constructor(
    readonly text: string,
    readonly part: string,
  ) {}

  /** Where the next walk begins. */
  get position(): number {
    return this.at;
  }

  /** Whether an element without prefix that opens here is of the root's namespace and could be read in place. */
  get isPlain(): boolean {
    return !this.selfClosing && this.mainPrefix === "" && this.shadows === 0;
  }

  /** Goes on behind an element that a caller has read in place, with the span of its data. */
  jump(position: number, dataStart: number, dataEnd: number): void {
    this.at = position;
    this.dataStart = dataStart;
    this.dataEnd = dataEnd;
    this.dataBefore = null;
  }

  /** Moves to the next tag. An element without content gives a START and then an END. */
  next(): XmlEvent {
    this.dataBefore = null;
    const text = this.text;
    let from = this.at;
    if (this.selfClosing) {
      this.selfClosing = false;
      this.dataStart = from;
      this.dataEnd = from;
      return this.leave();
    }
    let open = from;
    for (;;) {
      if (text.charCodeAt(open) !== LESS) {
        open = text.indexOf("<", open);
        if (open < 0) return this.finish(from);
      }
      const code = text.charCodeAt(open + 1);
      if (code === BANG || code === QUESTION) {
        if (this.depth === 0) this.refuseText(from, open);
        this.dataBefore = (this.dataBefore ?? "") + decodeCharacterData(text, from, open, this.part);
        open = this.passMarkup(open);
        from = open;
        continue;
      }
      this.dataStart = from;
      this.dataEnd = open;
      if (this.depth === 0) {
        if (this.rootSeen) this.refuse("malformed-xml");
        this.refuseText(from, open);
      }
      return code === SLASH ? this.endTag(open) : this.startTag(open);
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

  /** Whether the last START is of that namespace and has that local name. */
  isIn(uri: string, name: string): boolean {
    return this.isNamed(name) && this.uriOf(this.prefix()) === uri;
  }

  /** Moves past the end of the element whose START was last. */
  skip(): void {
    const outside = this.depth - 1;
    while (this.depth > outside) this.next();
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
    for (let index = 0; index < this.attributeCount; index++) {
      const start = this.attributeStarts[index]!;
      if (this.attributeNameEnds[index]! - start === name.length && this.text.startsWith(name, start)) {
        return this.attributeValue(index);
      }
    }
    return undefined;
  }

  /** Value of an attribute of a namespace; undefined when the last START has none. */
  attributeIn(uri: string, name: string): string | undefined {
    const { text } = this;
    for (let index = 0; index < this.attributeCount; index++) {
      const start = this.attributeStarts[index]!;
      const localStart = this.attributeNameEnds[index]! - name.length;
      if (localStart <= start || text.charCodeAt(localStart - 1) !== COLON) continue;
      if (!text.startsWith(name, localStart)) continue;
      if (this.uriOf(text.slice(start, localStart - 1)) === uri) return this.attributeValue(index);
    }
    return undefined;
  }

  /** Value of the `id` that points to a relationship, whatever prefix its namespace has. */
  relationshipId(): string | undefined {
    for (let index = 0; index < this.attributeCount; index++) {
      const name = this.text.slice(this.attributeStarts[index]!, this.attributeNameEnds[index]!);
      const colon = name.indexOf(":");
      if (colon < 0 || name.slice(colon + 1) !== "id") continue;
      if (this.uriOf(name.slice(0, colon)).endsWith("/relationships")) return this.attributeValue(index);
    }
    return undefined;
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

  /** Walks to the end of the part, so that all of it has been checked. */
  toEnd(): void {
    while (this.next() !== DONE);
  }

  refuse(reason: ReadFailureReason): never {
    refuse(reason, { part: this.part });
  }

  private attributeValue(index: number): string {
    const value = decodeCharacterData(this.text, this.valueStarts[index]!, this.valueEnds[index]!, this.part);
    return value.includes("\n") || value.includes("\t") ? value.replace(/[\n\t]/g, " ") : value;
  }

  private startTag(open: number): XmlEvent {
    const text = this.text;
    let index = open + 1;
    let localStart = index;
    let code = text.charCodeAt(index);
    while (
      code !== SPACE &&
      code !== GREATER &&
      code !== SLASH &&
      code !== LF &&
      code !== CR &&
      code !== TAB
    ) {
      if (code === COLON) localStart = index + 1;
      else if (code === LESS || code !== code) this.refuse("malformed-xml");
      code = text.charCodeAt(++index);
    }
    if (localStart === index) this.refuse("malformed-xml");
    const nameStart = open + 1;
    const nameEnd = index;
    let hasDeclarations = false;
    let count = 0;
    let seen = 0;
    for (;;) {
      while (code === SPACE || code === LF || code === CR || code === TAB) code = text.charCodeAt(++index);
      if (code === GREATER) break;
      if (code === SLASH) {
        if (text.charCodeAt(++index) !== GREATER) this.refuse("malformed-xml");
        this.selfClosing = true;
        break;
      }
      const start = index;
      while (code !== EQUALS && code !== SPACE && code !== LF && code !== CR && code !== TAB) {
        if (code === LESS || code === GREATER || code !== code) this.refuse("malformed-xml");
        code = text.charCodeAt(++index);
      }
      const end = index;
      while (code === SPACE || code === LF || code === CR || code === TAB) code = text.charCodeAt(++index);
      if (code !== EQUALS || start === end) this.refuse("malformed-xml");
      code = text.charCodeAt(++index);
      while (code === SPACE || code === LF || code === CR || code === TAB) code = text.charCodeAt(++index);
      if (code !== DOUBLE_QUOTE && code !== SINGLE_QUOTE) this.refuse("malformed-xml");
      const quote = code;
      const valueStart = ++index;
      code = text.charCodeAt(index);
      while (code !== quote) {
        if (code === LESS || code !== code) this.refuse("malformed-xml");
        code = text.charCodeAt(++index);
      }
      if (count >= LIMITS.xmlAttributes) this.refuse("too-many-attributes");
      // Names that differ in this bit differ; only the others need comparing.
      const bit = 1 << ((text.charCodeAt(start) + 7 * (end - start)) & 31);
      if ((seen & bit) !== 0) this.refuseRepeated(count, start, end);
      seen |= bit;
      this.attributeStarts[count] = start;
      this.attributeNameEnds[count] = end;
      this.valueStarts[count] = valueStart;
      this.valueEnds[count] = index;
      count++;
      if (text.charCodeAt(start) === 120 && text.startsWith("xmlns", start)) hasDeclarations = true;
      code = text.charCodeAt(++index);
    }
    this.at = index + 1;
    this.attributeCount = count;
    if (this.depth >= LIMITS.xmlDepth) this.refuse("too-deep");
    this.openStarts[this.depth] = nameStart;
    this.openEnds[this.depth] = nameEnd;
    this.depth++;
    if (hasDeclarations) this.declareNamespaces();
    this.setName(nameStart, localStart, nameEnd);
    return START;
  }

  private refuseRepeated(count: number, start: number, end: number): void {
    for (let index = 0; index < count; index++) {
      const other = this.attributeStarts[index]!;
      const isSameLength = this.attributeNameEnds[index]! - other === end - start;
      if (isSameLength && this.sameText(other, start, end - start)) this.refuse("malformed-xml");
    }
  }

  private endTag(open: number): XmlEvent {
    const text = this.text;
    if (this.depth === 0) this.refuse("malformed-xml");
    const start = this.openStarts[this.depth - 1]!;
    const length = this.openEnds[this.depth - 1]! - start;
    if (!this.sameText(start, open + 2, length)) this.refuse("malformed-xml");
    let index = open + 2 + length;
    let code = text.charCodeAt(index);
    while (code === SPACE || code === LF || code === CR || code === TAB) code = text.charCodeAt(++index);
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
    while (this.declarations.length > 0 && this.declarations[this.declarations.length - 1]!.depth > top) {
      if (this.declarations.pop()!.shadows) this.shadows--;
    }
    this.depth = top;
    return END;
  }

  private setName(nameStart: number, localStart: number, nameEnd: number): void {
    this.nameStart = nameStart;
    this.localStart = localStart;
    this.nameEnd = nameEnd;
    if (!this.rootSeen) {
      this.rootSeen = true;
      this.mainPrefix = this.prefix();
      this.mainUri = this.uriOf(this.mainPrefix);
    }
    const prefixLength = localStart === nameStart ? 0 : localStart - nameStart - 1;
    const isSamePrefix =
      prefixLength === this.mainPrefix.length &&
      (prefixLength === 0 || this.text.startsWith(this.mainPrefix, nameStart));
    this.isMain =
      isSamePrefix && this.shadows === 0
        ? true
        : this.uriOf(this.prefix()) === this.mainUri && this.mainUri !== "";
  }

  private prefix(): string {
    return this.localStart === this.nameStart ? "" : this.text.slice(this.nameStart, this.localStart - 1);
  }

  private declareNamespaces(): void {
    for (let index = 0; index < this.attributeCount; index++) {
      const name = this.text.slice(this.attributeStarts[index]!, this.attributeNameEnds[index]!);
      if (name !== "xmlns" && !name.startsWith("xmlns:")) continue;
      if (this.declarations.length >= LIMITS.xmlAttributes) this.refuse("too-many-attributes");
      const prefix = name.slice(6);
      const uri = this.attributeValue(index);
      const shadows = this.rootSeen && prefix === this.mainPrefix && uri !== this.mainUri;
      if (shadows) this.shadows++;
      this.declarations.push({ depth: this.depth, prefix, uri, shadows });
    }
  }

  private uriOf(prefix: string): string {
    for (let index = this.declarations.length - 1; index >= 0; index--) {
      const declaration = this.declarations[index]!;
      if (declaration.prefix === prefix) return declaration.uri;
    }
    return "";
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

  private sameText(left: number, right: number, length: number): boolean {
    const text = this.text;
    for (let index = 0; index < length; index++) {
      if (text.charCodeAt(left + index) !== text.charCodeAt(right + index)) return false;
    }
    return true;
  }
}
