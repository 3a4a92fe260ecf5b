import { evaluateSimpleFormula, readEntryCell } from "../../../src/core/reading";
import type { EntryContext, EntryReading } from "../../../src/core/reading";
import type { CellData, CellStyleData } from "../../../src/core/workbook";

const people: EntryContext = { valueType: "integer", decimals: 0, unitOfMeasure: "người" };
const tonnes: EntryContext = { valueType: "number", decimals: 1, unitOfMeasure: "tấn" };
const percent: EntryContext = { valueType: "percent", decimals: 2, unitOfMeasure: "%" };
const permille: EntryContext = { valueType: "permille", decimals: 1, unitOfMeasure: "‰" };
const points: EntryContext = { valueType: "percent", decimals: 2, unitOfMeasure: "điểm %" };
const achieved: EntryContext = { valueType: "boolean", decimals: 0, unitOfMeasure: "Đạt/Chưa đạt" };
const words: EntryContext = { valueType: "text", decimals: 0, unitOfMeasure: "" };

function styled(numberFormat: string, more: Partial<CellStyleData> = {}): CellStyleData {
  return { numberFormat, isDate: false, fontName: "Times New Roman", ...more };
}
const general = styled("General");
const dated = styled("d-mmm", { isDate: true });

function number(value: number): CellData {
  return { kind: "number", value, columnIndex: 0, style: 0 };
}
function text(value: string): CellData {
  return { kind: "text", value, columnIndex: 0, style: 0 };
}
function truth(value: boolean): CellData {
  return { kind: "boolean", value, columnIndex: 0, style: 0 };
}
function formula(formulaText: string): CellData {
  return { kind: "formula", value: null, formula: formulaText, columnIndex: 0, style: 0 };
}
function read(cell: CellData | undefined, context: EntryContext, style = general): EntryReading {
  return readEntryCell(cell, style, context);
}

