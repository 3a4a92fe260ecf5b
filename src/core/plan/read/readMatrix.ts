import type { FindingPlace } from "../../finding";
import type { Indicator, OrgUnit } from "../../model";
import { foldText } from "../../reading";
import { cellInRow } from "../../workbook";
import type { RowData, SheetData, WorkbookData } from "../../workbook";
import { MATRIX_COLUMNS, WHOLE_ALIASES } from "../planHeaders";
import { WHOLE } from "../targetInForce";
import { isBlankCell, scaledNumber, shownText, styledCell } from "./cellText";
import type { StyledCell } from "./cellText";
import type { CodeBook } from "./codeBook";
import type { FindingCollector } from "./findingCollector";
import { findHeader, reportBroken } from "./planTable";

/** What a matrix needs to know of the other sheets. */
export interface MatrixContext {
  readonly workbook: WorkbookData;
  readonly indicators: ReadonlyMap<string, Indicator>;
  /** Codes whose figures cannot be told because their own row has a mistake; their cells are passed over. */
  readonly unreadable: ReadonlySet<string>;
  /** Codes of which it is not known where they apply. */
  readonly uncovered: ReadonlySet<string>;
  readonly indicatorCodes: CodeBook;
  readonly orgUnits: readonly OrgUnit[];
  readonly orgUnitCodes: CodeBook;
  readonly collector: FindingCollector;
}

/** A filled cell of a matrix. */
export interface MatrixCell {
  readonly indicator: Indicator;
  /** Code of a unit, or `whole`. */
  readonly place: string;
  /** A number in the indicator's unit of measure, or a cleaned text. */
  readonly value: number | string;
  readonly at: FindingPlace;
}

export interface Matrix {
  readonly headerRow: number;
  readonly hasWhole: boolean;
  readonly cells: readonly MatrixCell[];
}

const KEY = MATRIX_COLUMNS[0];
const WHOLE_NAMES: ReadonlySet<string> = new Set(WHOLE_ALIASES.map(foldText));
const KNOWN_NAMES: ReadonlySet<string> = new Set(
  [...MATRIX_COLUMNS, ...WHOLE_ALIASES, "Ghi chú", "TT", "STT"].map(foldText),
);
const LOOKS_LIKE_CODE = /^[A-ZĐ]{1,6}[-.]?[\dA-Z-]+$/;

/**
 * Reads a sheet of one row per indicator and one column per place (`Kế hoạch giao`, `Năm trước`): its filled cells, in
 * the order of the sheet. Columns and rows are found by their codes. Null after reporting when there is no header row.
 */
export function readMatrix(sheet: SheetData, context: MatrixContext): Matrix | null {
  const { workbook, collector } = context;
  const header = findHeader(workbook, sheet, [KEY]);
  if (header === null) {
    collector.add(
      "plan.header-missing",
      "error",
      { sheet: sheet.name },
      { sheet: sheet.name, columns: [KEY] },
    );
    return null;
  }
  const columns = readColumns(sheet, header, context);
  const cells: MatrixCell[] = [];
  const firstRows = new Map<string, number>();
  for (const row of sheet.rows) {
    if (row.rowIndex <= header.rowIndex) continue;
    const indicator = readKey(sheet, row, columns, firstRows, context);
    if (indicator === null || context.unreadable.has(indicator.code)) continue;
    checkUnitOfMeasure(sheet, row, columns.unitOfMeasure, indicator, context);
    for (const { columnIndex, place } of columns.places) {
      const styled = styledCell(workbook, cellInRow(row, columnIndex));
      const at: FindingPlace = {
        sheet: sheet.name,
        rowIndex: row.rowIndex,
        columnIndex,
        indicator: indicator.code,
        ...(place === WHOLE ? {} : { orgUnit: place }),
      };
      const value = readCell(styled, at, indicator, context);
      if (value !== null) cells.push({ indicator, place, value, at });
    }
  }
  const hasWhole = columns.places.some(({ place }) => place === WHOLE);
  return { headerRow: header.rowIndex, hasWhole, cells };
}

interface MatrixColumns {
  readonly key: number;
  readonly unitOfMeasure: number | null;
  readonly places: readonly { readonly columnIndex: number; readonly place: string }[];
}

