import type { FindingPlace, Severity } from "../../finding";
import { foldText, readDateCell, readNumberText } from "../../reading";
import { cellInRow } from "../../workbook";
import type { RowData, SheetData, WorkbookData } from "../../workbook";
import { wordMeaning } from "../planWords";
import { isBlankCell, scaledNumber, shownText, styledCell } from "./cellText";
import type { StyledCell } from "./cellText";
import type { FindingCollector } from "./findingCollector";

/** The header may stand below a title; further down a row is data. */
const HEADER_ROWS = 40;

/** How important a column is when it is absent: unusable, worth asking, or merely not given. */
export type ColumnNeed = "required" | "asked" | "optional";

/** A sheet with one header row and one row per thing, columns found by their headers. */
export interface PlanTable<C extends string> {
  readonly sheet: string;
  readonly rows: readonly PlanRow<C>[];
  has(column: C): boolean;
}

/** One row; every reading reports its own mistakes at its cell. */
export interface PlanRow<C extends string> {
  readonly rowIndex: number;
  place(column: C, more?: Omit<FindingPlace, "sheet" | "rowIndex" | "columnIndex">): FindingPlace;
  isBlank(column: C): boolean;
  /** Cleaned text, "" when blank. */
  text(column: C): string;
  /** Cleaned text; reports a blank cell. */
  requiredText(column: C): string;
  /** The meaning of a word of a closed list; `otherwise` when the cell is blank, null after reporting another word. */
  word<K extends string>(column: C, words: Readonly<Record<K, string>>, otherwise: K | null): K | null;
  number(column: C, options?: NumberOptions): number | null;
  /** ISO date. */
  date(column: C): string | null;
  cell(column: C): StyledCell | undefined;
}

export interface NumberOptions {
  readonly decimals?: number;
  readonly unitOfMeasure?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly isWhole?: boolean;
}

/** Finds a sheet by name, text folded; reports a second one of the same name. */
export function findSheet(
  workbook: WorkbookData,
  name: string,
  collector: FindingCollector,
): SheetData | null {
  const wanted = foldText(name);
  const found = workbook.sheets.filter((sheet) => foldText(sheet.name) === wanted);
  if (found.length > 1)
    collector.add("plan.sheet-repeated", "error", { sheet: found[1]!.name }, { sheet: name });
  return found[0] ?? null;
}

/**
 * Opens the table of a sheet. `needs` says of each column what its absence means; a row of headers is the first that
 * has all of `keys`. Null after reporting when there is none.
 */
export function openTable<C extends string>(
  workbook: WorkbookData,
  sheet: SheetData,
  needs: Readonly<Record<C, ColumnNeed>>,
  keys: readonly C[],
  collector: FindingCollector,
): PlanTable<C> | null {
  const header = findHeader(workbook, sheet, keys);
  if (header === null) {
    collector.add(
      "plan.header-missing",
      "error",
      { sheet: sheet.name },
      { sheet: sheet.name, columns: keys },
    );
    return null;
  }
  const columns = new Map<string, number>();
  for (const cell of header.cells) {
    const name = foldText(shownText(styledCell(workbook, cell), workbook.date1904));
    if (!columns.has(name)) columns.set(name, cell.columnIndex);
    else {
      const column = Object.keys(needs).find((one) => foldText(one) === name);
      const place = { sheet: sheet.name, rowIndex: header.rowIndex, columnIndex: cell.columnIndex };
      if (column !== undefined) collector.add("plan.column-repeated", "warning", place, { column });
    }
  }
  const indexOf = new Map<string, number | undefined>();
  for (const [column, need] of Object.entries<ColumnNeed>(needs)) {
    const columnIndex = columns.get(foldText(column));
    indexOf.set(column, columnIndex);
    if (columnIndex === undefined && need !== "optional") {
      const severity: Severity = need === "required" ? "error" : "warning";
      collector.add(
        "plan.column-missing",
        severity,
        { sheet: sheet.name, rowIndex: header.rowIndex },
        { column },
      );
    }
  }
  const below = sheet.rows.filter((row) => row.rowIndex > header.rowIndex);
  return {
    sheet: sheet.name,
    has: (column) => indexOf.get(column) !== undefined,
    rows: below
      .map((row) => createRow<C>(workbook, sheet, row, (column) => indexOf.get(column), collector))
      .filter((row) => Object.keys(needs).some((column) => !row.isBlank(column as C))),
  };
}

