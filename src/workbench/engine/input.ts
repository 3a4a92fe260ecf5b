import { ERROR_TEXTS } from "./cell";
import type { CellValue } from "./cell";
import type { Culture } from "./culture";
import { dateInput } from "./dateInput";
import { isFormulaSyntax } from "./formula";

/** What a typed text means: a formula, a value (with the number format it brings along), or nothing valid. */
export type Input =
  | { readonly kind: "formula"; readonly formula: string }
  | {
      readonly kind: "value";
      readonly value: CellValue;
      readonly quoted: boolean;
      readonly numberFormat?: string;
    }
  | { readonly kind: "invalid" };

/**
 * Reads a text as Excel reads it: `=`, `+`, `-` and `@` begin formulas, an apostrophe makes text and is not kept in
 * it, numbers, dates, percentages, truth values and error names become values. In a cell with the format `@`
 * everything stays text.
 *
 * Numbers and dates follow the culture: en-US for scripts, the machine's for a person.
 */
export function readInput(text: string, numberFormat: string, culture: Culture): Input {
  if (text === "") return { kind: "value", value: null, quoted: false };
  if (text.startsWith("'")) return { kind: "value", value: text.slice(1), quoted: true };
  if (numberFormat === "@") return { kind: "value", value: text, quoted: false };
  if (text.startsWith("=") && text.length > 1) return formulaInput(text.slice(1));
  const value = constantInput(text.trim(), culture);
  if (value) return value;
  if (/^[+\-@]./.test(text))
    return formulaInput(text.startsWith("+") || text.startsWith("@") ? text.slice(1) : text);
  return { kind: "value", value: text, quoted: false };
}

function formulaInput(formula: string): Input {
  return isFormulaSyntax(formula) ? { kind: "formula", formula } : { kind: "invalid" };
}

function constantInput(text: string, culture: Culture): Input | null {
  const upper = text.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return { kind: "value", value: upper === "TRUE", quoted: false };
  if (ERROR_TEXTS.includes(upper)) return { kind: "value", value: { error: upper }, quoted: false };
  const number = numberInput(text, culture);
  if (number) return { kind: "value", quoted: false, ...number };
  const date = dateInput(text, culture);
  return date && { kind: "value", quoted: false, ...date };
}

interface TypedNumber {
  readonly value: number;
  readonly numberFormat?: string;
}

/** `1.234,5`, `-3`, `(5)`, `12%`, `1e3`, `1 1/2`; null when it is not a number in this culture. */
export function numberInput(text: string, culture: Culture): TypedNumber | null {
  const fraction = /^([+-]?)(\d+) (\d+)\/(\d+)$/.exec(text);
  if (fraction && Number(fraction[4]) !== 0) {
    const value = Number(fraction[2]) + Number(fraction[3]) / Number(fraction[4]);
    return { value: fraction[1] === "-" ? -value : value, numberFormat: "# ?/?" };
  }
  const bracketed = /^\((.+)\)$/.exec(text);
  const signed = /^([+-]?)\s*(.*?)\s*(%?)$/.exec(bracketed ? bracketed[1]! : text);
  if (!signed || (bracketed && signed[1])) return null;
  const digits = plainDigits(signed[2]!, culture);
  if (digits === null) return null;
  const percent = signed[3] === "%";
  const size = Number(digits) / (percent ? 100 : 1);
  const value = signed[1] === "-" || bracketed ? -size : size;
  const decimals = digits.includes(".");
  if (percent) return { value, numberFormat: decimals ? "0.00%" : "0%" };
  if (/e/i.test(digits)) return { value, numberFormat: "0.00E+00" };
  const grouped = signed[2]!.includes(culture.groupSeparator);
  return grouped ? { value, numberFormat: decimals ? "#,##0.00" : "#,##0" } : { value };
}

function plainDigits(text: string, culture: Culture): string | null {
  const group = `\\${culture.groupSeparator}`;
  const decimal = `\\${culture.decimalSeparator}`;
  const pattern = new RegExp(
    `^(?:(\\d{1,3}(?:${group}\\d{3})+|\\d+)(?:${decimal}(\\d*))?|${decimal}(\\d+))(e[+-]?\\d{1,3})?$`,
    "i",
  );
  const match = pattern.exec(text);
  if (!match) return null;
  const whole = (match[1] ?? "0").split(culture.groupSeparator).join("");
  const part = match[2] ?? match[3];
  return whole + (part ? `.${part}` : "") + (match[4] ?? "");
}
