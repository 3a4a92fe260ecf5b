import type { PageSpec, SheetSpec } from "../../../core/workbook";
import { WorkbookSpecError } from "./specError";
import { attributes, stringContent } from "./xmlText";

const MILLIMETRES_PER_INCH = 25.4;
const PAPER_A4 = 9;
/** Excel's own distance of header and footer from the paper's edge, in inches. */
const HEADER_MARGIN = 0.3;
const MAX_HEADER = 255;
const LAST_COLUMN = 16_383;

/** Print options, margins, page set-up, header and footer, row breaks, in the order the format demands. */
export function pageXml(sheet: SheetSpec): string {
  const { page } = sheet;
  if (!page) return "";
  return (
    (page.centerHorizontally ? '<printOptions horizontalCentered="1"/>' : "") +
    marginsXml(page) +
    `<pageSetup${attributes({
      paperSize: PAPER_A4,
      orientation: page.orientation,
      fitToWidth: page.fitToWidth,
      fitToHeight: page.fitToHeight ?? 0,
    })}/>` +
    headerFooterXml(sheet.name, page) +
    rowBreaksXml(page)
  );
}

function marginsXml({ margins }: PageSpec): string {
  const inches = (millimetres: number) => Number((millimetres / MILLIMETRES_PER_INCH).toFixed(6));
  return `<pageMargins${attributes({
    left: inches(margins.left),
    right: inches(margins.right),
    top: inches(margins.top),
    bottom: inches(margins.bottom),
    header: HEADER_MARGIN,
    footer: HEADER_MARGIN,
  })}/>`;
}

function headerFooterXml(sheetName: string, page: PageSpec): string {
  const part = (name: string, text: string | undefined) => {
    if (text === undefined || text === "") return "";
    if (text.length > MAX_HEADER) {
      throw new WorkbookSpecError(`${name} has more than ${MAX_HEADER} characters`, sheetName);
    }
    return `<${name}>${stringContent(text)}</${name}>`;
  };
  const content = part("oddHeader", page.header) + part("oddFooter", page.footer);
  return content === "" ? "" : `<headerFooter>${content}</headerFooter>`;
}

/** A break stands before the row of the spec: the format counts the rows above it. */
function rowBreaksXml(page: PageSpec): string {
  const rows = [...new Set(page.rowBreaks)].filter((rowIndex) => rowIndex > 0).sort((a, b) => a - b);
  if (rows.length === 0) return "";
  const breaks = rows.map((rowIndex) => `<brk id="${rowIndex}" max="${LAST_COLUMN}" man="1"/>`);
  return `<rowBreaks count="${rows.length}" manualBreakCount="${rows.length}">${breaks.join("")}</rowBreaks>`;
}
