import { toAddress } from "../../../core/workbook";

/**
 * A `WorkbookSpec` that breaks its own contract: a bug in what made it, never a fault of a person's data.
 * The message is for developers and names the sheet and the cell.
 */
export class WorkbookSpecError extends Error {
  override readonly name = "WorkbookSpecError";
  readonly sheet: string | null;
  readonly address: string | null;

  constructor(problem: string, sheet: string | null = null, address: string | null = null) {
    super(
      [sheet === null ? "Workbook" : `Sheet "${sheet}"`, address].filter(Boolean).join(", ") + `: ${problem}`,
    );
    this.sheet = sheet;
    this.address = address;
  }
}

/** As the constructor, for a cell given by its 0-based row and column. */
export function cellError(
  problem: string,
  sheet: string,
  rowIndex: number,
  columnIndex: number,
): WorkbookSpecError {
  return new WorkbookSpecError(problem, sheet, toAddress(rowIndex, columnIndex));
}
