import { areaAddress } from "../address";
import type { Area } from "../area";
import type { FilterCriteria } from "../filter";
import { element } from "./xml";

/** `<autoFilter>` of a sheet or a table. Hidden rows are written with the rows. */
export function filterXml(area: Area, criteria: ReadonlyMap<number, FilterCriteria>): string {
  const columns = [...criteria]
    .sort(([a], [b]) => a - b)
    .map(([colId, one]) => element("filterColumn", { colId }, columnXml(one)))
    .join("");
  return element("autoFilter", { ref: areaAddress(area) }, columns);
}

function columnXml(criteria: FilterCriteria): string {
  switch (criteria.filterOn) {
    case "Values": {
      const values = (criteria.values ?? []).filter((one) => typeof one === "string");
      return element("filters", {}, values.map((val) => element("filter", { val })).join(""));
    }
    case "Custom": {
      const parts = [criteria.criterion1, criteria.criterion2]
        .filter((one) => one !== undefined)
        .map(customXml);
      return element("customFilters", { and: criteria.operator === "And" || undefined }, parts.join(""));
    }
    case "Dynamic":
      return element("dynamicFilter", {
        type: criteria.dynamicCriteria === "AboveAverage" ? "aboveAverage" : "belowAverage",
      });
    case "TopItems":
    case "TopPercent":
    case "BottomItems":
    case "BottomPercent":
      return element("top10", {
        top: criteria.filterOn.startsWith("Top") ? undefined : false,
        percent: criteria.filterOn.endsWith("Percent") || undefined,
        val: criteria.criterion1,
      });
    default:
      return "";
  }
}

function customXml(criterion: string): string {
  const [, sign = "", val = ""] = /^(<=|>=|<>|=|<|>)?([\s\S]*)$/.exec(criterion)!;
  const operator = {
    "<": "lessThan",
    "<=": "lessThanOrEqual",
    ">": "greaterThan",
    ">=": "greaterThanOrEqual",
    "<>": "notEqual",
  }[sign];
  return element("customFilter", { operator, val });
}
