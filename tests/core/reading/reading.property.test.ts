import fc from "fast-check";
import {
  cleanParagraphs,
  cleanText,
  convertLegacyText,
  detectLegacyEncoding,
  evaluateSimpleFormula,
  foldCode,
  foldName,
  foldText,
  formatVietnameseNumber,
  hasDecomposedForm,
  parseVietnameseDate,
  readDateCell,
  readEntryCell,
  readNumberText,
  serialToIsoDate,
} from "../../../src/core/reading";
import type { CellData } from "../../../src/core/workbook";

const SEED = 20241015;
const RUNS = 2000;

/** The 67 small letters with accents, and `đ`, in the order of the two code tables below. */
const LETTERS = "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ";
/** Bytes of TCVN3, two hexadecimal digits a letter (TCVN 5712:1993). */
const TCVN3_BYTES =
  "B5B6B7B8B9A8BBBCBDBEC6A9C7C8C9CACBAECCCECFD0D1AAD2D3D4D5D6D7D8DCDDDEDFE1E2E3E4ABE5E6E7E8E9ACEAEBECEDEEEFF1F2F3F4ADF5F6F7F8F9FAFBFCFDFE";
/** The same letters in VNI for Windows. */
const VNI_LETTERS =
  "aø aû aõ aù aï aê aè aú aü aé aë aâ aà aå aã aá aä ñ eø eû eõ eù eï eâ eà eå eã eá eä ì æ ó í ò oø oû oõ où oï oâ oà oå oã oá oä ô ôø ôû ôõ ôù ôï uø uû uõ uù uï ö öø öû öõ öù öï yø yû yõ yù î";

const toTcvn3 = new Map(
  [...LETTERS].map((letter, index) => [
    letter,
    String.fromCharCode(parseInt(TCVN3_BYTES.slice(2 * index, 2 * index + 2), 16)),
  ]),
);
const toVni = new Map(
  VNI_LETTERS.split(" ").flatMap((pair, index) => {
    const letter = [...LETTERS][index] ?? "";
    return [
      [letter, pair],
      [letter.toUpperCase(), pair.toUpperCase()],
    ] as const;
  }),
);

const vietnameseLetter = fc.constantFrom(
  ...LETTERS,
  ...LETTERS.toUpperCase(),
  ..."abcdeghiklmnopqrstuvxy ABCDEGHIK,.-0123456789",
);
const vietnameseText = fc.array(vietnameseLetter, { maxLength: 40 }).map((letters) => letters.join(""));
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ unit: "grapheme", maxLength: 40 }),
  vietnameseText,
);
const typedNumber = fc
  .array(
    fc.constantFrom(
      ..."0123456789",
      ".",
      ",",
      " ",
      "-",
      "(",
      ")",
      "%",
      "x",
      "…",
      "tỷ",
      "triệu",
      "vụ",
      "không",
      "/",
      "E",
      "O",
    ),
    {
      maxLength: 14,
    },
  )
  .map((parts) => parts.join(""));
const decimals = fc.integer({ min: 0, max: 6 });
/** A number with at most the given decimals and 15 digits in all. */
const roundedNumber = decimals.chain((digits) =>
  fc
    .integer({ min: -(10 ** 9), max: 10 ** 9 })
    .map((scaled) => ({ digits, value: Number(`${scaled}e-${digits}`) })),
);

function check<T>(arbitrary: fc.Arbitrary<T>, predicate: (value: T) => void, numRuns = RUNS): void {
  fc.assert(fc.property(arbitrary, predicate), { seed: SEED, numRuns });
}

describe("text", () => {
  it("[TXT-05] foldText, foldCode, cleanText and cleanParagraphs are idempotent", () => {
    check(anyText, (text) => {
      for (const fold of [foldText, foldCode, cleanText, cleanParagraphs])
        expect(fold(fold(text))).toBe(fold(text));
    });
  });

  it("[TXT-05] the stored form does not change what is compared", () => {
    check(vietnameseText, (text) => {
      expect(foldText(text.normalize("NFD"))).toBe(foldText(text));
      expect(foldText(text.replace(/ /g, "\u00A0\u200B"))).toBe(foldText(text));
      expect(foldName(text.normalize("NFD"))).toBe(foldName(text));
    });
  });

  it("[TXT-04] cleaned text has no odd form", () => {
    check(anyText, (text) => expect(hasDecomposedForm(cleanText(text))).toBe(false));
  });

  it("[TXT-06] a folded name has only base letters and digits of the languages around", () => {
    check(vietnameseText, (text) => expect(foldName(text)).toMatch(/^(?:[a-z0-9]+(?: [a-z0-9]+)*)?$/));
  });
});

