import { isCellError } from "./cell";
import type { CellValue } from "./cell";

/** A pattern with `*` and `?` (a `~` before them takes their meaning away) as a regular expression. */
export function wildcardPattern(text: string, whole: boolean, matchCase: boolean): RegExp {
  let source = "";
  for (let index = 0; index < text.length; index += 1) {
    const sign = text[index]!;
    if (sign === "~" && /[*?~]/.test(text[index + 1] ?? "")) {
      index += 1;
      source += `\\${text[index]!}`;
    } else if (sign === "*") source += "[\\s\\S]*";
    else if (sign === "?") source += "[\\s\\S]";
    else source += sign.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
  }
  return new RegExp(whole ? `^${source}$` : source, matchCase ? "u" : "iu");
}

/** True when a value meets a criterion such as `>50`, `<>`, `=A*`, `Xã *`. */
export function matchesCriterion(value: CellValue, criterion: string): boolean {
  const [, operator = "", rest = ""] = /^(<=|>=|<>|=|<|>)?([\s\S]*)$/.exec(criterion)!;
  const number = rest.trim() === "" ? Number.NaN : Number(rest);
  if (operator === "" || operator === "=" || operator === "<>") {
    const equal = rest === "" ? value === null || value === "" : equals(value, rest, number);
    return operator === "<>" ? !equal : equal;
  }
  if (Number.isNaN(number)) {
    if (typeof value !== "string") return false;
    const order = value.localeCompare(rest, "vi");
    return compare(operator, order);
  }
  return typeof value === "number" && compare(operator, value - number);
}

function equals(value: CellValue, text: string, number: number): boolean {
  if (typeof value === "number") return value === number;
  if (value === null) return false;
  if (isCellError(value)) return value.error === text;
  return wildcardPattern(text, true, false).test(String(value));
}

function compare(operator: string, difference: number): boolean {
  switch (operator) {
    case "<":
      return difference < 0;
    case "<=":
      return difference <= 0;
    case ">":
      return difference > 0;
    default:
      return difference >= 0;
  }
}
