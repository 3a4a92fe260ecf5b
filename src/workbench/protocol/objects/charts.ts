import {
  activateChart,
  addChart,
  areaPoints,
  boundingArea,
  deleteChart,
  refuse,
  replaceChart,
  seriesOf,
} from "../../engine";
import type { Chart, Sheet } from "../../engine";
import type { HostClass, HostContext, HostObject } from "../context";
import { registrationMethods } from "../eventHub";
import type { ChartTarget } from "../chartTargets";
import { flagArg, numberArg, textArg, wordArg } from "./arg";
import { placedArg } from "./cells";

/** Kinds of chart that the workbench can draw and save. */
const TYPES = [
  "ColumnClustered",
  "ColumnStacked",
  "ColumnStacked100",
  "BarClustered",
  "BarStacked",
  "BarStacked100",
  "Line",
  "LineMarkers",
  "LineStacked",
  "Pie",
  "Doughnut",
  "Area",
  "AreaStacked",
  "XYScatter",
] as const;

/** The chart as it is now; refuses when it was deleted. */
export function chartOf({ sheet, id }: ChartTarget): Chart {
  return sheet.charts.find((one) => one.id === id) ?? refuse("ItemNotFound", "the chart was deleted");
}

export function changeChart(target: ChartTarget, patch: Partial<Chart>): void {
  replaceChart(target.sheet, { ...chartOf(target), ...patch });
}

function chartObject(context: HostContext, sheet: Sheet, chart: Chart): HostObject {
  return context.make("Chart", { sheet, id: chart.id });
}

/** `worksheet.charts`; keys are names, the client's own `_GetItem` uses ids. */
export const chartsClass: HostClass<Sheet> = {
  get: { Count: (sheet) => sheet.charts.length },
  items: (sheet, context) => sheet.charts.map((chart) => chartObject(context, sheet, chart)),
  item: (sheet, key, context) => {
    const wanted = textArg(key);
    const chart = sheet.charts.find(
      (one) => one.id === wanted || one.name.toLowerCase() === wanted.toLowerCase(),
    );
    return chart ? chartObject(context, sheet, chart) : null;
  },
  methods: {
    ...registrationMethods<Sheet>("ChartCollection", (sheet) => sheet.id),
    Add: (sheet, [type, source, seriesBy], context) => {
      const from = placedArg(context, sheet, source);
      const by = wordArg(seriesBy, ["Auto", "Columns", "Rows"], "Auto");
      return chartObject(context, sheet, addChart(context.book, sheet, typeArg(type), from, by));
    },
  },
};

function typeArg(value: unknown): string {
  const text = textArg(value);
  return (
    TYPES.find((one) => one.toLowerCase() === text.toLowerCase()) ??
    refuse("NotImplemented", `chart type ${text}`)
  );
}

function length(key: "left" | "top" | "width" | "height"): (target: ChartTarget, value: unknown) => void {
  return (target, value) => {
    const points = numberArg(value);
    if (points < 0) refuse("InvalidArgument", `${key} cannot be negative`);
    changeChart(target, { [key]: points });
  };
}

export const chartClass: HostClass<ChartTarget> = {
  identity: ({ id }) => ({ Id: id }),
  get: {
    Id: ({ id }) => id,
    Name: (target) => chartOf(target).name,
    ChartType: (target) => chartOf(target).type,
    Left: (target) => chartOf(target).left,
    Top: (target) => chartOf(target).top,
    Width: (target) => chartOf(target).width,
    Height: (target) => chartOf(target).height,
    Style: (target) => chartOf(target).style,
    PlotBy: (target) => chartOf(target).plotBy,
    DisplayBlanksAs: (target) => chartOf(target).displayBlanksAs,
    PlotVisibleOnly: (target) => chartOf(target).plotVisibleOnly,
  },
  set: {
    Name: (target, value) => {
      const name = textArg(value);
      const taken = target.sheet.charts.some((one) => one.id !== target.id && one.name === name);
      if (name === "" || taken) refuse("InvalidArgument", `chart name ${name}`);
      changeChart(target, { name });
    },
    ChartType: (target, value) => changeChart(target, { type: typeArg(value) }),
    Left: length("left"),
    Top: length("top"),
    Width: length("width"),
    Height: length("height"),
    Style: (target, value) => changeChart(target, { style: numberArg(value) }),
    DisplayBlanksAs: (target, value) =>
      changeChart(target, { displayBlanksAs: wordArg(value, ["NotPlotted", "Zero", "Interplotted"]) }),
    PlotVisibleOnly: (target, value) => changeChart(target, { plotVisibleOnly: flagArg(value) }),
  },
  navigate: {
    Title: (target, context) => context.make("ChartTitle", target),
    Legend: (target, context) => context.make("ChartLegend", target),
    Series: (target, context) => context.make("ChartSeriesCollection", target),
    Axes: (target, context) => context.make("ChartAxes", target),
    DataLabels: (target, context) =>
      context.make("ChartDataLabels", {
        read: () => chartOf(target).labels,
        change: (patch) => {
          const chart = chartOf(target);
          // The chart's labels are those of all its series.
          const labels = { ...chart.labels, ...patch, visible: true };
          const series = chart.series.map((one) => ({
            ...one,
            hasLabels: true,
            labels: { ...one.labels, ...patch, visible: true },
          }));
          changeChart(target, { labels, series });
        },
      }),
    Format: (target, context) => context.make("ChartAreaFormat", target),
    PlotArea: (target, context) => context.make("ChartPlotArea", target),
    Worksheet: (target, context) => context.make("Worksheet", target.sheet),
  },
  methods: {
    ...registrationMethods<ChartTarget>("Chart", ({ id }) => id),
    Activate: (target, _args, context) => {
      chartOf(target);
      activateChart(context.book, target.sheet, target.id);
    },
    Delete: (target, _args, { book }) => {
      chartOf(target);
      deleteChart(book, target.sheet, target.id);
    },
    SetPosition: (target, [startCell, endCell], context) => {
      const start = placedArg(context, target.sheet, startCell).area;
      const chart = chartOf(target);
      const place = areaPoints(target.sheet, start);
      if (endCell === null || endCell === undefined) {
        return changeChart(target, {
          left: place.left,
          top: place.top,
          width: chart.width,
          height: chart.height,
        });
      }
      const end = placedArg(context, target.sheet, endCell).area;
      changeChart(target, areaPoints(target.sheet, boundingArea(start, end)));
    },
    SetData: (target, [source, seriesBy], context) => {
      const from = placedArg(context, target.sheet, source);
      const by = wordArg(seriesBy, ["Auto", "Columns", "Rows"], "Auto");
      const plotBy = by === "Auto" ? chartOf(target).plotBy : by;
      changeChart(target, { plotBy, series: seriesOf(from.sheet, from.area, plotBy, chartOf(target).type) });
    },
  },
};
