import { isRound } from "../../engine";
import type { Book, Chart, Sheet } from "../../engine";
import { chartData, SERIES_COLORS } from "./chartData";
import type { DrawnChart, DrawnSeries } from "./chartData";
import { niceTicks } from "./ticks";

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Draws a chart as SVG: columns, bars, lines and pies; anything else as columns. Sizes in pixels. */
export function chartSvg(book: Book, sheet: Sheet, chart: Chart, width: number, height: number): string {
  const data = chartData(book, sheet, chart);
  const titleHeight = data.title === "" ? 8 : 34;
  const legend = chart.legend.visible && data.series.length > 0;
  const bars = /^(Bar|3DBar|CylinderBar|ConeBar)/.test(chart.type);
  const longest = Math.max(0, ...data.categories.map((name) => name.length));
  const box: Box = {
    left: bars ? Math.min(width * 0.42, 16 + longest * 6.2) : 52,
    top: titleHeight,
    width: 0,
    height: height - titleHeight - (legend ? 54 : 30),
  };
  const plot = { ...box, width: width - box.left - 18 };
  const inside = isRound(chart.type)
    ? pie(data, { ...plot, left: 10, width: width - 20 })
    : bars
      ? barPlot(data, plot, chart)
      : columnPlot(data, plot, chart);
  const title =
    data.title === "" ? "" : label(width / 2, 22, data.title, "middle", chart.title.font.size * 1.2, true);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Calibri, Carlito, Arial, sans-serif">` +
    `<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" fill="${chart.areaFill ?? "#FFFFFF"}" stroke="#D9D9D9"/>` +
    title +
    inside +
    (legend ? legendRow(data, width, height - 14, isRound(chart.type)) : "") +
    "</svg>"
  );
}

function columnPlot(data: DrawnChart, box: Box, chart: Chart): string {
  const scale = valueScale(data, chart);
  const y = (value: number): number =>
    box.top + box.height * (1 - (value - scale.low) / (scale.high - scale.low));
  const step = box.width / Math.max(1, data.categories.length);
  const columns = data.series.filter((one) => !one.isLine);
  const thick = (step * 0.7) / Math.max(1, columns.length);
  const grid = scale.ticks.map(
    (tick) =>
      `<line x1="${box.left}" x2="${box.left + box.width}" y1="${y(tick)}" y2="${y(tick)}" stroke="#E3E3E3"/>` +
      label(box.left - 6, y(tick) + 4, number(tick), "end", 11),
  );
  const names = data.categories.map((name, index) =>
    label(box.left + step * (index + 0.5), box.top + box.height + 16, cut(name, step / 6.2), "middle", 11),
  );
  const shapes = columns.map((series, order) =>
    series.values.map((value, index) => {
      if (value === null) return "";
      const x = box.left + step * index + step * 0.15 + thick * order;
      const [top, bottom] = [Math.min(y(value), y(0)), Math.max(y(value), y(0))];
      return (
        `<rect x="${x}" y="${top}" width="${thick}" height="${bottom - top}" fill="${colorOf(series, index)}"/>` +
        (series.hasLabels ? label(x + thick / 2, top - 4, number(value), "middle", 11) : "")
      );
    }),
  );
  const lines = data.series
    .filter((one) => one.isLine)
    .map((series) => {
      const points = series.values.flatMap((value, index) =>
        value === null ? [] : [`${box.left + step * (index + 0.5)},${y(value)}`],
      );
      const dots = points.map((point) => {
        const [x, at] = point.split(",");
        return `<circle cx="${x}" cy="${at}" r="3" fill="${series.color}"/>`;
      });
      return `<polyline points="${points.join(" ")}" fill="none" stroke="${series.color}" stroke-width="2.25"/>${dots.join("")}`;
    });
  return [...grid, ...shapes.flat(), ...lines, ...names].join("");
}

