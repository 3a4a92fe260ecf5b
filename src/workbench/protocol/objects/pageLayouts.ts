import {
  addName,
  changeName,
  chartReference,
  deleteName,
  findName,
  readAddresses,
  referenceText,
  refuse,
} from "../../engine";
import type { Area, PageLayout, Sheet } from "../../engine";
import type { HostClass, HostContext } from "../context";
import { isHostObject } from "../define";
import { flagArg, numberArg, recordArg, textArg, wholeArg, wordArg } from "./arg";
import { areasObject, cellsOf, placedArg, rangeObject } from "./cells";

const PAPERS = [
  "Letter",
  "Legal",
  "Executive",
  "A3",
  "A4",
  "A5",
  "B4",
  "B5",
  "Tabloid",
  "Ledger",
  "Statement",
] as const;
const POINTS = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;

function change(sheet: Sheet, patch: Partial<PageLayout>): void {
  sheet.pageLayout = { ...sheet.pageLayout, ...patch };
}

function flag(key: keyof PageLayout): (sheet: Sheet, value: unknown) => void {
  return (sheet, value) => change(sheet, { [key]: flagArg(value) });
}

function length(key: keyof PageLayout): (sheet: Sheet, value: unknown) => void {
  return (sheet, value) => {
    const points = numberArg(value);
    if (points < 0) refuse("InvalidArgument", "a margin cannot be negative");
    change(sheet, { [key]: points });
  };
}

const KEYS = [
  "orientation",
  "paperSize",
  "leftMargin",
  "rightMargin",
  "topMargin",
  "bottomMargin",
  "headerMargin",
  "footerMargin",
  "centerHorizontally",
  "centerVertically",
  "blackAndWhite",
  "draftMode",
  "printGridlines",
  "printHeadings",
  "printOrder",
  "printComments",
  "printErrors",
  "firstPageNumber",
] as const satisfies readonly (keyof PageLayout)[];

/** `worksheet.pageLayout`; lengths in points. Print areas and titles are names of the sheet, as in the file. */
export const pageLayoutClass: HostClass<Sheet> = {
  get: {
    ...Object.fromEntries(
      KEYS.map((key) => [
        key.charAt(0).toUpperCase() + key.slice(1),
        (sheet: Sheet) => sheet.pageLayout[key],
      ]),
    ),
    Zoom: ({ pageLayout }) =>
      pageLayout.scale === null
        ? { horizontalFitToPages: pageLayout.fitToWidth, verticalFitToPages: pageLayout.fitToHeight }
        : { scale: pageLayout.scale },
  },
  set: {
    Orientation: (sheet, value) => change(sheet, { orientation: wordArg(value, ["Portrait", "Landscape"]) }),
    PaperSize: (sheet, value) => change(sheet, { paperSize: wordArg(value, PAPERS) }),
    LeftMargin: length("leftMargin"),
    RightMargin: length("rightMargin"),
    TopMargin: length("topMargin"),
    BottomMargin: length("bottomMargin"),
    HeaderMargin: length("headerMargin"),
    FooterMargin: length("footerMargin"),
    CenterHorizontally: flag("centerHorizontally"),
    CenterVertically: flag("centerVertically"),
    BlackAndWhite: flag("blackAndWhite"),
    DraftMode: flag("draftMode"),
    PrintGridlines: flag("printGridlines"),
    PrintHeadings: flag("printHeadings"),
    PrintOrder: (sheet, value) =>
      change(sheet, { printOrder: wordArg(value, ["DownThenOver", "OverThenDown"]) }),
    PrintComments: (sheet, value) =>
      change(sheet, { printComments: wordArg(value, ["NoComments", "EndSheet", "InPlace"]) }),
    PrintErrors: (sheet, value) =>
      change(sheet, { printErrors: wordArg(value, ["AsDisplayed", "Blank", "Dash", "NotAvailable"]) }),
    FirstPageNumber: (sheet, value) =>
      change(sheet, { firstPageNumber: value === "" ? "" : wholeArg(value) }),
    Zoom: (sheet, value) => {
      const { scale, horizontalFitToPages, verticalFitToPages } = recordArg(value);
      if (scale !== undefined && scale !== null) {
        const percent = numberArg(scale);
        if (percent < 10 || percent > 400) refuse("InvalidArgument", "10 to 400 per cent");
        return change(sheet, { scale: percent, fitToWidth: null, fitToHeight: null });
      }
      const pages = (count: unknown): number | null =>
        count === undefined || count === null ? null : wholeArg(count);
      change(sheet, {
        scale: null,
        fitToWidth: pages(horizontalFitToPages),
        fitToHeight: pages(verticalFitToPages),
      });
    },
  },
  navigate: { HeadersFooters: (sheet, context) => context.make("HeaderFooterGroup", sheet) },
  methods: {
    SetPrintArea: (sheet, [area], context) =>
      setName(sheet, "Print_Area", areasArg(context, sheet, area), context),
    GetPrintArea: (sheet, _args, context) => {
      const areas = nameAreas(sheet, "Print_Area", context);
      return areas ? areasObject(context, sheet, areas) : refuse("ItemNotFound", "no print area");
    },
    SetPrintTitleRows: (sheet, [rows], context) =>
      setTitle(sheet, "rows", placedArg(context, sheet, rows).area, context),
    GetPrintTitleRows: (sheet, _args, context) => {
      const area = titleArea(sheet, "rows", context);
      return area ? rangeObject(context, sheet, area) : refuse("ItemNotFound", "no title rows");
    },
    SetPrintTitleColumns: (sheet, [columns], context) =>
      setTitle(sheet, "columns", placedArg(context, sheet, columns).area, context),
    GetPrintTitleColumns: (sheet, _args, context) => {
      const area = titleArea(sheet, "columns", context);
      return area ? rangeObject(context, sheet, area) : refuse("ItemNotFound", "no title columns");
    },
    SetPrintMargins: (sheet, [unit, margins]) => {
      const factor = POINTS[wordArg(unit, ["Points", "Inches", "Centimeters"])];
      const record = recordArg(margins);
      for (const side of ["top", "bottom", "left", "right", "header", "footer"] as const) {
        if (record[side] !== undefined && record[side] !== null) {
          change(sheet, { [`${side}Margin`]: numberArg(record[side]) * factor });
        }
      }
    },
  },
};

