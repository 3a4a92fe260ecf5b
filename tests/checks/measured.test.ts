import { checkSubmissions } from "../../src/core/check";
import { readSubmissions } from "../../src/core/submission";
import { COMMUNE, PLAN, plainWorkbook } from "./codeCases/report";
import { detectionTable, printDetection } from "./detectionTable";
import { alarmRate } from "./falseAlarms";

/** A few here; `CHECK_DISTRICTS=300 CHECK_SEEDED=200 npx jest tests/checks/measured` measures more and prints it. */
const DISTRICTS = Number(process.env["CHECK_DISTRICTS"] ?? 4);
const SEEDED = Number(process.env["CHECK_SEEDED"] ?? 10);
const isMeasured = process.env["CHECK_DISTRICTS"] !== undefined || process.env["CHECK_SEEDED"] !== undefined;
const LONGEST = 30 * 60_000;

it(
  "[CHK-45] generated correct districts raise no error and at most one warning in a thousand entries",
  () => {
    const rate = alarmRate(DISTRICTS);
    if (isMeasured)
      process.stdout.write(`${JSON.stringify({ ...rate, byCode: [...rate.byCode] }, null, 1)}\n`);
    expect(rate.entries).toBeGreaterThan(1000 * DISTRICTS);
    expect({
      errors: rate.bySeverity.error,
      examples: rate.examples.filter((text) => text.includes("error")),
    }).toEqual({
      errors: 0,
      examples: [],
    });
    expect((1000 * rate.bySeverity.warning) / rate.entries).toBeLessThanOrEqual(1);
  },
  LONGEST,
);

it(
  "[CHK-45] mistakes of a hundred times and more, of columns and of shifted rows are found",
  () => {
    const table = detectionTable(SEEDED);
    if (isMeasured) process.stdout.write(`${printDetection(table)}\n`);
    const foundOf = (kind: string) => {
      const row = table.rows.find((candidate) => candidate.kind === kind)!;
      return row.found / row.seeded;
    };
    for (const kind of ["×100", "×1000", "÷1000"]) expect(foundOf(kind)).toBeGreaterThanOrEqual(0.99);
    for (const kind of ["last year's column", "another unit's column", "shifted by one row"]) {
      expect(foundOf(kind)).toBeGreaterThanOrEqual(0.9);
    }
  },
  LONGEST,
);

it("[CHK-45] the time of checking one workbook of 93 rows can be measured", () => {
  const reading = readSubmissions(plainWorkbook(COMMUNE), PLAN, "X21811.xlsx");
  const input = {
    submission: reading.submissions[0]!,
    targetCells: reading.targetCells.get(COMMUNE.code)!,
    findings: [],
  };
  const times: number[] = [];
  for (let turn = 0; turn < (isMeasured ? 400 : 3); turn++) {
    const start = performance.now();
    expect(checkSubmissions(PLAN, [input])[0]!.findings).toEqual([]);
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  if (isMeasured) process.stdout.write(`median ${times[times.length >> 1]!.toFixed(2)} ms a workbook\n`);
  expect(times.length).toBeGreaterThan(0);
});
