import { writeWorkbook } from "../../../../src/adapters/xlsx/write";
import type { CellSpec } from "../../../../src/core/workbook";
import { aSheet, aWorkbook } from "./specs";

const COLUMNS = 28;

function largeSheet(rows: number) {
  const cells: CellSpec[] = [];
  for (let rowIndex = 0; rowIndex < rows; rowIndex += 1) {
    for (let columnIndex = 0; columnIndex < COLUMNS; columnIndex += 1) {
      const value = columnIndex % 2 === 0 ? `Đơn vị ${(rowIndex * 7 + columnIndex) % 500}` : rowIndex / 3;
      cells.push({ rowIndex, columnIndex, value, style: "plain" });
    }
  }
  const rowsOfSheet = cells.filter(({ columnIndex }) => columnIndex === 0);
  return aSheet({
    cells,
    merges: rowsOfSheet.map(({ rowIndex }) => ({
      firstRow: rowIndex,
      lastRow: rowIndex,
      firstColumn: COLUMNS,
      lastColumn: COLUMNS + 1,
    })),
    validations: rowsOfSheet.map(({ rowIndex }) => ({
      ranges: [{ firstRow: rowIndex, lastRow: rowIndex, firstColumn: 1, lastColumn: 1 }],
      rule: { kind: "promptOnly" as const },
      allowBlank: true,
      alertStyle: "stop" as const,
    })),
  });
}

it("[WRT-27] writes 20,000 rows of 28 columns, each with a merge and a validation, without quadratic work", async () => {
  const spec = aWorkbook([largeSheet(20_000)]);
  const start = performance.now();
  const bytes = await writeWorkbook(spec);
  // About 2 s on two cores; anything that compares each with each needs minutes.
  expect(performance.now() - start).toBeLessThan(20_000);
  expect(bytes.length).toBeGreaterThan(1_000_000);
});
