export { openWorkbook } from "./openWorkbook";
export { lineName } from "./styleNames";
export type { Origin } from "./openWorkbook";
export { saveWorkbook } from "./saveWorkbook";
