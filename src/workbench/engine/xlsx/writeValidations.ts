import { areaAddress } from "../address";
import { fileFormula } from "./fileFormula";
import type { Sheet } from "../sheet";
import type { Validation } from "../validation";
import { element, escapeXml } from "./xml";

const TYPES: Readonly<Record<string, string | undefined>> = {
  WholeNumber: "whole",
  Decimal: "decimal",
  TextLength: "textLength",
  Date: "date",
  Time: "time",
  List: "list",
  Custom: "custom",
  None: undefined,
};
const OPERATORS: Readonly<Record<string, string | undefined>> = {
  Between: undefined,
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThanOrEqualTo: "lessThanOrEqual",
};

export function validationsXml(sheet: Sheet): string {
  if (sheet.validations.length === 0) return "";
  const list = sheet.validations.map(validationXml).join("");
  return element("dataValidations", { count: sheet.validations.length }, list);
}

function validationXml({ areas, rule, ignoreBlanks, errorAlert, prompt }: Validation): string {
  const attributes = {
    type: TYPES[rule.kind],
    errorStyle: { Stop: undefined, Warning: "warning", Information: "information" }[errorAlert.style],
    operator: "operator" in rule ? OPERATORS[rule.operator] : undefined,
    allowBlank: ignoreBlanks || undefined,
    // The attribute says the opposite of its name.
    showDropDown: (rule.kind === "List" && !rule.dropDown) || undefined,
    showInputMessage: prompt.showPrompt || undefined,
    showErrorMessage: errorAlert.showAlert || undefined,
    errorTitle: errorAlert.title || undefined,
    error: errorAlert.message || undefined,
    promptTitle: prompt.title || undefined,
    prompt: prompt.message || undefined,
    sqref: areas.map(areaAddress).join(" "),
  };
  return element("dataValidation", attributes, formulasXml(rule));
}

function formulasXml(rule: Validation["rule"]): string {
  switch (rule.kind) {
    case "None":
      return "";
    case "List":
      return formula(
        "formula1",
        rule.source.startsWith("=") ? rule.source : `"${rule.source.replace(/"/g, '""')}"`,
      );
    case "Custom":
      return formula("formula1", rule.formula);
    default:
      return (
        formula("formula1", rule.formula1) +
        (rule.formula2 === undefined ? "" : formula("formula2", rule.formula2))
      );
  }
}

function formula(name: string, value: string | number): string {
  const text = typeof value === "number" ? String(value) : fileFormula(value.replace(/^=/, ""));
  return `<${name}>${escapeXml(text)}</${name}>`;
}
