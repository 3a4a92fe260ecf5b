import type { Result } from "../core/result";
import type { WorkbookData, WorkbookSpec } from "../core/workbook";

/** Why a file was refused: a finding code, and the precise reason under it. */
export interface ReadRefusal {
  readonly code:
    | "file.unreadable"
    | "file.encrypted"
    | "file.not-a-workbook"
    | "file.empty"
    | "file.too-large"
    | "file.document"
    | "file.archive";
  /** Kebab-case id of the reason, for people who look closer. */
  readonly reason: string;
  readonly sheet?: string;
  readonly address?: string;
}

export interface NamedBytes {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A file of an archive; `refusal` says why its bytes could not be taken out, the other files being whole. */
export interface ArchivedFile extends NamedBytes {
  readonly refusal?: ReadRefusal;
}

/** Reads and writes workbooks, whatever they are kept in. */
export interface WorkbookPort {
  /** Reads a received workbook; never throws on its content. `path` only helps where the bytes say nothing (.csv). */
  read(file: NamedBytes): Promise<Result<WorkbookData, ReadRefusal>>;
  /** Files inside an archive of workbooks; null when the bytes are a workbook (or anything but an archive). */
  openArchive(file: NamedBytes): Result<readonly ArchivedFile[] | null, ReadRefusal>;
  /** The same specification gives the same bytes. */
  write(spec: WorkbookSpec): Promise<Uint8Array>;
}
