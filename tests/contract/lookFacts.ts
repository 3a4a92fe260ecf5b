import { columnName, toAddress, toRangeAddress } from "../../src/core/workbook";
import type { CellRange, SheetSpec, StyleSpec, ValidationSpec, WorkbookSpec } from "../../src/core/workbook";
import type { Inspected, InspectedSheet } from "../adapters/xlsx/write/inspect";

/** What a sheet looks like and what it lets people do, in words of our own. Cell contents are compared as read. */
export interface SheetFacts {
  readonly state: string;
  readonly gridLines: boolean;
  readonly tabColor: string | null;
  readonly styles: Readonly<Record<string, unknown>>;
  /** In pixels at 96 dpi: 7 for each character and 5 for the padding, as the format says. */
  readonly widths: Readonly<Record<string, { pixels: number; hidden: boolean }>>;
  readonly heights: Readonly<Record<string, number>>;
  readonly hiddenRows: readonly number[];
  readonly freeze: string | null;
  readonly validations: readonly unknown[];
  readonly formats: readonly unknown[];
  readonly protection: Readonly<Record<string, boolean>>;
  readonly page: unknown;
  readonly names: unknown;
  readonly tables: unknown;
  readonly charts: number;
  readonly filter: string | null;
  readonly links: Readonly<Record<string, string>>;
}

/** What the spec asks for, worked out from the spec alone. */
export function wantedFacts(spec: WorkbookSpec, sheet: SheetSpec): SheetFacts {
  const cells = sheet.cells.filter(({ rowIndex, columnIndex }) => !isCovered(sheet, rowIndex, columnIndex));
  return {
    state: sheet.visibility ?? "visible",
    gridLines: sheet.showGridLines ?? true,
    tabColor: sheet.tabColor ?? null,
    styles: Object.fromEntries(
      cells.map(({ rowIndex, columnIndex, style }) => [
        toAddress(rowIndex, columnIndex),
        wantedStyle(spec.styles[style]!),
      ]),
    ),
    widths: Object.fromEntries(
      sheet.columns.map(({ width, hidden }, index) => [
        columnName(index),
        { pixels: Math.round(width * 7 + 5), hidden: hidden ?? false },
      ]),
    ),
    heights: Object.fromEntries(
      sheet.rowHeights.map(({ rowIndex, height }) => [String(rowIndex + 1), height]),
    ),
    hiddenRows: (sheet.hiddenRows ?? []).map((rowIndex) => rowIndex + 1),
    freeze: sheet.freeze ? toAddress(sheet.freeze.rows, sheet.freeze.columns) : null,
    validations: sorted(sheet.validations.map(wantedValidation)),
    formats: sheet.conditionalFormats.map(({ ranges, formula, style, stopIfTrue }) => ({
      ranges: rangesText(ranges),
      formula,
      stop: stopIfTrue ?? false,
      fill: style.fillColor ?? null,
      color: style.fontColor ?? null,
      bold: style.bold ?? false,
    })),
    protection: {
      sheet: sheet.protection !== undefined,
      ...(sheet.protection === undefined
        ? {}
        : {
            formatCells: sheet.protection.allowFormatCells ?? false,
            formatColumns: sheet.protection.allowFormatColumns ?? false,
            formatRows: sheet.protection.allowFormatRows ?? false,
            insertRows: sheet.protection.allowInsertRows ?? false,
            sort: sheet.protection.allowSort ?? false,
            autoFilter: sheet.protection.allowAutoFilter ?? false,
          }),
    },
    page: wantedPage(sheet),
    names: Object.fromEntries(
      spec.names
        .filter((name) => name.sheet === sheet.name)
        .map(({ name, refersTo }) => [name, plainReference(refersTo)]),
    ),
    tables: Object.fromEntries(
      (sheet.tables ?? []).map(({ name, range, showFilter }) => [
        name,
        { ref: toRangeAddress(range), filter: showFilter !== false },
      ]),
    ),
    charts: sheet.charts?.length ?? 0,
    filter: sheet.autoFilter ? toRangeAddress(sheet.autoFilter) : null,
    links: Object.fromEntries(
      sheet.cells.flatMap(({ rowIndex, columnIndex, link }) =>
        link === undefined
          ? []
          : [
              [
                toAddress(rowIndex, columnIndex),
                link.kind === "url"
                  ? link.url
                  : plainReference(`'${link.sheet.replace(/'/g, "''")}'!${link.address}`),
              ],
            ],
      ),
    ),
  };
}

