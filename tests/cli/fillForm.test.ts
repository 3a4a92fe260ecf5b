import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { unzipSync } from "fflate";
import { createXlsxWorkbooks } from "../../src/adapters/xlsx";
import { planToSpec } from "../../src/core/plan";
import { summaryWorkbook } from "../../src/core/report";
import { aPlan, aSubmission, merge } from "../support/builders";
import { runCommand, temporaryFolder } from "../support/commandLine";
import { convert } from "../support/libreOffice";
import { itWith } from "../support/programs";
import { onlyFile, runPython } from "../support/python";

/** As a level above might send it: a logo's place taken by a comment, formulas, a protected sheet, a percent column. */
const FORM = `
import openpyxl
from openpyxl.comments import Comment
from openpyxl.styles import Protection
wb = openpyxl.Workbook()
ws = wb.active
ws.title = "Biểu 1"
ws["A1"] = "ỦY BAN NHÂN DÂN TỈNH"
for column, text in enumerate(["TT", "Chỉ tiêu", "ĐVT", "KH 2024", "Ước TH 2024", "So KH (%)", "Đánh giá"], 1):
    ws.cell(3, column, text)
for row, (name, unit) in enumerate([("Giá trị sản xuất", "tỷ đồng"), ("Tổng số hộ", "hộ"), ("Tỷ lệ hộ nghèo", "%")], 4):
    ws.cell(row, 2, name)
    ws.cell(row, 3, unit)
    ws.cell(row, 6, f"=E{row}/D{row}*100")
ws["E5"].comment = Comment("Số hộ đến cuối năm", "Sở")
ws["E6"].number_format = "0.0%"
ws["D5"] = 2500
ws["E8"] = "=SUM(E4:E5)"
for row in ws["D4:G6"]:
    for cell in row: cell.protection = Protection(locked=False)
ws["G4"].protection = Protection(locked=True)
ws.protection.sheet = True
other = wb.create_sheet("Tính")
other["A1"] = "='Biểu 1'!E8+1"
other["A2"] = "=2+3"
wb.save(out("form.xlsx"))
`;

async function office() {
  const folder = temporaryFolder();
  const at = (name: string) => path.join(folder, name);
  const plan = aPlan().withTarget("XH01", "whole", "dưới 5%").build();
  const submissions = [
    aSubmission(plan, "X1")
      .actual("KT01", 90)
      .estimate("KT01", 110)
      .both("HN01", 45)
      .both("HO01", 900)
      .build(),
    aSubmission(plan, "X2")
      .actual("KT01", 200)
      .estimate("KT01", 220)
      .both("HN01", 80)
      .both("HO01", 1000)
      .build(),
    aSubmission(plan, "X3")
      .actual("KT01", 300)
      .estimate("KT01", 330)
      .both("HN01", 5)
      .both("HO01", 700)
      .build(),
  ];
  const workbooks = createXlsxWorkbooks();
  const extras = { hashes: new Map(), findings: [], diary: [] };
  writeFileSync(at("ke-hoach.xlsx"), await workbooks.write(planToSpec(plan)));
  writeFileSync(
    at("tong-hop.xlsx"),
    await workbooks.write(summaryWorkbook(merge(plan, submissions), extras)),
  );
  // Through LibreOffice and back, so that the formulas have stored results, as in a file that a person sends.
  const made = onlyFile(await runPython(FORM));
  writeFileSync(at("bieu.xlsx"), await convert(made, "xlsx", { recalculate: true }));
  const common = [at("bieu.xlsx"), "--plan", at("ke-hoach.xlsx")];
  return {
    at,
    makeCodes: (...more: readonly string[]) =>
      runCommand("fill-form", ...common, "--make-codes", at("doi-chieu.xlsx"), ...more),
    fill: (out: string) =>
      runCommand(
        "fill-form",
        ...common,
        ...["--summary", at("tong-hop.xlsx"), "--codes", at("doi-chieu.xlsx"), "--out", at(out)],
      ),
  };
}

