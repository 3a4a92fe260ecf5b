import { areaAddress } from "../address";
import { cellAt } from "../sheet";
import type { Sheet } from "../sheet";
import { tableBody } from "../table";
import type { Table } from "../table";
import { fileFormula } from "./fileFormula";
import { filterXml } from "./writeFilter";
import { element, escapeXml, MAIN, XML_HEAD } from "./xml";

/** The part of one table; `id` is its number in the file. */
export function tableXml(sheet: Sheet, table: Table, id: number): string {
  const { area } = table;
  const columns = table.columns
    .map((column, index) => {
      const total = table.showTotals ? cellAt(sheet, area.lastRow, area.firstColumn + index) : undefined;
      const label = typeof total?.value === "string" && total.formula === null ? total.value : undefined;
      const subtotal = total?.formula ? /^SUBTOTAL\((\d+),/.exec(total.formula)?.[1] : undefined;
      const known = subtotal === "109" ? "sum" : subtotal === "103" ? "count" : undefined;
      const custom = total?.formula && !known;
      const attributes = {
        id: column.id,
        name: column.name.replace(/\n/g, "_x000a_"),
        totalsRowLabel: label,
        totalsRowFunction: known ?? (custom ? "custom" : undefined),
      };
      const inner = custom
        ? `<totalsRowFormula>${escapeXml(fileFormula(total.formula!))}</totalsRowFormula>`
        : "";
      return element("tableColumn", attributes, inner);
    })
    .join("");
  const filter = table.showHeaders && table.showFilterButton;
  const attributes = {
    xmlns: MAIN,
    id,
    name: table.name,
    displayName: table.name,
    ref: areaAddress(area),
    headerRowCount: table.showHeaders ? undefined : 0,
    totalsRowCount: table.showTotals ? 1 : undefined,
    totalsRowShown: table.showTotals ? undefined : false,
  };
  const style = element("tableStyleInfo", {
    name: table.style,
    showFirstColumn: table.highlightFirstColumn,
    showLastColumn: table.highlightLastColumn,
    showRowStripes: table.showBandedRows,
    showColumnStripes: table.showBandedColumns,
  });
  const inner = [
    filter ? filterXml({ ...area, lastRow: tableBody(table).lastRow }, table.criteria) : "",
    element("tableColumns", { count: table.columns.length }, columns),
    style,
  ];
  return XML_HEAD + element("table", attributes, inner.join(""));
}
