import type { Parts } from "./xml";
import { attribute, child, children, numberOf, readXml } from "./xml";

/** Colours that a file names by number: those of its theme and the old palette. */
export type ColorReader = (element: Element | undefined) => string | null;

/** Order in which files count the colours of a theme: light and dark change places. */
const THEME_ORDER = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];
const OFFICE_THEME = [
  "FFFFFF",
  "000000",
  "E7E6E6",
  "44546A",
  "4472C4",
  "ED7D31",
  "A5A5A5",
  "FFC000",
  "5B9BD5",
  "70AD47",
  "0563C1",
  "954F72",
];
/** ECMA-376, part 1, 18.8.27: the first eight indexed colours, repeated once, then the next ones. */
const INDEXED =
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333".split(
    " ",
  );

/** How colours of this package are read: `#RRGGBB`, or null for automatic. */
export function colorReader(parts: Parts, themePath: string | undefined): ColorReader {
  const scheme = child(
    child(themePath ? readXml(parts, themePath)?.documentElement : null, "themeElements"),
    "clrScheme",
  );
  const theme = THEME_ORDER.map((name, index) => {
    const color = children(child(scheme, name))[0];
    return attribute(color, "lastClr") ?? attribute(color, "val") ?? OFFICE_THEME[index]!;
  });
  return (element) => {
    if (!element) return null;
    const rgb = attribute(element, "rgb");
    const tint = numberOf(element, "tint") ?? 0;
    if (rgb) return tinted(rgb.slice(-6), tint);
    const themed = numberOf(element, "theme");
    if (themed !== undefined) return tinted(theme[themed] ?? "000000", tint);
    const indexed = numberOf(element, "indexed");
    return indexed !== undefined && INDEXED[indexed] ? tinted(INDEXED[indexed], tint) : null;
  };
}

/** Lighter (positive) or darker (negative), as ECMA-376 18.8.19 describes it, on each channel. */
function tinted(rgb: string, tint: number): string {
  const channels = [0, 2, 4].map((at) => {
    const value = Number.parseInt(rgb.slice(at, at + 2), 16);
    const moved = tint < 0 ? value * (1 + tint) : value + (255 - value) * tint;
    return Math.round(moved).toString(16).padStart(2, "0");
  });
  return `#${channels.join("").toUpperCase()}`;
}
