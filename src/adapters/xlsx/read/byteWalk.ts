import { isNameCharacter, isNameStart, isXmlSpace } from "./xmlNames";

const LESS = 60;
const GREATER = 62;
const SLASH = 47;
const EQUALS = 61;
const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;
const AMPERSAND = 38;
const COLON = 58;

/** More than parts have, and fewer than LIMITS refuses: beyond these the scanner decides. */
const MOST_ATTRIBUTES = 64;
const MOST_DECLARATIONS = 128;
const DEEPEST = 48;

/** Says that a part is not of the usual shape; it is then read by the scanner, which also finds what is wrong. */
export class Unusual extends Error {
  override readonly name = "Unusual";
}

const unusual = new Unusual("left to the scanner");

/** Ends the short way through a part. */
export function leave(): never {
  throw unusual;
}

/** The bytes of an ASCII text. */
export function asciiBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

const XMLNS = asciiBytes("xmlns");

/**
 * The short way through an XML part in UTF-8: a walk over its bytes that knows only what nearly all parts look like (tags
 * of the root's vocabulary without prefix, no comments between them) and leaves at anything else. What it accepts it
 * checks as `XmlScanner` does: tags match, attributes are well formed and none is there twice.
 *
 * Behind the content stands one byte more, `<`, so that no search needs to ask where the part ends.
 */
export class ByteWalk {
  at = 0;
  /** Attributes of the last start tag, as spans. */
  count = 0;
  readonly nameStarts = new Int32Array(MOST_ATTRIBUTES);
  readonly nameEnds = new Int32Array(MOST_ATTRIBUTES);
  readonly valueStarts = new Int32Array(MOST_ATTRIBUTES);
  readonly valueEnds = new Int32Array(MOST_ATTRIBUTES);
  hasDeclarations = false;
  /** Whether the last start tag was of an element without content. */
  isClosed = false;

  private declarations = 0;
  private readonly openStarts = new Int32Array(DEEPEST);
  private readonly openEnds = new Int32Array(DEEPEST);

  /** `bytes` holds `size` bytes of content and at least one more, which is written over. */
  constructor(
    readonly bytes: Uint8Array,
    readonly size: number,
  ) {
    bytes[size] = LESS;
  }

  passSpace(): void {
    while (isXmlSpace(this.bytes[this.at]!)) this.at++;
  }

  /** Whether these bytes stand at a place. */
  isAt(word: Uint8Array, at: number): boolean {
    const { bytes } = this;
    for (let index = 0; index < word.length; index++) {
      if (bytes[at + index] !== word[index]) return false;
    }
    return true;
  }

  /** Passes these bytes, which must stand here. */
  pass(word: Uint8Array): void {
    if (!this.isAt(word, this.at)) leave();
    this.at += word.length;
  }

  /** Whether a start tag of this name begins here (`<` included in `word`). */
  isStartOf(word: Uint8Array): boolean {
    return this.isAt(word, this.at) && !isNameCharacter(this.bytes[this.at + word.length]!);
  }

  /** Passes a start tag whose name ends at `nameEnd`, with its attributes. */
  passStartTag(nameEnd: number): void {
    const { bytes } = this;
    let index = nameEnd;
    let code = bytes[index]!;
    let count = 0;
    let seen = 0;
    this.hasDeclarations = false;
    for (;;) {
      const gap = index;
      while (isXmlSpace(code)) code = bytes[++index]!;
      if (code === GREATER || code === SLASH) break;
      const start = index;
      if (gap === start || !isNameStart(code)) leave();
      const bitOfFirst = code;
      while (isNameCharacter(code)) code = bytes[++index]!;
      const end = index;
      while (isXmlSpace(code)) code = bytes[++index]!;
      if (code !== EQUALS) leave();
      code = bytes[++index]!;
      while (isXmlSpace(code)) code = bytes[++index]!;
      if (code !== DOUBLE_QUOTE && code !== SINGLE_QUOTE) leave();
      const quote = code;
      const valueStart = ++index;
      code = bytes[index]!;
      while (code !== quote) {
        if (code === LESS) leave();
        code = bytes[++index]!;
      }
      if (count === MOST_ATTRIBUTES) leave();
      // Names that differ in this bit differ; only the others need comparing.
      const bit = 1 << ((bitOfFirst + 7 * (end - start)) & 31);
      if ((seen & bit) !== 0) this.refuseRepeated(count, start, end);
      seen |= bit;
      this.nameStarts[count] = start;
      this.nameEnds[count] = end;
      this.valueStarts[count] = valueStart;
      this.valueEnds[count] = index;
      count++;
      if (bitOfFirst === XMLNS[0] && this.isAt(XMLNS, start)) this.noteDeclaration(valueStart, index);
      code = bytes[++index]!;
    }
    this.count = count;
    this.isClosed = code === SLASH;
    if (this.isClosed && bytes[++index] !== GREATER) leave();
    this.at = index + 1;
  }

