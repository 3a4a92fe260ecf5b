import * as fc from "fast-check";
import { cutEnd, cutSheetName, cutStart, firstFitting, fit } from "../../src/i18n/fit";

describe("fit", () => {
  it("[SAY-01] leaves a sentence whole that fits", () => {
    expect(fit(20, ["một hai"], (text) => `A “${text}” B.`)).toBe("A “một hai” B.");
  });

  it("[SAY-01] cuts the text at a word, never the words around it", () => {
    // 8 characters are fixed, 12 are left: `một hai ba b` would break a word.
    expect(fit(20, ["một hai ba bốn năm"], (text) => `A “${text}” B.`)).toBe("A “một hai ba…” B.");
  });

  it("[SAY-01] keeps a short text whole and cuts the long one", () => {
    expect(fit(22, ["KT01", "một hai ba bốn năm sáu"], (a, b) => `${a}: “${b}”: C.`)).toBe(
      "KT01: “một hai…”: C.",
    );
  });

  it("[SAY-02] makes one NFC line of what was typed", () => {
    const typed = "  Đạt\n" + "vượt".normalize("NFD") + "\u0000\t mức ";
    expect(fit(60, [typed], (text) => `“${text}”`)).toBe("“Đạt vượt mức”");
  });

  it("[SAY-01] fits any texts as soon as the fixed words leave them a character each", () => {
    const text = fc.string({ unit: "grapheme", maxLength: 200 });
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 30, max: 160 }),
        (texts, room) => {
          const sentence = fit(room, texts, (...parts) => `Fixed: ${parts.join(" ")}: advice.`);
          expect(sentence.length).toBeLessThanOrEqual(room);
          expect(sentence).toMatch(/^Fixed: [^]*: advice\.$/u);
          expect(sentence).not.toMatch(/\p{Surrogate}/u);
        },
      ),
    );
  });
});

it.each([
  ["a text that fits", "một hai", 7, "một hai"],
  ["a cut between words", "một hai ba", 8, "một hai…"],
  ["a cut inside a word that is long", "một hai ba", 7, "một ha…"],
  ["a long single word", "abcdefghij", 5, "abcd…"],
  ["no comma before the dots", "một hai, ba bốn", 10, "một hai…"],
  ["no half of a character", "ab😀cd", 4, "ab…"],
])("[SAY-01] cuts the end: %s", (_what, text, length, expected) => {
  expect(cutEnd(text, length)).toBe(expected);
});

it.each([
  ["a name that fits", "a/b.xlsx", 8, "a/b.xlsx"],
  ["the folder first", "nhan-ngay-31/X21811.xlsx", 13, "…X21811.xlsx"],
  ["inside a long name", "Bao_cao_thi_dua_2024.xlsx", 14, "…dua_2024.xlsx"],
])("[SAY-01] cuts the start of a path: %s", (_what, text, length, expected) => {
  expect(cutStart(text, length)).toBe(expected);
});

it("[SAY-01] cuts a sheet's name to 20 characters", () => {
  expect(cutSheetName("Biểu 01")).toBe("Biểu 01");
  expect(cutSheetName("Kết quả các chỉ tiêu (bản sửa 3)")).toBe("Kết quả các chỉ…");
});

it("[SAY-01] takes the first sentence that fits, else the shortest given last", () => {
  expect(firstFitting(10, "long long long", "short")).toBe("short");
  expect(firstFitting(20, "long long long", "short")).toBe("long long long");
  expect(firstFitting(3, "long long long", "short")).toBe("short");
});
