import { toRangeAddress, type CellRange, type SheetSpec, type ValidationSpec } from "../../../core/workbook";
import { formulaContent } from "./formulaText";
import { WorkbookSpecError } from "./specError";
import { attributes, cleanText, protectFormatEscapes, stringContent } from "./xmlText";

/** Excel's limits, in UTF-16 units; longer ones make it drop the sheet's validations. */
const MAX_TITLE = 32;
const MAX_ALERT = 225;
const MAX_PROMPT = 255;
const MAX_INLINE_LIST = 255;

/** "between" is the format's default and is left out, as Excel does. */
const OPERATORS = {
  between: undefined,
  greaterOrEqual: "greaterThanOrEqual",
  lessOrEqual: "lessThanOrEqual",
} as const;
const KINDS = { decimal: "decimal", wholeNumber: "whole", textLength: "textLength", date: "date" } as const;

interface Rule {
  readonly type: string | undefined;
  readonly operator?: string | undefined;
  readonly formulas: readonly string[];
}

/** The sheet's validations; empty text when there are none. */
export function validationsXml(sheet: SheetSpec): string {
  const { validations } = sheet;
  if (validations.length === 0) return "";
  return (
    `<dataValidations count="${validations.length}">` +
    validations.map((validation) => validationXml(sheet, validation)).join("") +
    "</dataValidations>"
  );
}

/** Ranges as the format lists them. */
export function rangeList(ranges: readonly CellRange[]): string {
  return ranges.map(toRangeAddress).join(" ");
}

function validationXml(sheet: SheetSpec, validation: ValidationSpec): string {
  const refuse = (problem: string) =>
    new WorkbookSpecError(`validation: ${problem}`, sheet.name, rangeList(validation.ranges));
  const { alert, prompt, alertStyle } = validation;
  const rule = ruleOf(validation, refuse);
  const own = attributes({
    type: rule.type,
    errorStyle: alertStyle === "stop" ? undefined : alertStyle,
    operator: rule.operator,
    allowBlank: validation.allowBlank ? true : undefined,
    // Written even when false: some programs take an absent one for true.
    showInputMessage: prompt !== undefined,
    showErrorMessage: rule.type !== undefined,
    errorTitle: alert && limited(alert.title, MAX_TITLE, "alert title", refuse),
    error: alert && limited(alert.message, MAX_ALERT, "alert", refuse),
    promptTitle: prompt && limited(prompt.title, MAX_TITLE, "prompt title", refuse),
    prompt: prompt && limited(prompt.message, MAX_PROMPT, "prompt", refuse),
    sqref: rangeList(validation.ranges),
  });
  const formulas = rule.formulas.map(
    (formula, index) => `<formula${index + 1}>${formula}</formula${index + 1}>`,
  );
  return formulas.length === 0
    ? `<dataValidation${own}/>`
    : `<dataValidation${own}>${formulas.join("")}</dataValidation>`;
}

/** The rule's formulas come back ready for XML. */
function ruleOf({ rule }: ValidationSpec, refuse: (problem: string) => Error): Rule {
  switch (rule.kind) {
    case "list":
      return { type: "list", formulas: [inlineList(rule.items, refuse)] };
    case "listSource":
      return { type: "list", formulas: [formulaContent(rule.source, refuse)] };
    case "custom":
      return { type: "custom", formulas: [formulaContent(rule.formula, refuse)] };
    case "promptOnly":
      return { type: undefined, formulas: [] };
    default: {
      const bounds = {
        between: [rule.minimum, rule.maximum],
        greaterOrEqual: [rule.minimum],
        lessOrEqual: [rule.maximum],
      }[rule.operator];
      return {
        type: KINDS[rule.kind],
        operator: OPERATORS[rule.operator],
        formulas: bounds.map((bound) => {
          if (bound === null || !Number.isFinite(bound)) throw refuse(`${rule.operator} lacks a bound`);
          return String(bound);
        }),
      };
    }
  }
}

function inlineList(items: readonly string[], refuse: (problem: string) => Error): string {
  const clean = items.map(cleanText);
  if (clean.length === 0 || clean.some((item) => item.trim() === "" || /[,\n]/.test(item))) {
    throw refuse("a list needs items, none of them empty or with a comma or newline; use listSource");
  }
  const list = clean.join(",");
  if (list.length > MAX_INLINE_LIST) {
    throw refuse(`the list has more than ${MAX_INLINE_LIST} characters; use listSource`);
  }
  return stringContent(`"${list.replace(/"/g, '""')}"`);
}

function limited(text: string, limit: number, what: string, refuse: (problem: string) => Error): string {
  const clean = cleanText(text);
  if (clean.length > limit) throw refuse(`the ${what} has more than ${limit} characters`);
  return protectFormatEscapes(clean);
}
