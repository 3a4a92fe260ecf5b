import type { SheetData } from "../workbook";
import { TOTALS_HEADERS } from "./summaryNames";
import { rowsBelow, textOf } from "./summaryRows";

/** What `Tổng hợp` of an earlier summary shows and holds. */
export interface EarlierTotals {
  /** `code|actual`, `code|estimate` → the figure shown; absent where there is none, or a formula kept no result. */
  readonly values: ReadonlyMap<string, number>;
  /** Figures that stand where no formula is, by the same key: typed by a person, or of a copy without formulas. */
  readonly constants: ReadonlyMap<string, number>;
  /** Code → `Số đơn vị có số liệu`. */
  readonly coverage: ReadonlyMap<string, string>;
  /** Code → what people wrote in `Ghi chú`, without the program's own words. */
  readonly notes: ReadonlyMap<string, string>;
  /** Formulas kept no results: written by a program that does not work them out. */
  readonly isKnown: boolean;
}

/** The program's own words in `Ghi chú` of `Tổng hợp`. */
export const OWN_NOTE = {
  provisional: "Tạm tính",
  nothingOccurred: "Không phát sinh",
  noPreviousYear: "Chưa có số liệu năm trước",
  notAggregated: "Không tổng hợp",
  awaitsDocument: "Có số xác nhận bằng lời",
  places: "Cộng các đơn vị:",
  typed: "Số do người tổng hợp nhập",
  byEstimate: "Tốc độ tăng tính theo ước cả năm, do thực hiện chưa đủ năm",
  partOfYear: "Thực hiện chưa đủ năm, số năm trước là cả năm",
} as const;

const COLUMNS = [
  ["actual", "Thực hiện"],
  ["estimate", "Ước thực hiện cả năm"],
] as const;

export function readTotalsRows(sheet: SheetData): EarlierTotals {
  const values = new Map<string, number>();
  const constants = new Map<string, number>();
  const coverage = new Map<string, string>();
  const notes = new Map<string, string>();
  let withoutResult = 0;
  for (const row of rowsBelow(sheet, TOTALS_HEADERS, "Mã")) {
    const code = textOf(row("Mã"));
    if (code === "") continue;
    for (const [measure, header] of COLUMNS) {
      const cell = row(header);
      if (cell?.kind === "formula") withoutResult += 1;
      if (cell?.kind !== "number") continue;
      values.set(`${code}|${measure}`, cell.value);
      if (cell.formula === undefined) constants.set(`${code}|${measure}`, cell.value);
    }
    coverage.set(code, textOf(row("Số đơn vị có số liệu")));
    const note = typedNote(textOf(row("Ghi chú")));
    if (note !== "") notes.set(code, note);
  }
  return { values, constants, coverage, notes, isKnown: withoutResult <= values.size };
}

/** What is left of a note when the program's own words are taken out. */
function typedNote(text: string): string {
  const own: readonly string[] = Object.values(OWN_NOTE);
  return text
    .split(/;\s*/u)
    .filter((part) => part !== "" && !own.includes(part) && !part.startsWith(OWN_NOTE.places))
    .join("; ");
}
