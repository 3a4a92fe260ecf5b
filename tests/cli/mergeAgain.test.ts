import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { runCommand, temporaryFolder } from "../support/commandLine";
import { itWith } from "../support/programs";
import { onlyFile, runPython } from "../support/python";

const folder = temporaryFolder();
const at = (...names: string[]) => path.join(folder, ...names);
const plan = at("mau", "ke-hoach.xlsx");
const reports = at("bao-cao");

interface Merge {
  readonly indicators: readonly { code: string; actual: number | null; provisional: boolean }[];
  readonly files: readonly { file: string; status: string; unit: string | null }[];
}

beforeAll(async () => {
  expect((await runCommand("sample", "--out", at("mau"))).status).toBe(0);
  mkdirSync(reports);
  for (const name of readdirSync(at("mau", "da-nhan")))
    copyFileSync(at("mau", "da-nhan", name), path.join(reports, name));
});

async function consolidate(out: string, ...more: readonly string[]) {
  const json = `${out}.json`;
  const run = await runCommand("consolidate", reports, "--plan", plan, "--out", out, "--json", json, ...more);
  expect(run.errors).toBe("");
  return { lines: run.output.split("\n"), merge: JSON.parse(readFileSync(json, "utf8")) as Merge };
}

/** Types a figure into the row of a code of `Biểu 01`. */
async function type(file: string, code: string, value: number | string): Promise<void> {
  const output = await runPython(
    `
import openpyxl
wb = openpyxl.load_workbook(files["a.xlsx"])
ws = wb["Biểu 01"]
for row in ws.iter_rows():
    if row[1].value == data["code"]: ws.cell(row[0].row, 7).value = data["value"]
wb.save(out("a.xlsx"))
`,
    { data: { code, value }, files: { "a.xlsx": new Uint8Array(readFileSync(file)) } },
  );
  writeFileSync(file, onlyFile(output));
}

const actual = (merge: Merge, code: string) => merge.indicators.find((entry) => entry.code === code)!.actual!;

itWith("openpyxl", "says what a merge changes against the last one, or that nothing changed", async () => {
  const out = at("tong-hop.xlsx");
  const first = await consolidate(out);
  expect(first.lines.some((line) => line.startsWith("So với"))).toBe(false);
  const again = await consolidate(out);
  expect(again.lines).toContain("So với lần tổng hợp trước: không có thay đổi.");

  const file = path.join(reports, "X21811.xlsx");
  const kept = readFileSync(file);
  await type(file, "B02", 3000);
  const changed = await consolidate(at("lan-sau.xlsx"), "--previous", out);
  writeFileSync(file, kept);
  const about = changed.lines.filter((line) => line.includes("B02 (thực hiện)"));
  expect(about).toHaveLength(2);
  expect(about[0]).toMatch(/^ {2}UBND xã Bình Tân – B02 \(thực hiện\): [\d.]+ → 3\.000$/u);
  expect(about[1]).toMatch(/^ {2}Tổng B02 \(thực hiện\): [\d.]+ → [\d.]+ \(\d+\/\d+\), do: X21811$/u);
  expect(changed.lines).toContain("  UBND xã Bình Tân: tính theo tệp X21811.xlsx thay cho tệp X21811.xlsx");
});

