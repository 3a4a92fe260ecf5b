import type { ChartLabels } from "../../engine";
import type { HostClass } from "../context";
import type {
  ChartFillTarget,
  ChartFontTarget,
  ChartLabelsTarget,
  ChartLineTarget,
  ChartTarget,
} from "../chartTargets";
import { colorArg, flagArg, numberArg, textArg, wordArg } from "./arg";
import { changeChart, chartOf } from "./charts";

export const chartFontClass: HostClass<ChartFontTarget> = {
  get: {
    Name: (target) => target.read().name,
    Size: (target) => target.read().size,
    Color: (target) => target.read().color,
    Bold: (target) => target.read().bold,
    Italic: (target) => target.read().italic,
    Underline: (target) => target.read().underline,
  },
  set: {
    Name: (target, value) => target.change({ name: textArg(value) }),
    Size: (target, value) => target.change({ size: numberArg(value) }),
    Color: (target, value) => target.change({ color: colorArg(value) }),
    Bold: (target, value) => target.change({ bold: flagArg(value) }),
    Italic: (target, value) => target.change({ italic: flagArg(value) }),
    Underline: (target, value) => target.change({ underline: wordArg(value, ["None", "Single"]) }),
  },
};

export const chartFillClass: HostClass<ChartFillTarget> = {
  methods: {
    SetSolidColor: (target, [color]) => target.change(colorArg(color)),
    Clear: (target) => target.change(null),
  },
};

export const chartLineClass: HostClass<ChartLineTarget> = {
  get: {
    Color: (target) => target.read().color ?? "",
    Weight: (target) => target.read().weight ?? 0.75,
  },
  set: {
    Color: (target, value) => target.change({ color: colorArg(value) }),
    Weight: (target, value) => target.change({ weight: numberArg(value) }),
  },
  methods: { Clear: (target) => target.change({ color: null }) },
};

const POSITIONS = [
  "None",
  "Center",
  "InsideEnd",
  "InsideBase",
  "OutsideEnd",
  "Left",
  "Right",
  "Top",
  "Bottom",
  "BestFit",
  "Callout",
] as const;

function labelFlag(key: keyof ChartLabels): (target: ChartLabelsTarget, value: unknown) => void {
  return (target, value) => target.change({ [key]: flagArg(value) });
}

/** Data labels of a chart or of a series. */
export const chartLabelsClass: HostClass<ChartLabelsTarget> = {
  get: {
    Position: (target) => target.read().position,
    Separator: (target) => target.read().separator,
    NumberFormat: (target) => target.read().numberFormat,
    ShowValue: (target) => target.read().showValue,
    ShowCategoryName: (target) => target.read().showCategoryName,
    ShowSeriesName: (target) => target.read().showSeriesName,
    ShowPercentage: (target) => target.read().showPercentage,
    ShowLegendKey: (target) => target.read().showLegendKey,
  },
  set: {
    Position: (target, value) => target.change({ position: wordArg(value, POSITIONS) }),
    Separator: (target, value) => target.change({ separator: textArg(value) }),
    NumberFormat: (target, value) => target.change({ numberFormat: textArg(value) }),
    ShowValue: labelFlag("showValue"),
    ShowCategoryName: labelFlag("showCategoryName"),
    ShowSeriesName: labelFlag("showSeriesName"),
    ShowPercentage: labelFlag("showPercentage"),
    ShowLegendKey: labelFlag("showLegendKey"),
  },
  navigate: { Format: (target, context) => context.make("ChartDataLabelFormat", target) },
};

export const chartLabelFormatClass: HostClass<ChartLabelsTarget> = {
  navigate: {
    Font: (target, context) =>
      context.make("ChartFont", {
        read: () => target.read().font,
        change: (patch) => target.change({ font: { ...target.read().font, ...patch } }),
      }),
    Fill: (target, context) => context.make("ChartFill", { change: (fill) => target.change({ fill }) }),
  },
};

export const chartAreaFormatClass: HostClass<ChartTarget> = {
  navigate: {
    Fill: (target, context) =>
      context.make("ChartFill", { change: (areaFill) => changeChart(target, { areaFill }) }),
    Font: (target, context) =>
      context.make("ChartFont", {
        read: () => chartOf(target).categoryAxis.font,
        // One font for everything but the title.
        change: (patch) => {
          const chart = chartOf(target);
          const axis = (one: typeof chart.valueAxis): typeof chart.valueAxis => ({
            ...one,
            font: { ...one.font, ...patch },
          });
          changeChart(target, {
            legend: { ...chart.legend, font: { ...chart.legend.font, ...patch } },
            categoryAxis: axis(chart.categoryAxis),
            valueAxis: axis(chart.valueAxis),
          });
        },
      }),
  },
};

export const chartPlotAreaClass: HostClass<ChartTarget> = {
  navigate: { Format: (target, context) => context.make("ChartPlotAreaFormat", target) },
};

export const chartPlotAreaFormatClass: HostClass<ChartTarget> = {
  navigate: {
    Fill: (target, context) =>
      context.make("ChartFill", { change: (plotFill) => changeChart(target, { plotFill }) }),
  },
};
