import { intersectAreas, newConditionalRule, newId, refuse, without } from "../../engine";
import type { ConditionalFormat, ConditionalRule, ConditionalType } from "../../engine";
import type { HostClass, HostContext, HostObject } from "../context";
import type { CellsTarget, ConditionalTarget } from "../targets";
import { flagArg, textArg, wholeArg, wordArg } from "./arg";
import { areasObject, rangeObject } from "./cells";

const TYPES = [
  "Custom",
  "DataBar",
  "ColorScale",
  "IconSet",
  "TopBottom",
  "PresetCriteria",
  "ContainsText",
  "CellValue",
] as const satisfies readonly ConditionalType[];

/** The format as it is now; refuses when it was deleted. */
export function conditionalOf(target: ConditionalTarget): ConditionalFormat {
  return (
    target.sheet.conditionalFormats.find((one) => one.id === target.id) ?? refuse("ItemNotFound", "deleted")
  );
}

/** The rule, when it is of that type. */
export function ruleOf<T extends ConditionalType>(
  target: ConditionalTarget,
  type: T,
): Extract<ConditionalRule, { type: T }> {
  const { rule } = conditionalOf(target);
  return rule.type === type
    ? (rule as Extract<ConditionalRule, { type: T }>)
    : refuse("InvalidOperation", `not ${type}`);
}

export function replaceRule(target: ConditionalTarget, rule: ConditionalRule): void {
  replace(target, { rule });
}

function replace({ sheet, id }: ConditionalTarget, patch: Partial<ConditionalFormat>): void {
  sheet.conditionalFormats = sheet.conditionalFormats.map((one) =>
    one.id === id ? { ...one, ...patch } : one,
  );
}

function formatsOf({ part }: CellsTarget): ConditionalFormat[] {
  return part.sheet.conditionalFormats
    .filter((one) => one.areas.some((area) => part.areas.some((wanted) => intersectAreas(area, wanted))))
    .sort((a, b) => a.priority - b.priority);
}

function formatObject(context: HostContext, { part }: CellsTarget, format: ConditionalFormat): HostObject {
  return context.make("ConditionalFormat", { sheet: part.sheet, id: format.id });
}

/** `range.conditionalFormats`, in the order of their priority. */
export const conditionalsClass: HostClass<CellsTarget> = {
  items: (target, context) => formatsOf(target).map((one) => formatObject(context, target, one)),
  item: (target, key, context) => {
    const format = formatsOf(target).find((one) => one.id === textArg(key));
    return format ? formatObject(context, target, format) : null;
  },
  methods: {
    // A new format comes first; the others move back.
    Add: (target, [type], context) => {
      const { sheet, areas } = target.part;
      if (sheet.protection && !sheet.protection.options.allowFormatCells) refuse("AccessDenied", sheet.name);
      const format: ConditionalFormat = {
        id: newId(context.book),
        areas,
        priority: 0,
        stopIfTrue: false,
        rule: newConditionalRule(wordArg(type, TYPES)),
      };
      const others = sheet.conditionalFormats.map((one) => ({ ...one, priority: one.priority + 1 }));
      sheet.conditionalFormats = [format, ...others];
      return formatObject(context, target, format);
    },
    ClearAll: ({ part }) => {
      part.sheet.conditionalFormats = without(part.sheet.conditionalFormats, part.areas);
    },
  },
};

function navigation(
  type: ConditionalType,
  className: ConditionalClass,
): {
  only: (target: ConditionalTarget, context: HostContext) => HostObject;
  orNull: (target: ConditionalTarget, context: HostContext) => HostObject | null;
} {
  const orNull = (target: ConditionalTarget, context: HostContext): HostObject | null =>
    conditionalOf(target).rule.type === type ? context.make(className, target) : null;
  return {
    orNull,
    only: (target, context) => orNull(target, context) ?? refuse("InvalidOperation", `not ${type}`),
  };
}

type ConditionalClass =
  | "CustomConditionalFormat"
  | "DataBarConditionalFormat"
  | "ColorScaleConditionalFormat"
  | "IconSetConditionalFormat"
  | "TopBottomConditionalFormat"
  | "PresetCriteriaConditionalFormat"
  | "TextConditionalFormat"
  | "CellValueConditionalFormat";

const PARTS = {
  Custom: navigation("Custom", "CustomConditionalFormat"),
  DataBar: navigation("DataBar", "DataBarConditionalFormat"),
  ColorScale: navigation("ColorScale", "ColorScaleConditionalFormat"),
  IconSet: navigation("IconSet", "IconSetConditionalFormat"),
  TopBottom: navigation("TopBottom", "TopBottomConditionalFormat"),
  Preset: navigation("PresetCriteria", "PresetCriteriaConditionalFormat"),
  TextComparison: navigation("ContainsText", "TextConditionalFormat"),
  CellValue: navigation("CellValue", "CellValueConditionalFormat"),
};

export const conditionalClass: HostClass<ConditionalTarget> = {
  identity: ({ id }) => ({ Id: id }),
  get: {
    Id: ({ id }) => id,
    Type: (target) => conditionalOf(target).rule.type,
    Priority: (target) => conditionalOf(target).priority,
    StopIfTrue: (target) => {
      const { rule, stopIfTrue } = conditionalOf(target);
      // Bars, scales and icons cannot stop others.
      return rule.type === "DataBar" || rule.type === "ColorScale" || rule.type === "IconSet"
        ? null
        : stopIfTrue;
    },
  },
  set: {
    Priority: (target, value) => {
      const { sheet } = target;
      const own = conditionalOf(target);
      const rest = sheet.conditionalFormats
        .filter((one) => one !== own)
        .sort((a, b) => a.priority - b.priority);
      const at = wholeArg(value);
      const place = at < 0 ? Math.max(0, rest.length + 1 + at) : Math.min(at, rest.length);
      const ordered = [...rest.slice(0, place), own, ...rest.slice(place)];
      sheet.conditionalFormats = ordered.map((one, priority) => ({ ...one, priority }));
    },
    StopIfTrue: (target, value) => replace(target, { stopIfTrue: flagArg(value) }),
  },
  navigate: Object.fromEntries(
    Object.entries(PARTS).flatMap(([name, { only, orNull }]) => [
      [name, only],
      [`${name}OrNullObject`, orNull],
    ]),
  ),
  methods: {
    Delete: (target) => {
      const { sheet } = target;
      const own = conditionalOf(target);
      sheet.conditionalFormats = sheet.conditionalFormats
        .filter((one) => one !== own)
        .sort((a, b) => a.priority - b.priority)
        .map((one, priority) => ({ ...one, priority }));
    },
    GetRange: (target, _args, context) => {
      const { areas } = conditionalOf(target);
      return areas.length === 1
        ? rangeObject(context, target.sheet, areas[0]!)
        : refuse("InvalidOperation", "several ranges");
    },
    GetRangeOrNullObject: (target, _args, context) => {
      const { areas } = conditionalOf(target);
      return areas.length === 1 ? rangeObject(context, target.sheet, areas[0]!) : null;
    },
    GetRanges: (target, _args, context) => areasObject(context, target.sheet, conditionalOf(target).areas),
  },
};
