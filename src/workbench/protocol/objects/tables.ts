import {
  addTable,
  calculateIfAutomatic,
  convertToRange,
  deleteTable,
  findTable,
  intersectAreas,
  containsArea,
  plainValue,
  refuse,
  renameTable,
  replaceTable,
  resizeTable,
  setHeaders,
  setTotals,
  tableBody,
  tableHeader,
  tableTotals,
  valueAt,
} from "../../engine";
import type { Area, Sheet, Table } from "../../engine";
import type { HostClass, HostContext, HostObject } from "../context";
import { registrationMethods } from "../eventHub";
import { WHOLE_WORKBOOK } from "../eventTypes";
import type { TableTarget, TablesTarget } from "../targets";
import { flagArg, textArg } from "./arg";
import { placedArg, rangeObject } from "./cells";
import { applyTableFilter } from "./filters";

/** The table as it is now; refuses when it was deleted. */
export function tableOf(target: TableTarget): Table {
  return (
    target.sheet.tables.find((one) => one.id === target.id) ?? refuse("ItemNotFound", "the table was deleted")
  );
}

export function tableObject(context: HostContext, sheet: Sheet, table: Table): HostObject {
  return context.make("Table", { sheet, id: table.id });
}

/** A block of values, calculated. */
export function valuesOf(context: HostContext, sheet: Sheet, area: Area): unknown[][] {
  calculateIfAutomatic(context.book);
  return Array.from({ length: area.lastRow - area.firstRow + 1 }, (_, r) =>
    Array.from({ length: area.lastColumn - area.firstColumn + 1 }, (_unused, c) =>
      plainValue(valueAt(sheet, area.firstRow + r, area.firstColumn + c)),
    ),
  );
}

/** Tables of a sheet or, without one, of the workbook; keys are names or ids. */
export const tablesClass: HostClass<TablesTarget> = {
  get: { Count: (target, context) => placedTables(target, context).length },
  items: (target, context) =>
    placedTables(target, context).map(({ sheet, table }) => tableObject(context, sheet, table)),
  item: ({ sheet }, key, context) => {
    const found = findTable(context.book, textArg(key));
    return found && (sheet === null || found.sheet === sheet)
      ? tableObject(context, found.sheet, found.table)
      : null;
  },
  methods: {
    ...registrationMethods<TablesTarget>("TableCollection", ({ sheet }) => sheet?.id ?? WHOLE_WORKBOOK),
    Add: ({ sheet }, [address, hasHeaders], context) => {
      const home = sheet ?? context.book.sheets.find((one) => one.id === context.book.activeSheetId)!;
      const placed = placedArg(context, home, address);
      if (sheet && placed.sheet !== sheet) return refuse("InvalidArgument", "another sheet");
      const table = addTable(context.book, placed.sheet, placed.area, flagArg(hasHeaders));
      return tableObject(context, placed.sheet, table);
    },
  },
};

function placedTables({ sheet }: TablesTarget, { book }: HostContext): { sheet: Sheet; table: Table }[] {
  const sheets = sheet ? [sheet] : book.sheets;
  return sheets.flatMap((one) => one.tables.map((table) => ({ sheet: one, table })));
}

/** Tables that a range meets (or that lie wholly in it). */
export const scopedTablesClass: HostClass<{
  readonly sheet: Sheet;
  readonly areas: readonly Area[];
  readonly full: boolean;
}> = {
  items: ({ sheet, areas, full }, context) =>
    sheet.tables
      .filter((table) =>
        areas.some((area) => (full ? containsArea(area, table.area) : intersectAreas(area, table.area))),
      )
      .map((table) => tableObject(context, sheet, table)),
  item: ({ sheet }, key, context) => {
    const table = sheet.tables.find((one) => one.name.toLowerCase() === textArg(key).toLowerCase());
    return table ? tableObject(context, sheet, table) : null;
  },
  methods: {
    GetFirst: ({ sheet, areas }, _args, context) => {
      const table = sheet.tables.find((one) => areas.some((area) => intersectAreas(area, one.area)));
      return table ? tableObject(context, sheet, table) : refuse("ItemNotFound", "no table");
    },
  },
};

