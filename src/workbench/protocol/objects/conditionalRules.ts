import { evenCriteria, iconCount, isFormulaSyntax, refuse, toR1C1 } from "../../engine";
import type { ConditionalRule } from "../../engine";
import type { HostClass, HostContext, HostObject } from "../context";
import type { ConditionalTarget } from "../targets";
import { colorArg, flagArg, listArg, recordArg, textArg, wordArg } from "./arg";
import { conditionalOf, replaceRule, ruleOf } from "./conditionals";

const CELL_OPERATORS = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqual",
  "LessThanOrEqual",
] as const;
const TEXT_OPERATORS = ["Contains", "NotContains", "BeginsWith", "EndsWith"] as const;
const TOP_BOTTOM = ["TopItems", "TopPercent", "BottomItems", "BottomPercent"] as const;
const PRESETS = [
  "Blanks",
  "NonBlanks",
  "Errors",
  "NonErrors",
  "Yesterday",
  "Today",
  "Tomorrow",
  "LastSevenDays",
  "LastWeek",
  "ThisWeek",
  "NextWeek",
  "LastMonth",
  "ThisMonth",
  "NextMonth",
  "AboveAverage",
  "BelowAverage",
  "EqualOrAboveAverage",
  "EqualOrBelowAverage",
  "OneStdDevAboveAverage",
  "OneStdDevBelowAverage",
  "TwoStdDevAboveAverage",
  "TwoStdDevBelowAverage",
  "ThreeStdDevAboveAverage",
  "ThreeStdDevBelowAverage",
  "UniqueValues",
  "DuplicateValues",
] as const;
const SCALE_TYPES = ["LowestValue", "HighestValue", "Number", "Percent", "Formula", "Percentile"] as const;
const ICON_TYPES = ["Number", "Percent", "Formula", "Percentile"] as const;
const ICON_OPERATORS = ["GreaterThan", "GreaterThanOrEqual"] as const;
const ICON_SETS = [
  "ThreeArrows",
  "ThreeArrowsGray",
  "ThreeFlags",
  "ThreeTrafficLights1",
  "ThreeTrafficLights2",
  "ThreeSigns",
  "ThreeSymbols",
  "ThreeSymbols2",
  "FourArrows",
  "FourArrowsGray",
  "FourRedToBlack",
  "FourRating",
  "FourTrafficLights",
  "FiveArrows",
  "FiveArrowsGray",
  "FiveRating",
  "FiveQuarters",
  "ThreeStars",
  "ThreeTriangles",
  "FiveBoxes",
] as const;

function format(target: ConditionalTarget, context: HostContext): HostObject {
  return context.make("ConditionalRangeFormat", target);
}

function formulaText(value: unknown): string {
  const text = textArg(value);
  if (text.startsWith("=") && !isFormulaSyntax(text.slice(1))) refuse("InvalidArgument", `formula ${text}`);
  return text;
}

function optionalFormula(value: unknown): string | undefined {
  return value === null || value === undefined ? undefined : formulaText(value);
}

export const customConditionalClass: HostClass<ConditionalTarget> = {
  navigate: { Format: format, Rule: (target, context) => context.make("ConditionalFormatRule", target) },
};

const setFormula = (target: ConditionalTarget, value: unknown): void => {
  const text = formulaText(value);
  replaceRule(target, { ...ruleOf(target, "Custom"), formula: text.startsWith("=") ? text : `=${text}` });
};

/** The formula of a custom rule; it is relative to the first cell. */
export const conditionalRuleClass: HostClass<ConditionalTarget> = {
  get: {
    Formula: (target) => ruleOf(target, "Custom").formula,
    FormulaLocal: (target) => ruleOf(target, "Custom").formula,
    FormulaR1C1: (target) => {
      const first = conditionalOf(target).areas[0]!;
      return `=${toR1C1(ruleOf(target, "Custom").formula.replace(/^=/, ""), first.firstRow, first.firstColumn)}`;
    },
  },
  set: { Formula: setFormula },
};

export const cellValueConditionalClass: HostClass<ConditionalTarget> = {
  get: {
    Rule: (target) => {
      const { formula1, formula2, operator } = ruleOf(target, "CellValue");
      return { formula1, ...(formula2 === undefined ? {} : { formula2 }), operator };
    },
  },
  set: {
    Rule: (target, value) => {
      const record = recordArg(value);
      replaceRule(target, {
        ...ruleOf(target, "CellValue"),
        operator: wordArg(record.operator, CELL_OPERATORS),
        formula1: formulaText(record.formula1),
        formula2: optionalFormula(record.formula2),
      });
    },
  },
  navigate: { Format: format },
};

