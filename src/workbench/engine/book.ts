import type { Area } from "./area";
import type { CellValue } from "./cell";
import type { EngineEvent } from "./events";
import type { Culture } from "./culture";
import { VIETNAMESE } from "./culture";
import { newSheet } from "./sheet";
import type { Sheet } from "./sheet";
import { NORMAL_STYLE } from "./style";
import type { Style } from "./style";

export interface DefinedName {
  readonly name: string;
  /** The sheet it belongs to; null for the whole workbook. */
  readonly sheetId: string | null;
  /** With the leading `=`. */
  readonly formula: string;
  readonly visible: boolean;
  readonly comment: string;
}

export interface NamedStyle {
  readonly style: Style;
  readonly builtIn: boolean;
  /** Which parts the style sets when applied. */
  readonly includes: Readonly<
    Record<"alignment" | "border" | "font" | "number" | "patterns" | "protection", boolean>
  >;
}

export interface DocumentProperties {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly keywords: string;
  readonly comments: string;
  readonly category: string;
  readonly manager: string;
  readonly company: string;
  readonly lastAuthor: string;
  readonly revisionNumber: number;
  /** ISO 8601. */
  readonly creationDate: string;
}

/** A binding made by a script: a name for a range, a table or a text. */
export interface Binding {
  readonly id: string;
  readonly type: "Range" | "Table" | "Text";
  readonly sheetId: string;
  readonly areas: readonly Area[];
  readonly tableId: string | null;
}

/** Cells of one sheet that are followed: the areas are replaced when cells move. No areas: the cells are gone. */
export interface TrackedAreas {
  sheet: Sheet;
  areas: readonly Area[];
}

/** Cells that a client keeps over several requests, by the id it was given. */
export interface HeldRange {
  readonly kind: "Range" | "RangeAreas" | "WorkbookRangeAreas";
  readonly parts: readonly TrackedAreas[];
}

/** A formula's result, and what it spilled beyond its own cell (row by row, the first is the cell itself). */
export interface FormulaResult {
  readonly value: CellValue;
  readonly spill?: readonly (readonly CellValue[])[];
}

/** Works out formulas; behind it stands a calculation library. */
export interface Calculator {
  /** Brings the calculator's copy up to date with the workbook and calculates everything. */
  update(book: Book, pending: Book["pending"]): void;
  /** Result of a formula cell after `update`. */
  result(sheet: Sheet, row: number, column: number): FormulaResult;
  /** Result of a formula that stands in no cell, seen from a cell (conditions of validations and formats). */
  evaluate(book: Book, sheet: Sheet, row: number, column: number, formula: string): CellValue;
  /** Excel functions that were used and that the library does not know. */
  readonly unknownFunctions: ReadonlySet<string>;
  dispose(): void;
}

/** A workbook in memory. It has a life: everything that changes it goes through the functions of this folder. */
export interface Book {
  name: string;
  sheets: Sheet[];
  activeSheetId: string;
  /** The chart that was brought to the front last, until cells are selected. */
  activeChart: { readonly sheetId: string; readonly chartId: string } | null;
  names: DefinedName[];
  properties: DocumentProperties;
  customProperties: Map<string, string | number | boolean | Date>;
  customXml: { readonly id: string; readonly xml: string }[];
  /** `workbook.settings`: any JSON value. */
  settings: Map<string, unknown>;
  /** `Office.context.document.settings`: values as JSON texts. */
  documentSettings: Map<string, string>;
  styles: Map<string, NamedStyle>;
  bindings: Map<string, Binding>;
  protection: { readonly password: string | null } | null;
  calculationMode: "Automatic" | "AutomaticExceptTables" | "Manual";
  iteration: { readonly enabled: boolean; readonly maxIteration: number; readonly maxChange: number };
  date1904: boolean;
  culture: Culture;
  defaultTableStyle: string;
  readonly held: Map<string, HeldRange>;
  /** Everything that is followed: held ranges and those of the running request. */
  readonly tracked: Set<TrackedAreas>;
  readonly listeners: Set<(event: EngineEvent) => void>;
  calculator: Calculator | null;
  /** Cells whose formulas need calculating; `all` after a change of structure. */
  pending: { all: boolean; readonly cells: Map<string, Set<number>> };
  isDirty: boolean;
  lastId: number;
}

const BUILT_IN_PARTS = {
  alignment: true,
  border: true,
  font: true,
  number: true,
  patterns: true,
  protection: true,
};

/** A new workbook with one sheet, as Excel opens it. */
export function newBook(sheetName = "Sheet1"): Book {
  const book: Book = {
    name: "Book1.xlsx",
    sheets: [],
    activeSheetId: "",
    activeChart: null,
    names: [],
    properties: {
      title: "",
      subject: "",
      author: "",
      keywords: "",
      comments: "",
      category: "",
      manager: "",
      company: "",
      lastAuthor: "",
      revisionNumber: 0,
      creationDate: "2026-01-01T00:00:00Z",
    },
    customProperties: new Map(),
    customXml: [],
    settings: new Map(),
    documentSettings: new Map(),
    styles: new Map([["Normal", { style: NORMAL_STYLE, builtIn: true, includes: BUILT_IN_PARTS }]]),
    bindings: new Map(),
    protection: null,
    calculationMode: "Automatic",
    iteration: { enabled: false, maxIteration: 100, maxChange: 0.001 },
    date1904: false,
    culture: VIETNAMESE,
    defaultTableStyle: "TableStyleMedium2",
    held: new Map(),
    tracked: new Set(),
    listeners: new Set(),
    calculator: null,
    pending: { all: true, cells: new Map() },
    isDirty: false,
    lastId: 0,
  };
  const sheet = newSheet(newId(book), sheetName);
  book.sheets.push(sheet);
  book.activeSheetId = sheet.id;
  return book;
}

/** The next id of the workbook, in the form that Excel gives its sheets and tables. */
export function newId(book: Book): string {
  book.lastId += 1;
  return `{00000000-0001-0000-0000-${String(book.lastId).padStart(12, "0")}}`;
}

export function sheetById(book: Book, id: string): Sheet | undefined {
  return book.sheets.find((sheet) => sheet.id === id);
}

/** Finds a sheet by name, as Excel does: without regard to case. */
export function sheetByName(book: Book, name: string): Sheet | undefined {
  const wanted = name.toLowerCase();
  return book.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
}

export function activeSheet(book: Book): Sheet {
  return sheetById(book, book.activeSheetId) ?? book.sheets[0]!;
}

/** Tells everyone who listens to the workbook. */
export function emit(book: Book, event: EngineEvent): void {
  if (event.kind !== "selectionChanged" && event.kind !== "clicked" && event.kind !== "calculated") {
    book.isDirty = true;
  }
  for (const listener of [...book.listeners]) listener(event);
}
