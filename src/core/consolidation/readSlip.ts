import type { Finding } from "../finding";
import { raise } from "../findingCatalogue";
import type { OrgUnit, Plan } from "../model";
import { cleanText, foldCode, foldText, parseVietnameseDate, readDateCell } from "../reading";
import { indexOrgUnits, readSheetIdentity, readWorkbookStamp } from "../submission";
import { HEADER, MEASURE_HEADER, measureNamed } from "../template/vocabulary";
import { cellInRow } from "../workbook";
import type { CellData, RowData, SheetData, WorkbookData } from "../workbook";
import { confirmationForm, isOralBasis } from "./confirmation";
import type { Correction } from "./correction";
import { figureInCell } from "./figureInCell";
import { SLIP_COLUMNS, SLIP_HEADER } from "./slipNames";
import type { SlipColumn } from "./slipNames";

/** What a slip that came back says. */
export interface SlipReading {
  /** Null where it is not clear whose it is: then there are no answers. */
  readonly orgUnit: string | null;
  /** Lines of the slip, answered or not. */
  readonly lines: number;
  readonly answers: readonly Correction[];
  readonly findings: readonly Finding[];
}

/**
 * Reads a slip by its headers, whichever program filled it in; null when the workbook is none. A slip speaks for one
 * unit only, that of its printed line and its stamp. A confirmed figure needs who confirmed it and how.
 */
export function readSlip(workbook: WorkbookData, plan: Plan, file: string): SlipReading | null {
  const found = workbook.sheets.flatMap((sheet) => {
    const table = slipTable(sheet);
    return table === null ? [] : [table];
  })[0];
  if (found === undefined) return null;
  const nothing = (finding: Finding): SlipReading => ({
    orgUnit: null,
    lines: found.rows.length,
    answers: [],
    findings: [finding],
  });
  const { orgUnit, seen } = slipOrgUnit(workbook, found.sheet, plan);
  const at = { file, sheet: found.sheet.name };
  if (orgUnit === null) return nothing(raise("slip.unit-unknown", at, { seen }));
  const period = readSheetIdentity(found.sheet).period ?? readWorkbookStamp(workbook).period;
  if (period !== null && foldText(period) !== foldText(plan.settings.period)) {
    const params = { found: period, expected: plan.settings.period };
    return nothing(raise("slip.wrong-period", { ...at, orgUnit: orgUnit.code }, params));
  }
  const answers: Correction[] = [];
  const findings: Finding[] = [];
  for (const row of found.rows) {
    const line = readLine(found, row, workbook, plan, orgUnit);
    if (line === null) continue;
    if ("unknown" in line) {
      findings.push(
        raise(
          "slip.line-unknown",
          { ...at, orgUnit: orgUnit.code, rowIndex: row.rowIndex },
          { text: line.unknown },
        ),
      );
      continue;
    }
    const { correction, missing, lacksDocument } = line;
    const { indicator, measure } = correction;
    const name = { indicator, column: MEASURE_HEADER[measure] };
    const place = {
      ...at,
      orgUnit: orgUnit.code,
      rowIndex: row.rowIndex,
      columnIndex: found.columns.get("confirmed")!,
      indicator,
    };
    if (missing.length > 0) {
      findings.push(raise("slip.incomplete", place, { ...name, missing }));
      continue;
    }
    if (lacksDocument) findings.push(raise("slip.no-document", place, name));
    answers.push(correction);
  }
  return { orgUnit: orgUnit.code, lines: found.rows.length, answers, findings };
}

interface SlipTable {
  readonly sheet: SheetData;
  readonly columns: ReadonlyMap<SlipColumn, number>;
  readonly rows: readonly RowData[];
}

/** Without these a table is no slip. */
const REQUIRED: readonly SlipColumn[] = ["code", "measure", "reported", "confirmed", "by", "form"];
/** Folded header → column. */
const COLUMN_OF: ReadonlyMap<string, SlipColumn> = new Map(
  SLIP_COLUMNS.map((column) => [foldText(SLIP_HEADER[column]), column]),
);
/** Characters of a header, with room for spaces that someone put in. */
const LONGEST_HEADER = 80;

function slipTable(sheet: SheetData): SlipTable | null {
  for (const [index, row] of sheet.rows.entries()) {
    const columns = slipColumns(row);
    if (columns === null) continue;
    const rows = sheet.rows
      .slice(index + 1)
      .filter(
        (candidate) =>
          textIn(candidate, columns.get("code")) !== "" && textIn(candidate, columns.get("measure")) !== "",
      );
    return { sheet, columns, rows };
  }
  return null;
}

