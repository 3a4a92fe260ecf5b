import { parseVietnameseDate, readDateCell, serialToIsoDate } from "../../../src/core/reading";
import type { CellData, CellStyleData } from "../../../src/core/workbook";

const general: CellStyleData = { numberFormat: "General", isDate: false, fontName: "Times New Roman" };
const dateStyle: CellStyleData = { numberFormat: "dd/mm/yyyy", isDate: true, fontName: "Times New Roman" };
const oldFont: CellStyleData = { numberFormat: "General", isDate: false, fontName: ".VnTime" };

function number(value: number): CellData {
  return { kind: "number", value, columnIndex: 0, style: 0 };
}
function text(value: string): CellData {
  return { kind: "text", value, columnIndex: 0, style: 0 };
}

describe("dates in text", () => {
  it.each([
    ["05/10/2024", "2024-10-05"],
    ["5/10/2024", "2024-10-05"],
    ["5-10-2024", "2024-10-05"],
    ["5.10.2024", "2024-10-05"],
    ["05 / 10 / 2024", "2024-10-05"],
    ["5/10/24", "2024-10-05"],
    ["5/10/99", "1999-10-05"],
    ["10/05/2024", "2024-05-10"],
    ["31/12/2024.", "2024-12-31"],
    ["29/02/2024", "2024-02-29"],
    ["05/10/2024 00:00:00", "2024-10-05"],
    ["05/10/2024 7:30", "2024-10-05"],
    ["2024-10-05", "2024-10-05"],
    ["2024/10/5", "2024-10-05"],
    ["2024-10-05T00:00:00.000Z", "2024-10-05"],
    ["ngày 05 tháng 10 năm 2024", "2024-10-05"],
    ["Ngày 5 tháng 10, năm 2024", "2024-10-05"],
    ["Bình Tân, ngày 05 tháng 10 năm 2024", "2024-10-05"],
    ["nga\u0300y 05 tha\u0301ng 10 na\u0306m 2024", "2024-10-05"],
    ["ngày 05/10/2024", "2024-10-05"],
    ["\u00A005/10/2024\u200B", "2024-10-05"],
  ])("[TXT-09] %j is %s", (typed, expected) => {
    expect(parseVietnameseDate(typed)).toBe(expected);
  });

  it.each([
    ["31/04/2024"],
    ["29/02/2023"],
    ["29/02/1900"],
    ["10/25/2024"],
    ["00/10/2024"],
    ["05/00/2024"],
    ["5/10"],
    ["10/2024"],
    ["2024"],
    ["5/10-2024"],
    ["5/10/224"],
    ["15/10/2024 và 20/10/2024"],
    ["tháng 10 năm 2024"],
    ["số 12 ngày 05 tháng 10 năm 2024"],
    ["05/10/3024"],
    ["hôm qua"],
    [""],
  ])("[TXT-09] %j is no date", (typed) => {
    expect(parseVietnameseDate(typed)).toBeNull();
  });
});

describe("serial numbers", () => {
  // Day numbers as Excel shows them (1900 system) and in the other system (1,462 days less).
  it.each([
    [1, false, "1900-01-01"],
    [59, false, "1900-02-28"],
    [61, false, "1900-03-01"],
    [366, false, "1900-12-31"],
    [25569, false, "1970-01-01"],
    [36526, false, "2000-01-01"],
    [45351, false, "2024-02-29"],
    [45570, false, "2024-10-05"],
    [45570.99, false, "2024-10-05"],
    [0, true, "1904-01-01"],
    [1, true, "1904-01-02"],
    [44108, true, "2024-10-05"],
  ])("[TXT-10] %d (1904: %s) is %s", (serial, date1904, expected) => {
    expect(serialToIsoDate(serial, date1904)).toBe(expected);
  });

  it.each([
    [0, false],
    [0.5, false],
    [60, false],
    [60.5, false],
    [-1, false],
    [-1, true],
    [200000, false],
    [Infinity, false],
    [NaN, true],
  ])("[TXT-10] %d (1904: %s) is no day", (serial, date1904) => {
    expect(serialToIsoDate(serial, date1904)).toBeNull();
  });
});

describe("date cells", () => {
  it.each([
    ["a date", number(45570), dateStyle, false, { isoDate: "2024-10-05" }],
    ["a date of the 1904 system", number(44108), dateStyle, true, { isoDate: "2024-10-05" }],
    ["text", text("5/10/2024"), general, false, { isoDate: "2024-10-05" }],
    ["text in a legacy font", text("ngµy 05 th¸ng 10 n¨m 2024"), oldFont, false, { isoDate: "2024-10-05" }],
  ] as const)("[TXT-11] reads %s", (_name, cell, style, date1904, expected) => {
    expect(readDateCell(cell, style, date1904)).toEqual(expected);
  });

  it.each([
    ["an absent cell", undefined],
    ["spaces", text(" \u00A0")],
    ["a dash", text("-")],
    ["dots", text("…")],
    ["an unfilled form", text("…/…/…")],
  ])("[TXT-11] finds nothing in %s", (_name, cell) => {
    expect(readDateCell(cell, general, false)).toBeNull();
  });

  it.each([
    ["a likely serial that lost its format", number(45570), general, "notADate", "2024-10-05"],
    ["the first likely serial", number(32874), general, "notADate", "1990-01-01"],
    ["the last likely serial", number(73050), general, "notADate", "2099-12-31"],
    ["one more", number(73051), general, "notADate", null],
    ["a likely serial with a time", number(45570.5), general, "notADate", null],
    ["a year", number(2024), general, "notADate", null],
    ["a date that is a time", number(0.5), dateStyle, "impossibleDate", null],
    ["the day that Excel counts too many", number(60), dateStyle, "impossibleDate", null],
    ["month and day exchanged", text("10/25/2024"), general, "impossibleDate", "2024-10-25"],
    ["31 April", text("31/04/2024"), general, "impossibleDate", null],
    ["31 April in words", text("ngày 31 tháng 4 năm 2024"), general, "impossibleDate", null],
    ["31 April, ISO", text("2024-04-31"), general, "impossibleDate", null],
    ["words", text("hôm qua"), general, "notADate", null],
    ["half a date", text("10/2024"), general, "notADate", null],
    ["a truth value", { kind: "boolean", value: true, columnIndex: 0, style: 0 }, general, "notADate", null],
  ] as [string, CellData, CellStyleData, string, string | null][])(
    "[TXT-11] doubts %s",
    (_name, cell, style, kind, candidate) => {
      expect(readDateCell(cell, style, false)).toMatchObject({ doubt: { kind, candidate } });
    },
  );

  it("[TXT-11] names an error and a formula without value", () => {
    const error: CellData = { kind: "error", value: "#REF!", columnIndex: 0, style: 0 };
    const formula: CellData = { kind: "formula", value: null, formula: "A1+1", columnIndex: 0, style: 0 };
    expect(readDateCell(error, general, false)).toEqual({ doubt: { kind: "errorValue", error: "#REF!" } });
    expect(readDateCell(formula, general, false)).toEqual({
      doubt: { kind: "noCachedValue", formula: "A1+1" },
    });
  });
});
