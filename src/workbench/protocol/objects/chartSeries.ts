import { chartReference, newSeries, plainValue, readAddress, refuse, valueAt } from "../../engine";
import type { ChartSeries } from "../../engine";
import type { HostClass, HostContext } from "../context";
import type { ChartPointTarget, ChartSeriesTarget, ChartTarget } from "../chartTargets";
import { colorArg, flagArg, optionalText, textArg, wholeArg, wordArg } from "./arg";
import { placedArg } from "./cells";
import { changeChart, chartOf } from "./charts";

function seriesAt({ chart, index }: ChartSeriesTarget): ChartSeries {
  return chartOf(chart).series[index] ?? refuse("ItemNotFound", "the series was deleted");
}

function changeSeries(target: ChartSeriesTarget, patch: Partial<ChartSeries>): void {
  seriesAt(target);
  const { series } = chartOf(target.chart);
  changeChart(target.chart, {
    series: series.map((one, at) => (at === target.index ? { ...one, ...patch } : one)),
  });
}

export const chartSeriesListClass: HostClass<ChartTarget> = {
  get: { Count: (chart) => chartOf(chart).series.length },
  items: (chart, context) =>
    chartOf(chart).series.map((_, index) => context.make("ChartSeries", { chart, index })),
  methods: {
    Add: (chart, [name, index], context) => {
      const { series } = chartOf(chart);
      const at = index === null || index === undefined ? series.length : wholeArg(index);
      if (at < 0 || at > series.length) refuse("InvalidArgument", "series index");
      const added = newSeries(optionalText(name), "{0}", series[0]?.categories ?? null);
      changeChart(chart, { series: [...series.slice(0, at), added, ...series.slice(at)] });
      return context.make("ChartSeries", { chart, index: at });
    },
  },
};

const MARKERS = [
  "Automatic",
  "None",
  "Square",
  "Diamond",
  "Triangle",
  "X",
  "Star",
  "Dot",
  "Dash",
  "Circle",
  "Plus",
] as const;

/** The cells that a series reads, as a list of values. */
function valuesOf(target: ChartSeriesTarget, reference: string | null, { book }: HostContext): unknown[] {
  if (!reference || reference.startsWith("{")) return [];
  const { sheet, area } = readAddress(book, target.chart.sheet, reference);
  const values: unknown[] = [];
  for (let row = area.firstRow; row <= area.lastRow; row += 1) {
    for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
      values.push(plainValue(valueAt(sheet, row, column)));
    }
  }
  return values;
}

function nameOf(target: ChartSeriesTarget, context: HostContext): string {
  const { name } = seriesAt(target);
  if (name === null) return `Series${target.index + 1}`;
  return name.startsWith("=") ? String(valuesOf(target, name.slice(1), context)[0] ?? "") : name;
}

export const chartSeriesClass: HostClass<ChartSeriesTarget> = {
  get: {
    Name: nameOf,
    ChartType: (target) => seriesAt(target).type ?? chartOf(target.chart).type,
    HasDataLabels: (target) => seriesAt(target).hasLabels,
    Smooth: (target) => seriesAt(target).smooth,
    MarkerStyle: (target) => seriesAt(target).markerStyle,
    MarkerSize: (target) => seriesAt(target).markerSize,
    MarkerBackgroundColor: (target) => seriesAt(target).markerBackground ?? "",
    MarkerForegroundColor: (target) => seriesAt(target).markerForeground ?? "",
    GapWidth: (target) => seriesAt(target).gapWidth,
    Overlap: (target) => seriesAt(target).overlap,
    AxisGroup: (target) => seriesAt(target).axisGroup,
    PlotOrder: ({ index }) => index + 1,
  },
  set: {
    Name: (target, value) => changeSeries(target, { name: textArg(value) }),
    HasDataLabels: (target, value) => changeSeries(target, { hasLabels: flagArg(value) }),
    Smooth: (target, value) => changeSeries(target, { smooth: flagArg(value) }),
    MarkerStyle: (target, value) => changeSeries(target, { markerStyle: wordArg(value, MARKERS) }),
    MarkerSize: (target, value) => changeSeries(target, { markerSize: wholeArg(value) }),
    MarkerBackgroundColor: (target, value) => changeSeries(target, { markerBackground: colorArg(value) }),
    MarkerForegroundColor: (target, value) => changeSeries(target, { markerForeground: colorArg(value) }),
    GapWidth: (target, value) => changeSeries(target, { gapWidth: wholeArg(value) }),
    Overlap: (target, value) => changeSeries(target, { overlap: wholeArg(value) }),
  },
  navigate: {
    Format: (target, context) => context.make("ChartSeriesFormat", target),
    Points: (target, context) => context.make("ChartPointsCollection", target),
    DataLabels: (target, context) =>
      context.make("ChartDataLabels", {
        read: () => seriesAt(target).labels,
        change: (patch) =>
          changeSeries(target, {
            hasLabels: true,
            labels: { ...seriesAt(target).labels, ...patch, visible: true },
          }),
      }),
  },
  methods: {
    Delete: (target) => {
      seriesAt(target);
      const { series } = chartOf(target.chart);
      changeChart(target.chart, { series: series.filter((_, at) => at !== target.index) });
    },
    SetValues: (target, [source], context) => {
      const { sheet, area } = placedArg(context, target.chart.sheet, source);
      changeSeries(target, { values: chartReference(sheet, area) });
    },
    SetXAxisValues: (target, [source], context) => {
      const { sheet, area } = placedArg(context, target.chart.sheet, source);
      changeSeries(target, { categories: chartReference(sheet, area) });
    },
    GetDimensionValues: (target, [dimension], context) => {
      const which = wordArg(dimension, ["Categories", "Values", "XValues", "YValues"]);
      const { values, categories } = seriesAt(target);
      return valuesOf(target, which === "Values" || which === "YValues" ? values : categories, context);
    },
  },
};

export const chartSeriesFormatClass: HostClass<ChartSeriesTarget> = {
  navigate: {
    Fill: (target, context) =>
      context.make("ChartFill", { change: (fill) => changeSeries(target, { fill }) }),
    Line: (target, context) =>
      context.make("ChartLineFormat", {
        read: () => ({ color: seriesAt(target).line, weight: seriesAt(target).lineWeight }),
        change: ({ color, weight }) =>
          changeSeries(target, {
            ...(color === undefined ? {} : { line: color }),
            ...(weight === undefined ? {} : { lineWeight: weight }),
          }),
      }),
  },
};

export const chartPointsClass: HostClass<ChartSeriesTarget> = {
  get: { Count: (series, context) => valuesOf(series, seriesAt(series).values, context).length },
  items: (series, context) =>
    valuesOf(series, seriesAt(series).values, context).map((_, index) =>
      context.make("ChartPoint", { series, index }),
    ),
};

export const chartPointClass: HostClass<ChartPointTarget> = {
  get: {
    Value: ({ series, index }, context) => valuesOf(series, seriesAt(series).values, context)[index] ?? null,
  },
  navigate: { Format: (target, context) => context.make("ChartPointFormat", target) },
};

export const chartPointFormatClass: HostClass<ChartPointTarget> = {
  navigate: {
    Fill: ({ series, index }, context) =>
      context.make("ChartFill", {
        change: (fill) => {
          const old = Object.entries(seriesAt(series).pointFills);
          const rest = Object.fromEntries(old.filter(([point]) => Number(point) !== index));
          changeSeries(series, { pointFills: fill === null ? rest : { ...rest, [index]: fill } });
        },
      }),
  },
};
