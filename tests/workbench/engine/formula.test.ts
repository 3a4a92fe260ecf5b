import {
  copiedFormula,
  fromR1C1,
  isFormulaSyntax,
  orphanedFormula,
  renamedFormula,
  structuredToA1,
  toR1C1,
  tokenize,
} from "../../../src/workbench/engine/formula";
import type { Table } from "../../../src/workbench/engine";

const SAMPLES = [
  "SUM('Biểu 01'!$A$1:B2,Tổng)*-1.5E+3",
  'IF(A1="=""x""",#N/A,{1,2;3,4})',
  "SUMIFS(Bảng[[#Data],[Số lượng]],Bảng[Xã],[@Xã])",
  "A:A+1:1&B$2%",
  "XLOOKUP(A1,Sheet1!B:B,Sheet1!C:C)#",
];

describe("formulas", () => {
  it.each(SAMPLES)("[ENG-01] splits and joins without loss: %s", (text) => {
    expect(
      tokenize(text)
        .map((token) => token.text)
        .join(""),
    ).toBe(text);
  });

  it.each([
    ["A1+$B$2", 1, 2, "C2+$B$2"],
    ["$A1:A$1", 2, 1, "$A3:B$1"],
    ["SUM(A:A)+1:1", 3, 1, "SUM(B:B)+4:4"],
    ["A1", -1, 0, "#REF!"],
    ['"A1"&LOG10(A1)', 0, 1, '"A1"&LOG10(B1)'],
    ["'Biểu 01'!A1", 1, 1, "'Biểu 01'!B2"],
  ])("[ENG-02] moves relative references when copied: %s by %i, %i", (before, rows, columns, after) => {
    expect(copiedFormula(before, rows, columns)).toBe(after);
  });

  it.each([
    ["A1+$B$2", "R[-4]C[-2]+R2C2"],
    ["SUM(C5:C6)", "SUM(RC:R[1]C)"],
  ])("[ENG-03] reads the same in R1C1 form, seen from C5: %s", (a1, r1c1) => {
    expect(toR1C1(a1, 4, 2)).toBe(r1c1);
    expect(fromR1C1(r1c1, 4, 2)).toBe(a1);
  });

  it("[ENG-04] follows the new name of a sheet, quoted where it must be, and loses a deleted sheet", () => {
    expect(renamedFormula("Sheet1!A1+'Sheet1'!B1+Sheet12!C1", "Sheet1", "Biểu 01")).toBe(
      "'Biểu 01'!A1+'Biểu 01'!B1+Sheet12!C1",
    );
    expect(orphanedFormula("SUM(Sheet1!A1:B2)+A1", "sheet1")).toBe("SUM(#REF!)+A1");
  });

  it.each(["1+1", "-A1", "SUM(,A1)", "A1 B2", "@A1", "A1:B2%", '"x"&{1;2}', "TODAY()"])(
    "[ENG-05] takes as a formula: =%s",
    (text) => {
      expect(isFormulaSyntax(text)).toBe(true);
    },
  );

  it.each(["", "1+", "SUM(1", "1)", "A1 5", "- Có 5 đơn vị", "(1,2)+", '"x', "gạch đầu dòng, thứ hai"])(
    "[ENG-05] refuses as a formula: =%s",
    (text) => {
      expect(isFormulaSyntax(text)).toBe(false);
    },
  );

  it("[ENG-06] turns table references into addresses", () => {
    const table = {
      name: "Bảng",
      area: { firstRow: 0, lastRow: 4, firstColumn: 1, lastColumn: 2 },
      columns: [
        { id: 1, name: "Xã" },
        { id: 2, name: "Số lượng" },
      ],
      showHeaders: true,
      showTotals: true,
    } as unknown as Table;
    const placed = { table, sheetName: "Dữ liệu" };
    const read = (text: string, home = false) =>
      structuredToA1(text, (name) => (name === "Bảng" ? placed : undefined), home ? placed : undefined, 2);
    expect(read("SUM(Bảng[Số lượng])")).toBe("SUM('Dữ liệu'!$C$2:$C$4)");
    expect(read("ROWS(Bảng)")).toBe("ROWS('Dữ liệu'!$B$2:$C$4)");
    expect(read("Bảng[[#Totals],[Xã]]")).toBe("'Dữ liệu'!$B$5:$B$5");
    expect(read("[@[Số lượng]]*2", true)).toBe("'Dữ liệu'!$C$3:$C$3*2");
    expect(read("Bảng[Không có]")).toBe("#REF!");
  });
});
