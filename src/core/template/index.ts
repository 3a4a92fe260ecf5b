export { burdenOf } from "./burden";
export type { Burden } from "./burden";
export { unitWorkbook, unitWorkbookFileName } from "./unitWorkbook";
export { HEADER, SHEET } from "./vocabulary";
