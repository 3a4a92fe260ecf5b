import type { Book } from "../book";
import { newId } from "../book";
import { CHART_FONT, newChart, newSeries } from "../chart";
import type { Chart, ChartAxis, ChartFont, ChartLabels, ChartSeries } from "../chart";
import { columnPoints, rowPoints } from "../dimensions";
import type { Sheet } from "../sheet";
import type { XmlElement } from "./xml";
import { child, childrenOf, descendant, flagAttribute, numberAttribute } from "./xml";

const EMU_PER_POINT = 12_700;

/** A chart of a file: its part and its anchor on the sheet. Null for kinds that the workbench does not know. */
export function readChart(book: Book, sheet: Sheet, part: XmlElement, anchor: XmlElement): Chart | null {
  const root = child(part, "chart");
  const plot = child(root, "plotArea");
  const group = plot?.children.find((one) => one.name.endsWith("Chart"));
  const type = group && chartType(group);
  if (!group || !type) return null;
  const series = childrenOf(group, "ser").map((one) => readSeries(one));
  const name = descendant(anchor, "cNvPr")?.attributes.name ?? "Chart 1";
  const chart = newChart(newId(book), name, type, series, "Columns");
  const title = child(root, "title");
  const legend = child(root, "legend");
  const axes = (plot?.children ?? []).filter(
    (one) => one.name === "catAx" || one.name === "valAx" || one.name === "dateAx",
  );
  const labels = child(group, "dLbls");
  return {
    ...chart,
    ...place(sheet, anchor),
    title: {
      ...chart.title,
      visible: title !== undefined,
      text: title ? titleText(title) : null,
      overlay: flagAttribute(child(title, "overlay"), "val"),
      font: readFont(title, chart.title.font),
      fill: fillColor(child(title, "spPr")),
    },
    legend: {
      ...chart.legend,
      visible: legend !== undefined,
      position: ({ t: "Top", b: "Bottom", l: "Left", r: "Right", tr: "Corner" } as const)[
        (child(legend, "legendPos")?.attributes.val ?? "r") as "t"
      ],
      overlay: flagAttribute(child(legend, "overlay"), "val"),
      font: readFont(legend, chart.legend.font),
      fill: fillColor(child(legend, "spPr")),
    },
    labels: labels ? { ...readLabels(labels, chart.labels), visible: true } : chart.labels,
    areaFill: fillColor(child(part, "spPr")),
    plotFill: fillColor(child(plot, "spPr")),
    plotVisibleOnly: flagAttribute(child(root, "plotVisOnly"), "val", true),
    categoryAxis: axes[0] ? readAxis(axes[0], chart.categoryAxis) : chart.categoryAxis,
    valueAxis: axes[1] ? readAxis(axes[1], chart.valueAxis) : chart.valueAxis,
    series: series.map((one) => ({
      ...one,
      gapWidth: numberAttribute(child(group, "gapWidth"), "val") ?? one.gapWidth,
      overlap: numberAttribute(child(group, "overlap"), "val") ?? one.overlap,
    })),
  };
}

function chartType(group: XmlElement): string | null {
  const grouping = child(group, "grouping")?.attributes.val ?? "standard";
  const stacked = grouping === "stacked" ? "Stacked" : grouping === "percentStacked" ? "Stacked100" : "";
  switch (group.name) {
    case "barChart": {
      const side = child(group, "barDir")?.attributes.val === "bar" ? "Bar" : "Column";
      return side + (stacked || "Clustered");
    }
    case "lineChart":
      return stacked === "Stacked" ? "LineStacked" : "Line";
    case "pieChart":
      return "Pie";
    case "doughnutChart":
      return "Doughnut";
    case "areaChart":
      return stacked === "Stacked" ? "AreaStacked" : "Area";
    case "scatterChart":
      return "XYScatter";
    default:
      return null;
  }
}

function place(sheet: Sheet, anchor: XmlElement): Pick<Chart, "left" | "top" | "width" | "height"> {
  const corner = (name: string): { left: number; top: number } => {
    const from = child(anchor, name);
    const value = (part: string): number => Number(child(from, part)?.text ?? 0);
    let left = value("colOff") / EMU_PER_POINT;
    for (let column = 0; column < value("col"); column += 1) left += columnPoints(sheet, column);
    let top = value("rowOff") / EMU_PER_POINT;
    for (let row = 0; row < value("row"); row += 1) top += rowPoints(sheet, row);
    return { left, top };
  };
  const from = corner("from");
  const size = child(anchor, "ext");
  if (size) {
    const width = (numberAttribute(size, "cx") ?? 0) / EMU_PER_POINT;
    return { ...from, width, height: (numberAttribute(size, "cy") ?? 0) / EMU_PER_POINT };
  }
  const to = corner("to");
  return { ...from, width: to.left - from.left, height: to.top - from.top };
}

