import { MAXIMUM_DECIMALS, officeStyles } from "../../workbook";
import type { PageSpec, StyleSpec } from "../../workbook";

/** The office's styles, and those that only a plan workbook needs. */
export function planStyles(): Readonly<Record<string, StyleSpec>> {
  const styles = officeStyles();
  return {
    ...styles,
    planYear: { ...styles["center"], numberFormat: "0" },
    planAbsent: { ...styles["center"], fillColor: "E3E6E8" },
    planLeft: { ...styles["text"], horizontal: "left", numberFormat: "General" },
    planLeftDate: { ...styles["text"], horizontal: "left", numberFormat: "dd/mm/yyyy" },
    planTitle: { ...styles["plain"], italic: true },
    planEffective: { ...styles["plain"], horizontal: "left", numberFormat: "dd/mm/yyyy" },
    planBanner: { ...styles["banner"], horizontal: "left" },
    planTarget: { ...styles["center"], wrap: true },
  };
}

/** Style of a number that shows all its digits. */
export function numberStyle(value: number): string {
  const [, fraction = ""] = String(value).split(".");
  return `number${Math.min(fraction.length, MAXIMUM_DECIMALS)}`;
}

export const SAMPLE_BANNER = "SỐ LIỆU MẪU – KHÔNG PHẢI CHỈ TIÊU ĐƯỢC GIAO";

/** A4 landscape, the header row on every page; a sample says so on top of each. */
export function planPage(headerRow: number, isSample: boolean, pagesAcross = 1): PageSpec {
  return {
    orientation: "landscape",
    margins: { top: 20, bottom: 20, left: 30, right: 15 },
    fitToWidth: pagesAcross,
    titleRows: { first: headerRow, last: headerRow },
    footer: "&CTrang &P/&N",
    ...(isSample ? { header: `&C${SAMPLE_BANNER}` } : {}),
  };
}
