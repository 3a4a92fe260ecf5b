import {
  allDependents,
  allPrecedents,
  areaOf,
  cellsToAreas,
  changeOutline,
  columnCount,
  copyCells,
  directDependents,
  directPrecedents,
  distinctRows,
  fillCells,
  findCells,
  isEntireColumn,
  moveCells,
  refuse,
  replacedText,
  showGroupDetails,
  specialCells,
  usedArea,
  writeBlock,
} from "../../engine";
import type { Area, Book, CopyWhat, Sheet, SheetCells } from "../../engine";
import type { HostClass, HostContext, HostObject } from "../context";
import { isHostObject } from "../define";
import type { CellsTarget } from "../targets";
import { flagArg, listArg, recordArg, textArg, wholeArg, wordArg } from "./arg";
import { areaOfRange, areasObject, cellsOf, placedArg, rangeObject } from "./cells";

type Methods = NonNullable<HostClass<CellsTarget>["methods"]>;

const COPY = ["All", "Formulas", "Values", "Formats", "Link"] as const;
const SPECIAL = [
  "ConditionalFormats",
  "DataValidations",
  "Blanks",
  "Constants",
  "Formulas",
  "SameConditionalFormat",
  "SameDataValidation",
  "Visible",
] as const;
const VALUE_TYPES = [
  "All",
  "Errors",
  "ErrorsLogical",
  "ErrorsNumbers",
  "ErrorsText",
  "ErrorsLogicalNumber",
  "ErrorsLogicalText",
  "ErrorsNumberText",
  "Logical",
  "LogicalNumbers",
  "LogicalText",
  "LogicalNumbersText",
  "Numbers",
  "NumbersText",
  "Text",
] as const;
const FILL = ["FillDefault", "FillCopy", "FillSeries", "FillFormats", "FillValues"] as const;

/** Search options as scripts give them. */
export function findOptions(value: unknown): {
  completeMatch: boolean;
  matchCase: boolean;
  backwards: boolean;
} {
  const record = value === null || value === undefined ? {} : recordArg(value);
  return {
    completeMatch: flagArg(record.completeMatch, false),
    matchCase: flagArg(record.matchCase, false),
    backwards: wordArg(record.searchDirection, ["Forward", "Backwards"], "Forward") === "Backwards",
  };
}

/** Replaces in an area; gives the number of cells that changed. */
export function replaceIn(book: Book, sheet: Sheet, area: Area, args: readonly unknown[]): number {
  const [text, replacement, criteria] = args;
  const options = findOptions(criteria);
  const found = findCells(book, sheet, area, textArg(text), options);
  let count = 0;
  for (const { row, column } of found) {
    const after = replacedText(sheet, row, column, textArg(text), textArg(replacement), options);
    if (after === null) continue;
    writeBlock(book, sheet, areaOf(row, column), [[after]]);
    count += 1;
  }
  return count;
}

function axisArg(value: unknown): "rows" | "columns" {
  return wordArg(value, ["ByRows", "ByColumns"]) === "ByRows" ? "rows" : "columns";
}

function placedCells(context: HostContext, found: readonly SheetCells[]): HostObject {
  if (found.length === 0) return refuse("ItemNotFound", "no such cells");
  return context.make("WorkbookRangeAreas", {
    parts: found.map((one) => context.track(one.sheet, one.areas)),
  });
}

/** Copies a range, several areas or an address to a range, as `copyFrom` does. */
export function copyTo(target: CellsTarget, args: readonly unknown[], context: HostContext): void {
  const [source, what, skipBlanks, transpose] = args;
  const options = {
    what: wordArg(what, COPY, "All") satisfies CopyWhat,
    skipBlanks: flagArg(skipBlanks, false),
    transpose: flagArg(transpose, false),
  };
  const several = isHostObject(source) && source.className === "RangeAreas" ? cellsOf(source) : null;
  for (const area of target.part.areas) {
    const to = { sheet: target.part.sheet, area };
    if (!several) {
      const from = placedArg(context, target.part.sheet, source);
      copyCells(context.book, clipped(from), to, options);
      continue;
    }
    const origin = several.part.areas[0]!;
    for (const part of several.part.areas) {
      const place = areaOf(
        area.firstRow + part.firstRow - origin.firstRow,
        area.firstColumn + part.firstColumn - origin.firstColumn,
      );
      copyCells(
        context.book,
        { sheet: several.part.sheet, area: part },
        { sheet: to.sheet, area: place },
        options,
      );
    }
  }
}

/** Whole rows and columns are copied as far as they are used. */
function clipped(from: { sheet: Sheet; area: Area }): { sheet: Sheet; area: Area } {
  const { sheet, area } = from;
  const used = usedArea(sheet, area, false);
  if (isEntireColumn(area) && used) return { sheet, area: { ...area, lastRow: used.lastRow } };
  return from;
}

