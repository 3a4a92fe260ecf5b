import type { Chart } from "../chart";
import { cellAtPoint, columnPoints, rowPoints } from "../dimensions";
import type { Sheet } from "../sheet";
import { EMU_PER_POINT } from "./chartLookXml";
import { CHART, DRAWING } from "./writeChart";
import { element, RELATIONS, XML_HEAD } from "./xml";

const SHEET_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";

/** The drawing part of a sheet: where its charts lie. `ids` are the relations to the chart parts, in order. */
export function drawingXml(sheet: Sheet, ids: readonly string[]): string {
  const anchors = sheet.charts
    .map((chart, index) => anchorXml(sheet, chart, index + 2, ids[index]!))
    .join("");
  return XML_HEAD + element("xdr:wsDr", { "xmlns:xdr": SHEET_DRAWING, "xmlns:a": DRAWING }, anchors);
}

function anchorXml(sheet: Sheet, chart: Chart, id: number, relation: string): string {
  const corner = (name: string, left: number, top: number): string => {
    const { row, column } = cellAtPoint(sheet, left, top);
    const rest = offsets(sheet, row, column, left, top);
    const parts = [
      ["xdr:col", column],
      ["xdr:colOff", Math.round(rest.left * EMU_PER_POINT)],
      ["xdr:row", row],
      ["xdr:rowOff", Math.round(rest.top * EMU_PER_POINT)],
    ] as const;
    return element(name, {}, parts.map(([part, value]) => `<${part}>${value}</${part}>`).join(""));
  };
  const graphic = element(
    "a:graphic",
    {},
    element(
      "a:graphicData",
      { uri: CHART },
      element("c:chart", { "xmlns:c": CHART, "xmlns:r": RELATIONS, "r:id": relation }),
    ),
  );
  const frame = element(
    "xdr:graphicFrame",
    { macro: "" },
    element(
      "xdr:nvGraphicFramePr",
      {},
      `${element("xdr:cNvPr", { id, name: chart.name })}<xdr:cNvGraphicFramePr/>`,
    ) +
      '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
      graphic,
  );
  return element(
    "xdr:twoCellAnchor",
    {},
    corner("xdr:from", chart.left, chart.top) +
      corner("xdr:to", chart.left + chart.width, chart.top + chart.height) +
      frame +
      "<xdr:clientData/>",
  );
}

function offsets(
  sheet: Sheet,
  row: number,
  column: number,
  left: number,
  top: number,
): { left: number; top: number } {
  let restLeft = left;
  for (let at = 0; at < column; at += 1) restLeft -= columnPoints(sheet, at);
  let restTop = top;
  for (let at = 0; at < row; at += 1) restTop -= rowPoints(sheet, at);
  return { left: restLeft, top: restTop };
}