describe("number rows", () => {
  it.each([
    ["whole", 1234, people, "1.234"],
    ["zero", 0, people, "0"],
    ["negative", -4.13, percent, "-4,13"],
    ["fraction in a row without decimals", 12.5, people, "12,5"],
    ["small percentage as typed", 0.957, percent, "0,957"],
    ["binary noise", 0.1 + 0.2, tonnes, "0,3"],
  ])("[NUM-15] a number cell gives its number: %s", (_name, value, context, raw) => {
    expect(read(number(value), context)).toEqual({ state: "value", value, raw, doubt: null, notes: [] });
  });

  it("[NUM-15] needs no style", () => {
    expect(readEntryCell(number(5), undefined, people)).toMatchObject({
      state: "value",
      value: 5,
      doubt: null,
    });
    expect(readEntryCell(text("5 "), undefined, people)).toMatchObject({
      state: "value",
      value: 5,
      doubt: null,
    });
  });

  it("[NUM-15] keeps the number of a formula cell", () => {
    const cell: CellData = { kind: "number", value: 7, formula: "A1+B1", columnIndex: 0, style: 0 };
    expect(read(cell, people)).toMatchObject({ value: 7, notes: [] });
  });

  it.each([
    ["absent", undefined],
    ["empty text of a formula", text("")],
    ["spaces", text("  \u00A0\u200B\n")],
  ])("[NUM-15] is blank: %s", (_name, cell) => {
    for (const context of [people, percent, achieved, words]) {
      expect(read(cell, context)).toEqual({ state: "blank", value: null, raw: "", doubt: null, notes: [] });
    }
  });

  it.each([
    ["1.234,5", tonnes, 1234.5],
    ["12", people, 12],
    [" 1 234 ", people, 1234],
    ["45 người", people, 45],
    ["95,7%", percent, 95.7],
    ["(5)", tonnes, -5],
  ])("[NUM-16] reads the text %j with a note", (typed, context, value) => {
    expect(read(text(typed), context)).toEqual({
      state: "value",
      value,
      raw: typed,
      doubt: null,
      notes: [{ kind: "numberAsText", from: typed.trim(), to: value }],
    });
  });

  it.each([
    ["-", "nil"],
    [" – ", "nil"],
    ["x", "notApplicable"],
    ["X", "notApplicable"],
    ["…", "notAvailable"],
    ["...\u00A0", "notAvailable"],
  ])("[NUM-16] the mark %j has a state and no note", (typed, state) => {
    for (const context of [people, tonnes, percent, permille]) {
      expect(read(text(typed), context)).toEqual({ state, value: null, raw: typed, doubt: null, notes: [] });
    }
  });

  it.each([
    ["1.234", tonnes, { kind: "ambiguousNumber", candidates: [1234, 1.234] }],
    ["15 người (02 nữ)", people, { kind: "numberWithNote", value: 15, note: "(02 nữ)" }],
    ["3 tạ", tonnes, { kind: "scaleWord", word: "tạ", candidates: [0.3] }],
    ["61-62", percent, { kind: "range", low: 61, high: 62 }],
    ["không", people, { kind: "nilWord", proposed: "nil" }],
    ["13/15", people, { kind: "notANumber", candidate: null }],
    ["1O", people, { kind: "notANumber", candidate: 10 }],
    ["Đạt", people, { kind: "notANumber", candidate: null }],
  ])("[NUM-24] doubts the text %j and gives no value", (typed, context, doubt) => {
    expect(read(text(typed), context)).toEqual({ state: "value", value: null, raw: typed, doubt, notes: [] });
  });

  it("[NUM-24] doubts a truth value and a number that is none", () => {
    expect(read(truth(true), people)).toMatchObject({
      value: null,
      raw: "TRUE",
      doubt: { kind: "notANumber", candidate: null },
    });
    expect(read(number(NaN), people)).toMatchObject({ value: null, doubt: { kind: "notANumber" } });
  });

  it("[NUM-19] names an error", () => {
    const cell: CellData = { kind: "error", value: "#DIV/0!", columnIndex: 0, style: 0 };
    for (const context of [people, achieved, words]) {
      expect(read(cell, context)).toEqual({
        state: "value",
        value: null,
        raw: "#DIV/0!",
        doubt: { kind: "errorValue", error: "#DIV/0!" },
        notes: [],
      });
    }
  });
});

describe("number formats", () => {
  it.each([
    ["0.957 as 95,7 %", 0.957, "0.0%", percent, 95.7, "95,7%"],
    ["no noise of multiplication", 0.07, "0%", percent, 7, "7%"],
    ["whole percent", 1, "0%", percent, 100, "100%"],
    ["negative in points", -0.012, "0.00%", points, -1.2, "-1,2%"],
    ["a coloured section", 0.5, "[Red]0.0%;-0.0%", percent, 50, "50%"],
  ])("[NUM-17] scales in a row of %%: %s", (_name, stored, format, context, value, raw) => {
    expect(read(number(stored), context, styled(format))).toEqual({
      state: "value",
      value,
      raw,
      doubt: null,
      notes: [{ kind: "percentFormat", scaled: true, stored, shown: value }],
    });
  });

  it.each([
    ["people", people, 0.12, 12],
    ["per thousand", permille, 0.0123, 1.23],
  ])("[NUM-17] keeps the stored number in a row of %s and says so", (_name, context, stored, shown) => {
    expect(read(number(stored), context, styled("0%"))).toMatchObject({
      value: stored,
      doubt: null,
      notes: [{ kind: "percentFormat", scaled: false, stored, shown }],
    });
  });

  it.each([['0.0"%"'], ["0.0\\%"], ["General"], ["#,##0.00"]])(
    "[NUM-17] the format %s shows no percentage",
    (format) => {
      expect(read(number(95.7), percent, styled(format))).toMatchObject({ value: 95.7, notes: [] });
    },
  );

  it.each([
    ["3/5 turned into 3 May 2024", 45415, false, "03/05/2024", "2024-05-03"],
    ["the 1904 system", 43953, true, "03/05/2024", "2024-05-03"],
    ["a time of day", 0.5, false, "0,5", null],
  ])("[NUM-18] a number shown as a date is in doubt: %s", (_name, serial, date1904, raw, isoDate) => {
    expect(readEntryCell(number(serial), dated, { ...people, date1904 })).toEqual({
      state: "value",
      value: null,
      raw,
      doubt: { kind: "dateAsNumber", isoDate },
      notes: [],
    });
  });
});

