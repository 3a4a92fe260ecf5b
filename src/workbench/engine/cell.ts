import type { Style } from "./style";

/** An error value of a cell: `#REF!`, `#DIV/0!`, … An object, so that the text "#N/A" stays a text. */
export interface CellError {
  readonly error: string;
}

/** What a cell holds or shows; null is an empty cell. Dates are serial numbers, as in Excel. */
export type CellValue = string | number | boolean | CellError | null;

/**
 * One cell. Cells are replaced, never changed in place, so a copy of the maps that hold them is a snapshot.
 *
 * `value` is the constant, or the last calculated result when there is a formula.
 */
export interface Cell {
  readonly value: CellValue;
  /** Without the leading `=`, in English with commas; null for a constant. */
  readonly formula: string | null;
  /** True when the text was typed behind an apostrophe: it is text whatever it looks like. */
  readonly quoted: boolean;
  readonly style: Style;
}

export const ERROR_TEXTS: readonly string[] = [
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#SPILL!",
  "#CALC!",
];

export function isCellError(value: CellValue): value is CellError {
  return typeof value === "object" && value !== null;
}

/** The value as scripts receive it: errors as their text, an empty cell as `""`. */
export function plainValue(value: CellValue): string | number | boolean {
  if (value === null) return "";
  return isCellError(value) ? value.error : value;
}

/** Office.js's name of the value's kind. */
export function valueTypeName(value: CellValue): "Empty" | "String" | "Double" | "Boolean" | "Error" {
  if (value === null) return "Empty";
  if (isCellError(value)) return "Error";
  if (typeof value === "number") return "Double";
  return typeof value === "boolean" ? "Boolean" : "String";
}

/** True when both show the same; errors are compared by their text. */
export function sameValue(one: CellValue, other: CellValue): boolean {
  if (one === other) return true;
  return isCellError(one) && isCellError(other) && one.error === other.error;
}