it("[AGN-06] with --previous only new files need be given; units are left out by name or all at once", async () => {
  const all = at("tat-ca.xlsx");
  const together = await consolidate(all);
  const one = at("mot-tep");
  mkdirSync(one, { recursive: true });
  copyFileSync(at("mau", "da-nhan", "X21811.xlsx"), path.join(one, "X21811.xlsx"));
  const again = async (out: string, ...more: readonly string[]) => {
    const json = `${out}.json`;
    const run = await runCommand("consolidate", one, "--plan", plan, "--out", out, "--json", json, ...more);
    expect(run.errors).toBe("");
    const merge = JSON.parse(readFileSync(json, "utf8")) as Merge & {
      units: readonly { code: string; status: string }[];
    };
    const received = merge.units.filter(({ status }) => status === "received").map(({ code }) => code);
    return { lines: run.output.split("\n"), merge, received };
  };
  const kept = await again(at("giu.xlsx"), "--previous", all, "--award-list", at("danh-sach.xlsx"));
  expect(kept.merge.indicators).toEqual(together.merge.indicators);
  expect(kept.merge.files.map(({ file }) => file)).toEqual(["X21811.xlsx"]);
  expect(kept.lines).toContain("So với lần tổng hợp trước: không có thay đổi.");
  expect(kept.lines.some((line) => line.startsWith("  Giữ số liệu đã nhận lần trước: "))).toBe(true);
  expect(kept.lines.some((line) => line.startsWith("Danh sách khen thưởng không có tên"))).toBe(true);
  const dropped = await again(at("bo.xlsx"), "--previous", all, "--drop", "X21808");
  expect(dropped.received).toEqual(kept.received.filter((code) => code !== "X21808"));
  expect(dropped.lines.some((line) => line.startsWith("  Không còn số liệu của: "))).toBe(true);
  expect((await again(at("chi.xlsx"), "--previous", all, "--only-given")).received).toEqual(["X21811"]);
  // What is merely about to be replaced gives no figures.
  expect((await again(all)).received).toEqual(["X21811"]);
});

itWith("openpyxl", "a slip goes out, is answered, and the next merge counts what was confirmed", async () => {
  const file = path.join(reports, "X21811.xlsx");
  const kept = readFileSync(file);
  await type(file, "B02", "3.000 hộ (tạm)");
  const before = await consolidate(at("truoc.xlsx"));
  const run = await runCommand("slips", reports, "--plan", plan, "--out", at("phieu"), "--unit", "X21811");
  expect(run.errors).toBe("");
  expect(run.output).toContain("Đã tạo 1 phiếu đề nghị rà soát");
  const slip = at("phieu", "Phieu-ra-soat_X21811.xlsx");
  const answered = await runPython(
    `
import openpyxl
wb = openpyxl.load_workbook(files["slip.xlsx"])
ws = wb.active
header = next(row for row in ws.iter_rows() if any(cell.value == "Số liệu đơn vị xác nhận" for cell in row))
columns = {cell.value: cell.column for cell in header}
for row in range(header[0].row + 1, ws.max_row + 1):
    if ws.cell(row, columns["Mã"]).value == "B02":
        ws.cell(row, columns["Số liệu đơn vị xác nhận"]).value = 3000
        ws.cell(row, columns["Người xác nhận"]).value = "Lê Thị B"
        ws.cell(row, columns["Hình thức xác nhận"]).value = "Văn bản"
        ws.cell(row, columns["Số, ngày văn bản"]).value = "Số 5/UBND"
wb.save(out("slip.xlsx"))
`,
    { files: { "slip.xlsx": new Uint8Array(readFileSync(slip)) } },
  );
  // One that may have been filled in is never replaced.
  writeFileSync(slip, onlyFile(answered));
  const refused = await runCommand(
    "slips",
    reports,
    "--plan",
    plan,
    "--out",
    at("phieu"),
    "--unit",
    "X21811",
  );
  expect(refused.status).toBe(2);
  expect(refused.errors).toContain("không ghi đè");
  copyFileSync(slip, path.join(reports, "Phieu-ra-soat_X21811.xlsx"));
  const after = await consolidate(at("sau.xlsx"));
  expect(actual(after.merge, "B02") - actual(before.merge, "B02")).toBe(3000);
  expect(after.merge.files).toContainEqual(
    expect.objectContaining({ file: "Phieu-ra-soat_X21811.xlsx", status: "merged", unit: "X21811" }),
  );
  writeFileSync(file, kept);
});

it("reminders speak to each missing unit by itself, and to no other", async () => {
  const run = await runCommand("reminders", reports, "--plan", plan);
  expect(run.status).toBe(0);
  const texts = run.output.split("\n\n---\n\n");
  const missing = texts.filter((text) => text.includes("chưa nhận được báo cáo"));
  // One unit of the sample has sent nothing, the file of another was cut short on its way.
  expect(missing.map((text) => text.split("\n")[0])).toEqual([
    "Kính gửi: UBND xã Vĩnh An",
    "Kính gửi: UBND xã Tây Phú",
  ]);
  for (const text of texts) expect(text.match(/Kính gửi: /gu)).toHaveLength(1);
});
