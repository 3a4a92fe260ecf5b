export { checkNumber, readKeptReport, writeKeptReport } from "./keptReport";
export type { KeptReport } from "./keptReport";
