import { eventsOff, eventsOn } from "../events";
import { runInExcel } from "../host";
import type { ExcelHost } from "../host";
import { emptySteps } from "../render/makeRoom";
import { lookAt, sameName, sheetBefore } from "../render/survey";
import type { Details } from "../render/survey";
import { settingStep, step, takeSteps } from "../steps";
import type { Step } from "../steps";
import { bringBackSteps, closeAgainSteps } from "./bringBack";
import { lookAtCopy, lookAtSizes } from "./copyDetails";
import type { CopyDetails } from "./copyDetails";
import { deleteSheetSteps } from "./deleteSheets";
import { CHARTS_SETTING, readCharts, readRecord, RECORD_SETTING } from "./record";
import type { ReplacedSheet, RestoreRecord } from "./record";

/** A sheet that was replaced, or was about to be: without a copy it was never touched. */
interface Pair {
  readonly replaced: ReplacedSheet;
  readonly copy: CopyDetails;
  /** Null when somebody deleted or renamed the sheet since: then the copy takes its place. */
  readonly now: Details | null;
}

/**
 * Takes a rendering back: sheets as they were, added sheets gone, names, properties, custom XML and title as before.
 * Works from any point at which a rendering may have broken off; three requests to look, then one for each 2 MB.
 * `atOnce`: the rendering broke off just now, so a copy that has not got its name yet is known to be ours.
 */
export async function putBack(host: ExcelHost, record: RestoreRecord, atOnce = false): Promise<void> {
  await runInExcel(host, async (context) => {
    const { workbook } = context;
    const sheets = workbook.worksheets.load("items/name");
    const names = record.names.map(({ name, sheet, formula }) => ({ name, sheet, formula }));
    const parts = record.xml.map(({ namespace }) =>
      workbook.customXmlParts.getByNamespace(namespace).load("items/id"),
    );
    const chartSetting = workbook.settings.getItemOrNullObject(CHARTS_SETTING).load("value");
    await context.sync();

    const find = (name: string) => sheets.items.find((sheet) => sameName(sheet.name, name));
    const pairs = record.sheets.flatMap((replaced): Pair[] => {
      const copy = find(replaced.copy);
      const now = find(replaced.name);
      return copy === undefined ? [] : [{ replaced, copy: lookAtCopy(copy), now: now ? lookAt(now) : null }];
    });
    const added = record.added.filter((name) => find(name) !== undefined);
    const present = sheets.items.map(({ name }) => name);
    const nameless = atOnce ? present.filter((name) => isNamelessCopy(name, record)) : [];
    const previous = record.previous === null ? null : readRecord(record.previous);
    const keepsPrevious = previous !== null && previous.sheets.every(({ copy }) => find(copy) !== undefined);
    const nameItems = names
      .filter(({ sheet }) => sheet === null || find(sheet) !== undefined)
      .map((one) => ({
        ...one,
        item: scopeOf(workbook, one.sheet).getItemOrNullObject(one.name).load("name"),
      }));
    await context.sync();

    const sizes = pairs.map(({ copy }) => lookAtSizes(copy));
    if (sizes.length > 0) await context.sync();

    const nameSteps = nameItems
      .filter(
        ({ item, sheet }) =>
          !item.isNullObject && !added.some((one) => sheet !== null && sameName(one, sheet)),
      )
      .map(({ name, sheet, formula }) =>
        step((again) => {
          const item = scopeOf(again.workbook, sheet).getItem(name);
          if (formula === null) item.delete();
          else item.formula = formula;
        }),
      );
    const charts = { ...(chartSetting.isNullObject ? {} : readCharts(chartSetting.value)) };
    for (const name of added) delete charts[name];
    for (const { name, charts: own } of record.sheets) {
      if (own.length > 0) charts[name] = own;
      else delete charts[name];
    }
    await takeSteps(context, [
      eventsOff,
      ...pairs.flatMap(({ replaced, copy, now }, index) =>
        now === null
          ? [renameStep(replaced)]
          : [...emptySteps(sheetBefore(now)), ...bringBackSteps(replaced, copy, sizes[index]!)],
      ),
      ...nameSteps,
      ...propertySteps(record, parts),
      ...pairs.flatMap(({ replaced, copy, now }) => (now === null ? [] : closeAgainSteps(replaced, copy))),
      ...(find(record.activeSheet) === undefined
        ? []
        : [step((again) => again.workbook.worksheets.getItem(record.activeSheet).activate())]),
      ...deleteSheetSteps([
        ...added,
        ...nameless,
        ...pairs.filter(({ now }) => now !== null).map(({ replaced }) => replaced.copy),
      ]),
      settingStep(CHARTS_SETTING, Object.keys(charts).length === 0 ? null : JSON.stringify(charts)),
      settingStep(RECORD_SETTING, keepsPrevious ? record.previous : null),
      eventsOn,
    ]);
  });
}

/** Excel names a copy `Tổng hợp (2)` until we do. */
function isNamelessCopy(name: string, { sheets, sheetsBefore }: RestoreRecord): boolean {
  const base = name.replace(/ \(\d+\)$/, "");
  return base !== name && !sheetsBefore.includes(name) && sheets.some((one) => one.name.startsWith(base));
}

function scopeOf(workbook: Excel.Workbook, sheet: string | null): Excel.NamedItemCollection {
  return sheet === null ? workbook.names : workbook.worksheets.getItem(sheet).names;
}

function renameStep({ name, copy, visibility }: ReplacedSheet): Step {
  return step(({ workbook }) => {
    const sheet = workbook.worksheets.getItem(copy);
    sheet.name = name;
    sheet.visibility = visibility;
  });
}

function propertySteps(
  { properties, xml, title }: RestoreRecord,
  partsNow: readonly Excel.CustomXmlPartScopedCollection[],
): Step[] {
  return [
    ...properties.map(({ name, value }) =>
      step(({ workbook }) => {
        // Adding before deleting makes the property be there, whether or not the change came as far as it.
        const item = workbook.properties.custom.add(name, value ?? "");
        if (value === null) item.delete();
      }),
    ),
    ...partsNow.flatMap(({ items }) =>
      items.map(({ id }) => step(({ workbook }) => workbook.customXmlParts.getItem(id).delete())),
    ),
    ...xml.flatMap(({ parts }) =>
      parts.map((part) => step(({ workbook }) => void workbook.customXmlParts.add(part), part.length)),
    ),
    ...(title === null ? [] : [step(({ workbook }) => void (workbook.properties.title = title))]),
  ];
}
