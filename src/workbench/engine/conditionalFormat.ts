import type { Area } from "./area";
import type { BorderStyle } from "./style";

/** The look that a rule lays over a cell; absent parts leave the cell's own look. */
export interface ConditionalLook {
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: "None" | "Single" | "Double";
  readonly strikethrough?: boolean;
  readonly fillColor?: string;
  readonly numberFormat?: string;
  readonly borders?: Readonly<Partial<Record<ConditionalSide, { style: BorderStyle; color: string }>>>;
}

export type ConditionalSide = "top" | "bottom" | "left" | "right";

export interface ColorCriterion {
  readonly type: string;
  readonly formula?: string | undefined;
  readonly color: string;
}

export interface BarBound {
  readonly type: string;
  readonly formula?: string | undefined;
}

export interface IconCriterion {
  readonly type: string;
  readonly formula: string;
  readonly operator: string;
  readonly customIcon?: { readonly set: string; readonly index: number } | undefined;
}

/** The condition, by kind, in Office.js's words. Formulas begin with `=` when they are formulas. */
export type ConditionalRule =
  | { readonly type: "Custom"; readonly formula: string; readonly look: ConditionalLook }
  | {
      readonly type: "CellValue";
      readonly operator: string;
      readonly formula1: string;
      readonly formula2?: string | undefined;
      readonly look: ConditionalLook;
    }
  | {
      readonly type: "ContainsText";
      readonly operator: string;
      readonly text: string;
      readonly look: ConditionalLook;
    }
  | {
      readonly type: "TopBottom";
      readonly kind: string;
      readonly rank: number;
      readonly look: ConditionalLook;
    }
  | { readonly type: "PresetCriteria"; readonly criterion: string; readonly look: ConditionalLook }
  | {
      readonly type: "ColorScale";
      readonly minimum: ColorCriterion;
      readonly midpoint: ColorCriterion | null;
      readonly maximum: ColorCriterion;
    }
  | DataBarRule
  | {
      readonly type: "IconSet";
      readonly style: string;
      readonly reverse: boolean;
      readonly iconOnly: boolean;
      readonly criteria: readonly IconCriterion[];
    };

export interface DataBarRule {
  readonly type: "DataBar";
  readonly barOnly: boolean;
  readonly direction: "Context" | "LeftToRight" | "RightToLeft";
  readonly axisFormat: "None" | "Automatic" | "CellMidPoint";
  readonly axisColor: string;
  readonly lower: BarBound;
  readonly upper: BarBound;
  readonly positive: { readonly fillColor: string; readonly gradient: boolean; readonly borderColor: string };
  readonly negative: {
    readonly fillColor: string;
    readonly matchFill: boolean;
    readonly borderColor: string;
    readonly matchBorder: boolean;
  };
}

export type ConditionalType = ConditionalRule["type"];

/** A conditional format. Formulas are relative to the first cell of the first area. Priority 0 is the first. */
export interface ConditionalFormat {
  readonly id: string;
  readonly areas: readonly Area[];
  readonly priority: number;
  readonly stopIfTrue: boolean;
  readonly rule: ConditionalRule;
}

/** What a rule is right after `conditionalFormats.add(type)`, before the script sets it. */
export function newConditionalRule(type: ConditionalType): ConditionalRule {
  switch (type) {
    case "Custom":
      return { type, formula: "", look: {} };
    case "CellValue":
      return { type, operator: "Invalid", formula1: "", look: {} };
    case "ContainsText":
      return { type, operator: "Invalid", text: "", look: {} };
    case "TopBottom":
      return { type, kind: "TopItems", rank: 10, look: {} };
    case "PresetCriteria":
      return { type, criterion: "Invalid", look: {} };
    case "ColorScale":
      return {
        type,
        minimum: { type: "LowestValue", color: "#F8696B" },
        midpoint: { type: "Percentile", formula: "50", color: "#FFEB84" },
        maximum: { type: "HighestValue", color: "#63BE7B" },
      };
    case "DataBar":
      return {
        type,
        barOnly: false,
        direction: "Context",
        axisFormat: "Automatic",
        axisColor: "#000000",
        lower: { type: "Automatic" },
        upper: { type: "Automatic" },
        positive: { fillColor: "#638EC6", gradient: true, borderColor: "" },
        negative: { fillColor: "#FF0000", matchFill: false, borderColor: "", matchBorder: true },
      };
    case "IconSet":
      return {
        type,
        style: "ThreeTrafficLights1",
        reverse: false,
        iconOnly: false,
        criteria: evenCriteria(3),
      };
    default: {
      const never: never = type;
      return never;
    }
  }
}

/** Criteria that split the values into equal parts by percentage, the default of an icon set. */
export function evenCriteria(icons: number): IconCriterion[] {
  return Array.from({ length: icons }, (_, index) =>
    index === 0
      ? { type: "Invalid", formula: "", operator: "Invalid" }
      : {
          type: "Percent",
          formula: `=${Math.round((100 * index) / icons)}`,
          operator: "GreaterThanOrEqual",
        },
  );
}

/** Number of icons by set name. */
export function iconCount(style: string): number {
  if (style.startsWith("Four")) return 4;
  return style.startsWith("Five") ? 5 : 3;
}