/** Columns of a slip's header row; null for any other row, as are all rows of most files. */
function slipColumns(row: RowData): ReadonlyMap<SlipColumn, number> | null {
  if (row.cells.length < REQUIRED.length) return null;
  const columns = new Map<SlipColumn, number>();
  let left = row.cells.length;
  for (const cell of row.cells) {
    if (columns.size + left < REQUIRED.length) return null;
    left--;
    if (cell.kind !== "text" || cell.value.length > LONGEST_HEADER) continue;
    const column = COLUMN_OF.get(foldText(cell.value));
    if (column !== undefined && !columns.has(column)) columns.set(column, cell.columnIndex);
  }
  return REQUIRED.every((column) => columns.has(column)) ? columns : null;
}

/** The unit on which the printed code, the printed name and the stamp agree. */
function slipOrgUnit(
  workbook: WorkbookData,
  sheet: SheetData,
  plan: Plan,
): { readonly orgUnit: OrgUnit | null; readonly seen: string | null } {
  const index = indexOrgUnits(plan);
  const printed = readSheetIdentity(sheet);
  const stamped = readWorkbookStamp(workbook).orgUnit;
  const codes = [...printed.codes, ...(stamped === null ? [] : [stamped])];
  const named = printed.names.flatMap((name) => index.byName(name) ?? []);
  const found = new Set([...codes.map((code) => index.byCode(code)), ...named]);
  const [only] = found;
  const shown = [...new Set([...codes, ...printed.names])];
  const seen = shown.length === 0 ? null : shown.join("; ");
  return found.size === 1 && only ? { orgUnit: only, seen } : { orgUnit: null, seen };
}

interface SlipLine {
  readonly correction: Correction;
  /** Headers of what a confirmation cannot do without. */
  readonly missing: readonly string[];
  readonly lacksDocument: boolean;
}

/** Null where the line is not answered; `unknown` says what stands in one that is no figure of the plan. */
function readLine(
  table: SlipTable,
  row: RowData,
  workbook: WorkbookData,
  plan: Plan,
  orgUnit: OrgUnit,
): SlipLine | { readonly unknown: string } | null {
  const cell = (column: SlipColumn): CellData | undefined => {
    const columnIndex = table.columns.get(column);
    return columnIndex === undefined ? undefined : cellInRow(row, columnIndex);
  };
  const text = (column: SlipColumn) => textIn(row, table.columns.get(column));
  const confirmedCell = cell("confirmed");
  if (text("confirmed") === "") return null;
  const code = foldCode(text("code"));
  const indicator = plan.indicators.find((entry) => foldCode(entry.code) === code);
  const measure = measureNamed(text("measure"));
  if (indicator === undefined || measure === undefined) {
    return { unknown: `${text("code")} · ${text("measure")}` };
  }
  const style = confirmedCell && workbook.styles[confirmedCell.style];
  const confirmed = figureInCell(confirmedCell, style, indicator.code, plan) ?? text("confirmed");
  const placeText = text("place");
  const place = foldText(placeText) === foldText(HEADER.whole) ? "whole" : placeText || orgUnit.code;
  const form = confirmationForm(text("form"));
  const by = text("by");
  const missing = [...(by === "" ? [SLIP_HEADER.by] : []), ...(form === null ? [SLIP_HEADER.form] : [])];
  const document = text("document");
  const lacksDocument = form === "Văn bản" && document === "";
  const basis = [form ?? "", document, text("reason")].filter((part) => part !== "").join("; ");
  const correction: Correction = {
    orgUnit: orgUnit.code,
    place,
    indicator: indicator.code,
    measure,
    reported: text("reported"),
    confirmed,
    basis,
    decidedBy: [by, text("position")].filter((part) => part !== "").join(", "),
    decidedOn: dateIn(cell("date"), workbook),
    isOral: isOralBasis(basis),
  };
  return { correction, missing, lacksDocument };
}

function textIn(row: RowData, columnIndex: number | undefined): string {
  const cell = columnIndex === undefined ? undefined : cellInRow(row, columnIndex);
  if (cell === undefined || cell.value === null) return "";
  return typeof cell.value === "string" ? cleanText(cell.value) : String(cell.value);
}

function dateIn(cell: CellData | undefined, workbook: WorkbookData): string | null {
  if (cell === undefined) return null;
  if (cell.kind === "text") return parseVietnameseDate(cell.value);
  const date = readDateCell(cell, workbook.styles[cell.style], workbook.date1904);
  return date !== null && "isoDate" in date ? date.isoDate : null;
}
