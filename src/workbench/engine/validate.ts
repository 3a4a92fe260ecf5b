import type { Area } from "./area";
import { containsArea, containsCell, intersectAreas } from "./area";
import { readAddress } from "./address";
import type { Book } from "./book";
import { evaluateAt } from "./calculate";
import { isCellError, plainValue } from "./cell";
import type { CellValue } from "./cell";
import { without } from "./clear";
import { ENGLISH } from "./culture";
import { displayText } from "./displayText";
import { copiedFormula } from "./formula";
import { readInput } from "./input";
import { styleAt, valueAt } from "./sheet";
import type { Sheet } from "./sheet";
import { NO_VALIDATION } from "./validation";
import type { Validation, ValidationRule } from "./validation";

/** The validation of a cell, if it has one. */
export function validationAt(sheet: Sheet, row: number, column: number): Validation | undefined {
  return sheet.validations.find((one) => one.areas.some((area) => containsCell(area, row, column)));
}

/** The one validation that covers all the areas; null when there is none; `mixed` when they differ. */
export function commonValidation(sheet: Sheet, areas: readonly Area[]): Validation | null | "mixed" {
  const meeting = sheet.validations.filter((one) =>
    one.areas.some((area) => areas.some((wanted) => intersectAreas(area, wanted))),
  );
  const [first, ...more] = meeting;
  if (!first) return null;
  const covers = areas.every((wanted) => first.areas.some((area) => containsArea(area, wanted)));
  return more.length === 0 && covers ? first : "mixed";
}

/** Changes the validation of the areas; what else is validated keeps its own. */
export function changeValidation(sheet: Sheet, areas: readonly Area[], patch: Partial<Validation>): void {
  const before = commonValidation(sheet, areas);
  const base = before === null || before === "mixed" ? NO_VALIDATION : before;
  sheet.validations = [...without(sheet.validations, areas), { ...base, ...patch, areas }];
}

export function clearValidation(sheet: Sheet, areas: readonly Area[]): void {
  sheet.validations = without(sheet.validations, areas);
}

/** True when the value may stand in the cell. Empty cells are right when blanks are ignored. */
export function isValidValue(
  book: Book,
  sheet: Sheet,
  row: number,
  column: number,
  validation: Validation,
  value: CellValue,
): boolean {
  const { rule } = validation;
  if (rule.kind === "None") return true;
  if (value === null || value === "") return validation.ignoreBlanks;
  const first = validation.areas[0]!;
  const place = { book, sheet, row, column, rows: row - first.firstRow, columns: column - first.firstColumn };
  switch (rule.kind) {
    case "List":
      return listItems(place, rule.source).some((item) => sameItem(item, value));
    case "Custom":
      return isTrue(formulaValue(place, rule.formula));
    case "TextLength":
      return meets(String(plainValue(value)).length, rule, place);
    default:
      if (typeof value !== "number") return false;
      if (rule.kind === "WholeNumber" && !Number.isInteger(value)) return false;
      return meets(value, rule, place);
  }
}

/** The choices of a list validation at a cell, as they are shown. */
export function validationList(book: Book, sheet: Sheet, row: number, column: number): string[] | null {
  const validation = validationAt(sheet, row, column);
  if (validation?.rule.kind !== "List" || !validation.rule.dropDown) return null;
  const first = validation.areas[0]!;
  const place = { book, sheet, row, column, rows: row - first.firstRow, columns: column - first.firstColumn };
  return listItems(place, validation.rule.source).map((item) => item.text);
}

interface Place {
  readonly book: Book;
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  /** Distance to the cell that the formulas are written for. */
  readonly rows: number;
  readonly columns: number;
}

interface ListItem {
  readonly text: string;
  readonly value: CellValue;
}

function listItems(place: Place, source: string): ListItem[] {
  if (!source.startsWith("=")) {
    return source.split(",").map((text) => ({ text: text.trim(), value: constant(text.trim()) }));
  }
  const formula = copiedFormula(source.slice(1), place.rows, place.columns);
  let target: { sheet: Sheet; area: Area };
  try {
    target = readAddress(place.book, place.sheet, formula);
  } catch {
    const value = evaluateAt(place.book, place.sheet, place.row, place.column, formula);
    return value === null ? [] : [{ text: String(plainValue(value)), value }];
  }
  const items: ListItem[] = [];
  for (let row = target.area.firstRow; row <= target.area.lastRow; row += 1) {
    for (let column = target.area.firstColumn; column <= target.area.lastColumn; column += 1) {
      const value = valueAt(target.sheet, row, column);
      if (value === null) continue;
      const text = displayText(value, styleAt(target.sheet, row, column).numberFormat, place.book.culture);
      items.push({ text, value });
    }
  }
  return items;
}

function sameItem(item: ListItem, value: CellValue): boolean {
  if (typeof value === "string") return typeof item.value !== "number" && item.text === value;
  return item.value === value;
}

function meets(
  value: number,
  rule: Extract<ValidationRule, { readonly operator: string }>,
  place: Place,
): boolean {
  const first = boundValue(place, rule.formula1);
  const second = rule.formula2 === undefined ? Number.NaN : boundValue(place, rule.formula2);
  switch (rule.operator) {
    case "Between":
      return value >= first && value <= second;
    case "NotBetween":
      return value < first || value > second;
    case "EqualTo":
      return value === first;
    case "NotEqualTo":
      return value !== first;
    case "GreaterThan":
      return value > first;
    case "LessThan":
      return value < first;
    case "GreaterThanOrEqualTo":
      return value >= first;
    default:
      return value <= first;
  }
}

function boundValue(place: Place, bound: string | number): number {
  if (typeof bound === "number") return bound;
  const value = bound.startsWith("=") ? formulaValue(place, bound) : constant(bound);
  return typeof value === "number" ? value : Number.NaN;
}

function formulaValue(place: Place, formula: string): CellValue {
  const own = copiedFormula(formula.replace(/^=/, ""), place.rows, place.columns);
  return evaluateAt(place.book, place.sheet, place.row, place.column, own);
}

function constant(text: string): CellValue {
  const input = readInput(text, "General", ENGLISH);
  return input.kind === "value" ? input.value : text;
}

function isTrue(value: CellValue): boolean {
  return !isCellError(value) && (value === true || (typeof value === "number" && value !== 0));
}
