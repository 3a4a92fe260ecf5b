import type { ChartSpec } from "../../../core/workbook";
import { CHART_NAMESPACE, DRAWING_NAMESPACE } from "./chartXml";
import { RELATIONSHIP_NAMESPACE } from "./package";
import { attributes, XML_DECLARATION } from "./xmlText";

/** Places a sheet's charts over their cells. `relationIds` are those of the charts' parts, in the same order. */
export function drawingXml(charts: readonly ChartSpec[], relationIds: readonly string[]): string {
  return (
    `${XML_DECLARATION}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"` +
    ` xmlns:a="${DRAWING_NAMESPACE}">` +
    charts.map((chart, index) => anchorXml(chart, index, relationIds[index] ?? "")).join("") +
    "</xdr:wsDr>"
  );
}

function anchorXml({ position, title }: ChartSpec, index: number, relationId: string): string {
  // The anchor ends at the corner of the first cell that is no longer covered.
  return (
    `<xdr:twoCellAnchor>${cornerXml("from", position.firstRow, position.firstColumn)}` +
    cornerXml("to", position.lastRow + 1, position.lastColumn + 1) +
    '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>' +
    `<xdr:cNvPr${attributes({ id: index + 2, name: `Biểu đồ ${index + 1}`, descr: title })}/>` +
    '<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${CHART_NAMESPACE}"><c:chart xmlns:c="${CHART_NAMESPACE}"` +
    ` xmlns:r="${RELATIONSHIP_NAMESPACE}" r:id="${relationId}"/></a:graphicData></a:graphic>` +
    "</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>"
  );
}

function cornerXml(name: string, rowIndex: number, columnIndex: number): string {
  return (
    `<xdr:${name}><xdr:col>${columnIndex}</xdr:col><xdr:colOff>0</xdr:colOff>` +
    `<xdr:row>${rowIndex}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`
  );
}