describe("numbers", () => {
  it("[NUM-13] a number written the Vietnamese way is read back", () => {
    check(roundedNumber, ({ digits, value }) => {
      const reading = readNumberText(formatVietnameseNumber(value, digits), { decimals: digits });
      if (reading.kind === "ambiguous") expect(reading.candidates[0]).toBe(value === 0 ? 0 : value);
      else expect(reading).toEqual({ kind: "number", value: value === 0 ? 0 : value, writing: "plain" });
    });
  });

  it("[NUM-13] only whole thousands of one group keep two readings", () => {
    check(roundedNumber, ({ digits, value }) => {
      const reading = readNumberText(formatVietnameseNumber(value, digits), { decimals: digits });
      const isOneGroup = Number.isInteger(value) && Math.abs(value) >= 1000 && Math.abs(value) < 1e6;
      expect(reading.kind).toBe(isOneGroup && digits > 0 ? "ambiguous" : "number");
    });
  });

  it("[NUM-13] a number written the English way is read as well where at most two decimals are declared", () => {
    check(roundedNumber, ({ digits: declared, value: drawn }) => {
      const digits = Math.min(declared, 2);
      const value = Number(drawn.toFixed(digits));
      const english = formatVietnameseNumber(value, digits).replace(/[.,]/g, (sign) =>
        sign === "." ? "," : ".",
      );
      const reading = readNumberText(english, { decimals: digits });
      if (reading.kind === "number") expect(reading.value).toBe(value === 0 ? 0 : value);
      else expect(reading.kind).toBe("ambiguous");
    });
  });

  it("[NUM-14] agrees with the rounding of decimal text", () => {
    check(roundedNumber, ({ digits, value }) => {
      const [whole = "", fraction = ""] = formatVietnameseNumber(value, digits).split(",");
      expect(Number(`${whole.replace(/\./g, "")}.${fraction || "0"}`)).toBe(value === 0 ? 0 : value);
    });
  });
});