/** Methods of a range that change or search cells. */
export const rangeEditing: Methods = {
  CopyFrom: (target, args, context) => copyTo(target, args, context),
  MoveTo: (target, [destination], context) => {
    const to = placedArg(context, target.part.sheet, destination);
    moveCells(context.book, { sheet: target.part.sheet, area: areaOfRange(target) }, to);
  },
  AutoFill: (target, [destination, type], context) => {
    const to = placedArg(context, target.part.sheet, destination);
    if (to.sheet !== target.part.sheet) refuse("InvalidArgument", "another sheet");
    fillCells(
      context.book,
      target.part.sheet,
      areaOfRange(target),
      to.area,
      wordArg(type, FILL, "FillDefault"),
    );
  },
  Find: (target, [text, criteria], context) => {
    const options = findOptions(criteria);
    const found = findCells(context.book, target.part.sheet, areaOfRange(target), textArg(text), options);
    const hit = options.backwards ? found.at(-1) : found[0];
    return hit
      ? rangeObject(context, target.part.sheet, areaOf(hit.row, hit.column))
      : refuse("ItemNotFound", `${textArg(text)} is not found`);
  },
  ReplaceAll: (target, args, { book }) => replaceIn(book, target.part.sheet, areaOfRange(target), args),
  RemoveDuplicates: (target, [columns, includesHeader], context) => {
    const area = areaOfRange(target);
    const { sheet } = target.part;
    const offsets = listArg(columns).map((one) => wholeArg(one));
    if (offsets.some((one) => one < 0 || one >= columnCount(area)))
      refuse("InvalidArgument", "column outside the range");
    const header = flagArg(includesHeader, false);
    const kept = distinctRows(sheet, area, offsets, header);
    const total = area.lastRow - area.firstRow + 1;
    kept.forEach((row, index) => {
      const to = area.firstRow + index;
      if (row === to) return;
      const options = { what: "All", skipBlanks: false, transpose: false } as const;
      copyCells(
        context.book,
        { sheet, area: { ...area, firstRow: row, lastRow: row } },
        { sheet, area: { ...area, firstRow: to, lastRow: to } },
        options,
      );
    });
    if (kept.length < total) {
      const rest = { ...area, firstRow: area.firstRow + kept.length };
      writeBlock(context.book, sheet, rest, "");
    }
    return context.make("RemoveDuplicatesResult", {
      removed: total - kept.length,
      remaining: kept.length - (header ? 1 : 0),
    });
  },
  GetSpecialCells: (target, [type, valueType], context) => {
    const areas = target.part.areas.flatMap((area) =>
      specialCells(
        context.book,
        target.part.sheet,
        area,
        wordArg(type, SPECIAL),
        wordArg(valueType, VALUE_TYPES, "All"),
      ),
    );
    return areas.length > 0
      ? areasObject(context, target.part.sheet, areas)
      : refuse("ItemNotFound", "no such cells");
  },
  GetDirectPrecedents: (target, _args, context) =>
    placedCells(context, directPrecedents(context.book, target.part.sheet, areaOfRange(target))),
  GetPrecedents: (target, _args, context) =>
    placedCells(context, allPrecedents(context.book, target.part.sheet, areaOfRange(target))),
  GetDirectDependents: (target, _args, context) =>
    placedCells(context, directDependents(context.book, target.part.sheet, areaOfRange(target))),
  GetDependents: (target, _args, context) =>
    placedCells(context, allDependents(context.book, target.part.sheet, areaOfRange(target))),
  Group: (target, [option]) => changeOutline(target.part.sheet, areaOfRange(target), axisArg(option), 1),
  Ungroup: (target, [option]) => changeOutline(target.part.sheet, areaOfRange(target), axisArg(option), -1),
  ShowGroupDetails: (target, [option]) =>
    showGroupDetails(target.part.sheet, areaOfRange(target), axisArg(option), true),
  HideGroupDetails: (target, [option]) =>
    showGroupDetails(target.part.sheet, areaOfRange(target), axisArg(option), false),
  GetTables: (target, [fullyContained], context) =>
    context.make("TableScopedCollection", {
      sheet: target.part.sheet,
      areas: target.part.areas,
      full: flagArg(fullyContained, false),
    }),
  GetVisibleView: (target, _args, context) => context.make("RangeView", { cells: target, row: null }),
};

/** Cells found on a sheet, as areas. */
export function foundAreas(book: Book, sheet: Sheet, area: Area, text: unknown, criteria: unknown): Area[] {
  return cellsToAreas(findCells(book, sheet, area, textArg(text), findOptions(criteria)));
}

export const removeDuplicatesResultClass: HostClass<{
  readonly removed: number;
  readonly remaining: number;
}> = {
  get: {
    Removed: ({ removed }) => removed,
    UniqueRemaining: ({ remaining }) => remaining,
  },
};
