import { refuse } from "../../engine";
import type { Sheet } from "../../engine";
import type { HostClass } from "../context";
import { wholeArg } from "./arg";
import { placedArg, rangeObject } from "./cells";

/** `worksheet.freezePanes`. */
export const freezePanesClass: HostClass<Sheet> = {
  methods: {
    FreezeAt: (sheet, [range], context) => {
      const placed = placedArg(context, sheet, range);
      if (placed.sheet !== sheet) refuse("InvalidArgument", "another sheet");
      sheet.freeze = { rows: placed.area.lastRow + 1, columns: placed.area.lastColumn + 1 };
    },
    FreezeColumns: (sheet, [count]) => {
      sheet.freeze = { rows: 0, columns: wholeArg(count, 1) };
    },
    FreezeRows: (sheet, [count]) => {
      sheet.freeze = { rows: wholeArg(count, 1), columns: 0 };
    },
    Unfreeze: (sheet) => {
      sheet.freeze = null;
    },
    GetLocation: (sheet, _args, context) => {
      if (!sheet.freeze) return refuse("ItemNotFound", "nothing is frozen");
      const { rows, columns } = sheet.freeze;
      return rangeObject(context, sheet, {
        firstRow: 0,
        firstColumn: 0,
        lastRow: rows === 0 ? 1_048_575 : rows - 1,
        lastColumn: columns === 0 ? 16_383 : columns - 1,
      });
    },
  },
};