/** The first of the upper rows that has every wanted header. */
export function findHeader(
  workbook: WorkbookData,
  sheet: SheetData,
  keys: readonly string[],
): RowData | null {
  const wanted = keys.map(foldText);
  const upper = sheet.rows.slice(0, HEADER_ROWS);
  const found = upper.find((row) => {
    const names = new Set(
      row.cells.map((cell) => foldText(shownText(styledCell(workbook, cell), workbook.date1904))),
    );
    return wanted.every((name) => names.has(name));
  });
  return found ?? null;
}

function createRow<C extends string>(
  workbook: WorkbookData,
  sheet: SheetData,
  row: RowData,
  indexOf: (column: C) => number | undefined,
  collector: FindingCollector,
): PlanRow<C> {
  const self: PlanRow<C> = {
    rowIndex: row.rowIndex,
    place(column, more = {}) {
      const columnIndex = indexOf(column);
      const at = columnIndex === undefined ? {} : { columnIndex };
      return { ...more, sheet: sheet.name, rowIndex: row.rowIndex, ...at };
    },
    cell(column) {
      const columnIndex = indexOf(column);
      return columnIndex === undefined ? undefined : styledCell(workbook, cellInRow(row, columnIndex));
    },
    isBlank: (column) => isBlankCell(self.cell(column)),
    text(column) {
      const styled = self.cell(column);
      reportBroken(styled, self.place(column), collector);
      return shownText(styled, workbook.date1904);
    },
    requiredText(column) {
      if (self.isBlank(column) && indexOf(column) !== undefined) {
        collector.add("plan.value-missing", "error", self.place(column), { column });
      }
      return self.text(column);
    },
    word(column, words, otherwise) {
      if (self.isBlank(column)) {
        if (otherwise === null && indexOf(column) !== undefined) {
          collector.add("plan.value-missing", "error", self.place(column), { column });
        }
        return otherwise;
      }
      const text = self.text(column);
      const meaning = text === "" ? null : wordMeaning(words, text);
      if (meaning === null && text !== "") {
        const allowed = Object.values<string>(words);
        collector.add("plan.value-unknown", "error", self.place(column), { column, text, allowed });
      }
      return meaning;
    },
    number: (column, options = {}) => numberIn(self, column, options, workbook, collector),
    date(column) {
      const styled = self.cell(column);
      if (isBlankCell(styled) || !reportBroken(styled, self.place(column), collector)) return null;
      const reading = readDateCell(styled?.cell, styled?.style, workbook.date1904);
      if (reading === null) return null;
      if ("isoDate" in reading) return reading.isoDate;
      const text = shownText(styled, workbook.date1904);
      collector.add("plan.bad-date", "error", self.place(column), { column, text });
      return null;
    },
  };
  return self;
}

function numberIn<C extends string>(
  row: PlanRow<C>,
  column: C,
  options: NumberOptions,
  workbook: WorkbookData,
  collector: FindingCollector,
): number | null {
  const styled = row.cell(column);
  if (styled === undefined || isBlankCell(styled) || !reportBroken(styled, row.place(column), collector))
    return null;
  const text = shownText(styled, workbook.date1904);
  const { cell, style } = styled;
  let value: number | null = null;
  if (cell.kind === "number" && !(style?.isDate ?? false)) {
    value = scaledNumber(cell.value, style, options.unitOfMeasure ?? "");
  } else if (cell.kind === "text") {
    const unit = options.unitOfMeasure === undefined ? {} : { unitOfMeasure: options.unitOfMeasure };
    const reading = readNumberText(text, { decimals: options.decimals ?? 6, ...unit });
    if (reading.kind === "number") value = reading.value;
  }
  if (value !== null && options.isWhole === true && !Number.isInteger(value)) value = null;
  if (value === null) {
    collector.add("plan.number-invalid", "error", row.place(column), { column, text });
    return null;
  }
  const { minimum = -Infinity, maximum = Infinity } = options;
  if (value < minimum || value > maximum) {
    const highest = Number.isFinite(maximum) ? maximum : null;
    collector.add("plan.number-out-of-range", "error", row.place(column), {
      column,
      value,
      minimum,
      maximum: highest,
    });
    return null;
  }
  return value;
}

/** Reports an error value or a formula without value; false when the cell is one of them. */
export function reportBroken(
  styled: StyledCell | undefined,
  place: FindingPlace,
  collector: FindingCollector,
): boolean {
  if (styled?.cell.kind === "error") {
    collector.add("plan.cell-error", "error", place, { text: styled.cell.value });
    return false;
  }
  if (styled?.cell.kind === "formula") {
    collector.add("plan.cell-without-value", "error", place, { formula: styled.cell.formula });
    return false;
  }
  return true;
}
