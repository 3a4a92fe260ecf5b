export { LIMITS } from "./limits";
export { isWorkbookPackage } from "./packageKind";
export { readArchive } from "./readArchive";
export type { ArchiveEntry } from "./readArchive";
export type { ReadFailure, ReadFailureCode, ReadFailureReason } from "./readFailure";
export { readWorkbook } from "./readWorkbook";
export type { ReadOptions } from "./readWorkbook";
export { sniffFormat } from "./sniffFormat";
export type { FileFormat } from "./sniffFormat";
