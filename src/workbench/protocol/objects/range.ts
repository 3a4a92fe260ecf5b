import {
  areaOf,
  calculateNow,
  clearCells,
  containsArea,
  deleteCells,
  insertCells,
  isEntireColumn,
  isEntireRow,
  mergeCells,
  refuse,
  selectCells,
  unmergeCells,
} from "../../engine";
import type { HostClass } from "../context";
import type { CellsTarget } from "../targets";
import { flagArg, listArg, wordArg } from "./arg";
import { areaOfRange, areasObject, rangeObject } from "./cells";
import {
  propertyBlock,
  readProperties,
  singleCells,
  singleColumns,
  singleRows,
  writeProperties,
} from "./cellProperties";
import { rangeEditing } from "./rangeEdit";
import { hasShape, rangeNavigation } from "./rangeNavigate";
import { rangeGetters } from "./rangeRead";
import { rangeSetters } from "./rangeWrite";

const CLEAR = ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"] as const;

/** A rectangle of cells. */
export const rangeClass: HostClass<CellsTarget> = {
  identity: (target) => (target.heldId === undefined ? {} : { _ReferenceId: target.heldId }),
  get: rangeGetters,
  set: rangeSetters,
  navigate: {
    Format: (target, context) => context.make("RangeFormat", target),
    ConditionalFormats: (target, context) => context.make("ConditionalFormatCollection", target),
    DataValidation: (target, context) => context.make("DataValidation", target),
    Sort: (target, context) => context.make("RangeSort", target),
    Worksheet: (target, context) => context.make("Worksheet", target.part.sheet),
  },
  methods: {
    ...rangeNavigation,
    ...rangeEditing,
    SetRowProperties: (target, [data], context) =>
      writeProperties(target, [[...listArg(data)]], [singleRows(target)], context),
    SetColumnProperties: (target, [data], context) =>
      writeProperties(target, [[...listArg(data)]], [singleColumns(target)], context),
    // Every calculation works out everything anew: there is nothing to mark.
    SetDirty: (_target, _args, { book }) => calculateNow(book),
    GetCellProperties: (target, [wanted], context) =>
      readProperties(target, wanted, singleCells(target), context),
    GetRowProperties: (target, [wanted], context) =>
      readProperties(target, wanted, [singleRows(target)], context)[0],
    GetColumnProperties: (target, [wanted], context) =>
      readProperties(target, wanted, [singleColumns(target)], context)[0],
    SetCellProperties: (target, [data], context) =>
      writeProperties(target, propertyBlock(data), singleCells(target), context),
    _KeepReference: (target, _args, context) => {
      target.heldId ??= context.hold("Range", [target.part]);
    },
    _ValidateArraySize: (target, [rows, columns]) => {
      if (!hasShape(areaOfRange(target), rows, columns))
        refuse("InvalidArgument", "the array does not match the range");
    },
    Calculate: (_target, _args, { book }) => calculateNow(book),
    Clear: ({ part }, [what], { book }) =>
      clearCells(book, part.sheet, part.areas, wordArg(what, CLEAR, "All")),
    Select: ({ part }, _args, { book }) => selectCells(book, part.sheet, part.areas),
    Insert: (target, [shift], context) => {
      const area = areaOfRange(target);
      const { sheet } = target.part;
      const fallback = isEntireRow(area) ? "Down" : isEntireColumn(area) ? "Right" : undefined;
      insertCells(context.book, sheet, area, wordArg(shift, ["Down", "Right"], fallback));
      // The new empty cells are given back; the old range moved away.
      return rangeObject(context, sheet, area);
    },
    Delete: (target, [shift], { book }) => {
      const area = areaOfRange(target);
      const fallback = isEntireRow(area) ? "Up" : isEntireColumn(area) ? "Left" : undefined;
      deleteCells(book, target.part.sheet, area, wordArg(shift, ["Up", "Left"], fallback));
    },
    Merge: (target, [across], { book }) =>
      mergeCells(book, target.part.sheet, areaOfRange(target), flagArg(across, false)),
    Unmerge: (target) => unmergeCells(target.part.sheet, areaOfRange(target)),
    GetMergedAreas: (target, _args, context) => {
      const area = areaOfRange(target);
      const merges = target.part.sheet.merges.filter((merge) => containsArea(area, merge));
      if (merges.length === 0) return refuse("ItemNotFound", "no merged areas");
      return areasObject(context, target.part.sheet, merges);
    },
    GetSpillingToRange: (target, _args, context) => {
      const area = areaOfRange(target);
      const { sheet } = target.part;
      calculateNow(context.book);
      let last = { row: area.firstRow, column: area.firstColumn };
      for (const [row, cells] of sheet.spills) {
        for (const [column, one] of cells) {
          if (one.anchorRow !== area.firstRow || one.anchorColumn !== area.firstColumn) continue;
          last = { row: Math.max(last.row, row), column: Math.max(last.column, column) };
        }
      }
      if (last.row === area.firstRow && last.column === area.firstColumn)
        return refuse("ItemNotFound", "no spill");
      return rangeObject(context, sheet, { ...area, lastRow: last.row, lastColumn: last.column });
    },
    GetSpillParent: (target, _args, context) => {
      const area = areaOfRange(target);
      calculateNow(context.book);
      const spilled = target.part.sheet.spills.get(area.firstRow)?.get(area.firstColumn);
      if (!spilled) return refuse("ItemNotFound", "nothing spilled here");
      return rangeObject(context, target.part.sheet, areaOf(spilled.anchorRow, spilled.anchorColumn));
    },
  },
};
