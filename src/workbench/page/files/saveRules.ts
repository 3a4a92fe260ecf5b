import type { ConditionalFormat, Sheet, Validation } from "../../engine";
import { areaAddress } from "../../engine";
import type { StyleWriter } from "./saveStyles";
import { escapeXml } from "./xml";

const small = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1);
const unsigned = (formula: string | number): string => escapeXml(String(formula).replace(/^=/, ""));

/** `<dataValidations>` of a sheet, or nothing. */
export function validationsXml(sheet: Sheet): string {
  const shown = sheet.validations.filter((one) => one.areas.length > 0);
  if (shown.length === 0) return "";
  return `<dataValidations count="${shown.length}">${shown.map(validationXml).join("")}</dataValidations>`;
}

function validationXml(one: Validation): string {
  const { rule, errorAlert, prompt } = one;
  const kinds = { WholeNumber: "whole", TextLength: "textLength" } as Readonly<Record<string, string>>;
  const attributes = [
    `type="${kinds[rule.kind] ?? small(rule.kind)}"`,
    "operator" in rule ? `operator="${small(rule.operator).replace(/To$/, "")}"` : "",
    one.ignoreBlanks ? 'allowBlank="1"' : "",
    rule.kind === "List" && !rule.dropDown ? 'showDropDown="1"' : "",
    prompt.showPrompt ? 'showInputMessage="1"' : "",
    errorAlert.showAlert ? 'showErrorMessage="1"' : "",
    errorAlert.style === "Stop" ? "" : `errorStyle="${small(errorAlert.style)}"`,
    errorAlert.title ? `errorTitle="${escapeXml(errorAlert.title)}"` : "",
    errorAlert.message ? `error="${escapeXml(errorAlert.message)}"` : "",
    prompt.title ? `promptTitle="${escapeXml(prompt.title)}"` : "",
    prompt.message ? `prompt="${escapeXml(prompt.message)}"` : "",
    `sqref="${one.areas.map(areaAddress).join(" ")}"`,
  ].filter((part) => part !== "");
  return `<dataValidation ${attributes.join(" ")}>${boundsXml(one)}</dataValidation>`;
}

function boundsXml({ rule }: Validation): string {
  switch (rule.kind) {
    case "None":
      return "";
    case "List":
      return rule.source.startsWith("=")
        ? `<formula1>${unsigned(rule.source)}</formula1>`
        : `<formula1>"${escapeXml(rule.source.replace(/"/g, '""'))}"</formula1>`;
    case "Custom":
      return `<formula1>${unsigned(rule.formula)}</formula1>`;
    default:
      return (
        `<formula1>${unsigned(rule.formula1)}</formula1>` +
        (rule.formula2 === undefined ? "" : `<formula2>${unsigned(rule.formula2)}</formula2>`)
      );
  }
}

/** One `<conditionalFormatting>` for each rule that the page knows how to read again. */
export function conditionalFormatsXml(sheet: Sheet, styles: StyleWriter): string {
  return [...sheet.conditionalFormats]
    .sort((one, other) => one.priority - other.priority)
    .map((one, index) => {
      const inside = ruleXml(one, index + 1, styles);
      return inside === ""
        ? ""
        : `<conditionalFormatting sqref="${one.areas.map(areaAddress).join(" ")}">${inside}</conditionalFormatting>`;
    })
    .join("");
}

const TEXT_RULES: Readonly<Record<string, (cell: string, text: string) => [string, string]>> = {
  Contains: (cell, text) => ["containsText", `NOT(ISERROR(SEARCH("${text}",${cell})))`],
  NotContains: (cell, text) => ["notContainsText", `ISERROR(SEARCH("${text}",${cell}))`],
  BeginsWith: (cell, text) => ["beginsWith", `LEFT(${cell},LEN("${text}"))="${text}"`],
  EndsWith: (cell, text) => ["endsWith", `RIGHT(${cell},LEN("${text}"))="${text}"`],
};

function ruleXml(format: ConditionalFormat, priority: number, styles: StyleWriter): string {
  const { rule } = format;
  const common = `priority="${priority}"${format.stopIfTrue ? ' stopIfTrue="1"' : ""}`;
  const look = "look" in rule ? ` dxfId="${styles.difference(rule.look)}"` : "";
  switch (rule.type) {
    case "Custom":
      return `<cfRule type="expression"${look} ${common}><formula>${unsigned(rule.formula)}</formula></cfRule>`;
    case "CellValue": {
      const second = rule.formula2 === undefined ? "" : `<formula>${unsigned(rule.formula2)}</formula>`;
      const operator = { EqualTo: "equal", NotEqualTo: "notEqual" }[rule.operator] ?? small(rule.operator);
      return `<cfRule type="cellIs"${look} ${common} operator="${operator}"><formula>${unsigned(rule.formula1)}</formula>${second}</cfRule>`;
    }
    case "ContainsText": {
      const first = format.areas[0]!;
      const cell = areaAddress({ ...first, lastRow: first.firstRow, lastColumn: first.firstColumn });
      const [type, formula] = (TEXT_RULES[rule.operator] ?? TEXT_RULES.Contains!)(
        cell,
        rule.text.replace(/"/g, '""'),
      );
      return `<cfRule type="${type}"${look} ${common} text="${escapeXml(rule.text)}"><formula>${escapeXml(formula)}</formula></cfRule>`;
    }
    case "TopBottom": {
      const bottom = rule.kind.startsWith("Bottom") ? ' bottom="1"' : "";
      const percent = rule.kind.endsWith("Percent") ? ' percent="1"' : "";
      return `<cfRule type="top10"${look} ${common}${percent}${bottom} rank="${rule.rank}"/>`;
    }
    case "ColorScale": {
      const points = [rule.minimum, ...(rule.midpoint ? [rule.midpoint] : []), rule.maximum];
      const kinds: Readonly<Record<string, string>> = {
        LowestValue: "min",
        HighestValue: "max",
        Number: "num",
      };
      const bounds = points.map(
        (one) =>
          `<cfvo type="${kinds[one.type] ?? small(one.type)}"${one.formula === undefined ? "" : ` val="${unsigned(one.formula)}"`}/>`,
      );
      const colors = points.map((one) => `<color rgb="FF${one.color.slice(1)}"/>`);
      return `<cfRule type="colorScale" ${common}><colorScale>${bounds.join("")}${colors.join("")}</colorScale></cfRule>`;
    }
    case "DataBar":
      return `<cfRule type="dataBar" ${common}><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF${rule.positive.fillColor.slice(1)}"/></dataBar></cfRule>`;
    default:
      return "";
  }
}
