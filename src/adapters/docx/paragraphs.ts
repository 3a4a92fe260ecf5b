import { Bookmark, Paragraph, TextRun } from "docx";
import type { ParagraphChild } from "docx";
import type { FigureSource, Paragraph as ReportParagraph, ParagraphKind, Run } from "../../core/province";
import { STYLE } from "./reportStyles";

/** Word holds a bookmark's name to 40 characters. */
const NAME_LIMIT = 40;

const STYLE_OF: Readonly<Record<ParagraphKind, string>> = {
  heading: STYLE.heading,
  subheading: STYLE.subheading,
  body: STYLE.body,
  item: STYLE.item,
  placeholder: STYLE.placeholder,
};

/** Turns paragraphs of a report into those of a document; names of bookmarks are counted over all of them. */
export function createParagraphWriter(): (paragraph: ReportParagraph) => Paragraph {
  let count = 0;
  const child = (run: Run): ParagraphChild => {
    const text = new TextRun({
      text: printable(run.text),
      ...(run.bold ? { bold: true } : {}),
      ...(run.italic ? { italics: true } : {}),
    });
    if (run.source === undefined) return text;
    count += 1;
    return new Bookmark({ id: bookmarkName(run.source, count), children: [text] });
  };
  return ({ kind, runs }) =>
    new Paragraph({
      style: STYLE_OF[kind],
      children: [...(kind === "item" ? [new TextRun("- ")] : []), ...runs.map(child)],
    });
}

/**
 * `_KT01_H12_7`: code, cell of the summary (or `DEM` where the figure counts or adds), running number. A name that
 * begins with `_` is hidden in Word.
 */
export function bookmarkName({ code, address }: FigureSource, count: number): string {
  const tail = `_${address ?? "DEM"}_${count}`;
  const word = code.replace(/[^A-Za-z0-9]/gu, "_");
  return `_${word.slice(0, NAME_LIMIT - tail.length - 1)}${tail}`;
}

/** Text without the characters that XML cannot hold. */
export function printable(text: string): string {
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu, "").replace(/\p{Cs}/gu, "");
}
