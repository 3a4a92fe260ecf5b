export type { DocumentPort } from "./documentPort";
export type { FileEntry, FilesPort } from "./filesPort";
export type { FormPort, FormRefusal, FormWrite, OpenForm } from "./formPort";
export { HostError } from "./openWorkbookPort";
export type {
  CellPlace,
  CellsRestorePoint,
  CellsWrite,
  DeliveryWay,
  HostErrorDetails,
  HostErrorKey,
  OpenWorkbookPort,
  RestorePoint,
  SheetsRestorePoint,
  StatePlace,
  WorkbookChange,
  WorkbookIdentity,
} from "./openWorkbookPort";
export type { OutputsPort, StagedFile } from "./outputsPort";
export type { ProgressPort } from "./progressPort";
export type { ArchivedFile, NamedBytes, ReadRefusal, WorkbookPort } from "./workbookPort";
