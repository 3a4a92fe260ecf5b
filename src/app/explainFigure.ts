import { expressionCodes, isComputed } from "../core/model";
import type { Measure, Plan } from "../core/model";
import { foldText } from "../core/reading";
import { RECEIVED_HEADERS, SUMMARY_SHEET } from "../core/report";
import { HEADER } from "../core/template";
import { cellInRow, parseAddress } from "../core/workbook";
import type { CellData, RowData, SheetData, WorkbookData } from "../core/workbook";
import type { CellPlace } from "../ports";

/** One received value behind a total. */
export interface FigurePart {
  readonly orgUnit: string;
  readonly place: string;
  readonly typed: string;
  /** Null where nothing of it enters the total. */
  readonly used: number | string | null;
  readonly state: string;
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  /** 0-based row in `Số liệu tiếp nhận`. */
  readonly rowIndex: number;
}

/** What a chosen figure of the summary is made of. */
export interface FigureExplanation {
  readonly indicator: string;
  readonly name: string;
  readonly unitOfMeasure: string;
  readonly measure: Exclude<Measure, "previous">;
  /** Unit whose column was chosen in `Chi tiết theo đơn vị`; null for a total. */
  readonly place: string | null;
  readonly parts: readonly FigurePart[];
  /** Codes that a computed row is made of; their own rows explain them. */
  readonly madeOf: readonly { readonly code: string; readonly name: string }[];
}

const MEASURES: readonly (readonly [string, Exclude<Measure, "previous">])[] = [
  [foldText("Ước thực hiện cả năm"), "estimate"],
  [foldText(HEADER.actual), "actual"],
];

/**
 * Explains a figure of `Tổng hợp` or `Chi tiết theo đơn vị` from the sheets themselves, so that it also works on a
 * summary of last week. Null when the cell holds no such figure.
 */
export function explainFigure(plan: Plan, workbook: WorkbookData, cell: CellPlace): FigureExplanation | null {
  const sheet = workbook.sheets.find((candidate) => candidate.name === cell.sheet);
  const received = workbook.sheets.find((candidate) => candidate.name === SUMMARY_SHEET.received);
  if (sheet === undefined || received === undefined) return null;
  const chosen =
    cell.sheet === SUMMARY_SHEET.totals
      ? chosenTotal(sheet, cell)
      : cell.sheet === SUMMARY_SHEET.detail
        ? chosenDetail(sheet, cell)
        : null;
  const indicator = plan.indicators.find((candidate) => candidate.code === chosen?.code);
  if (chosen === null || indicator === undefined) return null;
  const sources = [indicator.numerator, indicator.denominator].flatMap((expression) =>
    expression === null ? [] : expressionCodes(expression),
  );
  const codes = [...new Set(sources.map((source) => source.code))];
  return {
    indicator: indicator.code,
    name: indicator.name,
    unitOfMeasure: indicator.unitOfMeasure,
    measure: chosen.measure,
    place: chosen.place,
    parts: isComputed(indicator) ? [] : partsOf(plan, received, indicator.code, chosen),
    madeOf: codes.map((code) => ({
      code,
      name: plan.indicators.find((candidate) => candidate.code === code)?.name ?? code,
    })),
  };
}

interface Chosen {
  readonly code: string;
  readonly measure: Exclude<Measure, "previous">;
  readonly place: string | null;
}

function chosenTotal(sheet: SheetData, cell: CellPlace): Chosen | null {
  const header = headerRowOf(sheet, HEADER.code);
  if (header === null || cell.rowIndex <= header.rowIndex) return null;
  const title = foldText(textOf(cellInRow(header, cell.columnIndex)));
  const measure = MEASURES.find(([text]) => text === title)?.[1];
  const code = codeIn(sheet, header, cell.rowIndex);
  return measure === undefined || code === "" ? null : { code, measure, place: null };
}

function chosenDetail(sheet: SheetData, cell: CellPlace): Chosen | null {
  const header = headerRowOf(sheet, HEADER.code);
  if (header === null || cell.rowIndex <= header.rowIndex) return null;
  const [place = "", suffix = ""] = textOf(cellInRow(header, cell.columnIndex)).split(" – ");
  const code = codeIn(sheet, header, cell.rowIndex);
  if (code === "" || place === "" || cell.columnIndex < 3) return null;
  const block = foldText(suffix);
  if (block !== "" && block !== foldText(HEADER.estimate)) return null;
  return { code, place, measure: block === "" ? "actual" : "estimate" };
}

function partsOf(plan: Plan, sheet: SheetData, code: string, chosen: Chosen): readonly FigurePart[] {
  const header = headerRowOf(sheet, "Mã đơn vị");
  if (header === null) return [];
  const column = new Map(
    RECEIVED_HEADERS.map((name) => [
      name,
      header.cells.find((cell) => foldText(textOf(cell)) === foldText(name))?.columnIndex ?? -1,
    ]),
  );
  const names = new Map(plan.orgUnits.map((orgUnit) => [orgUnit.code, orgUnit.name]));
  const wanted = foldText(chosen.measure === "actual" ? HEADER.actual : HEADER.estimate);
  const all = sheet.rows.flatMap((row): (FigurePart & { readonly isOwn: boolean })[] => {
    const cell = (name: (typeof RECEIVED_HEADERS)[number]) => cellInRow(row, column.get(name)!);
    const text = (name: (typeof RECEIVED_HEADERS)[number]) => textOf(cell(name));
    if (row.rowIndex <= header.rowIndex || text("Mã") !== code || foldText(text("Cột")) !== wanted) return [];
    const place = text("Địa bàn");
    if (chosen.place !== null && place !== chosen.place) return [];
    const used = cell("Số liệu dùng để tổng hợp");
    return [
      {
        orgUnit: text("Đơn vị"),
        place: names.get(place) ?? place,
        typed: text("Số liệu trong báo cáo"),
        used: used?.kind === "number" || used?.kind === "text" ? used.value : null,
        state: text("Trạng thái"),
        file: text("Tệp"),
        sheet: text("Trang"),
        cell: parseAddress(text("Ô")) === null ? "" : text("Ô"),
        rowIndex: row.rowIndex,
        isOwn: place === text("Mã đơn vị"),
      },
    ];
  });
  // A unit's own figure comes before one that an office gives for it, as in the summary itself.
  const own = new Set(all.filter((part) => part.isOwn).map((part) => part.place));
  return all.filter((part) => part.isOwn || !own.has(part.place)).map(({ isOwn: _, ...part }) => part);
}

/** The first row with this header among its texts. */
function headerRowOf(sheet: SheetData, header: string): RowData | null {
  const wanted = foldText(header);
  return sheet.rows.find((row) => row.cells.some((cell) => foldText(textOf(cell)) === wanted)) ?? null;
}

function codeIn(sheet: SheetData, header: RowData, rowIndex: number): string {
  const column = header.cells.find((cell) => foldText(textOf(cell)) === foldText(HEADER.code))?.columnIndex;
  const row = sheet.rows.find((candidate) => candidate.rowIndex === rowIndex);
  return column === undefined || row === undefined ? "" : textOf(cellInRow(row, column));
}

function textOf(cell: CellData | undefined): string {
  if (cell === undefined || cell.kind === "error" || cell.kind === "formula") return "";
  return String(cell.value);
}
