import { describeFinding, english, vietnamese } from "../../src/i18n";
import { aFinding, placesOf } from "./places";
import { sampleList } from "./samples";

const FORBIDDEN = ["phải", "sai", "vi phạm", "sao chép", "gian dối", "bất thường"];
const VIETNAMESE_LETTER = /[À-ỹ]/u;

/** What the sentence itself says: without the words it quotes from sheets and files. */
function ownWords(sentence: string): string {
  return sentence.replace(/“[^”]*”/gu, "“”");
}

const table = sampleList.map((entry, index) => ({ ...entry, name: `${entry.code} #${index}` }));

describe.each(table)("$name", ({ code, params, vi, en }) => {
  const inVietnamese = placesOf(code).map((place) =>
    describeFinding(aFinding(code, params, place), vietnamese),
  );
  const inEnglish = placesOf(code).map((place) => describeFinding(aFinding(code, params, place), english));

  it("[SAY-01] has at most 160 characters with its place", () => {
    for (const sentence of [...inVietnamese, ...inEnglish]) {
      expect({ sentence, fits: sentence.length <= 160 }).toEqual({ sentence, fits: true });
    }
  });

  it("[SAY-02] is one clean line in NFC with nothing left unfilled", () => {
    for (const sentence of [...inVietnamese, ...inEnglish]) {
      expect(sentence).toBe(sentence.normalize("NFC"));
      expect(sentence).not.toMatch(/undefined|NaN|null|\[object|Infinity/);
      expect(sentence).not.toMatch(/\s{2}|[\n\r\t]|\s$|\(\)|“”| [,.:](?![a-z0-9])/u);
      expect(sentence).toMatch(/[.?]$/u);
    }
  });

  it("[SAY-03] blames nobody", () => {
    for (const sentence of inVietnamese) {
      const words = ` ${ownWords(sentence)
        .toLowerCase()
        .replace(/[^\p{L}]+/gu, " ")} `;
      for (const word of FORBIDDEN) expect(words).not.toContain(` ${word} `);
    }
  });

  it("[SAY-04] says its figures and words as each language writes them", () => {
    for (const part of vi) expect(inVietnamese[0]).toContain(part);
    for (const part of en) expect(inEnglish[0]).toContain(part);
  });

  it("[SAY-05] is in English too, Vietnamese only in quotation marks", () => {
    for (const [index, sentence] of inEnglish.entries()) {
      expect(sentence).not.toBe(inVietnamese[index]);
      expect(ownWords(sentence)).not.toMatch(VIETNAMESE_LETTER);
    }
  });
});
