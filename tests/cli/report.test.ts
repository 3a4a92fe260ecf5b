import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { createXlsxWorkbooks } from "../../src/adapters/xlsx";
import { samplePlan } from "../../src/core/plan";
import { fillUnitWorkbook, unitWorkbook } from "../../src/core/template";
import { cellAt, parseAddress } from "../../src/core/workbook";
import type { WorkbookData } from "../../src/core/workbook";
import { runCommand, temporaryFolder } from "../support/commandLine";

const folder = temporaryFolder();
const at = (name: string) => path.join(folder, name);
const plan = samplePlan({ model: "huyen", set: "core" });
const workbooks = createXlsxWorkbooks();

async function unitFile(code: string, actual: number): Promise<void> {
  const orgUnit = plan.orgUnits.find((entry) => entry.code === code)!;
  const entries = {
    actual: new Map([["KT12", actual]]),
    estimate: new Map([["KT12", actual]]),
    explanations: new Map(),
    cover: new Map(),
    lists: new Map(),
    assessments: new Map(),
  };
  writeFileSync(
    at(`${code}.xlsx`),
    await workbooks.write(fillUnitWorkbook(unitWorkbook(plan, orgUnit), entries)),
  );
}

async function read(name: string): Promise<WorkbookData> {
  const result = await workbooks.read({ path: name, bytes: new Uint8Array(readFileSync(at(name))) });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** Code and cell that the bookmarks of a report name, with the text in each. */
function figuresOf(name: string): ReadonlyMap<string, string> {
  const xml = strFromU8(unzipSync(new Uint8Array(readFileSync(at(name))))["word/document.xml"]!);
  const pattern =
    /<w:bookmarkStart [^>]*w:name="_([A-Za-z0-9_]+?_[A-Z]+\d+)_\d+"[^>]*>(.*?)<w:bookmarkEnd/gsu;
  return new Map(
    [...xml.matchAll(pattern)].map(([, key, inner]) => [
      key!,
      [...inner!.matchAll(/<w:t(?: [^>]*)?>([^<]*)</gu)].map((match) => match[1]).join(""),
    ]),
  );
}

beforeAll(async () => {
  await runCommand("plan", "--sample", "--set", "core", "--out", at("plan.xlsx"));
});

async function consolidated(name: string): Promise<void> {
  const run = await runCommand(
    "consolidate",
    at("X21811.xlsx"),
    "--plan",
    at("plan.xlsx"),
    "--out",
    at(name),
  );
  expect(run.errors).toBe("");
}

it("report writes the document and its annex, and says what to look at before signing", async () => {
  await unitFile("X21811", 100);
  await consolidated("summary.xlsx");
  const run = await runCommand("report", at("summary.xlsx"), "--plan", at("plan.xlsx"), "--out", at("out"));
  expect(run.errors).toBe("");
  expect(run.status).toBe(0);
  expect(run.output).toContain("Cần xem trước khi trình ký:");
  expect(run.output).toMatch(/Còn \d+ đơn vị chưa gửi báo cáo: /u);
  expect(existsSync(at("out/Bao-cao-thi-dua-2024.docx"))).toBe(true);
  expect((await read("out/Phu-luc-bao-cao-thi-dua-2024.xlsx")).sheets.map((sheet) => sheet.name)).toContain(
    "Phụ lục 6",
  );
});

it("a changed received value moves the summary's cell and the figure of the document that names it", async () => {
  const seen: (readonly [cell: unknown, text: string])[] = [];
  for (const [index, value] of [100, 123].entries()) {
    await unitFile("X21811", value);
    await consolidated(`s${index}.xlsx`);
    const out = at(`r${index}.docx`);
    await runCommand("report", "--summary", at(`s${index}.xlsx`), "--plan", at("plan.xlsx"), "--out", out);
    const found = [...figuresOf(`r${index}.docx`)].filter(([key]) => /^KT12_[GH]\d+$/u.test(key));
    const [key, text] = found[0]!;
    const { rowIndex, columnIndex } = parseAddress(key.split("_")[1]!)!;
    const sheet = (await read(`s${index}.xlsx`)).sheets.find((entry) => entry.name === "Tổng hợp")!;
    seen.push([cellAt(sheet, rowIndex, columnIndex)?.value, text]);
  }
  expect(seen.map(([cell]) => cell)).toEqual([100, 123]);
  expect(seen.map(([, text]) => /^[\d.,]+/u.exec(text)![0])).toEqual(["100", "123"]);
});

it("report replaces no document that may have been edited", async () => {
  writeFileSync(at("edited.docx"), "sửa tay");
  const run = await runCommand(
    "report",
    at("summary.xlsx"),
    "--plan",
    at("plan.xlsx"),
    "--out",
    at("edited.docx"),
  );
  expect(run.status).toBe(2);
  expect(readFileSync(at("edited.docx"), "utf8")).toBe("sửa tay");
});

it.each([
  ["no summary", [], "Chưa cho biết tệp tổng hợp"],
  ["a file that is none", ["plan.xlsx"], "không có các trang của tệp tổng hợp"],
  ["a file that is not there", ["khong-co.xlsx"], "Không đọc được tệp tổng hợp"],
])("report refuses %s and writes nothing", async (_, inputs, words) => {
  const run = await runCommand("report", ...inputs.map(at), "--plan", at("plan.xlsx"), "--out", at("none"));
  expect(run.status).toBe(2);
  expect(run.errors).toContain(words);
  expect(existsSync(at("none"))).toBe(false);
});

it("report takes the day of issue as people write it", async () => {
  const out = (name: string, date: string) =>
    runCommand("report", at("summary.xlsx"), "--plan", at("plan.xlsx"), "--out", at(name), "--date", date);
  await out("dated.docx", "5/2/2025");
  const xml = strFromU8(unzipSync(new Uint8Array(readFileSync(at("dated.docx"))))["word/document.xml"]!);
  expect(xml).toContain("ngày 05 tháng 02 năm 2025");
  expect((await out("other.docx", "hôm qua")).errors).toContain("hôm qua");
});
