import type { Area } from "./area";
import { columnCount, containsArea, isInsideGrid, offsetArea, rowCount } from "./area";
import type { Book } from "./book";
import type { Cell } from "./cell";
import { markAllPending } from "./cells";
import { refuse } from "./errors";
import { followedFormula } from "./formula";
import { isLockedAgainstWriting } from "./locking";
import { cellAt, inheritedStyle } from "./sheet";
import type { Sheet } from "./sheet";
import { rewriteAllFormulas } from "./structure";
import { applyChanges } from "./write";

/** Cuts an area and pastes it elsewhere: formulas that mean the moved cells follow them. */
export function moveCells(
  book: Book,
  from: { readonly sheet: Sheet; readonly area: Area },
  to: { readonly sheet: Sheet; readonly area: Area },
): void {
  const { area } = from;
  const rows = to.area.firstRow - area.firstRow;
  const columns = to.area.firstColumn - area.firstColumn;
  const target = offsetArea(area, rows, columns);
  if (!isInsideGrid(target)) refuse("InvalidArgument", "outside the sheet");
  if (isLockedAgainstWriting(from.sheet, area) || isLockedAgainstWriting(to.sheet, target))
    refuse("AccessDenied");
  const block: (Cell | undefined)[][] = Array.from({ length: rowCount(area) }, (_, r) =>
    Array.from({ length: columnCount(area) }, (_unused, c) =>
      cellAt(from.sheet, area.firstRow + r, area.firstColumn + c),
    ),
  );
  const blank = (sheet: Sheet, row: number, column: number): Cell => ({
    value: null,
    formula: null,
    quoted: false,
    style: inheritedStyle(sheet, row, column),
  });
  const places = block.flatMap((line, r) => line.map((cell, c) => ({ cell, r, c })));
  applyChanges(
    book,
    from.sheet,
    area,
    places.map(({ r, c }) => {
      const [row, column] = [area.firstRow + r, area.firstColumn + c];
      return { row, column, cell: blank(from.sheet, row, column) };
    }),
  );
  applyChanges(
    book,
    to.sheet,
    target,
    places.map(({ cell, r, c }) => {
      const [row, column] = [target.firstRow + r, target.firstColumn + c];
      return { row, column, cell: cell ?? blank(to.sheet, row, column) };
    }),
  );
  const move = { rows, columns, sheet: to.sheet.name };
  rewriteAllFormulas(book, (formula, home) =>
    followedFormula(formula, home.name, from.sheet.name, area, move),
  );
  for (const tracked of book.tracked) {
    if (
      tracked.sheet === from.sheet &&
      tracked.areas.length > 0 &&
      tracked.areas.every((one) => containsArea(area, one))
    ) {
      tracked.areas = tracked.areas.map((one) => offsetArea(one, rows, columns));
      tracked.sheet = to.sheet;
    }
  }
  markAllPending(book);
}
