import { containsCell, putStyle, refuse, sameArea, styleAt, patchStyle, writeBlock } from "../../engine";
import type { Hyperlink } from "../../engine";
import type { HostContext } from "../context";
import type { CellsTarget } from "../targets";
import { optionalText, recordArg } from "./arg";
import { areaOfRange } from "./cells";

/** The link of a range's first cell, as Office.js describes it; null when it has none. */
export function readHyperlink(target: CellsTarget): unknown {
  const area = areaOfRange(target);
  const link = target.part.sheet.hyperlinks.find((one) =>
    containsCell(one.area, area.firstRow, area.firstColumn),
  );
  return (
    link && {
      address: link.address ?? null,
      documentReference: link.documentReference ?? null,
      screenTip: link.screenTip ?? "",
    }
  );
}

/** Links a range, with Excel's look of a link; `textToDisplay` becomes the first cell's text. */
export function writeHyperlink(target: CellsTarget, value: unknown, context: HostContext): void {
  const { sheet } = target.part;
  const area = areaOfRange(target);
  if (sheet.protection && !sheet.protection.options.allowInsertHyperlinks) refuse("AccessDenied", sheet.name);
  const record = recordArg(value);
  const address = optionalText(record.address);
  const documentReference = optionalText(record.documentReference);
  const screenTip = optionalText(record.screenTip);
  if (!address && !documentReference) refuse("InvalidArgument", "a link needs an address or a place");
  const link: Hyperlink = {
    area,
    ...(address ? { address } : {}),
    ...(documentReference ? { documentReference } : {}),
    ...(screenTip ? { screenTip } : {}),
  };
  const text = optionalText(record.textToDisplay);
  const first = { ...area, lastRow: area.firstRow, lastColumn: area.firstColumn };
  if (text !== null) writeBlock(context.book, sheet, first, [[`'${text}`]]);
  sheet.hyperlinks = [...sheet.hyperlinks.filter((one) => !sameArea(one.area, area)), link];
  for (let row = area.firstRow; row <= area.lastRow; row += 1) {
    for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
      const style = patchStyle(styleAt(sheet, row, column), { fontColor: "#0563C1", underline: "Single" });
      putStyle(context.book, sheet, row, column, style);
    }
  }
}
