import {
  calculateNow,
  cellCount,
  clearCells,
  commonLook,
  fullAddress,
  isEntireColumn,
  intersectAreas,
  isEntireRow,
  isInsideGrid,
  looksOf,
  offsetArea,
  readAddresses,
  refuse,
  sameArea,
  sheetById,
  sheetByName,
  usedArea,
} from "../../engine";
import type { Sheet } from "../../engine";
import type { HostClass } from "../context";
import type { CellsTarget, WorkbookCellsTarget } from "../targets";
import { isHostObject } from "../define";
import { flagArg, textArg, wholeArg, wordArg } from "./arg";
import { areasObject, cellsOf, rangeObject } from "./cells";
import { copyTo, rangeEditing } from "./rangeEdit";

const CLEAR = ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"] as const;

/** Several rectangles of one sheet. */
export const rangeAreasClass: HostClass<CellsTarget> = {
  identity: (target) => (target.heldId === undefined ? {} : { _ReferenceId: target.heldId }),
  get: {
    _ReferenceId: (target) => target.heldId ?? "",
    Address: ({ part }) => part.areas.map((area) => fullAddress(part.sheet, area)).join(","),
    AddressLocal: ({ part }) => part.areas.map((area) => fullAddress(part.sheet, area)).join(","),
    AreaCount: ({ part }) => part.areas.length,
    CellCount: ({ part }) => part.areas.reduce((sum, area) => sum + cellCount(area), 0),
    IsEntireRow: ({ part }) => part.areas.every(isEntireRow),
    IsEntireColumn: ({ part }) => part.areas.every(isEntireColumn),
    Style: ({ part }) => commonLook(looksOf(part.sheet, part.areas), (style) => style.styleName),
  },
  navigate: {
    Areas: (target, context) => context.make("RangeCollection", { parts: split(target) }),
    ConditionalFormats: (target, context) => context.make("ConditionalFormatCollection", target),
    DataValidation: (target, context) => context.make("DataValidation", target),
    Format: (target, context) => context.make("RangeFormat", target),
    Worksheet: (target, context) => context.make("Worksheet", target.part.sheet),
  },
  methods: {
    _KeepReference: (target, _args, context) => {
      target.heldId ??= context.hold("RangeAreas", [target.part]);
    },
    Calculate: (_target, _args, { book }) => calculateNow(book),
    Clear: ({ part }, [what], { book }) =>
      clearCells(book, part.sheet, part.areas, wordArg(what, CLEAR, "All")),
    CopyFrom: (target, args, context) => copyTo(target, args, context),
    GetSpecialCells: (target, args, context) => rangeEditing.GetSpecialCells!(target, args, context),
    GetTables: (target, args, context) => rangeEditing.GetTables!(target, args, context),
    GetOffsetRangeAreas: ({ part }, [rows, columns], context) =>
      areasObject(
        context,
        part.sheet,
        part.areas.map((area) => {
          const moved = offsetArea(area, wholeArg(rows), wholeArg(columns));
          return isInsideGrid(moved) ? moved : refuse("InvalidArgument", "outside the sheet");
        }),
      ),
    GetIntersection: ({ part }, [another], context) => {
      const other = isHostObject(another)
        ? cellsOf(another).part.areas
        : readAddresses(context.book, part.sheet, textArg(another)).areas;
      const common = part.areas.flatMap((area) => other.flatMap((one) => intersectAreas(area, one) ?? []));
      return common.length > 0
        ? areasObject(context, part.sheet, common)
        : refuse("ItemNotFound", "they do not meet");
    },
    GetUsedRangeAreas: ({ part }, [valuesOnly], context) => {
      const used = part.areas.flatMap((area) => usedArea(part.sheet, area, flagArg(valuesOnly, false)) ?? []);
      return used.length > 0
        ? areasObject(context, part.sheet, used)
        : refuse("ItemNotFound", "nothing is used");
    },
    GetEntireRow: ({ part }, _args, context) =>
      areasObject(
        context,
        part.sheet,
        unique(part.areas.map((area) => ({ ...area, firstColumn: 0, lastColumn: 16_383 }))),
      ),
    GetEntireColumn: ({ part }, _args, context) =>
      areasObject(
        context,
        part.sheet,
        unique(part.areas.map((area) => ({ ...area, firstRow: 0, lastRow: 1_048_575 }))),
      ),
  },
};

function unique(areas: CellsTarget["part"]["areas"]): CellsTarget["part"]["areas"] {
  return areas.filter((area, index) => areas.findIndex((one) => sameArea(one, area)) === index);
}

function split({ part }: CellsTarget): WorkbookCellsTarget["parts"] {
  return part.areas.map((area) => ({ sheet: part.sheet, areas: [area] }));
}

/** The rectangles one by one. */
export const rangeCollectionClass: HostClass<WorkbookCellsTarget> = {
  items: ({ parts }, context) =>
    parts.flatMap((part) => part.areas.map((area) => rangeObject(context, part.sheet, area))),
};

/** Rectangles of several sheets. */
export const workbookRangeAreasClass: HostClass<WorkbookCellsTarget> = {
  identity: (target) => (target.heldId === undefined ? {} : { _ReferenceId: target.heldId }),
  get: {
    _ReferenceId: (target) => target.heldId ?? "",
    Addresses: ({ parts }) =>
      parts.map((part) => part.areas.map((area) => fullAddress(part.sheet, area)).join(",")),
  },
  navigate: {
    Ranges: (target, context) => context.make("RangeCollection", target),
    Areas: (target, context) => context.make("RangeAreasCollection", target),
  },
  methods: {
    _KeepReference: (target, _args, context) => {
      target.heldId ??= context.hold("WorkbookRangeAreas", target.parts);
    },
    GetRangeAreasBySheet: ({ parts }, [key], context) => {
      const text = textArg(key);
      const sheet: Sheet | undefined = sheetById(context.book, text) ?? sheetByName(context.book, text);
      const part = parts.find((one) => one.sheet === sheet);
      return part ? areasObject(context, part.sheet, part.areas) : refuse("ItemNotFound", text);
    },
  },
};

export const rangeAreasCollectionClass: HostClass<WorkbookCellsTarget> = {
  items: ({ parts }, context) => parts.map((part) => areasObject(context, part.sheet, part.areas)),
};