describe("anything typed", () => {
  const styles = [
    undefined,
    { numberFormat: "General", isDate: false, fontName: ".VnTime" },
    { numberFormat: "0%", isDate: false, fontName: "VNI-Times" },
    { numberFormat: "d-m", isDate: true, fontName: null },
  ];
  const valueTypes = ["number", "integer", "percent", "permille", "boolean", "text"] as const;
  const units = ["", "người", "triệu đồng", "%", "‰", "điểm %", "tin, bài", "triệu đồng/người/năm"];
  const cell: fc.Arbitrary<CellData> = fc.oneof(
    fc
      .oneof(anyText, typedNumber)
      .map((value): CellData => ({ kind: "text", value, columnIndex: 0, style: 0 })),
    fc.double().map((value): CellData => ({ kind: "number", value, columnIndex: 0, style: 0 })),
    fc.boolean().map((value): CellData => ({ kind: "boolean", value, columnIndex: 0, style: 0 })),
    anyText.map((formula): CellData => ({ kind: "formula", value: null, formula, columnIndex: 0, style: 0 })),
  );

  it("[NUM-24] gives a value, a state or a doubt, never two of them", () => {
    const input = fc.tuple(
      cell,
      fc.constantFrom(...styles),
      fc.constantFrom(...valueTypes),
      fc.constantFrom(...units),
      decimals,
    );
    check(
      input,
      ([typed, style, valueType, unitOfMeasure, digits]) => {
        const reading = readEntryCell(
          typed,
          style,
          { valueType, unitOfMeasure, decimals: digits },
          () => null,
        );
        expect(reading.value === null).toBe(reading.doubt !== null || reading.state !== "value");
        if (reading.doubt !== null) expect(reading.state).toBe("value");
        if (typeof reading.value === "number") expect(Number.isFinite(reading.value)).toBe(true);
      },
      5000,
    );
  });

  it("[NUM-13] typed numbers never throw and never read as not finite", () => {
    check(
      fc.tuple(fc.oneof(typedNumber, anyText), fc.constantFrom(...units), decimals),
      ([text, unitOfMeasure, digits]) => {
        const reading = readNumberText(text, { decimals: digits, unitOfMeasure });
        if (reading.kind === "number") expect(Number.isFinite(reading.value)).toBe(true);
        if (reading.kind === "ambiguous") {
          expect(Math.abs(reading.candidates[0])).toBeGreaterThanOrEqual(Math.abs(reading.candidates[1]));
        }
      },
      5000,
    );
  });

  it("[NUM-26] a formula gives a finite number or null", () => {
    const tokens = fc.constantFrom(
      "1",
      "2.5",
      "A1",
      "$B$2",
      "C3:D4",
      "+",
      "-",
      "*",
      "/",
      "^",
      "%",
      "(",
      ")",
      "SUM(",
      ",",
      " ",
      "IF(",
    );
    const written = fc.array(tokens, { maxLength: 25 }).map((parts) => parts.join(""));
    check(fc.oneof(written, anyText), (formula) => {
      const value = evaluateSimpleFormula(formula, (row, column) => (row === 1 ? null : row + column));
      expect(value === null || Number.isFinite(value)).toBe(true);
    });
  });

  it("[TXT-09] a date is a day of the calendar or null", () => {
    check(anyText, (text) => {
      const isoDate = parseVietnameseDate(text);
      if (isoDate !== null) expect(new Date(`${isoDate}T00:00:00Z`).toISOString().slice(0, 10)).toBe(isoDate);
    });
  });

  it("[TXT-11] a date cell never throws", () => {
    check(fc.tuple(cell, fc.constantFrom(...styles), fc.boolean()), ([typed, style, date1904]) => {
      const reading = readDateCell(typed, style, date1904);
      expect(reading === null || "isoDate" in reading || "doubt" in reading).toBe(true);
    });
  });

  it("[TXT-10] serials agree with the calendar", () => {
    check(fc.integer({ min: 61, max: 109574 }), (serial) => {
      const day = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);
      expect(serialToIsoDate(serial, false)).toBe(day);
      if (serial >= 1462) expect(serialToIsoDate(serial - 1462, true)).toBe(day);
    });
  });

  it("[TXT-09] every written form of a day is read back", () => {
    check(fc.integer({ min: 1, max: 100000 }), (offset) => {
      const isoDate = new Date(Date.UTC(1900, 0, 1) + offset * 86_400_000).toISOString().slice(0, 10);
      const [year = "", month = "", day = ""] = isoDate.split("-");
      for (const separator of ["/", "-", "."]) {
        expect(parseVietnameseDate([day, month, year].join(separator))).toBe(isoDate);
        expect(parseVietnameseDate([Number(day), Number(month), year].join(separator))).toBe(isoDate);
      }
      expect(parseVietnameseDate(`ngày ${day} tháng ${month} năm ${year}`)).toBe(isoDate);
    });
  });
});

describe("legacy fonts", () => {
  it("[TXT-14] knows the 134 letters of TCVN3, capitals through the font", () => {
    expect(new Set(LETTERS).size).toBe(67);
    expect(new Set(toTcvn3.values()).size).toBe(67);
    for (const [letter, byte] of toTcvn3) {
      expect(convertLegacyText(byte, "tcvn3", ".VnTime")).toBe(letter);
      expect(convertLegacyText(byte, "tcvn3", ".VnTimeH")).toBe(letter.toUpperCase());
    }
  });

  it("[TXT-14] knows the 134 letters of VNI", () => {
    expect(toVni.size).toBe(134);
    for (const [letter, pair] of toVni) expect(convertLegacyText(pair, "vni", "VNI-Times")).toBe(letter);
  });

  it("[TXT-14] reads back what was encoded", () => {
    const encode = (text: string, table: ReadonlyMap<string, string>) =>
      [...text].map((letter) => table.get(letter) ?? letter).join("");
    check(vietnameseText, (text) => {
      const small = text.toLowerCase();
      expect(convertLegacyText(encode(small, toTcvn3), "tcvn3", ".VnTime")).toBe(small);
      expect(convertLegacyText(encode(small, toTcvn3), "tcvn3", ".VnTimeH")).toBe(small.toUpperCase());
      expect(convertLegacyText(encode(text, toVni), "vni", null)).toBe(text);
    });
  });

  it("[TXT-13] text with a letter beyond one byte is never legacy", () => {
    const font = fc.constantFrom(".VnTime", ".VnTimeH", "VNI-Times", "Arial", null);
    check(
      fc.tuple(anyText, fc.constantFrom(..."ăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ"), font),
      ([text, letter, fontName]) => {
        expect(detectLegacyEncoding(text + letter, fontName)).toBeNull();
      },
    );
  });
});
