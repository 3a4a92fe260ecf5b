export { compareSummaries, differences, readBook, readBytes, rowOf, sheetOf } from "./books";
export { ROOT } from "./builtPane";
export { openBench, START_LIMIT, withBrowser } from "./openBench";
export type { BenchPage } from "./openBench";