/** The same of a file, as openpyxl finds it; styles of the cells that the spec speaks of. */
export function foundFacts(found: Inspected, sheet: SheetSpec): SheetFacts {
  const seen = found.sheets[sheet.name]!;
  const cells = sheet.cells.filter(({ rowIndex, columnIndex }) => !isCovered(sheet, rowIndex, columnIndex));
  const isProtected = seen.protection.sheet === true;
  // In the format a flag says what is forbidden.
  const allowed = ["formatCells", "formatColumns", "formatRows", "insertRows", "sort", "autoFilter"];
  return {
    state: seen.state,
    gridLines: seen.gridLines,
    tabColor: opaque(seen.tabColor),
    styles: Object.fromEntries(
      cells.map(({ rowIndex, columnIndex }) => {
        const address = toAddress(rowIndex, columnIndex);
        return [address, foundStyle(seen, rowIndex, columnIndex)];
      }),
    ),
    widths: foundWidths(seen, sheet.columns.length),
    heights: seen.heights,
    hiddenRows: seen.hiddenRows,
    freeze: seen.freeze,
    validations: sorted(seen.validations.map(foundValidation)),
    formats: seen.formats.map((one) => ({
      ranges: one.ranges,
      formula: one.formula,
      stop: one.stop,
      fill: opaque(one.fill as string | null),
      color: opaque(one.color as string | null),
      bold: one.bold ?? false,
    })),
    protection: {
      sheet: isProtected,
      ...(isProtected
        ? Object.fromEntries(allowed.map((flag) => [flag, seen.protection[flag] !== true]))
        : {}),
    },
    page: sheet.page ? foundPage(seen.page) : null,
    names: Object.fromEntries(
      Object.entries(seen.names)
        .filter(([name]) => !name.startsWith("_xlnm") && !/^Print_|^_FilterDatabase/.test(name))
        .map(([name, text]) => [name, plainReference(text)]),
    ),
    tables: Object.fromEntries(
      Object.entries(seen.tables).map(([name, { ref, filter }]) => [name, { ref, filter: filter !== null }]),
    ),
    charts: seen.charts.length,
    filter: seen.filter,
    links: Object.fromEntries(
      Object.entries(seen.links).map(([address, { location, target }]) => [
        address,
        target ?? plainReference(location ?? ""),
      ]),
    ),
  };
}

export function sorted(items: readonly unknown[]): readonly unknown[] {
  return [...items].sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));
}

/** A sheet's name in a reference may be quoted without need. */
export function plainReference(reference: string): string {
  return reference.replace(/'([\p{L}_][\p{L}\p{N}_]*)'!/gu, "$1!");
}

function isCovered({ merges }: SheetSpec, row: number, column: number): boolean {
  return merges.some(
    ({ firstRow, firstColumn, lastRow, lastColumn }) =>
      row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn,
  );
}

function wantedStyle(style: StyleSpec): unknown {
  return {
    font: style.fontName ?? "Times New Roman",
    size: style.fontSize ?? 11,
    bold: style.bold ?? false,
    italic: style.italic ?? false,
    underline: style.underline ?? false,
    color: style.fontColor ?? "000000",
    fill: style.fillColor ?? null,
    horizontal: style.horizontal ?? (style.indent ? "left" : "general"),
    vertical: style.vertical ?? "bottom",
    wrap: style.wrap ?? false,
    indent: style.indent ?? 0,
    format: style.numberFormat ?? "General",
    // The side that is told may be the neighbour's: one line is drawn between two cells.
    top: style.border === "all" || style.border === "top",
    left: style.border === "all",
    locked: !style.unlocked,
  };
}

function foundStyle(seen: InspectedSheet, rowIndex: number, columnIndex: number): unknown {
  const at = (row: number, column: number) =>
    row < 0 || column < 0 ? undefined : seen.styles[toAddress(row, column)];
  const style = at(rowIndex, columnIndex)!;
  const has = (side: string) => style.border.split(" ").includes(side);
  return {
    font: style.font,
    size: style.size,
    bold: style.bold,
    italic: style.italic,
    underline: style.underline !== null,
    color: opaque(style.color) ?? "000000",
    fill: opaque(style.fill),
    horizontal: style.horizontal ?? "general",
    vertical: style.vertical ?? "bottom",
    wrap: style.wrap,
    indent: style.indent,
    format: style.format,
    top: has("top"),
    left: has("left"),
    locked: style.locked,
  };
}

