import { englishFormats } from "../formats";
import type { PasteTexts } from "../vi/panePaste";

const { number } = englishFormats;

/** Words for a plan table that is pasted from Word or Excel. */
export const englishPaste: PasteTexts = {
  title: "Paste a table of targets from Word or Excel",
  intro:
    "Copy a table with the columns TT, Chỉ tiêu, Đơn vị tính, Kế hoạch and paste it into the box. Each row is matched with the catalogue; you confirm the code.",
  box: "Paste the table here (Ctrl+V)",
  read: "Read the table",
  noTable:
    "No table of targets found: it needs at least the four columns TT, Chỉ tiêu, Đơn vị tính, Kế hoạch.",
  noHeadings: "The table has no headings: its columns are taken as TT, Chỉ tiêu, Đơn vị tính, Kế hoạch.",
  found: (rows, certain) =>
    `${number(rows)} indicators read, ${number(certain)} with a certain code. Look through the rows, then write them.`,
  codeOf: (name) => `Code of “${name}”`,
  skip: "Leave this row out",
  asNew: (code) => `New indicator, code ${code}`,
  certain: "same name",
  likely: "similar name, please confirm",
  unsure: "not clear, please choose a code",
  fresh: "new indicator: afterwards check its direction and aggregation on the sheet “Chỉ tiêu”",
  twice: (code) => `Code ${code} is chosen for two rows: please choose again.`,
  left: (rows) => `${number(rows)} rows still need a code.`,
  target: (target, unitOfMeasure) =>
    target === "" ? "No target" : `Target: ${target} ${unitOfMeasure}`.trim(),
  documentLabel: "Document that sets the targets (number, date, office)",
  write: (rows) => `Write ${number(rows)} indicators into the plan`,
  written: (rows, added) =>
    added === 0
      ? `Targets of ${number(rows)} indicators written.`
      : `Targets of ${number(rows)} indicators written, ${number(added)} of them new at the end of the sheet “Chỉ tiêu”.`,
  unread: (names) =>
    `Not written because they cannot be read: ${names}. Please type them on the sheet “Kế hoạch giao”.`,
  made: "The plan workbook is made. Check the sheets “Thiết lập” and “Đơn vị” before making templates.",
  undone: "The cells are as they were before.",
};
