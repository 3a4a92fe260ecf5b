import { columnName, toRangeAddress } from "../../../core/workbook";
import type { PageSpec, SheetSpec } from "../../../core/workbook";
import { step } from "../steps";
import type { Step } from "../steps";

/** Excel's own distance of header and footer from the paper's edge: 0.3 inches, in centimetres. */
const HEADER_MARGIN = 0.762;

/** Print set-up: A4, margins, fit to pages, repeated rows, breaks. */
export function pageSteps({ name, page }: SheetSpec): Step[] {
  if (!page) return [];
  const whole = step((context) => setUp(context.workbook.worksheets.getItem(name).pageLayout, page), 3_000);
  const breaks = [...new Set(page.rowBreaks)]
    .filter((rowIndex) => rowIndex > 0)
    .map((rowIndex) =>
      // A break stands above the cell it is given.
      step(
        (context) =>
          void context.workbook.worksheets.getItem(name).horizontalPageBreaks.add(`A${rowIndex + 1}`),
      ),
    );
  return [whole, ...breaks];
}

function setUp(layout: Excel.PageLayout, page: PageSpec): void {
  layout.orientation = page.orientation === "landscape" ? "Landscape" : "Portrait";
  layout.paperSize = "A4";
  const { top, bottom, left, right } = page.margins;
  layout.setPrintMargins("Centimeters", {
    top: top / 10,
    bottom: bottom / 10,
    left: left / 10,
    right: right / 10,
    header: HEADER_MARGIN,
    footer: HEADER_MARGIN,
  });
  layout.zoom = {
    horizontalFitToPages: page.fitToWidth,
    ...(page.fitToHeight === undefined ? {} : { verticalFitToPages: page.fitToHeight }),
  };
  layout.centerHorizontally = page.centerHorizontally ?? false;
  const every = layout.headersFooters.defaultForAllPages;
  const header = sectionsOf(page.header ?? "");
  const footer = sectionsOf(page.footer ?? "");
  every.leftHeader = header.L;
  every.centerHeader = header.C;
  every.rightHeader = header.R;
  every.leftFooter = footer.L;
  every.centerFooter = footer.C;
  every.rightFooter = footer.R;
  if (page.printArea) layout.setPrintArea(toRangeAddress(page.printArea));
  if (page.titleRows) layout.setPrintTitleRows(`$${page.titleRows.first + 1}:$${page.titleRows.last + 1}`);
  if (page.titleColumns) {
    layout.setPrintTitleColumns(
      `$${columnName(page.titleColumns.first)}:$${columnName(page.titleColumns.last)}`,
    );
  }
}

/**
 * The three parts of a header or footer code: `&L`, `&C` and `&R` begin one, text before any of them stands in the
 * middle, `&&` is an ampersand. Source: ECMA-376 part 1, 18.3.1.46.
 */
export function sectionsOf(code: string): Readonly<Record<"L" | "C" | "R", string>> {
  const sections = { L: "", C: "", R: "" };
  let current: keyof typeof sections = "C";
  for (const [token] of code.matchAll(/&[LCR]|&[^]|[^&]+|&$/g)) {
    if (token === "&L" || token === "&C" || token === "&R") current = token.charAt(1) as typeof current;
    else sections[current] += token;
  }
  return sections;
}
