import { isOfFormsOnly, readChanged } from "../../app/readChanged";
import { recogniseOpenWorkbook } from "../../app/recogniseOpenWorkbook";
import type { OpenWorkbookKind } from "../../app/recogniseOpenWorkbook";
import type { WorkbookData } from "../../core/workbook";
import type { OpenWorkbookPort, WorkbookChange } from "../../ports";

/** The open workbook as last read. */
export interface OpenState {
  readonly data: WorkbookData;
  readonly kind: OpenWorkbookKind;
  readonly fileName: string;
}

/** The open workbook after a change, or as a whole where nothing is known of it; null is a change of everything. */
export async function readOpen(
  before: OpenState | null,
  change: WorkbookChange,
  workbook: OpenWorkbookPort,
): Promise<OpenState> {
  return (await afterChange(before, change, workbook)) ?? (await wholeState(workbook));
}

async function wholeState(workbook: OpenWorkbookPort): Promise<OpenState> {
  const [data, identity] = await Promise.all([workbook.readSheets(), workbook.identity()]);
  // Between the pieces of work the pane takes clicks and keys.
  await breath();
  const kind = recogniseOpenWorkbook(data);
  await breath();
  return { data, kind, fileName: identity.name };
}

/** After typing into forms: only what may differ is read, and the plan is not worked out anew. Null: read everything. */
async function afterChange(
  before: OpenState | null,
  change: WorkbookChange,
  workbook: OpenWorkbookPort,
): Promise<OpenState | null> {
  if (before === null || before.kind.kind === "empty" || !isOfFormsOnly(change)) return null;
  const data = await readChanged(before.data, change, workbook);
  return data === null ? null : { ...before, data };
}

function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
