import { displayText, plainValue, readAddress, styleAt, valueAt } from "../../engine";
import type { Book, Chart, ChartSeries, Sheet } from "../../engine";

export interface DrawnSeries {
  readonly name: string;
  readonly values: readonly (number | null)[];
  readonly color: string;
  readonly isLine: boolean;
  readonly pointColors: Readonly<Record<number, string>>;
  readonly hasLabels: boolean;
}

export interface DrawnChart {
  readonly title: string;
  readonly categories: readonly string[];
  readonly series: readonly DrawnSeries[];
}

/** Colours that Excel gives to series one after the other (Office theme). */
export const SERIES_COLORS = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];

/** The texts and numbers of a chart, read from the cells that it names. */
export function chartData(book: Book, sheet: Sheet, chart: Chart): DrawnChart {
  const first = chart.series.find((one) => one.categories !== null);
  const series = chart.series.map((one, index) => ({
    name: seriesName(book, sheet, one, index),
    values: cells(book, sheet, one.values).map(({ value }) => (typeof value === "number" ? value : null)),
    color: one.fill ?? one.line ?? SERIES_COLORS[index % SERIES_COLORS.length]!,
    isLine: /Line/i.test(one.type ?? chart.type),
    pointColors: one.pointFills,
    hasLabels: one.hasLabels || chart.labels.visible,
  }));
  const count = Math.max(0, ...series.map((one) => one.values.length));
  const named = first ? cells(book, sheet, first.categories!).map((cell) => cell.text) : [];
  const categories = Array.from({ length: count }, (_, index) => named[index] ?? String(index + 1));
  const own = chart.series.length === 1 ? (series[0]?.name ?? "") : "";
  const title = chart.title.visible ? (chart.title.text ?? (own || "Tiêu đề biểu đồ")) : "";
  return { title, categories, series };
}

function seriesName(book: Book, sheet: Sheet, series: ChartSeries, index: number): string {
  if (series.name === null) return `Series${index + 1}`;
  return series.name.startsWith("=") ? (cells(book, sheet, series.name)[0]?.text ?? "") : series.name;
}

/** Cells of a reference in reading order; none when the reference leads nowhere. */
function cells(
  book: Book,
  sheet: Sheet,
  reference: string,
): { text: string; value: string | number | boolean }[] {
  let place;
  try {
    place = readAddress(book, sheet, reference);
  } catch {
    return [];
  }
  const found: { text: string; value: string | number | boolean }[] = [];
  for (let row = place.area.firstRow; row <= place.area.lastRow; row += 1) {
    for (let column = place.area.firstColumn; column <= place.area.lastColumn; column += 1) {
      const value = valueAt(place.sheet, row, column);
      const text = displayText(value, styleAt(place.sheet, row, column).numberFormat, book.culture);
      found.push({ text, value: plainValue(value) as string | number | boolean });
    }
  }
  return found;
}
