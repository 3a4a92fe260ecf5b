import { columnName, quoteSheetName, toAddress } from "../../../core/workbook";
import { addChart } from "../render/charts";
import { columnPoints } from "../render/frame";
import { step } from "../steps";
import type { Step } from "../steps";
import { layOutAs, withoutSheet } from "./copyDetails";
import type { CopyDetails, CopySizes } from "./copyDetails";
import type { ReplacedSheet } from "./record";

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/**
 * Fills an emptied sheet from its copy: cells with looks, rules, merges and links are copied; sizes, frozen part,
 * print set-up, filter and tables are set again; charts of ours are drawn again; protection comes last.
 */
export function bringBackSteps(replaced: ReplacedSheet, copy: CopyDetails, sizes: CopySizes): Step[] {
  const { name } = replaced;
  const on = (act: (worksheet: Excel.Worksheet) => void, length = 0): Step =>
    step(({ workbook }) => act(workbook.worksheets.getItem(name)), length);
  return [
    ...contentSteps(replaced, copy),
    ...ownFormulaSteps(replaced, sizes, on),
    ...sizeSteps(copy, sizes, on),
    on((worksheet) => {
      worksheet.tabColor = copy.sheet.tabColor;
      worksheet.showGridlines = copy.sheet.showGridlines;
      freezeAs(worksheet, copy);
      layOutAs(worksheet.pageLayout, copy);
      for (const { rowIndex } of copy.breaks.items) worksheet.horizontalPageBreaks.add(`A${rowIndex + 1}`);
      if (!copy.filter.isNullObject) worksheet.autoFilter.apply(withoutSheet(copy.filter.address));
      for (const [index, from] of copy.tables.items.entries()) {
        const table = worksheet.tables.add(withoutSheet(sizes.tableRanges[index]!.address), true);
        table.name = replaced.tables[index] ?? from.name;
        table.style = from.style;
        table.showFilterButton = from.showFilterButton;
      }
    }, 6_000),
    ...replaced.charts.map((chart, index) => step((context) => addChart(context, name, chart, index), 4_000)),
  ];
}

/** Protection and visibility, after every sheet has its content back. */
export function closeAgainSteps({ name, visibility }: ReplacedSheet, { protection }: CopyDetails): Step[] {
  return [
    step(({ workbook }) => {
      const worksheet = workbook.worksheets.getItem(name);
      if (protection.protected) worksheet.protection.protect(protection.options);
      worksheet.visibility = visibility;
    }),
  ];
}

type OnSheet = (act: (worksheet: Excel.Worksheet) => void, length?: number) => Step;

function contentSteps({ name, copy: copyName }: ReplacedSheet, { used }: CopyDetails): Step[] {
  if (used.isNullObject) return [];
  const address = withoutSheet(used.address);
  return [
    step(({ workbook }) => {
      const from = workbook.worksheets.getItem(copyName).getRange(address);
      workbook.worksheets.getItem(name).getRange(address).copyFrom(from, "All");
    }, 1_000),
  ];
}

/** Formulas that name their own sheet name the copy now. One in a text cell must not meet the text format. */
function ownFormulaSteps({ name, copy }: ReplacedSheet, { formulas }: CopySizes, on: OnSheet): Step[] {
  const toCopy = new RegExp(`'?${copy}'?!`, "g");
  const steps: Step[] = [];
  for (const area of formulas === null || formulas.isNullObject ? [] : formulas.items) {
    for (const [r, row] of area.formulas.entries()) {
      for (const [c, formula] of (row as readonly unknown[]).entries()) {
        if (typeof formula !== "string" || formula.search(toCopy) < 0) continue;
        const own = formula.replace(toCopy, `${quoteSheetName(name)}!`);
        const address = toAddress(area.rowIndex + r, area.columnIndex + c);
        const format = (area.numberFormat as readonly (readonly string[])[])[r]![c]!;
        steps.push(
          on((worksheet) => {
            const cell = worksheet.getRange(address);
            if (format === "@") cell.numberFormat = [["General"]];
            cell.formulas = [[own]];
            if (format === "@") cell.numberFormat = [[format]];
          }, own.length),
        );
      }
    }
  }
  return steps;
}

function sizeSteps({ sheet }: CopyDetails, { columns, rows }: CopySizes, on: OnSheet): Step[] {
  const steps: Step[] = [];
  const standardWidth = columnPoints(sheet.standardWidth);
  for (const [index, { columnHidden, format }] of (columns?.value ?? []).entries()) {
    const width = format?.columnWidth;
    const address = `${columnName(index)}:${columnName(index)}`;
    // A hidden column may tell a width of 0; it keeps the one it has.
    if (width !== undefined && width > 0 && width !== standardWidth) {
      steps.push(on((worksheet) => void (worksheet.getRange(address).format.columnWidth = width)));
    }
    if (columnHidden) steps.push(on((worksheet) => void (worksheet.getRange(address).columnHidden = true)));
  }
  for (const [index, { rowHidden, format }] of (rows?.value ?? []).entries()) {
    const height = format?.rowHeight;
    const address = `${index + 1}:${index + 1}`;
    if (height !== undefined && height > 0 && height !== sheet.standardHeight) {
      steps.push(on((worksheet) => void (worksheet.getRange(address).format.rowHeight = height)));
    }
    if (rowHidden) steps.push(on((worksheet) => void (worksheet.getRange(address).rowHidden = true)));
  }
  return steps;
}

function freezeAs({ freezePanes }: Excel.Worksheet, { frozen }: CopyDetails): void {
  if (frozen.isNullObject) return;
  const { rowCount, columnCount } = frozen;
  if (columnCount >= LAST_COLUMN) freezePanes.freezeRows(rowCount);
  else if (rowCount >= LAST_ROW) freezePanes.freezeColumns(columnCount);
  else freezePanes.freezeAt(`A1:${columnName(columnCount - 1)}${rowCount}`);
}
