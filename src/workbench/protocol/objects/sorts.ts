import { isSingleCell, refuse, replaceTable, sortCells, surroundingRegion, tableBody } from "../../engine";
import type { SortField } from "../../engine";
import type { HostClass } from "../context";
import type { CellsTarget, TableTarget } from "../targets";
import { colorArg, flagArg, listArg, recordArg, wholeArg, wordArg } from "./arg";
import { areaOfRange } from "./cells";
import { tableOf } from "./tables";

const ON = ["Value", "CellColor", "FontColor", "Icon"] as const;

function fieldArg(value: unknown): SortField {
  const { key, sortOn, ascending, color } = recordArg(value);
  return {
    key: wholeArg(key),
    sortOn: wordArg(sortOn, ON, "Value"),
    ascending: flagArg(ascending, true),
    ...(color === undefined || color === null ? {} : { color: colorArg(color) }),
  };
}

/** `range.sort`. */
export const rangeSortClass: HostClass<CellsTarget> = {
  methods: {
    Apply: (target, [fields, matchCase, hasHeaders, orientation], { book }) => {
      const own = areaOfRange(target);
      const area = isSingleCell(own) ? surroundingRegion(target.part.sheet, own) : own;
      sortCells(book, target.part.sheet, area, listArg(fields).map(fieldArg), {
        matchCase: flagArg(matchCase, false),
        hasHeaders: flagArg(hasHeaders, false),
        by: wordArg(orientation, ["Rows", "Columns"], "Rows") === "Rows" ? "rows" : "columns",
      });
    },
  },
};

/** `table.sort`: the body by its columns. */
export const tableSortClass: HostClass<TableTarget> = {
  get: {
    Fields: (target) => tableOf(target).sortFields,
    MatchCase: (target) => tableOf(target).sortMatchCase,
    Method: () => "PinYin",
  },
  methods: {
    Apply: (target, [fields, matchCase], { book }) => {
      const table = tableOf(target);
      const sortFields = listArg(fields).map(fieldArg);
      const sortMatchCase = flagArg(matchCase, false);
      const options = { matchCase: sortMatchCase, hasHeaders: false, by: "rows" } as const;
      sortCells(book, target.sheet, tableBody(table), sortFields, options);
      replaceTable(target.sheet, { ...tableOf(target), sortFields, sortMatchCase });
    },
    // Forgets the sorting; the order of the rows stays.
    Clear: (target) => replaceTable(target.sheet, { ...tableOf(target), sortFields: [] }),
    Reapply: (target, _args, { book }) => {
      const table = tableOf(target);
      if (table.sortFields.length === 0) refuse("InvalidOperation", "not sorted");
      const options = { matchCase: table.sortMatchCase, hasHeaders: false, by: "rows" } as const;
      sortCells(book, target.sheet, tableBody(table), table.sortFields, options);
    },
  },
};
