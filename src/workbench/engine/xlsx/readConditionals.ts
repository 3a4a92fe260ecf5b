import type { Book } from "../book";
import { newId } from "../book";
import type { ColorCriterion, ConditionalFormat, ConditionalRule } from "../conditionalFormat";
import type { Sheet } from "../sheet";
import { shownFormula } from "./fileFormula";
import type { ColorReader } from "./readColors";
import { readAreas } from "./readSheet";
import type { FileStyles } from "./readStyles";
import type { XmlElement } from "./xml";
import { child, childrenOf, flagAttribute, numberAttribute } from "./xml";

export function readConditionals(
  book: Book,
  sheet: Sheet,
  root: XmlElement,
  styles: FileStyles,
  color: ColorReader,
): void {
  const found = childrenOf(root, "conditionalFormatting").flatMap((block) =>
    childrenOf(block, "cfRule").flatMap((one): ConditionalFormat[] => {
      const rule = readCondition(one, styles, color);
      const areas = readAreas(block.attributes.sqref);
      if (!rule || areas.length === 0) return [];
      return [
        {
          id: newId(book),
          areas,
          priority: numberAttribute(one, "priority") ?? 1,
          stopIfTrue: flagAttribute(one, "stopIfTrue"),
          rule,
        },
      ];
    }),
  );
  sheet.conditionalFormats = found
    .sort((a, b) => a.priority - b.priority)
    .map((format, priority) => ({ ...format, priority }));
}

const CELL_OPERATORS: Readonly<Record<string, string>> = {
  between: "Between",
  notBetween: "NotBetween",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  greaterThan: "GreaterThan",
  lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqual",
  lessThanOrEqual: "LessThanOrEqual",
};
const TEXTS: Readonly<Record<string, string>> = {
  containsText: "Contains",
  notContainsText: "NotContains",
  beginsWith: "BeginsWith",
  endsWith: "EndsWith",
};
const PRESETS: Readonly<Record<string, string>> = {
  containsBlanks: "Blanks",
  notContainsBlanks: "NonBlanks",
  containsErrors: "Errors",
  notContainsErrors: "NonErrors",
  uniqueValues: "UniqueValues",
  duplicateValues: "DuplicateValues",
};
const BOUNDS: Readonly<Record<string, string>> = {
  min: "LowestValue",
  max: "HighestValue",
  num: "Number",
  percent: "Percent",
  formula: "Formula",
  percentile: "Percentile",
};
const ICONS: Readonly<Record<string, string>> = {
  "3Arrows": "ThreeArrows",
  "3ArrowsGray": "ThreeArrowsGray",
  "3Flags": "ThreeFlags",
  "3TrafficLights1": "ThreeTrafficLights1",
  "3TrafficLights2": "ThreeTrafficLights2",
  "3Signs": "ThreeSigns",
  "3Symbols": "ThreeSymbols",
  "3Symbols2": "ThreeSymbols2",
  "4Arrows": "FourArrows",
  "4ArrowsGray": "FourArrowsGray",
  "4RedToBlack": "FourRedToBlack",
  "4Rating": "FourRating",
  "4TrafficLights": "FourTrafficLights",
  "5Arrows": "FiveArrows",
  "5ArrowsGray": "FiveArrowsGray",
  "5Rating": "FiveRating",
  "5Quarters": "FiveQuarters",
};

