import { createXlsxWorkbooks } from "../../../src/adapters/xlsx";
import { checkChosen } from "../../../src/app/consolidateFiles";
import { readReceived } from "../../../src/app/readReceived";
import { sampleReports } from "../../../src/app/sampleReports";
import { samplePlan } from "../../../src/core/plan";
import { readCarriedPlan } from "../../../src/core/template";
import { createMemoryFiles } from "../../support/memoryFiles";

const workbooks = createXlsxWorkbooks();

describe.each([
  { model: "huyen", set: "full" },
  { model: "tinh", set: "core" },
  { model: "xa", set: "full" },
] as const)("a unit workbook of $model, $set", (choice) => {
  it("[PANE-01] carries what its checks need: the same findings as with the whole plan", async () => {
    const plan = samplePlan(choice);
    const files = (await sampleReports(plan, workbooks)).slice(0, 12);
    let compared = 0;
    for (const file of files) {
      const read = await workbooks.read(file);
      if (!read.ok) continue;
      const carried = readCarriedPlan(read.value);
      expect(carried?.fingerprint).toBe(plan.fingerprint);
      expect(await findingsWith(carried!, file)).toEqual(await findingsWith(plan, file));
      compared += 1;
    }
    expect(compared).toBeGreaterThanOrEqual(files.length - 1);
  });
});

it("[PANE-02] refuses a carried plan with one character changed", async () => {
  const plan = samplePlan({ model: "huyen", set: "full" });
  const [file] = await sampleReports(plan, workbooks);
  const read = await workbooks.read(file!);
  if (!read.ok) throw new Error("sample not read");
  const changed = {
    ...read.value,
    sheets: read.value.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) =>
          cell.kind === "text" && cell.value.startsWith("1|ke-hoach@1")
            ? { ...cell, value: cell.value.replace("ha", "hb") }
            : cell,
        ),
      })),
    })),
  };
  expect(readCarriedPlan(read.value)).not.toBeNull();
  expect(readCarriedPlan(changed)).toBeNull();
});

async function findingsWith(
  plan: ReturnType<typeof samplePlan>,
  file: { readonly path: string; readonly bytes: Uint8Array },
) {
  const memory = createMemoryFiles(new Map([[file.path, file.bytes]]));
  const ports = { workbooks, files: memory, progress: { step: () => undefined } };
  const received = await readReceived(plan, await memory.list([], []), ports);
  const submissions = received.flatMap((one) => one.reading?.submissions ?? []);
  return [
    ...received.flatMap((one) => one.findings),
    ...checkChosen(plan, received, submissions).flatMap((one) => one.findings),
  ];
}
