import { styleAt } from "../../engine";
import type { Sheet } from "../../engine";
import { lineName } from "../files";

/** The grid's numbers for the lines of a file. */
const LINES: Readonly<Record<string, string>> = {
  thin: "1",
  hair: "2",
  dotted: "3",
  dashed: "4",
  dashDot: "5",
  dashDotDot: "6",
  double: "7",
  medium: "8",
  mediumDashed: "9",
  mediumDashDot: "10",
  mediumDashDotDot: "11",
  slantDashDot: "12",
  thick: "13",
};

export interface GridBorder {
  readonly rangeType: "cell";
  readonly value: Readonly<Record<string, unknown>>;
}

/** Borders of every stored cell, as the grid takes them. */
export function gridBorders(sheet: Sheet): GridBorder[] {
  const found: GridBorder[] = [];
  for (const [row, cells] of sheet.cells) {
    for (const column of cells.keys()) {
      const { borders } = styleAt(sheet, row, column);
      const value: Record<string, unknown> = { row_index: row, col_index: column };
      for (const side of ["left", "right", "top", "bottom"] as const) {
        const name = lineName(borders[side]);
        if (name !== null) value[side.charAt(0)] = { style: LINES[name] ?? "1", color: borders[side].color };
      }
      if (Object.keys(value).length > 2) found.push({ rangeType: "cell", value });
    }
  }
  return found;
}