function foundWidths(seen: InspectedSheet, count: number): SheetFacts["widths"] {
  const widths: Record<string, { pixels: number; hidden: boolean }> = {};
  for (const { min, max, width, hidden } of Object.values(seen.widths)) {
    const pixels = Math.round(width * 7);
    for (let column = min; column <= Math.min(max, count); column += 1) {
      widths[columnName(column - 1)] = { pixels, hidden };
    }
  }
  return widths;
}

const OPERATORS = {
  between: "between",
  greaterOrEqual: "greaterThanOrEqual",
  lessOrEqual: "lessThanOrEqual",
} as const;

function wantedValidation({ ranges, rule, allowBlank, alertStyle, alert, prompt }: ValidationSpec): unknown {
  const types = {
    list: "list",
    listSource: "list",
    custom: "custom",
    promptOnly: "none",
    wholeNumber: "whole",
  } as const;
  const hasBounds = "operator" in rule;
  return {
    type: rule.kind in types ? types[rule.kind as keyof typeof types] : rule.kind,
    operator: hasBounds ? OPERATORS[rule.operator] : "between",
    formulas: formulasOf(rule).map(plainReference),
    style: alertStyle,
    blank: allowBlank,
    ranges: rangesText(ranges),
    alert: [alert?.title ?? "", alert?.message ?? ""],
    prompt: [prompt?.title ?? "", prompt?.message ?? ""],
  };
}

function formulasOf(rule: ValidationSpec["rule"]): string[] {
  switch (rule.kind) {
    case "list":
      return [`"${rule.items.join(",")}"`];
    case "listSource":
      return [rule.source];
    case "custom":
      return [rule.formula];
    case "promptOnly":
      return [];
    default: {
      const bounds =
        rule.operator === "lessOrEqual"
          ? [rule.maximum]
          : rule.operator === "between"
            ? [rule.minimum, rule.maximum]
            : [rule.minimum];
      return bounds.map(String);
    }
  }
}

function foundValidation(one: Readonly<Record<string, unknown>>): unknown {
  const text = (value: unknown) => (typeof value === "string" ? value : "");
  return {
    type: one.type ?? "none",
    operator: one.operator ?? "between",
    formulas: [one.formula1, one.formula2]
      .filter((formula) => formula != null)
      .map((formula) => plainReference(String(formula))),
    style: one.style ?? "stop",
    blank: one.blank,
    ranges: one.ranges,
    alert: [text(one.errorTitle), text(one.error)],
    prompt: [text(one.promptTitle), text(one.prompt)],
  };
}

function wantedPage({ page }: SheetSpec): unknown {
  if (!page) return null;
  const inches = (millimetres: number) => Math.round((millimetres / 25.4) * 1_000) / 1_000;
  const { top, bottom, left, right } = page.margins;
  return {
    paper: 9,
    orientation: page.orientation,
    fit: true,
    wide: page.fitToWidth,
    high: page.fitToHeight ?? 0,
    margins: [top, bottom, left, right].map(inches),
    titleRows: page.titleRows ? `${page.titleRows.first + 1}:${page.titleRows.last + 1}` : null,
    titleColumns: page.titleColumns
      ? `${columnName(page.titleColumns.first)}:${columnName(page.titleColumns.last)}`
      : null,
    area: page.printArea ? toRangeAddress(page.printArea) : null,
    centred: page.centerHorizontally ?? false,
    breaks: [...(page.rowBreaks ?? [])].filter((row) => row > 0).sort((a, b) => a - b),
  };
}

function foundPage(page: Readonly<Record<string, unknown>>): unknown {
  const plain = (value: unknown) =>
    typeof value === "string" && value !== "" ? value.replace(/^.*!/, "").replace(/\$/g, "") : null;
  return {
    paper: Number(page.paper),
    orientation: page.orientation,
    fit: page.fit,
    wide: page.wide ?? 1,
    high: page.high ?? 0,
    margins: (page.margins as number[]).map((inches) => Math.round(inches * 1_000) / 1_000),
    titleRows: plain(page.titleRows),
    titleColumns: plain(page.titleColumns),
    area: plain(page.area),
    centred: page.centred,
    breaks: [...(page.breaks as number[])].sort((a, b) => a - b),
  };
}

/** `FFC00000` → `C00000`. */
function opaque(color: string | null | undefined): string | null {
  return color == null ? null : color.slice(-6);
}

function rangesText(ranges: readonly CellRange[]): string {
  return ranges.map(toRangeAddress).join(" ");
}