export const textConditionalClass: HostClass<ConditionalTarget> = {
  get: {
    Rule: (target) => {
      const { operator, text } = ruleOf(target, "ContainsText");
      return { operator, text };
    },
  },
  set: {
    Rule: (target, value) => {
      const record = recordArg(value);
      const operator = wordArg(record.operator, TEXT_OPERATORS);
      replaceRule(target, { ...ruleOf(target, "ContainsText"), operator, text: textArg(record.text) });
    },
  },
  navigate: { Format: format },
};

export const topBottomConditionalClass: HostClass<ConditionalTarget> = {
  get: {
    Rule: (target) => {
      const { kind, rank } = ruleOf(target, "TopBottom");
      return { type: kind, rank };
    },
  },
  set: {
    Rule: (target, value) => {
      const record = recordArg(value);
      const kind = wordArg(record.type, TOP_BOTTOM);
      replaceRule(target, { ...ruleOf(target, "TopBottom"), kind, rank: Number(record.rank) });
    },
  },
  navigate: { Format: format },
};

export const presetConditionalClass: HostClass<ConditionalTarget> = {
  get: { Rule: (target) => ({ criterion: ruleOf(target, "PresetCriteria").criterion }) },
  set: {
    Rule: (target, value) => {
      const criterion = wordArg(recordArg(value).criterion, PRESETS);
      replaceRule(target, { ...ruleOf(target, "PresetCriteria"), criterion });
    },
  },
  navigate: { Format: format },
};

type ScaleRule = Extract<ConditionalRule, { type: "ColorScale" }>;

export const colorScaleConditionalClass: HostClass<ConditionalTarget> = {
  get: {
    Criteria: (target) => {
      const { minimum, midpoint, maximum } = ruleOf(target, "ColorScale");
      return { minimum, ...(midpoint ? { midpoint } : {}), maximum };
    },
    ThreeColorScale: (target) => ruleOf(target, "ColorScale").midpoint !== null,
  },
  set: {
    Criteria: (target, value) => {
      const record = recordArg(value);
      const point = (part: unknown): ScaleRule["minimum"] => {
        const { type, formula, color } = recordArg(part);
        return {
          type: wordArg(type, SCALE_TYPES),
          formula: optionalFormula(formula),
          color: colorArg(color),
        };
      };
      const midpoint =
        record.midpoint === null || record.midpoint === undefined ? null : point(record.midpoint);
      replaceRule(target, {
        type: "ColorScale",
        minimum: point(record.minimum),
        midpoint,
        maximum: point(record.maximum),
      });
    },
  },
};

export const iconSetConditionalClass: HostClass<ConditionalTarget> = {
  get: {
    Style: (target) => ruleOf(target, "IconSet").style,
    ReverseIconOrder: (target) => ruleOf(target, "IconSet").reverse,
    ShowIconOnly: (target) => ruleOf(target, "IconSet").iconOnly,
    Criteria: (target) => ruleOf(target, "IconSet").criteria,
  },
  set: {
    Style: (target, value) => {
      const style = wordArg(value, ICON_SETS);
      const before = ruleOf(target, "IconSet");
      const criteria =
        iconCount(style) === before.criteria.length ? before.criteria : evenCriteria(iconCount(style));
      replaceRule(target, { ...before, style, criteria });
    },
    ReverseIconOrder: (target, value) =>
      replaceRule(target, { ...ruleOf(target, "IconSet"), reverse: flagArg(value) }),
    ShowIconOnly: (target, value) =>
      replaceRule(target, { ...ruleOf(target, "IconSet"), iconOnly: flagArg(value) }),
    Criteria: (target, value) => {
      const rule = ruleOf(target, "IconSet");
      const given = listArg(value);
      if (given.length !== iconCount(rule.style)) refuse("InvalidArgument", "one criterion for each icon");
      const defaults = evenCriteria(given.length);
      const criteria = given.map((one, index) => {
        const record = recordArg(one);
        // The first criterion only stands for "everything below".
        if (index === 0 || record.type === undefined) return defaults[index]!;
        return {
          type: wordArg(record.type, ICON_TYPES),
          operator: wordArg(record.operator, ICON_OPERATORS),
          formula: formulaText(record.formula),
        };
      });
      replaceRule(target, { ...rule, criteria });
    },
  },
};
