import {
  addTableColumn,
  addTableRows,
  deleteTableColumn,
  deleteTableRow,
  intersectAreas,
  refuse,
  tableBody,
  tableHeader,
  tableRowCount,
  tableTotals,
  writeBlock,
} from "../../engine";
import type { Area, InputBlock } from "../../engine";
import type { HostClass, HostContext } from "../context";
import type { TableColumnTarget, TableRowTarget, TableTarget } from "../targets";
import { listArg, objectArg, optionalText, textArg, wholeArg } from "./arg";
import { rangeObject } from "./cells";
import { tableOf, valuesOf } from "./tables";

function columnIndex({ table, columnId }: TableColumnTarget): number {
  const at = tableOf(table).columns.findIndex((column) => column.id === columnId);
  return at >= 0 ? at : refuse("ItemNotFound", "the column was deleted");
}

/** The cells of a column inside a part of its table. */
function columnArea(target: TableColumnTarget, part: Area | null): Area {
  const at = tableOf(target.table).area.firstColumn + columnIndex(target);
  const rows = part ?? refuse("ItemNotFound", "the table has no such row");
  return intersectAreas(rows, { ...rows, firstColumn: at, lastColumn: at })!;
}

export const tableColumnsClass: HostClass<TableTarget> = {
  get: { Count: (target) => tableOf(target).columns.length },
  items: (table, context) =>
    tableOf(table).columns.map((column) => context.make("TableColumn", { table, columnId: column.id })),
  item: (table, key, context) => {
    const { columns } = tableOf(table);
    const wanted = typeof key === "string" ? key.toLowerCase() : null;
    const column = columns.find((one) => one.id === Number(key) || one.name.toLowerCase() === wanted);
    return column ? context.make("TableColumn", { table, columnId: column.id }) : null;
  },
  methods: {
    Add: (table, [index, values, name], context) => {
      const block = values === null || values === undefined ? null : (values as never);
      const at = addTableColumn(
        context.book,
        table.sheet,
        tableOf(table),
        index === null || index === undefined ? null : wholeArg(index),
        block,
        optionalText(name),
      );
      return context.make("TableColumn", { table, columnId: tableOf(table).columns[at]!.id });
    },
  },
};

export const tableColumnClass: HostClass<TableColumnTarget> = {
  identity: ({ columnId }) => ({ Id: columnId }),
  get: {
    Id: ({ columnId }) => columnId,
    Index: columnIndex,
    Name: (target) => tableOf(target.table).columns[columnIndex(target)]!.name,
    Values: (target, context) =>
      valuesOf(context, target.table.sheet, columnArea(target, tableOf(target.table).area)),
  },
  set: {
    Name: (target, value, { book }) => {
      const header = columnArea(target, tableHeader(tableOf(target.table)));
      writeBlock(book, target.table.sheet, header, [[`'${textArg(value)}`]]);
    },
    Values: (target, value, { book }) =>
      writeBlock(
        book,
        target.table.sheet,
        columnArea(target, tableOf(target.table).area),
        value as InputBlock,
      ),
  },
  navigate: {
    Filter: (target, context) => context.make("Filter", target),
  },
  methods: {
    GetRange: (target, _args, context) =>
      rangeObject(context, target.table.sheet, columnArea(target, tableOf(target.table).area)),
    GetDataBodyRange: (target, _args, context) =>
      rangeObject(context, target.table.sheet, columnArea(target, tableBody(tableOf(target.table)))),
    GetHeaderRowRange: (target, _args, context) =>
      rangeObject(context, target.table.sheet, columnArea(target, tableHeader(tableOf(target.table)))),
    GetTotalRowRange: (target, _args, context) =>
      rangeObject(context, target.table.sheet, columnArea(target, tableTotals(tableOf(target.table)))),
    Delete: (target, _args, { book }) =>
      deleteTableColumn(book, target.table.sheet, tableOf(target.table), columnIndex(target)),
  },
};

export const tableRowsClass: HostClass<TableTarget> = {
  get: { Count: (target) => tableRowCount(target.sheet, tableOf(target)) },
  items: (table, context) =>
    Array.from({ length: tableRowCount(table.sheet, tableOf(table)) }, (_, index) =>
      context.make("TableRow", { table, index }),
    ),
  methods: {
    Add: (table, [index, values], context) => {
      const width = tableOf(table).columns.length;
      const empty = [Array.from({ length: width }, () => "")];
      const rows =
        values === null || values === undefined ? empty : (listArg(values) as readonly unknown[][]);
      if (!rows.every((row) => Array.isArray(row) && row.length === width)) {
        refuse("InvalidArgument", "the rows do not have the table's width");
      }
      const at = index === null || index === undefined ? null : wholeArg(index);
      return context.make("TableRow", {
        table,
        index: addTableRows(context.book, table.sheet, tableOf(table), at, rows),
      });
    },
    DeleteRowsAt: (table, [index, count], { book }) => {
      for (let left = wholeArg(count, 1); left > 0; left -= 1) {
        deleteTableRow(book, table.sheet, tableOf(table), wholeArg(index));
      }
    },
    DeleteRows: (table, [rows], { book }) => {
      const indexes = listArg(rows).map((row) =>
        typeof row === "number" ? row : (objectArg(row, "TableRow").target as TableRowTarget).index,
      );
      for (const index of [...indexes].sort((a, b) => b - a)) {
        deleteTableRow(book, table.sheet, tableOf(table), index);
      }
    },
  },
};

function rowArea({ table, index }: TableRowTarget): Area {
  const body = tableBody(tableOf(table));
  const row = body.firstRow + index;
  if (row > body.lastRow) refuse("ItemNotFound", "the row was deleted");
  return { ...body, firstRow: row, lastRow: row };
}

export const tableRowClass: HostClass<TableRowTarget> = {
  get: {
    Index: ({ index }) => index,
    Values: (target, context: HostContext) => valuesOf(context, target.table.sheet, rowArea(target)),
  },
  set: {
    Values: (target, value, { book }) =>
      writeBlock(book, target.table.sheet, rowArea(target), value as InputBlock),
  },
  methods: {
    GetRange: (target, _args, context) => rangeObject(context, target.table.sheet, rowArea(target)),
    Delete: (target, _args, { book }) =>
      deleteTableRow(book, target.table.sheet, tableOf(target.table), target.index),
  },
};
