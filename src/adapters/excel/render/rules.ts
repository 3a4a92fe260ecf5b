import type { CellRange, ConditionalFormatSpec, SheetSpec, ValidationSpec } from "../../../core/workbook";
import { step } from "../steps";
import type { Step } from "../steps";
import { addressesOf } from "./rectangles";

const OPERATORS = {
  between: "Between",
  greaterOrEqual: "GreaterThanOrEqualTo",
  lessOrEqual: "LessThanOrEqualTo",
} as const;
const ALERTS = { stop: "Stop", warning: "Warning", information: "Information" } as const;

/** What people may type. They bind people only: what scripts, pasting or other programs put in is checked on receipt. */
export function validationSteps(sheet: SheetSpec): Step[] {
  return sheet.validations.map((validation) => {
    const text = JSON.stringify(validation).length;
    return step(
      (context) => validate(areasOf(context, sheet.name, validation.ranges).dataValidation, validation),
      text,
    );
  });
}

/** Clear, rule, alert, prompt: the order that Excel needs. */
function validate(
  target: Excel.DataValidation,
  { rule, allowBlank, alertStyle, alert, prompt }: ValidationSpec,
): void {
  target.clear();
  const excelRule = ruleOf(rule);
  if (excelRule !== null) target.rule = excelRule;
  target.ignoreBlanks = allowBlank;
  target.errorAlert = {
    showAlert: excelRule !== null,
    style: ALERTS[alertStyle],
    title: alert?.title ?? "",
    message: alert?.message ?? "",
  };
  target.prompt = {
    showPrompt: prompt !== undefined,
    title: prompt?.title ?? "",
    message: prompt?.message ?? "",
  };
}

function ruleOf(rule: ValidationSpec["rule"]): Excel.DataValidationRule | null {
  switch (rule.kind) {
    case "promptOnly":
      return null;
    case "list":
      return { list: { inCellDropDown: true, source: rule.items.join(",") } };
    case "listSource":
      return { list: { inCellDropDown: true, source: `=${rule.source}` } };
    case "custom":
      return { custom: { formula: `=${rule.formula}` } };
    default: {
      const bounds = rule.operator === "lessOrEqual" ? [rule.maximum] : [rule.minimum, rule.maximum];
      const [formula1, formula2] = bounds;
      if (formula1 == null || (rule.operator === "between" && formula2 == null)) {
        throw new Error(`a validation lacks a bound: ${JSON.stringify(rule)}`);
      }
      const operator = OPERATORS[rule.operator];
      const second = rule.operator === "between" ? { formula2: formula2! } : {};
      // A bare number would be no date to Excel; as a formula it is the serial number.
      if (rule.kind === "date") {
        const dates = rule.operator === "between" ? { formula2: `=${formula2}` } : {};
        return { date: { operator, formula1: `=${formula1}`, ...dates } };
      }
      return { [rule.kind]: { operator, formula1, ...second } };
    }
  }
}

/** The spec's first format has the highest priority; Excel puts each new one first, so the last is added first. */
export function conditionalFormatSteps(sheet: SheetSpec): Step[] {
  return [...sheet.conditionalFormats]
    .reverse()
    .map((format) =>
      step(
        (context) => addFormat(areasOf(context, sheet.name, format.ranges), format),
        JSON.stringify(format).length + 1_500,
      ),
    );
}

function addFormat(areas: Excel.RangeAreas, { formula, style, stopIfTrue }: ConditionalFormatSpec): void {
  const added = areas.conditionalFormats.add("Custom");
  added.custom.rule.formula = `=${formula}`;
  const { font, fill } = added.custom.format;
  if (style.fontColor !== undefined) font.color = `#${style.fontColor}`;
  if (style.bold !== undefined) font.bold = style.bold;
  if (style.italic !== undefined) font.italic = style.italic;
  if (style.fillColor !== undefined) fill.color = `#${style.fillColor}`;
  added.stopIfTrue = stopIfTrue ?? false;
}

/** All ranges as one object: a rule over several ranges is one rule, relative to the first cell of the first. */
function areasOf(
  context: Excel.RequestContext,
  sheetName: string,
  ranges: readonly CellRange[],
): Excel.RangeAreas {
  const addresses = addressesOf(ranges);
  if (addresses.length !== 1) throw new Error(`a rule of ${sheetName} has too many ranges for one call`);
  return context.workbook.worksheets.getItem(sheetName).getRanges(addresses[0]!);
}
