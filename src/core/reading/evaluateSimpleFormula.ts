import { parseAddress } from "../workbook";

/** Bounds on what is worth evaluating; a formula past them is asked about. */
const LONGEST_FORMULA = 2000;
const DEEPEST = 40;
const MOST_CELLS = 20_000;

const SPACE = /\s*/y;
const NUMBER = /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,3})?/y;
const REFERENCE = /\$?[A-Za-z]{1,3}\$?\d{1,7}(?![\w.!('[])/y;
const SUM = /SUM\s*\(/iy;
const RANGE_COLON = /\s*:\s*/y;

/**
 * Value of a formula that a file holds without its result, when it is simple: numbers, cells of the same sheet,
 * `+ - * / ^ %`, parentheses and `SUM` of cells and ranges, with a spreadsheet's order of operations (−2^2 is 4).
 *
 * `valueAt` (0-based row and column) gives a number, null for an empty cell (0 in arithmetic, left out of a sum) or
 * "unknown" for anything else. Null as soon as one part is unknown, a divisor is zero, or there is anything more to the
 * formula; never throws. At most 2,000 characters, 40 levels and 20,000 cells.
 */
export function evaluateSimpleFormula(
  formula: string,
  valueAt: (rowIndex: number, columnIndex: number) => number | null | "unknown",
): number | null {
  if (formula.length > LONGEST_FORMULA) return null;
  let position = formula.startsWith("=") ? 1 : 0;
  let cellsLeft = MOST_CELLS;

  const value = sum(0);
  skipSpace();
  if (value === null || position !== formula.length || !Number.isFinite(value)) return null;
  return value === 0 ? 0 : value;

  function sum(depth: number): number | null {
    let total = product(depth);
    for (;;) {
      const operator = take("+-");
      if (operator === null || total === null) return total;
      const right = product(depth);
      if (right === null) return null;
      total = operator === "+" ? total + right : total - right;
    }
  }

  function product(depth: number): number | null {
    let total = power(depth);
    for (;;) {
      const operator = take("*/");
      if (operator === null || total === null) return total;
      const right = power(depth);
      if (right === null || (operator === "/" && right === 0)) return null;
      total = operator === "*" ? total * right : total / right;
    }
  }

  function power(depth: number): number | null {
    let base = signed(depth);
    while (base !== null && take("^") !== null) {
      const exponent = signed(depth);
      base = exponent === null ? null : base ** exponent;
    }
    return base;
  }

  function signed(depth: number): number | null {
    let isNegative = false;
    for (let sign = take("+-"); sign !== null; sign = take("+-")) if (sign === "-") isNegative = !isNegative;
    let operand = single(depth);
    while (operand !== null && take("%") !== null) operand /= 100;
    return operand !== null && isNegative ? -operand : operand;
  }

  function single(depth: number): number | null {
    if (depth >= DEEPEST) return null;
    if (take("(") !== null) {
      const inner = sum(depth + 1);
      return take(")") === null ? null : inner;
    }
    if (match(SUM) !== null) return sumOfArguments(depth + 1);
    const reference = match(REFERENCE);
    if (reference !== null) return cellValue(reference);
    const number = match(NUMBER);
    return number === null ? null : Number(number);
  }

  function sumOfArguments(depth: number): number | null {
    let total = 0;
    do {
      const argument = range() ?? sum(depth);
      if (argument === null || argument === "unknown") return null;
      total += argument;
    } while (take(",;") !== null);
    return take(")") === null ? null : total;
  }

  /** Sum of a range; null, having read nothing, when there is none here. */
  function range(): number | null | "unknown" {
    const start = position;
    const first = match(REFERENCE);
    if (first === null || match(RANGE_COLON) === null) {
      position = start;
      return null;
    }
    const last = match(REFERENCE);
    const from = parseAddress(first);
    const to = last === null ? null : parseAddress(last);
    if (!from || !to) return "unknown";
    const [top, bottom] = inOrder(from.rowIndex, to.rowIndex);
    const [left, right] = inOrder(from.columnIndex, to.columnIndex);
    cellsLeft -= (bottom - top + 1) * (right - left + 1);
    if (cellsLeft < 0) return "unknown";
    let total = 0;
    for (let rowIndex = top; rowIndex <= bottom; rowIndex += 1) {
      for (let columnIndex = left; columnIndex <= right; columnIndex += 1) {
        const cell = valueAt(rowIndex, columnIndex);
        if (cell === "unknown") return "unknown";
        total += cell ?? 0;
      }
    }
    return total;
  }

  function cellValue(address: string): number | null {
    const place = parseAddress(address);
    cellsLeft -= 1;
    if (!place || cellsLeft < 0) return null;
    const cell = valueAt(place.rowIndex, place.columnIndex);
    return cell === "unknown" ? null : (cell ?? 0);
  }

  function take(characters: string): string | null {
    skipSpace();
    const next = formula[position];
    if (next === undefined || !characters.includes(next)) return null;
    position += 1;
    return next;
  }

  function match(pattern: RegExp): string | null {
    skipSpace();
    pattern.lastIndex = position;
    const found = pattern.exec(formula);
    if (!found) return null;
    position += found[0].length;
    return found[0];
  }

  function skipSpace(): void {
    SPACE.lastIndex = position;
    position += SPACE.exec(formula)?.[0].length ?? 0;
  }
}

function inOrder(one: number, other: number): readonly [number, number] {
  return one <= other ? [one, other] : [other, one];
}
