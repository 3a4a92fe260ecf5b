import { createSheet, heightFor } from "../../workbook";
import type { CellSpec, SheetSpec } from "../../workbook";
import { toSerial } from "./serialDate";
import { choiceValidation } from "./choiceLists";
import type { ChoiceList } from "./choiceLists";
import { numberStyle, planPage } from "./planStyles";

/** One column of a sheet of one row per thing. */
export interface ListColumn {
  readonly header: string;
  readonly width: number;
  /** Style of text cells; numbers and dates have their own. */
  readonly style?: "text" | "center" | "code" | "label";
  readonly choices?: ChoiceList;
}

/** A cell's content; null is blank. Years are numbers without groups. */
export type ListValue =
  string | null | { readonly number: number } | { readonly year: number } | { readonly isoDate: string };

/** Rows below the last one where drop-downs go on, for what people add. */
const SPARE_ROWS = 200;
const POINTS_PER_LINE = 16;

export interface ListSheetOptions {
  readonly isSample: boolean;
  /** How many printed pages the columns take; default 1. */
  readonly pagesAcross?: number;
  /** Default true. */
  readonly hasFilter?: boolean;
}

/** A sheet whose first row is the header, frozen; blank cells are boxed too, so that people see them. */
export function listSheet(
  name: string,
  columns: readonly ListColumn[],
  rows: readonly (readonly ListValue[])[],
  { isSample, pagesAcross = 1, hasFilter = true }: ListSheetOptions,
): SheetSpec {
  const sheet = createSheet(name);
  for (const [columnIndex, column] of columns.entries()) sheet.put(0, columnIndex, column.header, "header");
  sheet.height(0, 36);
  for (const [index, row] of rows.entries()) {
    const rowIndex = index + 1;
    let height = POINTS_PER_LINE + 2;
    for (const [columnIndex, column] of columns.entries()) {
      const value = row[columnIndex] ?? null;
      const { content, style } = cellOf(value, column);
      sheet.put(rowIndex, columnIndex, content, style);
      if (typeof value === "string")
        height = Math.max(height, heightFor(value, column.width - 2, POINTS_PER_LINE));
    }
    sheet.height(rowIndex, height);
  }
  for (const [columnIndex, column] of columns.entries()) {
    if (column.choices !== undefined) {
      sheet.validate(choiceValidation(column.choices, columnIndex, 1, rows.length + SPARE_ROWS));
    }
  }
  return sheet.build({
    columns: columns.map(({ width }) => ({ width })),
    freeze: { rows: 1, columns: 2 },
    ...(hasFilter
      ? { autoFilter: { firstRow: 0, firstColumn: 0, lastRow: rows.length, lastColumn: columns.length - 1 } }
      : {}),
    page: { ...planPage(0, isSample, pagesAcross), titleColumns: { first: 0, last: 1 } },
  });
}

function cellOf(
  value: ListValue,
  column: ListColumn,
): { readonly content: CellSpec["value"]; readonly style: string } {
  const style = column.style ?? "text";
  if (value === null || value === "") return { content: null, style };
  if (typeof value === "string") return { content: value, style };
  if ("year" in value) return { content: value.year, style: "planYear" };
  if ("isoDate" in value) return { content: toSerial(value.isoDate), style: "date" };
  return { content: value.number, style: numberStyle(value.number) };
}
