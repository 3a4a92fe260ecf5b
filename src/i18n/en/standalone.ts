import type { StandaloneTexts } from "../vi/standalone";

/** The page `tong-hop.html` in English. */
export const englishStandalone: StandaloneTexts = {
  title: "Check and merge emulation reports",
  privacy: "Everything is done on this machine: no file and no figure is sent anywhere.",
  help: "Guide",
  language: "Tiếng Việt",
  begin: "Choose the plan workbook to merge the reports received, or one unit's report to check it.",
  drop: "Drop the plan or a report here, or",
  opening: "Opening the file…",
  opened: (name) => `Open now: ${name}`,
  another: "Choose another file",
  oneFile: "Choose one plan or one report; the reports received are chosen in the next step.",
  notOurs:
    "This file is neither a plan nor a report made from our workbook: choose another, or make a plan as the guide says.",
  brokenPlan: (count) =>
    `Points of the plan to correct: ${count}. Correct them in Excel, then choose the file again:`,
  received: "Reports received",
  previous: "Last summary (if there is one)",
  previousHint: "Dates and notes typed into the last summary are kept.",
  choosePrevious: "Choose the last summary…",
  previousTaken: (name) => `What was typed into ${name} is kept.`,
  notSummary: "This file is no summary: choose the last summary (Tong-hop-thi-dua-…).",
  download: "Download the summary (.xlsx)",
  fileName: (year) => `Tong-hop-thi-dua-${year}.xlsx`,
  downloaded: (name) => `${name} was made: look in the download folder of the browser.`,
  isReady: "All figures are there; it may go to be signed.",
  mendInExcel: "Correct the file in Excel, WPS or LibreOffice, save it, then choose it again.",
};
