import {
  boundingArea,
  edgeCell,
  intersectAreas,
  isInsideGrid,
  offsetArea,
  refuse,
  rowCount,
  columnCount,
  surroundingRegion,
  usedArea,
  WHOLE_SHEET,
} from "../../engine";
import type { Area } from "../../engine";
import type { HostContext } from "../context";
import type { HostClass, HostObject } from "../context";
import type { CellsTarget } from "../targets";
import { flagArg, wholeArg, wordArg } from "./arg";
import { areaOfRange, placedArg, rangeObject } from "./cells";

type Methods = NonNullable<HostClass<CellsTarget>["methods"]>;

function inside(target: CellsTarget, area: Area, context: HostContext): HostObject {
  return isInsideGrid(area)
    ? rangeObject(context, target.part.sheet, area)
    : refuse("InvalidArgument", "outside the sheet");
}

/** Another area on the same sheet; refuses one on another sheet. */
function other(target: CellsTarget, value: unknown, context: HostContext): Area {
  const placed = placedArg(context, target.part.sheet, value);
  return placed.sheet === target.part.sheet ? placed.area : refuse("InvalidArgument", "another sheet");
}

const DIRECTIONS = ["Left", "Right", "Up", "Down"] as const;

/** Methods of a range that lead to other ranges. */
export const rangeNavigation: Methods = {
  GetCell: (target, [row, column], context) => {
    const area = areaOfRange(target);
    // May lie outside the range, as long as it stays on the sheet.
    return inside(target, cell(area.firstRow + wholeArg(row), area.firstColumn + wholeArg(column)), context);
  },
  GetRow: (target, [row], context) => {
    const area = areaOfRange(target);
    const at = area.firstRow + wholeArg(row);
    return inside(target, { ...area, firstRow: at, lastRow: at }, context);
  },
  GetColumn: (target, [column], context) => {
    const area = areaOfRange(target);
    const at = area.firstColumn + wholeArg(column);
    return inside(target, { ...area, firstColumn: at, lastColumn: at }, context);
  },
  GetLastCell: (target, _args, context) => {
    const area = areaOfRange(target);
    return inside(target, cell(area.lastRow, area.lastColumn), context);
  },
  GetLastRow: (target, _args, context) => {
    const area = areaOfRange(target);
    return inside(target, { ...area, firstRow: area.lastRow }, context);
  },
  GetLastColumn: (target, _args, context) => {
    const area = areaOfRange(target);
    return inside(target, { ...area, firstColumn: area.lastColumn }, context);
  },
  GetEntireRow: (target, _args, context) =>
    inside(target, { ...areaOfRange(target), firstColumn: 0, lastColumn: WHOLE_SHEET.lastColumn }, context),
  GetEntireColumn: (target, _args, context) =>
    inside(target, { ...areaOfRange(target), firstRow: 0, lastRow: WHOLE_SHEET.lastRow }, context),
  GetOffsetRange: (target, [rows, columns], context) =>
    inside(target, offsetArea(areaOfRange(target), wholeArg(rows), wholeArg(columns)), context),
  GetResizedRange: (target, [rows, columns], context) => {
    const area = areaOfRange(target);
    return inside(
      target,
      { ...area, lastRow: area.lastRow + wholeArg(rows), lastColumn: area.lastColumn + wholeArg(columns) },
      context,
    );
  },
  GetAbsoluteResizedRange: (target, [rows, columns], context) => {
    const area = areaOfRange(target);
    return inside(
      target,
      {
        ...area,
        lastRow: area.firstRow + wholeArg(rows) - 1,
        lastColumn: area.firstColumn + wholeArg(columns) - 1,
      },
      context,
    );
  },
  GetRowsAbove: (target, [count], context) =>
    inside(target, beside(areaOfRange(target), "above", count), context),
  GetRowsBelow: (target, [count], context) =>
    inside(target, beside(areaOfRange(target), "below", count), context),
  GetColumnsBefore: (target, [count], context) =>
    inside(target, beside(areaOfRange(target), "before", count), context),
  GetColumnsAfter: (target, [count], context) =>
    inside(target, beside(areaOfRange(target), "after", count), context),
  GetBoundingRect: (target, [another], context) =>
    inside(target, boundingArea(areaOfRange(target), other(target, another, context)), context),
  GetIntersection: (target, [another], context) => {
    const common = intersectAreas(areaOfRange(target), other(target, another, context));
    return common ? inside(target, common, context) : refuse("ItemNotFound", "the ranges do not meet");
  },
  GetUsedRange: (target, [valuesOnly], context) => {
    const area = areaOfRange(target);
    const used = usedArea(target.part.sheet, area, flagArg(valuesOnly, false));
    return inside(target, used ?? cell(area.firstRow, area.firstColumn), context);
  },
  GetUsedRangeOrNullObject: (target, [valuesOnly], context) => {
    const used = usedArea(target.part.sheet, areaOfRange(target), flagArg(valuesOnly, false));
    return used && inside(target, used, context);
  },
  GetSurroundingRegion: (target, _args, context) =>
    inside(target, surroundingRegion(target.part.sheet, areaOfRange(target)), context),
  GetRangeEdge: (target, [direction, activeCell], context) => {
    const from = start(target, activeCell, context);
    return inside(target, edgeCell(target.part.sheet, from, wordArg(direction, DIRECTIONS)), context);
  },
  GetExtendedRange: (target, [direction, activeCell], context) => {
    const edge = edgeCell(
      target.part.sheet,
      start(target, activeCell, context),
      wordArg(direction, DIRECTIONS),
    );
    return inside(target, boundingArea(areaOfRange(target), edge), context);
  },
};

/** The cell that Ctrl and an arrow start from: the first of the range unless another is given. */
function start(target: CellsTarget, activeCell: unknown, context: HostContext): Area {
  const area =
    activeCell === null || activeCell === undefined
      ? areaOfRange(target)
      : other(target, activeCell, context);
  return cell(area.firstRow, area.firstColumn);
}

function cell(row: number, column: number): Area {
  return { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column };
}

/** So many rows or columns next to an area; a negative number counts on the other side. */
function beside(area: Area, where: "above" | "below" | "before" | "after", value: unknown): Area {
  const count = wholeArg(value, 1);
  if (count === 0) refuse("InvalidArgument", "a count other than 0");
  const opposite = { above: "below", below: "above", before: "after", after: "before" } as const;
  const side = count > 0 ? where : opposite[where];
  const size = Math.abs(count);
  switch (side) {
    case "above":
      return { ...area, firstRow: area.firstRow - size, lastRow: area.firstRow - 1 };
    case "below":
      return { ...area, firstRow: area.lastRow + 1, lastRow: area.lastRow + size };
    case "before":
      return { ...area, firstColumn: area.firstColumn - size, lastColumn: area.firstColumn - 1 };
    default:
      return { ...area, firstColumn: area.lastColumn + 1, lastColumn: area.lastColumn + size };
  }
}

/** True when the area has the shape that a client announces before a large write. */
export function hasShape(area: Area, rows: unknown, columns: unknown): boolean {
  return rowCount(area) === wholeArg(rows) && columnCount(area) === wholeArg(columns);
}
