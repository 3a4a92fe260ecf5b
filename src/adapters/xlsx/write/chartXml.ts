import type { CellSpec, ChartSpec, SheetSpec, WorkbookSpec } from "../../../core/workbook";
import { formulaContent } from "./formulaText";
import { RELATIONSHIP_NAMESPACE } from "./package";
import { lineOfValues, parseReference } from "./reference";
import { WorkbookSpecError } from "./specError";
import { cleanText, escapeText, XML_DECLARATION } from "./xmlText";

export const CHART_NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/chart";
export const DRAWING_NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/main";

const FONT = "Times New Roman";
/** Font sizes in hundredths of a point. */
const TITLE_SIZE = 1400;
const TEXT_SIZE = 1000;
/** Colours that stay apart in grey print and for colour-blind readers (Okabe and Ito, 2008). */
const SERIES_COLORS = ["0072B2", "E69F00", "009E73", "CC79A7", "56B4E9", "D55E00", "999999"];
const CATEGORY_AXIS = 1;
const VALUE_AXIS = 2;
/** A cached result that is shown as a gap. */
type Value = CellSpec["value"];

/** The chart's own part, with the points that its cells hold, so that it shows in programs that do not calculate. */
export function chartXml(chart: ChartSpec, sheet: SheetSpec, workbook: WorkbookSpec): string {
  const refuse = (problem: string) => new WorkbookSpecError(`chart "${chart.title}": ${problem}`, sheet.name);
  if (chart.series.length === 0) throw refuse("it has no series");
  const series = chart.series.map((item, index) => seriesXml(chart, item, index, workbook, refuse)).join("");
  const legend = chart.legend ?? "none";
  return (
    `${XML_DECLARATION}<c:chartSpace xmlns:c="${CHART_NAMESPACE}" xmlns:a="${DRAWING_NAMESPACE}"` +
    ` xmlns:r="${RELATIONSHIP_NAMESPACE}"><c:roundedCorners val="0"/><c:chart>` +
    (chart.title === "" ? "" : titleXml(chart.title, TITLE_SIZE)) +
    `<c:autoTitleDeleted val="${chart.title === "" ? 1 : 0}"/>` +
    `<c:plotArea><c:layout/>${plotXml(chart.kind, series)}${axesXml(chart)}</c:plotArea>` +
    (legend === "none"
      ? ""
      : `<c:legend><c:legendPos val="${legend === "bottom" ? "b" : "r"}"/><c:overlay val="0"/></c:legend>`) +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>' +
    `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${textLook("a:defRPr", TEXT_SIZE, false)}</a:pPr>` +
    '<a:endParaRPr lang="vi-VN"/></a:p></c:txPr></c:chartSpace>'
  );
}

function plotXml(kind: ChartSpec["kind"], series: string): string {
  const axes = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;
  switch (kind) {
    case "line":
      return (
        `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}` +
        `<c:marker val="1"/>${axes}</c:lineChart>`
      );
    case "barClustered":
    case "columnClustered":
      return (
        `<c:barChart><c:barDir val="${kind === "barClustered" ? "bar" : "col"}"/>` +
        `<c:grouping val="clustered"/><c:varyColors val="0"/>${series}<c:gapWidth val="80"/>${axes}</c:barChart>`
      );
  }
}

