export { WorkbookSpecError } from "./specError";
export { writeWorkbook } from "./writeWorkbook";
