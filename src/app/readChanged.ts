import { foldText } from "../core/reading";
import { SHEET } from "../core/template";
import type { CellData, SheetData, WorkbookData } from "../core/workbook";
import type { OpenWorkbookPort, WorkbookChange } from "../ports";

const FORMS: ReadonlySet<string> = new Set(
  Object.values(SHEET)
    .filter((name) => name !== SHEET.stamp)
    .map(foldText),
);

/** Whether a change touches nothing but sheets of forms: then the plan, the stamp and the summary are as they were. */
export function isOfFormsOnly(change: WorkbookChange): boolean {
  return change !== null && change.every(({ sheet }) => FORMS.has(foldText(sheet)));
}

/**
 * The open workbook after a change: only the changed sheets are read again, and those with formulas, whose results may
 * have followed. Null when sheets came, went or were renamed meanwhile, so that all is to be read.
 */
export async function readChanged(
  before: WorkbookData,
  change: WorkbookChange,
  workbook: Pick<OpenWorkbookPort, "readSheets">,
): Promise<WorkbookData | null> {
  if (change === null) return null;
  const changed = new Set(change.map(({ sheet }) => sheet));
  const names = before.sheets
    .filter((sheet) => changed.has(sheet.name) || hasFormulas(sheet))
    .map(({ name }) => name);
  if ([...changed].some((name) => !names.includes(name))) return null;
  const after = await workbook.readSheets(names);
  return after.sheets.length === names.length ? withSheets(before, after) : null;
}

/** `before` with the sheets of `after` in their places; looks that are known keep their number. */
function withSheets(before: WorkbookData, after: WorkbookData): WorkbookData {
  const styles = [...before.styles];
  const keyOf = (index: number, list: WorkbookData["styles"]) => JSON.stringify(list[index]);
  const known = new Map(styles.map((_, index) => [keyOf(index, styles), index]));
  const numbers = after.styles.map((style, index) => {
    const key = keyOf(index, after.styles);
    const number = known.get(key) ?? styles.push(style) - 1;
    known.set(key, number);
    return number;
  });
  const restyled = (cell: CellData): CellData => ({ ...cell, style: numbers[cell.style] ?? 0 });
  const read = new Map(
    after.sheets.map((sheet) => [
      sheet.name,
      { ...sheet, rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map(restyled) })) },
    ]),
  );
  return { ...before, styles, sheets: before.sheets.map((sheet) => read.get(sheet.name) ?? sheet) };
}

function hasFormulas(sheet: SheetData): boolean {
  return sheet.rows.some(({ cells }) => cells.some(({ formula }) => formula !== undefined));
}
