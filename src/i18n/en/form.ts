import type { FormProblem, FormRole, LeftCell, LeftReason } from "../../core/form";
import { toAddress } from "../../core/workbook";
import { englishFormats } from "../formats";
import { refusalReason } from "./refusals";
import { reportText } from "./report";

const { number } = englishFormats;

const ROLE: Readonly<Record<FormRole, string>> = {
  actual: "actual",
  estimate: "full-year estimate",
  target: "plan",
  verdict: "verdict",
};

const cells = (count: number) => (count === 1 ? "1 cell" : `${number(count)} cells`);
const rows = (count: number) => (count === 1 ? "1 row" : `${number(count)} rows`);

const LEFT: Readonly<Record<LeftReason, (count: number) => string>> = {
  holds: (count) => `${cells(count)} already with something other than the summary, left; please compare`,
  otherMeasure: (count) =>
    `${cells(count)} not filled: the form has another unit of measure; please convert and type`,
  otherFormat: (count) => `${cells(count)} not filled: the format would show another figure; please type`,
  locked: (count) => `${cells(count)} locked in the form, left`,
  merged: (count) => `${cells(count)} in merged areas, left`,
  formula: (count) => `${cells(count)} with formulas of the form, left`,
  noFigure: (count) => `${cells(count)} not filled: the summary has no figure yet`,
  notJudged: (count) => `${cells(count)} for the verdict left empty: the indicator is not judged yet`,
  same: (count) => `${cells(count)} already with the summary's figure, left`,
};

/** Words about filling in the form of the level above. */
export const formText = {
  button: "Fill in the form of the level above",
  intro:
    "Choose the Excel form that the level above sent. Only empty cells are filled; formulas and cells with something in them stay. The file you choose is not changed.",
  chooseForm: "Choose the form…",
  chooseMapping: "Use a saved mapping…",
  reading: "Reading the form…",
  preparing: "Preparing…",
  rowsTitle: "Indicator code of each row",
  codeOf: (name: string) => `Code of the row ${name}`,
  proposed: (codes: string) => `Suggested: ${codes}`,
  columnsTitle: "Columns that take figures",
  sheetOf: (name: string) => `Sheet ${name}`,
  noColumn: "Not filled",
  role: ROLE,
  preview: "Preview",
  download: "Download the filled form",
  downloaded: (fileName: string) =>
    `Downloaded ${fileName}. Please open it in Excel and look through it before it goes out.`,
  downloadMapping: "Download the mapping",
  mappingDownloaded: (fileName: string) => `Downloaded ${fileName}; use it for next year's form.`,
  mappingKept: "The mapping is kept in this workbook too.",
  mappingName: "Doi-chieu-bieu-cap-tren.xlsx",
  close: "Close",
  formNeeded: "Which form? Give its path after the command.",
  summaryNeeded: "Which summary? Add --summary FILE.xlsx.",
  codesNeeded:
    "Which mapping? Add --make-codes FILE.xlsx to make one, fill in its codes, then run again with --codes FILE.xlsx.",
  notRead: (path: string) => `${path} cannot be read: please check the path and the file.`,
  wroteMapping: (path: string) =>
    `Mapping written: ${path}\nPlease look through its codes and columns, change what is needed, then run again with --codes ${path}.`,
  wroteForm: (path: string) => `Filled form written: ${path}`,
  nothingFilled: "There is no empty cell to fill, so no file is written.",
  filled: (count: number, provisional: number) =>
    provisional === 0
      ? `Fills ${cells(count)}.`
      : `Fills ${cells(count)}; ${number(provisional)} with provisional figures, please look at them before it goes out.`,
  stale: (count: number) =>
    `${cells(count)} with formulas of the form are worked out anew when Excel or LibreOffice opens it.`,
  brokenSignature: "The form carries a digital signature: the filled copy no longer does.",
  left: (reason: LeftReason, count: number) => LEFT[reason](count),
  leftCell: (cell: LeftCell) => leftCell(cell),
  withoutCode: (count: number) => `${rows(count)} without a code, not filled`,
  unknownCode: (count: number) => `${rows(count)} with a code that the summary does not have, not filled`,
  rowAt: (sheet: string, rowIndex: number, name: string, code: string) =>
    `Sheet “${sheet}”, row ${rowIndex + 1}: “${name}”${code === "" ? "" : ` (${code})`}`,
  repeated: (sheet: string, code: string, names: readonly string[]) =>
    `Sheet “${sheet}”: code ${code} stands on ${number(names.length)} rows (“${names.join("; ")}”), please look.`,
  withoutColumn: (sheet: string, role: FormRole) =>
    `Sheet “${sheet}”: it is not clear which column takes the ${ROLE[role]}, so that column is not filled.`,
  withoutUnits: (sheet: string) =>
    `Sheet “${sheet}” has no column for units of measure: figures are in the plan's units, please compare.`,
  problem: (problem: FormProblem) => problemText(problem),
};

function leftCell({ sheet, rowIndex, columnIndex, code, role, reason, holds, wanted }: LeftCell): string {
  const place = `Cell ${toAddress(rowIndex, columnIndex)}, sheet “${sheet}” (${code}, ${ROLE[role]})`;
  if (reason !== "holds") return wanted === "" ? place : `${place}: ${wanted}`;
  return `${place}: holds “${holds}”${wanted === "" ? "" : `, the summary says “${wanted}”`}`;
}

function problemText(problem: FormProblem): string {
  switch (problem.kind) {
    case "otherFormat":
      return "Only .xlsx forms can be filled in: please open it in Excel, save it as .xlsx and try again.";
    case "refused":
      return `The form cannot be read (${refusalReason(problem.reason)}): please open it in Excel, save it as .xlsx and try again.`;
    case "unaddressed":
      return `Sheet “${problem.sheet}” is stored in a way that nothing can be added to: please open it in Excel, save it and try again.`;
    case "noTable":
      return "The form has no table with a column “Chỉ tiêu” (or “Nội dung”) and columns for figures: please check the file.";
    case "notMapping":
      return "This file is no mapping (it needs the sheets “Dòng” and “Cột”): please choose again.";
    case "summary":
      return reportText.problem(problem.problem);
  }
}
