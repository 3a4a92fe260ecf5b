import { cleanText, escapeText, holdsFormatEscape } from "./xmlText";

/** Excel's limit for one formula, in UTF-16 units. */
const MAX_FORMULA = 8_192;

/**
 * Content of an element that holds a formula or a reference.
 * A formula is never repaired: one that could be read as something else is refused with `refuse(problem)`.
 */
export function formulaContent(formula: string, refuse: (problem: string) => Error): string {
  if (formula.trim() === "") throw refuse("the formula is empty");
  if (formula.startsWith("=")) throw refuse("the formula begins with '='; formulas are given without it");
  if (formula.length > MAX_FORMULA) throw refuse(`the formula has more than ${MAX_FORMULA} characters`);
  if (cleanText(formula) !== formula) throw refuse("the formula holds characters that a file cannot carry");
  // Programs disagree whether `_x0041_` in a formula means "A" or itself.
  if (holdsFormatEscape(formula)) throw refuse("the formula holds a literal _xHHHH_");
  return escapeText(formula);
}
