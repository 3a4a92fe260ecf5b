import type { MergeInput, MergePreview } from "../../app/mergeIntoWorkbook";
import type { ReceivedFile } from "../../app/readReceived";
import type { Plan } from "../../core/model";
import type { WorkbookData } from "../../core/workbook";
import type { NamedBytes } from "../../ports";

/** What the pane asks of the worker; one at a time, answered in order. */
export type WorkRequest =
  /** The plan of everything that follows. */
  | { readonly kind: "plan"; readonly plan: Plan }
  | { readonly kind: "read"; readonly id: number; readonly file: NamedBytes }
  /** Reports that stand in the open workbook; answered as `read`, with no file when there is none. */
  | { readonly kind: "here"; readonly id: number; readonly workbook: WorkbookData; readonly name: string }
  | { readonly kind: "merge"; readonly id: number; readonly input: MergeInput }
  /** The workbook of one unit, by code. */
  | { readonly kind: "template"; readonly id: number; readonly orgUnit: string; readonly typed: boolean }
  /** Received workbooks to try the product with. */
  | { readonly kind: "sample"; readonly id: number };

export type WorkAnswer =
  | { readonly kind: "read"; readonly id: number; readonly files: readonly ReceivedFile[] }
  | { readonly kind: "merge"; readonly id: number; readonly preview: MergePreview }
  | { readonly kind: "template"; readonly id: number; readonly file: NamedBytes }
  | { readonly kind: "sample"; readonly id: number; readonly files: readonly NamedBytes[] }
  /** A bug, told as it is; what a file holds never comes here. */
  | { readonly kind: "failed"; readonly id: number; readonly message: string };
