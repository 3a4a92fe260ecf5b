import { isDeepStrictEqual } from "node:util";
import type { Workbench } from "../../../../src/workbench";

type Book = Workbench["workbook"];
type Sheet = Book["sheets"][number];

/**
 * The whole content of a workbook as plain data, to be compared before and after: everything a person can see or a
 * file would keep. Ids that the host gives itself are left out, and so are empty cells without a look of their own.
 */
export function bookState(book: Book): unknown {
  return JSON.parse(JSON.stringify(stateOf(book)));
}

/** Expects a workbook to be as it was; jest's own slow comparison only where it has a difference to show. */
export function expectAsBefore(book: Book, before: unknown): void {
  const now = bookState(book);
  if (!isDeepStrictEqual(now, before)) expect(now).toEqual(before);
}

function stateOf(book: Book): unknown {
  return {
    sheets: book.sheets.map(sheetState),
    active: book.sheets.find(({ id }) => id === book.activeSheetId)?.name,
    names: book.names
      .map(({ name, formula, sheetId, visible }) => ({
        name,
        formula,
        visible,
        sheet: nameOf(book, sheetId),
      }))
      .sort((a, b) => `${a.name} ${a.sheet}`.localeCompare(`${b.name} ${b.sheet}`)),
    title: book.properties.title,
    properties: Object.fromEntries(book.customProperties),
    xml: book.customXml.map(({ xml }) => xml),
    settings: Object.fromEntries(book.settings),
  };
}

function nameOf(book: Book, sheetId: string | null): string | null {
  return book.sheets.find(({ id }) => id === sheetId)?.name ?? null;
}

function sheetState(sheet: Sheet): unknown {
  const {
    name,
    visibility,
    tabColor,
    standardWidth,
    showGridlines,
    showHeadings,
    protection,
    freeze,
    pageLayout,
  } = sheet;
  const cells: Record<string, unknown> = {};
  for (const [row, columns] of [...sheet.cells].sort(([a], [b]) => a - b)) {
    for (const [column, cell] of [...columns].sort(([a], [b]) => a - b)) {
      const isEmpty = cell.value === null && cell.formula === null;
      if (isEmpty && cell.style === sheet.defaultStyle) continue;
      cells[`${row}:${column}`] = { ...cell, quoted: cell.quoted || undefined };
    }
  }
  return {
    name,
    visibility,
    tabColor,
    standardWidth,
    showGridlines,
    showHeadings,
    protection,
    freeze,
    pageLayout,
    cells,
    rows: sizesOf(sheet.rows, ({ height, hidden }) =>
      height === null && !hidden ? null : { height, hidden },
    ),
    columns: sizesOf(sheet.columns, ({ width, hidden }) =>
      width === null && !hidden ? null : { width, hidden },
    ),
    merges: sorted(sheet.merges),
    validations: sorted(sheet.validations),
    formats: sheet.conditionalFormats
      .map(({ areas, priority, stopIfTrue, rule }) => ({ areas, priority, stopIfTrue, rule }))
      .sort((a, b) => a.priority - b.priority),
    tables: sheet.tables.map(({ id: _, ...table }) => table),
    charts: sheet.charts.map(({ id: _, ...chart }) => chart),
    links: sorted(sheet.hyperlinks),
    breaks: sheet.rowBreaks,
    filter: sheet.filter,
  };
}

function sizesOf<T>(sizes: ReadonlyMap<number, T>, keep: (size: T) => unknown): unknown {
  const kept = [...sizes]
    .map(([index, size]) => [index, keep(size)] as const)
    .filter(([, size]) => size !== null);
  return Object.fromEntries(kept.sort(([a], [b]) => a - b));
}

function sorted<T>(items: readonly T[]): readonly T[] {
  return [...items].sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));
}
