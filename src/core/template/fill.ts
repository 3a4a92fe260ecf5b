import { heightFor } from "../workbook";
import type { CellSpec, SheetSpec, WorkbookSpec } from "../workbook";
import { HEADER, SHEET } from "./vocabulary";

/** What is typed into a unit workbook, by the codes and headers it prints. */
export interface TypedEntries {
  readonly actual: ReadonlyMap<string, number | string>;
  readonly estimate: ReadonlyMap<string, number | string>;
  readonly explanations: ReadonlyMap<string, string>;
  /** Label of `Bìa` → entry. */
  readonly cover: ReadonlyMap<string, number | string>;
  /** Name header of a list (`Họ và tên`…) → its rows, by header. */
  readonly lists: ReadonlyMap<string, readonly ReadonlyMap<string, string>[]>;
  readonly assessments: ReadonlyMap<string, string>;
}

const LIST_SHEET: Readonly<Record<string, string>> = {
  [HEADER.campaignName]: SHEET.movements,
  [HEADER.collectiveName]: SHEET.commendations,
  [HEADER.personName]: SHEET.commendations,
  [HEADER.householdName]: SHEET.commendations,
  [HEADER.summary]: SHEET.publicity,
};

/**
 * A unit workbook with entries typed in, for samples and demonstrations. Formulas lose their cached results, which would
 * be those of the blank form; every spreadsheet program works them out when it opens the file.
 */
export function fillUnitWorkbook(spec: WorkbookSpec, entries: TypedEntries): WorkbookSpec {
  return {
    ...spec,
    sheets: spec.sheets.map((sheet) => {
      const changes = changesOf(sheet, entries);
      const cells = sheet.cells.map((cell): CellSpec => {
        const value = changes.get(`${cell.rowIndex}|${cell.columnIndex}`);
        if (value !== undefined && cell.formula === undefined) return { ...cell, value };
        return cell.formula === undefined ? cell : { ...cell, value: null };
      });
      return { ...sheet, cells, rowHeights: fitted(sheet, changes) };
    }),
  };
}

/** Rows grow with the texts typed in them, as a spreadsheet program does while one types. */
function fitted(sheet: SheetSpec, changes: Changes): SheetSpec["rowHeights"] {
  const needed = new Map<number, number>();
  for (const [key, value] of changes) {
    const [rowIndex, columnIndex] = key.split("|").map(Number) as [number, number];
    if (typeof value !== "string") continue;
    const height = heightFor(value, (sheet.columns[columnIndex]?.width ?? 10) - 3);
    needed.set(rowIndex, Math.max(height, needed.get(rowIndex) ?? 0));
  }
  return sheet.rowHeights.map((row) => ({
    ...row,
    height: Math.max(row.height, needed.get(row.rowIndex) ?? 0),
  }));
}

type Changes = Map<string, number | string>;

function changesOf(sheet: SheetSpec, entries: TypedEntries): Changes {
  const changes: Changes = new Map();
  const texts = new Map(
    sheet.cells.filter((cell) => typeof cell.value === "string").map((cell) => [cell, cell.value as string]),
  );
  if (sheet.name === SHEET.cover) {
    for (const [cell, text] of texts) {
      const value = entries.cover.get(text);
      if (value !== undefined) changes.set(`${cell.rowIndex}|${cell.columnIndex + 1}`, value);
    }
  }
  const byCode = (column: string, codeHeader: string, values: ReadonlyMap<string, number | string>) => {
    const header = [...texts].find(([, text]) => text === column)?.[0];
    const code =
      header &&
      [...texts].find(([cell, text]) => text === codeHeader && cell.rowIndex === header.rowIndex)?.[0];
    if (!header || !code) return;
    for (const [cell, text] of texts) {
      const value =
        cell.columnIndex === code.columnIndex && cell.rowIndex > header.rowIndex
          ? values.get(text)
          : undefined;
      if (value !== undefined) changes.set(`${cell.rowIndex}|${header.columnIndex}`, value);
    }
  };
  if (sheet.name === SHEET.indicators) {
    byCode(HEADER.actual, HEADER.code, entries.actual);
    byCode(HEADER.estimate, HEADER.code, entries.estimate);
    byCode(HEADER.explanation, HEADER.code, entries.explanations);
  }
  if (sheet.name === SHEET.assessment) byCode(HEADER.content, HEADER.code, entries.assessments);
  for (const [nameHeader, rows] of entries.lists) {
    if (LIST_SHEET[nameHeader] !== sheet.name) continue;
    const anchor = [...texts].find(([, text]) => text === nameHeader)?.[0];
    if (anchor === undefined) continue;
    const columns = new Map(
      [...texts]
        .filter(([cell]) => cell.rowIndex === anchor.rowIndex)
        .map(([cell, text]) => [text, cell.columnIndex]),
    );
    rows.forEach((row, index) => {
      for (const [header, value] of row) {
        const column = columns.get(header);
        if (column !== undefined) changes.set(`${anchor.rowIndex + 1 + index}|${column}`, value);
      }
    });
  }
  return changes;
}
