/** Measures texts as the grid draws them; widths in pixels. */
const context = document.createElement("canvas").getContext("2d");
const widths = new Map<string, number>();
const MOST_WIDTHS = 50_000;

/** Pixels of a point, on paper and on the page. */
export const PIXELS_PER_POINT = 4 / 3;

export interface Lettering {
  readonly fontName: string;
  /** Points. */
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
}

export function textWidth(text: string, { fontName, fontSize, bold, italic }: Lettering): number {
  const font = `${italic ? "italic " : ""}${bold ? "bold " : ""}${fontSize}pt "${fontName}"`;
  const key = `${font}|${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  if (!context) return text.length * fontSize * 0.7;
  if (context.font !== font) context.font = font;
  const { width } = context.measureText(text);
  if (widths.size >= MOST_WIDTHS) widths.clear();
  widths.set(key, width);
  return width;
}

/** The lines of a text broken at spaces to a width, as Excel wraps it; words longer than a line are cut. */
export function brokenLines(text: string, lettering: Lettering, width: number): string[] {
  return text.split(/\r?\n/).flatMap((line) => breakLine(line, lettering, Math.max(width, 8)));
}

function breakLine(line: string, lettering: Lettering, width: number): string[] {
  if (textWidth(line, lettering) <= width) return [line];
  const lines: string[] = [];
  let current = "";
  for (const word of line.split(" ")) {
    const longer = current === "" ? word : `${current} ${word}`;
    if (textWidth(longer, lettering) <= width) {
      current = longer;
      continue;
    }
    if (current !== "") lines.push(current);
    current = word;
    while (current.length > 1 && textWidth(current, lettering) > width) {
      const fitting = fittingPart(current, lettering, width);
      lines.push(current.slice(0, fitting));
      current = current.slice(fitting);
    }
  }
  return [...lines, current];
}

function fittingPart(word: string, lettering: Lettering, width: number): number {
  let count = 1;
  while (count < word.length && textWidth(word.slice(0, count + 1), lettering) <= width) count += 1;
  return count;
}