function readCondition(one: XmlElement, styles: FileStyles, color: ColorReader): ConditionalRule | null {
  const dxf = numberAttribute(one, "dxfId");
  const look = dxf === null ? {} : styles.conditional(dxf);
  const formulas = childrenOf(one, "formula").map(({ text }) => `=${shownFormula(text)}`);
  const { type = "", operator = "between" } = one.attributes;
  if (TEXTS[type])
    return { type: "ContainsText", operator: TEXTS[type], text: one.attributes.text ?? "", look };
  if (PRESETS[type]) return { type: "PresetCriteria", criterion: PRESETS[type], look };
  switch (type) {
    case "expression":
      return { type: "Custom", formula: formulas[0] ?? "=FALSE", look };
    case "cellIs": {
      const formula2 = formulas[1];
      return {
        type: "CellValue",
        operator: CELL_OPERATORS[operator] ?? "Between",
        formula1: formulas[0] ?? "=0",
        formula2,
        look,
      };
    }
    case "top10": {
      const side = flagAttribute(one, "bottom") ? "Bottom" : "Top";
      const kind = `${side}${flagAttribute(one, "percent") ? "Percent" : "Items"}`;
      return { type: "TopBottom", kind, rank: numberAttribute(one, "rank") ?? 10, look };
    }
    case "aboveAverage": {
      const side = flagAttribute(one, "aboveAverage", true) ? "AboveAverage" : "BelowAverage";
      const deviations =
        ["", "OneStdDev", "TwoStdDev", "ThreeStdDev"][numberAttribute(one, "stdDev") ?? 0] ?? "";
      const equal = flagAttribute(one, "equalAverage") ? "EqualOr" : "";
      return { type: "PresetCriteria", criterion: `${equal}${deviations}${side}`, look };
    }
    case "timePeriod": {
      const period = one.attributes.timePeriod ?? "today";
      const criterion =
        period === "last7Days" ? "LastSevenDays" : period.charAt(0).toUpperCase() + period.slice(1);
      return { type: "PresetCriteria", criterion, look };
    }
    case "colorScale":
      return readScale(child(one, "colorScale"), color);
    case "dataBar":
      return readBar(child(one, "dataBar"), color);
    case "iconSet":
      return readIcons(child(one, "iconSet"));
    default:
      return null;
  }
}

function bound(one: XmlElement | undefined): { type: string; formula?: string } {
  const value = one?.attributes.val;
  const type = BOUNDS[one?.attributes.type ?? "num"] ?? "Number";
  return value === undefined ? { type } : { type, formula: value };
}

function readScale(scale: XmlElement | undefined, color: ColorReader): ConditionalRule | null {
  const bounds = childrenOf(scale, "cfvo");
  const colors = childrenOf(scale, "color").map((one) => color(one) ?? "#FFFFFF");
  const points = bounds.map((one, index): ColorCriterion => ({
    ...bound(one),
    color: colors[index] ?? "#FFFFFF",
  }));
  const [first, second, third] = points;
  if (!first || !second) return null;
  return third
    ? { type: "ColorScale", minimum: first, midpoint: second, maximum: third }
    : { type: "ColorScale", minimum: first, midpoint: null, maximum: second };
}

function readBar(bar: XmlElement | undefined, color: ColorReader): ConditionalRule {
  const [lower, upper] = childrenOf(bar, "cfvo");
  return {
    type: "DataBar",
    barOnly: !flagAttribute(bar, "showValue", true),
    direction: "Context",
    axisFormat: "Automatic",
    axisColor: "#000000",
    lower: bound(lower),
    upper: bound(upper),
    positive: { fillColor: color(child(bar, "color")) ?? "#638EC6", gradient: true, borderColor: "" },
    negative: { fillColor: "#FF0000", matchFill: false, borderColor: "", matchBorder: true },
  };
}

function readIcons(set: XmlElement | undefined): ConditionalRule {
  const criteria = childrenOf(set, "cfvo").map((one, index) =>
    index === 0
      ? { type: "Invalid", formula: "", operator: "Invalid" }
      : {
          type: BOUNDS[one.attributes.type ?? "percent"] ?? "Percent",
          formula: `=${one.attributes.val ?? "0"}`,
          operator: flagAttribute(one, "gte", true) ? "GreaterThanOrEqual" : "GreaterThan",
        },
  );
  return {
    type: "IconSet",
    style: ICONS[set?.attributes.iconSet ?? "3TrafficLights1"] ?? "ThreeTrafficLights1",
    reverse: flagAttribute(set, "reverse"),
    iconOnly: !flagAttribute(set, "showValue", true),
    criteria,
  };
}
