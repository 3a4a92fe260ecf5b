import type { XmlElement } from "./xml";
import { childrenOf, descendant, numberAttribute } from "./xml";

/** The old palette that `indexed` colours name; 64 is black (foreground), 65 white (background). */
const INDEXED = (
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF " +
  "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF " +
  "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 " +
  "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333 " +
  "000000 FFFFFF"
).split(" ");

/** Colours of the Office theme, in the order that files number them. */
const OFFICE_THEME =
  "FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72".split(" ");

/** Turns a colour element into `#RRGGBB`. */
export type ColorReader = (element: XmlElement | undefined) => string | null;

/** A reader of colours over a file's theme (the theme part's root, or none). */
export function createColorReader(theme: XmlElement | null): ColorReader {
  const scheme = descendant(theme ?? undefined, "clrScheme");
  const own = (scheme?.children ?? []).map((slot) => {
    const [color] = slot.children;
    return color?.attributes.lastClr ?? color?.attributes.val ?? "000000";
  });
  // Files number light before dark; the theme lists dark first.
  const themed = own.length >= 12 ? [own[1]!, own[0]!, own[3]!, own[2]!, ...own.slice(4)] : OFFICE_THEME;
  return (element) => {
    if (!element) return null;
    const { rgb, indexed, theme: slot } = element.attributes;
    const tint = numberAttribute(element, "tint") ?? 0;
    if (rgb !== undefined) return tinted(rgb.slice(-6), tint);
    if (slot !== undefined) return tinted(themed[Number(slot)] ?? "000000", tint);
    if (indexed !== undefined) return `#${INDEXED[Number(indexed)] ?? "000000"}`;
    return null;
  };
}

/** Makes a colour lighter (positive) or darker (negative), as the file format defines it. */
function tinted(hex: string, tint: number): string {
  if (tint === 0) return `#${hex.toUpperCase()}`;
  const parts = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
  const [r, g, b] = parts as [number, number, number];
  const max = Math.max(r, g, b);
  const min = Math.min(r, g, b);
  const light = (max + min) / 2;
  const delta = max - min;
  const saturation = delta === 0 ? 0 : delta / (1 - Math.abs(2 * light - 1));
  const hue =
    delta === 0
      ? 0
      : max === r
        ? ((g - b) / delta + 6) % 6
        : max === g
          ? (b - r) / delta + 2
          : (r - g) / delta + 4;
  const next = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  const chroma = (1 - Math.abs(2 * next - 1)) * saturation;
  const second = chroma * (1 - Math.abs((hue % 2) - 1));
  const base = next - chroma / 2;
  const order = [
    [chroma, second, 0],
    [second, chroma, 0],
    [0, chroma, second],
    [0, second, chroma],
    [second, 0, chroma],
    [chroma, 0, second],
  ][Math.floor(hue) % 6]!;
  const text = order
    .map((part) =>
      Math.round((part + base) * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("");
  return `#${text.toUpperCase()}`;
}

/** The colours of a list of elements, by name. */
export function firstColor(element: XmlElement | undefined, name: string, read: ColorReader): string | null {
  return read(childrenOf(element, name)[0]);
}
