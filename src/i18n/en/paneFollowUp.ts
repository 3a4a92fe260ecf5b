import { englishFormats } from "../formats";
import type { FollowUpTexts } from "../vi/paneFollowUp";

const { number } = englishFormats;

/** Words of what follows a merge, in English. */
export const englishFollowUp: FollowUpTexts = {
  slips: (count) => `Slips to have figures looked at again (${number(count)})`,
  slipsIntro:
    "Each slip holds figures of one unit only: send it to the unit named on its line. A slip that comes back is chosen in the drop area, as a report is.",
  slipOf: (name, lines) => `To ${name}: ${number(lines)} ${lines === 1 ? "line" : "lines"} to look at`,
  downloadAll: "Download all (.zip)",
  download: "Download the slip",
  downloadOf: (name) => `Download the slip for ${name}`,
  open: "Open the slip",
  openOf: (name) => `Open the slip for ${name}`,
  noDownload:
    "Excel on a Mac cannot download from this pane: press “Open the slip” on each line, then save it to be sent.",
  downloaded: (fileName) => `${fileName} was downloaded.`,
  opened: (fileName) => `${fileName} was opened in a new window.`,
  archiveName: (year) => `Phieu-ra-soat-${year}.zip`,
  reminders: "Reminders",
  remindersIntro:
    "Each text speaks of one unit only: copy it and send it to that unit alone. The day of the reminder is noted on the sheet “Tình hình gửi báo cáo”.",
  nobodyToRemind: "No unit has to be reminded.",
  ledgerMissing:
    "The sheet “Tình hình gửi báo cáo” cannot be read, so it is not known whom to remind: merge again, then try again.",
  preparing: "Preparing…",
  wanted: {
    report: "No report yet",
    document: "No signed document yet",
    data: "No data file yet",
  },
  showText: "Show the text",
  copy: "Copy",
  copyOf: (name) => `Copy the text for ${name}`,
  copied: (name) => `The text for ${name} was copied.`,
  notCopied: "Excel does not allow copying: open “Show the text”, select all of it and press Ctrl+C.",
  close: "Close",
};
