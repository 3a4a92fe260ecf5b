import type { HeaderFooter, HeadersFooters, Sheet } from "../../engine";
import type { HostClass } from "../context";
import type { HeaderFooterTarget } from "../targets";
import { flagArg, textArg, wordArg } from "./arg";

export const headerFooterGroupClass: HostClass<Sheet> = {
  get: {
    State: (sheet) => sheet.pageLayout.headersFooters.state,
    UseSheetMargins: (sheet) => sheet.pageLayout.headersFooters.useSheetMargins,
    UseSheetScale: (sheet) => sheet.pageLayout.headersFooters.useSheetScale,
  },
  set: {
    State: (sheet, value) =>
      changeGroup(sheet, {
        state: wordArg(value, ["Default", "FirstAndDefault", "OddAndEven", "FirstOddAndEven"]),
      }),
    UseSheetMargins: (sheet, value) => changeGroup(sheet, { useSheetMargins: flagArg(value) }),
    UseSheetScale: (sheet, value) => changeGroup(sheet, { useSheetScale: flagArg(value) }),
  },
  navigate: {
    DefaultForAllPages: (sheet, context) =>
      context.make("HeaderFooter", { sheet, page: "defaultForAllPages" }),
    FirstPage: (sheet, context) => context.make("HeaderFooter", { sheet, page: "firstPage" }),
    EvenPages: (sheet, context) => context.make("HeaderFooter", { sheet, page: "evenPages" }),
    OddPages: (sheet, context) => context.make("HeaderFooter", { sheet, page: "oddPages" }),
  },
};

function changeGroup(sheet: Sheet, patch: Partial<HeadersFooters>): void {
  const headersFooters = { ...sheet.pageLayout.headersFooters, ...patch };
  sheet.pageLayout = { ...sheet.pageLayout, headersFooters };
}

const PLACES = [
  "leftHeader",
  "centerHeader",
  "rightHeader",
  "leftFooter",
  "centerFooter",
  "rightFooter",
] as const;

export const headerFooterClass: HostClass<HeaderFooterTarget> = {
  get: Object.fromEntries(
    PLACES.map((place) => [
      place.charAt(0).toUpperCase() + place.slice(1),
      ({ sheet, page }: HeaderFooterTarget) => sheet.pageLayout.headersFooters[page][place],
    ]),
  ),
  set: Object.fromEntries(
    PLACES.map((place) => [
      place.charAt(0).toUpperCase() + place.slice(1),
      ({ sheet, page }: HeaderFooterTarget, value: unknown) => {
        const before: HeaderFooter = sheet.pageLayout.headersFooters[page];
        changeGroup(sheet, { [page]: { ...before, [place]: textArg(value) } });
      },
    ]),
  ),
};
