import type { Finding } from "../core/finding";
import { raise } from "../core/findingCatalogue";
import type { Plan } from "../core/model";
import { readSubmissions } from "../core/submission";
import type { WorkbookReading } from "../core/submission";
import { parseAddress } from "../core/workbook";
import type { FileEntry, FilesPort, NamedBytes, ProgressPort, ReadRefusal, WorkbookPort } from "../ports";

/** One received file, or one workbook inside an archive. */
export interface ReceivedFile {
  readonly path: string;
  readonly sha256: string;
  /** Path of the file with the same bytes that came first; such a file is not read again. */
  readonly duplicateOf: string | null;
  /** Null when refused or a duplicate. */
  readonly reading: WorkbookReading | null;
  /** Finding code of the refusal; null when read. */
  readonly refusal: Finding["code"] | null;
  readonly findings: readonly Finding[];
}

/** Reads every received file; one bad file never stops the others. Results keep the order of the list. */
export async function readReceived(
  plan: Plan,
  entries: readonly FileEntry[],
  ports: { readonly workbooks: WorkbookPort; readonly files: FilesPort; readonly progress: ProgressPort },
): Promise<readonly ReceivedFile[]> {
  const received: ReceivedFile[] = [];
  const firstWith = new Map<string, string>();
  for (const [index, entry] of entries.entries()) {
    for (const file of await expand(entry, ports)) {
      received.push("refused" in file ? file.refused : await readOne(plan, file, firstWith, ports));
    }
    ports.progress.step(index + 1, entries.length, entry.path);
  }
  return received;
}

type Expanded = NamedBytes | { readonly refused: ReceivedFile };

/** The file itself, or the workbooks of an archive under `archive.zip/…`. */
async function expand(
  entry: FileEntry,
  ports: { readonly workbooks: WorkbookPort; readonly files: FilesPort },
): Promise<readonly Expanded[]> {
  let bytes: Uint8Array;
  try {
    bytes = await entry.load();
  } catch {
    const refusal: ReadRefusal = { code: "file.unreadable", reason: "cannot-open" };
    return [{ refused: refusedFile(entry.path, "", refusal) }];
  }
  const opened = ports.workbooks.openArchive({ path: entry.path, bytes });
  if (!opened.ok)
    return [{ refused: refusedFile(entry.path, await ports.files.sha256(bytes), opened.error) }];
  if (opened.value === null) return [{ path: entry.path, bytes }];
  if (opened.value.length === 0) {
    const refusal: ReadRefusal = { code: "file.empty", reason: "empty-archive" };
    return [{ refused: refusedFile(entry.path, await ports.files.sha256(bytes), refusal) }];
  }
  return opened.value.map((file) => {
    const path = `${entry.path}/${file.path}`;
    return file.refusal ? { refused: refusedFile(path, "", file.refusal) } : { path, bytes: file.bytes };
  });
}

async function readOne(
  plan: Plan,
  file: NamedBytes,
  firstWith: Map<string, string>,
  ports: { readonly workbooks: WorkbookPort; readonly files: FilesPort },
): Promise<ReceivedFile> {
  const sha256 = await ports.files.sha256(file.bytes);
  const first = firstWith.get(sha256);
  if (first !== undefined) {
    const findings = [raise("file.duplicate", { file: file.path }, { other: first })];
    return { path: file.path, sha256, duplicateOf: first, reading: null, refusal: null, findings };
  }
  firstWith.set(sha256, file.path);
  const read = await ports.workbooks.read(file);
  if (!read.ok) return refusedFile(file.path, sha256, read.error);
  const reading = readSubmissions(read.value, plan, file.path);
  const refusal =
    reading.submissions.length === 0
      ? (reading.findings.find((finding) => finding.holds && finding.code.startsWith("file."))?.code ??
        "file.unit-unknown")
      : null;
  return { path: file.path, sha256, duplicateOf: null, reading, refusal, findings: reading.findings };
}

function refusedFile(path: string, sha256: string, refusal: ReadRefusal): ReceivedFile {
  const cell = refusal.address === undefined ? null : parseAddress(refusal.address);
  const place = {
    file: path,
    ...(refusal.sheet === undefined ? {} : { sheet: refusal.sheet }),
    ...(cell ?? {}),
  };
  const finding = raise(refusal.code, place, { reason: refusal.reason });
  return { path, sha256, duplicateOf: null, reading: null, refusal: refusal.code, findings: [finding] };
}
