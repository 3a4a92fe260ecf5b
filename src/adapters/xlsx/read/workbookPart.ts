import type { SheetData } from "../../../core/workbook";
import { keepOnly } from "./cellText";
import { LIMITS } from "./limits";
import { END, START, type XmlScanner } from "./xmlScanner";

/** One sheet as the workbook part lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly visibility: SheetData["visibility"];
  readonly relationshipId: string;
}

export interface WorkbookPart {
  /** In the order of the tabs. */
  readonly sheets: readonly SheetEntry[];
  readonly date1904: boolean;
}

/** Reads what the workbook part says of its sheets. Two sheets of one name (compared without case) are refused. */
export function readWorkbookPart(scanner: XmlScanner): WorkbookPart {
  const sheets: SheetEntry[] = [];
  const names = new Set<string>();
  let date1904 = false;
  scanner.enterSpreadsheetRoot("workbook");
  while (scanner.next() === START) {
    if (scanner.is("workbookPr")) {
      date1904 = scanner.flag("date1904");
      scanner.skip();
    } else if (scanner.is("sheets")) {
      readSheets(scanner, sheets, names);
    } else {
      scanner.skip();
    }
  }
  scanner.toEnd();
  return { sheets, date1904 };
}

function readSheets(scanner: XmlScanner, sheets: SheetEntry[], names: Set<string>): void {
  while (scanner.next() !== END) {
    if (scanner.is("sheet")) {
      const name = scanner.attribute("name");
      const relationshipId = scanner.relationshipId();
      if (name === undefined || relationshipId === undefined) scanner.refuse("malformed-xml");
      if (sheets.length >= LIMITS.sheets) scanner.refuse("too-many-sheets");
      const folded = name.toLowerCase();
      if (names.has(folded)) scanner.refuse("duplicate-sheet");
      names.add(folded);
      // Macro modules of Excel 5 stand in the list without a part of their own.
      if (relationshipId !== "")
        sheets.push({
          name: keepOnly(name),
          visibility: visibilityOf(scanner.attribute("state")),
          relationshipId,
        });
    }
    scanner.skip();
  }
}

function visibilityOf(state: string | undefined): SheetData["visibility"] {
  return state === "hidden" || state === "veryHidden" ? state : "visible";
}
