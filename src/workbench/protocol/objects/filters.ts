import { applyFilter, refuse, replaceTable, tableBody } from "../../engine";
import type { Book, FilterCriteria, FilterState, Sheet, Table } from "../../engine";
import type { HostClass, HostContext } from "../context";
import type { AutoFilterTarget, TableColumnTarget } from "../targets";
import { colorArg, listArg, numberArg, optionalText, recordArg, textArg, wholeArg, wordArg } from "./arg";
import { placedArg, rangeObject } from "./cells";

const KINDS = [
  "BottomItems",
  "BottomPercent",
  "CellColor",
  "Dynamic",
  "FontColor",
  "Values",
  "TopItems",
  "TopPercent",
  "Custom",
] as const;
const DYNAMIC = ["AboveAverage", "BelowAverage"] as const;

/** `Excel.FilterCriteria` as scripts give it. */
export function criteriaArg(value: unknown): FilterCriteria {
  const record = recordArg(value);
  const criterion1 = optionalText(record.criterion1);
  const criterion2 = optionalText(record.criterion2);
  return {
    filterOn: wordArg(record.filterOn, KINDS),
    ...(criterion1 === null ? {} : { criterion1 }),
    ...(criterion2 === null ? {} : { criterion2 }),
    ...(record.operator === undefined || record.operator === null
      ? {}
      : { operator: wordArg(record.operator, ["And", "Or"]) }),
    ...(record.values === undefined ? {} : { values: listArg(record.values).map(valueArg) }),
    ...(record.dynamicCriteria === undefined || record.dynamicCriteria === "Unknown"
      ? {}
      : { dynamicCriteria: wordArg(record.dynamicCriteria, DYNAMIC) }),
    ...(record.color === undefined ? {} : { color: colorArg(record.color) }),
  };
}

function valueArg(value: unknown): string | { date: string; specificity: string } {
  if (typeof value !== "object" || value === null) return textArg(value);
  const { date, specificity } = recordArg(value);
  return { date: textArg(date), specificity: textArg(specificity) };
}

/** Hides and shows the rows of a table by its criteria. */
export function applyTableFilter(book: Book, sheet: Sheet, table: Table): void {
  applyFilter(book, sheet, tableBody(table), table.criteria);
}

function setCriteria(target: TableColumnTarget, criteria: FilterCriteria | null, book: Book): void {
  const { sheet, id } = target.table;
  const table = sheet.tables.find((one) => one.id === id) ?? refuse("ItemNotFound", "the table was deleted");
  const offset = table.columns.findIndex((column) => column.id === target.columnId);
  const all = new Map(table.criteria);
  if (criteria) all.set(offset, criteria);
  else all.delete(offset);
  const after = { ...table, criteria: all };
  replaceTable(sheet, after);
  applyTableFilter(book, sheet, after);
}

/** The filter of one column of a table. */
export const filterClass: HostClass<TableColumnTarget> = {
  get: {
    Criteria: ({ table, columnId }) => {
      const own = table.sheet.tables.find((one) => one.id === table.id);
      const offset = own?.columns.findIndex((column) => column.id === columnId) ?? -1;
      return own?.criteria.get(offset) ?? null;
    },
  },
  methods: {
    Apply: (target, [criteria], { book }) => setCriteria(target, criteriaArg(criteria), book),
    ApplyBottomItemsFilter: (target, [count], { book }) =>
      setCriteria(target, { filterOn: "BottomItems", criterion1: String(wholeArg(count)) }, book),
    ApplyBottomPercentFilter: (target, [percent], { book }) =>
      setCriteria(target, { filterOn: "BottomPercent", criterion1: String(numberArg(percent)) }, book),
    ApplyTopItemsFilter: (target, [count], { book }) =>
      setCriteria(target, { filterOn: "TopItems", criterion1: String(wholeArg(count)) }, book),
    ApplyTopPercentFilter: (target, [percent], { book }) =>
      setCriteria(target, { filterOn: "TopPercent", criterion1: String(numberArg(percent)) }, book),
    ApplyCellColorFilter: (target, [color], { book }) =>
      setCriteria(target, { filterOn: "CellColor", color: colorArg(color) }, book),
    ApplyFontColorFilter: (target, [color], { book }) =>
      setCriteria(target, { filterOn: "FontColor", color: colorArg(color) }, book),
    ApplyCustomFilter: (target, [criterion1, criterion2, operator], { book }) =>
      setCriteria(target, criteriaArg({ filterOn: "Custom", criterion1, criterion2, operator }), book),
    ApplyDynamicFilter: (target, [kind], { book }) =>
      setCriteria(target, { filterOn: "Dynamic", dynamicCriteria: wordArg(kind, DYNAMIC) }, book),
    ApplyValuesFilter: (target, [values], { book }) =>
      setCriteria(target, { filterOn: "Values", values: listArg(values).map(valueArg) }, book),
    Clear: (target, _args, { book }) => setCriteria(target, null, book),
  },
};

