import { readAddress } from "../address";
import type { Book } from "../book";
import { isCellError } from "../cell";
import type { CellValue } from "../cell";
import type { Chart, ChartLabels, ChartSeries } from "../chart";
import { valueAt } from "../sheet";
import type { Sheet } from "../sheet";
import { axesXml } from "./chartAxesXml";
import { fillXml, shapeXml, textXml, titleXml } from "./chartLookXml";
import { element, escapeXml, RELATIONS, XML_HEAD } from "./xml";

export const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
export const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";

/** One chart part, with the values as they are now so that a viewer need not calculate. */
export function chartXml(book: Book, sheet: Sheet, chart: Chart): string {
  const title = chart.title.visible
    ? titleXml(chart.title.text, chart.title.font, chart.title.fill, chart.title.overlay)
    : "";
  const plot = element(
    "c:plotArea",
    {},
    `<c:layout/>${plotXml(book, sheet, chart)}${fillXml(chart.plotFill)}`,
  );
  const legend = chart.legend.visible
    ? element(
        "c:legend",
        {},
        element("c:legendPos", {
          val: { Top: "t", Bottom: "b", Left: "l", Right: "r", Corner: "tr" }[chart.legend.position],
        }) +
          element("c:overlay", { val: chart.legend.overlay }) +
          fillXml(chart.legend.fill) +
          textXml(chart.legend.font),
      )
    : "";
  const inner =
    title +
    element("c:autoTitleDeleted", { val: !chart.title.visible }) +
    plot +
    legend +
    element("c:plotVisOnly", { val: chart.plotVisibleOnly }) +
    element("c:dispBlanksAs", {
      val: { NotPlotted: "gap", Zero: "zero", Interplotted: "span" }[chart.displayBlanksAs],
    });
  return (
    XML_HEAD +
    element(
      "c:chartSpace",
      { "xmlns:c": CHART, "xmlns:a": DRAWING, "xmlns:r": RELATIONS },
      `<c:roundedCorners val="0"/>${element("c:chart", {}, inner)}${fillXml(chart.areaFill)}`,
    )
  );
}

function plotXml(book: Book, sheet: Sheet, chart: Chart): string {
  const series = chart.series.map((one, index) => seriesXml(book, sheet, chart, one, index)).join("");
  const labels = chart.labels.visible ? labelsXml(chart.labels) : "";
  const axes = '<c:axId val="111"/><c:axId val="222"/>';
  const first = chart.series[0];
  if (/^Pie/.test(chart.type)) return `<c:pieChart><c:varyColors val="1"/>${series}${labels}</c:pieChart>`;
  if (/^Doughnut/.test(chart.type)) {
    return `<c:doughnutChart><c:varyColors val="1"/>${series}${labels}<c:holeSize val="75"/></c:doughnutChart>`;
  }
  const grouping = chart.type.endsWith("100")
    ? "percentStacked"
    : chart.type.includes("Stacked")
      ? "stacked"
      : null;
  if (/^Line/.test(chart.type)) {
    const inner = `${element("c:grouping", { val: grouping ?? "standard" })}<c:varyColors val="0"/>${series}${labels}<c:marker val="1"/>${axes}`;
    return `<c:lineChart>${inner}</c:lineChart>${axesXml(chart)}`;
  }
  if (/^Area/.test(chart.type)) {
    const inner = `${element("c:grouping", { val: grouping ?? "standard" })}<c:varyColors val="0"/>${series}${labels}${axes}`;
    return `<c:areaChart>${inner}</c:areaChart>${axesXml(chart)}`;
  }
  if (/^XYScatter/.test(chart.type)) {
    const inner = `<c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>${series}${labels}${axes}`;
    return `<c:scatterChart>${inner}</c:scatterChart>${axesXml(chart)}`;
  }
  const inner = [
    element("c:barDir", { val: chart.type.startsWith("Bar") ? "bar" : "col" }),
    element("c:grouping", { val: grouping ?? "clustered" }),
    '<c:varyColors val="0"/>',
    series,
    labels,
    element("c:gapWidth", { val: first?.gapWidth ?? 150 }),
    element("c:overlap", { val: grouping ? 100 : (first?.overlap ?? 0) }),
    axes,
  ].join("");
  return `<c:barChart>${inner}</c:barChart>${axesXml(chart)}`;
}

