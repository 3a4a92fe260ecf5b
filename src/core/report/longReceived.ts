import type { Consolidation } from "../consolidation";
import { LAST_ROW_INDEX } from "../workbook";
import type { CellSpec, SheetSpec } from "../workbook";
import { receivedRow, receivedSheet, usedValue } from "./receivedSheet";
import type { SummaryLayout } from "./summaryLayout";

/** How the received values are kept where there are too many to lay out, or to hold in one sheet. */
export interface LongReceived {
  /** Name of the .csv beside the summary that holds the rows where one sheet cannot. */
  readonly csvName: string;
  /** Rows of one sheet, its header included; Excel's limit unless a test says otherwise. */
  readonly sheetRows?: number;
}

/** Whether the received values and their header pass what one sheet can hold. */
export function passesSheet(consolidation: Consolidation, { sheetRows }: LongReceived): boolean {
  return consolidation.figures.length + 1 > (sheetRows ?? LAST_ROW_INDEX + 1);
}

/** `Số liệu tiếp nhận` whose rows are made while the file is written, or that says in which .csv they stand. */
export function longReceivedSheet(
  consolidation: Consolidation,
  hashes: ReadonlyMap<string, string>,
  long: LongReceived,
): SheetSpec {
  const frame = receivedSheet({ ...consolidation, figures: [] }, hashes);
  if (passesSheet(consolidation, long)) {
    const value =
      `${showCount(consolidation.figures.length)} dòng số liệu nhiều hơn mức một trang tính chứa được ` +
      `nên ghi ở tệp ${long.csvName}, cùng thư mục với tệp này.`;
    return { ...frame, cells: [...frame.cells, { rowIndex: 1, columnIndex: 0, value, style: "plain" }] };
  }
  const { autoFilter } = frame;
  return {
    ...frame,
    longRows: () => receivedRows(consolidation, hashes),
    ...(autoFilter
      ? { autoFilter: { ...autoFilter, lastRow: Math.max(1, consolidation.figures.length) } }
      : {}),
  };
}

/** The rows of `Số liệu tiếp nhận` below its header, each from left to right, made when it is asked for. */
export function* receivedRows(
  consolidation: Consolidation,
  hashes: ReadonlyMap<string, string>,
): Generator<readonly CellSpec[]> {
  const cellsOf = receivedRow(consolidation, hashes);
  for (const [index, figure] of consolidation.figures.entries()) yield cellsOf(figure, index + 1);
}

/** The rows of `Số liệu tiếp nhận`, its header first, as values. */
export function* receivedTable(
  consolidation: Consolidation,
  hashes: ReadonlyMap<string, string>,
): Generator<readonly CellSpec["value"][]> {
  yield receivedSheet({ ...consolidation, figures: [] }, hashes).cells.map((cell) => cell.value);
  for (const row of receivedRows(consolidation, hashes)) yield row.map((cell) => cell.value);
}

/** A layout whose references to received values are these values themselves: no cell of the workbook holds them. */
export function withoutReceivedRows(layout: SummaryLayout, consolidation: Consolidation): SummaryLayout {
  return {
    ...layout,
    receivedCell(rowIndex) {
      const value = usedValue(consolidation.figures[rowIndex - 1]!);
      return typeof value === "number" ? String(value) : `"${(value ?? "").replace(/"/gu, '""')}"`;
    },
  };
}

function showCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/gu, ".");
}