const VALUES = `
import openpyxl
def cells(name, values):
    wb = openpyxl.load_workbook(files[name], data_only=values)
    return {f"{ws.title}!{c.coordinate}": c.value for ws in wb for row in ws.iter_rows() for c in row if c.value is not None}
result = {name[:-5]: [cells(name, False), cells(name, True)] for name in files}
`;

itWith(
  ["openpyxl", "libreOffice"],
  "[PCH-07] the form is filled, nothing else changes, and other programs work it out",
  async () => {
    const { at, makeCodes, fill } = await office();
    expect(await makeCodes()).toMatchObject({ status: 0, errors: "" });
    const run = await fill("da-dien.xlsx");
    expect(run).toMatchObject({ status: 0, errors: "" });
    const [before, after] = [readFileSync(at("bieu.xlsx")), readFileSync(at("da-dien.xlsx"))];

    const [old, parts] = [unzipSync(before), unzipSync(after)];
    const changed = Object.keys(old).filter((name) => Buffer.compare(old[name]!, parts[name]!) !== 0);
    expect(Object.keys(parts)).toEqual(Object.keys(old));
    expect(changed.sort()).toEqual([
      "xl/workbook.xml",
      "xl/worksheets/sheet1.xml",
      "xl/worksheets/sheet2.xml",
    ]);

    const opened = await convert(after, "xlsx");
    const { result } = await runPython(VALUES, {
      files: { "before.xlsx": before, "after.xlsx": after, "opened.xlsx": opened },
    });
    const read = result as Record<string, readonly [Record<string, unknown>, Record<string, unknown>]>;
    // 660 triệu đồng, 2600 households against the 2500 that stood there, 130/2600 in a cell of percentages.
    expect(read["after"]![0]).toEqual({
      ...read["before"]![0],
      "Biểu 1!D4": 0.66,
      "Biểu 1!E4": 0.66,
      "Biểu 1!E5": 2600,
      "Biểu 1!D6": "dưới 5%",
      "Biểu 1!E6": 0.05,
      "Biểu 1!G6": "Không đạt",
    });
    // No total from before stands beside the new figures; what does not rest on them is still there.
    expect(read["after"]![1]).not.toHaveProperty(["Biểu 1!E8"]);
    expect(read["after"]![1]).not.toHaveProperty(["Tính!A1"]);
    expect(read["after"]![1]["Tính!A2"]).toBe(5);
    expect(read["opened"]![1]).toMatchObject({ "Biểu 1!E8": 2600.66, "Tính!A1": 2601.66, "Tính!A2": 5 });
    expect(read["opened"]![1]["Biểu 1!F4"]).toBe(100);

    // D5 holds another figure than the summary's empty target; G4 is locked.
    expect(run.output).toContain("Ô G4 trang Biểu 1 (KT01, Đánh giá): Đạt");
    expect(run.output).toContain("1 ô bị khóa trong biểu, giữ nguyên");
    expect(run.output).toContain("Ô D5 trang Biểu 1 (HO01, Kế hoạch): đang ghi “2.500”");
    expect(run.output).toContain("5 ô công thức của biểu được tính lại");
  },
);

itWith(["openpyxl", "libreOffice"], "[PCH-07] nothing that is there is written over", async () => {
  const { at, makeCodes, fill } = await office();
  expect((await fill("x.xlsx")).errors).toContain("Không đọc được tệp");
  await makeCodes();
  writeFileSync(at("doi-chieu.xlsx"), readFileSync(at("ke-hoach.xlsx")));
  expect(await fill("x.xlsx")).toMatchObject({ status: 2 });
  expect(existsSync(at("x.xlsx"))).toBe(false);
  expect(await makeCodes()).toMatchObject({ status: 2 });
  expect(readFileSync(at("doi-chieu.xlsx"))).toEqual(readFileSync(at("ke-hoach.xlsx")));
  expect(await fill("bieu.xlsx")).toMatchObject({ status: 2 });
});
