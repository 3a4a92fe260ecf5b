import { parseAddress, toAddress } from "../../../core/workbook";
import type { ChartSpec, SheetSpec } from "../../../core/workbook";
import { step } from "../steps";
import type { Step } from "../steps";

const KINDS = {
  barClustered: "BarClustered",
  columnClustered: "ColumnClustered",
  line: "LineMarkers",
} as const;
const REFERENCE =
  /^(?:'((?:[^']|'')+)'|([^'!\s]+))!(\$?[A-Za-z]{1,3}\$?\d{1,7})(?::(\$?[A-Za-z]{1,3}\$?\d{1,7}))?$/;
/** Colours that stay apart in grey print and for colour-blind readers (Okabe and Ito, 2008), as in files. */
const SERIES_COLORS = ["#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00", "#999999"];

/** The name by which a chart of ours is known again: a chart that a person put beside it has another. */
export function chartName(index: number): string {
  return `Biểu đồ ${index + 1}`;
}

export function isOurChart(name: string): boolean {
  return /^Biểu đồ \d+$/u.test(name);
}

/** Charts come after all cells of all sheets, because their series lead to them. */
export function chartSteps(sheet: SheetSpec): Step[] {
  return (sheet.charts ?? []).map((chart, index) =>
    step((context) => addChart(context, sheet.name, chart, index), 4_000 + 1_500 * chart.series.length),
  );
}

export function addChart(
  { workbook }: Excel.RequestContext,
  sheetName: string,
  spec: ChartSpec,
  index: number,
): void {
  const first = spec.series[0];
  if (first === undefined) throw new Error(`chart "${spec.title}" has no series`);
  const rangeOf = (reference: string): Excel.Range => {
    const { sheet, address } = placeOf(reference);
    return workbook.worksheets.getItem(sheet).getRange(address);
  };
  const chart = workbook.worksheets
    .getItem(sheetName)
    .charts.add(KINDS[spec.kind], rangeOf(first.values), "Auto");
  chart.name = chartName(index);
  for (const [at, { name, values, categories }] of spec.series.entries()) {
    const series = at === 0 ? chart.series.getItemAt(0) : chart.series.add(name);
    series.name = name;
    series.setValues(rangeOf(values));
    series.setXAxisValues(rangeOf(categories));
    const color = SERIES_COLORS[at % SERIES_COLORS.length]!;
    if (spec.kind === "line") series.format.line.color = color;
    else series.format.fill.setSolidColor(color);
  }
  // Lying bars begin at the top, as the rows they show.
  if (spec.kind === "barClustered") chart.axes.categoryAxis.reversePlotOrder = true;
  if (spec.title === "") chart.title.visible = false;
  else chart.title.text = spec.title;
  chart.legend.visible = spec.legend !== undefined && spec.legend !== "none";
  if (spec.legend === "bottom") chart.legend.position = "Bottom";
  if (spec.legend === "right") chart.legend.position = "Right";
  if (spec.categoryAxisTitle) chart.axes.categoryAxis.title.text = spec.categoryAxisTitle;
  if (spec.valueAxisTitle) chart.axes.valueAxis.title.text = spec.valueAxisTitle;
  if (spec.valueAxisMinimum !== undefined) chart.axes.valueAxis.minimum = spec.valueAxisMinimum;
  const { firstRow, firstColumn, lastRow, lastColumn } = spec.position;
  chart.setPosition(toAddress(firstRow, firstColumn), toAddress(lastRow, lastColumn));
}

/** Sheet and address of `'Biểu 01'!$C$4:$C$9`. */
export function placeOf(reference: string): { readonly sheet: string; readonly address: string } {
  const match = REFERENCE.exec(reference);
  const first = parseAddress(match?.[3] ?? "");
  const last = parseAddress(match?.[4] ?? match?.[3] ?? "");
  if (!match || !first || !last) throw new Error(`"${reference}" is not a range of one sheet`);
  return {
    sheet: match[2] ?? (match[1] ?? "").replace(/''/g, "'"),
    address: `${toAddress(first.rowIndex, first.columnIndex)}:${toAddress(last.rowIndex, last.columnIndex)}`,
  };
}