function readSeries(one: XmlElement): ChartSeries {
  const reference = (name: string): string | null => descendant(child(one, name), "f")?.text ?? null;
  const name = child(one, "tx");
  const nameFormula = descendant(name, "f")?.text;
  const literal = descendant(name, "v")?.text ?? null;
  const values = reference("val") ?? reference("yVal") ?? "{0}";
  const series = newSeries(
    nameFormula ? `=${nameFormula}` : literal,
    values,
    reference("cat") ?? reference("xVal"),
  );
  const labels = child(one, "dLbls");
  const points = childrenOf(one, "dPt").flatMap((point) => {
    const fill = fillColor(child(point, "spPr"));
    return fill ? [[numberAttribute(child(point, "idx"), "val") ?? 0, fill] as const] : [];
  });
  return {
    ...series,
    fill: fillColor(child(one, "spPr")),
    line: fillColor(child(child(one, "spPr"), "ln")),
    smooth: flagAttribute(child(one, "smooth"), "val"),
    hasLabels: labels !== undefined,
    labels: labels ? { ...readLabels(labels, series.labels), visible: true } : series.labels,
    pointFills: Object.fromEntries(points),
  };
}

function readLabels(one: XmlElement, base: ChartLabels): ChartLabels {
  const flag = (name: string): boolean => flagAttribute(child(one, name), "val");
  return {
    ...base,
    showValue: flag("showVal"),
    showCategoryName: flag("showCatName"),
    showSeriesName: flag("showSerName"),
    showPercentage: flag("showPercent"),
    showLegendKey: flag("showLegendKey"),
    separator: child(one, "separator")?.text ?? base.separator,
    numberFormat: child(one, "numFmt")?.attributes.formatCode ?? base.numberFormat,
    font: readFont(one, base.font),
  };
}

function readAxis(one: XmlElement, base: ChartAxis): ChartAxis {
  const scaling = child(one, "scaling");
  const title = child(one, "title");
  const labels = { none: "None", high: "High", low: "Low", nextTo: "NextToAxis" } as const;
  return {
    ...base,
    visible: !flagAttribute(child(one, "delete"), "val"),
    title: title ? { ...base.title, visible: true, text: titleText(title) ?? base.title.text } : base.title,
    font: readFont(one, base.font),
    minimum: numberAttribute(child(scaling, "min"), "val"),
    maximum: numberAttribute(child(scaling, "max"), "val"),
    reversed: child(scaling, "orientation")?.attributes.val === "maxMin",
    majorUnit: numberAttribute(child(one, "majorUnit"), "val"),
    minorUnit: numberAttribute(child(one, "minorUnit"), "val"),
    majorGridlines: child(one, "majorGridlines") !== undefined,
    minorGridlines: child(one, "minorGridlines") !== undefined,
    tickLabelPosition:
      labels[(child(one, "tickLblPos")?.attributes.val ?? "nextTo") as "nextTo"] ?? "NextToAxis",
    numberFormat: child(one, "numFmt")?.attributes.formatCode ?? base.numberFormat,
  };
}

function titleText(title: XmlElement): string | null {
  const rich = descendant(title, "rich");
  if (!rich) return descendant(title, "v")?.text ?? null;
  return childrenOf(rich, "p")
    .map((paragraph) =>
      childrenOf(paragraph, "r")
        .map((run) => child(run, "t")?.text ?? "")
        .join(""),
    )
    .join("\n");
}

function readFont(owner: XmlElement | undefined, base: ChartFont = CHART_FONT): ChartFont {
  const properties = descendant(child(owner, "tx"), "rPr") ?? descendant(child(owner, "txPr"), "defRPr");
  if (!properties) return base;
  const size = numberAttribute(properties, "sz");
  return {
    name: child(properties, "latin")?.attributes.typeface ?? base.name,
    size: size === null ? base.size : size / 100,
    color: fillColor(properties) ?? base.color,
    bold: flagAttribute(properties, "b", base.bold),
    italic: flagAttribute(properties, "i", base.italic),
    underline: properties.attributes.u === "sng" ? "Single" : "None",
  };
}

function fillColor(owner: XmlElement | undefined): string | null {
  const value = child(child(owner, "solidFill"), "srgbClr")?.attributes.val;
  return value === undefined ? null : `#${value.toUpperCase()}`;
}
