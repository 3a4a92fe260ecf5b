import { toAddress } from "../../../core/workbook";
import { areaAddress } from "../address";
import type { ConditionalFormat, ConditionalRule } from "../conditionalFormat";
import type { Sheet } from "../sheet";
import { fileFormula } from "./fileFormula";
import type { StyleWriter } from "./writeStyles";
import { element, escapeXml } from "./xml";

const OPERATORS: Readonly<Record<string, string>> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqual: "greaterThanOrEqual",
  LessThanOrEqual: "lessThanOrEqual",
};
const BOUNDS: Readonly<Record<string, string>> = {
  LowestValue: "min",
  HighestValue: "max",
  Automatic: "min",
  Number: "num",
  Percent: "percent",
  Formula: "formula",
  Percentile: "percentile",
};
const PERIODS: Readonly<Record<string, string>> = {
  Yesterday: "yesterday",
  Today: "today",
  Tomorrow: "tomorrow",
  LastSevenDays: "last7Days",
  LastWeek: "lastWeek",
  ThisWeek: "thisWeek",
  NextWeek: "nextWeek",
  LastMonth: "lastMonth",
  ThisMonth: "thisMonth",
  NextMonth: "nextMonth",
};
/** Sets of the file format; the three later ones need an extension and are written as their nearest. */
const ICONS: Readonly<Record<string, string>> = {
  ThreeArrows: "3Arrows",
  ThreeArrowsGray: "3ArrowsGray",
  ThreeFlags: "3Flags",
  ThreeTrafficLights1: "3TrafficLights1",
  ThreeTrafficLights2: "3TrafficLights2",
  ThreeSigns: "3Signs",
  ThreeSymbols: "3Symbols",
  ThreeSymbols2: "3Symbols2",
  FourArrows: "4Arrows",
  FourArrowsGray: "4ArrowsGray",
  FourRedToBlack: "4RedToBlack",
  FourRating: "4Rating",
  FourTrafficLights: "4TrafficLights",
  FiveArrows: "5Arrows",
  FiveArrowsGray: "5ArrowsGray",
  FiveRating: "5Rating",
  FiveQuarters: "5Quarters",
  ThreeStars: "3Signs",
  ThreeTriangles: "3Arrows",
  FiveBoxes: "5Rating",
};

export function conditionalsXml(sheet: Sheet, styles: StyleWriter): string {
  return [...sheet.conditionalFormats]
    .sort((a, b) => a.priority - b.priority)
    .map((format, index) =>
      element(
        "conditionalFormatting",
        { sqref: format.areas.map(areaAddress).join(" ") },
        ruleXml(format, index + 1, styles),
      ),
    )
    .join("");
}

function ruleXml(
  { rule, areas, stopIfTrue }: ConditionalFormat,
  priority: number,
  styles: StyleWriter,
): string {
  const first = areas[0]!;
  const cell = toAddress(first.firstRow, first.firstColumn);
  const common = {
    dxfId: "look" in rule ? styles.conditional(rule.look) : undefined,
    priority,
    stopIfTrue: (stopIfTrue && "look" in rule) || undefined,
  };
  switch (rule.type) {
    case "Custom":
      return element("cfRule", { type: "expression", ...common }, formula(rule.formula));
    case "CellValue":
      return element(
        "cfRule",
        { type: "cellIs", ...common, operator: OPERATORS[rule.operator] },
        formula(rule.formula1) + (rule.formula2 === undefined ? "" : formula(rule.formula2)),
      );
    case "ContainsText":
      return textRule(rule, cell, common);
    case "TopBottom":
      return element("cfRule", {
        type: "top10",
        ...common,
        percent: rule.kind.endsWith("Percent") || undefined,
        bottom: rule.kind.startsWith("Bottom") || undefined,
        rank: rule.rank,
      });
    case "PresetCriteria":
      return presetRule(rule.criterion, cell, common);
    case "ColorScale": {
      const points = [rule.minimum, ...(rule.midpoint ? [rule.midpoint] : []), rule.maximum];
      const inner = points.map(bound).join("") + points.map(({ color }) => colour(color)).join("");
      return element("cfRule", { type: "colorScale", priority }, element("colorScale", {}, inner));
    }
    case "DataBar": {
      const upper = rule.upper.type === "Automatic" ? { ...rule.upper, type: "HighestValue" } : rule.upper;
      const inner = bound(rule.lower) + bound(upper) + colour(rule.positive.fillColor);
      const bar = element("dataBar", { showValue: rule.barOnly ? false : undefined }, inner);
      return element("cfRule", { type: "dataBar", priority }, bar);
    }
    case "IconSet": {
      const inner = rule.criteria
        .map((one, index) =>
          index === 0
            ? element("cfvo", { type: "percent", val: 0 })
            : element("cfvo", {
                type: BOUNDS[one.type],
                val: one.formula.replace(/^=/, ""),
                gte: one.operator === "GreaterThan" ? false : undefined,
              }),
        )
        .join("");
      const attributes = {
        iconSet: ICONS[rule.style],
        showValue: rule.iconOnly ? false : undefined,
        reverse: rule.reverse || undefined,
      };
      return element("cfRule", { type: "iconSet", priority }, element("iconSet", attributes, inner));
    }
    default: {
      const never: never = rule;
      return never;
    }
  }
}

