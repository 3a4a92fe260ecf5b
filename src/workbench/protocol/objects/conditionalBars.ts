import type { DataBarRule } from "../../engine";
import type { HostClass } from "../context";
import type { ConditionalTarget } from "../targets";
import { colorArg, flagArg, optionalText, recordArg, wordArg } from "./arg";
import { replaceRule, ruleOf } from "./conditionals";

const BOUNDS = [
  "LowestValue",
  "HighestValue",
  "Number",
  "Percent",
  "Formula",
  "Percentile",
  "Automatic",
] as const;

function change(target: ConditionalTarget, patch: Partial<DataBarRule>): void {
  replaceRule(target, { ...ruleOf(target, "DataBar"), ...patch });
}

function boundArg(value: unknown): DataBarRule["lower"] {
  const { type, formula } = recordArg(value);
  return { type: wordArg(type, BOUNDS), formula: optionalText(formula) ?? undefined };
}

/** An empty text takes a border away. */
function optionalColor(value: unknown): string {
  return value === "" ? "" : colorArg(value);
}

export const dataBarConditionalClass: HostClass<ConditionalTarget> = {
  get: {
    ShowDataBarOnly: (target) => ruleOf(target, "DataBar").barOnly,
    BarDirection: (target) => ruleOf(target, "DataBar").direction,
    AxisFormat: (target) => ruleOf(target, "DataBar").axisFormat,
    AxisColor: (target) => ruleOf(target, "DataBar").axisColor,
    LowerBoundRule: (target) => ruleOf(target, "DataBar").lower,
    UpperBoundRule: (target) => ruleOf(target, "DataBar").upper,
  },
  set: {
    ShowDataBarOnly: (target, value) => change(target, { barOnly: flagArg(value) }),
    BarDirection: (target, value) =>
      change(target, { direction: wordArg(value, ["Context", "LeftToRight", "RightToLeft"]) }),
    AxisFormat: (target, value) =>
      change(target, { axisFormat: wordArg(value, ["None", "Automatic", "CellMidPoint"]) }),
    AxisColor: (target, value) => change(target, { axisColor: optionalColor(value) }),
    LowerBoundRule: (target, value) => change(target, { lower: boundArg(value) }),
    UpperBoundRule: (target, value) => change(target, { upper: boundArg(value) }),
  },
  navigate: {
    PositiveFormat: (target, context) => context.make("ConditionalDataBarPositiveFormat", target),
    NegativeFormat: (target, context) => context.make("ConditionalDataBarNegativeFormat", target),
  },
};

export const positiveBarClass: HostClass<ConditionalTarget> = {
  get: {
    FillColor: (target) => ruleOf(target, "DataBar").positive.fillColor,
    GradientFill: (target) => ruleOf(target, "DataBar").positive.gradient,
    BorderColor: (target) => ruleOf(target, "DataBar").positive.borderColor,
  },
  set: {
    FillColor: (target, value) => patchPositive(target, { fillColor: colorArg(value) }),
    GradientFill: (target, value) => patchPositive(target, { gradient: flagArg(value) }),
    BorderColor: (target, value) => patchPositive(target, { borderColor: optionalColor(value) }),
  },
};

export const negativeBarClass: HostClass<ConditionalTarget> = {
  get: {
    FillColor: (target) => ruleOf(target, "DataBar").negative.fillColor,
    MatchPositiveFillColor: (target) => ruleOf(target, "DataBar").negative.matchFill,
    BorderColor: (target) => ruleOf(target, "DataBar").negative.borderColor,
    MatchPositiveBorderColor: (target) => ruleOf(target, "DataBar").negative.matchBorder,
  },
  set: {
    FillColor: (target, value) => patchNegative(target, { fillColor: colorArg(value), matchFill: false }),
    MatchPositiveFillColor: (target, value) => patchNegative(target, { matchFill: flagArg(value) }),
    BorderColor: (target, value) =>
      patchNegative(target, { borderColor: optionalColor(value), matchBorder: false }),
    MatchPositiveBorderColor: (target, value) => patchNegative(target, { matchBorder: flagArg(value) }),
  },
};

function patchPositive(target: ConditionalTarget, patch: Partial<DataBarRule["positive"]>): void {
  change(target, { positive: { ...ruleOf(target, "DataBar").positive, ...patch } });
}

function patchNegative(target: ConditionalTarget, patch: Partial<DataBarRule["negative"]>): void {
  change(target, { negative: { ...ruleOf(target, "DataBar").negative, ...patch } });
}
