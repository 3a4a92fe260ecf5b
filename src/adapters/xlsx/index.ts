import { failure, ok } from "../../core/result";
import type { WorkbookPort } from "../../ports";
import { isWorkbookPackage, LIMITS, readArchive, readWorkbook, sniffFormat } from "./read";
import type { PackageTools } from "./read";
import { writeWorkbook } from "./write";

export type { PackageTools } from "./read";
export { createForms } from "./patch";
export { streamWorkbook } from "./write";
export type { StreamTarget } from "./write";

/** A file with more bytes is refused whatever it holds; it need not even be read from the disk. */
export const LARGEST_FILE_BYTES: number = LIMITS.fileBytes;

/**
 * Workbooks as files: reads what other programs wrote, writes .xlsx. `tools` are what the machine does quicker than what
 * is written here; nothing else changes with them.
 */
export function createXlsxWorkbooks(tools?: PackageTools): WorkbookPort {
  return {
    read: (file) => readWorkbook(file.bytes, { fileName: file.path, ...(tools && { tools }) }),
    openArchive(file) {
      if (sniffFormat(file.bytes) !== "zip" || isWorkbookPackage(file.bytes)) return ok(null);
      const opened = readArchive(file.bytes, tools);
      if (!opened.ok) return failure(opened.error);
      return ok(
        opened.value.map(({ path, bytes, failure: refusal }) =>
          refusal ? { path, bytes, refusal } : { path, bytes },
        ),
      );
    },
    write: writeWorkbook,
  };
}
