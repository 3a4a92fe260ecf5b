import { START, type XmlScanner } from "../read/xmlScanner";
import { applyEdits } from "./edits";

/** Elements of CT_Workbook that stand before `calcPr`, as far as they are looked for. */
const BEFORE = ["sheets", "functionGroups", "externalReferences", "definedNames"] as const;

/** The workbook part with `fullCalcOnLoad="1"`: the program that opens it works out every formula anew. */
export function askForCalculation(scanner: XmlScanner): string {
  const { text } = scanner;
  scanner.enterSpreadsheetRoot("workbook");
  const prefix = text.slice(text.lastIndexOf("<", scanner.localStart) + 1, scanner.localStart);
  let behind = -1;
  while (scanner.next() === START) {
    if (scanner.is("calcPr")) {
      const { attributes } = scanner;
      const index = attributes.find("fullCalcOnLoad");
      if (index >= 0) {
        const [start, end] = [attributes.valueStarts[index]!, attributes.valueEnds[index]!];
        return applyEdits(text, [{ start, end, text: "1" }]);
      }
      return applyEdits(text, [
        { start: scanner.nameEnd, end: scanner.nameEnd, text: ' fullCalcOnLoad="1"' },
      ]);
    }
    const isBefore = BEFORE.some((name) => scanner.is(name));
    scanner.skip();
    if (isBefore) behind = scanner.position;
  }
  if (behind < 0) scanner.refuse("malformed-xml");
  return applyEdits(text, [{ start: behind, end: behind, text: `<${prefix}calcPr fullCalcOnLoad="1"/>` }]);
}
