import { LIMITS } from "./limits";
import { refuse } from "./readFailure";
import { END, type XmlScanner } from "./xmlScanner";

/** Text of a cell that may consist of runs, with the one font that all its runs name. */
export interface RichText {
  readonly text: string;
  /** Null when a run names no font, or when runs differ: then the cell's own font is the best that is known. */
  readonly fontName: string | null;
}

/**
 * Reads the content of `<si>` or `<is>` whose START was last and moves past its end. Runs are joined; phonetic
 * guides (`rPh`) are not part of the text.
 */
export function readRichText(scanner: XmlScanner): RichText {
  let text = "";
  let font: string | null | undefined;
  while (scanner.next() !== END) {
    if (scanner.is("t")) {
      text += decodeEscapes(scanner.elementText());
    } else if (scanner.is("r")) {
      const run = readRun(scanner);
      text += run.text;
      if (run.text.trim() !== "") font = font === undefined || font === run.fontName ? run.fontName : null;
    } else {
      scanner.skip();
    }
  }
  return { text: keepOnly(checkLength(text, scanner.part)), fontName: font ?? null };
}

function readRun(scanner: XmlScanner): RichText {
  let text = "";
  let fontName: string | null = null;
  while (scanner.next() !== END) {
    if (scanner.is("t")) text += decodeEscapes(scanner.elementText());
    else if (scanner.is("rPr")) fontName = readRunFont(scanner);
    else scanner.skip();
  }
  return { text, fontName };
}

function readRunFont(scanner: XmlScanner): string | null {
  let fontName: string | null = null;
  while (scanner.next() !== END) {
    if (scanner.is("rFont")) fontName = scanner.attribute("val") ?? null;
    scanner.skip();
  }
  return fontName;
}

/** Excel stores characters that XML cannot hold, and a literal `_x0041_` itself, as `_xHHHH_`. */
export function decodeEscapes(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
}

/** Refuses text longer than a cell can hold. */
export function checkLength(text: string, part: string): string {
  if (text.length > LIMITS.cellCharacters) refuse("text-too-long", { part });
  return text;
}

/** Shorter strings are copied by the engine anyway. */
const SLICED_FROM = 13;

/**
 * The same text, no longer a view into its part. Engines keep the whole part alive for one slice of it; thousands of
 * workbooks read in a row would then stay in memory for the sake of a few names.
 */
export function keepOnly(text: string): string {
  return text.length < SLICED_FROM ? text : ` ${text}`.slice(1);
}
