import type { Area } from "./area";
import type { Book } from "./book";
import { changeLooks } from "./looks";
import { styleAt } from "./sheet";
import type { Sheet } from "./sheet";
import { NO_BORDER, patchBorder, patchStyle } from "./style";
import type { BorderLine, BorderSide } from "./style";

/** The borders of a range by Office.js's names. */
export const BORDER_NAMES = [
  "DiagonalDown",
  "DiagonalUp",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "EdgeTop",
  "InsideHorizontal",
  "InsideVertical",
] as const;

export type BorderName = (typeof BORDER_NAMES)[number];

interface Strip {
  readonly area: Area;
  readonly side: BorderSide;
}

/** Draws (or with the style `None` takes away) one border of each area. */
export function setBorder(
  book: Book,
  sheet: Sheet,
  areas: readonly Area[],
  name: BorderName,
  patch: Partial<BorderLine>,
): void {
  for (const strip of areas.flatMap((area) => strips(area, name))) {
    changeLooks(book, sheet, [strip.area], (style) =>
      patch.style === "None"
        ? patchStyle(style, { borders: { ...style.borders, [strip.side]: NO_BORDER } })
        : patchBorder(style, strip.side, patch),
    );
  }
}

/** The lines of one border of the areas, equal ones once; a range of one row has no inner horizontal border. */
export function readBorder(sheet: Sheet, areas: readonly Area[], name: BorderName): BorderLine[] {
  const lines = new Map<string, BorderLine>();
  for (const { area, side } of areas.flatMap((one) => strips(one, name))) {
    for (let row = area.firstRow; row <= Math.min(area.lastRow, area.firstRow + 5000); row += 1) {
      for (
        let column = area.firstColumn;
        column <= Math.min(area.lastColumn, area.firstColumn + 1000);
        column += 1
      ) {
        const line = styleAt(sheet, row, column).borders[side];
        lines.set(JSON.stringify(line), line);
      }
    }
  }
  return [...lines.values()];
}

function strips(area: Area, name: BorderName): Strip[] {
  switch (name) {
    case "EdgeTop":
      return [{ area: { ...area, lastRow: area.firstRow }, side: "top" }];
    case "EdgeBottom":
      return [{ area: { ...area, firstRow: area.lastRow }, side: "bottom" }];
    case "EdgeLeft":
      return [{ area: { ...area, lastColumn: area.firstColumn }, side: "left" }];
    case "EdgeRight":
      return [{ area: { ...area, firstColumn: area.lastColumn }, side: "right" }];
    case "InsideHorizontal":
      if (area.firstRow === area.lastRow) return [];
      return [
        { area: { ...area, lastRow: area.lastRow - 1 }, side: "bottom" },
        { area: { ...area, firstRow: area.firstRow + 1 }, side: "top" },
      ];
    case "InsideVertical":
      if (area.firstColumn === area.lastColumn) return [];
      return [
        { area: { ...area, lastColumn: area.lastColumn - 1 }, side: "right" },
        { area: { ...area, firstColumn: area.firstColumn + 1 }, side: "left" },
      ];
    default:
      return [{ area, side: name === "DiagonalDown" ? "diagonalDown" : "diagonalUp" }];
  }
}
