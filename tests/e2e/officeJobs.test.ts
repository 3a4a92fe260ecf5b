import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { unzipSync } from "fflate";
import type { FrameLocator, Page } from "playwright-core";
import { createXlsxWorkbooks } from "../../src/adapters/xlsx";
import { recalculate } from "../support/libreOffice";
import {
  compareSummaries,
  differences,
  openBench,
  readBook,
  readBytes,
  rowOf,
  sheetOf,
  START_LIMIT,
  withBrowser,
} from "../support/page";
import type { BenchPage } from "../support/page";
import { itWith } from "../support/programs";

let bench: BenchPage;
let page: Page;

withBrowser("the jobs of an office in a real browser (skipped where there is none)", () => {
  beforeAll(async () => {
    bench = await openBench();
    ({ page } = bench);
  }, START_LIMIT);
  afterAll(() => bench?.close());

  it("[PANE-10] opens an office's plan at Tổng hợp and says what it is", async () => {
    await pane().getByRole("tab", { name: "Tổng hợp", selected: true }).waitFor();
    await bench.see("Tệp tổng hợp · năm 2024 · 28 đơn vị · đã hết hạn");
  });

  it("[PANE-11] merges the received files into the same summary as the command line, cell by cell", async () => {
    const received = path.join(bench.sample, "da-nhan");
    const files = readdirSync(received).map((name) => path.join(received, name));
    const started = Date.now();
    await pane().locator("input[type=file]").setInputFiles(files);
    await bench.see("Đã nhận 26/28 đơn vị");
    await bench.see("X21850.xlsx");
    const read = Date.now();
    await pane().getByRole("button", { name: "Ghi kết quả vào tệp" }).click();
    await bench.see("Đã tổng hợp 26/28 đơn vị – số liệu tạm tính");
    // Measured, not judged: machines differ.
    console.info(
      `28 files read after ${read - started} ms, summary written after ${Date.now() - read} ms more`,
    );
    const [mine, theirs] = [
      await bench.saved("da-tong-hop.xlsx"),
      await readBook(path.join(bench.sample, "tong-hop.xlsx")),
    ];
    expect(compareSummaries(mine, theirs, "written")).toBeGreaterThan(10_000);
    // The plan's own sheet of movements is as it was.
    const plan = await readBook(path.join(bench.sample, "ke-hoach.xlsx"));
    for (const name of ["Phong trào", "Chỉ tiêu", "Kế hoạch giao"]) {
      expect(differences(sheetOf(mine, name), sheetOf(plan, name))).toEqual([]);
    }
  });

  itWith(
    "libreOffice",
    "[PANE-11] whose every figure LibreOffice computes as the command line does",
    async () => {
      const bytes = await recalculate(
        new Uint8Array(readFileSync(path.join(bench.folder, "da-tong-hop.xlsx"))),
      );
      const theirs = await readBook(path.join(bench.sample, "tong-hop.xlsx"));
      expect(compareSummaries(await readBytes("tinh-lai.xlsx", bytes), theirs, "computed")).toBeGreaterThan(
        10_000,
      );
    },
  );

  it("[PANE-12] explains a chosen total by the received figures that it is made of", async () => {
    await pane().getByRole("button", { name: "Tổng hợp", exact: true }).click();
    const book = await readBook(path.join(bench.sample, "tong-hop.xlsx"));
    const row = rowOf(sheetOf(book, "Tổng hợp"), "KT01");
    await bench.goTo(`G${row.rowIndex + 1}`);
    await bench.see("Gồm 13 số liệu đã nhận");
    const parts = await pane()
      .locator("section[aria-label]", { hasText: "Gồm 13 số liệu đã nhận" })
      .getByRole("listitem")
      .allTextContents();
    const figures = parts
      .map((text) => /: ([\d.,]+)/.exec(text)?.[1])
      .filter((text): text is string => text !== undefined)
      .map((text) => Number(text.replace(/\./g, "").replace(",", ".")));
    const total = row.cells.find((cell) => cell.columnIndex === 6)!;
    expect(figures.length).toBe(13);
    expect(figures.reduce((sum, figure) => sum + figure, 0)).toBeCloseTo(Number(total.value), 3);
  });

  it("[PANE-13] takes the merge back: the sheets are those of the plan again", async () => {
    await pane().getByRole("button", { name: "Hoàn tác lần tổng hợp này" }).click();
    await bench.see("Đã hoàn tác");
    const [mine, plan] = [
      await bench.saved("da-hoan-tac.xlsx"),
      await readBook(path.join(bench.sample, "ke-hoach.xlsx")),
    ];
    expect(mine.sheets.map((sheet) => sheet.name)).toEqual(plan.sheets.map((sheet) => sheet.name));
    for (const sheet of plan.sheets) expect(differences(sheetOf(mine, sheet.name), sheet)).toEqual([]);
  });

  it("[PANE-14] makes workbooks for ticked units under names that people recognise", async () => {
    await pane().getByRole("tab", { name: "Biểu mẫu" }).click();
    await bench.see("Mỗi xã nhập 102 ô.");
    await pane().getByRole("radio", { name: "Một số đơn vị" }).click();
    await pane().getByLabel("Tìm đơn vị").fill("bình tân");
    await pane().getByRole("checkbox", { name: "UBND xã Bình Tân" }).click();
    await pane().getByRole("button", { name: "Tạo biểu mẫu cho các đơn vị" }).click();
    await bench.see("Đã tạo 1 biểu mẫu");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      pane().getByRole("button", { name: "Tải tệp nén (.zip)" }).click(),
    ]);
    const file = path.join(bench.folder, "bieu-mau.zip");
    await download.saveAs(file);
    const made = unzipSync(readFileSync(file));
    expect(Object.keys(made)).toEqual(["BC-thi-dua-2024_X21811_xa-Binh-Tan.xlsx"]);
    const theirs = readFileSync(path.join(bench.sample, "bieu-mau/X21811.xlsx"));
    expect(Buffer.from(Object.values(made)[0]!).equals(theirs)).toBe(true);
  });

  it("[PANE-17] begins in an empty workbook with the sample, and puts a unit's sheets in and out", async () => {
    const sheet = { name: "Trang 1", columns: [], rowHeights: [], cells: [], merges: [] };
    const empty = await createXlsxWorkbooks().write({
      sheets: [{ ...sheet, validations: [], conditionalFormats: [] }],
      styles: {},
      names: [],
      properties: [],
      customXml: [],
      activeSheet: "Trang 1",
    });
    const file = path.join(bench.folder, "trong.xlsx");
    writeFileSync(file, empty);
    await bench.open(file);
    await bench.see("Tệp này chưa có biểu mẫu");
    await pane().getByRole("button", { name: "Dùng thử với số liệu mẫu" }).click();
    await pane().getByRole("button", { name: "Dùng báo cáo mẫu" }).waitFor();
    await bench.see("Tệp tổng hợp · năm 2024 · 28 đơn vị · đã hết hạn");
    await pane().getByRole("tab", { name: "Biểu mẫu" }).click();
    const section = pane().getByRole("region", { name: "Thêm biểu mẫu vào tệp này" });
    await section.getByRole("button", { name: "Thêm" }).click();
    await bench.see("Đã thêm biểu mẫu của UBND thị trấn Phú Phong vào tệp này.");
    await section.getByRole("button", { name: "Thêm" }).click();
    await bench.see("Tệp này đã có các trang Hướng dẫn, Bìa, Biểu 01");
    await section.getByRole("button", { name: "Hủy" }).click();
    await section.getByRole("button", { name: "Hoàn tác" }).click();
    await bench.see("Đã bỏ các trang vừa thêm.");
    const names = (await bench.saved("sau-hoan-tac.xlsx")).sheets.map(({ name }) => name);
    expect(names).not.toContain("Biểu 01");
  });

  it("[PANE-33] throws no error on the way through the office's jobs", () => {
    expect(bench.problems).toEqual([]);
  });
});

function pane(): FrameLocator {
  return bench.pane();
}
