import { evaluateSimpleFormula } from "../../../src/core/reading";

/** A1 = 2, B1 = 3, C1 = 0.5, A2 empty, B2 text, A3 = -4; everything else is empty. */
function valueAt(rowIndex: number, columnIndex: number): number | null | "unknown" {
  const known: Record<string, number | "unknown"> = {
    "0,0": 2,
    "0,1": 3,
    "0,2": 0.5,
    "1,1": "unknown",
    "2,0": -4,
  };
  return known[`${rowIndex},${columnIndex}`] ?? null;
}

describe("evaluateSimpleFormula", () => {
  it.each([
    ["1", 1],
    ["=1+2", 3],
    ["1.5", 1.5],
    [".5*4", 2],
    ["1E3+1", 1001],
    ["2+3*4", 14],
    ["(2+3)*4", 20],
    ["10-4-3", 3],
    ["8/4/2", 1],
    ["-2^2", 4],
    ["2^-1", 0.5],
    ["2^3^2", 64],
    ["2--1", 3],
    ["+5", 5],
    ["50%", 0.5],
    ["200*5%", 10],
    ["-50%", -0.5],
    [" A1 + B1 ", 5],
    ["$A$1*b1", 6],
    ["A1+A2", 2],
    ["A2", 0],
    ["A1*C1-A3", 5],
    ["SUM(A1:C1)", 5.5],
    ["sum(A1:A3)", -2],
    ["SUM(A1,B1,10)", 15],
    ["SUM(A1:C1;A3)", 1.5],
    ["SUM(C1:A1)/2", 2.75],
    ["SUM(A1:C1,SUM(A3,1))*2", 5],
    ["SUM($A$1:$C$1)", 5.5],
    ["SUM( A1 : C1 )", 5.5],
    ["0*-1", 0],
  ])("[NUM-25] %s is %d", (formula, expected) => {
    expect(evaluateSimpleFormula(formula, valueAt)).toBe(expected);
  });

  it.each([
    [""],
    ["="],
    ["1+"],
    ["1 2"],
    ["A1 B1"],
    ["(1+2"],
    ["1+2)"],
    ["1/0"],
    ["A1/A2"],
    ["B2"],
    ["A1+B2"],
    ["SUM(A1:B2)"],
    ["SUM()"],
    ["SUM(A1:)"],
    ["SUM(A:A)"],
    ["SUM(1:1)"],
    ["A1:B1"],
    ["Sheet1!A1"],
    ["'Biểu 01'!A1"],
    ["[1]Sheet1!A1"],
    ["AVERAGE(A1:C1)"],
    ["IF(A1>0,1,2)"],
    ["SUMIF(A1:A3,1)"],
    ["A1&B1"],
    ["A1=B1"],
    ['"12"'],
    ["TRUE"],
    ["#REF!"],
    ["A0"],
    ["XFE1"],
    ["A1048577"],
    ["LOG10(5)"],
    ["A1.B"],
    ["tổng"],
    ["10^400"],
    ["(-8)^0.5"],
    ["1,5"],
    ["process.exit()"],
  ])("[NUM-26] %j is not simple", (formula) => {
    expect(evaluateSimpleFormula(formula, valueAt)).toBeNull();
  });

  it("[NUM-26] stops at its bounds", () => {
    expect(evaluateSimpleFormula(`${"(".repeat(30)}1${")".repeat(30)}`, valueAt)).toBe(1);
    expect(evaluateSimpleFormula(`${"(".repeat(50)}1${")".repeat(50)}`, valueAt)).toBeNull();
    expect(evaluateSimpleFormula(`${"(".repeat(100000)}1`, valueAt)).toBeNull();
    expect(evaluateSimpleFormula(`${"1+".repeat(999)}1`, valueAt)).toBe(1000);
    expect(evaluateSimpleFormula(`${"1+".repeat(1000)}1`, valueAt)).toBeNull();
    expect(evaluateSimpleFormula("SUM(D1:D20000)", valueAt)).toBe(0);
    expect(evaluateSimpleFormula("SUM(D1:D20001)", valueAt)).toBeNull();
    expect(evaluateSimpleFormula("SUM(D1:D15000)+SUM(D1:D15000)", valueAt)).toBeNull();
  });

  it("[NUM-26] does not ask for more cells than it may", () => {
    let asked = 0;
    evaluateSimpleFormula("SUM(A1:XFD1048576)", () => {
      asked += 1;
      return 1;
    });
    expect(asked).toBe(0);
  });
});
