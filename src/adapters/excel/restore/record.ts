import * as z from "zod";
import type { ChartSpec } from "../../../core/workbook";
import type { SheetsRestorePoint } from "../../../ports";

// Left to itself zod tries `new Function`, which the pages' policy refuses.
z.config({ jitless: true });

/** Settings of the workbook: the way back from the last rendering, and the charts that we drew, by sheet. */
export const RECORD_SETTING = "thi-dua.restore";
export const CHARTS_SETTING = "thi-dua.charts";

/** Sheets of these names are copies kept for a way back; they are no part of anyone's report. */
const COPY_NAME = /^_kp\d+_\d+$/;

export function copyName(id: string, index: number): string {
  return `_kp${id}_${index}`;
}

export function isCopy(sheetName: string): boolean {
  return COPY_NAME.test(sheetName);
}

const cellRange = z.object({
  firstRow: z.number(),
  firstColumn: z.number(),
  lastRow: z.number(),
  lastColumn: z.number(),
});
/** As `ChartSpec`; a chart cannot be copied through the API, so what we drew is remembered. */
const chart = z.object({
  kind: z.enum(["barClustered", "columnClustered", "line"]),
  title: z.string(),
  series: z.array(z.object({ name: z.string(), values: z.string(), categories: z.string() })),
  position: cellRange,
  valueAxisTitle: z.string().exactOptional(),
  categoryAxisTitle: z.string().exactOptional(),
  valueAxisMinimum: z.number().exactOptional(),
  legend: z.enum(["bottom", "right", "none"]).exactOptional(),
});
const chartsBySheet = z.record(z.string(), z.array(chart));

const restoreRecord = z.object({
  id: z.string(),
  state: z.enum(["writing", "done"]),
  /** Replaced sheets: what a copy does not keep. */
  sheets: z.array(
    z.object({
      name: z.string(),
      copy: z.string(),
      visibility: z.enum(["Visible", "Hidden", "VeryHidden"]),
      /** Names of its tables, in order: those of the copy have others. */
      tables: z.array(z.string()),
      charts: z.array(chart),
    }),
  ),
  added: z.array(z.string()),
  /** Names that the change sets: their formulas before, null where there was none. */
  names: z.array(
    z.object({ name: z.string(), sheet: z.string().nullable(), formula: z.string().nullable() }),
  ),
  properties: z.array(z.object({ name: z.string(), value: z.string().nullable() })),
  /** Custom XML parts before, for the namespaces that the change sets. */
  xml: z.array(z.object({ namespace: z.string(), parts: z.array(z.string()) })),
  title: z.string().nullable(),
  activeSheet: z.string(),
  sheetsBefore: z.array(z.string()),
  /** The way back of the rendering before, as it was kept; without its own. */
  previous: z.string().nullable(),
});

export type ChartsBySheet = Readonly<Record<string, readonly ChartSpec[]>>;
export type RestoreRecord = z.infer<typeof restoreRecord>;
export type ReplacedSheet = RestoreRecord["sheets"][number];

/** Null when the setting is absent or not of our making. */
export function readRecord(value: unknown): RestoreRecord | null {
  const read = restoreRecord.safeParse(parsed(value));
  return read.success ? read.data : null;
}

export function readCharts(value: unknown): ChartsBySheet {
  const read = chartsBySheet.safeParse(parsed(value));
  return read.success ? read.data : {};
}

export function toRestorePoint({ id, state, sheets, added }: RestoreRecord): SheetsRestorePoint {
  return { kind: "sheets", id, state, replaced: sheets.map(({ name }) => name), added };
}

function parsed(value: unknown): unknown {
  if (typeof value !== "string") return null;
  try {
    return JSON.parse(value);
  } catch {
    return null;
  }
}
