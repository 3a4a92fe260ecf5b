import { formatVietnameseNumber } from "../../../src/core/reading";

describe("formatVietnameseNumber", () => {
  it.each([
    [0, "0"],
    [-0, "0"],
    [5, "5"],
    [-5, "-5"],
    [999, "999"],
    [1000, "1.000"],
    [1234.5, "1.234,5"],
    [-1234567.25, "-1.234.567,25"],
    [0.957, "0,957"],
    [0.1 + 0.2, "0,3"],
    [1e-7, "0"],
    [-1e-7, "0"],
    [0.0000015, "0,000002"],
    [123456789012345, "123.456.789.012.345"],
    [1e21, "1.000.000.000.000.000.000.000"],
    [NaN, "NaN"],
    [-Infinity, "-Infinity"],
  ])("[NUM-14] writes %d as %s", (value, expected) => {
    expect(formatVietnameseNumber(value)).toBe(expected);
  });

  it.each([
    [1.005, 2, "1,01"],
    [2.675, 2, "2,68"],
    [-2.675, 2, "-2,68"],
    [2.5, 0, "3"],
    [-0.4, 0, "0"],
    [999.95, 1, "1.000"],
    [12.3, 2, "12,3"],
    [12.304, 2, "12,3"],
    [1 / 3, 15, "0,333333333333333"],
    [95.73846153846154, 2, "95,74"],
    [0.00049, 3, "0"],
    [0.0005, 3, "0,001"],
    [1234567.891, 0, "1.234.568"],
  ])("[NUM-14] rounds %d to %d decimals as %s", (value, decimals, expected) => {
    expect(formatVietnameseNumber(value, decimals)).toBe(expected);
  });
});
