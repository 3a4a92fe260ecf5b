import { noticeAddress } from "./noticeAddress";
import type { Said } from "./look";

/** Office's own errors of a dialog: one is open already. */
const ALREADY_OPEN = 12007;
const HEIGHT = 34;
const WIDTH = 34;

/** Shows sentences in a small window of Office; resolves when it is closed. Rejects when no window can be opened. */
export function tellInDialog(
  office: typeof Office,
  base: string,
  language: "vi" | "en",
  sentences: Said,
): Promise<void> {
  const options: Office.DialogOptions = { height: HEIGHT, width: WIDTH, displayInIframe: true };
  return new Promise((resolve, reject) => {
    office.context.ui.displayDialogAsync(noticeAddress({ language, sentences }, base), options, (result) => {
      if (result.status !== office.AsyncResultStatus.Succeeded) {
        // A notice that the person has not closed yet: what was found is on the screen as the chosen cell.
        if (result.error?.code === ALREADY_OPEN) resolve();
        else reject(new Error(`no dialog: ${String(result.error?.code)}`));
        return;
      }
      const dialog = result.value;
      // Closed by its own button, which sends a message, or by Office's cross.
      dialog.addEventHandler(office.EventType.DialogMessageReceived, () => {
        dialog.close();
        resolve();
      });
      dialog.addEventHandler(office.EventType.DialogEventReceived, () => resolve());
    });
  });
}

/** Opens a page of the add-in in the person's browser, or in a window of Office where that is not offered. */
export function openPage(office: typeof Office, address: string): Promise<void> {
  if (office.context.requirements.isSetSupported("OpenBrowserWindowApi", "1.1")) {
    office.context.ui.openBrowserWindow(address);
    return Promise.resolve();
  }
  return new Promise((resolve, reject) => {
    office.context.ui.displayDialogAsync(address, { height: 80, width: 60 }, (result) => {
      if (result.status === office.AsyncResultStatus.Succeeded) resolve();
      else reject(new Error(`no page: ${String(result.error?.code)}`));
    });
  });
}
