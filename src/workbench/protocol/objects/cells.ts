import { readAddress, refuse } from "../../engine";
import type { Area, Sheet } from "../../engine";
import type { HostContext } from "../context";
import { isHostObject } from "../define";
import type { HostObject } from "../context";
import type { CellsTarget } from "../targets";
import { textArg } from "./arg";

/** The area of a range; refuses when its cells were deleted. */
export function areaOfRange(target: CellsTarget): Area {
  return target.part.areas[0] ?? refuse("InvalidReference", "the cells were deleted");
}

export function rangeObject(context: HostContext, sheet: Sheet, area: Area): HostObject {
  return context.make("Range", { part: context.track(sheet, [area]) });
}

export function areasObject(context: HostContext, sheet: Sheet, areas: readonly Area[]): HostObject {
  return context.make("RangeAreas", { part: context.track(sheet, areas) });
}

/** A range given as an object or as an address; an address without a sheet lies on `home`. */
export function placedArg(context: HostContext, home: Sheet, value: unknown): { sheet: Sheet; area: Area } {
  if (isHostObject(value)) {
    const target = cellsOf(value);
    return { sheet: target.part.sheet, area: areaOfRange(target) };
  }
  return readAddress(context.book, home, textArg(value));
}

/** The cells behind a Range or RangeAreas object. */
export function cellsOf(object: HostObject): CellsTarget {
  if (object.className === "Range" || object.className === "RangeAreas") return object.target as CellsTarget;
  return refuse("InvalidArgument", "a range is needed");
}
