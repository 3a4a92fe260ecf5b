export type { FileEntry, FilesPort } from "./filesPort";
export type { ProgressPort } from "./progressPort";
export type { NamedBytes, ReadRefusal, WorkbookPort } from "./workbookPort";