type Common = Readonly<Record<string, string | number | boolean | undefined>>;

function textRule(
  rule: Extract<ConditionalRule, { type: "ContainsText" }>,
  cell: string,
  common: Common,
): string {
  const text = rule.text.startsWith("=") ? rule.text.slice(1) : `"${rule.text.replace(/"/g, '""')}"`;
  const kinds: Readonly<Record<string, readonly [type: string, operator: string, formula: string]>> = {
    Contains: ["containsText", "containsText", `NOT(ISERROR(SEARCH(${text},${cell})))`],
    NotContains: ["notContainsText", "notContains", `ISERROR(SEARCH(${text},${cell}))`],
    BeginsWith: ["beginsWith", "beginsWith", `LEFT(${cell},LEN(${text}))=${text}`],
    EndsWith: ["endsWith", "endsWith", `RIGHT(${cell},LEN(${text}))=${text}`],
  };
  const [type, operator, condition] = kinds[rule.operator] ?? kinds.Contains!;
  return element("cfRule", { type, ...common, operator, text: rule.text }, formula(condition));
}

function presetRule(criterion: string, cell: string, common: Common): string {
  const period = PERIODS[criterion];
  if (period) return element("cfRule", { type: "timePeriod", ...common, timePeriod: period });
  switch (criterion) {
    case "Blanks":
      return element("cfRule", { type: "containsBlanks", ...common }, formula(`LEN(TRIM(${cell}))=0`));
    case "NonBlanks":
      return element("cfRule", { type: "notContainsBlanks", ...common }, formula(`LEN(TRIM(${cell}))>0`));
    case "Errors":
      return element("cfRule", { type: "containsErrors", ...common }, formula(`ISERROR(${cell})`));
    case "NonErrors":
      return element("cfRule", { type: "notContainsErrors", ...common }, formula(`NOT(ISERROR(${cell}))`));
    case "UniqueValues":
    case "DuplicateValues":
      return element("cfRule", {
        type: criterion === "UniqueValues" ? "uniqueValues" : "duplicateValues",
        ...common,
      });
    default: {
      const deviations = { One: 1, Two: 2, Three: 3 }[criterion.split("StdDev")[0] ?? ""];
      return element("cfRule", {
        type: "aboveAverage",
        ...common,
        aboveAverage: criterion.includes("Below") ? false : undefined,
        equalAverage: criterion.startsWith("EqualOr") || undefined,
        stdDev: deviations,
      });
    }
  }
}

function bound({
  type,
  formula: text,
}: {
  readonly type: string;
  readonly formula?: string | undefined;
}): string {
  return element("cfvo", { type: BOUNDS[type], val: text?.replace(/^=/, "") });
}

function colour(color: string): string {
  return element("color", { rgb: `FF${color.replace("#", "")}` });
}

function formula(text: string): string {
  return `<formula>${escapeXml(fileFormula(text.replace(/^=/, "")))}</formula>`;
}
