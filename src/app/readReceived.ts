import { countCells } from "./countCells";
import { readSlip } from "../core/consolidation";
import type { SlipReading } from "../core/consolidation";
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
  /** Present when the file is a slip that came back: it has answers, and no submissions. */
  readonly slip?: SlipReading;
  /** Filled cells of each sheet, where the workbook could be opened. */
  readonly cells?: ReadonlyMap<string, number>;
}

/** What reading needs of the world besides the bytes. */
export interface ReadingPorts {
  readonly workbooks: WorkbookPort;
  readonly files: Pick<FilesPort, "sha256">;
}

/** A received file, or one workbook of an archive, that is still to be read. */
export interface PendingFile {
  readonly path: string;
  /**
   * Files with the same bytes are read once: `firstWith` is hash → path, and is added to. The plan is waited for only
   * when the sheets have been read.
   */
  read(plan: Plan | Promise<Plan>, firstWith?: Map<string, string>): Promise<ReceivedFile>;
}

/** Reads every received file; one bad file never stops the others. Results keep the order of the list. */
export async function readReceived(
  plan: Plan,
  entries: readonly FileEntry[],
  ports: ReadingPorts & { readonly progress: ProgressPort },
): Promise<readonly ReceivedFile[]> {
  const received: ReceivedFile[] = [];
  const firstWith = new Map<string, string>();
  for (const [index, entry] of entries.entries()) {
    for (const file of await openReceived(entry, ports)) received.push(await file.read(plan, firstWith));
    ports.progress.step(index + 1, entries.length, entry.path);
  }
  return received;
}

/** The file itself, or the workbooks of an archive under `archive.zip/…`. */
export async function openReceived(entry: FileEntry, ports: ReadingPorts): Promise<readonly PendingFile[]> {
  let bytes: Uint8Array;
  try {
    bytes = await entry.load();
  } catch (cause) {
    return [refusedLater(entry.path, async () => "", refusalOfLoading(cause))];
  }
  const hash = () => ports.files.sha256(bytes);
  const opened = ports.workbooks.openArchive({ path: entry.path, bytes });
  if (!opened.ok) return [refusedLater(entry.path, hash, opened.error)];
  if (opened.value === null) return [readLater({ path: entry.path, bytes }, ports)];
  if (opened.value.length === 0) {
    return [refusedLater(entry.path, hash, { code: "file.empty", reason: "empty-archive" })];
  }
  return opened.value.map((file) => {
    const path = `${entry.path}/${file.path}`;
    if (file.refusal) return refusedLater(path, async () => "", file.refusal);
    return readLater({ path, bytes: file.bytes }, ports);
  });
}

/** A file whose bytes could not be had. */
export function unopenedFile(path: string, cause: unknown): ReceivedFile {
  return refusedFile(path, "", refusalOfLoading(cause));
}

function refusalOfLoading(cause: unknown): ReadRefusal {
  const isTooLarge = typeof cause === "object" && cause !== null && "code" in cause && cause.code === "EFBIG";
  if (isTooLarge) return { code: "file.too-large", reason: "file-size" };
  return { code: "file.unreadable", reason: "cannot-open" };
}

function refusedLater(path: string, hash: () => Promise<string>, refusal: ReadRefusal): PendingFile {
  return { path, read: async () => refusedFile(path, await hash(), refusal) };
}

function readLater(file: NamedBytes, ports: ReadingPorts): PendingFile {
  return { path: file.path, read: (plan, firstWith) => readOne(plan, file, firstWith ?? new Map(), ports) };
}

async function readOne(
  givenPlan: Plan | Promise<Plan>,
  file: NamedBytes,
  firstWith: Map<string, string>,
  ports: ReadingPorts,
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
  const cells = countCells(read.value);
  const plan = await givenPlan;
  const slip = readSlip(read.value, plan, file.path);
  if (slip !== null) {
    const refusal = slip.orgUnit === null ? (slip.findings[0]?.code ?? null) : null;
    return {
      path: file.path,
      sha256,
      duplicateOf: null,
      reading: null,
      refusal,
      findings: slip.findings,
      slip,
      cells,
    };
  }
  const reading = readSubmissions(read.value, plan, file.path);
  const refusal =
    reading.submissions.length === 0
      ? (reading.findings.find((finding) => finding.holds && finding.code.startsWith("file."))?.code ??
        "file.unit-unknown")
      : null;
  return { path: file.path, sha256, duplicateOf: null, reading, refusal, findings: reading.findings, cells };
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
