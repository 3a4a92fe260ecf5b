import type { FrameLocator, Page } from "playwright-core";
import { openBench, rowOf, sheetOf, START_LIMIT, withBrowser } from "../support/page";
import type { BenchPage } from "../support/page";

let bench: BenchPage;
let page: Page;

withBrowser("a unit's workbook in a real browser (skipped where there is none)", () => {
  beforeAll(async () => {
    bench = await openBench();
    ({ page } = bench);
  }, START_LIMIT);
  afterAll(() => bench?.close());

  it("[PANE-20] opens a unit's workbook at Kiểm tra, with its findings as cards", async () => {
    await bench.open("da-nhan/X21832.xlsx");
    await bench.see("Báo cáo của UBND xã Tây Bình · năm 2024");
    await bench.see("Đã nhập 102/102 ô");
    await pane().getByRole("button", { name: "Lỗi 3" }).waitFor();
  });

  it("[PANE-21] writes an explanation to its cell, whatever it begins with, and the finding goes", async () => {
    const first = pane().getByRole("article").first();
    await first.getByRole("button", { name: "Giải trình" }).click();
    await first.getByLabel("Nguyên nhân, giải trình").fill("- Do hạn hán kéo dài.");
    await first.getByRole("button", { name: "Ghi vào ô" }).click();
    await pane().getByRole("button", { name: "Lỗi 2" }).waitFor();
    const row = rowOf(sheetOf(await bench.saved("da-giai-trinh.xlsx"), "Biểu 01"), "KT01");
    expect(row.cells.find((cell) => cell.columnIndex === 11)?.value).toBe("- Do hạn hán kéo dài.");
  });

  it("[PANE-22] shows before and after, and writes the reading that a person chooses", async () => {
    await bench.open("da-nhan/X21814.xlsx");
    const card = pane().getByRole("article").filter({ hasText: "KT12 ghi “1.234”" });
    await card.getByRole("button", { name: "Sửa cách ghi" }).click();
    await card.getByText("“1.234” (chữ) → 1.234").waitFor();
    await card.getByRole("button", { name: "Sửa", exact: true }).first().click();
    await card.waitFor({ state: "detached" });
    const row = rowOf(sheetOf(await bench.saved("da-sua.xlsx"), "Biểu 01"), "KT12");
    expect(row.cells.find((cell) => cell.columnIndex === 6)).toMatchObject({ kind: "number", value: 1234 });
  });

  it("[PANE-23] checks again by itself when a person types", async () => {
    await bench.open("da-nhan/X21811.xlsx");
    await bench.see("Đã đủ số liệu, có thể trình ký");
    await bench.see("BC-thi-dua-2024_X21811_xa-Binh-Tan.xlsx");
    await bench.tab("Biểu 01");
    await bench.goTo("G12");
    await page.keyboard.press("Delete");
    const started = Date.now();
    await bench.see("Đã nhập 101/102 ô");
    console.info(`checked again ${Date.now() - started} ms after the change`);
    await pane().getByText("Chưa nhập (1 ô)").waitFor();
  });

  it("[PANE-32] speaks English when asked, sheets keep their names", async () => {
    await bench.open("da-nhan/X21832.xlsx");
    await pane().getByRole("button", { name: "Mục khác", exact: true }).click();
    await pane().getByRole("button", { name: "English" }).click();
    await bench.see("Report of UBND xã Tây Bình · 2024");
    await pane().getByRole("tab", { name: "Check" }).waitFor();
    await pane().getByRole("button", { name: "Errors 3" }).waitFor();
  });

  it("[PANE-33] throws no error on the way through a unit's job", () => {
    expect(bench.problems).toEqual([]);
  });
});

function pane(): FrameLocator {
  return bench.pane();
}
