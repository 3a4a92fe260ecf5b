import { readRichText, type RichText } from "./cellText";
import { LIMITS } from "./limits";
import { START, type XmlScanner } from "./xmlScanner";

/** The texts that cells share, by index. `count` and `uniqueCount` are not asked: they may say anything. */
export function readSharedStrings(scanner: XmlScanner): readonly RichText[] {
  const strings: RichText[] = [];
  scanner.enterSpreadsheetRoot("sst");
  while (scanner.next() === START) {
    if (!scanner.is("si")) {
      scanner.skip();
      continue;
    }
    if (strings.length >= LIMITS.sharedStrings) scanner.refuse("too-many-shared-strings");
    strings.push(readRichText(scanner));
  }
  scanner.toEnd();
  return strings;
}
