import { ENGLISH, VIETNAMESE } from "../../../src/workbench/engine";
import { readInput } from "../../../src/workbench/engine/input";

describe("typed texts", () => {
  it.each([
    // Serial numbers by hand: 1 January 1900 is 1; 31/12/2026 is 46387 (2026-12-31 minus 1899-12-30).
    ["1.234,5", 1234.5, "#,##0.00"],
    ["12,5", 12.5, undefined],
    ["1.234", 1234, "#,##0"],
    ["-3", -3, undefined],
    ["(5)", -5, undefined],
    ["95%", 0.95, "0%"],
    ["95,5%", 0.955, "0.00%"],
    ["1 1/2", 1.5, "# ?/?"],
    ["31/12/2026", 46387, "dd/mm/yyyy"],
    ["2026-12-31", 46387, "dd/mm/yyyy"],
    ["6:30", 0.2708333333333333, "h:mm"],
    ["6:30 PM", 0.7708333333333334, "h:mm AM/PM"],
    ["1/1/1900", 1, "dd/mm/yyyy"],
    ["28/2/1900", 59, "dd/mm/yyyy"],
    ["1/3/1900", 61, "dd/mm/yyyy"],
  ])("[ENG-10] reads %s in Vietnamese as %d", (text, value, numberFormat) => {
    const input = readInput(text, "General", VIETNAMESE);
    expect(input).toEqual({ kind: "value", value, quoted: false, ...(numberFormat ? { numberFormat } : {}) });
  });

  it.each([
    ["1,234.5", 1234.5],
    ["12/31/2026", 46387],
    ["12.5", 12.5],
    ["1e3", 1000],
    ["TRUE", true],
  ])("[ENG-10] reads %s in English as %s", (text, value) => {
    expect(readInput(text, "General", ENGLISH)).toMatchObject({ kind: "value", value });
  });

  it.each(["12,5", "31/12/2026", "1.234.567"])("[ENG-10] leaves %s a text in English", (text) => {
    expect(readInput(text, "General", ENGLISH)).toMatchObject({ kind: "value", value: text });
  });

  it.each([
    ["=A1+1", "A1+1"],
    ["+A1", "A1"],
    ["-A1", "-A1"],
    ["@TEN", "TEN"],
  ])("[ENG-11] makes a formula of %s", (text, formula) => {
    expect(readInput(text, "General", ENGLISH)).toEqual({ kind: "formula", formula });
  });

  it.each(["=1+", "- Có 5 đơn vị", "+ ba điểm, bốn điểm"])("[ENG-11] cannot take %s", (text) => {
    expect(readInput(text, "General", ENGLISH)).toEqual({ kind: "invalid" });
  });

  it("[ENG-12] keeps text behind an apostrophe, and the apostrophe to itself", () => {
    expect(readInput("'=A1", "General", ENGLISH)).toEqual({ kind: "value", value: "=A1", quoted: true });
    expect(readInput("'001", "@", ENGLISH)).toEqual({ kind: "value", value: "001", quoted: true });
  });

  it.each(["01", "1/2", "=A1", "- mục"])("[ENG-12] keeps %s as it is in a cell formatted as text", (text) => {
    expect(readInput(text, "@", ENGLISH)).toEqual({ kind: "value", value: text, quoted: false });
  });
});
