import { refuse } from "../../engine";
import type { ChartAxis } from "../../engine";
import type { HostClass } from "../context";
import type { ChartAxisTarget, ChartGridlinesTarget, ChartTarget } from "../chartTargets";
import { flagArg, numberArg, textArg, wordArg } from "./arg";
import { changeChart, chartOf } from "./charts";

export const chartAxesClass: HostClass<ChartTarget> = {
  navigate: {
    CategoryAxis: (chart, context) => context.make("ChartAxis", { chart, axis: "categoryAxis" }),
    ValueAxis: (chart, context) => context.make("ChartAxis", { chart, axis: "valueAxis" }),
  },
  methods: {
    GetItem: (chart, [type, group], context) => {
      if (group === "Secondary") return refuse("NotImplemented", "secondary axes");
      const axis = wordArg(type, ["Category", "Value"]) === "Category" ? "categoryAxis" : "valueAxis";
      return context.make("ChartAxis", { chart, axis });
    },
  },
};

function axisOf({ chart, axis }: ChartAxisTarget): ChartAxis {
  return chartOf(chart)[axis];
}

function changeAxis(target: ChartAxisTarget, patch: Partial<ChartAxis>): void {
  changeChart(target.chart, { [target.axis]: { ...axisOf(target), ...patch } });
}

/** An empty text gives the choice back to Excel. */
function automatic(
  key: "minimum" | "maximum" | "majorUnit" | "minorUnit",
): (target: ChartAxisTarget, value: unknown) => void {
  return (target, value) =>
    changeAxis(target, { [key]: value === "" || value === null ? null : numberArg(value) });
}

export const chartAxisClass: HostClass<ChartAxisTarget> = {
  get: {
    Type: ({ axis }) => (axis === "categoryAxis" ? "Category" : "Value"),
    AxisGroup: () => "Primary",
    Visible: (target) => axisOf(target).visible,
    Minimum: (target) => axisOf(target).minimum ?? "",
    Maximum: (target) => axisOf(target).maximum ?? "",
    MajorUnit: (target) => axisOf(target).majorUnit ?? "",
    MinorUnit: (target) => axisOf(target).minorUnit ?? "",
    ReversePlotOrder: (target) => axisOf(target).reversed,
    TickLabelPosition: (target) => axisOf(target).tickLabelPosition,
    NumberFormat: (target) => axisOf(target).numberFormat,
  },
  set: {
    Visible: (target, value) => changeAxis(target, { visible: flagArg(value) }),
    Minimum: automatic("minimum"),
    Maximum: automatic("maximum"),
    MajorUnit: automatic("majorUnit"),
    MinorUnit: automatic("minorUnit"),
    ReversePlotOrder: (target, value) => changeAxis(target, { reversed: flagArg(value) }),
    TickLabelPosition: (target, value) =>
      changeAxis(target, { tickLabelPosition: wordArg(value, ["None", "High", "Low", "NextToAxis"]) }),
    NumberFormat: (target, value) => changeAxis(target, { numberFormat: textArg(value) }),
  },
  navigate: {
    Title: (target, context) => context.make("ChartAxisTitle", target),
    Format: (target, context) => context.make("ChartAxisFormat", target),
    MajorGridlines: (target, context) =>
      context.make("ChartGridlines", { ...target, lines: "majorGridlines" }),
    MinorGridlines: (target, context) =>
      context.make("ChartGridlines", { ...target, lines: "minorGridlines" }),
  },
};

export const chartAxisFormatClass: HostClass<ChartAxisTarget> = {
  navigate: {
    Font: (target, context) =>
      context.make("ChartFont", {
        read: () => axisOf(target).font,
        change: (patch) => changeAxis(target, { font: { ...axisOf(target).font, ...patch } }),
      }),
    Line: (target, context) =>
      context.make("ChartLineFormat", {
        read: () => ({ color: axisOf(target).lineColor, weight: null }),
        change: ({ color }) => changeAxis(target, color === undefined ? {} : { lineColor: color }),
      }),
  },
};

export const chartAxisTitleClass: HostClass<ChartAxisTarget> = {
  get: {
    Text: (target) => axisOf(target).title.text,
    Visible: (target) => axisOf(target).title.visible,
  },
  set: {
    Text: (target, value) =>
      changeAxis(target, { title: { ...axisOf(target).title, text: textArg(value), visible: true } }),
    Visible: (target, value) =>
      changeAxis(target, { title: { ...axisOf(target).title, visible: flagArg(value) } }),
  },
  navigate: { Format: (target, context) => context.make("ChartAxisTitleFormat", target) },
};

export const chartAxisTitleFormatClass: HostClass<ChartAxisTarget> = {
  navigate: {
    Font: (target, context) =>
      context.make("ChartFont", {
        read: () => axisOf(target).title.font,
        change: (patch) => {
          const { title } = axisOf(target);
          changeAxis(target, { title: { ...title, font: { ...title.font, ...patch } } });
        },
      }),
  },
};

export const chartGridlinesClass: HostClass<ChartGridlinesTarget> = {
  get: { Visible: (target) => axisOf(target)[target.lines] },
  set: { Visible: (target, value) => changeAxis(target, { [target.lines]: flagArg(value) }) },
};
