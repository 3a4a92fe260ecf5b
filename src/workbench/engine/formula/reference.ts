import { columnName, LAST_COLUMN_INDEX, LAST_ROW_INDEX, quoteSheetName } from "../../../core/workbook";
import type { Area } from "../area";
import type { RefCorner, Reference } from "./tokenize";

/** The rectangle that a reference means. */
export function referenceArea(reference: Reference): Area {
  const { from } = reference;
  const to = reference.to ?? from;
  const rows = [from.row ?? 0, to.row ?? LAST_ROW_INDEX];
  const columns = [from.column ?? 0, to.column ?? LAST_COLUMN_INDEX];
  return {
    firstRow: Math.min(...rows),
    lastRow: Math.max(...rows),
    firstColumn: Math.min(...columns),
    lastColumn: Math.max(...columns),
  };
}

/** The reference over another rectangle, with the same `$` signs and the same form. */
export function withArea(reference: Reference, area: Area): Reference {
  const { from } = reference;
  const to = reference.to ?? from;
  const first: RefCorner = {
    ...from,
    row: from.row === null ? null : area.firstRow,
    column: from.column === null ? null : area.firstColumn,
  };
  const last: RefCorner = {
    ...to,
    row: to.row === null ? null : area.lastRow,
    column: to.column === null ? null : area.lastColumn,
  };
  const single = !reference.to && area.firstRow === area.lastRow && area.firstColumn === area.lastColumn;
  return { sheet: reference.sheet, from: first, to: single ? null : last };
}

/** As a formula writes it, the sheet quoted where it must be. */
export function referenceText(reference: Reference): string {
  const sheet = reference.sheet === null ? "" : `${sheetPrefix(reference.sheet)}!`;
  const from = cornerText(reference.from);
  return sheet + (reference.to ? `${from}:${cornerText(reference.to)}` : from);
}

/** Quotes a sheet name only where a formula needs it, as Excel does. */
export function sheetPrefix(name: string): string {
  const plain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^([A-Za-z]{1,3}\d+|[Rr]\d*[Cc]\d*|TRUE|FALSE)$/i.test(name);
  return plain ? name : quoteSheetName(name);
}

function cornerText(corner: RefCorner): string {
  const column = corner.column === null ? "" : (corner.columnFixed ? "$" : "") + columnName(corner.column);
  const row = corner.row === null ? "" : (corner.rowFixed ? "$" : "") + String(corner.row + 1);
  return column + row;
}
