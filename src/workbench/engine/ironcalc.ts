import type { Model } from "@ironcalc/wasm";
import type { Book, Calculator, FormulaResult } from "./book";
import { translateFormula } from "./calculatorFormula";
import type { CellValue } from "./cell";
import { isCellError } from "./cell";
import { cellsToAreas } from "./area";
import { cellKey, columnOfKey, rowOfKey } from "./cells";
import { referenceText } from "./formula";
import { cellAt } from "./sheet";
import type { Sheet } from "./sheet";

/** The part of `@ironcalc/wasm` that is used; the caller loads the library and its WebAssembly. */
export interface IronCalcLibrary {
  readonly Model: typeof Model;
}

/** Shows numbers with the 15 digits that the library gives at most. */
const ALL_DIGITS = "0.00000000000000E+00";
/** The library keeps a history that cannot be switched off; a fresh copy is made after so many edits. */
const MOST_EDITS = 100_000;
const SCRATCH = "_workbench_scratch";

/** The library's numbers for kinds of value; everything else is text. */
const NUMBER = 1;
const BOOLEAN = 4;
const ERROR = 16;

/**
 * The calculator over IronCalc. It keeps a copy of values and formulas; formulas are translated first (tables and
 * names to addresses, HYPERLINK to its text). Numbers come out of the library as text with 15 digits; the digits
 * beyond are won back by letting the library subtract that text from the value.
 */
