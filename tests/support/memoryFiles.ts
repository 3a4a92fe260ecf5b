import { createHash } from "node:crypto";
import type { FileEntry, FilesPort } from "../../src/ports";

/** Files held in memory; `list` ignores its paths and gives them all, in name order. */
export function createMemoryFiles(files: ReadonlyMap<string, Uint8Array>): FilesPort {
  const store = new Map(files);
  return {
    list: async () =>
      [...store.keys()].sort().map((path): FileEntry => ({ path, load: async () => store.get(path)! })),
    read: async (path) => {
      const bytes = store.get(path);
      if (bytes === undefined) throw new Error(`no file ${path}`);
      return bytes;
    },
    exists: async (path) => store.has(path),
    writeWhole: async (path, bytes) => void store.set(path, bytes),
    sha256: async (bytes) => createHash("sha256").update(bytes).digest("hex"),
  };
}
