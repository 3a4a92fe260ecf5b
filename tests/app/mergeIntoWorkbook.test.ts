import { createXlsxWorkbooks } from "../../src/adapters/xlsx";
import { withChoice } from "../../src/app/fileChoices";
import type { FileChoices } from "../../src/app/fileChoices";
import { joinReceived, unreadFile } from "../../src/app/joinReceived";
import { mergeIntoWorkbook } from "../../src/app/mergeIntoWorkbook";
import { readReceived } from "../../src/app/readReceived";
import { sampleReports } from "../../src/app/sampleReports";
import { reportingOrgUnits } from "../../src/core/model";
import { planToSpec, samplePlan } from "../../src/core/plan";
import { unitWorkbook } from "../../src/core/template";
import type { NamedBytes } from "../../src/ports";
import { createMemoryFiles } from "../support/memoryFiles";

const workbooks = createXlsxWorkbooks();
const plan = samplePlan({ model: "huyen", set: "core" });
const progress = { step: () => undefined };
const diary = { at: "20/10/2024 09:30", by: "", version: "0" };

async function readAll(files: readonly NamedBytes[]) {
  const memory = createMemoryFiles(new Map(files.map((file) => [file.path, file.bytes])));
  return readReceived(plan, await memory.list([], []), { workbooks, files: memory, progress });
}

async function readOneByOne(files: readonly NamedBytes[]) {
  const parts = await Promise.all(files.map((file) => readAll([file])));
  return joinReceived(parts.flat());
}

const merge = (received: Awaited<ReturnType<typeof readAll>>, chosen: FileChoices = new Map()) =>
  mergeIntoWorkbook(
    plan,
    { received, chosen, previous: null, diary },
    () => "câu",
    (files, here, expected) => `${files} ${here} ${expected}`,
  );

let files: readonly NamedBytes[];
beforeAll(async () => {
  files = (await sampleReports(plan, workbooks)).slice(0, 4);
});

it("[PANE-40] reads files one by one to the same result as all together, duplicates included", async () => {
  const given = [
    ...files,
    { path: "y.xlsx", bytes: files[0]!.bytes },
    { path: "z.xlsx", bytes: files[0]!.bytes },
  ];
  const joined = await readOneByOne(given);
  expect(joined).toEqual(await readAll(given));
  expect(joined.slice(-2).map((file) => file.duplicateOf)).toEqual([files[0]!.path, files[0]!.path]);
});

it("[PANE-40] takes no two unread files for the same", () => {
  const joined = joinReceived([unreadFile("a.xlsx", "timeout"), unreadFile("b.xlsx", "failed")]);
  expect(joined.map((file) => file.duplicateOf)).toEqual([null, null]);
  expect(joined.map((file) => file.findings[0]!.params)).toEqual([
    { reason: "timeout" },
    { reason: "cannot-open" },
  ]);
});

it("[PANE-41] puts two files of one unit before a person, and keeps to the choice", async () => {
  const orgUnit = reportingOrgUnits(plan)[0]!;
  const spec = unitWorkbook(plan, orgUnit);
  // Neither cover says which came later.
  const own = { path: "a.xlsx", bytes: await workbooks.write(spec) };
  const rival = { path: "b.xlsx", bytes: await workbooks.write({ ...spec, title: "Bản khác" }) };
  const unit = orgUnit.code;
  const received = await readOneByOne([rival, own]);
  const preview = merge(received);
  const outcome = preview.orgUnits.find((candidate) => candidate.code === unit)!;
  expect([outcome.status, outcome.rivals]).toEqual(["undecided", [own.path, rival.path].sort()]);
  const decided = merge(received, withChoice(new Map(), received, unit, rival.path));
  expect(decided.orgUnits.find((candidate) => candidate.code === unit)).toMatchObject({
    status: "received",
    rivals: [],
  });
  expect(decided.files.map((file) => [file.file, file.status])).toEqual([
    [rival.path, "merged"],
    [own.path, "superseded"],
  ]);
});

it("[PANE-42] never writes over a sheet of the plan that stands in the same workbook", async () => {
  const names = new Set(planToSpec(plan).sheets.map((sheet) => sheet.name));
  const { spec } = merge(await readAll(files));
  expect(spec.sheets.map((sheet) => sheet.name).filter((name) => names.has(name))).toEqual([]);
  expect(spec.sheets.map((sheet) => sheet.name)).toContain("Phong trào (kết quả)");
});

it("[PANE-43] gives a preview that can go between threads", async () => {
  const preview = merge(await readAll(files));
  expect(structuredClone(preview)).toEqual(preview);
});
