import type { WorkbookData, WorkbookSpec } from "../core/workbook";

/**
 * What is to be said of a host error; the sentence itself is made at the edge.
 * `not-found`, `exists` and `hidden` concern the thing that `HostError.subject` names.
 */
export type HostErrorKey =
  | "protected"
  | "cell-editing"
  | "other-workbook"
  | "too-large"
  | "too-old"
  | "not-found"
  | "exists"
  | "hidden"
  | "password"
  | "busy"
  | "session-ended"
  | "refused"
  | "failed";

export interface HostErrorDetails {
  readonly key: HostErrorKey;
  /** The host's own code, stable over languages: `AccessDenied`, or the number of a failure of the connection. */
  readonly code: string;
  /** Which call failed, as the client library tells it; for those who look closer. */
  readonly statement?: string;
  /** Sheet, name or address that it is about, when known. */
  readonly subject?: string;
  /**
   * After a change that failed: true when the workbook is as it was before, false when putting it back failed too
   * and `restore` is still to be asked. Absent when nothing was changed.
   */
  readonly restored?: boolean;
}

/** The host could not do what was asked. Caught once, at the edge. */
export class HostError extends Error implements HostErrorDetails {
  readonly key: HostErrorKey;
  readonly code: string;
  declare readonly statement?: string;
  declare readonly subject?: string;
  declare readonly restored?: boolean;

  constructor(details: HostErrorDetails, cause?: unknown) {
    super(`${details.code}${details.statement ? ` at ${details.statement}` : ""}`, { cause });
    this.name = "HostError";
    this.key = details.key;
    this.code = details.code;
    if (details.statement !== undefined) this.statement = details.statement;
    if (details.subject !== undefined) this.subject = details.subject;
    if (details.restored !== undefined) this.restored = details.restored;
  }
}

/** One cell of one sheet; row and column 0-based. */
export interface CellPlace {
  readonly sheet: string;
  readonly rowIndex: number;
  readonly columnIndex: number;
}

/**
 * A block to be written: rows × columns of the address. `null` leaves a cell as it is, `""` empties it; text stays
 * text whatever it begins with; a number put into a cell of text format makes that cell a number again.
 */
export interface CellsWrite {
  readonly sheet: string;
  /** A1, one rectangle. */
  readonly address: string;
  readonly values: readonly (readonly (string | number | boolean | null)[])[];
}

/** What brings back cells that were overwritten; plain data, complete in itself. */
export interface CellsRestorePoint {
  readonly kind: "cells";
  readonly cells: readonly {
    readonly sheet: string;
    readonly address: string;
    readonly formulas: readonly (readonly (string | number | boolean)[])[];
    readonly numberFormats: readonly (readonly string[])[];
    /** The change left the number formats as they were. */
    readonly keepsFormats?: true;
  }[];
}

/** Names the copies that the workbook itself keeps of the sheets that a rendering replaced. */
export interface SheetsRestorePoint {
  readonly kind: "sheets";
  readonly id: string;
  /** `writing`: the change was broken off and nobody has put the workbook back yet. */
  readonly state: "writing" | "done";
  /** Sheets that the change replaced, and sheets that it added. */
  readonly replaced: readonly string[];
  readonly added: readonly string[];
}

export type RestorePoint = CellsRestorePoint | SheetsRestorePoint;

/** Where a value of the add-in is kept in the workbook. Other programs may drop settings, never rely on one alone. */
export type StatePlace = "setting" | "property" | "xml";

export interface WorkbookIdentity {
  /** File name as Excel shows it. */
  readonly name: string;
  /** Path or address; empty while the workbook is not saved. */
  readonly location: string;
}

/** Changed cells since the last call; `null` when sheets came, went or cannot be named: read everything again. */
export type WorkbookChange =
  readonly { readonly sheet: string; readonly addresses: readonly string[] }[] | null;

export type DeliveryWay = "open" | "download";

/**
 * The workbook that is open before the person. Every method rejects with `HostError` when the host fails.
 * Changes go through whole or not at all: when one breaks off, the workbook is put back before the error is told.
 */
export interface OpenWorkbookPort {
  /** Reads the named sheets, or all; a name that is not there is left out. Three requests, more only for large sheets. */
  readSheets(names?: readonly string[]): Promise<WorkbookData>;
  /** Puts the spec's sheets, names, properties and custom XML into the workbook; sheets of the same names are replaced. */
  renderWorkbook(spec: WorkbookSpec): Promise<SheetsRestorePoint>;
  /** As `renderWorkbook`, sheets and names only: the workbook keeps its own properties and title. */
  renderSheets(spec: WorkbookSpec): Promise<SheetsRestorePoint>;
  writeValues(writes: readonly CellsWrite[]): Promise<CellsRestorePoint>;
  /** The way back from the last rendering, kept in the workbook until the next one; null when there is none. */
  restorePoint(): Promise<SheetsRestorePoint | null>;
  restore(point: RestorePoint): Promise<void>;
  /** Gives up a way back and removes the copies it needs. */
  forget(point: SheetsRestorePoint): Promise<void>;
  goTo(sheet: string, address: string): Promise<void>;
  selection(): Promise<CellPlace>;
  /** Tells of changes that are not our own, after a rest: a burst is told once. Resolves to a function that ends it. */
  onChanged(listener: (change: WorkbookChange) => void): Promise<() => Promise<void>>;
  onSelection(listener: (place: CellPlace) => void): Promise<() => Promise<void>>;
  /** Ways to hand out a file here, the better one first. */
  readonly deliveryWays: readonly DeliveryWay[];
  /** Hands out an .xlsx file in the given way, or the better one; `open` shows it in a window of its own. */
  deliver(
    file: { readonly fileName: string; readonly bytes: Uint8Array },
    way?: DeliveryWay,
  ): Promise<DeliveryWay>;
  /** Reads a value of ours. In `xml` the key is the namespace of one whole element. Null when there is none. */
  readState(place: StatePlace, key: string): Promise<string | null>;
  /** Writes a value of ours; null removes it. */
  writeState(place: StatePlace, key: string, value: string | null): Promise<void>;
  identity(): Promise<WorkbookIdentity>;
}
