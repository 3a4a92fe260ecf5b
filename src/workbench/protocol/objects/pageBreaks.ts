import type { HostClass } from "../context";
import type { PageBreaksTarget, PageBreakTarget } from "../targets";
import { placedArg, rangeObject } from "./cells";

function breaksOf({ sheet, axis }: PageBreaksTarget): readonly number[] {
  return axis === "rows" ? sheet.rowBreaks : sheet.columnBreaks;
}

function setBreaks({ sheet, axis }: PageBreaksTarget, breaks: readonly number[]): void {
  const sorted = [...new Set(breaks)].sort((a, b) => a - b);
  if (axis === "rows") sheet.rowBreaks = sorted;
  else sheet.columnBreaks = sorted;
}

/** Page breaks before rows (horizontal) or columns (vertical). */
export const pageBreaksClass: HostClass<PageBreaksTarget> = {
  items: (target, context) => breaksOf(target).map((at) => context.make("PageBreak", { ...target, at })),
  item: (target, key, context) => {
    const at = breaksOf(target)[Number(key)] ?? breaksOf(target).find((one) => `break-${one}` === key);
    return at === undefined ? null : context.make("PageBreak", { ...target, at });
  },
  methods: {
    Add: (target, [range], context) => {
      const { area } = placedArg(context, target.sheet, range);
      const at = target.axis === "rows" ? area.firstRow : area.firstColumn;
      setBreaks(target, [...breaksOf(target), at]);
      return context.make("PageBreak", { ...target, at });
    },
    RemovePageBreaks: (target) => setBreaks(target, []),
  },
};

export const pageBreakClass: HostClass<PageBreakTarget> = {
  identity: ({ at }) => ({ _Id: `break-${at}` }),
  get: {
    _Id: ({ at }) => `break-${at}`,
    RowIndex: ({ at, axis }) => (axis === "rows" ? at : 0),
    ColumnIndex: ({ at, axis }) => (axis === "columns" ? at : 0),
  },
  methods: {
    Delete: (target) =>
      setBreaks(
        target,
        breaksOf(target).filter((one) => one !== target.at),
      ),
    GetCellAfterBreak: ({ sheet, axis, at }, _args, context) =>
      rangeObject(context, sheet, {
        firstRow: axis === "rows" ? at : 0,
        lastRow: axis === "rows" ? at : 0,
        firstColumn: axis === "columns" ? at : 0,
        lastColumn: axis === "columns" ? at : 0,
      }),
  },
};
