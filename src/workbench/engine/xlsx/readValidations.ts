import type { Sheet } from "../sheet";
import type { Validation, ValidationOperator, ValidationRule } from "../validation";
import { shownFormula } from "./fileFormula";
import { readAreas } from "./readSheet";
import type { XmlElement } from "./xml";
import { child, childrenOf, flagAttribute } from "./xml";

const OPERATORS: Readonly<Record<string, ValidationOperator>> = {
  between: "Between",
  notBetween: "NotBetween",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  greaterThan: "GreaterThan",
  lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqualTo",
  lessThanOrEqual: "LessThanOrEqualTo",
};

export function readValidations(sheet: Sheet, root: XmlElement): void {
  sheet.validations = childrenOf(child(root, "dataValidations"), "dataValidation").map(readValidation);
}

function readValidation(one: XmlElement): Validation {
  const { attributes } = one;
  const style = { warning: "Warning", information: "Information" }[attributes.errorStyle ?? ""] ?? "Stop";
  return {
    areas: readAreas(attributes.sqref),
    rule: readRule(one),
    ignoreBlanks: flagAttribute(one, "allowBlank"),
    errorAlert: {
      showAlert: flagAttribute(one, "showErrorMessage"),
      style: style as Validation["errorAlert"]["style"],
      title: attributes.errorTitle ?? "",
      message: attributes.error ?? "",
    },
    prompt: {
      showPrompt: flagAttribute(one, "showInputMessage"),
      title: attributes.promptTitle ?? "",
      message: attributes.prompt ?? "",
    },
  };
}

function readRule(one: XmlElement): ValidationRule {
  const first = child(one, "formula1")?.text ?? "";
  const second = child(one, "formula2")?.text;
  const bound = (text: string): string | number => {
    const number = Number(text);
    return text !== "" && !Number.isNaN(number) ? number : `=${shownFormula(text)}`;
  };
  switch (one.attributes.type) {
    case "list": {
      const literal = /^"([\s\S]*)"$/.exec(first);
      const source = literal ? literal[1]!.replace(/""/g, '"') : `=${shownFormula(first)}`;
      return { kind: "List", source, dropDown: !flagAttribute(one, "showDropDown") };
    }
    case "custom":
      return { kind: "Custom", formula: `=${shownFormula(first)}` };
    case "whole":
    case "decimal":
    case "textLength":
    case "date":
    case "time": {
      const kinds = {
        whole: "WholeNumber",
        decimal: "Decimal",
        textLength: "TextLength",
        date: "Date",
        time: "Time",
      } as const;
      return {
        kind: kinds[one.attributes.type],
        operator: OPERATORS[one.attributes.operator ?? "between"] ?? "Between",
        formula1: bound(first),
        ...(second === undefined ? {} : { formula2: bound(second) }),
      };
    }
    default:
      return { kind: "None" };
  }
}