function seriesXml(
  chart: ChartSpec,
  { name, values, categories }: ChartSpec["series"][number],
  index: number,
  workbook: WorkbookSpec,
  refuse: (problem: string) => Error,
): string {
  const color = `<a:solidFill><a:srgbClr val="${SERIES_COLORS[index % SERIES_COLORS.length]}"/></a:solidFill>`;
  const look =
    chart.kind === "line"
      ? `<c:spPr><a:ln w="28575">${color}</a:ln></c:spPr><c:marker><c:symbol val="circle"/><c:size val="6"/>` +
        `<c:spPr>${color}</c:spPr></c:marker>`
      : `<c:spPr>${color}</c:spPr><c:invertIfNegative val="0"/>`;
  const labels = cachedLine(categories, workbook, refuse);
  const points = cachedLine(values, workbook, refuse);
  const areNumbers = labels.every((label) => label === null || typeof label === "number");
  const labelKind = areNumbers && labels.some((label) => label !== null) ? "num" : "str";
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${escapeText(cleanText(name))}</c:v></c:tx>${look}` +
    `<c:cat>${lineXml(labelKind, categories, labels, refuse)}</c:cat>` +
    `<c:val>${lineXml("num", values, points, refuse)}</c:val>` +
    (chart.kind === "line" ? '<c:smooth val="0"/>' : "") +
    "</c:ser>"
  );
}

/** What the cells of a reference hold; empty when the reference is a name, whose cells are not looked for. */
function cachedLine(reference: string, workbook: WorkbookSpec, refuse: (problem: string) => Error): Value[] {
  const parsed = parseReference(reference);
  if (!parsed) return [];
  const sheet = workbook.sheets.find(({ name }) => name === parsed.sheet);
  if (!sheet) throw refuse(`"${reference}" names no sheet`);
  const { firstRow, lastRow, firstColumn, lastColumn } = parsed.range;
  if (firstRow !== lastRow && firstColumn !== lastColumn) {
    throw refuse(`"${reference}" is neither one row nor one column`);
  }
  return lineOfValues(sheet, parsed.range);
}

function lineXml(
  kind: "num" | "str",
  reference: string,
  values: readonly Value[],
  refuse: (problem: string) => Error,
): string {
  const points = values
    .map((value, index) => {
      if (value === null || (kind === "num" && typeof value !== "number")) return "";
      return `<c:pt idx="${index}"><c:v>${escapeText(cleanText(String(value)))}</c:v></c:pt>`;
    })
    .join("");
  const format = kind === "num" ? "<c:formatCode>General</c:formatCode>" : "";
  const cache =
    values.length === 0
      ? ""
      : `<c:${kind}Cache>${format}<c:ptCount val="${values.length}"/>${points}</c:${kind}Cache>`;
  return `<c:${kind}Ref><c:f>${formulaContent(reference, refuse)}</c:f>${cache}</c:${kind}Ref>`;
}

function axesXml(chart: ChartSpec): string {
  const lies = chart.kind === "barClustered";
  // Lying bars begin at the top, as the rows they show; the scale stays below.
  const downward = (id: number) => (lies && id === CATEGORY_AXIS ? "maxMin" : "minMax");
  const least = (id: number) =>
    id === VALUE_AXIS && chart.valueAxisMinimum !== undefined
      ? `<c:min val="${chart.valueAxisMinimum}"/>`
      : "";
  const common = (id: number, position: string, lines: string, title: string | undefined) =>
    `<c:axId val="${id}"/><c:scaling><c:orientation val="${downward(id)}"/>${least(id)}</c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${position}"/>${lines}${title ? titleXml(title, TEXT_SIZE) : ""}` +
    '<c:numFmt formatCode="General" sourceLinked="1"/><c:majorTickMark val="out"/>' +
    '<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>';
  const lines =
    '<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln>' +
    "</c:spPr></c:majorGridlines>";
  return (
    `<c:catAx>${common(CATEGORY_AXIS, lies ? "l" : "b", "", chart.categoryAxisTitle)}` +
    `<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/>` +
    '<c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>' +
    `<c:valAx>${common(VALUE_AXIS, lies ? "b" : "l", lines, chart.valueAxisTitle)}` +
    `<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="${lies ? "max" : "autoZero"}"/><c:crossBetween val="between"/></c:valAx>`
  );
}

function titleXml(text: string, size: number): string {
  return (
    "<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/>" +
    `<a:p><a:pPr>${textLook("a:defRPr", size, true)}</a:pPr>` +
    `<a:r>${textLook('a:rPr lang="vi-VN"', size, true)}<a:t>${escapeText(cleanText(text))}</a:t></a:r></a:p>` +
    '</c:rich></c:tx><c:overlay val="0"/></c:title>'
  );
}

function textLook(start: string, size: number, bold: boolean): string {
  const element = start.split(" ")[0];
  return `<${start} sz="${size}" b="${bold ? 1 : 0}"><a:latin typeface="${FONT}"/></${element}>`;
}
