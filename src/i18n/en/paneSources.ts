import { englishFormats } from "../formats";
import type { SourceTexts } from "../vi/paneSources";

const { number } = englishFormats;

/** Words for reports that do not come as files: sheets of the open workbook, documents that the office types in. */
export const englishSources: SourceTexts = {
  slipsToo: "Slips that units send back are chosen here too, together with the reports.",
  here: "Sheets in this workbook",
  readingHere: "Reading the sheets of this workbook…",
  noneHere:
    "No sheet of a unit's report is in this workbook: move the sheets you received into it, then try again.",
  hereAgain: "Read this workbook's sheets again",
  unfinished: (count) =>
    `The last merge stopped while ${number(count)} files were being reviewed: choose those files again to go on; your choices between files are kept.`,
  unfinishedFiles: "Files under review",
  forget: "Discard",
  typed: "Type in from a document",
  typedIntro:
    "For a unit that sent only a document (Word, PDF, paper). Choose the unit and type its figures as the document has them; every figure is marked as typed in from a document.",
  search: "Find a unit",
  found: (count) => `${number(count)} units`,
  noneFound: "No unit matches the search.",
  orgUnit: "Unit that sent the document",
  open: "Open a workbook to type in",
  putHere: "Type in this workbook",
  opened: (name, file) =>
    `Opened ${file} of ${name}. When you have typed the figures, save it and choose it under Merge.`,
  put: (name) =>
    `Added the sheets of ${name} to this workbook. When you have typed the figures, choose “Sheets in this workbook” to merge.`,
};
