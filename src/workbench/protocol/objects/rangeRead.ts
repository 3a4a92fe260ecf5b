import {
  areaPoints,
  calculateIfAutomatic,
  cellAt,
  cellCount,
  columnCount,
  columnFormat,
  commonLook,
  displayText,
  fullAddress,
  isEntireColumn,
  isEntireRow,
  looksOf,
  plainValue,
  refuse,
  rowCount,
  rowFormat,
  styleAt,
  toR1C1,
  valueAt,
  valueTypeName,
} from "../../engine";
import type { Sheet } from "../../engine";
import type { HostContext } from "../context";
import type { HostClass } from "../context";
import type { CellsTarget } from "../targets";
import { areaOfRange } from "./cells";
import { formulaInCulture } from "./formulaLocal";
import { readHyperlink } from "./rangeHyperlink";
import { formatCategory } from "./formatCategory";

/** Most cells that one read may give; Excel ends such requests too. */
const MOST_CELLS = 5_000_000;

/** Reads one property of one cell. */
export type CellReader = (sheet: Sheet, row: number, column: number, context: HostContext) => unknown;

/** A block of one property of the cells, rows of cells; null for whole rows, columns and sheets. */
function block(
  target: CellsTarget,
  context: HostContext,
  read: CellReader,
  calculated = true,
): unknown[][] | null {
  const area = areaOfRange(target);
  if (isEntireRow(area) || isEntireColumn(area)) return null;
  if (cellCount(area) > MOST_CELLS) refuse("ResponsePayloadSizeLimitExceeded");
  if (calculated) calculateIfAutomatic(context.book);
  const { sheet } = target.part;
  const rows: unknown[][] = [];
  for (let row = area.firstRow; row <= area.lastRow; row += 1) {
    const line: unknown[] = [];
    for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
      line.push(read(sheet, row, column, context));
    }
    rows.push(line);
  }
  return rows;
}

/** A formula with `=`, or the constant itself; the apostrophe of a text is not given back. */
function formulaOf(sheet: Sheet, row: number, column: number): string | number | boolean {
  const cell = cellAt(sheet, row, column);
  return cell?.formula != null ? `=${cell.formula}` : plainValue(valueAt(sheet, row, column));
}

/** One property of one cell, by name. */
export const cellReaders = {
  value: (sheet, row, column) => plainValue(valueAt(sheet, row, column)),
  formula: formulaOf,
  formulaLocal: (sheet, row, column, { book }) => {
    const formula = formulaOf(sheet, row, column);
    return typeof formula === "string" && cellAt(sheet, row, column)?.formula != null
      ? formulaInCulture(formula, book.culture)
      : formula;
  },
  formulaR1C1: (sheet, row, column) => {
    const cell = cellAt(sheet, row, column);
    return cell?.formula != null ? `=${toR1C1(cell.formula, row, column)}` : formulaOf(sheet, row, column);
  },
  text: (sheet, row, column, { book }) =>
    displayText(valueAt(sheet, row, column), styleAt(sheet, row, column).numberFormat, book.culture),
  valueType: (sheet, row, column) => valueTypeName(valueAt(sheet, row, column)),
  numberFormat: (sheet, row, column) => styleAt(sheet, row, column).numberFormat,
  category: (sheet, row, column) => formatCategory(styleAt(sheet, row, column).numberFormat),
} satisfies Readonly<Record<string, CellReader>>;

export const rangeGetters: NonNullable<HostClass<CellsTarget>["get"]> = {
  _ReferenceId: (target) => target.heldId ?? "",
  Address: (target) => fullAddress(target.part.sheet, areaOfRange(target)),
  AddressLocal: (target) => fullAddress(target.part.sheet, areaOfRange(target)),
  CellCount: (target) => {
    const count = cellCount(areaOfRange(target));
    return count > 2 ** 31 - 1 ? -1 : count;
  },
  RowCount: (target) => rowCount(areaOfRange(target)),
  ColumnCount: (target) => columnCount(areaOfRange(target)),
  RowIndex: (target) => areaOfRange(target).firstRow,
  ColumnIndex: (target) => areaOfRange(target).firstColumn,
  IsEntireRow: (target) => isEntireRow(areaOfRange(target)),
  IsEntireColumn: (target) => isEntireColumn(areaOfRange(target)),
  Values: (target, context) => block(target, context, cellReaders.value),
  Formulas: (target, context) => block(target, context, cellReaders.formula),
  FormulasLocal: (target, context) => block(target, context, cellReaders.formulaLocal),
  FormulasR1C1: (target, context) => block(target, context, cellReaders.formulaR1C1),
  Text: (target, context) => block(target, context, cellReaders.text),
  ValueTypes: (target, context) => block(target, context, cellReaders.valueType),
  NumberFormat: (target, context) => block(target, context, cellReaders.numberFormat, false),
  NumberFormatLocal: (target, context) => block(target, context, cellReaders.numberFormat, false),
  NumberFormatCategories: (target, context) => block(target, context, cellReaders.category, false),
  Style: ({ part }) => commonLook(looksOf(part.sheet, part.areas), (style) => style.styleName),
  Hyperlink: (target) => readHyperlink(target),
  Hidden: (target) => {
    const [rows, columns] = [hiddenRows(target), hiddenColumns(target)];
    return rows === true || columns === true ? true : rows === null || columns === null ? null : false;
  },
  RowHidden: hiddenRows,
  ColumnHidden: hiddenColumns,
  HasSpill: (target, context) => {
    calculateIfAutomatic(context.book);
    const { sheet } = target.part;
    const area = areaOfRange(target);
    const spilled = (row: number, column: number): boolean =>
      sheet.spills.get(row)?.has(column) === true ||
      [...sheet.spills.values()].some((cells) =>
        [...cells.values()].some((one) => one.anchorRow === row && one.anchorColumn === column),
      );
    const found = new Set<boolean>();
    for (let row = area.firstRow; row <= Math.min(area.lastRow, area.firstRow + 999); row += 1) {
      for (
        let column = area.firstColumn;
        column <= Math.min(area.lastColumn, area.firstColumn + 99);
        column += 1
      ) {
        found.add(spilled(row, column));
      }
    }
    return found.size === 1 ? found.has(true) : null;
  },
  Left: (target) => areaPoints(target.part.sheet, areaOfRange(target)).left,
  Top: (target) => areaPoints(target.part.sheet, areaOfRange(target)).top,
  Width: (target) => areaPoints(target.part.sheet, areaOfRange(target)).width,
  Height: (target) => areaPoints(target.part.sheet, areaOfRange(target)).height,
};

function hiddenRows(target: CellsTarget): boolean | null {
  const { firstRow, lastRow } = areaOfRange(target);
  return allOrNone(firstRow, lastRow, target.part.sheet.rows.size, (row) => {
    const format = rowFormat(target.part.sheet, row);
    return format.hidden || format.filtered;
  });
}

function hiddenColumns(target: CellsTarget): boolean | null {
  const { firstColumn, lastColumn } = areaOfRange(target);
  return allOrNone(
    firstColumn,
    lastColumn,
    target.part.sheet.columns.size,
    (column) => columnFormat(target.part.sheet, column).hidden,
  );
}

function allOrNone(
  first: number,
  last: number,
  special: number,
  hidden: (index: number) => boolean,
): boolean | null {
  if (special === 0) return false;
  let count = 0;
  for (let index = first; index <= last; index += 1) if (hidden(index)) count += 1;
  if (count === 0) return false;
  return count === last - first + 1 ? true : null;
}
