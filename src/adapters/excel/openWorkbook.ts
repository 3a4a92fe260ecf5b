import type { OpenWorkbookPort } from "../../ports";
import { deliver, deliveryWays } from "./deliver";
import type { ExcelHost } from "./host";
import { onChanged, onSelection } from "./listen";
import { goTo, selection } from "./navigate";
import { readSheets } from "./read/readSheets";
import { renderSpec } from "./render/renderSpec";
import { forget, keptPoint, restore } from "./restore/keptPoint";
import { identity, readState, writeState } from "./state";
import { writeValues } from "./writeValues";

/**
 * The workbook that is open in Excel. Nothing above ExcelApi 1.14 is used.
 * Call after `Office.onReady`; `host` is the client library of the page.
 */
export function createOpenWorkbook(host: ExcelHost = { Excel, Office }): OpenWorkbookPort {
  return {
    readSheets: (names) => readSheets(host, names),
    renderWorkbook: (spec) => renderSpec(host, spec, true),
    renderSheets: (spec) => renderSpec(host, spec, false),
    writeValues: (writes) => writeValues(host, writes),
    restorePoint: () => keptPoint(host),
    restore: (point) => restore(host, point),
    forget: (point) => forget(host, point),
    goTo: (sheet, address) => goTo(host, sheet, address),
    selection: () => selection(host),
    onChanged: (listener) => onChanged(host, listener),
    onSelection: (listener) => onSelection(host, listener),
    deliveryWays: deliveryWays(host),
    deliver: (file, way) => deliver(host, file, way),
    readState: (place, key) => readState(host, place, key),
    writeState: (place, key, value) => writeState(host, place, key, value),
    identity: () => identity(host),
  };
}
