import { deactivateChart } from "./activeChart";
import type { Area } from "./area";
import { sameArea } from "./area";
import { emit } from "./book";
import type { Book } from "./book";
import type { Sheet } from "./sheet";
import { activateSheet } from "./structure";

/** Selects areas of a sheet and brings the sheet to the front; the first cell becomes active. */
export function selectCells(book: Book, sheet: Sheet, areas: readonly Area[]): void {
  activateSheet(book, sheet);
  deactivateChart(book);
  const first = areas[0]!;
  const before = sheet.selection.areas;
  sheet.selection = { areas, activeRow: first.firstRow, activeColumn: first.firstColumn };
  const same = before.length === areas.length && before.every((area, index) => sameArea(area, areas[index]!));
  if (!same) emit(book, { kind: "selectionChanged", sheetId: sheet.id, areas });
}
