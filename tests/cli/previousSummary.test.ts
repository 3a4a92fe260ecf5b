import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createXlsxWorkbooks } from "../../src/adapters/xlsx";
import { cellAt } from "../../src/core/workbook";
import type { WorkbookData } from "../../src/core/workbook";
import { runCommand, temporaryFolder } from "../support/commandLine";
import { itWith } from "../support/programs";
import { onlyFile, runPython } from "../support/python";

const folder = temporaryFolder();
const at = (...names: string[]) => path.join(folder, ...names);
const plan = at("mau", "ke-hoach.xlsx");

beforeAll(async () => {
  expect((await runCommand("sample", "--out", at("mau"))).status).toBe(0);
});

async function open(file: string): Promise<WorkbookData> {
  const read = await createXlsxWorkbooks().read({ path: file, bytes: new Uint8Array(readFileSync(file)) });
  if (!read.ok) throw new Error(read.error.reason);
  return read.value;
}

/** Texts of one sheet, row by row. */
function texts(workbook: WorkbookData, name: string): readonly (readonly string[])[] {
  const sheet = workbook.sheets.find((candidate) => candidate.name === name)!;
  return sheet.rows.map((row) => row.cells.map((cell) => String(cell.value)));
}

/** Types into the row of X21808 of the ledger, by the headers it prints. */
const TYPE_IN_LEDGER = `
import openpyxl
wb = openpyxl.load_workbook(files["summary.xlsx"])
ws = wb["Tình hình gửi báo cáo"]
header = next(row for row in ws.iter_rows() if any(cell.value == "Mã đơn vị" for cell in row))
columns = {cell.value: cell.column for cell in header}
for row in range(header[0].row + 1, ws.max_row + 1):
    if ws.cell(row, columns["Mã đơn vị"]).value == "X21808":
        for name, value in data.items(): ws.cell(row, columns[name]).value = value
wb.save(out("summary.xlsx"))
`;

itWith(
  "openpyxl",
  "keeps what people typed in the ledger, and judges lateness by the arrival they typed",
  async () => {
    const typed = { "Kênh nhận": "Trục liên thông", "Ngày đến": "02/11/2024", "Ghi chú": "Đã gọi điện" };
    const output = await runPython(TYPE_IN_LEDGER, {
      data: typed,
      files: { "summary.xlsx": new Uint8Array(readFileSync(at("mau", "tong-hop.xlsx"))) },
    });
    const out = at("lan-sau.xlsx");
    writeFileSync(out, onlyFile(output));
    const json = at("lan-sau.json");
    await runCommand("consolidate", at("mau", "da-nhan"), "--plan", plan, "--out", out, "--json", json);

    const row = texts(await open(out), "Tình hình gửi báo cáo").find((cells) => cells.includes("X21808"))!;
    expect(row).toEqual(
      expect.arrayContaining(["Trục liên thông", "02/11/2024", "Quá hạn 2 ngày", "Đã gọi điện"]),
    );
    const merge = JSON.parse(readFileSync(json, "utf8")) as {
      units: { code: string; late: boolean | null }[];
    };
    expect(merge.units.find((entry) => entry.code === "X21808")!.late).toBe(true);
  },
);

it("adds a line to the diary at every merge", async () => {
  const out = at("nhat-ky.xlsx");
  for (let time = 0; time < 3; time++) {
    await runCommand("consolidate", at("mau", "da-nhan"), "--plan", plan, "--out", out);
  }
  const diary = texts(await open(out), "Nhật ký tổng hợp");
  expect(diary).toHaveLength(4);
  expect(diary[3]!.slice(0, 2)).toEqual(["20/10/2024 09:30", "Người tổng hợp"]);
});

itWith(
  "openpyxl",
  "of two files that cannot be told apart, counts the one that was counted last time",
  async () => {
    const reports = at("hai-tep");
    mkdirSync(reports);
    copyFileSync(at("mau", "da-nhan", "X21808.xlsx"), path.join(reports, "X21808.xlsx"));
    const json = at("hai-tep.json");
    const out = at("hai-tep.xlsx");
    const merged = async () => {
      await runCommand("consolidate", reports, "--plan", plan, "--out", out, "--json", json);
      return JSON.parse(readFileSync(json, "utf8")) as {
        files: { file: string; status: string }[];
        units: { code: string; status: string; file: string | null }[];
        indicators: { code: string; actual: number | null }[];
      };
    };
    const before = (await merged()).indicators.find((entry) => entry.code === "B02")!.actual;

    const changed = await runPython(
      `
import openpyxl
wb = openpyxl.load_workbook(files["a.xlsx"])
ws = wb["Biểu 01"]
for row in ws.iter_rows():
    if row[1].value == "B02": ws.cell(row[0].row, 7).value += 1
wb.save(out("b.xlsx"))
`,
      { files: { "a.xlsx": new Uint8Array(readFileSync(path.join(reports, "X21808.xlsx"))) } },
    );
    writeFileSync(path.join(reports, "X21808 (1).xlsx"), onlyFile(changed));
    const after = await merged();
    expect(after.indicators.find((entry) => entry.code === "B02")!.actual).toBe(before);
    expect(after.files).toEqual([
      expect.objectContaining({ file: "X21808 (1).xlsx", status: "undecided" }),
      expect.objectContaining({ file: "X21808.xlsx", status: "merged" }),
    ]);
  },
);

it("reads the figure of a total at its cell in the summary", async () => {
  const workbook = await open(at("mau", "tong-hop.xlsx"));
  const sheet = workbook.sheets.find((candidate) => candidate.name === "Tổng hợp")!;
  const row = sheet.rows.find((candidate) => candidate.cells.some((cell) => cell.value === "B02"))!;
  const cell = cellAt(sheet, row.rowIndex, 6)!;
  const json = JSON.parse(readFileSync(at("mau", "tong-hop.json"), "utf8")) as {
    indicators: { code: string; actual: number }[];
  };
  expect(cell.formula).toContain("Chi tiết theo đơn vị");
  expect(cell.value).toBe(json.indicators.find((entry) => entry.code === "B02")!.actual);
});
