import type { Plan } from "../../../src/core/model";
import type { WorkbookData } from "../../../src/core/workbook";
import { typed } from "./editWorkbook";
import type { Typed } from "./editWorkbook";

export type Change = Readonly<Record<string, Typed>> | ((workbook: WorkbookData) => WorkbookData);

/** One code: what makes it fire exactly once, where, and what is nearly that and stays silent. */
export interface CodeCase {
  readonly code: string;
  /** What is done to a correct workbook. */
  readonly fires: Change;
  /** Where, as `locate` reads it; a sheet's name where the finding names no cell, null where it is the file. */
  readonly at: string | null | ((workbook: WorkbookData) => string);
  readonly silent: Change;
  /** Where another plan is needed; `silentPlan` where the plan makes the difference. */
  readonly plan?: Plan;
  readonly silentPlan?: Plan;
  /** Other units' workbooks that are checked together with it. */
  readonly others?: () => ReadonlyMap<string, WorkbookData>;
}

export function changed(workbook: WorkbookData, change: Change): WorkbookData {
  return typeof change === "function" ? change(workbook) : typed(workbook, change);
}
