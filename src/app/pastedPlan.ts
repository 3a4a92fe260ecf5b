import type { Plan } from "../core/model";
import { joinPastedPlan, planFromPaste, planToSpec, samplePlan } from "../core/plan";
import type { JoinedPlan, PastedDecision, SampleModelName } from "../core/plan";
import { foldCode, foldText, showsPercent } from "../core/reading";
import { toAddress, toRangeAddress } from "../core/workbook";
import type { CellData, RowData, SheetData, SheetSpec, WorkbookData, WorkbookSpec } from "../core/workbook";
import type { CellsWrite } from "../ports";

type Value = string | number | boolean;

/** Sheets of a plan made of the decided rows alone, on the units and settings of a model. */
export function pastedPlanSheets(
  model: SampleModelName,
  decisions: readonly PastedDecision[],
  document: string,
): { readonly spec: WorkbookSpec; readonly joined: JoinedPlan } {
  const joined = planFromPaste(samplePlan({ model, set: "full" }), decisions, document);
  return { spec: planToSpec(joined.plan), joined };
}

/**
 * What is to be written so that the plan in the open workbook has the decided rows: the whole's target of each, and a
 * new row below the others for each indicator that a sheet does not have yet. Nothing else is touched: columns of the
 * person's own, looks and remarks stay.
 */
export function pastedPlanWrites(
  workbook: WorkbookData,
  plan: Plan,
  decisions: readonly PastedDecision[],
): { readonly writes: readonly CellsWrite[]; readonly joined: JoinedPlan } {
  const joined = joinPastedPlan(plan, decisions);
  const spec = planToSpec(joined.plan);
  const added = new Set(joined.added.map(({ code }) => code));
  const unread = new Set(joined.unread.map(({ decision }) => decision.code));
  const decided = new Set(decisions.map(({ code }) => code));
  const targetSheet = joined.plan.targetDocuments[0]!.sheet;
  const writes = ["Chỉ tiêu", targetSheet].flatMap((name) => {
    const [from, to] = [tableOf(spec.sheets, name), openTable(workbook, name)];
    if (from === null || to === null) return [];
    let nextRow = (to.sheet.rows.at(-1)?.rowIndex ?? to.headerRow) + 1;
    return [...decided].flatMap((code) => {
      const [wanted, present] = [from.rows.get(foldCode(code)), to.rows.get(foldCode(code))];
      if (wanted === undefined) return [];
      if (present === undefined) {
        if (name === "Chỉ tiêu" && !added.has(code)) return [];
        return [newRow(to, nextRow++, wanted)];
      }
      const column = to.columns.get(WHOLE);
      const value = wanted.get(WHOLE);
      if (name !== targetSheet || column === undefined || value === undefined || unread.has(code)) return [];
      const unit = String(wanted.get("đơn vị tính") ?? "");
      const place = toAddress(present.rowIndex, column);
      return [
        { sheet: to.sheet.name, address: place, values: [[shownAs(value, present, column, workbook, unit)]] },
      ];
    });
  });
  return { writes, joined };
}

/** All names of the whole's column come to one. */
const WHOLE = "toàn địa bàn";
const WHOLE_NAMES: ReadonlySet<string> = new Set(
  ["Toàn địa bàn", "Toàn huyện", "Toàn tỉnh", "Toàn xã", "Toàn phường"].map(foldText),
);

/** Rows by folded code; each row's values by folded header. */
interface SpecTable {
  readonly rows: ReadonlyMap<string, ReadonlyMap<string, Value>>;
}
interface OpenTable {
  readonly sheet: SheetData;
  readonly headerRow: number;
  readonly columns: ReadonlyMap<string, number>;
  readonly rows: ReadonlyMap<string, RowData>;
}

function headerName(text: string): string {
  const folded = foldText(text);
  return WHOLE_NAMES.has(folded) ? WHOLE : folded;
}

function tableOf(sheets: readonly SheetSpec[], name: string): SpecTable | null {
  const sheet = sheets.find((one) => foldText(one.name) === foldText(name));
  const header = sheet?.cells.find((cell) => cell.value === "Mã");
  if (sheet === undefined || header === undefined) return null;
  const names = new Map<number, string>();
  const rows = new Map<number, Map<string, Value>>();
  for (const cell of sheet.cells) {
    if (cell.value === null) continue;
    if (cell.rowIndex === header.rowIndex) names.set(cell.columnIndex, headerName(String(cell.value)));
    else if (cell.rowIndex > header.rowIndex) {
      const row = rows.get(cell.rowIndex) ?? new Map<string, Value>();
      rows.set(cell.rowIndex, row.set(names.get(cell.columnIndex) ?? "", cell.value));
    }
  }
  return { rows: new Map([...rows.values()].map((row) => [foldCode(String(row.get("mã") ?? "")), row])) };
}

function openTable(workbook: WorkbookData, name: string): OpenTable | null {
  const sheet = workbook.sheets.find((one) => foldText(one.name) === foldText(name));
  const header = sheet?.rows.find(({ cells }) => cells.some((cell) => textOf(cell) === "mã"));
  if (sheet === undefined || header === undefined) return null;
  const columns = new Map<string, number>();
  for (const cell of header.cells) {
    const text = headerName(textOf(cell));
    if (!columns.has(text)) columns.set(text, cell.columnIndex);
  }
  const codeColumn = columns.get("mã")!;
  const below = sheet.rows.filter(({ rowIndex }) => rowIndex > header.rowIndex);
  const rows = new Map<string, RowData>();
  for (const row of below) {
    const cell = row.cells.find(({ columnIndex }) => columnIndex === codeColumn);
    const code = cell?.kind === "text" ? foldCode(cell.value) : "";
    if (code !== "" && !rows.has(code)) rows.set(code, row);
  }
  return { sheet, headerRow: header.rowIndex, columns, rows };
}

function textOf(cell: CellData): string {
  return cell.kind === "text" ? foldText(cell.value) : "";
}

/** One block over the columns that the new row fills; cells between them are left as they are. */
function newRow(table: OpenTable, rowIndex: number, wanted: ReadonlyMap<string, Value>): CellsWrite {
  const filled = [...wanted].flatMap(([header, value]) => {
    const column = table.columns.get(header);
    return column === undefined ? [] : [[column, value] as const];
  });
  const columns = filled.map(([column]) => column);
  const [first, last] = [Math.min(...columns), Math.max(...columns)];
  const values: (Value | null)[] = Array.from({ length: last - first + 1 }, () => null);
  for (const [column, value] of filled) values[column - first] = value;
  const range = { firstRow: rowIndex, firstColumn: first, lastRow: rowIndex, lastColumn: last };
  return { sheet: table.sheet.name, address: toRangeAddress(range), values: [values] };
}

/** In a cell that shows percentages a rate in percent is stored as a share. */
function shownAs(value: Value, row: RowData, column: number, workbook: WorkbookData, unit: string): Value {
  if (unit !== "%" && unit !== "điểm %") return value;
  const cell = row.cells.find(({ columnIndex }) => columnIndex === column);
  const style = cell === undefined ? undefined : workbook.styles[cell.style];
  const isShare = typeof value === "number" && style !== undefined && showsPercent(style.numberFormat);
  return isShare ? Number((value / 100).toPrecision(15)) : value;
}
