import {
  toAddress,
  type CellData,
  type RowData,
  type SheetData,
  type WorkbookData,
} from "../../../core/workbook";
import { checkLength } from "./cellText";
import type { LegacyCell, LegacySheet, LegacyWorkbook } from "./legacyLibrary";
import { LIMITS } from "./limits";
import { refuse, withPlace } from "./readFailure";
import { createStyleTable, type StyleTable } from "./styleTable";

/** What the caller knows of a sheet beside what the library gives. */
export interface SheetHelp {
  /** Font of a cell, null when the file names none. */
  fontOf(rowIndex: number, columnIndex: number): string | null;
  /** Sees every number; may refuse one that the file does not hold. */
  checkNumber(rowIndex: number, columnIndex: number, value: number): void;
  /** Called after the last cell; may refuse a sheet that lacks some. */
  checkComplete(): void;
}

const errorTexts: ReadonlyMap<number, string> = new Map([
  [0x00, "#NULL!"],
  [0x07, "#DIV/0!"],
  [0x0f, "#VALUE!"],
  [0x17, "#REF!"],
  [0x1d, "#NAME?"],
  [0x24, "#NUM!"],
  [0x2a, "#N/A"],
  [0x2b, "#GETTING_DATA"],
]);

const visibilities = ["visible", "hidden", "veryHidden"] as const;

/**
 * The neutral form of what the library read. `tabs` are indices into the library's list of sheets, in the order of
 * the tabs; `helpOf` takes such an index.
 */
export function fromLegacyWorkbook(
  workbook: LegacyWorkbook,
  tabs: readonly number[],
  helpOf: (sheetIndex: number) => SheetHelp | null,
  rest: Pick<WorkbookData, "format" | "properties" | "customXml" | "externalLinks" | "hasMacros">,
): WorkbookData {
  if (tabs.length > LIMITS.sheets) refuse("too-many-sheets");
  const styles = createStyleTable(null);
  const spent = { cells: 0 };
  const sheets: SheetData[] = [];
  for (const index of tabs) {
    const name = workbook.SheetNames[index] ?? refuse("damaged-legacy");
    const sheet: LegacySheet | undefined = workbook.Sheets[name];
    const type = sheet?.["!type"] ?? "sheet";
    if (!sheet || type !== "sheet") continue;
    const visibility = visibilities[workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0] ?? "visible";
    const position = { rowIndex: 0, columnIndex: 0 };
    const content = withPlace(
      () => ({ sheet: name, address: toAddress(position.rowIndex, position.columnIndex) }),
      () => sheetContent(sheet, styles, helpOf(index), spent, position),
    );
    sheets.push({ name, visibility, ...content });
  }
  return {
    sheets,
    styles: styles.styles,
    date1904: workbook.Workbook?.WBProps?.date1904 ?? false,
    ...rest,
  };
}

function sheetContent(
  sheet: LegacySheet,
  styles: StyleTable,
  help: SheetHelp | null,
  spent: { cells: number },
  position: { rowIndex: number; columnIndex: number },
): Omit<SheetData, "name" | "visibility"> {
  const rows: RowData[] = [];
  const comments: { rowIndex: number; columnIndex: number }[] = [];
  const rowInfos = sheet["!rows"] ?? [];
  const data = sheet["!data"] ?? [];
  for (let rowIndex = 0; rowIndex < data.length; rowIndex++) {
    const stored = data[rowIndex];
    if (!stored) continue;
    const cells: CellData[] = [];
    for (let columnIndex = 0; columnIndex < stored.length; columnIndex++) {
      const cell = stored[columnIndex];
      if (!cell) continue;
      position.rowIndex = rowIndex;
      position.columnIndex = columnIndex;
      if (cell.c && cell.c.length > 0) comments.push({ rowIndex, columnIndex });
      const converted = toCell(cell, rowIndex, columnIndex, styles, help);
      if (!converted) continue;
      if (++spent.cells > LIMITS.cells) refuse("too-many-cells");
      cells.push(converted);
    }
    if (cells.length > 0) rows.push({ rowIndex, hidden: rowInfos[rowIndex]?.hidden ?? false, cells });
  }
  help?.checkComplete();
  const merges = sheet["!merges"] ?? [];
  if (merges.length > LIMITS.merges) refuse("too-many-merges");
  return {
    rows,
    comments,
    merges: merges.map(({ s, e }) => ({ firstRow: s.r, firstColumn: s.c, lastRow: e.r, lastColumn: e.c })),
    hiddenColumns: (sheet["!cols"] ?? []).flatMap((column, index) =>
      column?.hidden ? [{ first: index, last: index }] : [],
    ),
  };
}

function toCell(
  cell: LegacyCell,
  rowIndex: number,
  columnIndex: number,
  styles: StyleTable,
  help: SheetHelp | null,
): CellData | null {
  const formula = cell.f;
  const hasFormula = formula !== undefined;
  const value = cell.v;
  if (value === undefined && !hasFormula) return null;
  if (value === "" && !hasFormula) return null;
  let style = typeof cell.z === "string" && cell.z !== "" ? styles.withNumberFormat(0, cell.z) : 0;
  const font = help?.fontOf(rowIndex, columnIndex) ?? null;
  if (font !== null) style = styles.withFont(style, font);
  const base = { columnIndex, style };
  const withFormula = hasFormula ? { formula } : {};
  switch (cell.t) {
    case "n":
      if (typeof value !== "number" || !Number.isFinite(value)) refuse("bad-number");
      help?.checkNumber(rowIndex, columnIndex, value);
      return { ...base, kind: "number", value, ...withFormula };
    case "b":
      return { ...base, kind: "boolean", value: value === true, ...withFormula };
    case "e":
      return {
        ...base,
        kind: "error",
        value: errorTexts.get(Number(value)) ?? cell.w ?? "#VALUE!",
        ...withFormula,
      };
    case "s":
      return { ...base, kind: "text", value: checkLength(String(value ?? ""), "Workbook"), ...withFormula };
    case "z":
    case "d":
      return hasFormula ? { ...base, kind: "formula", value: null, formula } : null;
  }
}
