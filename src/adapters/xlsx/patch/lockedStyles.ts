import { END, START, type XmlScanner } from "../read/xmlScanner";

/** For each of `cellXfs`, whether its cells may be typed into on a protected sheet. Cells are locked unless told. */
export function readUnlocked(scanner: XmlScanner): readonly boolean[] {
  const unlocked: boolean[] = [];
  scanner.enterSpreadsheetRoot("styleSheet");
  while (scanner.next() === START) {
    if (!scanner.is("cellXfs")) {
      scanner.skip();
      continue;
    }
    while (scanner.next() !== END) {
      if (!scanner.is("xf")) {
        scanner.skip();
        continue;
      }
      let isUnlocked = false;
      while (scanner.next() !== END) {
        const said = scanner.is("protection") ? scanner.attribute("locked") : undefined;
        if (said === "0" || said === "false" || said === "off") isUnlocked = true;
        scanner.skip();
      }
      unlocked.push(isUnlocked);
    }
  }
  scanner.toEnd();
  return unlocked;
}