/** The filter state behind an AutoFilter object: of a table or of the sheet. */
function stateOf({ sheet, tableId }: AutoFilterTarget): FilterState | null {
  if (tableId === null) return sheet.filter;
  const table = sheet.tables.find((one) => one.id === tableId);
  return table
    ? { area: { ...table.area, lastRow: tableBody(table).lastRow }, criteria: table.criteria }
    : null;
}

function store(target: AutoFilterTarget, state: FilterState | null, { book }: HostContext): void {
  const { sheet, tableId } = target;
  const before = stateOf(target);
  if (tableId === null) sheet.filter = state;
  else {
    const table = sheet.tables.find((one) => one.id === tableId);
    if (table) replaceTable(sheet, { ...table, criteria: state?.criteria ?? new Map() });
  }
  const area = state?.area ?? before?.area;
  if (area) applyFilter(book, sheet, { ...area, firstRow: area.firstRow + 1 }, state?.criteria ?? new Map());
}

/** The filter of a sheet, or of a table as a whole. */
export const autoFilterClass: HostClass<AutoFilterTarget> = {
  get: {
    Enabled: (target) => stateOf(target) !== null,
    IsDataFiltered: (target) => (stateOf(target)?.criteria.size ?? 0) > 0,
    Criteria: (target) => {
      const state = stateOf(target);
      if (!state) return [];
      const width = state.area.lastColumn - state.area.firstColumn + 1;
      return Array.from({ length: width }, (_, offset) => state.criteria.get(offset) ?? null);
    },
  },
  methods: {
    Apply: (target, [range, columnIndex, criteria], context) => {
      const { sheet } = target;
      if (sheet.protection && !sheet.protection.options.allowAutoFilter) refuse("AccessDenied", sheet.name);
      const { area } = placedArg(context, sheet, range);
      const kept =
        sheet.filter && JSON.stringify(sheet.filter.area) === JSON.stringify(area)
          ? sheet.filter.criteria
          : [];
      const all = new Map<number, FilterCriteria>(kept);
      if (columnIndex !== null && columnIndex !== undefined) {
        if (criteria === null || criteria === undefined) all.delete(wholeArg(columnIndex));
        else all.set(wholeArg(columnIndex), criteriaArg(criteria));
      }
      store(target, { area, criteria: all }, context);
    },
    ClearColumnCriteria: (target, [columnIndex], context) => {
      const state = stateOf(target) ?? refuse("InvalidOperation", "no filter");
      const all = new Map(state.criteria);
      all.delete(wholeArg(columnIndex));
      store(target, { ...state, criteria: all }, context);
    },
    ClearCriteria: (target, _args, context) => {
      const state = stateOf(target);
      if (state) store(target, { ...state, criteria: new Map() }, context);
    },
    Reapply: (target, _args, context) => {
      const state = stateOf(target);
      if (state) store(target, state, context);
    },
    Remove: (target, _args, context) => store(target, null, context),
    GetRange: (target, _args, context) =>
      rangeObject(context, target.sheet, stateOf(target)?.area ?? refuse("ItemNotFound", "no filter")),
  },
};
