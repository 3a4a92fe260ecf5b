import { zipSync } from "fflate";
import { createXlsxWorkbooks } from "../../src/adapters/xlsx";
import { readReceived } from "../../src/app/readReceived";
import { sampleReports } from "../../src/app/sampleReports";
import { samplePlan } from "../../src/core/plan";
import { createMemoryFiles } from "../support/memoryFiles";

const plan = samplePlan({ model: "huyen", set: "full" });
const workbooks = createXlsxWorkbooks();

async function received(files: ReadonlyMap<string, Uint8Array>) {
  const memory = createMemoryFiles(files);
  const steps: string[] = [];
  const progress = { step: (done: number, total: number) => void steps.push(`${done}/${total}`) };
  const result = await readReceived(plan, await memory.list([], []), { workbooks, files: memory, progress });
  return { result, steps };
}

/** Flips one bit in the stored bytes of the archive's first file: its checksum no longer fits. */
function damageFirstFile(archive: Uint8Array): Uint8Array {
  const damaged = archive.slice();
  damaged[200]! ^= 1;
  return damaged;
}

it("takes the other files of an archive when one is damaged, and names that one", async () => {
  const [first, second] = await sampleReports(plan, workbooks);
  const archive = zipSync({
    "a.xlsx": [first!.bytes, { level: 0 }],
    "b.xlsx": [second!.bytes, { level: 0 }],
  });
  const { result } = await received(new Map([["lo.zip", damageFirstFile(archive)]]));
  expect(result.map((file) => [file.path, file.refusal])).toEqual([
    ["lo.zip/a.xlsx", "file.unreadable"],
    ["lo.zip/b.xlsx", null],
  ]);
  expect(result[1]!.reading!.submissions[0]!.orgUnit).toBe("X21811");
});

it("reads the same bytes once, however they are named, and says progress after each file", async () => {
  const [first] = await sampleReports(plan, workbooks);
  const { result, steps } = await received(
    new Map([
      ["a.xlsx", first!.bytes],
      ["b (1).xlsx", first!.bytes],
      ["c.xlsx", new Uint8Array(0)],
    ]),
  );
  expect(result.map((file) => [file.path, file.duplicateOf, file.refusal])).toEqual([
    ["a.xlsx", null, null],
    ["b (1).xlsx", "a.xlsx", null],
    ["c.xlsx", null, "file.empty"],
  ]);
  expect(steps).toEqual(["1/3", "2/3", "3/3"]);
});
