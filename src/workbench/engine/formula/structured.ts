import type { Area } from "../area";
import { intersectAreas } from "../area";
import { tableBody, tableHeader, tableTotals } from "../table";
import type { Table } from "../table";
import { referenceText } from "./reference";
import { tokenize } from "./tokenize";

/** A table with the name of its sheet, as a formula needs it. */
export interface PlacedTable {
  readonly table: Table;
  readonly sheetName: string;
}

/**
 * Rewrites references into tables (`Sales[Amount]`, `Sales[[#Totals],[Amount]]`, `[@Amount]`) as plain addresses,
 * because the calculator does not read them. `row` is the formula's own row, `home` the table it stands in.
 * A reference that names no table or column becomes `#REF!`.
 */
export function structuredToA1(
  formula: string,
  findTable: (name: string) => PlacedTable | undefined,
  home: PlacedTable | undefined,
  row: number,
): string {
  return tokenize(formula)
    .map((token) => {
      if (token.kind === "name") {
        const placed = findTable(token.text);
        return placed ? areaText(placed, tableBody(placed.table)) : token.text;
      }
      if (token.kind !== "structured") return token.text;
      const bracket = token.text.indexOf("[");
      const name = token.text.slice(0, bracket);
      const placed = name ? findTable(name) : home;
      const area = placed && resolve(placed.table, token.text.slice(bracket + 1, -1), row);
      return placed && area ? areaText(placed, area) : "#REF!";
    })
    .join("");
}

function resolve(table: Table, inside: string, row: number): Area | null {
  let spec = inside.trim();
  let rows: Area = tableBody(table);
  if (spec === "") return rows;
  if (spec.startsWith("@")) {
    spec = spec.slice(1);
    rows = { ...table.area, firstRow: row, lastRow: row };
    if (spec === "") return rows;
  }
  const parts = spec.startsWith("[") ? splitParts(spec) : [spec];
  let columns = null as Area | null;
  let span = false;
  let wanted = null as Area | null;
  for (const part of parts) {
    if (part === ":") {
      span = true;
      continue;
    }
    if (part.startsWith("#")) {
      const piece = specialRows(table, part.toLowerCase(), row);
      if (!piece) return null;
      wanted = wanted ? { ...wanted, lastRow: piece.lastRow } : piece;
      continue;
    }
    const at = columnOf(table, part);
    if (at < 0) return null;
    const column = table.area.firstColumn + at;
    columns =
      span && columns
        ? { ...columns, lastColumn: column }
        : { ...table.area, firstColumn: column, lastColumn: column };
    span = false;
  }
  rows = wanted ?? rows;
  return columns ? intersectAreas(rows, columns) : rows;
}

function specialRows(table: Table, word: string, row: number): Area | null {
  switch (word) {
    case "#all":
      return table.area;
    case "#data":
      return tableBody(table);
    case "#headers":
      return tableHeader(table);
    case "#totals":
      return tableTotals(table);
    case "#this row":
      return { ...table.area, firstRow: row, lastRow: row };
    default:
      return null;
  }
}

function splitParts(spec: string): string[] {
  const parts: string[] = [];
  const pattern = /\[((?:'.|[^\]'])*)\]|:/g;
  for (const match of spec.matchAll(pattern)) parts.push(match[0] === ":" ? ":" : match[1]!.trim());
  return parts;
}

function columnOf(table: Table, text: string): number {
  const name = text.replace(/'(.)/g, "$1").toLowerCase();
  return table.columns.findIndex((column) => column.name.toLowerCase() === name);
}

function areaText(placed: PlacedTable, area: Area): string {
  const corner = (row: number, column: number) => ({ row, column, rowFixed: true, columnFixed: true });
  return referenceText({
    sheet: placed.sheetName,
    from: corner(area.firstRow, area.firstColumn),
    to: corner(area.lastRow, area.lastColumn),
  });
}
