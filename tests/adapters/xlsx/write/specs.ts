import type { CellRange, CellSpec, SheetSpec, WorkbookSpec } from "../../../../src/core/workbook";
import { parseAddress } from "../../../../src/core/workbook";

/** A cell of style `plain` unless told otherwise; `aCell("B3", 5)`. */
export function aCell(address: string, value: CellSpec["value"], more: Partial<CellSpec> = {}): CellSpec {
  const place = parseAddress(address);
  if (!place) throw new Error(`not an address: ${address}`);
  return { ...place, value, style: "plain", ...more };
}

/** `aRange("A1:C5")` or `aRange("A1")`. */
export function aRange(address: string): CellRange {
  const [from = "", to = from] = address.split(":");
  const first = parseAddress(from);
  const last = parseAddress(to);
  if (!first || !last) throw new Error(`not a range: ${address}`);
  return {
    firstRow: first.rowIndex,
    firstColumn: first.columnIndex,
    lastRow: last.rowIndex,
    lastColumn: last.columnIndex,
  };
}

/** An empty sheet with what the test is about. */
export function aSheet(more: Partial<SheetSpec> = {}): SheetSpec {
  return {
    name: "Trang 1",
    columns: [],
    rowHeights: [],
    cells: [],
    merges: [],
    validations: [],
    conditionalFormats: [],
    ...more,
  };
}

/** A workbook of the given sheets with one style, `plain`; opens on its first sheet. */
export function aWorkbook(sheets: readonly SheetSpec[], more: Partial<WorkbookSpec> = {}): WorkbookSpec {
  return {
    sheets,
    styles: { plain: {} },
    names: [],
    properties: [],
    customXml: [],
    activeSheet: sheets[0]?.name ?? "",
    ...more,
  };
}
