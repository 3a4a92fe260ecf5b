import { LIMITS } from "./limits";
import { refuse } from "./readFailure";
import { isNameCharacter, isNameStart, isXmlSpace, sameText } from "./xmlNames";
import { decodeCharacterData } from "./xmlText";

const GREATER = 62;
const SLASH = 47;
const EQUALS = 61;
const LESS = 60;
const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;
const SMALL_X = 120;

/** The attributes of the last start tag, as spans of the part: names `starts[i]`–`nameEnds[i]`, values likewise. */
export class XmlAttributes {
  count = 0;
  readonly starts: number[] = [];
  readonly nameEnds: number[] = [];
  readonly valueStarts: number[] = [];
  readonly valueEnds: number[] = [];
  /** Whether one of them begins with `xmlns`. */
  hasDeclarations = false;

  constructor(
    private readonly text: string,
    private readonly part: string,
  ) {}

  /** Reads from behind the name of a start tag to its `>` or `/` and gives the place of that. */
  read(from: number): number {
    const text = this.text;
    let index = from;
    let code = text.charCodeAt(index);
    let count = 0;
    let seen = 0;
    this.hasDeclarations = false;
    for (;;) {
      const gap = index;
      while (isXmlSpace(code)) code = text.charCodeAt(++index);
      if (code === GREATER || code === SLASH) {
        this.count = count;
        return index;
      }
      const start = index;
      if (gap === start || !isNameStart(code)) this.refuse();
      while (isNameCharacter(code)) code = text.charCodeAt(++index);
      const end = index;
      while (isXmlSpace(code)) code = text.charCodeAt(++index);
      if (code !== EQUALS) this.refuse();
      code = text.charCodeAt(++index);
      while (isXmlSpace(code)) code = text.charCodeAt(++index);
      if (code !== DOUBLE_QUOTE && code !== SINGLE_QUOTE) this.refuse();
      const quote = code;
      const valueStart = ++index;
      code = text.charCodeAt(index);
      while (code !== quote) {
        if (code === LESS || code !== code) this.refuse();
        code = text.charCodeAt(++index);
      }
      if (count >= LIMITS.xmlAttributes) refuse("too-many-attributes", { part: this.part });
      // Names that differ in this bit differ; only the others need comparing.
      const bit = 1 << ((text.charCodeAt(start) + 7 * (end - start)) & 31);
      if ((seen & bit) !== 0) this.refuseRepeated(count, start, end);
      seen |= bit;
      this.starts[count] = start;
      this.nameEnds[count] = end;
      this.valueStarts[count] = valueStart;
      this.valueEnds[count] = index;
      count++;
      if (text.charCodeAt(start) === SMALL_X && text.startsWith("xmlns", start)) this.hasDeclarations = true;
      code = text.charCodeAt(++index);
    }
  }

  /** The one without prefix and of that name; −1 when there is none. */
  find(name: string): number {
    for (let index = 0; index < this.count; index++) {
      const start = this.starts[index]!;
      if (this.nameEnds[index]! - start === name.length && this.text.startsWith(name, start)) return index;
    }
    return -1;
  }

  /** The name as it stands, prefix included. */
  name(index: number): string {
    return this.text.slice(this.starts[index]!, this.nameEnds[index]!);
  }

  /** The value, decoded; line breaks and tabs are spaces there. */
  value(index: number): string {
    const value = decodeCharacterData(this.text, this.valueStarts[index]!, this.valueEnds[index]!, this.part);
    return value.includes("\n") || value.includes("\t") ? value.replace(/[\n\t]/g, " ") : value;
  }

  private refuseRepeated(count: number, start: number, end: number): void {
    for (let index = 0; index < count; index++) {
      const other = this.starts[index]!;
      const isSameLength = this.nameEnds[index]! - other === end - start;
      if (isSameLength && sameText(this.text, other, start, end - start)) this.refuse();
    }
  }

  private refuse(): never {
    refuse("malformed-xml", { part: this.part });
  }
}
