/** A chart as data. Lengths in points; references without `=`. Replaced, never changed in place. */
export interface Chart {
  readonly id: string;
  readonly name: string;
  /** Office.js's name: `ColumnClustered`, `BarClustered`, `Line`, `Pie`, … */
  readonly type: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly style: number;
  readonly plotBy: "Rows" | "Columns";
  readonly displayBlanksAs: "NotPlotted" | "Zero" | "Interplotted";
  readonly plotVisibleOnly: boolean;
  readonly title: ChartTitle;
  readonly legend: ChartLegend;
  readonly labels: ChartLabels;
  readonly areaFill: string | null;
  readonly plotFill: string | null;
  readonly categoryAxis: ChartAxis;
  readonly valueAxis: ChartAxis;
  readonly series: readonly ChartSeries[];
}

export interface ChartFont {
  readonly name: string;
  readonly size: number;
  readonly color: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: "None" | "Single";
}

export interface ChartTitle {
  readonly visible: boolean;
  /** Null: the name of the only series, or the word for a title. */
  readonly text: string | null;
  readonly overlay: boolean;
  readonly font: ChartFont;
  readonly fill: string | null;
}

export interface ChartLegend {
  readonly visible: boolean;
  readonly position: "Top" | "Bottom" | "Left" | "Right" | "Corner";
  readonly overlay: boolean;
  readonly font: ChartFont;
  readonly fill: string | null;
}

export interface ChartLabels {
  readonly visible: boolean;
  readonly position: string;
  readonly separator: string;
  readonly numberFormat: string;
  readonly showValue: boolean;
  readonly showCategoryName: boolean;
  readonly showSeriesName: boolean;
  readonly showPercentage: boolean;
  readonly showLegendKey: boolean;
  readonly font: ChartFont;
  readonly fill: string | null;
}

export interface ChartAxis {
  readonly visible: boolean;
  readonly title: { readonly visible: boolean; readonly text: string; readonly font: ChartFont };
  readonly font: ChartFont;
  readonly lineColor: string | null;
  /** Null is automatic. */
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly majorUnit: number | null;
  readonly minorUnit: number | null;
  readonly majorGridlines: boolean;
  readonly minorGridlines: boolean;
  readonly reversed: boolean;
  readonly tickLabelPosition: "None" | "High" | "Low" | "NextToAxis";
  readonly numberFormat: string;
}

export interface ChartSeries {
  /** A text, or `=` and the reference of the cell that holds it; null for "Series1". */
  readonly name: string | null;
  readonly values: string;
  readonly categories: string | null;
  /** Null follows the chart. */
  readonly type: string | null;
  /** Null is automatic. */
  readonly fill: string | null;
  readonly line: string | null;
  readonly lineWeight: number | null;
  readonly smooth: boolean;
  readonly markerStyle: string;
  readonly markerSize: number;
  readonly markerBackground: string | null;
  readonly markerForeground: string | null;
  readonly gapWidth: number;
  readonly overlap: number;
  readonly hasLabels: boolean;
  readonly labels: ChartLabels;
  readonly axisGroup: "Primary" | "Secondary";
  /** Fill of single points, by index. */
  readonly pointFills: Readonly<Record<number, string>>;
}

export const CHART_FONT: ChartFont = {
  name: "Calibri",
  size: 10,
  color: "#595959",
  bold: false,
  italic: false,
  underline: "None",
};

const LABELS: ChartLabels = {
  visible: false,
  position: "BestFit",
  separator: ", ",
  numberFormat: "General",
  showValue: true,
  showCategoryName: false,
  showSeriesName: false,
  showPercentage: false,
  showLegendKey: false,
  font: { ...CHART_FONT, size: 9 },
  fill: null,
};

const AXIS: ChartAxis = {
  visible: true,
  title: { visible: false, text: "Axis Title", font: CHART_FONT },
  font: { ...CHART_FONT, size: 9 },
  lineColor: null,
  minimum: null,
  maximum: null,
  majorUnit: null,
  minorUnit: null,
  majorGridlines: false,
  minorGridlines: false,
  reversed: false,
  tickLabelPosition: "NextToAxis",
  numberFormat: "General",
};

/** A chart as Excel makes it by default: 360 by 216 points, a title, a legend below. */
export function newChart(
  id: string,
  name: string,
  type: string,
  series: readonly ChartSeries[],
  plotBy: Chart["plotBy"],
): Chart {
  return {
    id,
    name,
    type,
    left: 150,
    top: 75,
    width: 360,
    height: 216,
    style: 2,
    plotBy,
    displayBlanksAs: "NotPlotted",
    plotVisibleOnly: true,
    title: { visible: true, text: null, overlay: false, font: { ...CHART_FONT, size: 14 }, fill: null },
    legend: {
      visible: series.length > 1 || isRound(type),
      position: "Bottom",
      overlay: false,
      font: { ...CHART_FONT, size: 9 },
      fill: null,
    },
    labels: LABELS,
    areaFill: "#FFFFFF",
    plotFill: null,
    categoryAxis: AXIS,
    valueAxis: { ...AXIS, majorGridlines: true },
    series,
  };
}

export function newSeries(name: string | null, values: string, categories: string | null): ChartSeries {
  return {
    name,
    values,
    categories,
    type: null,
    fill: null,
    line: null,
    lineWeight: null,
    smooth: false,
    markerStyle: "Automatic",
    markerSize: 5,
    markerBackground: null,
    markerForeground: null,
    gapWidth: 219,
    overlap: -27,
    hasLabels: false,
    labels: LABELS,
    axisGroup: "Primary",
    pointFills: {},
  };
}

/** Pie and doughnut charts: no axes, one colour for each point. */
export function isRound(type: string): boolean {
  return /^(Pie|Doughnut|3DPie|BarOfPie)/.test(type);
}