function areasArg(context: HostContext, sheet: Sheet, value: unknown): readonly Area[] {
  if (isHostObject(value)) return cellsOf(value).part.areas;
  return readAddresses(context.book, sheet, textArg(value)).areas;
}

function setName(sheet: Sheet, name: string, areas: readonly Area[], { book }: HostContext): void {
  const formula = `=${areas.map((area) => chartReference(sheet, area)).join(",")}`;
  const known = findName(book, sheet, name);
  if (known) changeName(book, known, { formula });
  else addName(book, sheet, name, areas.length === 1 ? formula : `=(${formula.slice(1)})`, "");
}

function nameAreas(sheet: Sheet, name: string, { book }: HostContext): readonly Area[] | null {
  const known = findName(book, sheet, name);
  return known ? readAddresses(book, sheet, known.formula.replace(/^=\(?|\)$/g, "")).areas : null;
}

/** Titles are one name for rows and columns: whole rows and whole columns, divided by a comma. */
function setTitle(sheet: Sheet, axis: "rows" | "columns", area: Area, context: HostContext): void {
  const whole =
    axis === "rows"
      ? { ...area, firstColumn: 0, lastColumn: 16_383 }
      : { ...area, firstRow: 0, lastRow: 1_048_575 };
  const other = titleArea(sheet, axis === "rows" ? "columns" : "rows", context);
  const parts = (axis === "rows" ? [other, whole] : [whole, other]).filter((one) => one !== null);
  const known = findName(context.book, sheet, "Print_Titles");
  if (known) deleteName(context.book, known);
  const formula = parts.map((one) => titleReference(sheet, one)).join(",");
  addName(context.book, sheet, "Print_Titles", parts.length === 1 ? `=${formula}` : `=(${formula})`, "");
}

function titleArea(sheet: Sheet, axis: "rows" | "columns", context: HostContext): Area | null {
  const areas = nameAreas(sheet, "Print_Titles", context) ?? [];
  const isRows = (area: Area): boolean => area.firstColumn === 0 && area.lastColumn === 16_383;
  return areas.find((area) => isRows(area) === (axis === "rows")) ?? null;
}

function titleReference(sheet: Sheet, area: Area): string {
  const corner = (row: number | null, column: number | null) => ({
    row,
    column,
    rowFixed: true,
    columnFixed: true,
  });
  const rows = area.firstColumn === 0 && area.lastColumn === 16_383;
  return referenceText({
    sheet: sheet.name,
    from: rows ? corner(area.firstRow, null) : corner(null, area.firstColumn),
    to: rows ? corner(area.lastRow, null) : corner(null, area.lastColumn),
  });
}
