import { showsPercent } from "../reading";
import type { FormFigure } from "./formFigure";

/** What decides how a figure may be put into a cell, whether the file has the cell or only its row or column. */
export interface FormCellLook {
  readonly numberFormat: string;
  /** The format shows a serial number as a date or a time. */
  readonly isDate: boolean;
  /** The sheet is protected and the cell is not for typing. */
  readonly locked: boolean;
}

/**
 * What is to be stored so that the cell shows the figure: a rate in percent as a share where the cell shows percentages.
 * Null where the cell would show something else: another figure as a percentage, or any number as a date.
 */
export function valueInCell(figure: FormFigure, look: FormCellLook): number | string | null {
  if (typeof figure.value === "string") return figure.value;
  if (look.isDate) return null;
  if (!showsPercent(look.numberFormat)) return figure.value;
  return figure.isPercent ? Number((figure.value / 100).toPrecision(15)) : null;
}
