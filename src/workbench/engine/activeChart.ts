import { emit } from "./book";
import type { Book } from "./book";

/** No chart is in front any more: cells were selected, or another chart comes. */
export function deactivateChart(book: Book): void {
  const before = book.activeChart;
  if (!before) return;
  book.activeChart = null;
  emit(book, { kind: "chartDeactivated", sheetId: before.sheetId, chartId: before.chartId });
}
