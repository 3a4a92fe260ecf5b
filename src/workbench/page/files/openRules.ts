import type {
  Area,
  ConditionalFormat,
  ConditionalLook,
  ConditionalRule,
  Validation,
  ValidationRule,
} from "../../engine";
import { newConditionalRule } from "../../engine";
import type { ColorReader } from "./colors";
import { parseAreas } from "./ranges";
import { attribute, child, children, flag, numberOf, text } from "./xml";

const OPERATORS: Readonly<Record<string, string>> = {
  between: "Between",
  notBetween: "NotBetween",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  greaterThan: "GreaterThan",
  lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqual",
  lessThanOrEqual: "LessThanOrEqual",
};
const KINDS: Readonly<Record<string, "WholeNumber" | "Decimal" | "TextLength" | "Date" | "Time">> = {
  whole: "WholeNumber",
  decimal: "Decimal",
  textLength: "TextLength",
  date: "Date",
  time: "Time",
};

export function openValidations(root: Element): Validation[] {
  return children(child(root, "dataValidations"), "dataValidation").map((one) => ({
    areas: parseAreas(attribute(one, "sqref") ?? ""),
    rule: validationRule(one),
    ignoreBlanks: flag(one, "allowBlank"),
    errorAlert: {
      showAlert: flag(one, "showErrorMessage"),
      style:
        ({ warning: "Warning", information: "Information" } as const)[
          attribute(one, "errorStyle") as "warning"
        ] ?? "Stop",
      title: attribute(one, "errorTitle") ?? "",
      message: attribute(one, "error") ?? "",
    },
    prompt: {
      showPrompt: flag(one, "showInputMessage"),
      title: attribute(one, "promptTitle") ?? "",
      message: attribute(one, "prompt") ?? "",
    },
  }));
}

function validationRule(one: Element): ValidationRule {
  const first = text(one, "formula1");
  const second = text(one, "formula2");
  const type = attribute(one, "type") ?? "none";
  if (type === "list") {
    const source = /^"[\s\S]*"$/.test(first) ? first.slice(1, -1).replace(/""/g, '"') : `=${first}`;
    return { kind: "List", source, dropDown: !flag(one, "showDropDown") };
  }
  if (type === "custom") return { kind: "Custom", formula: `=${first}` };
  const kind = KINDS[type];
  if (!kind) return { kind: "None" };
  const operator = OPERATORS[attribute(one, "operator") ?? "between"] ?? "Between";
  return {
    kind,
    // Validations say "…OrEqualTo" where conditional formats say "…OrEqual".
    operator: (operator.endsWith("OrEqual") ? `${operator}To` : operator) as "Between",
    formula1: bound(first),
    formula2: second === "" ? undefined : bound(second),
  };
}

function bound(formula: string): string | number {
  return formula !== "" && !Number.isNaN(Number(formula)) ? Number(formula) : `=${formula}`;
}

/** Conditional formats in the order of their priority; kinds that are not drawn stay out (and in the file). */
export function openConditionalFormats(
  root: Element,
  looks: readonly ConditionalLook[],
  color: ColorReader,
): ConditionalFormat[] {
  const found = children(root, "conditionalFormatting").flatMap((block) => {
    const areas = parseAreas(attribute(block, "sqref") ?? "");
    return children(block, "cfRule").map((rule) => ({ rule, areas }));
  });
  return found
    .sort((one, other) => (numberOf(one.rule, "priority") ?? 0) - (numberOf(other.rule, "priority") ?? 0))
    .flatMap(({ rule, areas }, index) => {
      const read = conditionalRule(rule, looks[numberOf(rule, "dxfId") ?? -1] ?? {}, color);
      return read ? [format(index, areas, rule, read)] : [];
    });
}

function format(
  index: number,
  areas: readonly Area[],
  rule: Element,
  read: ConditionalRule,
): ConditionalFormat {
  return {
    id: `{file-${index}-${attribute(rule, "priority")}}`,
    areas,
    priority: index,
    stopIfTrue: flag(rule, "stopIfTrue"),
    rule: read,
  };
}

function conditionalRule(rule: Element, look: ConditionalLook, color: ColorReader): ConditionalRule | null {
  const [first = "", second] = children(rule, "formula").map((one) => one.textContent ?? "");
  switch (attribute(rule, "type")) {
    case "expression":
      return { type: "Custom", formula: `=${first}`, look };
    case "cellIs":
      return {
        type: "CellValue",
        operator: OPERATORS[attribute(rule, "operator") ?? ""] ?? "EqualTo",
        formula1: `=${first}`,
        ...(second === undefined ? {} : { formula2: `=${second}` }),
        look,
      };
    case "containsText":
    case "notContainsText":
    case "beginsWith":
    case "endsWith":
      return {
        type: "ContainsText",
        operator: {
          containsText: "Contains",
          notContainsText: "NotContains",
          beginsWith: "BeginsWith",
          endsWith: "EndsWith",
        }[attribute(rule, "type") as "beginsWith"],
        text: attribute(rule, "text") ?? "",
        look,
      };
    case "top10": {
      const side = flag(rule, "bottom") ? "Bottom" : "Top";
      return {
        type: "TopBottom",
        kind: `${side}${flag(rule, "percent") ? "Percent" : "Items"}`,
        rank: numberOf(rule, "rank") ?? 10,
        look,
      };
    }
    case "colorScale":
      return colorScale(child(rule, "colorScale"), color);
    case "dataBar": {
      const bar = newConditionalRule("DataBar");
      const fill = color(child(child(rule, "dataBar"), "color"));
      return bar.type === "DataBar" && fill
        ? { ...bar, positive: { ...bar.positive, fillColor: fill } }
        : bar;
    }
    default:
      return null;
  }
}

const BOUNDS: Readonly<Record<string, string>> = {
  min: "LowestValue",
  max: "HighestValue",
  num: "Number",
  percent: "Percent",
  percentile: "Percentile",
  formula: "Formula",
};

function colorScale(scale: Element | undefined, color: ColorReader): ConditionalRule | null {
  const bounds = children(scale, "cfvo");
  const colors = children(scale, "color").map((one) => color(one) ?? "#FFFFFF");
  if (bounds.length < 2 || bounds.length !== colors.length) return null;
  const criteria = bounds.map((one, index) => ({
    type: BOUNDS[attribute(one, "type") ?? ""] ?? "LowestValue",
    formula: attribute(one, "val"),
    color: colors[index]!,
  }));
  return {
    type: "ColorScale",
    minimum: criteria[0]!,
    midpoint: criteria.length > 2 ? criteria[1]! : null,
    maximum: criteria[criteria.length - 1]!,
  };
}
