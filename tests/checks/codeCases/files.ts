/** Codes of files as bytes and of files as a set; their cases are in `fileCodes.test.ts`. */
export const FILE_CODES = [
  "file.unreadable",
  "file.encrypted",
  "file.not-a-workbook",
  "file.empty",
  "file.too-large",
  "file.document",
  "file.archive",
  "file.duplicate",
  "file.superseded",
  "file.late",
  "file.not-asked",
] as const;
