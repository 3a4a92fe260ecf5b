import type { WorkbookSpec } from "../../../core/workbook";
import type { SheetsRestorePoint } from "../../../ports";
import { runInExcel, toHostError } from "../host";
import type { ExcelHost } from "../host";
import { eventsOff, eventsOn, hearAgain } from "../events";
import { deleteSheetSteps } from "../restore/deleteSheets";
import { CHARTS_SETTING, RECORD_SETTING, toRestorePoint } from "../restore/record";
import type { RestoreRecord } from "../restore/record";
import { putBack } from "../restore/putBack";
import { settingStep, step, takeSteps } from "../steps";
import type { Step } from "../steps";
import { copySteps, makeRoomSteps } from "./makeRoom";
import { closeSheetsSteps, sheetsSteps } from "./sheetSteps";
import { survey } from "./survey";
import type { Survey } from "./survey";
import { nameSteps, propertySteps } from "./workbookParts";

/**
 * Puts the spec's sheets into the open workbook; with `whole` its properties, custom XML and title as well.
 *
 * Costs two requests to look and one for each 2 MB of content. When any of them fails the workbook is put back and
 * the host's error is thrown with `restored`; the copies for the way back stay in the workbook until the next time.
 */
export async function renderSpec(
  host: ExcelHost,
  spec: WorkbookSpec,
  whole: boolean,
): Promise<SheetsRestorePoint> {
  let begun: RestoreRecord | null = null;
  try {
    return await runInExcel(host, async (context) => {
      const found = await survey(context, spec, whole);
      begun = found.record;
      await takeSteps(context, allSteps(spec, found, whole));
      return toRestorePoint({ ...found.record, state: "done" });
    });
  } catch (cause) {
    if (begun === null) throw cause;
    throw toHostError(cause, { restored: await wentBack(host, begun) });
  }
}

function allSteps(
  spec: WorkbookSpec,
  { before, record, oldCopies, charts, knownNames, knownXml }: Survey,
  whole: boolean,
): Step[] {
  const chartsNow = { ...charts };
  for (const sheet of spec.sheets) {
    if (sheet.charts?.length) chartsNow[sheet.name] = sheet.charts;
    else delete chartsNow[sheet.name];
  }
  return [
    eventsOff,
    settingStep(RECORD_SETTING, JSON.stringify(record)),
    ...copySteps(record),
    ...makeRoomSteps(spec, before),
    ...nameSteps(spec.names, knownNames),
    ...sheetsSteps(spec),
    ...(whole ? propertySteps(spec, knownXml) : []),
    step(({ workbook }) => workbook.worksheets.getItem(spec.activeSheet).activate()),
    ...closeSheetsSteps(spec),
    settingStep(CHARTS_SETTING, Object.keys(chartsNow).length === 0 ? null : JSON.stringify(chartsNow)),
    ...deleteSheetSteps(oldCopies),
    settingStep(RECORD_SETTING, JSON.stringify({ ...record, state: "done" })),
    eventsOn,
  ];
}

/** Puts the workbook back; false when that failed as well, and the way back is still open. */
async function wentBack(host: ExcelHost, record: RestoreRecord): Promise<boolean> {
  try {
    await putBack(host, record, true);
    return true;
  } catch {
    // The first error is the one to tell.
    await hearAgain(host);
    return false;
  }
}
