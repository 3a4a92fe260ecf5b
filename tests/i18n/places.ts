import type { Finding, FindingCode, FindingParams, FindingPlace } from "../../src/core/finding";

const ordinary: FindingPlace = {
  file: "X21811.xlsx",
  orgUnit: "X21811",
  sheet: "Biểu 01",
  rowIndex: 11,
  columnIndex: 6,
};

/** Places of findings about received workbooks: the file, a row, a cell, and what people's own files bring. */
const receivedPlaces: readonly FindingPlace[] = [
  { file: "X21811.xlsx" },
  { file: "X21811.xlsx", sheet: "Biểu 01" },
  { file: "X21811.xlsx", sheet: "Biểu 01", rowIndex: 11 },
  ordinary,
  { ...ordinary, sheet: "Kết quả các chỉ tiêu (bản sửa 3)", rowIndex: 1_048_575, columnIndex: 16_383 },
];

/** Sheets of the plan are found by their fixed names, so none is longer. */
const planPlaces: readonly FindingPlace[] = [
  { file: "ke-hoach.xlsx" },
  { file: "ke-hoach.xlsx", sheet: "Chỉ tiêu", rowIndex: 11, columnIndex: 6 },
  { file: "ke-hoach.xlsx", sheet: "Kế hoạch giao 2", rowIndex: 122, columnIndex: 28 },
];

export function placesOf(code: FindingCode): readonly FindingPlace[] {
  return code.startsWith("plan.") || code === "target.unreadable" ? planPlaces : receivedPlaces;
}

export function aFinding(
  code: FindingCode,
  params: FindingParams[FindingCode],
  place: FindingPlace = ordinary,
): Finding {
  // Code and parameters come together from one typed table; the union of all findings does not show it.
  return { code, severity: "warning", holds: false, place, params } as unknown as Finding;
}
