import type { Plan } from "../model";
import { SAMPLE_BANNER } from "../plan";
import { createSheet, heightFor, quoteSheetName, rowRange } from "../workbook";
import type { CellSpec, SheetBuilder, SheetSpec } from "../workbook";
import { issuerOf } from "./issuer";

/** How the annex holds its figures: as they stand, or as references into the summary of the same workbook. */
export type AnnexMode = "values" | "linked";

/** One cell of a row: text, number, or a figure of the summary with its place. */
export type AnnexCell =
  | string
  | number
  | null
  | {
      readonly value: CellSpec["value"];
      readonly style: string;
      /** Cells of the summary: one is referred to, several are added. */
      readonly from: readonly { readonly sheet: string; readonly address: string }[];
    };

/** One table of an annex, under a title of its own when the sheet has several. */
export interface AnnexTable {
  readonly title?: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly AnnexCell[])[];
  /** Said instead of rows. */
  readonly empty: string;
  /** Style of a column's texts; default `text`. */
  readonly centered?: readonly number[];
}

export interface AnnexSheet {
  readonly number: number;
  readonly title: string;
  readonly note?: string;
  readonly widths: readonly number[];
  readonly tables: readonly AnnexTable[];
}

/** Margins of Nghị định 30/2020/NĐ-CP, Phụ lục I: 20–25 mm above and below, 30–35 left, 15–20 right. */
const MARGINS = { top: 20, bottom: 20, left: 30, right: 15 } as const;

export function annexName(number: number): string {
  return `Phụ lục ${number}`;
}

/** Lays out one annex: head, tables, a place to sign. The first table's header repeats on every page. */
export function annexSheet(
  { number, title, note, widths, tables }: AnnexSheet,
  plan: Plan,
  mode: AnnexMode,
): SheetSpec {
  const sheet = createSheet(annexName(number));
  const lastColumn = widths.length - 1;
  let row = putHead(sheet, number, title, note, lastColumn, plan);
  let titleRow = row;
  for (const [index, table] of tables.entries()) {
    if (table.title !== undefined) {
      sheet.put(row, 0, table.title, "strong");
      row += 1;
    }
    if (index === 0) titleRow = row;
    row = putTable(sheet, row, table, widths, mode) + 1;
  }
  putFoot(sheet, row, lastColumn, plan);
  return sheet.build({
    columns: widths.map((width) => ({ width })),
    showGridLines: false,
    freeze: { rows: titleRow + 1, columns: 0 },
    page: {
      orientation: "landscape",
      margins: MARGINS,
      fitToWidth: 1,
      centerHorizontally: true,
      // Rows of a later table have columns of their own.
      ...(tables.length === 1 ? { titleRows: { first: titleRow, last: titleRow } } : {}),
      footer: '&C&"Times New Roman,Regular"&P/&N',
      ...(plan.settings.isSample ? { header: `&C&"Times New Roman,Bold"${SAMPLE_BANNER}` } : {}),
    },
  });
}

function putHead(
  sheet: SheetBuilder,
  number: number,
  title: string,
  note: string | undefined,
  lastColumn: number,
  plan: Plan,
): number {
  const { name, symbol } = issuerOf(plan.settings);
  const lines: readonly (readonly [text: string, style: string])[] = [
    [annexName(number), "title"],
    [title, "title"],
    [`(Kèm theo Báo cáo số ……/${symbol} ngày …… tháng …… năm …… của ${name})`, "subtitle"],
    ...(note === undefined ? [] : [[note, "subtitle"] as const]),
    ...(plan.settings.isSample ? [[SAMPLE_BANNER, "banner"] as const] : []),
  ];
  sheet.put(0, 0, `Cơ quan báo cáo: ${name}`, "strong");
  sheet.put(1, 0, `Cơ quan nhận báo cáo: ${plan.settings.superiorOffice}`, "plain");
  lines.forEach(([text, style], index) => {
    const row = 2 + index;
    sheet.put(row, 0, text, style);
    sheet.merge(rowRange(row, 0, lastColumn));
    sheet.height(row, style === "title" ? 22 : 18, "fixed");
  });
  return lines.length + 3;
}

function putTable(
  sheet: SheetBuilder,
  header: number,
  table: AnnexTable,
  widths: readonly number[],
  mode: AnnexMode,
): number {
  table.columns.forEach((text, columnIndex) => sheet.put(header, columnIndex, text, "header"));
  sheet.height(
    header,
    Math.max(34, ...table.columns.map((text, index) => heightFor(text, widths[index]! - 2))),
  );
  let row = header;
  for (const cells of table.rows) {
    row += 1;
    const isGroup = cells.length > 1 && cells.slice(2).every((cell) => cell === null);
    cells.forEach((cell, columnIndex) => {
      const centered = columnIndex === 0 || table.centered?.includes(columnIndex) === true;
      if (typeof cell === "object" && cell !== null) putFigure(sheet, row, columnIndex, cell, mode);
      else if (isGroup) sheet.put(row, columnIndex, cell, columnIndex === 0 ? "groupCenter" : "group");
      else if (typeof cell === "number" && columnIndex > 0) sheet.put(row, columnIndex, cell, "number0");
      else sheet.put(row, columnIndex, cell === "" ? null : cell, centered ? "center" : "text");
    });
    const heights = cells.map((cell, index) =>
      typeof cell === "string" ? heightFor(cell, (widths[index]! - 1) * 0.92) : 0,
    );
    // Excel holds rows to 409 points.
    sheet.height(row, Math.min(409, Math.max(20, ...heights)));
  }
  if (table.rows.length === 0) {
    row += 1;
    sheet.put(row, 0, table.empty, "plainItalic");
    sheet.merge(rowRange(row, 0, widths.length - 1));
    sheet.height(row, 20, "fixed");
  }
  return row + 1;
}

function putFigure(
  sheet: SheetBuilder,
  row: number,
  column: number,
  { value, style, from }: Extract<AnnexCell, object>,
  mode: AnnexMode,
): void {
  if (mode === "values" || from.length === 0) return sheet.put(row, column, value, style);
  const refs = from.map(({ sheet: name, address }) => `${quoteSheetName(name)}!${address}`);
  const [only] = refs;
  // A bare reference to an empty cell would read 0.
  const formula = refs.length === 1 ? `IF(${only}="","",${only})` : `SUM(${refs.join(",")})`;
  sheet.formula(row, column, formula, value ?? "", style);
}

function putFoot(sheet: SheetBuilder, row: number, lastColumn: number, plan: Plan): void {
  const split = Math.max(0, Math.floor(lastColumn / 2));
  const block = (rowIndex: number, left: string, right: string, style: string) => {
    sheet.put(rowIndex, 0, left, style);
    if (split > 0) sheet.merge(rowRange(rowIndex, 0, split));
    sheet.put(rowIndex, split + 1, right, style);
    if (lastColumn > split + 1) sheet.merge(rowRange(rowIndex, split + 1, lastColumn));
  };
  block(row, "NGƯỜI LẬP BIỂU", issuerOf(plan.settings).signature.join("\n"), "signTitle");
  sheet.height(row, 38, "fixed");
  block(row + 1, "(Ký, ghi rõ họ tên)", "(Ký tên, đóng dấu)", "signNote");
}