export function createIronCalc(library: IronCalcLibrary): Calculator {
  let model: Model | null = null;
  let edits = 0;
  const indexes = new Map<string, number>();
  /** Results of formula cells after the last calculation, by sheet and cell. */
  const results = new Map<string, Map<number, CellValue>>();
  /** Numbers with all their digits, beside what the library printed of them. */
  const exact = new Map<string, { readonly printed: number; readonly value: number }>();
  let written: { readonly sheetId: string; readonly row: number; readonly column: number }[] = [];
  const unknownFunctions = new Set<string>();

  function rebuild(book: Book): void {
    model?.free();
    model = new library.Model("book", "en", "UTC", "en");
    model.pauseEvaluation();
    indexes.clear();
    exact.clear();
    book.sheets.forEach((sheet, index) => {
      if (index > 0) model!.newSheet();
      model!.renameSheet(index, `_${index}_`);
      indexes.set(sheet.id, index);
    });
    book.sheets.forEach((sheet, index) => model!.renameSheet(index, sheet.name));
    model.newSheet();
    model.renameSheet(book.sheets.length, SCRATCH);
    defineNames(book);
    edits = 0;
    for (const sheet of book.sheets) {
      for (const [row, cells] of sheet.cells)
        for (const column of cells.keys()) write(book, sheet, row, column);
    }
  }

  function defineNames(book: Book): void {
    for (const name of book.names) {
      const scope = name.sheetId === null ? null : (indexes.get(name.sheetId) ?? null);
      try {
        model!.newDefinedName(name.name, scope, name.formula.replace(/^=/, ""));
      } catch {
        // Names that are no reference are put into the formulas themselves (see translateFormula).
      }
    }
  }

  function write(book: Book, sheet: Sheet, row: number, column: number): void {
    const index = indexes.get(sheet.id)!;
    const cell = cellAt(sheet, row, column);
    edits += 1;
    if (cell?.formula != null) {
      const formula = translateFormula(book, sheet, row, column, cell.formula);
      model!.setUserInput(index, row + 1, column + 1, `=${formula}`);
      written.push({ sheetId: sheet.id, row, column });
      return;
    }
    model!.setUserInput(index, row + 1, column + 1, inputText(cell?.value ?? null));
  }

  function read(index: number, row: number, column: number): CellValue {
    const text = model!.getFormattedCellValue(index, row + 1, column + 1);
    switch (model!.getCellType(index, row + 1, column + 1)) {
      case NUMBER:
        return text === "" ? null : Number(text);
      case BOOLEAN:
        return text === "TRUE";
      case ERROR:
        return errorValue(text);
      default:
        return text;
    }
  }

  /** Formulas may have brought formats of their own (dates): all are to print their digits. */
  function dressFormulas(): void {
    for (const [sheetId, index] of indexes) {
      for (const area of cellsToAreas(written.filter((one) => one.sheetId === sheetId))) {
        const width = area.lastColumn - area.firstColumn + 1;
        const height = area.lastRow - area.firstRow + 1;
        const place = { sheet: index, row: area.firstRow + 1, column: area.firstColumn + 1, width, height };
        model!.updateRangeStyle(place, "num_fmt", ALL_DIGITS);
      }
    }
    written = [];
  }

  function readResults(book: Book): void {
    results.clear();
    for (const sheet of book.sheets) {
      const index = indexes.get(sheet.id)!;
      const values = new Map<number, CellValue>();
      for (const [row, cells] of sheet.cells) {
        for (const [column, cell] of cells) {
          if (cell.formula !== null) values.set(cellKey(row, column), read(index, row, column));
        }
      }
      results.set(sheet.id, values);
    }
  }

  function winBackDigits(book: Book): void {
    const scratch = book.sheets.length;
    const asked: { readonly key: string; readonly value: number }[] = [];
    for (const sheet of book.sheets) {
      for (const [cell, value] of results.get(sheet.id)!) {
        const key = `${sheet.id} ${cell}`;
        if (typeof value !== "number" || Number.isInteger(value) || exact.get(key)?.printed === value)
          continue;
        const corner = { row: rowOfKey(cell), column: columnOfKey(cell), rowFixed: true, columnFixed: true };
        const place = referenceText({ sheet: sheet.name, from: corner, to: null });
        model!.setUserInput(scratch, asked.length + 1, 1, `=${place}-(${value})`);
        asked.push({ key, value });
      }
    }
    if (asked.length === 0) return;
    const area = { sheet: scratch, row: 1, column: 1, width: 1, height: asked.length };
    model!.updateRangeStyle(area, "num_fmt", ALL_DIGITS);
    model!.evaluate();
    asked.forEach(({ key, value }, at) => {
      const rest = read(scratch, at, 0);
      // A larger rest means that the formula gave another value this time (RAND, NOW).
      if (typeof rest === "number" && Math.abs(rest) <= Math.abs(value) * 1e-14) {
        exact.set(key, { printed: value, value: value + rest });
      }
    });
    model!.rangeClearAll(scratch, 1, 1, asked.length, 1);
    edits += asked.length;
  }

  return {
    unknownFunctions,
    update(book, pending) {
      if (!model || pending.all || edits > MOST_EDITS) rebuild(book);
      else {
        model.pauseEvaluation();
        for (const sheet of book.sheets) {
          for (const key of pending.cells.get(sheet.id) ?? [])
            write(book, sheet, rowOfKey(key), columnOfKey(key));
        }
      }
      dressFormulas();
      model!.evaluate();
      readResults(book);
      winBackDigits(book);
    },
    result(sheet, row, column): FormulaResult {
      const index = indexes.get(sheet.id)!;
      const key = cellKey(row, column);
      const printed = results.get(sheet.id)?.get(key) ?? null;
      const known = exact.get(`${sheet.id} ${key}`);
      const value = known && known.printed === printed ? known.value : printed;
      const formula = cellAt(sheet, row, column)?.formula ?? "";
      if (isCellError(value) && value.error === "#NAME?") noteUnknown(formula, unknownFunctions);
      const shape = model!.getCellArrayStructure(index, row + 1, column + 1);
      if (typeof shape === "string" || !("DynamicAnchor" in shape)) return { value };
      const [width, height] = shape.DynamicAnchor;
      if (width * height <= 1) return { value };
      const spill = Array.from({ length: height }, (_, r) =>
        Array.from({ length: width }, (_unused, c) =>
          r + c === 0 ? value : read(index, row + r, column + c),
        ),
      );
      return { value, spill };
    },
    evaluate(book, sheet, row, column, formula) {
      if (!model) rebuild(book);
      // The scratch sheet's own cell at the same place keeps relative functions such as ROW() right.
      const scratch = book.sheets.length;
      const translated = translateFormula(book, sheet, row, column, formula, sheet.name);
      model!.pauseEvaluation();
      model!.setUserInput(scratch, row + 1, column + 1, `=${translated}`);
      const area = { sheet: scratch, row: row + 1, column: column + 1, width: 1, height: 1 };
      model!.updateRangeStyle(area, "num_fmt", ALL_DIGITS);
      model!.evaluate();
      const value = read(scratch, row, column);
      if (isCellError(value) && value.error === "#NAME?") noteUnknown(formula, unknownFunctions);
      model!.rangeClearAll(scratch, row + 1, column + 1, row + 1, column + 1);
      edits += 1;
      return value;
    },
    dispose() {
      model?.free();
      model = null;
    },
  };
}

function inputText(value: CellValue): string {
  if (value === null) return "";
  if (isCellError(value)) return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "number" ? String(value) : `'${value}`;
}

function errorValue(text: string): CellValue {
  // Excel shows 0 for a circle; the library's own words for what it cannot read or do read as #NAME?.
  if (text === "#CIRC!") return 0;
  if (text === "#ERROR!" || text.startsWith("#N/IMPL")) return { error: "#NAME?" };
  return { error: text };
}

function noteUnknown(formula: string, unknown: Set<string>): void {
  for (const match of formula.matchAll(/([A-Z][A-Z0-9.]*)\(/g)) {
    if (LACKING.has(match[1]!)) unknown.add(match[1]!);
  }
}

/** Functions of Excel that IronCalc 0.8.4 answers with #NAME? (tried one by one; see the folder's README). */
const LACKING = new Set([
  "AGGREGATE",
  "GETPIVOTDATA",
  "CUBEVALUE",
  "WEBSERVICE",
  "FILTERXML",
  "STOCKHISTORY",
]);
