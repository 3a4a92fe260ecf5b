import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { runCommand, temporaryFolder } from "../support/commandLine";

const folder = temporaryFolder();
const at = (...names: string[]) => path.join(folder, ...names);
const plan = at("mau", "ke-hoach.xlsx");

interface Merge {
  readonly indicators: readonly {
    code: string;
    actual: number | null;
    estimate: number | null;
    coverage: readonly [number, number];
  }[];
}

async function consolidate(name: string, ...inputs: readonly string[]): Promise<Merge> {
  const json = at(`${name}.json`);
  const run = await runCommand(
    "consolidate",
    ...inputs,
    "--plan",
    plan,
    "--out",
    at(`${name}.xlsx`),
    "--json",
    json,
  );
  expect(run.errors).toBe("");
  return JSON.parse(readFileSync(json, "utf8")) as Merge;
}

it("two summaries of parts of the units, received by the level above, give the totals of all units at once", async () => {
  expect((await runCommand("sample", "--out", at("mau"))).status).toBe(0);
  const names = readdirSync(at("mau", "da-nhan")).filter((name) => name.startsWith("X"));
  const folders = ["mot", "hai", "tat-ca"] as const;
  for (const part of folders) mkdirSync(at(part));
  names.forEach((name, index) => {
    for (const part of [folders[index % 2]!, "tat-ca"])
      copyFileSync(at("mau", "da-nhan", name), at(part, name));
  });
  await consolidate("huyen-1", at("mot"));
  await consolidate("huyen-2", at("hai"));
  const direct = await consolidate("truc-tiep", at("tat-ca"));
  const above = await consolidate("tinh", "--summary", at("huyen-1.xlsx"), "--summary", at("huyen-2.xlsx"));
  // Counts of lists do not travel in the record of a summary.
  const shown = (merge: Merge) => merge.indicators.filter(({ code }) => !/^TD0[1-5]$/u.test(code));
  expect(shown(above).length).toBeGreaterThan(50);
  shown(above).forEach((total, index) => {
    const expected = shown(direct)[index]!;
    expect([total.code, ...total.coverage]).toEqual([expected.code, ...expected.coverage]);
    for (const measure of ["actual", "estimate"] as const) {
      if (expected[measure] === null) expect([total.code, total[measure]]).toEqual([total.code, null]);
      else expect(total[measure]).toBeCloseTo(expected[measure]!, 9);
    }
  });
});

it("a file that is no summary stops the command, and nothing is written", async () => {
  const run = await runCommand("consolidate", "--plan", plan, "--out", at("x.xlsx"), "--summary", plan);
  expect(run.status).toBe(2);
  expect(run.errors).toContain("không phải tệp tổng hợp");
});

it("[RPT-41] a summary of last year is refused with its period; the others are merged, and the status says so", async () => {
  const parts = unzipSync(readFileSync(at("huyen-1.xlsx")));
  const properties = strFromU8(parts["docProps/custom.xml"]!);
  expect(properties).toContain("period=năm 2024");
  parts["docProps/custom.xml"] = strToU8(properties.replace("period=năm 2024", "period=năm 2023"));
  writeFileSync(at("nam-truoc.xlsx"), zipSync(parts));
  const json = at("kiem.json");
  const inputs = ["--summary", at("nam-truoc.xlsx"), "--summary", at("huyen-2.xlsx")];
  const run = await runCommand(
    "consolidate",
    ...inputs,
    "--plan",
    plan,
    "--out",
    at("k.xlsx"),
    "--json",
    json,
  );
  expect([run.status, run.errors]).toEqual([1, ""]);
  expect(run.output).toContain("[file.wrong-period]");
  expect(run.output).toContain("“năm 2023”");
  const { files } = JSON.parse(readFileSync(json, "utf8")) as {
    files: { status: string; reason: string | null }[];
  };
  expect(files.map(({ status, reason }) => [status, reason])).toEqual([
    ["refused", "file.wrong-period"],
    ["merged", null],
  ]);
});
