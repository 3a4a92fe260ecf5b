import { shiftFormula } from "../../../../src/adapters/xlsx/read/sharedFormula";

describe("shiftFormula", () => {
  it.each([
    ["A1+B2", 1, 0, "A2+B3"],
    ["A1+B2", 0, 1, "B1+C2"],
    ["$A1+A$1+$A$1", 2, 3, "$A3+D$1+$A$1"],
    ["SUM(A1:B2)", 1, 1, "SUM(B2:C3)"],
    ["'Biểu 01'!A1+Sheet2!B1", 1, 0, "'Biểu 01'!A2+Sheet2!B2"],
    ["'A1'!A1", 1, 0, "'A1'!A2"],
    ['"A1"&A1', 1, 0, '"A1"&A2'],
    ['"nói ""A1"""&A1', 1, 0, '"nói ""A1"""&A2'],
    ["LOG10(A1)", 1, 0, "LOG10(A2)"],
    ["XYZ2024+A1", 1, 0, "XYZ2024+A2"],
    ["x_A1+A1_x+A1.b", 1, 0, "x_A1+A1_x+A1.b"],
    ["A:A+$B:C", 5, 1, "B:B+$B:D"],
    ["1:3+$2:4", 1, 5, "2:4+$2:5"],
    ["A1", -1, 0, "#REF!"],
    ["A1", 0, -1, "#REF!"],
    ["Bảng1[A1]+A1", 1, 0, "Bảng1[A1]+A2"],
    ["ẤA1+A1", 1, 0, "ẤA1+A2"],
    ["XFD1048576", 0, 0, "XFD1048576"],
    ['IF(A1="","",A1/B1*100)', 4, 0, 'IF(A5="","",A5/B5*100)'],
  ])("[RDR-14] moves %j by %i rows and %i columns", (formula, rows, columns, expected) => {
    expect(shiftFormula(formula, rows, columns)).toBe(expected);
  });
});
