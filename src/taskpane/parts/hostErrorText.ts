import { HostError } from "../../ports";
import type { PaneTexts } from "../../i18n/vi/pane";

/** A failure as a person can act on it: what happened, what to do, whether the workbook is as it was. */
export function hostErrorText(error: unknown, texts: PaneTexts): string {
  if (!(error instanceof HostError)) return texts.unexpected;
  const what = texts.hostErrors[error.key];
  const where = error.subject === undefined ? "" : ` (${error.subject})`;
  const after =
    error.restored === undefined ? "" : ` ${error.restored ? texts.unchanged : texts.notRestored}`;
  return what + where + after;
}
