import { deactivateChart } from "./activeChart";
import type { Area } from "./area";
import { columnCount, rowCount } from "./area";
import { emit, newId } from "./book";
import type { Book } from "./book";
import { newChart, newSeries } from "./chart";
import type { Chart, ChartSeries } from "./chart";
import { refuse } from "./errors";
import { referenceText } from "./formula";
import { cellAt, styleAt, valueAt } from "./sheet";
import type { Sheet } from "./sheet";
import { isDateFormat } from "./displayText";

/** Makes a chart of an area: texts in the first row are names of series, those in the first column categories. */
export function addChart(
  book: Book,
  sheet: Sheet,
  type: string,
  source: { readonly sheet: Sheet; readonly area: Area },
  seriesBy: "Auto" | "Rows" | "Columns",
): Chart {
  if (sheet.protection && !sheet.protection.options.allowEditObjects) refuse("AccessDenied", sheet.name);
  const plotBy =
    seriesBy === "Auto" ? (rowCount(source.area) >= columnCount(source.area) ? "Columns" : "Rows") : seriesBy;
  const chart = newChart(
    newId(book),
    nextName(sheet),
    type,
    seriesOf(source.sheet, source.area, plotBy, type),
    plotBy,
  );
  sheet.charts = [...sheet.charts, chart];
  emit(book, { kind: "chartAdded", sheetId: sheet.id, chartId: chart.id });
  return chart;
}

export function deleteChart(book: Book, sheet: Sheet, id: string): void {
  sheet.charts = sheet.charts.filter((chart) => chart.id !== id);
  emit(book, { kind: "chartDeleted", sheetId: sheet.id, chartId: id });
}

/** Brings a chart to the front; the one before goes back. */
export function activateChart(book: Book, sheet: Sheet, id: string): void {
  if (book.activeChart?.chartId === id) return;
  deactivateChart(book);
  book.activeChart = { sheetId: sheet.id, chartId: id };
  emit(book, { kind: "chartActivated", sheetId: sheet.id, chartId: id });
}

/** Replaces a chart of the sheet by id. */
export function replaceChart(sheet: Sheet, chart: Chart): void {
  sheet.charts = sheet.charts.map((one) => (one.id === chart.id ? chart : one));
}

/** The series that an area makes. */
export function seriesOf(sheet: Sheet, area: Area, plotBy: "Rows" | "Columns", type: string): ChartSeries[] {
  const byColumns = plotBy === "Columns";
  const corner = valueAt(sheet, area.firstRow, area.firstColumn);
  const below = { row: area.firstRow + 1, column: area.firstColumn };
  const headRow = rowCount(area) > 1 && hasLabels(sheet, area, "row");
  const headColumn =
    columnCount(area) > 1 && (hasLabels(sheet, area, "column") || isLabel(sheet, below.row, below.column));
  const names = byColumns ? headRow : headColumn;
  const categories = byColumns ? headColumn : headRow;
  const dataRow = area.firstRow + (headRow || (corner === null && categories) ? 1 : 0);
  const dataColumn = area.firstColumn + (headColumn ? 1 : 0);
  const lines = byColumns ? area.lastColumn - dataColumn + 1 : area.lastRow - dataRow + 1;
  const series: ChartSeries[] = [];
  for (let index = 0; index < lines; index += 1) {
    const at = byColumns ? dataColumn + index : dataRow + index;
    const values = byColumns
      ? { firstRow: dataRow, lastRow: area.lastRow, firstColumn: at, lastColumn: at }
      : { firstRow: at, lastRow: at, firstColumn: dataColumn, lastColumn: area.lastColumn };
    const labels = byColumns
      ? {
          firstRow: dataRow,
          lastRow: area.lastRow,
          firstColumn: area.firstColumn,
          lastColumn: dataColumn - 1,
        }
      : {
          firstRow: area.firstRow,
          lastRow: dataRow - 1,
          firstColumn: dataColumn,
          lastColumn: area.lastColumn,
        };
    const name = byColumns
      ? { firstRow: area.firstRow, lastRow: area.firstRow, firstColumn: at, lastColumn: at }
      : { firstRow: at, lastRow: at, firstColumn: area.firstColumn, lastColumn: area.firstColumn };
    series.push(
      newSeries(
        names ? `=${chartReference(sheet, name)}` : null,
        chartReference(sheet, values),
        categories ? chartReference(sheet, labels) : null,
      ),
    );
  }
  return /^(Pie|3DPie|BarOfPie|PieOfPie)/.test(type) ? series.slice(0, 1) : series;
}

/** `'Sheet'!$A$1:$A$5`. */
export function chartReference(sheet: Sheet, area: Area): string {
  const corner = (row: number, column: number) => ({ row, column, rowFixed: true, columnFixed: true });
  const single = area.firstRow === area.lastRow && area.firstColumn === area.lastColumn;
  return referenceText({
    sheet: sheet.name,
    from: corner(area.firstRow, area.firstColumn),
    to: single ? null : corner(area.lastRow, area.lastColumn),
  });
}

function hasLabels(sheet: Sheet, area: Area, line: "row" | "column"): boolean {
  const last = line === "row" ? area.lastColumn : area.lastRow;
  const first = (line === "row" ? area.firstColumn : area.firstRow) + 1;
  if (first > last) return isLabel(sheet, area.firstRow, area.firstColumn);
  for (let at = first; at <= last; at += 1) {
    const [row, column] = line === "row" ? [area.firstRow, at] : [at, area.firstColumn];
    if (!isLabel(sheet, row, column)) return false;
  }
  return true;
}

function isLabel(sheet: Sheet, row: number, column: number): boolean {
  const value = valueAt(sheet, row, column);
  if (typeof value === "number") return isDateFormat(styleAt(sheet, row, column).numberFormat);
  return typeof value === "string" && cellAt(sheet, row, column)?.formula !== "";
}

function nextName(sheet: Sheet): string {
  let number = sheet.charts.length + 1;
  while (sheet.charts.some((chart) => chart.name === `Chart ${number}`)) number += 1;
  return `Chart ${number}`;
}
