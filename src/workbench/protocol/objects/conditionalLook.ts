import { refuse } from "../../engine";
import type { ConditionalLook, ConditionalSide } from "../../engine";
import type { HostClass } from "../context";
import type { ConditionalSideTarget, ConditionalTarget } from "../targets";
import { colorArg, flagArg, textArg, wordArg } from "./arg";
import { conditionalOf, replaceRule } from "./conditionals";

function lookOf(target: ConditionalTarget): ConditionalLook {
  const { rule } = conditionalOf(target);
  return "look" in rule ? rule.look : refuse("InvalidOperation", "this kind of rule has no format");
}

function change(target: ConditionalTarget, patch: Partial<Record<keyof ConditionalLook, unknown>>): void {
  const { rule } = conditionalOf(target);
  if (!("look" in rule)) return refuse("InvalidOperation", "this kind of rule has no format");
  const look = Object.fromEntries(
    Object.entries({ ...rule.look, ...patch }).filter(([, value]) => value !== undefined),
  ) as ConditionalLook;
  replaceRule(target, { ...rule, look });
}

export const conditionalFormatLookClass: HostClass<ConditionalTarget> = {
  get: { NumberFormat: (target) => lookOf(target).numberFormat ?? "" },
  set: { NumberFormat: (target, value) => change(target, { numberFormat: textArg(value) }) },
  navigate: {
    Fill: (target, context) => context.make("ConditionalRangeFill", target),
    Font: (target, context) => context.make("ConditionalRangeFont", target),
    Borders: (target, context) => context.make("ConditionalRangeBorderCollection", target),
  },
};

export const conditionalFillClass: HostClass<ConditionalTarget> = {
  get: { Color: (target) => lookOf(target).fillColor ?? "" },
  set: { Color: (target, value) => change(target, { fillColor: colorArg(value) }) },
  methods: { Clear: (target) => change(target, { fillColor: undefined }) },
};

export const conditionalFontClass: HostClass<ConditionalTarget> = {
  get: {
    Color: (target) => lookOf(target).fontColor ?? "",
    Bold: (target) => lookOf(target).bold ?? false,
    Italic: (target) => lookOf(target).italic ?? false,
    Underline: (target) => lookOf(target).underline ?? "None",
    Strikethrough: (target) => lookOf(target).strikethrough ?? false,
  },
  set: {
    Color: (target, value) => change(target, { fontColor: colorArg(value) }),
    Bold: (target, value) => change(target, { bold: flagArg(value) }),
    Italic: (target, value) => change(target, { italic: flagArg(value) }),
    Underline: (target, value) => change(target, { underline: wordArg(value, ["None", "Single", "Double"]) }),
    Strikethrough: (target, value) => change(target, { strikethrough: flagArg(value) }),
  },
  methods: {
    Clear: (target) =>
      change(target, {
        fontColor: undefined,
        bold: undefined,
        italic: undefined,
        underline: undefined,
        strikethrough: undefined,
      }),
  },
};

const SIDES = { EdgeTop: "top", EdgeBottom: "bottom", EdgeLeft: "left", EdgeRight: "right" } as const;
const STYLES = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot"] as const;

export const conditionalBordersClass: HostClass<ConditionalTarget> = {
  get: { Count: () => 4 },
  items: (target, context) =>
    Object.values(SIDES).map((side) => context.make("ConditionalRangeBorder", { ...target, side })),
  item: (target, key, context) => {
    const name = wordArg(key, Object.keys(SIDES) as (keyof typeof SIDES)[]);
    return context.make("ConditionalRangeBorder", { ...target, side: SIDES[name] });
  },
  navigate: {
    Top: (target, context) => context.make("ConditionalRangeBorder", { ...target, side: "top" }),
    Bottom: (target, context) => context.make("ConditionalRangeBorder", { ...target, side: "bottom" }),
    Left: (target, context) => context.make("ConditionalRangeBorder", { ...target, side: "left" }),
    Right: (target, context) => context.make("ConditionalRangeBorder", { ...target, side: "right" }),
  },
};

export const conditionalBorderClass: HostClass<ConditionalSideTarget> = {
  get: {
    SideIndex: ({ side }) => Object.entries(SIDES).find(([, one]) => one === side)![0],
    Style: (target) => lookOf(target).borders?.[target.side]?.style ?? "None",
    Color: (target) => lookOf(target).borders?.[target.side]?.color ?? "",
  },
  set: {
    Style: (target, value) => setBorder(target, target.side, { style: wordArg(value, STYLES) }),
    Color: (target, value) => setBorder(target, target.side, { color: colorArg(value) }),
  },
};

function setBorder(
  target: ConditionalTarget,
  side: ConditionalSide,
  patch: { readonly style?: (typeof STYLES)[number]; readonly color?: string },
): void {
  const borders = lookOf(target).borders ?? {};
  const before = borders[side] ?? { style: "Continuous", color: "#000000" };
  change(target, { borders: { ...borders, [side]: { ...before, ...patch } } });
}
