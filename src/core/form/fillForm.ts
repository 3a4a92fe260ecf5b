import { roundHalfAway } from "../plan";
import type { SummaryContent, SummaryIndicator } from "../province";
import { cleanText, foldCode, foldText, formatVietnameseNumber } from "../reading";
import { cellAt } from "../workbook";
import type { CellData, SheetData, WorkbookData } from "../workbook";
import { valueInCell } from "./cellLook";
import type { FormCellLook } from "./cellLook";
import { formFigure } from "./formFigure";
import type { NoFigure } from "./formFigure";
import { codesOf, FORM_ROLES, rolesOf } from "./formMapping";
import type { FormMapping, FormRole } from "./formMapping";
import { formTables, mergeAt } from "./formTable";
import type { FormRow, FormTable } from "./formTable";
import { staleFormulas } from "./staleFormulas";
import type { FormCell } from "./staleFormulas";

/** A cell of the form and the figure that belongs to it. */
export interface FormPlace extends FormCell {
  readonly code: string;
  readonly name: string;
  readonly role: FormRole;
}

export interface FilledCell extends FormPlace {
  readonly value: number | string;
  readonly provisional: boolean;
}

/** Why a cell is left as it is. */
export type LeftReason =
  | NoFigure
  /** It holds the very figure. */
  | "same"
  /** It holds something else. */
  | "holds"
  | "formula"
  /** It lies under a merged cell that begins elsewhere, or is merged over several rows. */
  | "merged"
  | "locked"
  /** Its format would show the figure as something else. */
  | "otherFormat";

export interface LeftCell extends FormPlace {
  readonly reason: LeftReason;
  /** What it holds, as text; "" where that does not matter. */
  readonly holds: string;
  /** What the summary has, as text. */
  readonly wanted: string;
}

/** What filling in a form comes to. Every row and every mapped column of the form is in one of these. */
export interface FormFill {
  readonly filled: readonly FilledCell[];
  readonly left: readonly LeftCell[];
  /** Rows that nobody gave a code. */
  readonly withoutCode: readonly (FormCell & { readonly name: string })[];
  /** Rows whose code the summary does not have. */
  readonly unknownCode: readonly (FormCell & { readonly name: string; readonly code: string })[];
  /** One code on several rows of a sheet: each is filled. */
  readonly repeated: readonly {
    readonly sheet: string;
    readonly code: string;
    readonly names: readonly string[];
  }[];
  /** Sheets with codes in which no column takes a role of the mapping. */
  readonly withoutColumn: readonly { readonly sheet: string; readonly role: FormRole }[];
  /** Sheets that do not say units of measure: the figures are in those of the plan. */
  readonly withoutUnits: readonly string[];
  /** Formulas of the form that rest on what was filled in. */
  readonly stale: readonly FormCell[];
}

/**
 * What is to be put into a form of another office, from the summary as it stands. Only empty cells are filled; formulas,
 * cells that hold something, locked and merged ones are left and named. Nothing is written here.
 */
