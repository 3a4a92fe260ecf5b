import { LIMITS } from "./limits";
import { refuse } from "./readFailure";

interface Declaration {
  readonly depth: number;
  readonly prefix: string;
  readonly uri: string;
  readonly shadowsMain: boolean;
}

/** The namespace declarations in force while a part is walked through. The main namespace is that of the root. */
export class XmlNamespaces {
  mainPrefix = "";
  /** Whether the root's prefix means the root's namespace everywhere that is open. */
  mainIsClear = true;

  private mainUri: string | null = null;
  private shadows = 0;
  private readonly declarations: Declaration[] = [];

  constructor(private readonly part: string) {}

  /** Notes a declaration of the element that is open at `depth`. */
  declare(depth: number, prefix: string, uri: string): void {
    if (this.declarations.length >= LIMITS.xmlAttributes) refuse("too-many-attributes", { part: this.part });
    const shadowsMain = this.mainUri !== null && prefix === this.mainPrefix && uri !== this.mainUri;
    this.declarations.push({ depth, prefix, uri, shadowsMain });
    if (shadowsMain) this.countShadows(1);
  }

  /** Takes the root's namespace, by its prefix, for the main one. */
  setMain(prefix: string): void {
    this.mainUri = this.uriOf(prefix);
    this.mainPrefix = prefix;
  }

  /** Drops the declarations of elements deeper than `depth`. */
  leave(depth: number): void {
    for (let last = this.declarations.at(-1); last && last.depth > depth; last = this.declarations.at(-1)) {
      this.declarations.pop();
      if (last.shadowsMain) this.countShadows(-1);
    }
  }

  /** Empty for a prefix that nothing declares. */
  uriOf(prefix: string): string {
    for (let index = this.declarations.length - 1; index >= 0; index--) {
      const declaration = this.declarations[index]!;
      if (declaration.prefix === prefix) return declaration.uri;
    }
    return "";
  }

  /** The slow way: an element without any namespace is of the main one only by the root's own prefix. */
  isMain(prefix: string): boolean {
    if (prefix === this.mainPrefix && this.mainIsClear) return true;
    return this.mainUri !== "" && this.uriOf(prefix) === this.mainUri;
  }

  private countShadows(change: number): void {
    this.shadows += change;
    this.mainIsClear = this.shadows === 0;
  }
}
