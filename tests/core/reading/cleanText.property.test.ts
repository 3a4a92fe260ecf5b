import fc from "fast-check";
import { cleanText } from "../../../src/core/reading";

/** What cleaning is, said plainly: the steps of the doc comment one after another, without any short way. */
function cleanedStepByStep(text: string): string {
  let clean = text.replace(/[\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g, "");
  if (/[\u0300-\u036F\u0100-\u024F\u1EA0-\u1EF9]/.test(clean)) clean = clean.replace(/\u00AD/g, "");
  return clean
    .normalize("NFC")
    .replace(/[\s\p{Cc}\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]+/gu, " ")
    .trim();
}

const pieces = fc.constantFrom(
  ..."aZ0 -–—…“”‘’=&đĐưỨếẪ".split(""),
  "  ",
  "\n",
  "\u00A0",
  "\u00AD",
  "\u0301",
  "\u0323",
  "\u200B",
  "e\u0302\u0301",
  "İ",
  "\u212B",
  "\u1E9B\u0323",
  "各",
);
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 12 }).map((list) => list.join("")),
  fc.string({ unit: "grapheme" }),
);

it("[TXT-01] gives for every text what the steps one after another give", () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(cleanText(text)).toBe(cleanedStepByStep(text));
    }),
    { seed: 20241015, numRuns: 3000 },
  );
});

it("[TXT-01] leaves every single letter that composes with nothing as NFC has it", () => {
  for (let code = 0x21; code < 0x2100; code++) {
    const letter = String.fromCharCode(code);
    expect(cleanText(`a ${letter}b`)).toBe(cleanedStepByStep(`a ${letter}b`));
  }
});
