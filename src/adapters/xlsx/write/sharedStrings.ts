import { escapeText, protectFormatEscapes, XML_DECLARATION } from "./xmlText";
import { MAIN_NAMESPACE } from "./package";

/** The workbook's table of texts: each distinct text once, cells hold its index. */
export interface SharedStrings {
  /** Index of a clean text; counts one more use of it. */
  indexOf(text: string): number;
  /** As `indexOf` for a text that came before, else null: what came once need not be looked at again. */
  indexOfKnown(text: string): number | null;
  isEmpty(): boolean;
  /** The whole part, by pieces. */
  toXml(): Generator<string>;
}

export function createSharedStrings(): SharedStrings {
  const indexes = new Map<string, number>();
  let uses = 0;

  return {
    indexOf(text) {
      uses += 1;
      const known = indexes.get(text);
      if (known !== undefined) return known;
      const index = indexes.size;
      indexes.set(text, index);
      return index;
    },
    indexOfKnown(text) {
      const known = indexes.get(text);
      if (known === undefined) return null;
      uses += 1;
      return known;
    },
    isEmpty: () => indexes.size === 0,
    *toXml() {
      yield `${XML_DECLARATION}<sst xmlns="${MAIN_NAMESPACE}" count="${uses}" uniqueCount="${indexes.size}">`;
      for (const text of indexes.keys()) yield itemXml(text);
      yield "</sst>";
    },
  };
}

function itemXml(text: string): string {
  const space = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : "";
  return `<si><t${space}>${escapeText(protectFormatEscapes(text))}</t></si>`;
}
