import type { Area } from "./area";
import { emit } from "./book";
import type { Book } from "./book";
import { calculateIfAutomatic } from "./calculate";
import { plainValue } from "./cell";
import { displayText } from "./displayText";
import { refuse } from "./errors";
import type { FilterCriteria } from "./filter";
import { rowFormat, styleAt, valueAt } from "./sheet";
import type { Sheet } from "./sheet";
import { putRow } from "./sizes";
import { matchesCriterion } from "./wildcard";

type RowTest = (row: number) => boolean;

/** Hides the rows of `body` that do not meet every column's criteria and shows the others. */
export function applyFilter(
  book: Book,
  sheet: Sheet,
  body: Area,
  criteria: ReadonlyMap<number, FilterCriteria>,
): void {
  calculateIfAutomatic(book);
  const tests = [...criteria].map(([offset, one]) =>
    rowTest(book, sheet, body, body.firstColumn + offset, one),
  );
  for (let row = body.firstRow; row <= body.lastRow; row += 1) {
    const filtered = !tests.every((test) => test(row));
    if (rowFormat(sheet, row).filtered === filtered) continue;
    putRow(sheet, row, { filtered });
    const area = { firstRow: row, lastRow: row, firstColumn: 0, lastColumn: 16_383 };
    emit(book, { kind: "rowHiddenChanged", sheetId: sheet.id, area, hidden: filtered });
  }
}

function rowTest(book: Book, sheet: Sheet, body: Area, column: number, criteria: FilterCriteria): RowTest {
  const text = (row: number): string =>
    displayText(valueAt(sheet, row, column), styleAt(sheet, row, column).numberFormat, book.culture);
  switch (criteria.filterOn) {
    case "Values": {
      const wanted = new Set(
        (criteria.values ?? []).map((one) => (typeof one === "string" ? one.toLowerCase() : "")),
      );
      if ((criteria.values ?? []).some((one) => typeof one !== "string"))
        refuse("NotImplemented", "dates as filter values");
      // Scripts name values by their text; numbers also match by their plain form.
      return (row) =>
        wanted.has(text(row).toLowerCase()) ||
        wanted.has(String(plainValue(valueAt(sheet, row, column))).toLowerCase());
    }
    case "Custom": {
      const first = criteria.criterion1 ?? refuse("InvalidArgument", "criterion1");
      const second = criteria.criterion2;
      return (row) => {
        const value = valueAt(sheet, row, column);
        const one = matchesCriterion(value, first);
        if (second === undefined) return one;
        const other = matchesCriterion(value, second);
        return criteria.operator === "Or" ? one || other : one && other;
      };
    }
    case "TopItems":
    case "TopPercent":
    case "BottomItems":
    case "BottomPercent":
      return extremeTest(sheet, body, column, criteria);
    case "Dynamic":
      return dynamicTest(sheet, body, column, criteria.dynamicCriteria ?? "");
    case "CellColor":
      return (row) => styleAt(sheet, row, column).fillColor === criteria.color;
    case "FontColor":
      return (row) => styleAt(sheet, row, column).fontColor === criteria.color;
    default:
      return refuse("NotImplemented", `filter on ${criteria.filterOn}`);
  }
}

function numbersOf(sheet: Sheet, body: Area, column: number): number[] {
  const numbers: number[] = [];
  for (let row = body.firstRow; row <= body.lastRow; row += 1) {
    const value = valueAt(sheet, row, column);
    if (typeof value === "number") numbers.push(value);
  }
  return numbers;
}

function extremeTest(sheet: Sheet, body: Area, column: number, criteria: FilterCriteria): RowTest {
  const numbers = numbersOf(sheet, body, column).sort((a, b) => a - b);
  const amount = Number(criteria.criterion1);
  if (!Number.isFinite(amount) || amount <= 0) refuse("InvalidArgument", "criterion1");
  const percent = criteria.filterOn.endsWith("Percent");
  const count = Math.max(1, percent ? Math.floor((numbers.length * amount) / 100) : amount);
  const top = criteria.filterOn.startsWith("Top");
  const limit = top
    ? numbers[Math.max(0, numbers.length - count)]
    : numbers[Math.min(numbers.length, count) - 1];
  return (row) => {
    const value = valueAt(sheet, row, column);
    if (typeof value !== "number" || limit === undefined) return false;
    return top ? value >= limit : value <= limit;
  };
}

function dynamicTest(sheet: Sheet, body: Area, column: number, kind: string): RowTest {
  const numbers = numbersOf(sheet, body, column);
  const average = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
  switch (kind) {
    case "AboveAverage":
      return (row) => Number(numberAt(sheet, row, column)) > average;
    case "BelowAverage":
      return (row) => Number(numberAt(sheet, row, column)) < average;
    default:
      return refuse("NotImplemented", `dynamic filter ${kind}`);
  }
}

function numberAt(sheet: Sheet, row: number, column: number): number {
  const value = valueAt(sheet, row, column);
  return typeof value === "number" ? value : Number.NaN;
}
