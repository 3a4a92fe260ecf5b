/** A file in the making: nothing is seen under its name before `commit`. */
export interface StagedFile {
  write(bytes: Uint8Array): void;
  /** Puts the file in its place; what stood there is replaced. */
  commit(): Promise<void>;
  /** Takes back what was written; nothing when it has been committed. */
  discard(): void;
}

/** Where results go. */
export interface OutputsPort {
  /** Begins a file beside its place, folders made as needed; rejects with the system's error where that cannot be. */
  stage(path: string): Promise<StagedFile>;
  /** Takes back every file that is still in the making, at once. */
  discardAll(): void;
}
