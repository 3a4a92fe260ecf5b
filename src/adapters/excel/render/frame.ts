import { columnName, quoteSheetName, toAddress, toRangeAddress } from "../../../core/workbook";
import type { LinkSpec, ProtectionSpec, SheetSpec, TableSpec } from "../../../core/workbook";
import { step } from "../steps";
import type { Step } from "../steps";

/** Digit width and padding of a column in Calibri 11 at 96 dpi, and points of a pixel there. */
const DIGIT_PIXELS = 7;
const PADDING_PIXELS = 5;
const POINTS_PER_PIXEL = 0.75;

const DEFAULT_TABLE_STYLE = "TableStyleLight1";

/**
 * Points of a column that shows so many characters: 8.43 characters are 64 pixels are 48 points. Where the
 * workbook's normal font is not Calibri 11 Excel shows the same points as another number of characters.
 */
export function columnPoints(characters: number): number {
  const pixels =
    characters < 1
      ? characters * (DIGIT_PIXELS + PADDING_PIXELS)
      : characters * DIGIT_PIXELS + PADDING_PIXELS;
  return Math.round(pixels) * POINTS_PER_PIXEL;
}

/** Columns, rows, merges and links. Links come before looks, because Excel gives linked cells a look of its own. */
export function gridSteps(sheet: SheetSpec): Step[] {
  return [...columnSteps(sheet), ...rowSteps(sheet), ...mergeSteps(sheet), ...linkSteps(sheet)];
}

function columnSteps({ name, columns }: SheetSpec): Step[] {
  const steps: Step[] = [];
  for (const [first, last, column] of equalRuns(columns, (one) => `${one.width} ${one.hidden ?? false}`)) {
    const address = `${columnName(first)}:${columnName(last)}`;
    steps.push(
      onRange(name, address, (range) => void (range.format.columnWidth = columnPoints(column.width))),
    );
    if (column.hidden) steps.push(onRange(name, address, (range) => void (range.columnHidden = true)));
  }
  return steps;
}

function rowSteps({ name, rowHeights, hiddenRows }: SheetSpec): Step[] {
  const heights = [...rowHeights].sort((a, b) => a.rowIndex - b.rowIndex);
  const steps: Step[] = [];
  for (let from = 0; from < heights.length;) {
    let to = from;
    const { rowIndex, height } = heights[from]!;
    while (heights[to + 1]?.height === height && heights[to + 1]?.rowIndex === heights[to]!.rowIndex + 1)
      to += 1;
    steps.push(
      onRange(
        name,
        `${rowIndex + 1}:${heights[to]!.rowIndex + 1}`,
        (range) => void (range.format.rowHeight = height),
      ),
    );
    from = to + 1;
  }
  for (const rowIndex of hiddenRows ?? []) {
    steps.push(onRange(name, `${rowIndex + 1}:${rowIndex + 1}`, (range) => void (range.rowHidden = true)));
  }
  return steps;
}

function mergeSteps({ name, merges }: SheetSpec): Step[] {
  return merges.map((merge) => onRange(name, toRangeAddress(merge), (range) => range.merge(false)));
}

function linkSteps({ name, cells }: SheetSpec): Step[] {
  return cells.flatMap(({ rowIndex, columnIndex, link }) =>
    link === undefined
      ? []
      : [
          onRange(
            name,
            toAddress(rowIndex, columnIndex),
            (range) => void (range.hyperlink = hyperlinkOf(link)),
          ),
        ],
  );
}

function hyperlinkOf(link: LinkSpec): Excel.RangeHyperlink {
  return link.kind === "url"
    ? { address: link.url }
    : { documentReference: `${quoteSheetName(link.sheet)}!${link.address}` };
}

/** What belongs to the sheet as a whole and does not stop later writing: tab, grid lines, frozen part, filters, tables. */
export function viewSteps(sheet: SheetSpec): Step[] {
  const { name, tabColor, showGridLines, freeze, autoFilter } = sheet;
  const steps: Step[] = [];
  const onSheet = (act: (worksheet: Excel.Worksheet) => void) =>
    void steps.push(step((context) => act(context.workbook.worksheets.getItem(name))));
  if (tabColor !== undefined) onSheet((worksheet) => void (worksheet.tabColor = `#${tabColor}`));
  if (showGridLines === false) onSheet((worksheet) => void (worksheet.showGridlines = false));
  if (freeze && (freeze.rows > 0 || freeze.columns > 0)) onSheet((worksheet) => freezeAt(worksheet, freeze));
  if (autoFilter) onSheet((worksheet) => void worksheet.autoFilter.apply(toRangeAddress(autoFilter)));
  for (const table of sheet.tables ?? []) onSheet((worksheet) => addTable(worksheet, table));
  return steps;
}

function freezeAt(
  { freezePanes }: Excel.Worksheet,
  { rows, columns }: { rows: number; columns: number },
): void {
  if (columns === 0) freezePanes.freezeRows(rows);
  else if (rows === 0) freezePanes.freezeColumns(columns);
  else
    freezePanes.freezeAt(
      toRangeAddress({ firstRow: 0, firstColumn: 0, lastRow: rows - 1, lastColumn: columns - 1 }),
    );
}

function addTable(worksheet: Excel.Worksheet, { name, range, styleName, showFilter }: TableSpec): void {
  const table = worksheet.tables.add(toRangeAddress(range), true);
  table.name = name;
  table.style = styleName ?? DEFAULT_TABLE_STYLE;
  if (showFilter === false) table.showFilterButton = false;
}

/** Last of all: from here on only unlocked cells can be written. No password. */
export function closingSteps({ name, protection, visibility }: SheetSpec): Step[] {
  const steps: Step[] = [];
  if (protection)
    steps.push(
      step(({ workbook }) => workbook.worksheets.getItem(name).protection.protect(optionsOf(protection))),
    );
  const state = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;
  steps.push(
    step(
      ({ workbook }) => void (workbook.worksheets.getItem(name).visibility = state[visibility ?? "visible"]),
    ),
  );
  return steps;
}

function optionsOf(protection: ProtectionSpec): Excel.WorksheetProtectionOptions {
  return {
    allowFormatCells: protection.allowFormatCells ?? false,
    allowFormatColumns: protection.allowFormatColumns ?? false,
    allowFormatRows: protection.allowFormatRows ?? false,
    allowInsertRows: protection.allowInsertRows ?? false,
    allowSort: protection.allowSort ?? false,
    allowAutoFilter: protection.allowAutoFilter ?? false,
  };
}

function onRange(sheetName: string, address: string, act: (range: Excel.Range) => void): Step {
  return step((context) => act(context.workbook.worksheets.getItem(sheetName).getRange(address)));
}

/** First and last index of each run of equal items, with the item. */
function equalRuns<T>(items: readonly T[], keyOf: (item: T) => string): (readonly [number, number, T])[] {
  const runs: [number, number, T][] = [];
  for (const [index, item] of items.entries()) {
    const last = runs.at(-1);
    if (last !== undefined && keyOf(last[2]) === keyOf(item)) last[1] = index;
    else runs.push([index, index, item]);
  }
  return runs;
}