describe("formulas without value", () => {
  const evaluate = (formulaText: string): number | null =>
    evaluateSimpleFormula(formulaText, (rowIndex) => (rowIndex === 0 ? 0.25 : "unknown"));

  it("[NUM-20] evaluates a simple one", () => {
    expect(readEntryCell(formula("A1+B1"), general, tonnes, evaluate)).toEqual({
      state: "value",
      value: 0.5,
      raw: "0,5",
      doubt: null,
      notes: [{ kind: "evaluatedFormula", formula: "A1+B1", value: 0.5 }],
    });
  });

  it("[NUM-20] reads its result in the cell's format", () => {
    expect(readEntryCell(formula("A1"), styled("0%"), percent, evaluate)).toMatchObject({
      value: 25,
      notes: [
        { kind: "evaluatedFormula", value: 0.25 },
        { kind: "percentFormat", shown: 25 },
      ],
    });
    expect(readEntryCell(formula("A1"), dated, people, evaluate)).toMatchObject({
      value: null,
      doubt: { kind: "dateAsNumber" },
    });
  });

  it.each([
    ["not simple", formula("VLOOKUP(A1,B:C,2)"), tonnes],
    ["over an unknown cell", formula("A1+A2"), tonnes],
    ["text unknown", formula(""), tonnes],
    ["in a row of words", formula("A1"), words],
    ["in a row of achievement", formula("A1"), achieved],
  ])("[NUM-20] is in doubt, never zero: %s", (_name, cell, context) => {
    expect(readEntryCell(cell, general, context, evaluate)).toMatchObject({
      value: null,
      doubt: { kind: "noCachedValue" },
    });
  });

  it("[NUM-20] is in doubt where nothing evaluates", () => {
    expect(readEntryCell(formula("1+1"), general, tonnes)).toMatchObject({
      value: null,
      raw: "=1+1",
      doubt: { kind: "noCachedValue", formula: "1+1" },
    });
  });
});

