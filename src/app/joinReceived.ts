import { raise } from "../core/findingCatalogue";
import type { ReceivedFile } from "./readReceived";

/**
 * Joins files that were read one by one, in the order given: a file whose bytes came before is marked as a duplicate, as
 * `readReceived` does for a whole list.
 */
export function joinReceived(files: readonly ReceivedFile[]): readonly ReceivedFile[] {
  const firstWith = new Map<string, string>();
  return files.map((file) => {
    // A file that could not be opened has no hash; it is like no other.
    if (file.sha256 === "") return file;
    const first = firstWith.get(file.sha256);
    if (first === undefined) {
      firstWith.set(file.sha256, file.path);
      return file;
    }
    const findings = [raise("file.duplicate", { file: file.path }, { other: first })];
    return {
      path: file.path,
      sha256: file.sha256,
      duplicateOf: first,
      reading: null,
      refusal: null,
      findings,
    };
  });
}

const UNREAD = {
  timeout: { code: "file.unreadable", reason: "timeout" },
  failed: { code: "file.unreadable", reason: "cannot-open" },
  broken: { code: "file.unreadable", reason: "reader-broke" },
  memory: { code: "file.too-large", reason: "memory" },
} as const;

/** A file that took too long to read or too much memory, or whose reading broke off. */
export function unreadFile(path: string, why: keyof typeof UNREAD): ReceivedFile {
  const { code, reason } = UNREAD[why];
  const findings = [raise(code, { file: path }, { reason })];
  return { path, sha256: "", duplicateOf: null, reading: null, refusal: code, findings };
}
