import type { SheetSpec } from "../../../core/workbook";
import { formulaContent } from "./formulaText";
import { WorkbookSpecError } from "./specError";
import type { StyleTable } from "./styles";
import { rangeList } from "./validationXml";
import { attributes } from "./xmlText";

/** The sheet's conditional formats; the first of the spec has the highest priority. */
export function conditionalFormatsXml(sheet: SheetSpec, styles: StyleTable): string {
  return sheet.conditionalFormats
    .map((format, index) => {
      const ranges = rangeList(format.ranges);
      const formula = formulaContent(
        format.formula,
        (problem) => new WorkbookSpecError(`conditional format: ${problem}`, sheet.name, ranges),
      );
      const rule = attributes({
        type: "expression",
        dxfId: styles.differentialFormat(format.style),
        priority: index + 1,
        stopIfTrue: format.stopIfTrue ? true : undefined,
      });
      return (
        `<conditionalFormatting sqref="${ranges}">` +
        `<cfRule${rule}><formula>${formula}</formula></cfRule></conditionalFormatting>`
      );
    })
    .join("");
}