describe("Đạt/Chưa đạt rows", () => {
  it.each([
    ["Đạt", true],
    ["đạt", true],
    ["ĐẠT", true],
    ["  Đạt ", true],
    ["Chưa đạt", false],
    ["CHƯA  ĐẠT", false],
    ["chưa đạt", false],
  ])("[NUM-21] reads %j as an item of the list", (typed, value) => {
    expect(read(text(typed), achieved)).toEqual({
      state: "value",
      value,
      raw: typed,
      doubt: null,
      notes: [],
    });
  });

  it("[NUM-21] reads Không áp dụng and … as states", () => {
    expect(read(text("Không áp dụng"), achieved)).toMatchObject({
      state: "notApplicable",
      value: null,
      doubt: null,
      notes: [],
    });
    expect(read(text("…"), achieved)).toMatchObject({
      state: "notAvailable",
      value: null,
      doubt: null,
      notes: [],
    });
  });

  it("[NUM-21] notes the Unicode form", () => {
    expect(read(text("Đa\u0323t"), achieved)).toMatchObject({
      value: true,
      notes: [{ kind: "unicodeForm" }],
    });
  });

  it.each([
    ["Không đạt", false, "Chưa đạt"],
    ["Đã đạt", true, "Đạt"],
    ["Đạt.", true, "Đạt"],
    ["dat", true, "Đạt"],
    ["chua dat", false, "Chưa đạt"],
  ])("[NUM-21] reads another wording, %s, with a note", (typed, value, to) => {
    expect(read(text(typed), achieved)).toMatchObject({
      state: "value",
      value,
      doubt: null,
      notes: [{ kind: "wording", from: typed, to }],
    });
  });

  it.each([
    ["x"],
    ["X"],
    ["v"],
    ["V"],
    ["có"],
    ["Có"],
    ["1"],
    ["0"],
    ["✓"],
    ["-"],
    ["+"],
    ["không"],
    ["chưa"],
    ["TRUE"],
    ["100"],
  ])("[NUM-21] asks about the mark %s", (typed) => {
    expect(read(text(typed), achieved)).toMatchObject({ value: null, doubt: { kind: "ambiguousMark" } });
  });

  it("[NUM-21] asks about numbers and truth values", () => {
    for (const cell of [number(1), number(0), truth(true), truth(false)]) {
      expect(read(cell, achieved)).toMatchObject({ value: null, doubt: { kind: "ambiguousMark" } });
    }
  });

  it.each([["Hoàn thành"], ["Đất"], ["Đạt một phần"], ["chưa rõ"], ["14/19"]])(
    "[NUM-21] %s is not in the list",
    (typed) => {
      expect(read(text(typed), achieved)).toMatchObject({ value: null, doubt: { kind: "notInList" } });
    },
  );
});

describe("text rows", () => {
  it("[NUM-22] gives the text, cleaned, with its lines", () => {
    expect(read(text(" Do  mưa lũ;\r\nthiếu vốn "), words)).toEqual({
      state: "value",
      value: "Do mưa lũ;\nthiếu vốn",
      raw: " Do  mưa lũ;\r\nthiếu vốn ",
      doubt: null,
      notes: [],
    });
  });

  it("[NUM-22] notes an odd form", () => {
    expect(read(text("Do mu\u031Ba"), words)).toMatchObject({
      value: "Do mưa",
      notes: [{ kind: "unicodeForm" }],
    });
  });

  it.each([
    ["a number", number(1234.5), general, "1.234,5"],
    ["a date", number(45570), dated, "05/10/2024"],
    ["a truth value", truth(false), general, "FALSE"],
    ["a mark", text("x"), general, "x"],
  ])("[NUM-22] gives %s as it is shown", (_name, cell, style, value) => {
    expect(read(cell, words, style)).toMatchObject({ state: "value", value, doubt: null });
  });
});

describe("legacy fonts", () => {
  const oldFont = styled("General", { fontName: ".VnTime" });
  it.each([
    ["a text", "Do m\u00ADa lò", words, "value", "Do mưa lũ"],
    ["an item", "Ch\u00ADa ®¹t", achieved, "value", false],
    ["a number with its unit", "45 ng\u00ADêi", people, "value", 45],
  ])("[NUM-23] converts %s before reading", (_name, typed, context, state, value) => {
    const reading = read(text(typed), context, oldFont);
    expect(reading).toMatchObject({ state, value, raw: typed, doubt: null });
    expect(reading.notes[0]).toMatchObject({ kind: "legacyFont", encoding: "tcvn3", from: typed });
  });

  it("[NUM-23] converts before doubting", () => {
    expect(read(text("Kh«ng ph¸t sinh"), people, oldFont)).toMatchObject({
      value: null,
      doubt: { kind: "nilWord", proposed: "nil" },
      notes: [{ kind: "legacyFont", to: "Không phát sinh" }],
    });
  });

  it("[NUM-23] leaves plain figures and Unicode alone", () => {
    expect(read(text("12"), people, oldFont).notes).toEqual([{ kind: "numberAsText", from: "12", to: 12 }]);
    expect(read(text("Bình"), words, oldFont)).toMatchObject({ value: "Bình", notes: [] });
  });
});
