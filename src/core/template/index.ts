export { burdenOf } from "./burden";
export type { Burden } from "./burden";
export { readCarriedPlan } from "./carriedPlan";
export { fillUnitWorkbook } from "./fill";
export type { TypedEntries } from "./fill";
export { unitWorkbook, unitWorkbookFileName } from "./unitWorkbook";
export { HEADER, SHEET } from "./vocabulary";
