import { isRound } from "../chart";
import type { Chart, ChartAxis } from "../chart";
import { shapeXml, textXml, titleXml } from "./chartLookXml";
import { element } from "./xml";

/** The two axes of a chart; round charts have none. */
export function axesXml(chart: Chart): string {
  const bar = chart.type.startsWith("Bar");
  const scatter = chart.type.startsWith("XYScatter");
  if (isRound(chart.type)) return "";
  return (
    axisXml(scatter ? "c:valAx" : "c:catAx", 111, 222, bar ? "l" : "b", chart.categoryAxis) +
    axisXml("c:valAx", 222, 111, bar ? "b" : "l", chart.valueAxis)
  );
}

function axisXml(name: string, id: number, other: number, position: string, axis: ChartAxis): string {
  const scaling = [
    element("c:orientation", { val: axis.reversed ? "maxMin" : "minMax" }),
    axis.maximum === null ? "" : element("c:max", { val: axis.maximum }),
    axis.minimum === null ? "" : element("c:min", { val: axis.minimum }),
  ].join("");
  const general = axis.numberFormat === "General";
  return element(
    name,
    {},
    [
      element("c:axId", { val: id }),
      element("c:scaling", {}, scaling),
      element("c:delete", { val: !axis.visible }),
      element("c:axPos", { val: position }),
      axis.majorGridlines ? "<c:majorGridlines/>" : "",
      axis.minorGridlines ? "<c:minorGridlines/>" : "",
      axis.title.visible ? titleXml(axis.title.text, axis.title.font, null, false) : "",
      element("c:numFmt", { formatCode: axis.numberFormat, sourceLinked: general }),
      '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>',
      element("c:tickLblPos", {
        val: { None: "none", High: "high", Low: "low", NextToAxis: "nextTo" }[axis.tickLabelPosition],
      }),
      axis.lineColor ? shapeXml(null, axis.lineColor, null) : "",
      textXml(axis.font),
      element("c:crossAx", { val: other }),
      '<c:crosses val="autoZero"/>',
      name === "c:valAx" && axis.majorUnit !== null ? element("c:majorUnit", { val: axis.majorUnit }) : "",
      name === "c:valAx" && axis.minorUnit !== null ? element("c:minorUnit", { val: axis.minorUnit }) : "",
    ].join(""),
  );
}
