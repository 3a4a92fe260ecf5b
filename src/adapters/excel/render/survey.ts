import type { WorkbookSpec } from "../../../core/workbook";
import { CHARTS_SETTING, copyName, isCopy, readCharts, readRecord, RECORD_SETTING } from "../restore/record";
import type { ChartsBySheet, RestoreRecord } from "../restore/record";
import { isOurChart } from "./charts";
import { nameKey, xmlNamespace } from "./workbookParts";

/** A sheet that is there already and is to be replaced. */
export interface SheetBefore {
  readonly name: string;
  readonly isProtected: boolean;
  readonly tables: readonly string[];
  /** Those that we drew. */
  readonly charts: readonly string[];
  readonly hasFilter: boolean;
  /** Rows and columns in use, from the first. */
  readonly rowCount: number;
  readonly columnCount: number;
}

/** The workbook before a rendering: what is to be replaced, and what is needed to put it back. */
export interface Survey {
  readonly before: readonly SheetBefore[];
  readonly record: RestoreRecord;
  /** Copies kept for the rendering before; they go when this one is done. */
  readonly oldCopies: readonly string[];
  readonly charts: ChartsBySheet;
  readonly knownNames: ReadonlySet<string>;
  readonly knownXml: ReadonlyMap<string, readonly string[]>;
}

/** Looks at the workbook: two requests, one when nothing is replaced and no XML is there. */
export async function survey(
  context: Excel.RequestContext,
  spec: WorkbookSpec,
  whole: boolean,
): Promise<Survey> {
  const { workbook } = context;
  const sheets = workbook.worksheets.load("items/name,items/visibility");
  const active = workbook.worksheets.getActiveWorksheet().load("name");
  const names = workbook.names.load("items/name,items/formula");
  const recordSetting = workbook.settings.getItemOrNullObject(RECORD_SETTING).load("value");
  const chartSetting = workbook.settings.getItemOrNullObject(CHARTS_SETTING).load("value");
  const properties = (whole ? spec.properties : []).map(({ name }) => ({
    name,
    item: workbook.properties.custom.getItemOrNullObject(name).load("value"),
  }));
  const parts = (whole ? spec.customXml : []).map((xml) => {
    const namespace = xmlNamespace(xml);
    return { namespace, found: workbook.customXmlParts.getByNamespace(namespace).load("items/id") };
  });
  const documentProperties = workbook.properties.load("title");
  await context.sync();

  const replaced = sheets.items.filter(({ name }) => spec.sheets.some((sheet) => sameName(sheet.name, name)));
  const details = replaced.map(lookAt);
  const oldParts = parts.map(({ namespace, found }) => ({
    namespace,
    ids: found.items.map(({ id }) => id),
    xml: found.items.map((part) => part.getXml()),
  }));
  if (details.length > 0 || oldParts.some(({ ids }) => ids.length > 0)) await context.sync();

  const previous = recordSetting.isNullObject ? null : readRecord(recordSetting.value);
  const charts = chartSetting.isNullObject ? {} : readCharts(chartSetting.value);
  const knownNames = new Map(
    names.items.map(({ name, formula }) => [nameKey(name, undefined), String(formula)]),
  );
  for (const { sheet, names: own } of details) {
    for (const { name, formula } of own.items) knownNames.set(nameKey(name, sheet.name), String(formula));
  }
  const id = nextId(
    sheets.items.map(({ name }) => name),
    previous,
  );
  const record: RestoreRecord = {
    id,
    state: "writing",
    sheets: details.map(({ sheet: { name, visibility }, tables }, index) => ({
      name,
      copy: copyName(id, index),
      visibility,
      tables: tables.items.map((table) => table.name),
      charts: [...(charts[name] ?? [])].map((one) => ({ ...one, series: [...one.series] })),
    })),
    added: spec.sheets
      .map(({ name }) => name)
      .filter((name) => !replaced.some((sheet) => sameName(sheet.name, name))),
    names: spec.names.map(({ name, sheet }) => ({
      name,
      sheet: sheet ?? null,
      formula: knownNames.get(nameKey(name, sheet)) ?? null,
    })),
    properties: properties.map(({ name, item }) => ({
      name,
      value: item.isNullObject ? null : String(item.value),
    })),
    xml: oldParts.map(({ namespace, xml }) => ({ namespace, parts: xml.map(({ value }) => value) })),
    title: whole && spec.title !== undefined ? documentProperties.title : null,
    activeSheet: active.name,
    sheetsBefore: sheets.items.map(({ name }) => name),
    previous: previous === null ? null : JSON.stringify({ ...previous, previous: null }),
  };
  return {
    before: details.map(sheetBefore),
    record,
    oldCopies: sheets.items.map(({ name }) => name).filter(isCopy),
    charts,
    knownNames: new Set(knownNames.keys()),
    knownXml: new Map(oldParts.map(({ namespace, ids }) => [namespace, ids])),
  };
}

/** Excel tells sheet names apart without regard to case. */
export function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** What is asked of a sheet that is to be emptied. */
export interface Details {
  readonly sheet: Excel.Worksheet;
  readonly protection: Excel.WorksheetProtection;
  readonly tables: Excel.TableCollection;
  readonly charts: Excel.ChartCollection;
  readonly names: Excel.NamedItemCollection;
  readonly filter: Excel.Range;
  readonly used: Excel.Range;
}

export function lookAt(sheet: Excel.Worksheet): Details {
  return {
    sheet,
    protection: sheet.protection.load("protected"),
    tables: sheet.tables.load("items/name"),
    charts: sheet.charts.load("items/name"),
    names: sheet.names.load("items/name,items/formula"),
    filter: sheet.autoFilter.getRangeOrNullObject().load("address"),
    used: sheet.getUsedRangeOrNullObject(false).load("rowIndex,columnIndex,rowCount,columnCount"),
  };
}

export function sheetBefore({ sheet, protection, tables, charts, filter, used }: Details): SheetBefore {
  return {
    name: sheet.name,
    isProtected: protection.protected,
    tables: tables.items.map(({ name }) => name),
    charts: charts.items.map(({ name }) => name).filter(isOurChart),
    hasFilter: !filter.isNullObject,
    rowCount: used.isNullObject ? 0 : used.rowIndex + used.rowCount,
    columnCount: used.isNullObject ? 0 : used.columnIndex + used.columnCount,
  };
}

/** A number that no copy in the workbook has yet. */
function nextId(sheetNames: readonly string[], previous: RestoreRecord | null): string {
  const used = sheetNames.map((name) => Number(/^_kp(\d+)_\d+$/.exec(name)?.[1] ?? 0));
  return String(Math.max(0, Number(previous?.id ?? 0), ...used) + 1);
}
