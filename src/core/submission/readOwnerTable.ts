import type { Finding } from "../finding";
import { raise } from "../findingCatalogue";
import type { Measure, OrgUnit, OwnedIndicator, Plan } from "../model";
import { cleanText, foldCode, foldText } from "../reading";
import { measuresOf } from "../template/ownerSheet";
import { HEADER } from "../template/vocabulary";
import { cellInRow } from "../workbook";
import type { RowData, WorkbookData } from "../workbook";
import type { ReceivedCell } from "./submission";
import { columnOf, disputedColumn, formulaValueOf, textOf } from "./tables";
import type { FoundTable } from "./tables";

/** `Biểu 01a`: figures an office owns for other places. Place columns are found by the codes in their headers. */
export function readOwnerTable(
  table: FoundTable,
  workbook: WorkbookData,
  plan: Plan,
  office: OrgUnit,
  owned: readonly OwnedIndicator[],
  file: string,
): { figures: readonly ReceivedCell[]; findings: readonly Finding[] } {
  const sheet = table.sheet.name;
  const place = { file, orgUnit: office.code, sheet };
  const codeColumn = columnOf(table, HEADER.code)!;
  const wholeColumn = columnOf(table, HEADER.whole)!;
  const measureColumn = columnOf(table, HEADER.measure);
  const columnOfPlace = new Map<string, number>();
  for (const orgUnit of plan.orgUnits) {
    const column = table.columns.get(foldText(orgUnit.code)) ?? table.columns.get(foldText(orgUnit.name));
    if (column !== undefined) columnOfPlace.set(orgUnit.code, column);
  }
  const findings: Finding[] = [];
  const wantedPlaces = new Set(owned.flatMap(({ places }) => places.map((orgUnit) => orgUnit.code)));
  for (const code of wantedPlaces) {
    if (columnOfPlace.has(code)) continue;
    findings.push(
      raise("structure.column-missing", { ...place, rowIndex: table.headerRow }, { column: code }),
    );
  }
  const figureColumns = [wholeColumn, ...columnOfPlace.values()];
  const values = (row: RowData) =>
    figureColumns.map((column) => cleanText(textOf(cellInRow(row, column)))).join("\u0000");
  const rows = new Map<string, RowData>();
  for (const row of table.rows) {
    const code = foldCode(textOf(cellInRow(row, codeColumn)));
    const at = { ...place, rowIndex: row.rowIndex, columnIndex: codeColumn };
    if (!owned.some((entry) => foldCode(entry.indicator.code) === code)) {
      // Signatures and remarks below the table carry no figure; they are not rows.
      const hasFigure = figureColumns.some((column) => cellInRow(row, column)?.kind === "number");
      if (hasFigure) {
        findings.push(
          raise("structure.row-unknown", at, { text: cleanText(textOf(cellInRow(row, codeColumn))) }),
        );
      }
      continue;
    }
    const measureText =
      measureColumn === null ? HEADER.actual : cleanText(textOf(cellInRow(row, measureColumn)));
    const key = `${code}|${foldText(measureText)}`;
    const first = rows.get(key);
    if (first === undefined) rows.set(key, row);
    else if (values(first) !== values(row)) {
      const params = { indicator: code, otherRow: first.rowIndex + 1 };
      findings.push(raise("structure.row-duplicated", { ...at, indicator: code }, params));
    }
  }
  const disputed = new Set<string>();
  const headers = [
    ["whole", HEADER.whole] as const,
    ...[...wantedPlaces].map((code) => [code, code] as const),
  ];
  for (const [target, header] of headers) {
    const columnIndex = disputedColumn(table, header, rows.values());
    if (columnIndex === null) continue;
    disputed.add(target);
    const at = { ...place, rowIndex: table.headerRow, columnIndex };
    findings.push(raise("structure.column-repeated", at, { column: header }));
  }
  const figures: ReceivedCell[] = [];
  for (const { indicator, places } of owned) {
    for (const header of measuresOf(indicator)) {
      const row = rows.get(`${foldCode(indicator.code)}|${foldText(header)}`);
      if (row === undefined) {
        const params = { indicator: indicator.code, name: indicator.name };
        findings.push(raise("structure.row-missing", { ...place, indicator: indicator.code }, params));
        continue;
      }
      const measure: Measure = header === HEADER.actual ? "actual" : "estimate";
      const targets = [
        ["whole", wholeColumn] as const,
        ...places.map((entry) => [entry.code, columnOfPlace.get(entry.code)] as const),
      ];
      for (const [target, columnIndex] of targets) {
        if (columnIndex === undefined || disputed.has(target)) continue;
        const cell = cellInRow(row, columnIndex);
        figures.push({
          indicator: indicator.code,
          measure,
          place: target,
          role: "entry",
          cell,
          style: cell && workbook.styles[cell.style],
          formulaValue: formulaValueOf(table.sheet, cell),
          location: { sheet, rowIndex: row.rowIndex, columnIndex },
        });
      }
    }
  }
  return { figures, findings };
}
