import { boot } from "./boot";
import type { Workbench } from "./boot";

export interface BenchLine {
  readonly what: string;
  readonly milliseconds: number;
}

const ROWS = 1000;
const COLUMNS = 10;
const SMALL_SYNCS = 200;

/** How fast the workbench answers on this machine; the figures are printed, tests do not rest on them. */
export async function measure(): Promise<BenchLine[]> {
  const lines: BenchLine[] = [];
  const time = async <T>(what: string, act: () => Promise<T>, divide = 1): Promise<T> => {
    const started = performance.now();
    const result = await act();
    lines.push({ what, milliseconds: Math.round(((performance.now() - started) / divide) * 100) / 100 });
    return result;
  };
  const bench = await time("boot (first)", () => boot());
  try {
    const again = await time("boot (again)", () => boot());
    again.dispose();
    const values = Array.from({ length: ROWS }, (_, row) =>
      Array.from({ length: COLUMNS }, (_unused, c) => row * c + 0.5),
    );
    await time("10,000 cells written", () => write(bench, values));
    await time("10,000 cells read", () => read(bench));
    await time("small sync", () => smallSyncs(bench), SMALL_SYNCS);
    await time("1,000 formulas written and calculated", () => formulas(bench));
    await time("small sync with 1,000 formulas there", () => smallSyncs(bench), SMALL_SYNCS);
    await time("one cell written, 1,000 formulas read", () => editAndRead(bench));
    await time("saved", () => bench.save());
  } finally {
    bench.dispose();
  }
  return lines;
}

function write(bench: Workbench, values: number[][]): Promise<void> {
  return bench.Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1:J1000").values = values;
    await context.sync();
  });
}

function read(bench: Workbench): Promise<void> {
  return bench.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:J1000").load("values");
    await context.sync();
    if (range.values.length !== ROWS) throw new Error("not all rows were read");
  });
}

function smallSyncs(bench: Workbench): Promise<void> {
  return bench.Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
    for (let index = 0; index < SMALL_SYNCS; index += 1) {
      cell.load("values");
      await context.sync();
    }
  });
}

function formulas(bench: Workbench): Promise<void> {
  return bench.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("L1:L1000");
    range.formulas = Array.from({ length: ROWS }, (_, row) => [`=SUM(A${row + 1}:J${row + 1})/3`]);
    range.load("values");
    await context.sync();
  });
}

function editAndRead(bench: Workbench): Promise<void> {
  return bench.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1").values = [[7]];
    sheet.getRange("L1:L1000").load("values");
    await context.sync();
  });
}
