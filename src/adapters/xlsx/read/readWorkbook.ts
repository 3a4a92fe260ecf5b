import { failure, ok, type Result } from "../../../core/result";
import type { WorkbookData } from "../../../core/workbook";
import { LIMITS } from "./limits";
import { packageKind } from "./packageKind";
import { Refusal, refuse, type ReadFailure } from "./readFailure";
import { readCsv } from "./readCsv";
import { readOds } from "./readOds";
import { readXls } from "./readXls";
import { readXlsb } from "./readXlsb";
import { readXlsx } from "./readXlsx";
import { sniffFormat } from "./sniffFormat";
import { openZip, type PackageTools, type ZipPackage } from "./zipPackage";

export interface ReadOptions {
  /** Only tells comma-separated text from any other text; every other format is told by its bytes. */
  readonly fileName?: string;
  readonly tools?: PackageTools;
}

/**
 * Reads a received workbook of any format (.xlsx, .xlsm, .xls, .xlsb, .ods, .csv), told by its first bytes.
 *
 * Output: sheets in the order of the tabs, as stored; nothing is trimmed, converted or calculated. Empty cells are
 * absent; a formula without stored value is a kind of its own.
 * Errors: one `ReadFailure` that names its reason, and part, sheet and cell where they are known. What cannot be read
 * whole is not read at all; a workbook without a single cell is `file.empty`.
 * Rules: RDR-01 and following.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  options: ReadOptions = {},
): Promise<Result<WorkbookData, ReadFailure>> {
  try {
    const workbook = await read(bytes, options);
    if (workbook.sheets.every((sheet) => sheet.rows.length === 0)) refuse("no-cells");
    return ok(workbook);
  } catch (error) {
    if (error instanceof Refusal) return failure(error.failure);
    throw error;
  }
}

function read(bytes: Uint8Array, options: ReadOptions): WorkbookData | Promise<WorkbookData> {
  if (bytes.length > LIMITS.fileBytes) refuse("file-size");
  const format = sniffFormat(bytes);
  switch (format) {
    case "zip":
      return readPackage(openZip(bytes, options.tools));
    case "compound":
      return readXls(bytes);
    case "text":
      return /\.csv$/i.test(options.fileName ?? "") ? readCsv(bytes) : refuse("text");
    case "empty":
      return refuse("zero-bytes");
    case "sevenZip":
      return refuse("seven-zip");
    case "pdf":
    case "html":
    case "xml":
    case "rtf":
    case "rar":
    case "unknown":
      return refuse(format);
  }
}

function readPackage(zip: ZipPackage): WorkbookData | Promise<WorkbookData> {
  const kind = packageKind(zip);
  switch (kind) {
    case "xlsx":
      return readXlsx(zip);
    case "xlsb":
      return readXlsb(zip);
    case "ods":
      return readOds(zip);
    case "files":
      return refuse("zip-of-files");
    case "word":
    case "powerpoint":
    case "unknown":
      return refuse(kind);
  }
}
