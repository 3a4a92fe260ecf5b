import type { Coverage, Direction, Indicator, ValueType } from "../../model";
import { foldText } from "../../reading";
import type { PastedRow } from "./pastedTable";

const LESS_IS_BETTER = /^(?:<|≤|dưới|không quá|tối đa|giảm|còn)/;
const MET = /^(?:phấn đấu )?đạt(?: chuẩn)?$/;
const MOST_DECIMALS = 6;

/**
 * The indicator that a pasted row stands for when the plan has none: only what the row itself says, for a person to
 * look through. A share is not added up (its numerator and denominator are for the office to give); a `Đạt` is
 * counted; everything else is a sum. The sense is read from the target's words, more is better where they say nothing.
 */
export function newIndicator(row: PastedRow, code: string, appliesTo: Coverage): Indicator {
  const valueType = valueTypeOf(row);
  return {
    code,
    name: row.name,
    group: row.group,
    set: "core",
    unitOfMeasure: row.unitOfMeasure,
    valueType,
    decimals: decimalsOf(row, valueType),
    direction: directionOf(row),
    nature: "flow",
    aggregation: valueType === "boolean" ? "countMet" : isRate(valueType) ? "none" : "sum",
    numerator: null,
    denominator: null,
    weight: null,
    factor: 1,
    tolerance: null,
    appliesTo,
    owner: { kind: "applicable" },
    scope: "eachUnit",
    required: true,
    hardMinimum: null,
    hardMaximum: null,
    warnMinimum: null,
    warnMaximum: null,
    method: "",
    source: "",
  };
}

function isRate(valueType: ValueType): boolean {
  return valueType === "percent" || valueType === "permille";
}

function valueTypeOf(row: PastedRow): ValueType {
  const unit = foldText(row.unitOfMeasure);
  if (unit === "%" || unit === "điểm %") return "percent";
  if (unit === "‰") return "permille";
  return MET.test(foldText(row.target)) ? "boolean" : "number";
}

/** As many as the target is written with; a rate has two where it shows none. */
function decimalsOf(row: PastedRow, valueType: ValueType): number {
  if (valueType === "boolean") return 0;
  const written = [...row.target.matchAll(/\d,(\d+)/g)].map((match) => match[1]!.length);
  const least = isRate(valueType) ? 2 : 0;
  return Math.min(MOST_DECIMALS, Math.max(least, ...written));
}

function directionOf(row: PastedRow): Direction {
  return LESS_IS_BETTER.test(foldText(row.target)) ? "down" : "up";
}
