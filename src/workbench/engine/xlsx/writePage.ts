import type { HeaderFooter } from "../pageLayout";
import { PAPER_NUMBERS } from "../pageLayout";
import type { Sheet } from "../sheet";
import { element, escapeXml } from "./xml";

const POINTS_PER_INCH = 72;

/** Print options, margins, set-up, headers and footers. */
export function pageXml({ pageLayout: page }: Sheet): string {
  const inches = (points: number): number => Math.round((points / POINTS_PER_INCH) * 1e6) / 1e6;
  const options = {
    horizontalCentered: page.centerHorizontally || undefined,
    verticalCentered: page.centerVertically || undefined,
    headings: page.printHeadings || undefined,
    gridLines: page.printGridlines || undefined,
  };
  const hasOptions = Object.values(options).some((value) => value !== undefined);
  const fitted = page.scale === null;
  return [
    hasOptions ? element("printOptions", options) : "",
    element("pageMargins", {
      left: inches(page.leftMargin),
      right: inches(page.rightMargin),
      top: inches(page.topMargin),
      bottom: inches(page.bottomMargin),
      header: inches(page.headerMargin),
      footer: inches(page.footerMargin),
    }),
    element("pageSetup", {
      paperSize: PAPER_NUMBERS[page.paperSize],
      scale: fitted || page.scale === 100 ? undefined : page.scale,
      firstPageNumber: page.firstPageNumber === "" ? undefined : page.firstPageNumber,
      // Zero pages mean: as many as needed.
      fitToWidth: fitted ? (page.fitToWidth ?? 0) : undefined,
      fitToHeight: fitted ? (page.fitToHeight ?? 0) : undefined,
      pageOrder: page.printOrder === "OverThenDown" ? "overThenDown" : undefined,
      orientation: page.orientation.toLowerCase(),
      blackAndWhite: page.blackAndWhite || undefined,
      draft: page.draftMode || undefined,
      cellComments: { NoComments: undefined, EndSheet: "atEnd", InPlace: "asDisplayed" }[page.printComments],
      useFirstPageNumber: page.firstPageNumber === "" ? undefined : true,
      errors: { AsDisplayed: undefined, Blank: "blank", Dash: "dash", NotAvailable: "NA" }[page.printErrors],
    }),
    headersXml(page.headersFooters),
  ].join("");
}

function headersXml(all: Sheet["pageLayout"]["headersFooters"]): string {
  const first = all.state === "FirstAndDefault" || all.state === "FirstOddAndEven";
  const even = all.state === "OddAndEven" || all.state === "FirstOddAndEven";
  const main = even ? all.oddPages : all.defaultForAllPages;
  const parts = [
    part("oddHeader", main, "Header"),
    part("oddFooter", main, "Footer"),
    even ? part("evenHeader", all.evenPages, "Header") + part("evenFooter", all.evenPages, "Footer") : "",
    first ? part("firstHeader", all.firstPage, "Header") + part("firstFooter", all.firstPage, "Footer") : "",
  ].join("");
  if (parts === "") return "";
  return element(
    "headerFooter",
    { differentOddEven: even || undefined, differentFirst: first || undefined },
    parts,
  );
}

function part(name: string, texts: HeaderFooter, where: "Header" | "Footer"): string {
  const sections = (
    [
      ["&L", texts[`left${where}`]],
      ["&C", texts[`center${where}`]],
      ["&R", texts[`right${where}`]],
    ] as const
  )
    .filter(([, text]) => text !== "")
    .map(([code, text]) => code + text)
    .join("");
  return sections === "" ? "" : `<${name}>${escapeXml(sections)}</${name}>`;
}
