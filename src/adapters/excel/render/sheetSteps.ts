import type { SheetSpec, WorkbookSpec } from "../../../core/workbook";
import type { Step } from "../steps";
import { cellSteps } from "./cells";
import { chartSteps } from "./charts";
import { closingSteps, gridSteps, viewSteps } from "./frame";
import { lookSteps } from "./looks";
import { pageSteps } from "./page";
import { conditionalFormatSteps, validationSteps } from "./rules";

/**
 * Everything that fills the spec's sheets, which are there and empty. Contents of all sheets come first, because
 * formulas, rules and charts lead from one to another; protection and hiding come last.
 */
export function sheetsSteps({ sheets, styles }: WorkbookSpec): Step[] {
  const of = (part: (sheet: SheetSpec) => Step[]): Step[] => sheets.flatMap(part);
  return [
    ...of((sheet) => cellSteps(sheet, styles)),
    ...of((sheet) => [
      ...gridSteps(sheet),
      ...lookSteps(sheet, styles),
      ...viewSteps(sheet),
      ...conditionalFormatSteps(sheet),
      ...validationSteps(sheet),
      ...pageSteps(sheet),
    ]),
    ...of(chartSteps),
  ];
}

export function closeSheetsSteps({ sheets }: WorkbookSpec): Step[] {
  return sheets.flatMap(closingSteps);
}
