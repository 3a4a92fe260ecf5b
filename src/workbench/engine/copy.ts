import type { Area } from "./area";
import { columnCount, intersectAreas, isInsideGrid, isSingleCell, offsetArea, rowCount } from "./area";
import type { Book } from "./book";
import { calculateIfAutomatic } from "./calculate";
import type { Cell } from "./cell";
import { refuse } from "./errors";
import { copiedFormula } from "./formula";
import { isLockedAgainstWriting } from "./locking";
import { cellAt, inheritedStyle, styleAt, valueAt } from "./sheet";
import type { Sheet } from "./sheet";
import { mapConditional, mapValidation } from "./structure";
import { without } from "./clear";
import { applyChanges } from "./write";
import type { CellChange } from "./write";

export type CopyWhat = "All" | "Formulas" | "Values" | "Formats" | "Link";

export interface CopyOptions {
  readonly what: CopyWhat;
  readonly skipBlanks: boolean;
  readonly transpose: boolean;
}

/**
 * Copies one area over another as pasting does: the source is repeated when the target is a multiple of it, and a
 * smaller target grows to the source's size. Returns the area written. Errors: AccessDenied, InvalidArgument.
 */
export function copyCells(
  book: Book,
  from: { readonly sheet: Sheet; readonly area: Area },
  to: { readonly sheet: Sheet; readonly area: Area },
  options: CopyOptions,
): Area {
  calculateIfAutomatic(book);
  const height = options.transpose ? columnCount(from.area) : rowCount(from.area);
  const width = options.transpose ? rowCount(from.area) : columnCount(from.area);
  const target = targetArea(to.area, height, width);
  if (!isInsideGrid(target)) refuse("InvalidArgument", "outside the sheet");
  if (isLockedAgainstWriting(to.sheet, target)) refuse("AccessDenied", to.sheet.name);
  const changes: CellChange[] = [];
  for (let row = target.firstRow; row <= target.lastRow; row += 1) {
    for (let column = target.firstColumn; column <= target.lastColumn; column += 1) {
      const r = (row - target.firstRow) % height;
      const c = (column - target.firstColumn) % width;
      const place = options.transpose
        ? { row: from.area.firstRow + c, column: from.area.firstColumn + r }
        : { row: from.area.firstRow + r, column: from.area.firstColumn + c };
      const cell = copyOf(from.sheet, place, to.sheet, { row, column }, options);
      if (cell) changes.push({ row, column, cell });
    }
  }
  const merges = options.what === "All" && !options.transpose ? copiedMerges(from, to.sheet, target) : null;
  applyChanges(book, to.sheet, target, changes);
  if (merges) to.sheet.merges = merges;
  if ((options.what === "All" || options.what === "Formats") && !options.transpose)
    copyRules(from, to.sheet, target, options.what);
  return target;
}

function targetArea(area: Area, height: number, width: number): Area {
  const rows = rowCount(area);
  const columns = columnCount(area);
  const repeats = rows % height === 0 && columns % width === 0;
  const [h, w] = repeats && !isSingleCell(area) ? [rows, columns] : [height, width];
  return { ...area, lastRow: area.firstRow + h - 1, lastColumn: area.firstColumn + w - 1 };
}

function copyOf(
  source: Sheet,
  from: { readonly row: number; readonly column: number },
  target: Sheet,
  to: { readonly row: number; readonly column: number },
  options: CopyOptions,
): Cell | null {
  const cell = cellAt(source, from.row, from.column);
  const value = valueAt(source, from.row, from.column);
  const blank = value === null && (cell?.formula ?? null) === null;
  if (blank && options.skipBlanks) return null;
  const before = cellAt(target, to.row, to.column);
  const ownStyle = before?.style ?? inheritedStyle(target, to.row, to.column);
  const style = styleAt(source, from.row, from.column);
  switch (options.what) {
    case "Formats":
      return {
        value: before?.value ?? null,
        formula: before?.formula ?? null,
        quoted: before?.quoted ?? false,
        style,
      };
    case "Values":
      return { value, formula: null, quoted: cell?.quoted ?? false, style: ownStyle };
    case "Link":
      return refuse("NotImplemented", "copying as links");
    default: {
      const formula = cell?.formula ?? null;
      return {
        value: formula === null ? value : null,
        formula: formula === null ? null : copiedFormula(formula, to.row - from.row, to.column - from.column),
        quoted: cell?.quoted ?? false,
        style: options.what === "All" ? style : ownStyle,
      };
    }
  }
}

function copiedMerges(
  from: { readonly sheet: Sheet; readonly area: Area },
  target: Sheet,
  area: Area,
): Area[] {
  const inside = from.sheet.merges.filter((merge) => intersectAreas(merge, from.area));
  const rows = area.firstRow - from.area.firstRow;
  const columns = area.firstColumn - from.area.firstColumn;
  return [
    ...target.merges.filter((merge) => !intersectAreas(merge, area)),
    ...inside.map((merge) => offsetArea(merge, rows, columns)),
  ];
}

/** Validations, links and conditional formats come along with a full copy; with formats only the latter. */
function copyRules(
  from: { readonly sheet: Sheet; readonly area: Area },
  target: Sheet,
  area: Area,
  what: CopyWhat,
): void {
  const rows = area.firstRow - from.area.firstRow;
  const columns = area.firstColumn - from.area.firstColumn;
  const moved = (areas: readonly Area[]): Area[] =>
    areas.flatMap((one) => {
      const common = intersectAreas(one, from.area);
      return common ? [offsetArea(common, rows, columns)] : [];
    });
  if (what === "All") {
    const copies = from.sheet.validations
      .filter((one) => moved(one.areas).length > 0)
      .map((one) =>
        mapValidation({ ...one, areas: moved(one.areas) }, (f) => copiedFormula(f, rows, columns)),
      );
    target.validations = [...without(target.validations, [area]), ...copies];
    const links = from.sheet.hyperlinks.flatMap((link) => {
      const common = intersectAreas(link.area, from.area);
      return common ? [{ ...link, area: offsetArea(common, rows, columns) }] : [];
    });
    target.hyperlinks = [...target.hyperlinks.filter((link) => !intersectAreas(link.area, area)), ...links];
  }
  const copies = from.sheet.conditionalFormats
    .filter((one) => moved(one.areas).length > 0)
    .map((one, index) => ({
      ...mapConditional({ ...one, areas: moved(one.areas) }, (f) => copiedFormula(f, rows, columns)),
      id: `${one.id}-copy-${area.firstRow}-${area.firstColumn}-${index}`,
    }));
  target.conditionalFormats = [...target.conditionalFormats, ...copies].map((one, priority) => ({
    ...one,
    priority,
  }));
}
