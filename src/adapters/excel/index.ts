export type { ExcelHost } from "./host";
export { createOpenWorkbook } from "./openWorkbook";
