/**
 * What a received file may be. Measured over 3,126 ordinary public packages: entries p99 54 and max 1,033; largest
 * part p99 1.07 MB; inflate ratio of parts over 100 KiB p99.9 59 and max 140.
 */
export const LIMITS = {
  fileBytes: 20 * 1024 * 1024,
  entries: 2_000,
  partBytes: 64 * 1024 * 1024,
  totalBytes: 128 * 1024 * 1024,
  /** Inflated to compressed size, for parts above `ratioFromBytes`. */
  ratio: 200,
  ratioFromBytes: 100 * 1024,
  xmlDepth: 64,
  /** Attributes of one element, and namespace declarations in force at once. */
  xmlAttributes: 256,
  sheets: 2_048,
  /** Cells that hold something, over the whole workbook. */
  cells: 1_000_000,
  /** UTF-16 code units of one cell: Excel's own limit. */
  cellCharacters: 32_767,
  /** Of one sheet. */
  merges: 100_000,
  sharedStrings: 1_000_000,
  /** A larger custom XML part is left out: it cannot be a stamp of ours. */
  customXmlBytes: 64 * 1024,
  /** Text of shared formulas written out for the cells that share them, over the whole workbook. */
  sharedFormulaCharacters: 16 * 1024 * 1024,
} as const;
