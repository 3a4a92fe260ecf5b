import type { Finding } from "../../core/finding";
import type { WorkbookData, WorkbookSpec } from "../../core/workbook";
import type { NamedBytes } from "../../ports";

/** What the page asks of the worker that reads and writes whole files. */
export type FileRequest =
  | { readonly kind: "open"; readonly id: number; readonly file: NamedBytes }
  | { readonly kind: "write"; readonly id: number; readonly spec: WorkbookSpec };

export type FileAnswer =
  | { readonly kind: "opened"; readonly id: number; readonly data: WorkbookData }
  | { readonly kind: "refused"; readonly id: number; readonly finding: Finding }
  | { readonly kind: "written"; readonly id: number; readonly bytes: Uint8Array }
  /** A bug, told as it is. */
  | { readonly kind: "failed"; readonly id: number; readonly message: string };