function patch(target: TableTarget, part: Partial<Table>): void {
  replaceTable(target.sheet, { ...tableOf(target), ...part });
}

export const tableClass: HostClass<TableTarget> = {
  identity: ({ id }) => ({ Id: id }),
  get: {
    Id: ({ id }) => id,
    LegacyId: ({ id }) => String(Number(id.slice(-13, -1))),
    Name: (target) => tableOf(target).name,
    ShowHeaders: (target) => tableOf(target).showHeaders,
    ShowTotals: (target) => tableOf(target).showTotals,
    ShowBandedRows: (target) => tableOf(target).showBandedRows,
    ShowBandedColumns: (target) => tableOf(target).showBandedColumns,
    ShowFilterButton: (target) => tableOf(target).showFilterButton,
    HighlightFirstColumn: (target) => tableOf(target).highlightFirstColumn,
    HighlightLastColumn: (target) => tableOf(target).highlightLastColumn,
    Style: (target) => tableOf(target).style,
  },
  set: {
    Name: (target, value, { book }) => renameTable(book, target.sheet, tableOf(target), textArg(value)),
    ShowHeaders: (target, value, { book }) => setHeaders(book, target.sheet, tableOf(target), flagArg(value)),
    ShowTotals: (target, value, { book }) => setTotals(book, target.sheet, tableOf(target), flagArg(value)),
    ShowBandedRows: (target, value) => patch(target, { showBandedRows: flagArg(value) }),
    ShowBandedColumns: (target, value) => patch(target, { showBandedColumns: flagArg(value) }),
    ShowFilterButton: (target, value) => patch(target, { showFilterButton: flagArg(value) }),
    HighlightFirstColumn: (target, value) => patch(target, { highlightFirstColumn: flagArg(value) }),
    HighlightLastColumn: (target, value) => patch(target, { highlightLastColumn: flagArg(value) }),
    Style: (target, value) => {
      const style = textArg(value);
      if (!/^TableStyle(Light|Medium|Dark)\d{1,2}$/.test(style))
        refuse("InvalidArgument", `table style ${style}`);
      patch(target, { style });
    },
  },
  navigate: {
    Columns: (target, context) => context.make("TableColumnCollection", target),
    Rows: (target, context) => context.make("TableRowCollection", target),
    Sort: (target, context) => context.make("TableSort", target),
    AutoFilter: (target, context) => context.make("AutoFilter", { sheet: target.sheet, tableId: target.id }),
    Worksheet: (target, context) => context.make("Worksheet", target.sheet),
  },
  methods: {
    ...registrationMethods<TableTarget>("Table", ({ id }) => id),
    GetRange: (target, _args, context) => rangeObject(context, target.sheet, tableOf(target).area),
    GetDataBodyRange: (target, _args, context) =>
      rangeObject(context, target.sheet, tableBody(tableOf(target))),
    GetHeaderRowRange: (target, _args, context) =>
      rangeObject(
        context,
        target.sheet,
        tableHeader(tableOf(target)) ?? refuse("ItemNotFound", "no header row"),
      ),
    GetTotalRowRange: (target, _args, context) =>
      rangeObject(
        context,
        target.sheet,
        tableTotals(tableOf(target)) ?? refuse("ItemNotFound", "no totals row"),
      ),
    Delete: (target, _args, { book }) => deleteTable(book, target.sheet, tableOf(target)),
    ConvertToRange: (target, _args, context) => {
      const table = tableOf(target);
      convertToRange(context.book, target.sheet, table);
      return rangeObject(context, target.sheet, table.area);
    },
    Resize: (target, [newRange], context) => {
      const placed = placedArg(context, target.sheet, newRange);
      if (placed.sheet !== target.sheet) return refuse("InvalidArgument", "another sheet");
      return resizeTable(context.book, target.sheet, tableOf(target), placed.area);
    },
    ClearFilters: (target, _args, { book }) => {
      patch(target, { criteria: new Map() });
      applyTableFilter(book, target.sheet, tableOf(target));
    },
    ReapplyFilters: (target, _args, { book }) => applyTableFilter(book, target.sheet, tableOf(target)),
  },
};
