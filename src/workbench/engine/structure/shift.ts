import { LAST_COLUMN_INDEX, LAST_ROW_INDEX } from "../../../core/workbook";
import type { Area } from "../area";

/** Rows or columns put in (`count` > 0) or taken out (`count` < 0) at an index, inside a band of the other axis. */
export interface Shift {
  readonly sheetId: string;
  readonly axis: "rows" | "columns";
  readonly at: number;
  readonly count: number;
  /** First and last column (for rows) or row (for columns) that takes part. */
  readonly band: { readonly first: number; readonly last: number };
}

interface Span {
  readonly first: number;
  readonly last: number;
}

/** Where an area lies afterwards; null when its cells are gone. Areas that only partly lie in the band stay. */
export function shiftArea(area: Area, shift: Shift): Area | null {
  const rows = shift.axis === "rows";
  const along: Span = rows
    ? { first: area.firstRow, last: area.lastRow }
    : { first: area.firstColumn, last: area.lastColumn };
  const across: Span = rows
    ? { first: area.firstColumn, last: area.lastColumn }
    : { first: area.firstRow, last: area.lastRow };
  if (across.first < shift.band.first || across.last > shift.band.last) return area;
  const end = rows ? LAST_ROW_INDEX : LAST_COLUMN_INDEX;
  if (along.first === 0 && along.last === end) return area;
  const moved = shift.count > 0 ? insertInto(along, shift.at, shift.count, end) : deleteFrom(along, shift);
  if (!moved) return null;
  return rows
    ? { ...area, firstRow: moved.first, lastRow: moved.last }
    : { ...area, firstColumn: moved.first, lastColumn: moved.last };
}

/** Where one index lies afterwards; null when it is gone. */
export function shiftIndex(index: number, shift: Pick<Shift, "at" | "count">): number | null {
  if (index < shift.at) return index;
  if (shift.count > 0) return index + shift.count;
  return index < shift.at - shift.count ? null : index + shift.count;
}

function insertInto(span: Span, at: number, count: number, end: number): Span | null {
  const first = span.first >= at ? span.first + count : span.first;
  const last = span.last >= at ? Math.min(span.last + count, end) : span.last;
  return first > end ? null : { first, last };
}

function deleteFrom(span: Span, shift: Shift): Span | null {
  const from = shift.at;
  const to = shift.at - shift.count - 1;
  if (span.first >= from && span.last <= to) return null;
  const first = span.first > to ? span.first + shift.count : Math.min(span.first, from);
  const last = span.last > to ? span.last + shift.count : Math.min(span.last, from - 1);
  return { first, last };
}