  /** Index of an attribute of the last start tag; −1 when it has none of this name. */
  find(name: Uint8Array): number {
    for (let index = 0; index < this.count; index++) {
      const start = this.nameStarts[index]!;
      if (this.nameEnds[index]! - start === name.length && this.isAt(name, start)) return index;
    }
    return -1;
  }

  /** Value of an attribute that is plain ASCII, as the values that are read here are. */
  value(index: number): string {
    let text = "";
    for (let at = this.valueStarts[index]!; at < this.valueEnds[index]!; at++) {
      const code = this.bytes[at]!;
      if (code < 32 || code > 126 || code === AMPERSAND) leave();
      text += String.fromCharCode(code);
    }
    return text;
  }

  /** The whole number, without sign, that an attribute's value is. */
  wholeNumber(index: number): number {
    const start = this.valueStarts[index]!;
    const end = this.valueEnds[index]!;
    let value = 0;
    if (start === end || end - start > 9) leave();
    for (let at = start; at < end; at++) {
      const digit = this.bytes[at]! - 48;
      if (digit < 0 || digit > 9) leave();
      value = value * 10 + digit;
    }
    return value;
  }

  /** Passes the element that begins here, whatever it holds; its name must have no prefix. */
  passElement(): void {
    const { bytes } = this;
    let depth = 0;
    if (bytes[this.at] !== LESS) leave();
    do {
      const open = this.at;
      let index = open + 1;
      let code = bytes[index]!;
      if (code === SLASH) {
        depth--;
        this.passEndTag(open + 2, depth);
      } else {
        if (!isNameStart(code) || depth === DEEPEST) leave();
        while (isNameCharacter(code)) {
          if (code === COLON && depth === 0) leave();
          code = bytes[++index]!;
        }
        // A prefix without a name behind it.
        if (bytes[index - 1] === COLON) leave();
        this.openStarts[depth] = open + 1;
        this.openEnds[depth] = index;
        this.passStartTag(index);
        if (!this.isClosed) depth++;
      }
      if (depth > 0) {
        let next = this.at;
        while (bytes[next] !== LESS) next++;
        if (next >= this.size) leave();
        this.at = next;
      }
    } while (depth > 0);
  }

  private passEndTag(nameStart: number, depth: number): void {
    const { bytes } = this;
    let index = nameStart;
    for (let own = this.openStarts[depth]!; own < this.openEnds[depth]!; own++) {
      if (bytes[own] !== bytes[index++]) leave();
    }
    while (isXmlSpace(bytes[index]!)) index++;
    if (bytes[index] !== GREATER) leave();
    this.at = index + 1;
  }

  private refuseRepeated(count: number, start: number, end: number): void {
    for (let index = 0; index < count; index++) {
      const own = this.nameStarts[index]!;
      if (this.nameEnds[index]! - own !== end - start) continue;
      let same = 0;
      while (same < end - start && this.bytes[own + same] === this.bytes[start + same]) same++;
      if (same === end - start) leave();
    }
  }

  /** The scanner decodes what a namespace is called; here it must be plain. */
  private noteDeclaration(valueStart: number, valueEnd: number): void {
    this.hasDeclarations = true;
    if (++this.declarations > MOST_DECLARATIONS) leave();
    for (let at = valueStart; at < valueEnd; at++) if (this.bytes[at] === AMPERSAND) leave();
  }
}
