/** A file to be read, named as people know it. */
export interface FileEntry {
  /** Path relative to the folder that was given, with `/`. */
  readonly path: string;
  /** Reads the bytes; rejects with the system's error when it cannot, with the code `EFBIG` when they are too many. */
  load(): Promise<Uint8Array>;
}

/** The world of files. */
export interface FilesPort {
  /** Files at the given paths, folders walked in name order; system and lock files are left out. */
  list(paths: readonly string[], except: readonly string[]): Promise<readonly FileEntry[]>;
  read(path: string): Promise<Uint8Array>;
  exists(path: string): Promise<boolean>;
  /** Writes a file whole or not at all; folders are made as needed. */
  writeWhole(path: string, bytes: Uint8Array): Promise<void>;
  /** SHA-256 in hexadecimal. */
  sha256(bytes: Uint8Array): Promise<string>;
}
