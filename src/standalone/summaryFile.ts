import { MOVEMENTS_BESIDE_PLAN } from "../app/mergeIntoWorkbook";
import { SUMMARY_SHEET } from "../core/report";
import type { WorkbookSpec } from "../core/workbook";

/** A summary as a file of its own: no plan stands beside it, so its movements keep their plain name. */
export function asOwnFile(spec: WorkbookSpec): WorkbookSpec {
  return {
    ...spec,
    sheets: spec.sheets.map((sheet) =>
      sheet.name === MOVEMENTS_BESIDE_PLAN ? { ...sheet, name: SUMMARY_SHEET.movements } : sheet,
    ),
  };
}
