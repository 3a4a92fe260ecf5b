import type { ChartFont } from "../chart";
import { element, escapeXml } from "./xml";

export const EMU_PER_POINT = 12_700;

/** A title with its font; without a text the viewer makes one. */
export function titleXml(
  text: string | null,
  font: ChartFont,
  fill: string | null,
  overlay: boolean,
): string {
  const rich =
    text === null
      ? ""
      : element(
          "c:tx",
          {},
          `<c:rich><a:bodyPr/><a:p>${element("a:pPr", {}, fontXml("a:defRPr", font))}<a:r>${fontXml("a:rPr", font)}<a:t>${escapeXml(text)}</a:t></a:r></a:p></c:rich>`,
        );
  return element(
    "c:title",
    {},
    `${rich}${element("c:overlay", { val: overlay })}${fillXml(fill)}${text === null ? textXml(font) : ""}`,
  );
}

/** Font of labels. */
export function textXml(font: ChartFont): string {
  return `<c:txPr><a:bodyPr/><a:p><a:pPr>${fontXml("a:defRPr", font)}</a:pPr><a:endParaRPr lang="vi-VN"/></a:p></c:txPr>`;
}

function fontXml(name: string, font: ChartFont): string {
  return element(
    name,
    {
      sz: Math.round(font.size * 100),
      b: font.bold,
      i: font.italic,
      u: font.underline === "Single" ? "sng" : undefined,
    },
    `${solid(font.color)}${element("a:latin", { typeface: font.name })}`,
  );
}

/** A solid fill, or nothing. */
export function fillXml(color: string | null): string {
  return color === null ? "" : shapeXml(color, null, null);
}

/** Fill and line of a shape, or nothing. */
export function shapeXml(fill: string | null, line: string | null, weight: number | null): string {
  if (fill === null && line === null) return "";
  const width = weight === null ? undefined : Math.round(weight * EMU_PER_POINT);
  const outline = line === null ? "" : element("a:ln", { w: width }, solid(line));
  return element("c:spPr", {}, (fill === null ? "" : solid(fill)) + outline);
}

function solid(color: string): string {
  return element("a:solidFill", {}, element("a:srgbClr", { val: color.replace("#", "") }));
}
