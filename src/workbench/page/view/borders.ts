import { styleAt } from "../../engine";
import type { BorderLine, Sheet } from "../../engine";

type Weights = Readonly<Record<BorderLine["weight"], string>>;

const SAME = (number: string): Weights => ({ Hairline: number, Thin: number, Medium: number, Thick: number });

/** The grid's numbers for lines, by style and weight. */
const LINES: Readonly<Record<Exclude<BorderLine["style"], "None">, Weights>> = {
  Continuous: { Hairline: "2", Thin: "1", Medium: "8", Thick: "13" },
  Dot: SAME("3"),
  Dash: { ...SAME("4"), Medium: "9", Thick: "9" },
  DashDot: { ...SAME("5"), Medium: "10", Thick: "10" },
  DashDotDot: { ...SAME("6"), Medium: "11", Thick: "11" },
  Double: SAME("7"),
  SlantDashDot: SAME("12"),
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
        const { style, weight, color } = borders[side];
        if (style !== "None") value[side.charAt(0)] = { style: LINES[style][weight], color };
      }
      if (Object.keys(value).length > 2) found.push({ rangeType: "cell", value });
    }
  }
  return found;
}
