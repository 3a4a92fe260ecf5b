import { areaAddress, areaOf, calculateIfAutomatic, columnFormat, refuse, rowFormat } from "../../engine";
import type { HostClass, HostContext, HostObject } from "../context";
import type { CellsTarget, RangeViewTarget } from "../targets";
import { areaOfRange, rangeObject } from "./cells";
import { cellReaders } from "./rangeRead";
import type { CellReader } from "./rangeRead";

/** Rows and columns of a range that are not hidden. */
function visible({ part }: CellsTarget): { rows: number[]; columns: number[] } {
  const area = areaOfRange({ part });
  const rows: number[] = [];
  for (let row = area.firstRow; row <= area.lastRow; row += 1) {
    const format = rowFormat(part.sheet, row);
    if (!format.hidden && !format.filtered) rows.push(row);
  }
  const columns: number[] = [];
  for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
    if (!columnFormat(part.sheet, column).hidden) columns.push(column);
  }
  return { rows, columns };
}

function rowsOf(target: RangeViewTarget): number[] {
  const { rows } = visible(target.cells);
  return target.row === null ? rows : rows.slice(target.row, target.row + 1);
}

function block(target: RangeViewTarget, context: HostContext, read: CellReader): unknown[][] {
  calculateIfAutomatic(context.book);
  const { columns } = visible(target.cells);
  const { sheet } = target.cells.part;
  return rowsOf(target).map((row) => columns.map((column) => read(sheet, row, column, context)));
}

/** The visible cells of a range, or one of their rows. */
export const rangeViewClass: HostClass<RangeViewTarget> = {
  get: {
    Values: (target, context) => block(target, context, cellReaders.value),
    Formulas: (target, context) => block(target, context, cellReaders.formula),
    FormulasR1C1: (target, context) => block(target, context, cellReaders.formulaR1C1),
    Text: (target, context) => block(target, context, cellReaders.text),
    ValueTypes: (target, context) => block(target, context, cellReaders.valueType),
    NumberFormat: (target, context) => block(target, context, cellReaders.numberFormat),
    CellAddresses: (target, context) =>
      block(target, context, (_sheet, row, column) => areaAddress(areaOf(row, column))),
    RowCount: (target) => rowsOf(target).length,
    ColumnCount: (target) => visible(target.cells).columns.length,
    Index: ({ row }) => row ?? 0,
  },
  navigate: { Rows: (target, context) => context.make("RangeViewCollection", target) },
  methods: {
    GetRange: (target, _args, context): HostObject => {
      const { columns } = visible(target.cells);
      const rows = rowsOf(target);
      if (rows.length === 0 || columns.length === 0) return refuse("ItemNotFound", "no visible cells");
      return rangeObject(context, target.cells.part.sheet, {
        firstRow: rows[0]!,
        lastRow: rows.at(-1)!,
        firstColumn: columns[0]!,
        lastColumn: columns.at(-1)!,
      });
    },
  },
};

export const rangeViewsClass: HostClass<RangeViewTarget> = {
  items: (target, context) =>
    rowsOf(target).map((_, row) => context.make("RangeView", { cells: target.cells, row })),
};
