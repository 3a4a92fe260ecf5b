import {
  columnName,
  quoteSheetName,
  toAbsoluteAddress,
  type CellRange,
  type WorkbookSpec,
} from "../../../core/workbook";
import { formulaContent } from "./formulaText";
import { MAIN_NAMESPACE, RELATIONSHIP_NAMESPACE } from "./package";
import { WorkbookSpecError } from "./specError";
import { attributes, escapeText, XML_DECLARATION } from "./xmlText";

/** The calculation engine of Excel 2010, the oldest that the formulas are written for. */
const CALCULATION_ENGINE = 145_621;

/** The list of sheets, names and settings. `relationIds` are those of the sheets' parts, in order. */
export function workbookXml(spec: WorkbookSpec, relationIds: readonly string[]): string {
  const activeTab = spec.sheets.findIndex(({ name }) => name === spec.activeSheet);
  const firstVisible = spec.sheets.findIndex(({ visibility }) => (visibility ?? "visible") === "visible");
  const sheets = spec.sheets.map(({ name, visibility }, index) => {
    const state = visibility === "hidden" || visibility === "veryHidden" ? visibility : undefined;
    return `<sheet${attributes({ name, sheetId: index + 1, state, "r:id": relationIds[index] })}/>`;
  });
  const names = definedNames(spec);
  return (
    `${XML_DECLARATION}<workbook xmlns="${MAIN_NAMESPACE}" xmlns:r="${RELATIONSHIP_NAMESPACE}"><workbookPr/>` +
    // Excel has crashed on files without activeTab, so it is written even when it is 0.
    `<bookViews><workbookView${attributes({
      xWindow: 0,
      yWindow: 0,
      windowWidth: 28_800,
      windowHeight: 15_000,
      firstSheet: firstVisible,
      activeTab,
    })}/></bookViews>` +
    `<sheets>${sheets.join("")}</sheets>` +
    (names.length === 0 ? "" : `<definedNames>${names.join("")}</definedNames>`) +
    // The cached results are ours; a program that calculates must trust its own.
    `<calcPr calcId="${CALCULATION_ENGINE}" fullCalcOnLoad="1"/></workbook>`
  );
}

function definedNames(spec: WorkbookSpec): string[] {
  const names = spec.names.map(({ name, refersTo, sheet }) => {
    const localSheetId = sheet === undefined ? undefined : spec.sheets.findIndex((one) => one.name === sheet);
    const refuse = (problem: string) => new WorkbookSpecError(`name ${name}: ${problem}`, sheet ?? null);
    return `<definedName${attributes({ name, localSheetId })}>${formulaContent(refersTo, refuse)}</definedName>`;
  });
  for (const [localSheetId, { name: sheetName, page, autoFilter }] of spec.sheets.entries()) {
    const builtIn = (name: string, reference: string, hidden?: true) =>
      names.push(
        `<definedName${attributes({ name: `_xlnm.${name}`, localSheetId, hidden })}>${escapeText(reference)}</definedName>`,
      );
    const sheet = quoteSheetName(sheetName);
    if (autoFilter) builtIn("_FilterDatabase", `${sheet}!${absoluteRange(autoFilter)}`, true);
    if (page?.printArea) builtIn("Print_Area", `${sheet}!${absoluteRange(page.printArea)}`);
    const titles: string[] = [];
    if (page?.titleColumns) {
      const { first, last } = page.titleColumns;
      titles.push(`${sheet}!$${columnName(first)}:$${columnName(last)}`);
    }
    if (page?.titleRows) titles.push(`${sheet}!$${page.titleRows.first + 1}:$${page.titleRows.last + 1}`);
    if (titles.length > 0) builtIn("Print_Titles", titles.join(","));
  }
  return names;
}

function absoluteRange({ firstRow, firstColumn, lastRow, lastColumn }: CellRange): string {
  return `${toAbsoluteAddress(firstRow, firstColumn)}:${toAbsoluteAddress(lastRow, lastColumn)}`;
}
