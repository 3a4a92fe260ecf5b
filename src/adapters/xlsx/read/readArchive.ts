import { failure, ok, type Result } from "../../../core/result";
import { LIMITS } from "./limits";
import { packageKind } from "./packageKind";
import { readFailure, Refusal, refuse, type ReadFailure } from "./readFailure";
import { sniffFormat } from "./sniffFormat";
import type { ZipEntry } from "./zipDirectory";
import { openZip, readEntryBytes, type PackageTools, type ZipPackage } from "./zipPackage";

/** One file of an archive. */
export interface ArchiveEntry {
  /** With `/` between folders; a file of an inner archive has the archive's own path in front. */
  readonly path: string;
  /** Empty when `failure` says why they could not be had. */
  readonly bytes: Uint8Array;
  /** One damaged file does not stop the others. */
  readonly failure?: ReadFailure;
}

/** Files that systems leave behind, and the lock files of open workbooks. */
const ignored = /(^|\/)(__macosx\/|\.ds_store$|thumbs\.db$|desktop\.ini$|~\$[^/]*$|\.~lock\.[^/]*#$)/;

/**
 * The files of a .zip of workbooks, in the order of the archive. A zip inside it is opened too, one level deep; a
 * deeper one is an entry with the failure `zip-of-files`. All limits hold for the archive and its inner archives
 * together. Fails as a whole when the directory itself cannot be trusted.
 */
export function readArchive(
  bytes: Uint8Array,
  tools?: PackageTools,
): Result<readonly ArchiveEntry[], ReadFailure> {
  try {
    const format = sniffFormat(bytes);
    if (format === "empty") refuse("zero-bytes");
    if (format !== "zip") refuse(format === "rar" ? "rar" : format === "sevenZip" ? "seven-zip" : "unknown");
    const files: ArchiveEntry[] = [];
    collect(openZip(bytes, tools), "", { entries: 0, bytes: 0 }, files);
    return ok(files);
  } catch (error) {
    if (error instanceof Refusal) return failure(error.failure);
    throw error;
  }
}

interface Spent {
  entries: number;
  bytes: number;
}

function collect(zip: ZipPackage, folder: string, spent: Spent, files: ArchiveEntry[]): void {
  spent.entries += zip.entries.length;
  if (spent.entries > LIMITS.entries) refuse("too-many-entries");
  for (const entry of zip.entries) {
    if (entry.isDirectory || ignored.test(entry.key)) continue;
    spent.bytes += entry.size;
    if (spent.bytes > LIMITS.totalBytes) refuse("total-size", { part: entry.name });
    addFile(zip, entry, folder, spent, files);
  }
}

function addFile(
  zip: ZipPackage,
  entry: ZipEntry,
  folder: string,
  spent: Spent,
  files: ArchiveEntry[],
): void {
  const path = folder + entry.name.replace(/\\/g, "/");
  try {
    const bytes = readEntryBytes(zip, entry);
    const inner = sniffFormat(bytes) === "zip" ? openInner(bytes, zip.tools) : null;
    if (inner === null) files.push({ path, bytes });
    else if (folder !== "") files.push(failed(path, readFailure("zip-of-files")));
    else collect(inner, `${path}/`, spent, files);
  } catch (error) {
    if (!(error instanceof Refusal) || isLimitOfAll(error.failure)) throw error;
    files.push(failed(path, error.failure));
  }
}

/** The inner zip when it is an archive of files; null when it is a document, or too damaged to tell. */
function openInner(bytes: Uint8Array, tools: PackageTools | undefined): ZipPackage | null {
  try {
    const zip = openZip(bytes, tools);
    return packageKind(zip) === "files" ? zip : null;
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

function failed(path: string, reason: ReadFailure): ArchiveEntry {
  return { path, bytes: new Uint8Array(0), failure: reason };
}

function isLimitOfAll(reason: ReadFailure): boolean {
  return reason.reason === "total-size" || reason.reason === "too-many-entries";
}