export function fillForm(
  form: WorkbookData,
  content: SummaryContent,
  mapping: FormMapping,
  year: number,
  look: (cell: FormCell) => FormCellLook,
): FormFill {
  const indicators = new Map(content.indicators.map((one) => [foldCode(one.code), one]));
  const filled: FilledCell[] = [];
  const left: LeftCell[] = [];
  const withoutCode: FormFill["withoutCode"][number][] = [];
  const unknownCode: FormFill["unknownCode"][number][] = [];
  const repeated: FormFill["repeated"][number][] = [];
  const withoutColumn: FormFill["withoutColumn"][number][] = [];
  const withoutUnits: string[] = [];
  for (const table of formTables(form)) {
    const sheet = form.sheets.find(({ name }) => name === table.sheet)!;
    const codes = codesOf(table, mapping, year);
    const roles = rolesOf(table, mapping, year);
    const rows = new Map<string, FormRow[]>();
    for (const row of table.rows) {
      const place = { sheet: table.sheet, rowIndex: row.rowIndex, columnIndex: 0 };
      const code = foldCode(codes.get(row) ?? "");
      if (code === "") {
        if (isFillable(table, row)) withoutCode.push({ ...place, name: row.name });
      } else if (!indicators.has(code)) {
        unknownCode.push({ ...place, name: row.name, code: codes.get(row)! });
      } else {
        rows.set(code, [...(rows.get(code) ?? []), row]);
      }
    }
    if (rows.size === 0) continue;
    if (!table.hasUnits) withoutUnits.push(table.sheet);
    for (const role of FORM_ROLES) {
      if (!roles.has(role) && isMapped(mapping, role)) withoutColumn.push({ sheet: table.sheet, role });
    }
    for (const [code, list] of rows) {
      const indicator = indicators.get(code)!;
      if (list.length > 1) {
        repeated.push({ sheet: table.sheet, code: indicator.code, names: list.map(({ name }) => name) });
      }
      for (const row of list) {
        for (const [role, { columnIndex }] of roles) {
          const { name, rowIndex } = row;
          const place: FormPlace = {
            sheet: table.sheet,
            rowIndex,
            columnIndex,
            code: indicator.code,
            name,
            role,
          };
          const made = cellOf(sheet, place, row, indicator, look);
          if ("value" in made)
            filled.push({ ...place, value: made.value, provisional: indicator.provisional });
          else left.push({ ...place, ...made });
        }
      }
    }
  }
  const stale = staleFormulas(form, filled);
  return { filled, left, withoutCode, unknownCode, repeated, withoutColumn, withoutUnits, stale };
}

function cellOf(
  sheet: SheetData,
  place: FormPlace,
  row: FormRow,
  indicator: SummaryIndicator,
  look: (cell: FormCell) => FormCellLook,
): { readonly value: number | string } | Pick<LeftCell, "reason" | "holds" | "wanted"> {
  const merge = mergeAt(sheet, place.rowIndex, place.columnIndex);
  const figure = formFigure(indicator, place.role, row.unitOfMeasure);
  const wanted = typeof figure === "string" ? "" : shown(figure.value);
  const stays = (reason: LeftReason, holds = "") => ({ reason, holds, wanted });
  const isFirst = merge?.firstRow === place.rowIndex && merge.firstColumn === place.columnIndex;
  if (merge !== undefined && (!isFirst || merge.lastRow > merge.firstRow)) return stays("merged");
  const cell = cellAt(sheet, place.rowIndex, place.columnIndex);
  if (cell?.formula !== undefined) return stays("formula", textOf(cell));
  const cellLook = look(place);
  const value = typeof figure === "string" ? null : valueInCell(figure, cellLook);
  if (cell !== undefined && textOf(cell) !== "") {
    return stays(value !== null && isSame(cell, value, indicator.decimals) ? "same" : "holds", textOf(cell));
  }
  if (typeof figure === "string") return stays(figure);
  if (cellLook.locked) return stays("locked");
  return value === null ? stays("otherFormat") : { value };
}

/** A row of a form with units is one to be filled where it has one; headings have none. */
function isFillable(table: FormTable, row: FormRow): boolean {
  return !table.hasUnits || row.unitOfMeasure !== "";
}

function isMapped(mapping: FormMapping, role: FormRole): boolean {
  return mapping.columns.some((column) => column.role === role);
}

function isSame(cell: CellData, value: number | string, decimals: number): boolean {
  if (cell.kind === "number" && typeof value === "number") {
    return roundHalfAway(cell.value, decimals + 2) === roundHalfAway(value, decimals + 2);
  }
  return foldText(textOf(cell)) === foldText(shown(value));
}

function textOf(cell: CellData): string {
  if (cell.kind === "number") return formatVietnameseNumber(cell.value);
  return cell.kind === "formula" ? "" : cleanText(String(cell.value));
}

function shown(value: number | string): string {
  return typeof value === "number" ? formatVietnameseNumber(value) : value;
}
