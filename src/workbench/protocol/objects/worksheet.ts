import {
  activateSheet,
  calculateNow,
  deleteSheet,
  duplicateSheet,
  isInsideGrid,
  moveSheet,
  readAddresses,
  refuse,
  renameSheet,
  setVisibility,
  showLevels,
  usedArea,
  WHOLE_SHEET,
} from "../../engine";
import type { Sheet } from "../../engine";
import type { HostClass } from "../context";
import { registrationMethods } from "../eventHub";
import { colorArg, flagArg, numberArg, objectArg, textArg, wholeArg, wordArg } from "./arg";
import { areasObject, placedArg, rangeObject } from "./cells";
import { foundAreas, replaceIn } from "./rangeEdit";
import { neighbourSheet } from "./worksheets";

/** A worksheet. */
export const worksheetClass: HostClass<Sheet> = {
  identity: (sheet) => ({ Id: sheet.id }),
  get: {
    Id: (sheet) => sheet.id,
    Name: (sheet) => sheet.name,
    Position: (sheet, { book }) => book.sheets.indexOf(sheet),
    Visibility: (sheet) => sheet.visibility,
    TabColor: (sheet) => sheet.tabColor,
    StandardWidth: (sheet) => sheet.standardWidth,
    StandardHeight: (sheet) => sheet.standardHeight,
    ShowGridlines: (sheet) => sheet.showGridlines,
    ShowHeadings: (sheet) => sheet.showHeadings,
    EnableCalculation: (sheet) => sheet.enableCalculation,
    TabId: (sheet, { book }) => book.sheets.indexOf(sheet) + 1,
  },
  set: {
    Name: (sheet, value, { book }) => renameSheet(book, sheet, textArg(value)),
    Position: (sheet, value, { book }) => moveSheet(book, sheet, wholeArg(value)),
    Visibility: (sheet, value, { book }) =>
      setVisibility(book, sheet, wordArg(value, ["Visible", "Hidden", "VeryHidden"])),
    TabColor: (sheet, value) => {
      sheet.tabColor = value === "" ? "" : colorArg(value);
    },
    StandardWidth: (sheet, value) => {
      sheet.standardWidth = numberArg(value);
    },
    ShowGridlines: setGridlines,
    // The client library sends these two under their older names.
    Gridlines: setGridlines,
    ShowHeadings: setHeadings,
    Headings: setHeadings,
    EnableCalculation: (sheet, value) => {
      sheet.enableCalculation = flagArg(value);
    },
  },
  navigate: {
    Tables: (sheet, context) => context.make("TableCollection", { sheet }),
    Names: (sheet, context) => context.make("NamedItemCollection", { sheet }),
    Protection: (sheet, context) => context.make("WorksheetProtection", sheet),
    FreezePanes: (sheet, context) => context.make("WorksheetFreezePanes", sheet),
    AutoFilter: (sheet, context) => context.make("AutoFilter", { sheet, tableId: null }),
    PageLayout: (sheet, context) => context.make("PageLayout", sheet),
    HorizontalPageBreaks: (sheet, context) => context.make("PageBreakCollection", { sheet, axis: "rows" }),
    VerticalPageBreaks: (sheet, context) => context.make("PageBreakCollection", { sheet, axis: "columns" }),
    Comments: (sheet, context) => context.make("CommentCollection", { sheet }),
    Charts: (sheet, context) => context.make("ChartCollection", sheet),
    CustomProperties: (sheet, context) => context.make("WorksheetCustomPropertyCollection", sheet),
  },
  methods: {
    ...registrationMethods<Sheet>("Worksheet", (sheet) => sheet.id),
    Activate: (sheet, _args, { book }) => activateSheet(book, sheet),
    Calculate: (_sheet, _args, { book }) => calculateNow(book),
    Delete: (sheet, _args, { book }) => deleteSheet(book, sheet),
    Copy: (sheet, [position, relativeTo], context) => {
      const { book } = context;
      const words = ["None", "Before", "After", "Beginning", "End"] as const;
      const where = wordArg(position, words, "None");
      const beside =
        relativeTo === null || relativeTo === undefined
          ? sheet
          : (objectArg(relativeTo, "Worksheet").target as Sheet);
      const at = {
        None: book.sheets.length,
        End: book.sheets.length,
        Beginning: 0,
        Before: book.sheets.indexOf(beside),
        After: book.sheets.indexOf(beside) + 1,
      }[where];
      return context.make("Worksheet", duplicateSheet(book, sheet, at));
    },
    GetCell: (sheet, [row, column], context) => {
      const [r, c] = [wholeArg(row), wholeArg(column)];
      const area = { firstRow: r, lastRow: r, firstColumn: c, lastColumn: c };
      return isInsideGrid(area)
        ? rangeObject(context, sheet, area)
        : refuse("InvalidArgument", "outside the sheet");
    },
    GetNext: (sheet, [visibleOnly], context) =>
      context.make(
        "Worksheet",
        neighbourSheet(context.book, sheet, 1, visibleOnly) ?? refuse("ItemNotFound"),
      ),
    GetPrevious: (sheet, [visibleOnly], context) =>
      context.make(
        "Worksheet",
        neighbourSheet(context.book, sheet, -1, visibleOnly) ?? refuse("ItemNotFound"),
      ),
    GetRange: (sheet, [address], context) => {
      if (address === null || address === undefined) return rangeObject(context, sheet, WHOLE_SHEET);
      const placed = placedArg(context, sheet, address);
      if (placed.sheet !== sheet)
        return refuse("InvalidArgument", `${textArg(address)} lies on another sheet`);
      return rangeObject(context, sheet, placed.area);
    },
    GetRangeByIndexes: (sheet, [row, column, rows, columns], context) => {
      const [r, c] = [wholeArg(row), wholeArg(column)];
      const area = {
        firstRow: r,
        firstColumn: c,
        lastRow: r + wholeArg(rows) - 1,
        lastColumn: c + wholeArg(columns) - 1,
      };
      return isInsideGrid(area)
        ? rangeObject(context, sheet, area)
        : refuse("InvalidArgument", "outside the sheet");
    },
    GetRanges: (sheet, [address], context) => {
      if (address === null || address === undefined) return areasObject(context, sheet, [WHOLE_SHEET]);
      const placed = readAddresses(context.book, sheet, textArg(address));
      return areasObject(context, placed.sheet, placed.areas);
    },
    GetUsedRange: (sheet, [valuesOnly], context) => {
      const used = usedArea(sheet, WHOLE_SHEET, flagArg(valuesOnly, false));
      // A sheet without content has its first cell as used range.
      return rangeObject(context, sheet, used ?? { firstRow: 0, lastRow: 0, firstColumn: 0, lastColumn: 0 });
    },
    GetUsedRangeOrNullObject: (sheet, [valuesOnly], context) => {
      const used = usedArea(sheet, WHOLE_SHEET, flagArg(valuesOnly, false));
      return used && rangeObject(context, sheet, used);
    },
    FindAll: (sheet, [text, criteria], context) => {
      const areas = foundAreas(context.book, sheet, WHOLE_SHEET, text, criteria);
      return areas.length > 0 ? areasObject(context, sheet, areas) : refuse("ItemNotFound", textArg(text));
    },
    ReplaceAll: (sheet, args, { book }) => replaceIn(book, sheet, WHOLE_SHEET, args),
    ShowOutlineLevels: (sheet, [rows, columns]) => showLevels(sheet, wholeArg(rows), wholeArg(columns)),
    _GetSheetById: (_sheet, [id], context) => sheetFor(context.book.sheets, id, context.make),
    _GetAnotherWorksheetById: (_sheet, [id], context) => sheetFor(context.book.sheets, id, context.make),
  },
};

function setGridlines(sheet: Sheet, value: unknown): void {
  sheet.showGridlines = flagArg(value);
}

function setHeadings(sheet: Sheet, value: unknown): void {
  sheet.showHeadings = flagArg(value);
}

function sheetFor<T>(sheets: readonly Sheet[], id: unknown, make: (name: "Worksheet", sheet: Sheet) => T): T {
  const sheet = sheets.find((one) => one.id === textArg(id));
  return make("Worksheet", sheet ?? refuse("ItemNotFound", "the sheet was deleted"));
}
