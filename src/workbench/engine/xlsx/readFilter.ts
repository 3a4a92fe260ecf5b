import type { FilterCriteria } from "../filter";
import type { XmlElement } from "./xml";
import { child, childrenOf, flagAttribute, numberAttribute } from "./xml";

/** Criteria of an `<autoFilter>` by column offset. */
export function readFilterCriteria(filter: XmlElement | undefined): Map<number, FilterCriteria> {
  const criteria = new Map<number, FilterCriteria>();
  for (const column of childrenOf(filter, "filterColumn")) {
    const one = readColumnFilter(column);
    if (one) criteria.set(numberAttribute(column, "colId") ?? 0, one);
  }
  return criteria;
}

const SIGNS: Readonly<Record<string, string>> = {
  lessThan: "<",
  lessThanOrEqual: "<=",
  greaterThan: ">",
  greaterThanOrEqual: ">=",
  notEqual: "<>",
  equal: "=",
};

function readColumnFilter(column: XmlElement): FilterCriteria | null {
  const values = child(column, "filters");
  if (values) {
    return {
      filterOn: "Values",
      values: childrenOf(values, "filter").map((one) => one.attributes.val ?? ""),
    };
  }
  const custom = child(column, "customFilters");
  if (custom) {
    const [criterion1, criterion2] = childrenOf(custom, "customFilter").map(
      ({ attributes }) => (SIGNS[attributes.operator ?? ""] ?? "=") + (attributes.val ?? ""),
    );
    return {
      filterOn: "Custom",
      ...(criterion1 === undefined ? {} : { criterion1 }),
      ...(criterion2 === undefined
        ? {}
        : { criterion2, operator: flagAttribute(custom, "and") ? "And" : "Or" }),
    };
  }
  const top = child(column, "top10");
  if (top) {
    const side = flagAttribute(top, "top", true) ? "Top" : "Bottom";
    const kind = `${side}${flagAttribute(top, "percent") ? "Percent" : "Items"}`;
    return { filterOn: kind, criterion1: top.attributes.val ?? "10" };
  }
  const dynamic = child(column, "dynamicFilter")?.attributes.type;
  if (dynamic === "aboveAverage" || dynamic === "belowAverage") {
    return {
      filterOn: "Dynamic",
      dynamicCriteria: dynamic === "aboveAverage" ? "AboveAverage" : "BelowAverage",
    };
  }
  return null;
}
