import { activeSheet, insertSheets, refuse, sheetById } from "../../engine";
import type { Book } from "../../engine";
import type { HostClass } from "../context";
import { registrationMethods } from "../eventHub";
import { WHOLE_WORKBOOK } from "../eventTypes";
import { isHostObject } from "../define";
import { createWorkbook, openOther } from "./application";
import { listArg, recordArg, textArg, wordArg } from "./arg";
import { areasObject, rangeObject } from "./cells";

/** The workbook itself, root of every path. */
export const workbookClass: HostClass<Book> = {
  get: {
    Name: (book) => book.name,
    ReadOnly: () => false,
    IsDirty: (book) => book.isDirty,
    AutoSave: () => false,
    PreviouslySaved: (_book, context) => context.applicationEvents.includes("saved"),
    CalculationEngineVersion: () => 191029,
    ChartDataPointTrack: () => true,
    UsePrecisionAsDisplayed: () => false,
  },
  set: {
    IsDirty: (book, value) => {
      book.isDirty = value === true;
    },
  },
  navigate: {
    Application: (book, context) => context.make("Application", book),
    Worksheets: (book, context) => context.make("WorksheetCollection", book),
    Tables: (_book, context) => context.make("TableCollection", { sheet: null }),
    Names: (_book, context) => context.make("NamedItemCollection", { sheet: null }),
    Properties: (book, context) => context.make("DocumentProperties", book),
    Protection: (book, context) => context.make("WorkbookProtection", book),
    Settings: (book, context) => context.make("SettingCollection", book),
    CustomXmlParts: (_book, context) => context.make("CustomXmlPartCollection", { namespace: null }),
    Bindings: (book, context) => context.make("BindingCollection", book),
    Comments: (_book, context) => context.make("CommentCollection", { sheet: null }),
    Functions: (book, context) => context.make("Functions", book),
    Styles: (book, context) => context.make("StyleCollection", book),
    _Runtime: (book, context) => context.make("Runtime", book),
  },
  methods: {
    ...registrationMethods<Book>("Workbook", () => WHOLE_WORKBOOK),
    GetSelectedRange: (book, _args, context) => {
      const sheet = activeSheet(book);
      const [area, ...more] = sheet.selection.areas;
      if (!area || more.length > 0) return refuse("InvalidSelection", "several ranges are selected");
      return rangeObject(context, sheet, area);
    },
    GetSelectedRanges: (book, _args, context) => {
      const sheet = activeSheet(book);
      return areasObject(context, sheet, sheet.selection.areas);
    },
    GetActiveCell: (book, _args, context) => {
      const sheet = activeSheet(book);
      const { activeRow, activeColumn } = sheet.selection;
      const area = {
        firstRow: activeRow,
        lastRow: activeRow,
        firstColumn: activeColumn,
        lastColumn: activeColumn,
      };
      return rangeObject(context, sheet, area);
    },
    GetActiveChart: (book, _args, context) => {
      const active = book.activeChart;
      const sheet = active && sheetById(book, active.sheetId);
      const there = sheet?.charts.some((chart) => chart.id === active?.chartId);
      if (!active || !sheet || !there) return refuse("ItemNotFound", "no chart is active");
      return context.make("Chart", { sheet, id: active.chartId });
    },
    GetIsActiveCollabSession: () => false,
    Save: (book, [behavior], context) => {
      wordArg(behavior, ["Save", "Prompt"], "Save");
      book.isDirty = false;
      context.applicationEvents.push("saved");
    },
    Close: (_book, [behavior], context) => {
      context.applicationEvents.push(`closed ${wordArg(behavior, ["Save", "SkipSave"], "Save")}`);
    },
    InsertWorksheetsFromBase64: (book, [base64, options], context) => {
      const source = openOther(context, base64);
      const record = options === null || options === undefined ? {} : recordArg(options);
      const wanted =
        record.sheetNamesToInsert === undefined ? [] : listArg(record.sheetNamesToInsert).map(textArg);
      const position = wordArg(record.positionType, ["None", "Before", "After", "Beginning", "End"], "End");
      const beside = (): number => {
        const key = record.relativeTo;
        const found = book.sheets.findIndex((sheet) =>
          isHostObject(key) ? sheet === key.target : sheet.id === key || sheet.name === key,
        );
        return found >= 0 ? found : refuse("InvalidArgument", "relativeTo");
      };
      const at = {
        None: () => book.sheets.length,
        End: () => book.sheets.length,
        Beginning: () => 0,
        Before: beside,
        After: () => beside() + 1,
      }[position]();
      const refused =
        context.profile === "web" &&
        source.sheets.some((sheet) => sheet.charts.length + sheet.comments.length > 0);
      if (refused)
        refuse("UnsupportedOperation", "Excel on the web does not insert sheets with charts or comments");
      return insertSheets(book, source, wanted, at).map((sheet) => sheet.id);
    },
    // Excel on the web makes and opens a workbook in one step.
    CreateAndOpenWorkbook: (_book, [base64], context) => {
      createWorkbook(context, base64).opened = true;
    },
    _GetRangeForEventByReferenceId: (_book, [id], context) => {
      const tracked = context.events.rangeOf(textArg(id));
      const area = tracked?.areas[0];
      if (!tracked || !area) return refuse("ItemNotFound", "the cells of the event are gone");
      return rangeObject(context, tracked.sheet, area);
    },
    _GetRangesForEventByReferenceId: (_book, [id], context) => {
      const tracked = context.events.rangeOf(textArg(id));
      if (!tracked || tracked.areas.length === 0)
        return refuse("ItemNotFound", "the cells of the event are gone");
      return areasObject(context, tracked.sheet, tracked.areas);
    },
    _GetReferenceCount: (book) => book.held.size,
    _RemoveReference: (_book, [id], context) => context.release(textArg(id)),
    _RemoveAllReferences: (book, _args, context) => {
      for (const id of [...book.held.keys()]) context.release(id);
    },
  },
};
