import { failure, ok } from "../../core/result";
import type { WorkbookPort } from "../../ports";
import { isWorkbookPackage, readArchive, readWorkbook, sniffFormat } from "./read";
import { writeWorkbook } from "./write";

/** Workbooks as files: reads what other programs wrote, writes .xlsx. */
export function createXlsxWorkbooks(): WorkbookPort {
  return {
    read: (file) => readWorkbook(file.bytes, { fileName: file.path }),
    openArchive(file) {
      if (sniffFormat(file.bytes) !== "zip" || isWorkbookPackage(file.bytes)) return ok(null);
      const opened = readArchive(file.bytes);
      return opened.ok ? ok(opened.value) : failure(opened.error);
    },
    write: writeWorkbook,
  };
}
