import { refuse } from "../../engine";
import type { HostClass } from "../context";
import type { ChartTarget } from "../chartTargets";
import { flagArg, textArg, wordArg } from "./arg";
import { changeChart, chartOf } from "./charts";

/** The title: setting a text shows it. */
export const chartTitleClass: HostClass<ChartTarget> = {
  get: {
    Text: (target) => chartOf(target).title.text ?? "Chart Title",
    Visible: (target) => chartOf(target).title.visible,
    Overlay: (target) => chartOf(target).title.overlay,
  },
  set: {
    Text: (target, value) =>
      changeChart(target, { title: { ...chartOf(target).title, text: textArg(value), visible: true } }),
    Visible: (target, value) =>
      changeChart(target, { title: { ...chartOf(target).title, visible: flagArg(value) } }),
    Overlay: (target, value) =>
      changeChart(target, { title: { ...chartOf(target).title, overlay: flagArg(value) } }),
  },
  navigate: { Format: (target, context) => context.make("ChartTitleFormat", target) },
};

export const chartTitleFormatClass: HostClass<ChartTarget> = {
  navigate: {
    Font: (target, context) =>
      context.make("ChartFont", {
        read: () => chartOf(target).title.font,
        change: (patch) => {
          const { title } = chartOf(target);
          changeChart(target, { title: { ...title, font: { ...title.font, ...patch } } });
        },
      }),
    Fill: (target, context) =>
      context.make("ChartFill", {
        change: (fill) => changeChart(target, { title: { ...chartOf(target).title, fill } }),
      }),
  },
};

const LEGEND_POSITIONS = ["Top", "Bottom", "Left", "Right", "Corner"] as const;

export const chartLegendClass: HostClass<ChartTarget> = {
  get: {
    Visible: (target) => chartOf(target).legend.visible,
    Position: (target) => chartOf(target).legend.position,
    Overlay: (target) => chartOf(target).legend.overlay,
  },
  set: {
    Visible: (target, value) =>
      changeChart(target, { legend: { ...chartOf(target).legend, visible: flagArg(value) } }),
    Position: (target, value) => {
      if (value === "Custom" || value === "Invalid") refuse("InvalidArgument", "legend position");
      const position = wordArg(value, LEGEND_POSITIONS);
      changeChart(target, { legend: { ...chartOf(target).legend, position, visible: true } });
    },
    Overlay: (target, value) =>
      changeChart(target, { legend: { ...chartOf(target).legend, overlay: flagArg(value) } }),
  },
  navigate: { Format: (target, context) => context.make("ChartLegendFormat", target) },
};

export const chartLegendFormatClass: HostClass<ChartTarget> = {
  navigate: {
    Font: (target, context) =>
      context.make("ChartFont", {
        read: () => chartOf(target).legend.font,
        change: (patch) => {
          const { legend } = chartOf(target);
          changeChart(target, { legend: { ...legend, font: { ...legend.font, ...patch } } });
        },
      }),
    Fill: (target, context) =>
      context.make("ChartFill", {
        change: (fill) => changeChart(target, { legend: { ...chartOf(target).legend, fill } }),
      }),
  },
};
