import type { RestorePoint, SheetsRestorePoint } from "../../../ports";
import { HostError } from "../../../ports";
import { runInExcel } from "../host";
import type { ExcelHost } from "../host";
import { settingStep, takeSteps } from "../steps";
import { putCellsBack } from "../writeValues";
import { deleteSheetSteps } from "./deleteSheets";
import { putBack } from "./putBack";
import { isCopy, readRecord, RECORD_SETTING, toRestorePoint } from "./record";
import type { RestoreRecord } from "./record";

/** The way back that the workbook keeps; null when there is none. */
export async function keptPoint(host: ExcelHost): Promise<SheetsRestorePoint | null> {
  const record = await keptRecord(host);
  return record && toRestorePoint(record);
}

/** Takes a change back. Errors: `not-found` when the workbook no longer keeps what it needs. */
export async function restore(host: ExcelHost, point: RestorePoint): Promise<void> {
  if (point.kind === "cells") return putCellsBack(host, point);
  const record = await keptRecord(host);
  if (record === null || record.id !== point.id) {
    throw new HostError({ key: "not-found", code: "ItemNotFound", subject: point.replaced.join(", ") });
  }
  return putBack(host, record);
}

export async function forget(host: ExcelHost, point: SheetsRestorePoint): Promise<void> {
  await runInExcel(host, async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    const kept = context.workbook.settings.getItemOrNullObject(RECORD_SETTING).load("value");
    await context.sync();
    const record = kept.isNullObject ? null : readRecord(kept.value);
    if (record === null || record.id !== point.id) return;
    const copies = sheets.items.map(({ name }) => name).filter(isCopy);
    await takeSteps(context, [...deleteSheetSteps(copies), settingStep(RECORD_SETTING, null)]);
  });
}

function keptRecord(host: ExcelHost): Promise<RestoreRecord | null> {
  return runInExcel(host, async (context) => {
    const kept = context.workbook.settings.getItemOrNullObject(RECORD_SETTING).load("value");
    await context.sync();
    return kept.isNullObject ? null : readRecord(kept.value);
  });
}
