import type { Area } from "./area";
import { cellsToAreas, containsCell } from "./area";
import { calculateIfAutomatic } from "./calculate";
import type { Book } from "./book";
import { isCellError } from "./cell";
import type { Cell, CellValue } from "./cell";
import { cellAt, columnFormat, rowFormat, valueAt } from "./sheet";
import type { Sheet } from "./sheet";
import { usedArea } from "./usedArea";
import { refuse } from "./errors";

/** Cells of an area of a special kind (`Excel.SpecialCellType`), looked for in the used part only, as Excel does. */
export function specialCells(book: Book, sheet: Sheet, area: Area, type: string, valueType: string): Area[] {
  calculateIfAutomatic(book);
  const used = usedArea(sheet, area, false);
  if (!used) return [];
  const cells: { row: number; column: number }[] = [];
  for (let row = used.firstRow; row <= used.lastRow; row += 1) {
    for (let column = used.firstColumn; column <= used.lastColumn; column += 1) {
      if (isSpecial(sheet, row, column, type, valueType)) cells.push({ row, column });
    }
  }
  return cellsToAreas(cells);
}

function isSpecial(sheet: Sheet, row: number, column: number, type: string, valueType: string): boolean {
  const cell = cellAt(sheet, row, column);
  const value = valueAt(sheet, row, column);
  switch (type) {
    case "Blanks":
      return value === null && (cell?.formula ?? null) === null;
    case "Constants":
      return value !== null && isConstant(cell) && hasType(value, valueType);
    case "Formulas":
      return (cell?.formula ?? null) !== null && hasType(value, valueType);
    case "Visible": {
      const line = rowFormat(sheet, row);
      return !line.hidden && !line.filtered && !columnFormat(sheet, column).hidden;
    }
    case "ConditionalFormats":
      return sheet.conditionalFormats.some((one) =>
        one.areas.some((part) => containsCell(part, row, column)),
      );
    case "DataValidations":
      return sheet.validations.some((one) => one.areas.some((part) => containsCell(part, row, column)));
    default:
      return refuse("NotImplemented", `special cells ${type}`);
  }
}

function isConstant(cell: Cell | undefined): boolean {
  return cell !== undefined && cell.formula === null;
}

/** `All`, `Errors`, `ErrorsLogicalNumber`, … : the parts of the name say which kinds of value count. */
function hasType(value: CellValue, valueType: string): boolean {
  if (valueType === "All") return true;
  if (isCellError(value)) return valueType.includes("Errors");
  if (typeof value === "boolean") return valueType.includes("Logical");
  return typeof value === "number" ? valueType.includes("Number") : valueType.includes("Text");
}