function readColumns(sheet: SheetData, header: RowData, context: MatrixContext): MatrixColumns {
  const { workbook, collector } = context;
  let key = -1;
  let unitOfMeasure: number | null = null;
  const places: { readonly columnIndex: number; readonly place: string }[] = [];
  const seen = new Set<string>();
  for (const cell of header.cells) {
    const text = shownText(styledCell(workbook, cell), workbook.date1904);
    const name = foldText(text);
    const { columnIndex } = cell;
    if (name === "") continue;
    if (name === foldText(KEY) && key < 0) key = columnIndex;
    if (name === foldText(MATRIX_COLUMNS[2])) unitOfMeasure ??= columnIndex;
    const at = { sheet: sheet.name, rowIndex: header.rowIndex, columnIndex };
    const place = WHOLE_NAMES.has(name)
      ? WHOLE
      : KNOWN_NAMES.has(name)
        ? null
        : context.orgUnitCodes.find(text);
    if (place !== null) {
      if (seen.has(place)) collector.add("plan.column-repeated", "error", at, { column: text });
      else places.push({ columnIndex, place });
      seen.add(place);
    } else if (
      !KNOWN_NAMES.has(name) &&
      (LOOKS_LIKE_CODE.test(text) || holdsNumbers(sheet, header, columnIndex))
    ) {
      collector.add("plan.org-unit-column-unknown", "error", at, { header: text });
    }
  }
  return { key, unitOfMeasure, places };
}

/** A column of remarks may have any header; one of numbers is somebody's. */
function holdsNumbers(sheet: SheetData, header: RowData, columnIndex: number): boolean {
  return sheet.rows.some(
    (row) => row.rowIndex > header.rowIndex && cellInRow(row, columnIndex)?.kind === "number",
  );
}

function readKey(
  sheet: SheetData,
  row: RowData,
  columns: MatrixColumns,
  firstRows: Map<string, number>,
  context: MatrixContext,
): Indicator | null {
  const { workbook, collector } = context;
  const text = shownText(styledCell(workbook, cellInRow(row, columns.key)), workbook.date1904);
  const at = { sheet: sheet.name, rowIndex: row.rowIndex, columnIndex: columns.key };
  if (text === "") {
    const isFilled = columns.places.some(
      ({ columnIndex }) => !isBlankCell(styledCell(workbook, cellInRow(row, columnIndex))),
    );
    if (isFilled) collector.add("plan.value-missing", "error", at, { column: KEY });
    return null;
  }
  const code = context.indicatorCodes.find(text);
  if (code === null) {
    collector.add("plan.indicator-unknown", "error", at, { code: text });
    return null;
  }
  const first = firstRows.get(code);
  if (first !== undefined) {
    const params = { code, firstRow: first + 1 };
    collector.add("plan.code-duplicated", "error", { ...at, indicator: code }, params);
    return null;
  }
  firstRows.set(code, row.rowIndex);
  return context.indicators.get(code) ?? null;
}

/** Targets issued in `tỷ đồng` beside an indicator in `triệu đồng` would be a thousand times too small. */
function checkUnitOfMeasure(
  sheet: SheetData,
  row: RowData,
  columnIndex: number | null,
  indicator: Indicator,
  { workbook, collector }: MatrixContext,
): void {
  if (columnIndex === null) return;
  const written = shownText(styledCell(workbook, cellInRow(row, columnIndex)), workbook.date1904);
  if (written === "" || foldText(written) === foldText(indicator.unitOfMeasure)) return;
  const at = { sheet: sheet.name, rowIndex: row.rowIndex, columnIndex, indicator: indicator.code };
  const params = { written, indicator: indicator.code, unitOfMeasure: indicator.unitOfMeasure };
  collector.add("plan.unit-of-measure-differs", "warning", at, params);
}

/** Null for a blank cell, and after reporting one that holds no figure. */
function readCell(
  styled: StyledCell | undefined,
  at: FindingPlace,
  indicator: Indicator,
  { workbook, collector }: MatrixContext,
): number | string | null {
  if (styled === undefined || isBlankCell(styled) || !reportBroken(styled, at, collector)) return null;
  const { cell, style } = styled;
  if (cell.kind !== "number") return shownText(styled, workbook.date1904);
  if (style?.isDate) {
    const text = shownText(styled, workbook.date1904);
    collector.add("plan.cell-is-date", "error", at, { text });
    return null;
  }
  return scaledNumber(cell.value, style, indicator.unitOfMeasure);
}
