export { WorkbookSpecError } from "./specError";
export { streamWorkbook, writeWorkbook } from "./writeWorkbook";
export type { StreamTarget } from "./zipWriter";
