import type { Area } from "./area";
import { cellsToAreas, intersectAreas } from "./area";
import { namedArea } from "./address";
import type { Book } from "./book";
import { sheetByName } from "./book";
import { referenceArea, structuredToA1, tokenize } from "./formula";
import { forEachCell } from "./sheet";
import type { Sheet } from "./sheet";
import { findTable } from "./tableBuild";

/** Cells by sheet. */
export interface SheetCells {
  readonly sheet: Sheet;
  readonly areas: readonly Area[];
}

/** What the formulas of some cells read directly, by sheet; areas in the order of the formulas, each once. */
export function directPrecedents(book: Book, sheet: Sheet, area: Area): SheetCells[] {
  const found = new Map<Sheet, Area[]>();
  forEachCell(sheet, area, (cell, row) => {
    if (cell.formula === null) return;
    for (const one of referencesOf(book, sheet, row, cell.formula)) add(found, one.sheet, one.area);
  });
  return toList(found);
}

/** Everything that the cells depend on, through any number of formulas. */
export function allPrecedents(book: Book, sheet: Sheet, area: Area): SheetCells[] {
  return closure([{ sheet, areas: [area] }], (one) =>
    one.areas.flatMap((part) => directPrecedents(book, one.sheet, part)),
  );
}

/** Cells whose formulas read some of the area directly. */
export function directDependents(book: Book, sheet: Sheet, area: Area): SheetCells[] {
  return book.sheets.flatMap((home) => {
    const cells: { row: number; column: number }[] = [];
    for (const [row, line] of home.cells) {
      for (const [column, cell] of line) {
        if (cell.formula === null) continue;
        const reads = referencesOf(book, home, row, cell.formula);
        if (reads.some((one) => one.sheet === sheet && intersectAreas(one.area, area)))
          cells.push({ row, column });
      }
    }
    return cells.length > 0 ? [{ sheet: home, areas: cellsToAreas(cells) }] : [];
  });
}

/** Every cell that depends on the area, through any number of formulas. */
export function allDependents(book: Book, sheet: Sheet, area: Area): SheetCells[] {
  return closure([{ sheet, areas: [area] }], (one) =>
    one.areas.flatMap((part) => directDependents(book, one.sheet, part)),
  );
}

function referencesOf(
  book: Book,
  sheet: Sheet,
  row: number,
  formula: string,
): { sheet: Sheet; area: Area }[] {
  const plain = structuredToA1(
    formula,
    (name) => {
      const found = findTable(book, name);
      return found && { table: found.table, sheetName: found.sheet.name };
    },
    undefined,
    row,
  );
  return tokenize(plain).flatMap((token) => {
    if (token.reference) {
      const home = token.reference.sheet === null ? sheet : sheetByName(book, token.reference.sheet);
      return home ? [{ sheet: home, area: referenceArea(token.reference) }] : [];
    }
    const named = token.kind === "name" ? namedArea(book, sheet, token.text) : null;
    return named ? [named] : [];
  });
}

function closure(
  start: readonly SheetCells[],
  step: (one: SheetCells) => readonly SheetCells[],
): SheetCells[] {
  const found = new Map<Sheet, Area[]>();
  const waiting = [...start];
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    for (const one of step(next)) {
      const fresh = one.areas.filter((area) => add(found, one.sheet, area));
      if (fresh.length > 0) waiting.push({ sheet: one.sheet, areas: fresh });
    }
  }
  return toList(found);
}

function add(found: Map<Sheet, Area[]>, sheet: Sheet, area: Area): boolean {
  const areas = found.get(sheet) ?? [];
  const known = areas.some((one) => JSON.stringify(one) === JSON.stringify(area));
  if (!known) areas.push(area);
  found.set(sheet, areas);
  return !known;
}

function toList(found: ReadonlyMap<Sheet, Area[]>): SheetCells[] {
  return [...found].map(([sheet, areas]) => ({ sheet, areas }));
}
