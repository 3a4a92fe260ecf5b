import { newPageLayout, PAPER_NUMBERS } from "../pageLayout";
import type { HeaderFooter, PageLayout } from "../pageLayout";
import type { Sheet } from "../sheet";
import type { XmlElement } from "./xml";
import { child, childrenOf, flagAttribute, numberAttribute } from "./xml";

/** Print set-up of a sheet part. */
export function readPage(sheet: Sheet, root: XmlElement): void {
  const points = (name: string, fallback: number): number => {
    const inches = numberAttribute(child(root, "pageMargins"), name);
    return inches === null ? fallback : Math.round(inches * 72 * 1e4) / 1e4;
  };
  const base = newPageLayout();
  const setup = child(root, "pageSetup");
  const options = child(root, "printOptions");
  const fit = flagAttribute(child(child(root, "sheetPr"), "pageSetUpPr"), "fitToPage");
  const pages = (name: string): number | null => {
    const count = numberAttribute(setup, name) ?? 1;
    return count === 0 ? null : count;
  };
  const paper = numberAttribute(setup, "paperSize");
  const layout: PageLayout = {
    ...base,
    orientation: setup?.attributes.orientation === "landscape" ? "Landscape" : "Portrait",
    paperSize: Object.entries(PAPER_NUMBERS).find(([, number]) => number === paper)?.[0] ?? base.paperSize,
    leftMargin: points("left", base.leftMargin),
    rightMargin: points("right", base.rightMargin),
    topMargin: points("top", base.topMargin),
    bottomMargin: points("bottom", base.bottomMargin),
    headerMargin: points("header", base.headerMargin),
    footerMargin: points("footer", base.footerMargin),
    centerHorizontally: flagAttribute(options, "horizontalCentered"),
    centerVertically: flagAttribute(options, "verticalCentered"),
    printGridlines: flagAttribute(options, "gridLines"),
    printHeadings: flagAttribute(options, "headings"),
    blackAndWhite: flagAttribute(setup, "blackAndWhite"),
    draftMode: flagAttribute(setup, "draft"),
    printOrder: setup?.attributes.pageOrder === "overThenDown" ? "OverThenDown" : "DownThenOver",
    firstPageNumber: flagAttribute(setup, "useFirstPageNumber")
      ? (numberAttribute(setup, "firstPageNumber") ?? "")
      : "",
    scale: fit ? null : (numberAttribute(setup, "scale") ?? 100),
    fitToWidth: fit ? pages("fitToWidth") : null,
    fitToHeight: fit ? pages("fitToHeight") : null,
    headersFooters: readHeaders(child(root, "headerFooter"), base.headersFooters),
  };
  sheet.pageLayout = layout;
  const breaks = (name: string): number[] =>
    childrenOf(child(root, name), "brk").map((one) => numberAttribute(one, "id") ?? 0);
  sheet.rowBreaks = breaks("rowBreaks");
  sheet.columnBreaks = breaks("colBreaks");
}

function readHeaders(
  one: XmlElement | undefined,
  base: PageLayout["headersFooters"],
): PageLayout["headersFooters"] {
  if (!one) return base;
  const even = flagAttribute(one, "differentOddEven");
  const first = flagAttribute(one, "differentFirst");
  const pair = (prefix: string): HeaderFooter => {
    const header = sections(child(one, `${prefix}Header`)?.text ?? "");
    const footer = sections(child(one, `${prefix}Footer`)?.text ?? "");
    return {
      leftHeader: header.L,
      centerHeader: header.C,
      rightHeader: header.R,
      leftFooter: footer.L,
      centerFooter: footer.C,
      rightFooter: footer.R,
    };
  };
  return {
    ...base,
    state: even ? (first ? "FirstOddAndEven" : "OddAndEven") : first ? "FirstAndDefault" : "Default",
    defaultForAllPages: pair("odd"),
    oddPages: pair("odd"),
    evenPages: pair("even"),
    firstPage: pair("first"),
  };
}

function sections(text: string): { L: string; C: string; R: string } {
  const parts = { L: "", C: "", R: "" };
  const split = text.split(/&([LCR])/);
  if (split[0]) parts.C = split[0];
  for (let index = 1; index < split.length; index += 2) parts[split[index] as "L"] = split[index + 1] ?? "";
  return parts;
}