function seriesXml(book: Book, sheet: Sheet, chart: Chart, series: ChartSeries, index: number): string {
  const scatter = chart.type.startsWith("XYScatter");
  const line = chart.type.startsWith("Line") || scatter;
  const name = series.name?.startsWith("=")
    ? element("c:tx", {}, stringReference(book, sheet, series.name.slice(1)))
    : series.name === null
      ? ""
      : element("c:tx", {}, `<c:v>${escapeXml(series.name)}</c:v>`);
  const shape = shapeXml(
    line ? null : series.fill,
    line ? (series.line ?? series.fill) : series.line,
    series.lineWeight,
  );
  const points = Object.entries(series.pointFills).map(([at, fill]) =>
    element(
      "c:dPt",
      {},
      `${element("c:idx", { val: at })}<c:bubble3D val="0"/>${shapeXml(fill, null, null)}`,
    ),
  );
  const categories = series.categories ? stringReference(book, sheet, series.categories) : "";
  const values = series.values.startsWith("{") ? "" : numberReference(book, sheet, series.values);
  return element(
    "c:ser",
    {},
    [
      element("c:idx", { val: index }),
      element("c:order", { val: index }),
      name,
      shape,
      line ? markerXml(series) : "",
      ...points,
      series.hasLabels ? labelsXml(series.labels) : "",
      categories === "" ? "" : element(scatter ? "c:xVal" : "c:cat", {}, categories),
      values === "" ? "" : element(scatter ? "c:yVal" : "c:val", {}, values),
      line ? element("c:smooth", { val: series.smooth }) : "",
    ].join(""),
  );
}

function markerXml({ markerStyle, markerSize, markerBackground, markerForeground }: ChartSeries): string {
  if (markerStyle === "Automatic" && !markerBackground && !markerForeground) return "";
  const symbol = markerStyle === "Automatic" ? "" : element("c:symbol", { val: markerStyle.toLowerCase() });
  return element(
    "c:marker",
    {},
    symbol + element("c:size", { val: markerSize }) + shapeXml(markerBackground, markerForeground, null),
  );
}

function labelsXml(labels: ChartLabels): string {
  const positions: Readonly<Record<string, string>> = {
    Center: "ctr",
    InsideEnd: "inEnd",
    InsideBase: "inBase",
    OutsideEnd: "outEnd",
    Left: "l",
    Right: "r",
    Top: "t",
    Bottom: "b",
  };
  const position = positions[labels.position];
  return element(
    "c:dLbls",
    {},
    [
      labels.numberFormat === "General"
        ? ""
        : element("c:numFmt", { formatCode: labels.numberFormat, sourceLinked: false }),
      labels.fill === null ? "" : shapeXml(labels.fill, null, null),
      textXml(labels.font),
      position ? element("c:dLblPos", { val: position }) : "",
      element("c:showLegendKey", { val: labels.showLegendKey }),
      element("c:showVal", { val: labels.showValue }),
      element("c:showCatName", { val: labels.showCategoryName }),
      element("c:showSerName", { val: labels.showSeriesName }),
      element("c:showPercent", { val: labels.showPercentage }),
      '<c:showBubbleSize val="0"/>',
      labels.separator === ", " ? "" : `<c:separator>${escapeXml(labels.separator)}</c:separator>`,
    ].join(""),
  );
}

function valuesOf(book: Book, sheet: Sheet, reference: string): CellValue[] {
  try {
    const placed = readAddress(book, sheet, reference);
    const values: CellValue[] = [];
    for (let row = placed.area.firstRow; row <= placed.area.lastRow; row += 1) {
      for (let column = placed.area.firstColumn; column <= placed.area.lastColumn; column += 1) {
        values.push(valueAt(placed.sheet, row, column));
      }
    }
    return values;
  } catch {
    return [];
  }
}

function stringReference(book: Book, sheet: Sheet, reference: string): string {
  const values = valuesOf(book, sheet, reference);
  const points = values.map((value, idx) =>
    value === null || isCellError(value)
      ? ""
      : element("c:pt", { idx }, `<c:v>${escapeXml(String(value))}</c:v>`),
  );
  const cache = element("c:strCache", {}, element("c:ptCount", { val: values.length }) + points.join(""));
  return element("c:strRef", {}, `<c:f>${escapeXml(reference)}</c:f>${cache}`);
}

function numberReference(book: Book, sheet: Sheet, reference: string): string {
  const values = valuesOf(book, sheet, reference);
  const points = values.map((value, idx) =>
    typeof value === "number" ? element("c:pt", { idx }, `<c:v>${value}</c:v>`) : "",
  );
  const inner = `<c:formatCode>General</c:formatCode>${element("c:ptCount", { val: values.length })}${points.join("")}`;
  return element("c:numRef", {}, `<c:f>${escapeXml(reference)}</c:f>${element("c:numCache", {}, inner)}`);
}