function barPlot(data: DrawnChart, box: Box, chart: Chart): string {
  const scale = valueScale(data, chart);
  const x = (value: number): number =>
    box.left + (box.width * (value - scale.low)) / (scale.high - scale.low);
  const step = box.height / Math.max(1, data.categories.length);
  const thick = (step * 0.7) / Math.max(1, data.series.length);
  // Excel draws the first category lowest unless the axis is turned round.
  const place = (index: number): number =>
    chart.categoryAxis.reversed ? index : data.categories.length - 1 - index;
  const grid = scale.ticks.map(
    (tick) =>
      `<line x1="${x(tick)}" x2="${x(tick)}" y1="${box.top}" y2="${box.top + box.height}" stroke="#E3E3E3"/>` +
      label(x(tick), box.top + box.height + 16, number(tick), "middle", 11),
  );
  const names = data.categories.map((name, index) =>
    label(box.left - 6, box.top + step * (place(index) + 0.5) + 4, cut(name, box.left / 6), "end", 11),
  );
  const shapes = data.series.flatMap((series, order) =>
    series.values.map((value, index) => {
      if (value === null) return "";
      const y = box.top + step * place(index) + step * 0.15 + thick * order;
      const [left, right] = [Math.min(x(value), x(0)), Math.max(x(value), x(0))];
      return (
        `<rect x="${left}" y="${y}" width="${right - left}" height="${thick}" fill="${colorOf(series, index)}"/>` +
        (series.hasLabels ? label(right + 4, y + thick / 2 + 4, number(value), "start", 11) : "")
      );
    }),
  );
  return [...grid, ...shapes, ...names].join("");
}

function pie(data: DrawnChart, box: Box): string {
  const values = (data.series[0]?.values ?? []).map((value) => Math.max(0, value ?? 0));
  const total = values.reduce((sum, value) => sum + value, 0);
  if (total === 0) return "";
  const radius = Math.min(box.width, box.height) / 2 - 6;
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  let turn = -Math.PI / 2;
  return values
    .map((value, index) => {
      const angle = (value / total) * Math.PI * 2;
      const from = `${x + radius * Math.cos(turn)},${y + radius * Math.sin(turn)}`;
      turn += angle;
      const to = `${x + radius * Math.cos(turn)},${y + radius * Math.sin(turn)}`;
      const color = SERIES_COLORS[index % SERIES_COLORS.length];
      if (value === total) return `<circle cx="${x}" cy="${y}" r="${radius}" fill="${color}"/>`;
      return `<path d="M${x},${y} L${from} A${radius},${radius} 0 ${angle > Math.PI ? 1 : 0} 1 ${to} Z" fill="${color}" stroke="#fff"/>`;
    })
    .join("");
}

function legendRow(data: DrawnChart, width: number, y: number, byPoint: boolean): string {
  const items = byPoint
    ? data.categories.map((name, index) => ({ name, color: SERIES_COLORS[index % SERIES_COLORS.length]! }))
    : data.series.map(({ name, color }) => ({ name, color }));
  const widths = items.map(({ name }) => 26 + Math.min(name.length, 40) * 6.2);
  let x = Math.max(8, (width - widths.reduce((sum, one) => sum + one, 0)) / 2);
  return items
    .map(({ name, color }, index) => {
      const drawn = `<rect x="${x}" y="${y - 9}" width="10" height="10" fill="${color}"/>${label(x + 15, y, cut(name, 40), "start", 11)}`;
      x += widths[index]!;
      return drawn;
    })
    .join("");
}

function valueScale(data: DrawnChart, chart: Chart): ReturnType<typeof niceTicks> {
  const values = data.series.flatMap((one) => one.values).filter((value) => value !== null);
  return niceTicks(values, chart.valueAxis.minimum, chart.valueAxis.maximum);
}

function colorOf(series: DrawnSeries, index: number): string {
  return series.pointColors[index] ?? series.color;
}

function label(
  x: number,
  y: number,
  text: string,
  anchor: "start" | "middle" | "end",
  size: number,
  bold = false,
): string {
  return `<text x="${x}" y="${y}" text-anchor="${anchor}" font-size="${size}"${bold ? ' font-weight="600"' : ""} fill="#404040">${escaped(text)}</text>`;
}

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, Math.max(1, Math.floor(most) - 1))}…`;
}

function number(value: number): string {
  return new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 2 }).format(value);
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
