import { LIMITS } from "./limits";
import { TEXT } from "./odsNames";
import { END, type XmlScanner } from "./xmlScanner";

/**
 * Text of the paragraph whose START was last, moving past its end; null (and moved past) when the element is none.
 * White space is as OpenDocument defines it: runs are one space, `text:s`, `text:tab` and `text:line-break` count.
 */
export function readParagraph(scanner: XmlScanner): string | null {
  if (!scanner.isIn(TEXT, "p") && !scanner.isIn(TEXT, "h")) {
    scanner.skip();
    return null;
  }
  return readInline(scanner);
}

/** Spans nest no deeper than the scanner allows elements to. */
function readInline(scanner: XmlScanner): string {
  let text = "";
  for (;;) {
    const event = scanner.next();
    text += scanner.data().replace(/[ \t\n\r]+/g, " ");
    if (event === END) return text;
    if (text.length > LIMITS.cellCharacters) scanner.refuse("text-too-long");
    if (scanner.isIn(TEXT, "s")) {
      const count = Number(scanner.attributeIn(TEXT, "c") ?? 1);
      if (!(count >= 0 && count <= LIMITS.cellCharacters)) scanner.refuse("text-too-long");
      text += " ".repeat(count);
      scanner.skip();
    } else if (scanner.isIn(TEXT, "tab")) {
      text += "\t";
      scanner.skip();
    } else if (scanner.isIn(TEXT, "line-break")) {
      text += "\n";
      scanner.skip();
    } else if (scanner.isIn(TEXT, "span") || scanner.isIn(TEXT, "a")) {
      text += readInline(scanner);
    } else {
      scanner.skip();
    }
  }
}
