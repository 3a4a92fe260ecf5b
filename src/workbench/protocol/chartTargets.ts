import type { ChartFont, ChartLabels, Sheet } from "../engine";

export interface ChartTarget {
  readonly sheet: Sheet;
  readonly id: string;
}

export interface ChartSeriesTarget {
  readonly chart: ChartTarget;
  readonly index: number;
}

export interface ChartPointTarget {
  readonly series: ChartSeriesTarget;
  readonly index: number;
}

export interface ChartAxisTarget {
  readonly chart: ChartTarget;
  readonly axis: "categoryAxis" | "valueAxis";
}

export interface ChartGridlinesTarget extends ChartAxisTarget {
  readonly lines: "majorGridlines" | "minorGridlines";
}

/** Parts of a chart that several classes share: a font, a fill, a line, labels, wherever they belong. */
export interface ChartFontTarget {
  readonly read: () => ChartFont;
  readonly change: (patch: Partial<ChartFont>) => void;
}

export interface ChartFillTarget {
  readonly change: (color: string | null) => void;
}

export interface ChartLineTarget {
  readonly read: () => { readonly color: string | null; readonly weight: number | null };
  readonly change: (patch: { readonly color?: string | null; readonly weight?: number }) => void;
}

export interface ChartLabelsTarget {
  readonly read: () => ChartLabels;
  readonly change: (patch: Partial<ChartLabels>) => void;
}
