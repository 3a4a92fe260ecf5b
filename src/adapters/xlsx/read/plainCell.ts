/** Spans of a plain `<c>` in its part; a start of −1 means that there is no such thing. */
export interface PlainCell {
  referenceStart: number;
  referenceEnd: number;
  styleStart: number;
  styleEnd: number;
  typeStart: number;
  typeEnd: number;
  formulaStart: number;
  formulaEnd: number;
  valueStart: number;
  valueEnd: number;
  /** Text of `<is><t>`. */
  inlineStart: number;
  inlineEnd: number;
  /** Past the end tag. */
  end: number;
}

export function createPlainCell(): PlainCell {
  return {
    referenceStart: -1,
    referenceEnd: -1,
    styleStart: -1,
    styleEnd: -1,
    typeStart: -1,
    typeEnd: -1,
    formulaStart: -1,
    formulaEnd: -1,
    valueStart: -1,
    valueEnd: -1,
    inlineStart: -1,
    inlineEnd: -1,
    end: -1,
  };
}

const AMPERSAND = 38;
const LESS = 60;
const GREATER = 62;
const QUOTE = 34;

/** How formulas open that are not shared: Excel's way and LibreOffice's. */
const formulaStarts = ["<f>", '<f aca="false">'] as const;
/** How texts open that stand in the cell itself and have no runs. */
const inlineStarts = ["<is><t>", '<is><t xml:space="preserve">'] as const;
const INLINE_END = "</t></is>";

/**
 * Recognises the shape that nearly all cells have, `<c r=".." s=".." t=".."><f>..</f><v>..</v></c>` (any of it missing,
 * attributes in any order, nothing else) or `<is><t>..</t></is>` inside, and fills in its spans. False for every other shape, which is
 * then left to the scanner: both must give the same cell, this one in half the time.
 */
export function scanPlainCell(text: string, from: number, cell: PlainCell): boolean {
  if (text.charCodeAt(from) !== LESS || text.charCodeAt(from + 1) !== 99 /* c */) return false;
  cell.referenceStart = cell.styleStart = cell.typeStart = cell.formulaStart = -1;
  cell.valueStart = cell.inlineStart = -1;
  let index = from + 2;
  let code = text.charCodeAt(index);
  while (code === 32) {
    const letter = text.charCodeAt(index + 1);
    if (text.charCodeAt(index + 2) !== 61 /* = */ || text.charCodeAt(index + 3) !== QUOTE) return false;
    const start = index + 4;
    index = start;
    code = text.charCodeAt(index);
    while (code !== QUOTE) {
      if (code === LESS || code === AMPERSAND || code !== code) return false;
      code = text.charCodeAt(++index);
    }
    if (letter === 114 /* r */ && cell.referenceStart < 0) {
      cell.referenceStart = start;
      cell.referenceEnd = index;
    } else if (letter === 115 /* s */ && cell.styleStart < 0) {
      cell.styleStart = start;
      cell.styleEnd = index;
    } else if (letter === 116 /* t */ && cell.typeStart < 0) {
      cell.typeStart = start;
      cell.typeEnd = index;
    } else {
      return false;
    }
    code = text.charCodeAt(++index);
  }
  if (code === 47 /* / */) {
    cell.end = index + 2;
    return text.charCodeAt(index + 1) === GREATER;
  }
  if (code !== GREATER) return false;
  return scanPlainContent(text, index + 1, cell);
}

function scanPlainContent(text: string, from: number, cell: PlainCell): boolean {
  let index = from;
  if (text.charCodeAt(index + 1) === 102 /* f */) {
    const opening = formulaStarts.find((candidate) => text.startsWith(candidate, index));
    if (opening === undefined) return false;
    cell.formulaStart = index + opening.length;
    cell.formulaEnd = text.indexOf("<", cell.formulaStart);
    if (!text.startsWith("</f>", cell.formulaEnd)) return false;
    index = cell.formulaEnd + 4;
  }
  if (text.startsWith("<v>", index)) {
    cell.valueStart = index + 3;
    cell.valueEnd = cell.valueStart;
    let code = text.charCodeAt(cell.valueEnd);
    while (code !== LESS) {
      if (code !== code) return false;
      code = text.charCodeAt(++cell.valueEnd);
    }
    if (!text.startsWith("</v>", cell.valueEnd)) return false;
    index = cell.valueEnd + 4;
  }
  if (text.charCodeAt(index + 1) === 105 /* i */) {
    const opening = inlineStarts.find((candidate) => text.startsWith(candidate, index));
    if (opening === undefined) return false;
    cell.inlineStart = index + opening.length;
    cell.inlineEnd = text.indexOf("<", cell.inlineStart);
    if (!text.startsWith(INLINE_END, cell.inlineEnd)) return false;
    index = cell.inlineEnd + INLINE_END.length;
  }
  cell.end = index + 4;
  return text.startsWith("</c>", index);
}
